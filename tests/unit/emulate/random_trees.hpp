#pragma once

#include "design/design.hpp"
#include "random_design.hpp"

namespace bitscape::tests {

/// Grows below node `at` until `depth` or chance ends it; children come after their parents.
inline void grow(Random& random, graph::DecisionTree& tree, std::size_t at, int depth, int n_features)
{
    if (depth == 0 || random.chance(0.2)) {
        tree.value[at] = random.real() * 4 - 2;
        return;
    }
    tree.feature[at] = random.integer(0, n_features - 1);
    tree.value[at] = random.real() * 8 - 4;
    for (std::vector<int>* child : {&tree.left, &tree.right}) {
        (*child)[at] = static_cast<int>(tree.feature.size());
        tree.feature.push_back(graph::DecisionTree::leaf);
        tree.value.push_back(0);
        tree.left.push_back(-1);
        tree.right.push_back(-1);
        grow(random, tree, tree.feature.size() - 1, depth - 1, n_features);
    }
}

inline std::shared_ptr<const graph::Model> random_trees(Random& random)
{
    const int n_features = random.integer(1, 6);
    using graph::TreeEnsemble;
    TreeEnsemble layer;
    layer.n_outputs = static_cast<std::size_t>(random.integer(1, 3));
    layer.split = random.chance(0.5) ? TreeEnsemble::Split::less : TreeEnsemble::Split::less_equal;
    layer.norm = random.chance(0.7) ? 1 : 0.37;
    const int trees = random.integer(1, 9) * static_cast<int>(layer.n_outputs);
    for (int k = 0; k < trees; ++k) {
        graph::DecisionTree tree{{graph::DecisionTree::leaf}, {0}, {-1}, {-1}};
        grow(random, tree, 0, random.integer(0, 6), n_features);
        layer.trees.push_back(std::move(tree));
    }
    for (std::size_t j = 0; j < layer.n_outputs; ++j)
        layer.start.push_back(random.real() - 0.5);
    graph::Model model;
    model.name = "random";
    const Shape out{layer.n_outputs};
    model.layers.push_back(
        {LayerId{0}, "x", "Input", graph::Input{}, {}, {static_cast<std::size_t>(n_features)}});
    model.layers.push_back({LayerId{1}, "trees", "TreeEnsemble", std::move(layer), {LayerId{0}}, out});
    model.inputs = {LayerId{0}};
    model.outputs = {LayerId{1}};
    return std::make_shared<const graph::Model>(std::move(model));
}

inline Samples random_rows(Random& random, const graph::Model& model)
{
    Samples rows{static_cast<std::size_t>(random.integer(1, 90)), element_count(model.layers[0].shape), {}};
    const auto& trees = std::get<graph::TreeEnsemble>(model.layers[1].operation).trees;
    for (std::size_t i = 0; i < rows.rows * rows.columns; ++i) {
        const graph::DecisionTree& tree = trees[random.next() % trees.size()];
        const double threshold = tree.value[random.next() % tree.value.size()]; // on it: < and <= differ
        rows.values.push_back(random.chance(0.3) ? threshold : random.real() * 12 - 6);
    }
    return rows;
}

struct TreeCase {
    std::shared_ptr<const graph::Model> model;
    config::Configuration configuration;
    FixedPoint input, threshold, score;
    bool unroll = true;
};

inline TreeCase random_tree_case(Random& random)
{
    TreeCase made;
    made.model = random_trees(random);
    const bool is_float = random.chance(0.15);
    made.input = is_float ? float_type() : random_type(random, 24);
    made.threshold = is_float ? float_type() : random.chance(0.5) ? made.input : random_type(random, 24);
    made.score = is_float ? float_type() : random_type(random, 24);
    made.unroll = random.chance(0.5);
    config::Node root = config::default_configuration(*made.model).root();
    root["HLSConfig"]["LayerName"]["trees"]["Unroll"] = config::Node::scalar(made.unroll ? "true" : "false");
    made.configuration = config::Configuration(std::move(root));
    made.configuration.set_precision("x", "result", to_string(made.input));
    made.configuration.set_precision("trees", "threshold", to_string(made.threshold));
    made.configuration.set_precision("trees", "weight", is_float ? "float" : "fixed<4,3>");
    made.configuration.set_precision("trees", "result", to_string(made.score));
    return made;
}

} // namespace bitscape::tests
