#include "study/points_minimized.hpp"

#include <limits>
#include <map>
#include <utility>

namespace bitscape::study {

namespace {

/// A front whose best value of each objective is 0 and whose worst is 1. Objectives without a range, or with
/// an infinite one, are 0: they tell nobody apart.
struct ScaledFront {
    std::vector<std::size_t> indices; ///< into the caller's values
    std::vector<Point> points;
};

ScaledFront scaled_front(const std::vector<Point>& values, const std::vector<Direction>& directions)
{
    ScaledFront front;
    front.indices = pareto_front(values, directions);
    for (const std::size_t index : front.indices)
        front.points.push_back(minimized(values[index], directions));
    for (std::size_t j = 0; j < directions.size() && !front.points.empty(); ++j) {
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        for (const Point& point : front.points) {
            low = std::min(low, point[j]);
            high = std::max(high, point[j]);
        }
        const bool has_range = high > low && std::isfinite(high - low);
        for (Point& point : front.points)
            point[j] = has_range ? (point[j] - low) / (high - low) : 0;
    }
    return front;
}

/// For each objective the point that is best in it; of equal ones the best in sum.
std::vector<std::size_t> extremes_of(const std::vector<Point>& points)
{
    std::vector<std::size_t> extremes;
    const auto key = [&](std::size_t i, std::size_t j) {
        double sum = 0;
        for (const double value : points[i])
            sum += value;
        return std::pair(points[i][j], sum);
    };
    for (std::size_t j = 0; !points.empty() && j < points.front().size(); ++j) {
        std::size_t best = 0;
        for (std::size_t i = 1; i < points.size(); ++i)
            if (key(i, j) < key(best, j))
                best = i;
        extremes.push_back(best);
    }
    return extremes;
}

/// x of a x = (1, ..., 1) by Gaussian elimination; nullopt if there is no single one.
std::optional<Point> solve_for_ones(std::vector<Point> a)
{
    const std::size_t n = a.size();
    for (Point& row : a)
        row.push_back(1);
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < n; ++row)
            if (std::abs(a[row][column]) > std::abs(a[pivot][column]))
                pivot = row;
        if (std::abs(a[pivot][column]) < 1e-9) // of entries between 0 and 1
            return std::nullopt;
        std::swap(a[pivot], a[column]);
        for (std::size_t row = 0; row < n; ++row) {
            const double factor = row == column ? 0 : a[row][column] / a[column][column];
            for (std::size_t j = column; factor != 0 && j <= n; ++j)
                a[row][j] -= factor * a[column][j];
        }
    }
    Point x(n);
    for (std::size_t i = 0; i < n; ++i)
        x[i] = a[i][n] / a[i][i];
    return x;
}

/// Normal of the plane through the extreme points; where they give none that looks towards the best, all
/// objectives count alike.
Point normal_of(const std::vector<Point>& points)
{
    std::vector<Point> corners;
    for (const std::size_t extreme : extremes_of(points))
        corners.push_back(points[extreme]);
    const std::size_t objectives = corners.size();
    const auto normal = solve_for_ones(std::move(corners));
    const bool is_usable =
        normal && std::all_of(normal->begin(), normal->end(), [](double value) { return value > 0; });
    return is_usable ? *normal : Point(objectives, 1.0);
}

} // namespace

std::optional<std::size_t> knee_point(const std::vector<std::vector<double>>& values,
                                      const std::vector<Direction>& directions)
{
    const ScaledFront front = scaled_front(values, directions);
    if (front.points.empty())
        return std::nullopt;
    const Point normal = normal_of(front.points);
    const auto height = [&](const Point& point) {
        double sum = 0;
        for (std::size_t j = 0; j < point.size(); ++j)
            sum += normal[j] * point[j];
        return sum;
    };
    std::size_t knee = 0;
    for (std::size_t i = 1; i < front.points.size(); ++i)
        if (height(front.points[i]) < height(front.points[knee]))
            knee = i;
    return front.indices[knee];
}

std::vector<std::size_t> thinned_front(const std::vector<std::vector<double>>& values,
                                       const std::vector<Direction>& directions, double epsilon)
{
    const ScaledFront front = scaled_front(values, directions);
    if (!(epsilon > 0))
        return front.indices;
    std::vector<bool> is_kept(front.points.size());
    for (const std::size_t extreme : extremes_of(front.points))
        is_kept[extreme] = true;
    std::map<std::vector<double>, std::size_t> box_of; // box -> its point nearest to the best corner
    const auto depth = [&](std::size_t i) {
        double sum = 0;
        for (const double value : front.points[i])
            sum += value - std::floor(value / epsilon) * epsilon;
        return sum;
    };
    for (std::size_t i = 0; i < front.points.size(); ++i) {
        std::vector<double> box;
        for (const double value : front.points[i])
            box.push_back(std::floor(value / epsilon));
        const auto [entry, is_new] = box_of.try_emplace(std::move(box), i);
        if (is_new)
            continue;
        const std::pair mine(!is_kept[i], depth(i));
        const std::pair best(!is_kept[entry->second], depth(entry->second));
        if (mine < best)
            entry->second = i;
    }
    for (const auto& [box, i] : box_of)
        is_kept[i] = true;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < front.points.size(); ++i)
        if (is_kept[i])
            kept.push_back(front.indices[i]);
    return kept;
}

} // namespace bitscape::study
