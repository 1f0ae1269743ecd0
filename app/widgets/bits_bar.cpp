#include "widgets/bits_bar.hpp"

#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace bitscape {

namespace {

constexpr int widest = 64;
constexpr int farthest_point = 96; // beyond this nothing is left of the point, or everything
constexpr int margin = 8;          // beside the bits, for handles at the ends
constexpr int bar_top = 6, bar_height = 18, point_height = 9;
constexpr double least_unit = 3, largest_unit = 18;
constexpr int usual_columns = 16;

} // namespace

BitsGeometry bits_geometry(const FixedPoint& type, double left, double unit)
{
    const int top = std::max(type.integer, 0);
    return {left, unit, top - type.integer, top - type.integer + type.width, top};
}

BitsHandle handle_at(const BitsGeometry& geometry, double x, double reach)
{
    const std::array handles{std::pair{BitsHandle::left_end, geometry.begin},
                             std::pair{BitsHandle::point, geometry.point},
                             std::pair{BitsHandle::right_end, geometry.end}};
    BitsHandle nearest = BitsHandle::none;
    double best = reach;
    for (const auto& [handle, column] : handles) {
        const double distance = std::abs(x - geometry.x(column));
        const bool is_on_its_side =
            handle == BitsHandle::right_end ? x >= geometry.x(column) : x <= geometry.x(column);
        if (distance < best || (distance == best && nearest != BitsHandle::none && is_on_its_side)) {
            best = distance;
            nearest = handle;
        }
    }
    return nearest;
}

FixedPoint dragged(const FixedPoint& start, BitsHandle handle, int columns)
{
    FixedPoint type = start;
    switch (handle) {
    case BitsHandle::left_end: {
        const int width = std::clamp(start.width - columns, 1, widest);
        type.integer = start.integer + width - start.width;
        type.width = width;
        break;
    }
    case BitsHandle::point:
        type.integer = std::clamp(start.integer + columns, -farthest_point, farthest_point);
        break;
    case BitsHandle::right_end:
        type.width = std::clamp(start.width + columns, 1, widest);
        break;
    case BitsHandle::none:
        break;
    }
    if (start.is_integer && type != start) {
        type.is_integer = type.integer == type.width;
        if (!type.is_integer)
            type.rounding = Rounding::trn;
    }
    return type;
}

void paint_bits(QPainter& painter, const BitsGeometry& geometry, const QRectF& area, const FixedPoint& type,
                const Theme& theme, double strength)
{
    const QColor whole = mixed(theme.surface, bits_colour(theme, type.width), strength);
    const QColor part = mixed(theme.surface, bits_colour(theme, type.width), strength * 0.55);
    const QColor sign = mixed(theme.surface, theme.text, strength * 0.8);
    const auto fill = [&](int from, int to, const QColor& colour) {
        if (to > from)
            painter.fillRect(QRectF(geometry.x(from), area.top(), (to - from) * geometry.unit, area.height()),
                             colour);
    };
    const int first = geometry.begin + (type.is_signed ? 1 : 0);
    const int border = std::clamp(geometry.point, first, std::max(first, geometry.end));
    fill(geometry.begin, std::min(first, geometry.end), sign);
    fill(first, border, whole);
    fill(border, geometry.end, part);
    // The point is apart from the bits where they have none before or none behind it.
    if (geometry.point < geometry.begin || geometry.point > geometry.end) {
        painter.save();
        painter.setPen(QPen(mixed(theme.surface, theme.muted, strength), 1, Qt::DotLine));
        const double middle = area.center().y();
        const int from = geometry.point < geometry.begin ? geometry.point : geometry.end;
        const int to = geometry.point < geometry.begin ? geometry.begin : geometry.point;
        painter.drawLine(QPointF(geometry.x(from), middle), QPointF(geometry.x(to), middle));
        painter.restore();
    }
}

BitsBar::BitsBar(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Bits"));
    setToolTip(
        tr("Drag the right end: fraction bits. Drag the point: integer bits at the same width. Drag the "
           "left end: integer bits at the same step.\nKeys: ← → the right end, Ctrl+← → the point, "
           "Shift+← → the left end."));
    describe();
}

void BitsBar::set_type(const FixedPoint& type)
{
    if (type == type_)
        return;
    type_ = type;
    describe();
    update();
}

QSize BitsBar::sizeHint() const
{
    return {280, bar_top + bar_height + point_height + fontMetrics().height() + 2};
}

QSize BitsBar::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

BitsGeometry BitsBar::geometry_now() const
{
    if (held_ != BitsHandle::none) { // the bits move under a scale that stays
        BitsGeometry geometry = bits_geometry(type_, left_, unit_);
        const int kept = held_ == BitsHandle::left_end ? geometry.end : geometry.begin;
        const BitsGeometry before = bits_geometry(start_, left_, unit_);
        const int was = held_ == BitsHandle::left_end ? before.end : before.begin;
        geometry.left += (was - kept) * unit_;
        return geometry;
    }
    const int columns = std::max(bits_geometry(type_, 0, 1).columns(), usual_columns);
    const double room = width() - 2 * margin;
    return bits_geometry(type_, margin, std::clamp(room / columns, least_unit, largest_unit));
}

