#include "floorplan_view/floorplan_paint.hpp"

#include "floorplan_view/floorplan_labels.hpp"
#include "floorplan_view/site_colours.hpp"
#include "widgets/quantities.hpp"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace bitscape {

namespace {

/// A column is drawn as wide as this many rows: real dies are about square with it.
constexpr double column_width = 2.2;

/// How full a clock region is in the sites that a colouring looks at.
double use_of(const floorplan::RegionUse& region, FloorplanColour colour)
{
    const auto only = site_of(colour);
    double most = 0;
    for (std::size_t site = 0; site < floorplan::usable_sites; ++site)
        if (region.capacity[site] > 0 && (!only || static_cast<std::size_t>(*only) == site))
            most = std::max(most, region.used[site] / region.capacity[site]);
    return most;
}

class Painter {
public:
    Painter(QPainter& painter, const FloorplanPicture& picture, const Theme& theme, const QFont& font,
            const QTransform& to_points, const QRectF& room)
        : p_(painter), picture_(picture), device_(*picture.content.device), theme_(theme), font_(font),
          to_points_(to_points), room_(room)
    {
    }

    void paint()
    {
        p_.setRenderHint(QPainter::Antialiasing, false);
        paint_die();
        if (picture_.colour == FloorplanColour::layers)
            paint_layers();
        else
            paint_use();
        paint_grid();
        p_.setRenderHint(QPainter::Antialiasing, true);
        if (picture_.colour == FloorplanColour::layers && picture_.wires)
            paint_wires();
        paint_slr_names();
        paint_names();
    }

private:
    [[nodiscard]] QRectF mapped(const QRectF& die) const { return to_points_.mapRect(die); }
    [[nodiscard]] QRectF mapped(const floorplan::Patch& patch) const
    {
        return mapped(
            picture_.geometry.rect(patch.column, patch.first_row, 1, patch.last_row - patch.first_row + 1));
    }
    [[nodiscard]] bool is_selected(std::size_t layer) const
    {
        return picture_.selected.contains(picture_.content.demands[layer].name);
    }

    void paint_die()
    {
        for (std::size_t column = 0; column < device_.columns.size(); ++column)
            for (const floorplan::Span& span : device_.columns[column])
                p_.fillRect(mapped(picture_.geometry.rect(static_cast<double>(column), span.first, 1,
                                                          span.last - span.first + 1)),
                            site_colour(span.site, theme_));
    }

    void paint_layers()
    {
        const auto& layers = picture_.content.plan.layers;
        for (std::size_t i = 0; i < layers.size(); ++i) // a rim around what is selected
            if (is_selected(i))
                for (const floorplan::Patch& patch : layers[i].patches)
                    p_.fillRect(mapped(patch).adjusted(-1, -1, 1, 1), theme_.accent);
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const double strength = picture_.selected.empty() || is_selected(i) ? 0.85 : 0.35;
            for (const floorplan::Patch& patch : layers[i].patches) {
                const bool over =
                    picture_.content.plan.fill[static_cast<std::size_t>(patch.site)] > 1 + 1e-12;
                p_.fillRect(mapped(patch), mixed(site_colour(patch.site, theme_),
                                                 over ? theme_.bad : layer_colour(i), strength));
            }
        }
    }

    void paint_use()
    {
        for (const floorplan::RegionUse& region : picture_.content.plan.clock_regions) {
            const double use = use_of(region, picture_.colour);
            if (use <= 0)
                continue;
            QColor colour = use > 1 + 1e-9 ? theme_.bad : share_colour(theme_, use);
            colour.setAlphaF(0.85F);
            const QRectF box = mapped(picture_.rect_of(region));
            p_.fillRect(box, colour);
            if (box.width() > QFontMetricsF(font_).horizontalAdvance(QStringLiteral("100 %")) + 10)
                wanted_.push_back({box.center(), percent(use, 0), false, false});
        }
    }

