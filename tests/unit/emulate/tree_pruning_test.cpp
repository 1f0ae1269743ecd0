// Pruning by configuration against pruning the model, and splits that decide nothing against leaving them in.
#include "config/tree_knobs.hpp"
#include "design/design.hpp"
#include "design/tree_pruning.hpp"
#include "design/tree_splits.hpp"
#include "emulate/emulate.hpp"
#include "random_trees.hpp"

#include <gtest/gtest.h>

namespace bitscape::tests {
namespace {

using graph::DecisionTree;
using graph::TreeEnsemble;

std::vector<double> outputs_of(const design::Design& design, const Samples& rows)
{
    Progress progress;
    auto run = emulate::run(design, {rows}, {}, {}, progress);
    EXPECT_TRUE(run);
    return run ? run->outputs[0].values : std::vector<double>{};
}

const design::TreeEnsemble& trees_of(const design::Design& design)
{
    return std::get<design::TreeEnsemble>(design.find("trees")->operation);
}

void set(config::Configuration& configuration, const char* name, const std::string& text)
{
    config::set_tree_knob(configuration, "trees", name, text);
}

/// Some knobs, at random.
void set_knobs(Random& random, config::Configuration& configuration)
{
    if (random.chance(0.4))
        set(configuration, "Rounds", std::to_string(random.integer(1, 9)));
    if (random.chance(0.4))
        set(configuration, "Strongest", std::to_string(random.integer(1, 7)));
    if (random.chance(0.4))
        set(configuration, "MaxDepth", std::to_string(random.integer(0, 5)));
    if (random.chance(0.4))
        set(configuration, "MinGain", fmt::format("{}", random.real()));
    if (random.chance(0.4))
        set(configuration, "MinDifference", fmt::format("{}", random.real()));
}

/// The same ensemble with gains and, perhaps, covers.
std::shared_ptr<const graph::Model> trained(Random& random, const graph::Model& model)
{
    graph::Model made = model;
    auto& layer = std::get<TreeEnsemble>(made.layers[1].operation);
    const bool has_cover = random.chance(0.5);
    for (DecisionTree& tree : layer.trees)
        for (std::size_t node = 0; node < tree.feature.size(); ++node) {
            tree.gain.push_back(tree.feature[node] == DecisionTree::leaf ? 0 : random.real());
            if (has_cover)
                tree.cover.push_back(random.integer(0, 5));
        }
    return std::make_shared<const graph::Model>(std::move(made));
}

TEST(TreePruning, ConfigurationPrunesAsTheModelWouldBe)
{
    Random random(26);
    for (int round = 0; round < 200; ++round) {
        TreeCase each = random_tree_case(random);
        each.model = trained(random, *each.model);
        const config::Configuration plain = each.configuration;
        set_knobs(random, each.configuration);
        const auto knobs = config::tree_knobs(each.configuration, "trees");
        ASSERT_TRUE(knobs);
        auto pruned = design::prune(std::get<TreeEnsemble>(each.model->layers[1].operation), *knobs);
        ASSERT_TRUE(pruned);
        graph::Model other = *each.model;
        other.layers[1].operation = pruned->layer;
        ASSERT_TRUE(graph::validate(other)) << round;
        const auto by_knobs = design::resolve(each.model, each.configuration);
        const auto by_model = design::resolve(std::make_shared<const graph::Model>(std::move(other)), plain);
        ASSERT_TRUE(by_knobs) << english(by_knobs.error());
        ASSERT_TRUE(by_model);
        const Samples rows = random_rows(random, *each.model);
        ASSERT_EQ(outputs_of(*by_knobs, rows), outputs_of(*by_model, rows)) << round;
        const auto& made = trees_of(*by_knobs);
        for (std::size_t k = 0; k < made.root.size(); ++k)
            ASSERT_EQ(static_cast<std::size_t>(made.source_tree[k]) % made.n_outputs, k % made.n_outputs);
        ASSERT_EQ(made.source_node.size(), made.feature.size());
    }
}

TEST(TreePruning, SplitsThatDecideNothingChangeNoBit)
{
    Random random(111);
    std::size_t idle = 0, kept = 0;
    for (int round = 0; round < 300; ++round) {
        TreeCase each = random_tree_case(random);
        const auto without = design::resolve(each.model, each.configuration);
        set(each.configuration, "Simplify", "false");
        const auto with = design::resolve(each.model, each.configuration);
        ASSERT_TRUE(without && with);
        const Samples rows = random_rows(random, *each.model);
        ASSERT_EQ(outputs_of(*without, rows), outputs_of(*with, rows)) << round;
        ASSERT_EQ(trees_of(*with).idle_splits, trees_of(*without).idle_splits);
        ASSERT_EQ(trees_of(*with).threshold.raw.size(),
                  trees_of(*without).threshold.raw.size() + trees_of(*without).idle_splits);
        idle += trees_of(*without).idle_splits;
        kept += trees_of(*without).threshold.raw.size();
        design::TreeEnsemble again = trees_of(*without);
        design::simplify(again, without->nodes[0].result);
        ASSERT_EQ(again.idle_splits, 0U) << "once is enough";
    }
    EXPECT_GT(idle, 1000U);
    EXPECT_GT(kept, 1000U);
}

TEST(TreePruning, NeutralKnobsChangeNothing)
{
    Random random(5);
    for (int round = 0; round < 30; ++round) {
        TreeCase each = random_tree_case(random);
        const auto plain = design::resolve(each.model, each.configuration);
        set(each.configuration, "Rounds", "1000");
        set(each.configuration, "Strongest", "1000");
        set(each.configuration, "MaxDepth", "1000");
        set(each.configuration, "MinDifference", "0");
        const auto neutral = design::resolve(each.model, each.configuration);
        ASSERT_TRUE(plain && neutral);
        ASSERT_EQ(design::hash(*plain), design::hash(*neutral));
    }
}

/// x0 < 1 ? (x1 < 2 ? 1 : 5) : 3, as a second round of what adds 0.5.
TreeEnsemble example()
{
    TreeEnsemble layer;
    layer.start = {0};
    layer.trees.push_back({{DecisionTree::leaf}, {0.5}, {-1}, {-1}});
    layer.trees.push_back({{0, 1, -1, -1, -1}, {1, 2, 3, 1, 5}, {1, 3, -1, -1, -1}, {2, 4, -1, -1, -1}});
    layer.trees[1].cover = {8, 4, 4, 3, 1};
    layer.trees[1].gain = {9, 0.5, 0, 0, 0};
    layer.trees[0].gain = {0};
    return layer;
}

TEST(TreePruning, LeavesTakeTheMeanByCover)
{
    const auto cut = design::prune(example(), {.max_depth = 1});
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->layer.trees[1].value, (std::vector<double>{1, 2, 3})); // (3 * 1 + 1 * 5) / 4
    EXPECT_EQ(cut->node[1], (std::vector<int>{0, 1, 2}));
    TreeEnsemble uncovered = example();
    uncovered.trees[1].cover.clear();
    const auto plain = design::prune(uncovered, {.max_depth = 0});
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->layer.trees[1].value, (std::vector<double>{3})); // (1 + 5 + 3) / 3
    const auto merged = design::prune(example(), {.min_gain = 1.0});
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->layer.trees[1].value, (std::vector<double>{1, 2, 3}));
    const auto close = design::prune(example(), {.min_difference = 4.5}); // then 2 and 3
    ASSERT_TRUE(close);
    EXPECT_EQ(close->layer.trees[1].value, (std::vector<double>{2.5}));
}

