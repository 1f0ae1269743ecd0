#pragma once

#include "base/samples.hpp"
#include "design/operations/trees.hpp"
#include "fixed/cast.hpp"

#include <stop_token>
#include <vector>

/// What the splits of resolved trees compare and decide.
namespace bitscape::design {

/// Whether values of the two types, aligned, fit the numbers that split_bound() computes with.
[[nodiscard]] bool can_compare(const FixedPoint& threshold, const FixedPoint& feature);
/// A split as a comparison of the feature's raw integers: x < t or x <= t is raw < bound. `value` is the
/// split's place among the thresholds, `feature` the features' type. Precondition: can_compare().
[[nodiscard]] WideRaw split_bound(const TreeEnsemble& trees, std::size_t value, const FixedPoint& feature);

/// Takes out the splits that decide nothing at these types, and counts them in `idle_splits`: the threshold
/// lies beyond what the feature's type holds, the way from the root has answered the question already, or
/// both leaves have the same score. No output bit changes: what is compared is one number a feature, and
/// always a value of the feature's type. With `keep`, they are counted only.
void simplify(TreeEnsemble& trees, const FixedPoint& feature, bool keep = false);

/// [nodes] how many of the rows come by each, the first `most_rows` of them. `rows`: [rows, n_features] real
/// values before they take the features' type. Stops early when asked.
[[nodiscard]] std::vector<std::size_t> visits(const TreeEnsemble& trees, const FixedPoint& feature,
                                              const Samples& rows, std::size_t most_rows,
                                              const std::stop_token& stop = {});

/// What one tree is made of.
struct TreeCost {
    std::size_t splits = 0, leaves = 0;
    std::size_t depth = 0; ///< splits on the longest way
    std::size_t new_comparators =
        0; ///< comparisons that no tree before it has made: what hardware adds for it
};
/// The trees' own numbers, and those of all together.
struct TreeCosts {
    std::vector<TreeCost> trees; ///< [trees]
    std::size_t splits = 0, leaves = 0, depth = 0;
    std::size_t comparators = 0; ///< comparisons that differ: (feature, bound)
};
[[nodiscard]] TreeCosts tree_costs(const TreeEnsemble& trees);

} // namespace bitscape::design