QPointF BitsBar::handle_place(BitsHandle handle) const
{
    const BitsGeometry geometry = geometry_now();
    const double middle = bar_top + bar_height / 2.0;
    if (handle == BitsHandle::point)
        return {geometry.x(geometry.point), double(bar_top + bar_height + point_height - 2)};
    return {geometry.x(handle == BitsHandle::left_end ? geometry.begin : geometry.end), middle};
}

/// Below the bar only the point, on the bar only its ends: they never hide each other.
BitsHandle BitsBar::handle_under(const QPointF& place) const
{
    constexpr double reach = 9;
    const BitsGeometry geometry = geometry_now();
    if (place.y() > bar_top + bar_height)
        return std::abs(place.x() - geometry.x(geometry.point)) <= reach ? BitsHandle::point
                                                                         : BitsHandle::none;
    const double to_right = std::abs(place.x() - geometry.x(geometry.end));
    const double to_left = std::abs(place.x() - geometry.x(geometry.begin));
    if (std::min(to_left, to_right) > reach)
        return std::abs(place.x() - geometry.x(geometry.point)) <= reach / 2 ? BitsHandle::point
                                                                             : BitsHandle::none;
    return to_right <= to_left ? BitsHandle::right_end : BitsHandle::left_end;
}

void BitsBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = theme_of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const BitsGeometry geometry = geometry_now();
    const QRectF area(geometry.x(geometry.begin), bar_top, type_.width * geometry.unit, bar_height);
    paint_bits(painter, geometry, area, type_, theme, isEnabled() ? 1.0 : 0.5);
    painter.setPen(QPen(theme.surface, 1));
    for (int column = geometry.begin + 1; column < geometry.end && geometry.unit > 4; ++column)
        painter.drawLine(QPointF(geometry.x(column), bar_top),
                         QPointF(geometry.x(column), bar_top + bar_height));

    const BitsHandle active = held_ != BitsHandle::none ? held_ : hovered_;
    painter.setPen(Qt::NoPen);
    const auto colour_of = [&](BitsHandle handle) { return handle == active ? theme.accent : theme.muted; };
    for (const auto& [handle, column] :
         {std::pair{BitsHandle::left_end, geometry.begin}, std::pair{BitsHandle::right_end, geometry.end}}) {
        painter.setBrush(colour_of(handle));
        painter.drawRoundedRect(QRectF(geometry.x(column) - 2, bar_top - 3, 4, bar_height + 6), 2, 2);
    }
    const double x = geometry.x(geometry.point), top = bar_top + bar_height + 1;
    painter.setBrush(colour_of(BitsHandle::point));
    painter.drawPolygon(QPolygonF({QPointF(x, top - 4), QPointF(x - 5, top + point_height - 4),
                                   QPointF(x + 5, top + point_height - 4)}));
    painter.setPen(theme.muted);
    painter.setFont(small_font(font()));
    painter.drawText(QRectF(0, top + point_height - 3, width(), fontMetrics().height()), Qt::AlignCenter,
                     accessibleDescription());
    if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

void BitsBar::describe()
{
    const int integer = type_.integer - (type_.is_signed ? 1 : 0);
    setAccessibleDescription(type_.is_signed ? tr("sign + %1 integer + %2 fraction = %3 bits")
                                                   .arg(integer)
                                                   .arg(type_.fraction())
                                                   .arg(type_.width)
                                             : tr("%1 integer + %2 fraction = %3 bits, no sign")
                                                   .arg(integer)
                                                   .arg(type_.fraction())
                                                   .arg(type_.width));
}

void BitsBar::change(const FixedPoint& type)
{
    if (type == type_)
        return;
    set_type(type);
    Q_EMIT edited(type_);
}

void BitsBar::mousePressEvent(QMouseEvent* event)
{
    const BitsHandle handle =
        event->button() == Qt::LeftButton ? handle_under(event->position()) : BitsHandle::none;
    if (handle == BitsHandle::none)
        return QWidget::mousePressEvent(event);
    const BitsGeometry geometry = geometry_now();
    left_ = geometry.left;
    unit_ = geometry.unit;
    start_ = type_;
    pressed_x_ = event->position().x();
    held_ = handle;
    update();
}

void BitsBar::mouseMoveEvent(QMouseEvent* event)
{
    if (held_ == BitsHandle::none) {
        const BitsHandle under = handle_under(event->position());
        if (under != hovered_) {
            hovered_ = under;
            setCursor(under == BitsHandle::none ? Qt::ArrowCursor : Qt::SplitHCursor);
            update();
        }
        return;
    }
    const int columns = static_cast<int>(std::lround((event->position().x() - pressed_x_) / unit_));
    change(dragged(start_, held_, columns));
}

void BitsBar::mouseReleaseEvent(QMouseEvent*)
{
    held_ = BitsHandle::none;
    update();
}

void BitsBar::leaveEvent(QEvent*)
{
    hovered_ = BitsHandle::none;
    update();
}

bool BitsBar::event(QEvent* event)
{
    // The window's shortcuts must not take the keys that turn bits.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void BitsBar::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Home || key == Qt::Key_End)
        return change(dragged(type_, BitsHandle::right_end, key == Qt::Key_End ? widest : -widest));
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return QWidget::keyPressEvent(event);
    const BitsHandle handle = event->modifiers() & Qt::ControlModifier ? BitsHandle::point
                              : event->modifiers() & Qt::ShiftModifier ? BitsHandle::left_end
                                                                       : BitsHandle::right_end;
    change(dragged(type_, handle, key == Qt::Key_Right ? 1 : -1));
}

} // namespace bitscape
