#pragma once

#include "graph_view/layered_layout.hpp"
#include "settings/settings.hpp"

#include <cstddef>
#include <vector>

namespace bitscape {

struct LayoutPoint {
    double x = 0, y = 0;
};

/// The way of one tensor: a chain of cubic Bezier curves, 1 + 3 n points from the edge of one box to the
/// other's; two points are a straight line.
struct EdgePath {
    std::size_t from = 0, to = 0; ///< boxes
    std::vector<LayoutPoint> points;
};

struct GraphLayout {
    std::vector<BoxPlace> boxes;
    std::vector<EdgePath> edges; ///< one for each entry of `inputs`, in their order
};

/// Places the boxes of a directed acyclic graph by Graphviz's dot; without it, or for more than
/// largest_for_dot boxes, by layered_layout() with straight edges. inputs[i]: boxes that i reads, all smaller
/// than i; a box may be read twice. Pure; calls from several threads wait for each other, because Graphviz
/// allows one at a time. For worker threads: 500 boxes with branches take a tenth of a second and more.
[[nodiscard]] GraphLayout graph_layout(const std::vector<BoxSize>& boxes,
                                       const std::vector<std::vector<std::size_t>>& inputs, GraphFlow flow);

/// Beyond, dot's time grows to many seconds and nobody reads its fine placement.
inline constexpr std::size_t largest_for_dot = 1000;

} // namespace bitscape
