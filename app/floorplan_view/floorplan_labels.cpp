#include "floorplan_view/floorplan_labels.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape {

namespace {

QRectF plate_at(const QPointF& centre, const QSizeF& size)
{
    return {centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()};
}

} // namespace

std::vector<std::optional<QRectF>> place_labels(const std::vector<WantedLabel>& labels, const QRectF& room)
{
    constexpr int rings = 7, directions = 12;
    constexpr double turn = 6.283185307179586 / directions;
    std::vector<std::optional<QRectF>> placed;
    std::vector<QRectF> taken;
    const auto try_at = [&](const QPointF& centre, const QSizeF& size) {
        const QRectF plate = plate_at(centre, size);
        const bool is_free = room.contains(plate) && std::ranges::none_of(taken, [&](const QRectF& other) {
                                 return other.adjusted(-1, -1, 1, 1).intersects(plate);
                             });
        if (is_free) {
            taken.push_back(plate);
            placed.emplace_back(plate);
        }
        return is_free;
    };
    for (const WantedLabel& label : labels) {
        bool done = try_at(label.at, label.size);
        for (int ring = 1; ring <= rings && !done; ++ring)
            for (int direction = 0; direction < directions && !done; ++direction) {
                // A word is wide: beside it the steps are larger than above and below.
                const double x = std::cos(direction * turn) * label.size.width() * (0.5 + 0.25 * ring);
                const double y = std::sin(direction * turn) * label.size.height() * (0.4 + 0.8 * ring);
                done = try_at(label.at + QPointF(x, y), label.size);
            }
        if (!done)
            placed.emplace_back();
    }
    return placed;
}

} // namespace bitscape