TEST(TreePruning, WeakRoundsLeaveTheirMean)
{
    const auto strong = design::prune(example(), {.strongest = 1});
    ASSERT_TRUE(strong);
    EXPECT_EQ(strong->tree, (std::vector<int>{1}));
    EXPECT_EQ(strong->layer.start, (std::vector<double>{0.5}));
    const auto early = design::prune(example(), {.rounds = 1});
    ASSERT_TRUE(early);
    EXPECT_EQ(early->tree, (std::vector<int>{0}));
    EXPECT_EQ(early->layer.start, (std::vector<double>{0}));
    TreeEnsemble average = example();
    average.norm = 0.5;
    const auto one = design::prune(average, {.strongest = 1});
    ASSERT_TRUE(one);
    EXPECT_EQ(one->layer.norm, 1);
    EXPECT_EQ(one->layer.start, (std::vector<double>{0}));
}

TEST(TreePruning, WhatCannotBeIsRefused)
{
    Random random(7);
    TreeCase each = random_tree_case(random);
    const auto error_of = [&](const char* name, const char* text) {
        config::Configuration configuration = each.configuration;
        config::Node root = configuration.root();
        root["HLSConfig"]["LayerName"]["trees"]["Trees"][name] = config::Node::scalar(text);
        const auto design = design::resolve(each.model, config::Configuration(std::move(root)));
        return design ? std::string() : english(design.error());
    };
    EXPECT_EQ(error_of("Rounds", "0"), "layer 'trees': Trees / Rounds: must be a whole number from 1");
    EXPECT_EQ(error_of("MaxDepth", "2.5"), "layer 'trees': Trees / MaxDepth: must be a whole number from 0");
    EXPECT_EQ(error_of("MinDifference", "nan"),
              "layer 'trees': Trees / MinDifference: must be a number from 0");
    EXPECT_EQ(error_of("Simplify", "maybe"), "layer 'trees': Trees / Simplify: must be true or false");
    EXPECT_EQ(error_of("Depth", "2"), "layer 'trees': Trees / Depth: is none of Rounds, Strongest, MaxDepth, "
                                      "MinGain, MinDifference, Simplify");
    EXPECT_EQ(error_of("max_depth", "2"), "");
    each.model = [] {
        graph::Model model;
        model.layers.push_back({LayerId{0}, "x", "Input", graph::Input{}, {}, {2}});
        model.layers.push_back({LayerId{1}, "trees", "TreeEnsemble", example(), {LayerId{0}}, {1}});
        std::get<TreeEnsemble>(model.layers[1].operation).trees[1].gain.clear();
        model.inputs = {LayerId{0}};
        model.outputs = {LayerId{1}};
        return std::make_shared<const graph::Model>(std::move(model));
    }();
    EXPECT_NE(error_of("MinGain", "1").find("layer 'trees': Trees / MinGain: the model's file says nothing"),
              std::string::npos);
}

