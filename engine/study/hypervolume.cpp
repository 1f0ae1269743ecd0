#include "study/hypervolume.hpp"

#include "study/points_minimized.hpp"

#include <functional>
#include <limits>
#include <utility>

namespace bitscape::study {

namespace {

/// Area dominated by points of two coordinates, all better than `reference`.
double area(std::vector<Point> points, const Point& reference)
{
    std::sort(points.begin(), points.end());
    double total = 0;
    double height = reference[1];
    for (const Point& point : points) {
        if (point[1] >= height)
            continue;
        total += (reference[0] - point[0]) * (height - point[1]);
        height = point[1];
    }
    return total;
}

std::vector<Point> nondominated(const std::vector<Point>& points)
{
    const std::vector<Direction> directions(points.empty() ? 0 : points.front().size(), Direction::minimize);
    std::vector<Point> result;
    for (const std::size_t index : pareto_front(points, directions))
        result.push_back(points[index]);
    return result;
}

/// Slices along the last coordinate: between two neighbouring values the cross-section does not change.
double volume(std::vector<Point> points, const Point& reference)
{
    const std::size_t objectives = reference.size();
    if (points.empty())
        return 0;
    if (objectives == 1)
        return reference[0] - std::min_element(points.begin(), points.end())->front();
    if (objectives == 2)
        return area(std::move(points), reference);
    std::sort(points.begin(), points.end(),
              [](const Point& a, const Point& b) { return a.back() < b.back(); });
    const Point smaller_reference(reference.begin(), reference.end() - 1);
    std::vector<Point> slice;
    double total = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        slice.emplace_back(points[i].begin(), points[i].end() - 1);
        const double next = i + 1 < points.size() ? points[i + 1].back() : reference.back();
        const double thickness = next - points[i].back();
        if (!(thickness > 0))
            continue;
        slice = nondominated(slice);
        total += thickness * volume(slice, smaller_reference);
    }
    return total;
}

} // namespace

double hypervolume(const std::vector<std::vector<double>>& values, const std::vector<Direction>& directions,
                   const std::vector<double>& reference)
{
    if (directions.empty() || !is_comparable(reference, directions.size()))
        return std::numeric_limits<double>::quiet_NaN();
    const Point limit = minimized(reference, directions);
    std::vector<Point> inside;
    for (const std::vector<double>& value : values) {
        if (!is_comparable(value, directions.size()))
            continue;
        Point point = minimized(value, directions);
        const bool better = std::equal(point.begin(), point.end(), limit.begin(), std::less<>());
        if (better)
            inside.push_back(std::move(point));
    }
    inside = nondominated(inside);
    std::sort(inside.begin(), inside.end());
    inside.erase(std::unique(inside.begin(), inside.end()), inside.end());
    const bool is_finite = std::all_of(inside.begin(), inside.end(), [](const Point& point) {
        return std::all_of(point.begin(), point.end(), [](double v) { return std::isfinite(v); });
    });
    if (directions.size() <= 2 || inside.empty() || !is_finite)
        return volume(std::move(inside), limit);
    return pagmo_hypervolume(inside, limit);
}

double sliced_hypervolume(const std::vector<Point>& points, const Point& reference)
{
    return volume(nondominated(points), reference);
}

} // namespace bitscape::study
