#include "study/points_minimized.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace bitscape::study {

namespace {

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

/// Two coordinates of points seen so far that none of the others is at or below: z falls as y grows.
class Staircase {
public:
    [[nodiscard]] bool covers(double y, double z) const
    {
        const auto above = steps_.upper_bound(y);
        return above != steps_.begin() && std::prev(above)->second <= z;
    }
    void add(double y, double z)
    {
        auto step = steps_.lower_bound(y);
        while (step != steps_.end() && step->second >= z)
            step = steps_.erase(step);
        steps_.emplace_hint(step, y, z);
    }

private:
    std::map<double, double> steps_;
};

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
    } else if (directions.size() == 3) {
        Staircase stairs;
        front = scan(order, points, [&](const std::vector<std::size_t>&, const Point& point) {
            const bool is_covered = stairs.covers(point[1], point[2]);
            if (!is_covered)
                stairs.add(point[1], point[2]);
            return is_covered;
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

} // namespace bitscape::study
