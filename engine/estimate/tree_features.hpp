#pragma once

#include "design/operations/trees.hpp"

#include <vector>

/// What boosted trees are made of when all splits stand side by side.
namespace bitscape::estimate {

/// Of a whole ensemble, or of the share that one tree adds to those before it.
struct TreeFeatures {
    double trees = 0, outputs = 0, rounds = 0;
    double splits = 0, leaves = 0, depth = 0;
    double comparators = 0;     ///< comparisons that differ (feature, threshold): each is built once
    double comparator_bits = 0; ///< of these, the bits that matter: zeros at a constant's end do not
    double leaf_bits = 0;  ///< selections between scores: splits times the bits that the tree's scores take
    double adder_bits = 0; ///< of the sums, grown as far as scores and result type let them
    double cast_bits = 0;  ///< of sums that have to be held at the type's limits
};

/// `feature`: type of the features, `result` of scores and sums.
[[nodiscard]] TreeFeatures tree_features(const design::TreeEnsemble& trees, const FixedPoint& feature,
                                         const FixedPoint& result);
/// [trees] what each adds: comparators count where they are needed first, a tree's adder is the one that
/// takes it into the sum.
[[nodiscard]] std::vector<TreeFeatures> features_by_tree(const design::TreeEnsemble& trees,
                                                         const FixedPoint& feature, const FixedPoint& result);

} // namespace bitscape::estimate
