// Boosted trees: the fast walk against the plain one, and both against conifer's rule written out once more.
#include "design/design.hpp"
#include "emulate/emulate.hpp"
#include "random_design.hpp"

#include <functional>
#include <gtest/gtest.h>

namespace bitscape::tests {
namespace {

using graph::DecisionTree;
using graph::TreeEnsemble;

/// Grows below node `at` until `depth` or chance ends it; children come after their parents.
void grow(Random& random, DecisionTree& tree, std::size_t at, int depth, int n_features)
{
    if (depth == 0 || random.chance(0.2)) {
        tree.value[at] = random.real() * 4 - 2;
        return;
    }
    tree.feature[at] = random.integer(0, n_features - 1);
    tree.value[at] = random.real() * 8 - 4;
    for (std::vector<int>* child : {&tree.left, &tree.right}) {
        (*child)[at] = static_cast<int>(tree.feature.size());
        tree.feature.push_back(DecisionTree::leaf);
        tree.value.push_back(0);
        tree.left.push_back(-1);
        tree.right.push_back(-1);
        grow(random, tree, tree.feature.size() - 1, depth - 1, n_features);
    }
}

std::shared_ptr<const graph::Model> random_model(Random& random)
{
    const int n_features = random.integer(1, 6);
    TreeEnsemble layer;
    layer.n_outputs = static_cast<std::size_t>(random.integer(1, 3));
    layer.split = random.chance(0.5) ? TreeEnsemble::Split::less : TreeEnsemble::Split::less_equal;
    layer.norm = random.chance(0.7) ? 1 : 0.37;
    const int trees = random.integer(1, 9) * static_cast<int>(layer.n_outputs);
    for (int k = 0; k < trees; ++k) {
        DecisionTree tree{{DecisionTree::leaf}, {0}, {-1}, {-1}};
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

Samples random_rows(Random& random, const graph::Model& model)
{
    Samples rows{static_cast<std::size_t>(random.integer(1, 90)), element_count(model.layers[0].shape), {}};
    const auto& trees = std::get<TreeEnsemble>(model.layers[1].operation).trees;
    for (std::size_t i = 0; i < rows.rows * rows.columns; ++i) {
        const DecisionTree& tree = trees[random.next() % trees.size()];
        const double threshold = tree.value[random.next() % tree.value.size()]; // on it: < and <= differ
        rows.values.push_back(random.chance(0.3) ? threshold : random.real() * 12 - 6);
    }
    return rows;
}

/// conifer's sums for one output, in `type`.
double sum_up(const std::vector<double>& scores, double start, double norm, bool unroll,
              const FixedPoint& type)
{
    const auto fit = [&type](double value) { return to_double(from_double(value, type), type); };
    if (unroll) {
        std::vector<double> level = scores;
        const std::function<double(std::size_t, std::size_t)> reduce = [&](std::size_t from, std::size_t n) {
            if (n == 1)
                return level[from];
            std::size_t half = 1;
            while (half * 2 < n)
                half *= 2;
            return fit(reduce(from, half) + reduce(from + half, n - half));
        };
        return fit(fit(fit(start) + reduce(0, scores.size())) * fit(norm));
    }
    double sum = fit(start);
    for (const double score : scores)
        sum = fit(sum + score);
    return fit(sum * fit(norm));
}

/// One row by the rule: features, thresholds and scores rounded, then compared and added as real numbers.
/// Exact for types whose products fit a double, and for weights of exactly one.
std::vector<double> by_the_rule(const TreeEnsemble& layer, std::span<const double> row,
                                const FixedPoint& input, const FixedPoint& threshold, const FixedPoint& score,
                                bool unroll)
{
    std::vector<std::vector<double>> scores(layer.n_outputs);
    for (std::size_t k = 0; k < layer.trees.size(); ++k) {
        const DecisionTree& tree = layer.trees[k];
        std::size_t at = 0;
        while (tree.feature[at] != DecisionTree::leaf) {
            const double x =
                to_double(from_double(row[static_cast<std::size_t>(tree.feature[at])], input), input);
            const double t = to_double(from_double(tree.value[at], threshold), threshold);
            const bool holds = layer.split == TreeEnsemble::Split::less ? x < t : x <= t;
            at = static_cast<std::size_t>(holds ? tree.left[at] : tree.right[at]);
        }
        scores[k % layer.n_outputs].push_back(to_double(from_double(tree.value[at], score), score));
    }
    std::vector<double> out;
    for (std::size_t j = 0; j < layer.n_outputs; ++j)
        out.push_back(sum_up(scores[j], layer.start[j], layer.norm, unroll, score));
    return out;
}

struct Case {
    std::shared_ptr<const graph::Model> model;
    config::Configuration configuration;
    FixedPoint input, threshold, score;
    bool unroll = true;
};

Case random_case(Random& random)
{
    Case made;
    made.model = random_model(random);
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

TEST(Trees, FastAndPlainFollowTheRule)
{
    Random random(1117);
    std::size_t compared = 0;
    for (int round = 0; round < 300; ++round) {
        const Case each = random_case(random);
        const auto design = design::resolve(each.model, each.configuration);
        ASSERT_TRUE(design) << english(design.error());
        const Samples rows = random_rows(random, *each.model);
        Progress progress;
        const auto fast = emulate::run(*design, {rows}, {}, {}, progress);
        const auto plain = emulate::run(*design, {rows}, {.kernel = emulate::Kernel::plain}, {}, progress);
        ASSERT_TRUE(fast && plain) << round;
        ASSERT_EQ(fast->outputs[0].values, plain->outputs[0].values) << round;
        const auto& layer = std::get<TreeEnsemble>(each.model->layers[1].operation);
        for (std::size_t row = 0; row < rows.rows; ++row) {
            const auto expected =
                by_the_rule(layer, rows.row(row), each.input, each.threshold, each.score, each.unroll);
            const auto got = plain->outputs[0].row(row);
            ASSERT_EQ(std::vector<double>(got.begin(), got.end()), expected)
                << round << ": " << to_string(each.input) << " " << to_string(each.score);
            ++compared;
        }
    }
    EXPECT_GT(compared, 5000U);
}

TEST(Trees, AWeightThatCannotBeOneIsNotedAndUsed)
{
    Random random(3);
    Case each = random_case(random);
    each.configuration.set_precision("x", "result", "fixed<8,3>");
    each.configuration.set_precision("trees", "threshold", "fixed<8,3>");
    each.configuration.set_precision("trees", "result", "fixed<16,6>");
    each.configuration.set_precision("trees", "weight", "fixed<8,1>"); // 1 wraps to -1
    const auto design = design::resolve(each.model, each.configuration);
    ASSERT_TRUE(design);
    ASSERT_FALSE(design->notes.empty());
    EXPECT_NE(design->notes.back().text.find("weight 1 is not a value of fixed<8,1>"), std::string::npos);
    Samples rows = random_rows(random, *each.model);
    Samples negated = rows;
    for (double& value : negated.values)
        value = std::floor(-value * 32) / 32;
    for (double& value : rows.values)
        value = -std::floor(-value * 32) / 32;
    Progress progress;
    const auto got = emulate::run(*design, {rows}, {}, {}, progress);
    each.configuration.set_precision("trees", "weight", "fixed<8,3>");
    const auto usual = design::resolve(each.model, each.configuration);
    const auto expected = emulate::run(*usual, {negated}, {}, {}, progress);
    ASSERT_TRUE(got && expected);
    EXPECT_EQ(got->outputs[0].values, expected->outputs[0].values);
}

TEST(Trees, FloatIsForTreesOnly)
{
    Random random(5);
    Case each = random_case(random);
    for (const char* tensor : {"threshold", "weight", "result"})
        each.configuration.set_precision("trees", tensor, "fixed<16,6>");
    each.configuration.set_precision("x", "result", "float");
    const auto design = design::resolve(each.model, each.configuration);
    ASSERT_FALSE(design);
    EXPECT_EQ(english(design.error()),
              "layer 'trees': float must be the type of all its tensors, or of none");
}

} // namespace
} // namespace bitscape::tests
