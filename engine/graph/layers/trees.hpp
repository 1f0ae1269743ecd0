#pragma once

#include "graph/layer_context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bitscape::graph {

/// One decision tree, as arrays over its nodes; node 0 is the root.
struct DecisionTree {
    static constexpr int leaf = -1; ///< in feature, left and right of a leaf

    std::vector<int> feature;     ///< [nodes] input column that the split looks at
    std::vector<double> value;    ///< [nodes] threshold of a split; score of a leaf, learning rate included
    std::vector<int> left, right; ///< [nodes] left: the comparison holds
    /// [nodes] what training says of each node, empty if the file does not: how much a split lowered the loss
    /// (0 at leaves), and how many events, or how much of their weight, reached the node.
    std::vector<double> gain = {}, cover = {};

    [[nodiscard]] std::size_t leaves() const;
    [[nodiscard]] std::size_t depth() const; ///< splits on the longest way from root to leaf
};

/// Types that a file of conifer names, as text.
struct TreePrecision {
    std::string input, threshold, weight, score;
};

/// Boosted (or bagged) trees: output j is (start[j] + the sum of the scores of its trees) * norm, the raw
/// score before any link function. Input [features], output [n_outputs].
struct TreeEnsemble {
    enum class Split { less, less_equal }; ///< how a split compares: x < t (XGBoost) or x <= t

    std::size_t n_outputs = 1;
    std::vector<DecisionTree> trees; ///< [rounds * n_outputs]: tree k belongs to output k % n_outputs
    Split split = Split::less;
    std::vector<double> start; ///< [n_outputs]
    double norm = 1;
    std::vector<std::string> feature_names; ///< of the file: [features], or none
    std::optional<TreePrecision> precision; ///< of the file; others leave it to the configuration
    bool unroll = true; ///< the file's wish: all trees at once, their scores added in a balanced tree

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        for (const DecisionTree& tree : trees)
            visit("value", tree.value);
        visit("start", start);
    }
};

[[nodiscard]] constexpr std::string_view kind_name(const TreeEnsemble&)
{
    return "TreeEnsemble";
}
[[nodiscard]] Failure check(const TreeEnsemble& layer, const LayerShapes& shapes);
/// Double sums, rounds in order.
[[nodiscard]] Samples evaluate(const TreeEnsemble& layer, const LayerInputs& inputs);

} // namespace bitscape::graph
