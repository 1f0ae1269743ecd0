#pragma once

#include "emulate/program.hpp"
#include "emulate/tree_kernels.hpp"

#include <optional>
#include <span>
#include <vector>

namespace bitscape::emulate {

/// What is known of the sums of an ensemble before it runs.
struct TreeSums {
    Range range;           ///< of the finished sums of all outputs, if nothing is cut off on the way
    WideRaw magnitude = 0; ///< no partial sum, in whatever order, lies further from zero
};
[[nodiscard]] TreeSums tree_sums(const design::TreeEnsemble& trees);

/// The ensemble as groups in numbers of `lane`; nothing where features or bounds do not fit, or where
/// following each row from split to split is faster (deep trees). `bounds` [splits]: as in
/// design/tree_splits.
[[nodiscard]] std::optional<TreePlan> make_tree_plan(const design::TreeEnsemble& trees, Lane feature_lane,
                                                     std::span<const WideRaw> bounds, Lane lane);

} // namespace bitscape::emulate
