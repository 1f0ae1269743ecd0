#include "graph_view/graph_paint.hpp"

#include <QCoreApplication>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace bitscape {

namespace {

constexpr double radius = 5, strip_width = 5;
constexpr double legible_title = 0.2, legible_detail = 0.35; // zooms below which text would be dust
constexpr double margin = 12, legend_height = 34;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Graph)
};

void draw_elided(QPainter& painter, const QRectF& area, int alignment, const QFont& font, const QString& text)
{
    painter.setFont(font);
    painter.drawText(area, alignment, QFontMetricsF(font).elidedText(text, Qt::ElideRight, area.width()));
}

void paint_removed_text(QPainter& painter, const BoxContent& content, const QRectF& area, const Theme& theme,
                        const QFont& font)
{
    QFont italic = small_font(font);
    italic.setItalic(true);
    painter.setPen(theme.faint);
    draw_elided(painter, area, Qt::AlignVCenter | Qt::AlignLeft, italic,
                QStringLiteral("%1 · %2").arg(content.title, content.detail));
}

/// A triangle with an exclamation mark: a colour alone would not say it.
void paint_mark(QPainter& painter, const QPointF& middle, const QColor& colour, const Theme& theme)
{
    constexpr double half = 6;
    QPainterPath triangle;
    triangle.moveTo(middle + QPointF(0, -half));
    triangle.lineTo(middle + QPointF(half, half * 0.8));
    triangle.lineTo(middle + QPointF(-half, half * 0.8));
    triangle.closeSubpath();
    painter.fillPath(triangle, colour);
    painter.setPen(QPen(theme.surface, 1.4));
    painter.drawLine(middle + QPointF(0, -2), middle + QPointF(0, 1));
    painter.drawPoint(middle + QPointF(0, 3.2));
}

void paint_text(QPainter& painter, const BoxContent& content, const QRectF& area, const Theme& theme,
                double zoom, const QFont& font)
{
    if (zoom < legible_title)
        return;
    if (content.is_removed)
        return paint_removed_text(painter, content, area, theme, font);
    QRectF upper = area.adjusted(0, 4, 0, -area.height() / 2);
    if (content.mark != BoxContent::Mark::none) {
        const bool is_error = content.mark == BoxContent::Mark::cannot_be_built;
        constexpr double room = 16;
        paint_mark(painter, QPointF(upper.right() - room / 2 + 3, upper.center().y()),
                   is_error ? theme.bad : theme.warning, theme);
        upper.setRight(upper.right() - room);
    }
    painter.setPen(theme.muted);
    painter.setFont(font);
    painter.drawText(upper, Qt::AlignVCenter | Qt::AlignRight, content.number);
    if (!content.number.isEmpty())
        upper.setRight(upper.right() - QFontMetricsF(font).horizontalAdvance(content.number) - 6);
    painter.setPen(theme.text);
    draw_elided(painter, upper, Qt::AlignVCenter | Qt::AlignLeft, bold_font(font), content.title);
    if (zoom < legible_detail)
        return;
    painter.setPen(theme.muted);
    draw_elided(painter, area.adjusted(0, area.height() / 2 - 1, 0, -4), Qt::AlignVCenter | Qt::AlignLeft,
                small_font(font), content.detail);
}

QPen outline_pen(const BoxContent& content, const Theme& theme, const BoxState& state)
{
    if (state.is_selected)
        return QPen(theme.accent, 1.8);
    if (state.is_found)
        return QPen(theme.warning, 2);
    if (content.mark == BoxContent::Mark::cannot_be_built)
        return QPen(theme.bad, 1.8);
    QPen pen(theme.border, 1);
    if (content.is_removed)
        pen.setStyle(Qt::DashLine);
    return pen;
}

} // namespace

QPainterPath edge_path(const EdgePath& edge)
{
    QPainterPath path;
    const auto at = [&](std::size_t i) { return QPointF(edge.points[i].x, edge.points[i].y); };
    if (edge.points.empty())
        return path;
    path.moveTo(at(0));
    if (edge.points.size() == 2)
        path.lineTo(at(1));
    for (std::size_t i = 1; i + 2 < edge.points.size(); i += 3)
        path.cubicTo(at(i), at(i + 1), at(i + 2));
    return path;
}

