#include "score_view/metric_tile.hpp"

#include "widgets/theme.hpp"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace bitscape {

MetricTile::MetricTile(QString name, Size size, QWidget* parent)
    : QWidget(parent), name_(std::move(name)), size_(size)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(name_);
    set_missing({});
}

void MetricTile::set_value(const QString& value, const QString& unit, const QString& change, Change direction)
{
    value_ = value;
    unit_ = unit;
    change_ = change;
    direction_ = direction;
    setAccessibleDescription(QStringLiteral("%1 %2 %3").arg(value, unit, change).trimmed());
    update();
}

void MetricTile::set_certainty(Origin origin, const QString& interval)
{
    origin_ = origin;
    interval_ = interval;
    setAccessibleDescription(QStringLiteral("%1 %2 %3 %4 %5")
                                 .arg(value_, unit_, change_, interval_, origin_word(origin))
                                 .simplified());
    update();
}

void MetricTile::set_missing(const QString& why)
{
    value_ = QStringLiteral("–");
    unit_.clear();
    change_.clear();
    interval_.clear();
    origin_ = Origin::unknown;
    direction_ = Change::none;
    setToolTip(why);
    update();
}

QSize MetricTile::sizeHint() const
{
    const int line = fontMetrics().height();
    if (size_ == Size::large)
        return {200, line + QFontMetrics(large_font(font())).height() + 2};
    return {200, line + 4};
}

QSize MetricTile::minimumSizeHint() const
{
    return {140, sizeHint().height()};
}

void MetricTile::paintEvent(QPaintEvent*)
{
    const Theme& theme = theme_of(palette());
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // numbers and bars share fixed places in every language
    const int line = fontMetrics().height();
    const bool is_large = size_ == Size::large;
    const QFont value_font = is_large ? large_font(font()) : bold_font(font());
    painter.setPen(theme.muted);
    const QColor change_colour = direction_ == Change::better  ? theme.good
                                 : direction_ == Change::worse ? theme.bad
                                                               : theme.faint;
    if (is_large) { // below the name, from the left
        painter.drawText(QRect(0, 0, width(), line), Qt::AlignLeft | Qt::AlignVCenter, name_);
        QRect area(0, line, width(), height() - line);
        painter.setFont(value_font);
        painter.setPen(theme.text);
        const QString shown = unit_.isEmpty() ? value_ : value_ + QChar::Nbsp + unit_;
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, shown);
        area.setLeft(QFontMetrics(value_font).horizontalAdvance(shown) + 12);
        painter.setFont(bold_font(font()));
        painter.setPen(change_colour);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, change_);
        return;
    }
    QRect area(0, 0, width(), height());
    const int unit_width =
        std::max(fontMetrics().horizontalAdvance(unit_), fontMetrics().horizontalAdvance(longest_unit_)) + 4;
    painter.drawText(QRect(width() - unit_width + 4, 0, unit_width - 4, height()),
                     Qt::AlignLeft | Qt::AlignVCenter, unit_);
    area.setRight(width() - unit_width);
    painter.setFont(value_font);
    painter.setPen(theme.text);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, value_);
    area.setRight(area.right() - QFontMetrics(value_font).horizontalAdvance(value_) - 4);
    paint_origin(painter, QRectF(area.right() - origin_size, 0, origin_size, height()), origin_, theme);
    area.setRight(area.right() - origin_size - 4);
    painter.setFont(font());
    painter.setPen(change_colour);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, change_);
    if (!change_.isEmpty())
        area.setRight(area.right() - fontMetrics().horizontalAdvance(change_) - 6);
    const QString name = fontMetrics().elidedText(name_, Qt::ElideRight, area.width());
    painter.setPen(theme.muted);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, name);
    area.setLeft(fontMetrics().horizontalAdvance(name) + 6);
    const QFont small = small_font(font());
    if (QFontMetrics(small).horizontalAdvance(interval_) > area.width())
        return; // the tooltip has it
    painter.setFont(small);
    painter.setPen(theme.muted);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, interval_);
}

} // namespace bitscape
