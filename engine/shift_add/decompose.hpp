#pragma once

#include "shift_add/solve.hpp"

#include <cstdint>
#include <optional>
#include <vector>

/// Internal to shift_add/.
namespace bitscape::shift_add {

/// W = differences * paths: every output is a sum of differences along its way in a tree whose root is zero.
/// Outputs that resemble each other need few digits that way.
struct Decomposition {
    std::size_t edges = 0;
    std::vector<std::int64_t> differences; ///< [inputs, edges] row-major
    std::vector<std::int64_t> paths;       ///< [edges, outputs] row-major, -1, 0 or 1
    std::vector<int> depths;               ///< [edges] adder levels that each difference may take
};

/// A spanning tree of the columns with few digits on its edges, ways of at most `longest` edges and sums that
/// fit into `depth` adder levels. Nothing if every column stays as it is.
[[nodiscard]] std::optional<Decomposition> decompose(const Problem& problem, std::size_t longest, int depth);

} // namespace bitscape::shift_add
