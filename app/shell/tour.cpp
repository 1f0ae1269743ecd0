#include "shell/tour.hpp"

#include "widgets/theme.hpp"

#include <QAccessible>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace bitscape {

namespace {

constexpr int card_width = 340, gap = 14, spot_margin = 4;

} // namespace

Tour::Tour(QWidget* window, std::vector<TourStep> steps)
    : QWidget(window), steps_(std::move(steps)), card_(new QFrame(this)), title_(new QLabel),
      text_(new QLabel), count_(new QLabel), back_(new QPushButton(tr("&Back"))), next_(new QPushButton),
      skip_(new QPushButton(tr("&Skip")))
{
    setAccessibleName(tr("Tour of the window"));
    card_->setFixedWidth(card_width);
    card_->setAutoFillBackground(true);
    card_->setFrameShape(QFrame::StyledPanel);
    title_->setFont(bold_font(font()));
    title_->setWordWrap(true);
    text_->setWordWrap(true);
    count_->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(skip_);
    buttons->addWidget(count_, 1, Qt::AlignCenter);
    buttons->addWidget(back_);
    buttons->addWidget(next_);
    auto* column = new QVBoxLayout(card_);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    column->addWidget(title_);
    column->addWidget(text_);
    column->addLayout(buttons);
    connect(skip_, &QPushButton::clicked, this, &Tour::end);
    connect(back_, &QPushButton::clicked, this, [this] { go(step_ - 1); });
    connect(next_, &QPushButton::clicked, this, [this] { go(step_ + 1); });
    for (QPushButton* button : {skip_, back_, next_})
        button->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void Tour::start()
{
    setGeometry(parentWidget()->rect());
    show();
    raise();
    go(0);
}

QString Tour::words() const
{
    return title_->text() + QStringLiteral(". ") + text_->text();
}

QRect Tour::card() const
{
    return card_->geometry();
}

void Tour::go(int step)
{
    if (step < 0)
        return;
    if (step >= static_cast<int>(steps_.size()))
        return end();
    step_ = step;
    const TourStep& here = steps_[static_cast<std::size_t>(step)];
    const bool is_last = step + 1 == static_cast<int>(steps_.size());
    title_->setText(here.title);
    text_->setText(here.text);
    count_->setText(tr("%1 of %2").arg(step + 1).arg(steps_.size()));
    back_->setEnabled(step > 0);
    next_->setText(is_last ? tr("&Done") : tr("&Next"));
    next_->setDefault(true);
    card_->setAccessibleName(here.title);
    card_->setAccessibleDescription(here.text);
    next_->setAccessibleDescription(words()); // what a screen reader says when the focus comes here
    place();
    next_->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent news(card_, QAccessible::Alert);
    QAccessible::updateAccessibility(&news);
    QTimer::singleShot(0, this, &Tour::place); // a dock that came to the front gets its place now
}

void Tour::place()
{
    if (!isVisible())
        return;
    setGeometry(parentWidget()->rect());
    const QWidget* target = steps_[static_cast<std::size_t>(step_)].target();
    spot_ = QRect();
    if (target && target->isVisible())
        spot_ = QRect(target->mapTo(parentWidget(), QPoint(0, 0)), target->size())
                    .adjusted(-spot_margin, -spot_margin, spot_margin, spot_margin)
                    .intersected(rect());
    card_->layout()->activate();
    card_->resize(card_width, std::max(card_->heightForWidth(card_width), card_->sizeHint().height()));
    const QSize size = card_->size();
    // Beside the spot where there is room: right, left, below, above; else in its middle.
    const std::array places{
        QRect({spot_.right() + gap, spot_.top()}, size),
        QRect({spot_.left() - gap - size.width(), spot_.top()}, size),
        QRect({spot_.center().x() - size.width() / 2, spot_.bottom() + gap}, size),
        QRect({spot_.center().x() - size.width() / 2, spot_.top() - gap - size.height()}, size)};
    QRect best({(width() - size.width()) / 2, (height() - size.height()) / 2}, size);
    for (QRect candidate : places) {
        if (spot_.isNull())
            break;
        candidate.moveLeft(std::clamp(candidate.left(), gap, std::max(gap, width() - gap - size.width())));
        candidate.moveTop(std::clamp(candidate.top(), gap, std::max(gap, height() - gap - size.height())));
        if (!candidate.intersects(spot_)) {
            best = candidate;
            break;
        }
    }
    card_->move(best.topLeft());
    update();
}

void Tour::end()
{
    hide();
    parentWidget()->setFocus();
    Q_EMIT ended();
}

bool Tour::eventFilter(QObject* target, QEvent* event)
{
    if (target == parentWidget() && event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &Tour::place);
    if (target != parentWidget() && event->type() == QEvent::KeyPress) {
        keyPressEvent(static_cast<QKeyEvent*>(event));
        return event->isAccepted();
    }
    return QWidget::eventFilter(target, event);
}

void Tour::keyPressEvent(QKeyEvent* event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    event->accept();
    switch (event->key()) {
    case Qt::Key_Escape:
        return end();
    case Qt::Key_Right:
        return go(step_ + (mirrored ? -1 : 1));
    case Qt::Key_Left:
        return go(step_ + (mirrored ? 1 : -1));
    default:
        event->ignore(); // Tab, Space and Return are the buttons' own
    }
}

void Tour::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = theme_of(palette());
    QPainterPath veil, hole;
    veil.addRect(rect());
    constexpr double corner = 6;
    hole.addRoundedRect(spot_, corner, corner);
    painter.fillPath(veil.subtracted(hole), QColor(0, 0, 0, theme.is_dark ? 150 : 95));
    if (spot_.isNull())
        return;
    painter.setPen(QPen(theme.accent, 2));
    painter.drawPath(hole);
}

} // namespace bitscape
