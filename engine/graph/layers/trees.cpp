#include "graph/layers/trees.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace bitscape::graph {

namespace {

bool is_leaf(const DecisionTree& tree, std::size_t node)
{
    return tree.feature[node] == DecisionTree::leaf;
}

/// Children after their parents, each with one parent: what makes walks end and every node reachable.
Failure check_links(const DecisionTree& tree)
{
    const std::size_t nodes = tree.feature.size();
    std::vector<int> parents(nodes, 0);
    for (std::size_t node = 0; node < nodes; ++node) {
        if (is_leaf(tree, node))
            continue;
        for (const int child : {tree.left[node], tree.right[node]}) {
            if (child <= static_cast<int>(node) || static_cast<std::size_t>(child) >= nodes)
                return fmt::format("node {} leads to node {}", node, child);
            if (++parents[static_cast<std::size_t>(child)] > 1)
                return fmt::format("node {} has two parents", child);
        }
    }
    for (std::size_t node = 1; node < nodes; ++node)
        if (parents[node] == 0)
            return fmt::format("node {} cannot be reached", node);
    return std::nullopt;
}

/// Gains and covers: none at all or one a node.
Failure check_training(const DecisionTree& tree)
{
    for (const auto& [name, values] : {std::pair{"gain", &tree.gain}, std::pair{"cover", &tree.cover}}) {
        if (values->empty())
            continue;
        if (values->size() != tree.feature.size())
            return fmt::format("{} {}s for {} nodes", values->size(), name, tree.feature.size());
        for (std::size_t node = 0; node < values->size(); ++node)
            if (!std::isfinite((*values)[node]) || (values == &tree.cover && (*values)[node] < 0))
                return fmt::format("node {} has a {} of {}", node, name, (*values)[node]);
    }
    return std::nullopt;
}

Failure check_tree(const DecisionTree& tree, std::size_t n_features)
{
    const std::size_t nodes = tree.feature.size();
    if (nodes == 0 || nodes > most_elements || tree.value.size() != nodes || tree.left.size() != nodes ||
        tree.right.size() != nodes)
        return "its arrays do not fit together";
    for (std::size_t node = 0; node < nodes; ++node) {
        const int feature = tree.feature[node];
        const double value = tree.value[node]; // a threshold may be infinite: the split then does nothing
        if (std::isnan(value) || (feature == DecisionTree::leaf && std::isinf(value)))
            return fmt::format("node {} holds {}", node, value);
        if (feature != DecisionTree::leaf && (feature < 0 || static_cast<std::size_t>(feature) >= n_features))
            return fmt::format("node {} looks at feature {} of {}", node, feature, n_features);
    }
    if (auto failure = check_training(tree))
        return failure;
    return check_links(tree);
}

double score(const DecisionTree& tree, const double* row, TreeEnsemble::Split split)
{
    std::size_t node = 0;
    while (!is_leaf(tree, node)) {
        const double x = row[tree.feature[node]];
        const double t = tree.value[node];
        // Libraries that compare with < (XGBoost, YDF, TMVA) do it in single precision.
        const bool holds =
            split == TreeEnsemble::Split::less ? static_cast<float>(x) < static_cast<float>(t) : x <= t;
        node = static_cast<std::size_t>(holds ? tree.left[node] : tree.right[node]);
    }
    return tree.value[node];
}

} // namespace

std::size_t DecisionTree::leaves() const
{
    return static_cast<std::size_t>(std::count(feature.begin(), feature.end(), leaf));
}

std::size_t DecisionTree::depth() const
{
    std::vector<std::size_t> depths(feature.size(), 0); // children come after their parents
    std::size_t deepest = 0;
    for (std::size_t node = 0; node < feature.size(); ++node) {
        deepest = std::max(deepest, depths[node]);
        if (feature[node] != leaf)
            depths[static_cast<std::size_t>(left[node])] = depths[static_cast<std::size_t>(right[node])] =
                depths[node] + 1;
    }
    return deepest;
}

Failure check(const TreeEnsemble& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    if (layer.trees.empty() || layer.n_outputs == 0 || layer.trees.size() % layer.n_outputs != 0)
        return fmt::format("{} trees do not make up {} outputs", layer.trees.size(), layer.n_outputs);
    if (layer.start.size() != layer.n_outputs)
        return fmt::format("{} start values for {} outputs", layer.start.size(), layer.n_outputs);
    if (!std::isfinite(layer.norm) || !std::all_of(layer.start.begin(), layer.start.end(),
                                                   [](double start) { return std::isfinite(start); }))
        return "its start values or its norm are not finite";
    const std::size_t n_features = element_count(shapes.input());
    if (!layer.feature_names.empty() && layer.feature_names.size() != n_features)
        return fmt::format("{} names for {} features", layer.feature_names.size(), n_features);
    for (std::size_t k = 0; k < layer.trees.size(); ++k)
        if (auto failure = check_tree(layer.trees[k], n_features))
            return fmt::format("tree {}: {}", k, *failure);
    return expect_shape(shapes, {layer.n_outputs});
}

Samples evaluate(const TreeEnsemble& layer, const LayerInputs& inputs)
{
    const Samples& input = inputs.tensor();
    Samples output{input.rows, layer.n_outputs, {}};
    output.values.reserve(output.rows * output.columns);
    for (std::size_t row = 0; row < input.rows; ++row) {
        const double* from = input.values.data() + row * input.columns;
        std::vector<double> sums = layer.start;
        for (std::size_t k = 0; k < layer.trees.size(); ++k)
            sums[k % layer.n_outputs] += score(layer.trees[k], from, layer.split);
        for (const double sum : sums)
            output.values.push_back(sum * layer.norm);
    }
    return output;
}

} // namespace bitscape::graph
