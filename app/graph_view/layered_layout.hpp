#pragma once

#include <cstddef>
#include <vector>

namespace bitscape {

/// Where the boxes of a directed acyclic graph go when data flows downwards.
struct BoxPlace {
    double x = 0, y = 0; ///< top left
    double width = 0, height = 0;
};

struct BoxSize {
    double width = 0, height = 0;
};

struct LayoutSpacing {
    double column = 18; ///< between boxes side by side
    double row = 16;    ///< between layers
};

/// Layered layout: each box stands one layer below the lowest of its inputs; boxes of a layer are ordered by
/// the middle of their neighbours (some sweeps), and layers are centred on each other. Chains become one
/// straight column. inputs[i]: boxes that i reads, all smaller than i.
[[nodiscard]] std::vector<BoxPlace> layered_layout(const std::vector<BoxSize>& boxes,
                                                   const std::vector<std::vector<std::size_t>>& inputs,
                                                   const LayoutSpacing& spacing = {});

} // namespace bitscape
