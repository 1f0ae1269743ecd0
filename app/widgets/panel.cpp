#include "widgets/panel.hpp"

#include "widgets/theme.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace bitscape {

namespace {

constexpr int title_height = 30;

} // namespace

void ElidedLabel::set_text(const QString& text)
{
    if (text == text_)
        return;
    text_ = text;
    setToolTip(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text_) + 2, fontMetrics().height()}; // the advance is rounded
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(theme_of(palette()).muted);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text_, Qt::ElideRight, width()));
}

PanelTitle::PanelTitle(const QString& title, QWidget* parent)
    : QWidget(parent), title_(new QLabel(title)), note_(new ElidedLabel), row_(new QHBoxLayout(this))
{
    setFixedHeight(title_height);
    row_->setContentsMargins(10, 0, 6, 0);
    row_->setSpacing(6);
    title_->setFont(bold_font(font()));
    row_->addWidget(title_);
    row_->addSpacing(4);
    row_->addWidget(note_, 1);
}

void PanelTitle::set_note(const QString& note)
{
    note_->set_text(note);
}

QString PanelTitle::note() const
{
    return note_->text();
}

QSize PanelTitle::sizeHint() const
{
    return {QWidget::sizeHint().width(), title_height};
}

QSize PanelTitle::minimumSizeHint() const
{
    return {least_width_ > 0 ? least_width_ : QWidget::minimumSizeHint().width(), title_height};
}

void PanelTitle::add_control(QWidget* control)
{
    row_->addWidget(control);
}

void PanelTitle::paintEvent(QPaintEvent*)
{
    const Theme& theme = theme_of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(theme.border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

QLabel* empty_hint(const QString& text)
{
    auto* hint = new QLabel(text);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setMargin(16);
    hint->setForegroundRole(QPalette::PlaceholderText);
    return hint;
}

} // namespace bitscape