TEST(TreePruning, TheWayFromTheRootAnswersLaterSplits)
{
    design::TreeEnsemble trees; // x < 2 ? (x < 3 ? 1 : 2) : (x < 1 ? 3 : 4), x is fixed<4,4>
    trees.n_features = 1;
    trees.threshold.type = trees.score.type = *parse_fixed_point("fixed<4,4>");
    trees.root = {0};
    trees.feature = {0, 0, 0, -1, -1, -1, -1};
    trees.left = {1, 3, 5, -1, -1, -1, -1};
    trees.right = {2, 4, 6, -1, -1, -1, -1};
    trees.value = {0, 1, 2, 0, 1, 2, 3};
    trees.threshold.raw = {2, 3, 1};
    trees.score.raw = {1, 2, 3, 4};
    trees.source_node = {0, 1, 2, 3, 4, 5, 6};
    design::simplify(trees, *parse_fixed_point("fixed<4,4>"));
    EXPECT_EQ(trees.idle_splits, 2U);
    EXPECT_EQ(trees.feature, (std::vector<int>{0, -1, -1}));
    EXPECT_EQ(trees.score.raw, (std::vector<std::int64_t>{1, 4}));
    EXPECT_EQ(trees.source_node, (std::vector<int>{0, 3, 6}));
    trees.threshold.raw = {9}; // beyond fixed<4,4>
    trees.threshold.type = *parse_fixed_point("fixed<8,8>");
    design::simplify(trees, *parse_fixed_point("fixed<4,4>"));
    EXPECT_EQ(trees.feature, (std::vector<int>{-1}));
    EXPECT_EQ(trees.score.raw, (std::vector<std::int64_t>{1}));
}

} // namespace
} // namespace bitscape::tests
