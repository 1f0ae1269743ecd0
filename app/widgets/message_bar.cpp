#include "widgets/message_bar.hpp"

#include "widgets/icons.hpp"
#include "widgets/theme.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace bitscape {

namespace {

constexpr int icon_size = 16;

QColor colour_of(MessageBar::Kind kind, const Theme& theme)
{
    switch (kind) {
    case MessageBar::Kind::good:
        return theme.good;
    case MessageBar::Kind::error:
        return theme.bad;
    case MessageBar::Kind::info:
        break;
    }
    return theme.accent;
}

QString icon_of(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::good:
        return QStringLiteral("check");
    case MessageBar::Kind::error:
        return QStringLiteral("warning");
    case MessageBar::Kind::info:
        break;
    }
    return QStringLiteral("info");
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), sign_(new QLabel), text_(new QLabel), actions_(new QHBoxLayout), close_(new QToolButton)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 5, 6, 5);
    row->addWidget(sign_);
    row->addWidget(text_, 1);
    row->addLayout(actions_);
    row->addWidget(close_);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text_->setAccessibleName(tr("Message"));
    close_->setAutoRaise(true);
    close_->setToolTip(tr("Close this message"));
    close_->setAccessibleName(tr("Close this message"));
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    restyle();
    hide();
}

void MessageBar::show_message(Kind kind, const QString& text)
{
    while (QLayoutItem* item = actions_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    kind_ = kind;
    text_->setText(text);
    restyle();
    show();
}

void MessageBar::add_action(const QString& label, const std::function<void()>& run)
{
    auto* button = new QPushButton(label);
    connect(button, &QPushButton::clicked, this, [this, run] {
        hide();
        run();
    });
    actions_->addWidget(button);
}

QString MessageBar::message() const
{
    return text_->text();
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void MessageBar::restyle()
{
    const Theme& theme = theme_of(palette());
    const QColor colour = colour_of(kind_, theme);
    sign_->setPixmap(icon(icon_of(kind_), colour, colour).pixmap(icon_size));
    close_->setIcon(icon(QStringLiteral("close"), theme));
    update();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = theme_of(palette());
    const QColor colour = colour_of(kind_, theme);
    QPainter painter(this);
    painter.fillRect(rect(), mixed(theme.surface, colour, theme.is_dark ? 0.18 : 0.08));
    painter.fillRect(QRect(0, 0, 3, height()), colour);
    painter.setPen(theme.border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace bitscape