    void paint_grid()
    {
        p_.setBrush(Qt::NoBrush);
        p_.setPen(QPen(theme_.border, 1));
        for (const floorplan::RegionUse& region : picture_.content.plan.clock_regions)
            p_.drawRect(mapped(picture_.rect_of(region)));
        p_.setPen(QPen(theme_.muted, 2));
        const int columns = static_cast<int>(device_.columns.size());
        for (const floorplan::Span& slr : device_.slrs)
            p_.drawRect(mapped(picture_.geometry.rect(0, slr.first, columns, slr.last - slr.first + 1)));
    }

    void paint_wires()
    {
        const auto& layers = picture_.content.plan.layers;
        for (const floorplan::Edge& edge : picture_.content.edges) {
            const floorplan::Region& from = layers[edge.from];
            const floorplan::Region& to = layers[edge.to];
            if (from.empty() || to.empty())
                continue;
            const bool crosses = from.last_slr < to.first_slr || to.last_slr < from.first_slr;
            const bool chosen = is_selected(edge.from) || is_selected(edge.to);
            p_.setPen(QPen(crosses  ? theme_.warning
                           : chosen ? theme_.accent
                                    : theme_.text,
                           crosses || chosen ? 2 : 1.2));
            paint_arrow(to_points_.map(picture_.geometry.point(from.x, from.y)),
                        to_points_.map(picture_.geometry.point(to.x, to.y)));
        }
    }

    void paint_arrow(const QPointF& from, const QPointF& to)
    {
        const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        if (length < 6)
            return;
        p_.drawLine(from, to);
        const QPointF along = (to - from) / length;
        const QPointF across(-along.y(), along.x());
        constexpr double head = 5;
        const QPointF middle = (from + to) / 2 + along * head; // the ends are under the names
        p_.drawLine(middle, middle - along * head * 1.6 + across * head);
        p_.drawLine(middle, middle - along * head * 1.6 - across * head);
    }

    void paint_slr_names()
    {
        if (device_.slrs.size() < 2)
            return;
        p_.setFont(font_);
        p_.setPen(theme_.muted);
        for (std::size_t i = 0; i < device_.slrs.size(); ++i) {
            const floorplan::Span& slr = device_.slrs[i];
            const QRectF box = mapped(
                picture_.geometry.rect(0, slr.first, int(device_.columns.size()), slr.last - slr.first + 1));
            p_.drawText(box.adjusted(5, 3, -5, -3), Qt::AlignLeft | Qt::AlignTop,
                        QStringLiteral("SLR%1").arg(i));
        }
    }

    struct Name {
        QPointF at;
        QString words;
        bool strong = false, dragged = false;
    };

    void want_layer_names()
    {
        const auto& layers = picture_.content.plan.layers;
        std::vector<std::size_t> order(layers.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto area = [&](std::size_t i) {
            double rows = is_selected(i) ? 1e9 : 0;
            for (const floorplan::Patch& patch : layers[i].patches)
                rows += patch.last_row - patch.first_row + 1;
            return rows;
        };
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return area(a) > area(b); });
        for (const std::size_t i : order)
            if (!layers[i].empty())
                wanted_.push_back({to_points_.map(picture_.geometry.point(layers[i].x, layers[i].y)),
                                   text(picture_.content.demands[i].name), is_selected(i),
                                   picture_.content.dragged.contains(picture_.content.demands[i].name)});
    }

    /// Words in small plates that do not cover each other; a thin line leads to those that lie aside.
    void paint_names()
    {
        if (picture_.colour == FloorplanColour::layers)
            want_layer_names();
        const QFontMetricsF metrics(font_);
        constexpr double widest = 150;
        std::vector<WantedLabel> labels;
        for (Name& name : wanted_) {
            name.words = metrics.elidedText(name.words, Qt::ElideMiddle, widest);
            const bool inside = room_.contains(name.at);
            labels.push_back({name.at,
                              {metrics.horizontalAdvance(name.words) + (name.dragged ? 16 : 8),
                               inside ? metrics.height() + 2 : 1e9}});
        }
        const auto plates = place_labels(labels, room_);
        for (std::size_t i = 0; i < plates.size(); ++i)
            if (plates[i])
                paint_plate(*plates[i], wanted_[i]);
    }

    void paint_plate(const QRectF& plate, const Name& name)
    {
        if (!plate.contains(name.at)) {
            p_.setPen(QPen(theme_.text, 1, Qt::DotLine));
            p_.drawLine(plate.center(), name.at);
        }
        QColor back = theme_.surface;
        back.setAlphaF(0.86F);
        p_.setPen(name.strong ? QPen(theme_.accent, 1.5) : QPen(Qt::NoPen));
        p_.setBrush(back);
        p_.drawRoundedRect(plate, 3, 3);
        if (name.dragged) { // a pin
            p_.setPen(Qt::NoPen);
            p_.setBrush(theme_.accent);
            p_.drawEllipse(QPointF(plate.left() + 8, plate.center().y()), 3, 3);
        }
        p_.setPen(theme_.text);
        p_.setFont(font_);
        p_.drawText(plate.adjusted(name.dragged ? 10 : 0, 0, 0, 0), Qt::AlignCenter, name.words);
    }

    QPainter& p_;
    const FloorplanPicture& picture_;
    const floorplan::Device& device_;
    const Theme& theme_;
    const QFont& font_;
    const QTransform& to_points_;
    const QRectF room_;
    std::vector<Name> wanted_;
};

} // namespace

