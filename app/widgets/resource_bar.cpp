#include "widgets/resource_bar.hpp"

#include "widgets/origin.hpp"
#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace bitscape {

namespace {

constexpr int bar_height = 8;
constexpr int gap = 3;

} // namespace

ResourceBar::ResourceBar(QString name, QWidget* parent) : QWidget(parent), name_(std::move(name))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(name_);
}

void ResourceBar::set_value(const estimate::Estimate& value, std::optional<double> available,
                            std::optional<double> baseline)
{
    value_ = value;
    available_ = available;
    baseline_ = baseline;
    describe();
    update();
}

void ResourceBar::set_budget(std::optional<double> share)
{
    budget_ = share;
    describe();
    update();
}

void ResourceBar::describe()
{
    if (!value_)
        return setToolTip({});
    QString tip = QStringLiteral("<b>%1</b> %2<br>").arg(name_, value_text());
    tip += interval_text(*value_, name_).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    if (baseline_)
        tip += QStringLiteral("<br>") + tr("Baseline: %1").arg(number(*baseline_));
    QString words = QStringLiteral("%1, %2").arg(value_text(), origin_word(origin_of(*value_)));
    if (budget_ && available_) {
        const double limit = *budget_ * *available_;
        const QString share = percent(*budget_, 0);
        const QString budget =
            value_->value > limit
                ? tr("Budget: %1 of the part, exceeded by %2").arg(share, number(value_->value - limit))
                : tr("Budget: %1 of the part, %2 left").arg(share, number(limit - value_->value));
        tip += QStringLiteral("<br>") + budget;
        words += QStringLiteral(", ") + budget;
    }
    setToolTip(tip);
    setAccessibleDescription(words);
}

void ResourceBar::clear()
{
    value_.reset();
    setToolTip({});
    update();
}

QString ResourceBar::value_text() const
{
    if (!value_)
        return QStringLiteral("–");
    return available_ ? tr("%1 of %2").arg(number(value_->value), number(*available_))
                      : number(value_->value);
}

QString ResourceBar::share_text() const
{
    if (!value_ || !available_ || *available_ <= 0)
        return {};
    return percent(value_->value / *available_, value_->value / *available_ < 0.1 ? 1 : 0);
}

QSize ResourceBar::sizeHint() const
{
    return {220, fontMetrics().height() + gap + bar_height + 6};
}

QSize ResourceBar::minimumSizeHint() const
{
    return {150, sizeHint().height()};
}

void ResourceBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = theme_of(palette());
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // numbers and bars share fixed places in every language
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    QRect top(0, 0, width(), line);
    painter.setPen(theme.muted);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, name_);

    const QString share = share_text();
    painter.setPen(theme.text);
    painter.setFont(bold_font(font()));
    const int share_width = QFontMetrics(painter.font()).horizontalAdvance(QStringLiteral("99.9 %")) + 4;
    painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, share.isEmpty() ? QStringLiteral("–") : share);
    top.setRight(width() - share_width - 8);
    top.setLeft(fontMetrics().horizontalAdvance(QStringLiteral("BRAM18 ")));
    painter.setFont(font());
    const QString change = value_ && baseline_ && std::abs(value_->value - *baseline_) >= 0.5
                               ? (value_->value > *baseline_ ? QStringLiteral("+") : QStringLiteral("−")) +
                                     number(std::abs(value_->value - *baseline_))
                               : QString();
    const int change_width = change.isEmpty() ? 0 : fontMetrics().horizontalAdvance(change) + 8;
    if (!change.isEmpty()) {
        painter.setPen(value_->value > *baseline_ ? theme.bad : theme.good);
        painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, change);
    }
    top.setRight(top.right() - change_width);
    painter.setPen(theme.text);
    painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, value_ ? number(value_->value) : QString());
    if (value_) {
        top.setRight(top.right() - fontMetrics().horizontalAdvance(number(value_->value)) - 4);
        paint_origin(painter, QRectF(top.right() - origin_size, 0, origin_size, line), origin_of(*value_),
                     theme);
        top.setRight(top.right() - origin_size - 4);
        paint_interval(painter, top);
    }
    paint_bar(painter, QRectF(0.5, line + gap + 0.5, width() - 1, bar_height - 1));
}

/// Where there is room; the whisker and the tooltip say it, too.
void ResourceBar::paint_interval(QPainter& painter, const QRect& room) const
{
    const QString interval = brief_interval(*value_);
    const QFont small = small_font(font());
    if (QFontMetrics(small).horizontalAdvance(interval) > room.width())
        return;
    painter.setFont(small);
    painter.setPen(theme_of(palette()).muted);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, interval);
}

void ResourceBar::paint_bar(QPainter& painter, const QRectF& bar) const
{
    const Theme& theme = theme_of(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.grid);
    painter.drawRoundedRect(bar, 2, 2);
    if (!value_ || !available_ || *available_ <= 0)
        return;
    const auto x_of = [&](double value) {
        return bar.left() + std::clamp(value / *available_, 0.0, 1.0) * bar.width();
    };
    const double share = value_->value / *available_;
    constexpr double crowded = 0.8; // routing gets hard above
    const double limit = budget_.value_or(1);
    painter.setBrush(share > limit ? theme.bad : share > crowded * limit ? theme.warning : theme.accent);
    QRectF filled = bar;
    filled.setRight(std::max(x_of(value_->value), bar.left() + 1.5));
    painter.drawRoundedRect(filled, 2, 2);
    if (budget_) { // a mark that stands out of the bar on both sides
        const double x = x_of(*budget_ * *available_);
        painter.setPen(QPen(share > limit ? theme.bad : theme.text, 2));
        painter.drawLine(QPointF(x, bar.top() - 2), QPointF(x, bar.bottom() + 2));
    }
    if (x_of(value_->high) - x_of(value_->low) < 2)
        return; // the whisker would be a dot
    painter.setPen(QPen(theme.text, 1));
    const double middle = bar.center().y();
    painter.drawLine(QPointF(x_of(value_->low), middle), QPointF(x_of(value_->high), middle));
    for (const double end : {value_->low, value_->high})
        painter.drawLine(QPointF(x_of(end), bar.top() + 1), QPointF(x_of(end), bar.bottom() - 1));
}

} // namespace bitscape
