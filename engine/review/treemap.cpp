#include "review/treemap.hpp"

#include <algorithm>
#include <numeric>

namespace bitscape::review {

namespace {

/// Worst ratio of the sides in a row of areas along a side.
double worst_ratio(double sum, double smallest, double largest, double side)
{
    const double depth = sum / side;
    return std::max(largest / (depth * depth), depth * depth / smallest);
}

/// Lays a row along the shorter side of what is left.
void lay_row(const std::vector<std::size_t>& row, const std::vector<double>& areas, double sum, Box& left,
             std::vector<Box>& boxes)
{
    const bool upright = left.height <= left.width; // the row is a column at the left
    const double depth = sum / (upright ? left.height : left.width);
    double along = upright ? left.y : left.x;
    for (const std::size_t i : row) {
        const double length = areas[i] / depth;
        boxes[i] = upright ? Box{left.x, along, depth, length} : Box{along, left.y, length, depth};
        along += length;
    }
    if (upright) {
        left.x += depth;
        left.width = std::max(0.0, left.width - depth);
    } else {
        left.y += depth;
        left.height = std::max(0.0, left.height - depth);
    }
}

} // namespace

std::vector<Box> treemap(const std::vector<double>& weights, const Box& room)
{
    std::vector<Box> boxes(weights.size());
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (total <= 0)
        return boxes;
    std::vector<double> areas;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        areas.push_back(weights[i] / total * room.width * room.height);
        if (weights[i] > 0)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return areas[a] > areas[b]; });
    Box left = room;
    std::vector<std::size_t> row;
    double sum = 0;
    for (const std::size_t i : order) {
        const double side = std::min(left.width, left.height);
        if (!row.empty() && worst_ratio(sum, areas[row.back()], areas[row.front()], side) <
                                worst_ratio(sum + areas[i], areas[i], areas[row.front()], side)) {
            lay_row(row, areas, sum, left, boxes);
            row.clear();
            sum = 0;
        }
        row.push_back(i);
        sum += areas[i];
    }
    lay_row(row, areas, sum, left, boxes);
    return boxes;
}

} // namespace bitscape::review