std::optional<floorplan::Site> site_of(FloorplanColour colour)
{
    switch (colour) {
    case FloorplanColour::logic:
        return floorplan::Site::logic;
    case FloorplanColour::dsp:
        return floorplan::Site::dsp;
    case FloorplanColour::bram:
        return floorplan::Site::bram;
    case FloorplanColour::uram:
        return floorplan::Site::uram;
    default:
        return std::nullopt;
    }
}

DieGeometry::DieGeometry(const floorplan::Device& device, bool lying)
    : columns_(static_cast<int>(device.columns.size())), rows_(device.rows), lying_(lying)
{
}

QSizeF DieGeometry::size() const
{
    const QSizeF upright(columns_ * column_width, rows_);
    return lying_ ? upright.transposed() : upright;
}

QRectF DieGeometry::rect(double column, double row, double columns, double rows) const
{
    if (lying_)
        return {row, column * column_width, rows, columns * column_width};
    return {column * column_width, rows_ - row - rows, columns * column_width, rows};
}

QPointF DieGeometry::point(double column, double row) const
{
    return rect(column, row, 0, 0).topLeft();
}

floorplan::Anchor DieGeometry::tile(const QPointF& point) const
{
    const double column = (lying_ ? point.y() : point.x()) / column_width;
    const double row = lying_ ? point.x() : rows_ - point.y();
    return {std::clamp(static_cast<int>(std::floor(column)), 0, columns_ - 1),
            std::clamp(static_cast<int>(std::floor(row)), 0, rows_ - 1)};
}

QRectF FloorplanPicture::rect_of(const floorplan::RegionUse& region) const
{
    const floorplan::Device& device = *content.device;
    const auto column = static_cast<std::size_t>(region.column);
    const int first = device.region_columns[column];
    const int row = region.row * device.region_rows;
    return geometry.rect(first, row, device.region_columns[column + 1] - first,
                         std::min(device.region_rows, device.rows - row));
}

QColor layer_colour(std::size_t layer)
{
    // Okabe and Ito's set, told apart by all common kinds of colour vision, and once more darker.
    static const std::array colours{QColor(0x56b4e9), QColor(0xe69f00), QColor(0x009e73), QColor(0xcc79a7),
                                    QColor(0x0072b2), QColor(0xd5c711), QColor(0xd55e00), QColor(0x2f7199),
                                    QColor(0x946600), QColor(0x00624a), QColor(0x844a6b), QColor(0x00466e),
                                    QColor(0x857c0a), QColor(0x873b00)};
    return colours[layer % colours.size()];
}

void paint_floorplan(QPainter& painter, const FloorplanPicture& picture, const Theme& theme,
                     const QFont& font, const QTransform& to_points, const QRectF& room)
{
    if (!picture.content.empty())
        Painter(painter, picture, theme, font, to_points, room).paint();
}

} // namespace bitscape
