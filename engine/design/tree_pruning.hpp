#pragma once

#include "config/tree_knobs.hpp"
#include "graph/layers/trees.hpp"

#include <vector>

/// Pruning boosted trees: knobs turn what was trained into a smaller ensemble, before any type is known.
namespace bitscape::design {

/// A pruned ensemble, and where its parts come from.
struct PrunedTrees {
    graph::TreeEnsemble layer;
    std::vector<int> tree;              ///< [trees] of the ensemble before
    std::vector<std::vector<int>> node; ///< [trees][nodes] of that tree
};

/// In this order:
/// - `rounds`: the ensemble ends after so many rounds (early cut); what is left is not changed;
/// - `strongest`: rounds are ranked by the spread of their trees (below), and the others dropped; the mean
/// scores
///   of dropped trees go into the start values. Rounds that are left keep their order;
/// - `max_depth`: a split so deep becomes a leaf: the mean of the leaves below it;
/// - `min_gain`, `min_difference`: from the leaves up, a split above two leaves becomes their mean if
/// training
///   gained less by it, or if their scores lie closer.
/// Means are weighted by cover; plain where the file has none (or none of the leaves was reached). An
/// ensemble whose norm is one over its rounds is an average: its norm follows the number of rounds that are
/// left (and nothing goes into the start values). Errors (without the layer's name): min_gain without gains
/// in the file.
[[nodiscard]] Result<PrunedTrees> prune(const graph::TreeEnsemble& layer, const config::TreeKnobs& knobs);

/// Of every split above two leaves, what `min_gain` or `min_difference` is compared with; nothing where the
/// file has no gains.
[[nodiscard]] std::vector<double> merge_measures(const graph::TreeEnsemble& layer, bool gains);

/// Mean of the leaves' scores and their standard deviation, by cover: what a tree adds on average, and how
/// much it can tell events apart.
struct TreeSpread {
    double mean = 0, deviation = 0;
};
[[nodiscard]] TreeSpread spread(const graph::DecisionTree& tree);

} // namespace bitscape::design
