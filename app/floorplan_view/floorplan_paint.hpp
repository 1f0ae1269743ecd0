#pragma once

#include "floorplan_view/floorplan_content.hpp"
#include "widgets/theme.hpp"

#include <QPainter>
#include <QRectF>
#include <QTransform>

#include <set>

namespace bitscape {

/// What the colours say: whose a tile is, or how full each clock region is, in its fullest site or in one.
enum class FloorplanColour { layers, use, logic, dsp, bram, uram };

/// The only site that a colouring looks at; nothing: all.
[[nodiscard]] std::optional<floorplan::Site> site_of(FloorplanColour colour);

/// Die coordinates to picture coordinates: a column is somewhat wider than a row is high, row 0 is at the
/// bottom; lying dies (turned a quarter to the right) have row 0 at the left.
class DieGeometry {
public:
    DieGeometry() = default;
    DieGeometry(const floorplan::Device& device, bool lying);
    [[nodiscard]] QSizeF size() const;
    [[nodiscard]] bool is_lying() const { return lying_; }
    [[nodiscard]] QRectF rect(double column, double row, double columns, double rows) const;
    [[nodiscard]] QPointF point(double column, double row) const;
    /// The column and row under a point of the picture; outside the die: clamped.
    [[nodiscard]] floorplan::Anchor tile(const QPointF& point) const;

private:
    int columns_ = 1, rows_ = 1;
    bool lying_ = false;
};

/// What is drawn how; a value, so that workers can export it.
struct FloorplanPicture {
    FloorplanContent content;
    DieGeometry geometry;
    FloorplanColour colour = FloorplanColour::layers;
    bool wires = true;
    std::set<std::string> selected;
    [[nodiscard]] QRectF rect_of(const floorplan::RegionUse& region) const;
};

/// A layer's colour: neighbours in the dataflow differ, also for the colour-blind.
[[nodiscard]] QColor layer_colour(std::size_t layer);

/// Paints the die, the layers or the use of the clock regions, wires and names into `room` (points).
/// `to_points`: from the die's coordinates; lines and words keep their size.
void paint_floorplan(QPainter& painter, const FloorplanPicture& picture, const Theme& theme,
                     const QFont& font, const QTransform& to_points, const QRectF& room);

/// What the colours mean, in one row of `area`; what has no room is left out.
void paint_floorplan_legend(QPainter& painter, const QRectF& area, const FloorplanPicture& picture,
                            const Theme& theme, const QFont& font);
[[nodiscard]] double floorplan_legend_height(const QFont& font);

} // namespace bitscape