QRectF bounds_of(const GraphLayout& layout)
{
    QRectF all;
    for (const BoxPlace& box : layout.boxes)
        all |= QRectF(box.x, box.y, box.width, box.height);
    for (const EdgePath& edge : layout.edges)
        all |= edge_path(edge).controlPointRect();
    return all;
}

void paint_box(QPainter& painter, const BoxContent& content, const QSizeF& size, const Theme& theme,
               const BoxState& state, const QFont& font)
{
    const QRectF body(QPointF(0, 0), size);
    QPainterPath outline;
    outline.addRoundedRect(body, radius, radius);
    const bool is_bad = content.mark == BoxContent::Mark::cannot_be_built;
    if (state.is_selected)
        painter.fillPath(outline, theme.accent_soft);
    else if (is_bad)
        painter.fillPath(outline, mixed(theme.surface, theme.bad, theme.is_dark ? 0.22 : 0.1));
    else if (!content.is_removed)
        painter.fillPath(outline, theme.raised);
    if (!content.is_removed) {
        QPainterPath strip;
        strip.addRect(QRectF(0, 0, strip_width, size.height()));
        painter.fillPath(strip.intersected(outline), is_bad ? theme.bad : content.strip);
    }
    painter.setPen(outline_pen(content, theme, state));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
    paint_text(painter, content, body.adjusted(strip_width + 7, 0, -8, 0), theme, state.zoom, font);
}

