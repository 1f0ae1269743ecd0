#pragma once

#include "design/operations/weight_tensor.hpp"
#include "graph/layers/trees.hpp"

#include <cstddef>
#include <vector>

namespace bitscape::design {

/// Boosted trees as conifer builds them, after pruning (design/tree_pruning) and without the splits that
/// decide nothing (design/tree_splits). All nodes of all trees stand in one list, a tree's root first and
/// children after their parents. Output j: start[j], plus the scores of trees j, j + n_outputs, ..., times
/// norm; every step in the result's type.
struct TreeEnsemble {
    std::size_t n_features = 0, n_outputs = 1;
    graph::TreeEnsemble::Split split = graph::TreeEnsemble::Split::less;
    bool unroll = true; ///< scores are added in a balanced tree, then to the start; else one by one
    FixedPoint weight;  ///< of the one that multiplies the feature before it is compared
    std::vector<std::size_t> root; ///< [trees]
    std::vector<int> feature;      ///< [nodes] -1 at leaves
    std::vector<int> left, right;  ///< [nodes] -1 at leaves
    std::vector<int> value;        ///< [nodes] place in `threshold` of a split, in `score` of a leaf
    WeightTensor threshold;        ///< [splits]
    WeightTensor score;            ///< [leaves]
    WeightTensor start;            ///< [n_outputs]
    WeightTensor norm;             ///< one value
    // Where they come from; no bit of an output depends on it, so it does not belong to the fields.
    std::vector<int> source_tree; ///< [trees] tree of the model
    std::vector<int>
        source_node; ///< [nodes] node of that tree; a leaf that stands for a split has the split's
    std::size_t idle_splits = 0; ///< how many of the pruned trees' splits decide nothing at these types

    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(n_features), visit(n_outputs), visit(split), visit(unroll), visit(weight), visit(root);
        visit(feature), visit(left), visit(right), visit(value);
        visit(threshold), visit(score), visit(start), visit(norm);
    }
    /// conifer's score type is the result.
    template <class Visit> void each_type(Visit&& visit) const
    {
        visit("threshold", threshold), visit("weight", weight, threshold.raw.size());
    }
};

} // namespace bitscape::design
