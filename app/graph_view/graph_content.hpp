#pragma once

#include "graph_view/graph_paint.hpp"
#include "session/layer_problems.hpp"
#include "session/snapshot.hpp"

#include <cstddef>
#include <vector>

/// What the graph says of a snapshot: which layers it shows, how they are connected, the words in them.
namespace bitscape {

/// The layers that are drawn. Constants (ONNX has dozens) and what is made of them alone would hide the way
/// of the data.
struct GraphStructure {
    std::vector<std::size_t> rows;                ///< of the snapshot, one a box
    std::vector<BoxSize> sizes;                   ///< one a box
    std::vector<std::vector<std::size_t>> inputs; ///< boxes that a box reads
};
[[nodiscard]] GraphStructure graph_structure(const session::Snapshot& snapshot);
/// Whether the two snapshots' graphs have the same boxes at the same places.
[[nodiscard]] bool same_structure(const std::vector<session::LayerRow>& a,
                                  const std::vector<session::LayerRow>& b);

struct ContentOptions {
    GraphColour colour = GraphColour::bits;
    const Theme* theme = nullptr; ///< never nullptr when used
};

[[nodiscard]] BoxContent box_content(const session::Snapshot& snapshot, std::size_t row,
                                     const std::vector<session::LayerProblem>& problems,
                                     const ContentOptions& options);
/// The tensor that row `to` reads from row `from`.
[[nodiscard]] EdgeContent edge_content(const session::Snapshot& snapshot, std::size_t from, std::size_t to);

} // namespace bitscape
