#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "shift_add/adder_graph.hpp"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace bitscape::shift_add {

/// y = x W for constant integers W. Inputs and outputs on grids of their own are scaled by the caller: a
/// factor 2^n of a row or a column costs nothing.
struct Problem {
    std::size_t inputs = 0, outputs = 0;
    std::vector<std::int64_t> weights; ///< [inputs, outputs] row-major, |w| < 2^46
    std::vector<Interval> ranges;      ///< [inputs] of x
    std::vector<int> depths = {};      ///< [inputs] adder levels x comes with; empty: none
};

struct Options {
    /// Adder levels allowed beyond the fewest that the problem can have; nothing: as many as it likes.
    std::optional<int> extra_depth = 0;
    /// Searches of the best decomposition with other preferences; the best graph is taken. Each takes as long
    /// as the first.
    int attempts = 2;
};

/// An adder graph with few, narrow adders: canonical signed digits, of which the pairs that many outputs have
/// in common become sums of their own, the most valuable pair first. Outputs that differ little from
/// another one may be built from that. Deterministic. Checks `stop` some hundred times a second.
/// Errors: sizes that do not fit, weights or sums beyond 62 bits (unsupported), cancelled.
[[nodiscard]] Result<AdderGraph> solve(const Problem& problem, const Options& options, std::stop_token stop,
                                       Progress& progress);

/// The fewest adder levels any sum of the digits can have: all outputs as balanced trees.
[[nodiscard]] int minimal_depth(const Problem& problem);

} // namespace bitscape::shift_add