void paint_edge(QPainter& painter, const QPainterPath& path, const EdgeContent& content, const Theme& theme,
                bool is_hovered, bool shows_label, const QFont& font)
{
    if (path.elementCount() < 2)
        return;
    const QColor colour = is_hovered ? theme.accent : theme.faint;
    painter.setPen(QPen(colour, is_hovered ? 2 : 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    constexpr double head = 3.5;
    const double before = std::max(0.0, 1 - 2 * head / std::max(path.length(), 1.0));
    const QLineF direction(path.pointAtPercent(before), path.pointAtPercent(1));
    const QPointF tip = path.pointAtPercent(1);
    const double length = std::max(direction.length(), 1e-6);
    const QPointF along = (direction.p2() - direction.p1()) / length, across(-along.y(), along.x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({tip, tip - along * head * 1.8 + across * head, tip - along * head * 1.8 - across * head}));
    if (!shows_label || content.label.isEmpty())
        return;
    const QFont small = small_font(font);
    const QFontMetricsF metrics(small);
    const QPointF middle = path.pointAtPercent(0.5);
    painter.setFont(small);
    painter.setPen(is_hovered ? theme.accent : theme.muted);
    painter.drawText(QRectF(middle.x() + 5, middle.y() - metrics.height() / 2 - 1,
                            metrics.horizontalAdvance(content.label) + 2, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, content.label);
}

QColor overflow_colour(const Theme& theme, double share)
{
    if (share <= 0)
        return share_colour(theme, 0);
    constexpr double decades = 4; // 0.01 % to 100 %
    return share_colour(theme, 0.2 + 0.8 * std::clamp((std::log10(share) + decades) / decades, 0.0, 1.0));
}

namespace {

struct Legend {
    QString title;
    std::array<QString, 3> ticks; ///< left, middle, right
};

Legend legend_of(GraphColour colour, bool has_data)
{
    switch (colour) {
    case GraphColour::bits:
        return {Words::tr("Bits of the weights or result"),
                {QStringLiteral("2"), QStringLiteral("10"), QStringLiteral("≥ 18")}};
    case GraphColour::lut:
        return {Words::tr("Share of the design's LUTs (%)"),
                {QStringLiteral("0"), QStringLiteral("50"), QStringLiteral("100")}};
    case GraphColour::dsp:
        return {Words::tr("Share of the design's DSPs (%)"),
                {QStringLiteral("0"), QStringLiteral("50"), QStringLiteral("100")}};
    case GraphColour::overflow:
        if (!has_data)
            return {Words::tr("Overflow: open test data to see it"), {}};
        return {Words::tr("Results that wrapped or saturated (%)"),
                {QStringLiteral("0.01"), QStringLiteral("1"), QStringLiteral("100")}};
    }
    return {};
}

QColor legend_colour(GraphColour colour, const Theme& theme, double position)
{
    constexpr int narrow = 2, wide = 18;
    switch (colour) {
    case GraphColour::bits:
        return bits_colour(theme, narrow + static_cast<int>(std::lround(position * (wide - narrow))));
    case GraphColour::lut:
    case GraphColour::dsp:
        return share_colour(theme, position);
    case GraphColour::overflow:
        return overflow_colour(theme, std::pow(10.0, 4 * (position - 1)));
    }
    return {};
}

} // namespace

void paint_legend(QPainter& painter, const QRectF& area, GraphColour colour, bool has_data,
                  const Theme& theme, const QFont& font)
{
    const Legend legend = legend_of(colour, has_data);
    const QFont small = small_font(font);
    const double line = QFontMetricsF(small).height();
    const QRectF title(area.left(), area.top(), area.width(), line);
    painter.setPen(theme.muted);
    draw_elided(painter, title, Qt::AlignLeft | Qt::AlignVCenter, small, legend.title);
    if (legend.ticks[0].isEmpty())
        return;
    const double first = QFontMetricsF(small).horizontalAdvance(legend.ticks[0]) + 6;
    const double last = QFontMetricsF(small).horizontalAdvance(legend.ticks[2]) + 6;
    const bool is_mirrored = painter.layoutDirection() == Qt::RightToLeft; // as drawText() places its words
    const double width = std::min(area.width(), 260.0);
    const QRectF row(is_mirrored ? area.right() - width : area.left(), title.bottom() + 1, width, line);
    const QRectF bar = is_mirrored ? row.adjusted(last, line * 0.25, -first, -line * 0.25)
                                   : row.adjusted(first, line * 0.25, -last, -line * 0.25);
    QLinearGradient gradient(is_mirrored ? bar.topRight() : bar.topLeft(),
                             is_mirrored ? bar.topLeft() : bar.topRight());
    constexpr int stops = 8;
    for (int i = 0; i <= stops; ++i)
        gradient.setColorAt(double(i) / stops, legend_colour(colour, theme, double(i) / stops));
    painter.fillRect(bar, gradient);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, legend.ticks[0]);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, legend.ticks[2]);
}

QSizeF picture_size(const GraphPicture& picture)
{
    const QRectF bounds = bounds_of(picture.layout);
    constexpr double smallest = 240;  // room for the legend's words
    constexpr double label_room = 60; // words beside edges are wider than half a box
    const double beside = picture.flow == GraphFlow::down ? label_room : 0;
    return {std::max(bounds.width() + 2 * margin + 2 * beside, smallest),
            bounds.height() + 3 * margin + legend_height};
}

void paint_picture(QPainter& painter, const GraphPicture& picture, const Theme& theme, const QFont& font)
{
    const QSizeF size = picture_size(picture);
    const QRectF bounds = bounds_of(picture.layout);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), size), theme.surface);
    painter.save();
    painter.translate((size.width() - bounds.width()) / 2 - bounds.left(), margin - bounds.top());
    const bool has_labels = picture.flow == GraphFlow::down; // to the right there is no room for them
    for (std::size_t i = 0; i < picture.layout.edges.size(); ++i)
        paint_edge(painter, edge_path(picture.layout.edges[i]), picture.edges[i], theme, false, has_labels,
                   font);
    for (std::size_t i = 0; i < picture.boxes.size(); ++i) {
        const BoxPlace& place = picture.layout.boxes[i];
        painter.save();
        painter.translate(place.x, place.y);
        paint_box(painter, picture.boxes[i], {place.width, place.height}, theme, {}, font);
        painter.restore();
    }
    painter.restore();
    paint_legend(
        painter,
        QRectF(margin, size.height() - margin - legend_height, size.width() - 2 * margin, legend_height),
        picture.colour, picture.has_data, theme, font);
}

} // namespace bitscape
