#include "graph_view/layered_layout.hpp"

#include <algorithm>
#include <numeric>

namespace bitscape {

namespace {

using Rows = std::vector<std::vector<std::size_t>>;
using Neighbours = std::vector<std::vector<std::size_t>>;

Rows assign_rows(std::size_t count, const Neighbours& inputs)
{
    std::vector<std::size_t> depth(count, 0);
    Rows rows;
    for (std::size_t box = 0; box < count; ++box) {
        for (const std::size_t input : inputs[box])
            depth[box] = std::max(depth[box], depth[input] + 1);
        if (rows.size() <= depth[box])
            rows.resize(depth[box] + 1);
        rows[depth[box]].push_back(box);
    }
    return rows;
}

Neighbours reversed(std::size_t count, const Neighbours& inputs)
{
    Neighbours outputs(count);
    for (std::size_t box = 0; box < count; ++box)
        for (const std::size_t input : inputs[box])
            outputs[input].push_back(box);
    return outputs;
}

/// Orders one row by the mean position of each box's neighbours; boxes without any keep their place.
void order_row(std::vector<std::size_t>& row, const Neighbours& neighbours, std::vector<double>& position)
{
    std::vector<double> wish(position);
    for (const std::size_t box : row) {
        if (neighbours[box].empty())
            continue;
        double sum = 0;
        for (const std::size_t other : neighbours[box])
            sum += position[other];
        wish[box] = sum / double(neighbours[box].size());
    }
    std::ranges::stable_sort(row, {}, [&](std::size_t box) { return wish[box]; });
    for (std::size_t i = 0; i < row.size(); ++i)
        position[row[i]] = double(i) - double(row.size() - 1) / 2; // centred, so that rows compare
}

void order(Rows& rows, const Neighbours& inputs, const Neighbours& outputs, std::size_t count)
{
    std::vector<double> position(count, 0);
    for (auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            position[row[i]] = double(i) - double(row.size() - 1) / 2;
    constexpr int sweeps = 4; // more change nothing on graphs of this kind
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        for (auto& row : rows)
            order_row(row, inputs, position);
        for (auto row = rows.rbegin(); row != rows.rend(); ++row)
            order_row(*row, outputs, position);
    }
}

} // namespace

std::vector<BoxPlace> layered_layout(const std::vector<BoxSize>& boxes,
                                     const std::vector<std::vector<std::size_t>>& inputs,
                                     const LayoutSpacing& spacing)
{
    Rows rows = assign_rows(boxes.size(), inputs);
    order(rows, inputs, reversed(boxes.size(), inputs), boxes.size());
    std::vector<BoxPlace> places(boxes.size());
    double y = 0;
    for (const auto& row : rows) {
        double width = spacing.column * double(row.size() - 1);
        double height = 0;
        for (const std::size_t box : row) {
            width += boxes[box].width;
            height = std::max(height, boxes[box].height);
        }
        double x = -width / 2;
        for (const std::size_t box : row) {
            places[box] = {x, y + (height - boxes[box].height) / 2, boxes[box].width, boxes[box].height};
            x += boxes[box].width + spacing.column;
        }
        y += height + spacing.row;
    }
    return places;
}

} // namespace bitscape
