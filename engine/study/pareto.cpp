#include "study/study.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

namespace bitscape::study {

namespace {

using Point = std::vector<double>;

bool is_comparable(const Point& point, std::size_t objectives)
{
    return point.size() == objectives &&
           std::none_of(point.begin(), point.end(), [](double v) { return std::isnan(v); });
}

/// Smaller is better in every coordinate of the result.
Point minimized(const Point& point, const std::vector<Direction>& directions)
{
    Point result = point;
    for (std::size_t j = 0; j < result.size(); ++j)
        if (directions[j] == Direction::maximize)
            result[j] = -result[j];
    return result;
}

bool no_worse(const Point& a, const Point& b)
{
    for (std::size_t j = 0; j < a.size(); ++j)
        if (a[j] > b[j])
            return false;
    return true;
}

/// Front of points in lexicographic order: only an earlier point can dominate a later one, and equal points
/// stand side by side. is_dominated(front so far, point) may say yes for equal points too.
template <class IsDominated>
std::vector<std::size_t> scan(const std::vector<std::size_t>& order, const std::vector<Point>& points,
                              IsDominated is_dominated)
{
    std::vector<std::size_t> front;
    for (const std::size_t index : order) {
        const bool equals_last = !front.empty() && points[front.back()] == points[index];
        if (equals_last || !is_dominated(front, points[index]))
            front.push_back(index);
    }
    return front;
}

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

std::vector<std::size_t> pareto_front(const std::vector<std::vector<double>>& values,
                                      const std::vector<Direction>& directions)
{
    std::vector<Point> points(values.size());
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (directions.empty() || !is_comparable(values[i], directions.size()))
            continue;
        points[i] = minimized(values[i], directions);
        order.push_back(i);
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return points[a] < points[b]; });

    std::vector<std::size_t> front;
    if (directions.size() <= 2) {
        front = scan(order, points, [&](const std::vector<std::size_t>& found, const Point& point) {
            return !found.empty() && points[found.back()].back() <= point.back();
        });
    } else {
        front = scan(order, points, [&](const std::vector<std::size_t>& found, const Point& point) {
            return std::any_of(found.begin(), found.end(),
                               [&](std::size_t f) { return no_worse(points[f], point); });
        });
    }
    std::sort(front.begin(), front.end());
    return front;
}

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
    return volume(nondominated(inside), limit);
}

} // namespace bitscape::study
