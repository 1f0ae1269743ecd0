#include "floorplan_view/floorplan_paint.hpp"

#include "widgets/quantities.hpp"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace bitscape {

namespace {

/// A column is drawn as wide as this many rows: real dies are about square with it.
constexpr double column_width = 2.2;

QColor site_colour(floorplan::Site site, const Theme& theme)
{
    using floorplan::Site;
    const double tint = theme.is_dark ? 0.16 : 0.13;
    switch (site) {
    case Site::logic:
        return theme.raised;
    case Site::dsp:
        return mixed(theme.raised, QColor(0x9b59d0), tint);
    case Site::bram:
        return mixed(theme.raised, QColor(0x1f9bb0), tint);
    case Site::uram:
        return mixed(theme.raised, QColor(0x3aa655), tint);
    case Site::io:
        return mixed(theme.window, theme.border, 0.5);
    case Site::hard:
        return mixed(theme.window, theme.border, 0.9);
    case Site::routing:
        break;
    }
    return theme.window;
}

class Painter {
public:
    Painter(QPainter& painter, const FloorplanPicture& picture, const Theme& theme, const QFont& font,
            double scale)
        : p_(painter), picture_(picture), device_(*picture.content.device), theme_(theme), font_(font),
          scale_(scale)
    {
    }

    void paint()
    {
        p_.setRenderHint(QPainter::Antialiasing, false);
        paint_die();
        if (picture_.colour == FloorplanColour::use)
            paint_use();
        else
            paint_layers();
        paint_grid();
        p_.setRenderHint(QPainter::Antialiasing, true);
        if (picture_.colour == FloorplanColour::layers && picture_.wires)
            paint_wires();
        if (picture_.colour == FloorplanColour::layers)
            paint_names();
    }

private:
    [[nodiscard]] QPen line(const QColor& colour, double pixels, Qt::PenStyle style = Qt::SolidLine) const
    {
        QPen pen(colour, pixels / scale_, style);
        pen.setJoinStyle(Qt::MiterJoin);
        return pen;
    }

    void paint_die()
    {
        for (std::size_t column = 0; column < device_.columns.size(); ++column)
            for (const floorplan::Span& span : device_.columns[column])
                p_.fillRect(picture_.geometry.rect(static_cast<double>(column), span.first, 1,
                                                   span.last - span.first + 1),
                            site_colour(span.site, theme_));
    }

    void paint_layers()
    {
        const auto& layers = picture_.content.plan.layers;
        const bool any_selected = !picture_.selected.empty();
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const bool is_selected = picture_.selected.contains(picture_.content.demands[i].name);
            const double strength = any_selected && !is_selected ? 0.35 : 0.85;
            for (const floorplan::Patch& patch : layers[i].patches) {
                const bool over =
                    picture_.content.plan.fill[static_cast<std::size_t>(patch.site)] > 1 + 1e-12;
                const QColor fill =
                    mixed(site_colour(patch.site, theme_), over ? theme_.bad : layer_colour(i), strength);
                p_.fillRect(rect_of(patch), fill);
            }
        }
    }

    [[nodiscard]] QRectF rect_of(const floorplan::Patch& patch) const
    {
        return picture_.geometry.rect(patch.column, patch.first_row, 1, patch.last_row - patch.first_row + 1);
    }

    [[nodiscard]] QRectF rect_of(const floorplan::RegionUse& region) const
    {
        const auto column = static_cast<std::size_t>(region.column);
        const int first = device_.region_columns[column];
        const int row = region.row * device_.region_rows;
        return picture_.geometry.rect(first, row, device_.region_columns[column + 1] - first,
                                      std::min(device_.region_rows, device_.rows - row));
    }

    /// The fullest site of every clock region.
    void paint_use()
    {
        for (const floorplan::RegionUse& region : picture_.content.plan.clock_regions) {
            double most = 0;
            for (std::size_t site = 0; site < floorplan::usable_sites; ++site)
                if (region.capacity[site] > 0)
                    most = std::max(most, region.used[site] / region.capacity[site]);
            const QRectF box = rect_of(region);
            QColor colour = most > 1 ? theme_.bad : share_colour(theme_, most);
            colour.setAlphaF(most > 0 ? 0.85F : 0.0F);
            p_.fillRect(box, colour);
            if (most > 0)
                paint_word(box.center(), percent(most, 0), box.width());
        }
    }

    void paint_grid()
    {
        p_.setBrush(Qt::NoBrush);
        p_.setPen(line(theme_.border, 1));
        for (const floorplan::RegionUse& region : picture_.content.plan.clock_regions)
            p_.drawRect(rect_of(region));
        p_.setPen(line(theme_.muted, 2));
        const int columns = static_cast<int>(device_.columns.size());
        for (const floorplan::Span& slr : device_.slrs)
            p_.drawRect(picture_.geometry.rect(0, slr.first, columns, slr.last - slr.first + 1));
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
            p_.setPen(line(crosses ? theme_.warning : theme_.text, crosses ? 2 : 1.2));
            paint_arrow(picture_.geometry.point(from.x, from.y), picture_.geometry.point(to.x, to.y));
        }
    }

    void paint_arrow(const QPointF& from, const QPointF& to)
    {
        const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        if (length * scale_ < 6)
            return;
        p_.drawLine(from, to);
        const QPointF along = (to - from) / length;
        const QPointF across(-along.y(), along.x());
        const double head = 5 / scale_;
        p_.drawLine(to, to - along * head * 1.6 + across * head);
        p_.drawLine(to, to - along * head * 1.6 - across * head);
    }

    void paint_names()
    {
        const auto& layers = picture_.content.plan.layers;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            if (layers[i].empty())
                continue;
            QRectF box;
            for (const floorplan::Patch& patch : layers[i].patches)
                box |= rect_of(patch);
            paint_word(picture_.geometry.point(layers[i].x, layers[i].y),
                       text(picture_.content.demands[i].name), box.width());
        }
    }

    /// A word in a small plate, in the screen's size; left out where the place is narrower than a few letters
    /// or another word stands.
    void paint_word(const QPointF& centre, const QString& words, double room)
    {
        const QFontMetricsF metrics(font_);
        if (room * scale_ < metrics.height())
            return;
        const QString shown = metrics.elidedText(words, Qt::ElideRight,
                                                 std::max(room * scale_, metrics.averageCharWidth() * 8));
        const QSizeF size(metrics.horizontalAdvance(shown) + 8, metrics.height() + 2);
        const QPointF at = p_.transform().map(centre);
        const QRectF plate(at.x() - size.width() / 2, at.y() - size.height() / 2, size.width(),
                           size.height());
        if (std::any_of(plates_.begin(), plates_.end(),
                        [&](const QRectF& other) { return other.intersects(plate); }))
            return;
        plates_.push_back(plate);
        p_.save();
        p_.resetTransform();
        QColor back = theme_.surface;
        back.setAlphaF(0.82F);
        p_.setPen(Qt::NoPen);
        p_.setBrush(back);
        p_.drawRoundedRect(plate, 3, 3);
        p_.setPen(theme_.text);
        p_.setFont(font_);
        p_.drawText(plate, Qt::AlignCenter, shown);
        p_.restore();
    }

    QPainter& p_;
    const FloorplanPicture& picture_;
    const floorplan::Device& device_;
    const Theme& theme_;
    const QFont& font_;
    double scale_;
    std::vector<QRectF> plates_;
};

} // namespace

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
                     const QFont& font, double scale)
{
    if (!picture.content.empty())
        Painter(painter, picture, theme, font, scale).paint();
}

} // namespace bitscape
