// Knobs of trees in spaces.
#include "config/tree_knobs.hpp"
#include "design/design.hpp"
#include "search/space.hpp"
#include "search/space_file.hpp"

#include <gtest/gtest.h>

namespace bitscape::tests {
namespace {

/// Eight rounds of one split each, with gains.
design::Design design_of_trees()
{
    graph::TreeEnsemble layer;
    layer.start = {0};
    for (int k = 0; k < 8; ++k) {
        graph::DecisionTree tree{{0, -1, -1}, {0.1 * k, 1.0 + k, 0.5}, {1, -1, -1}, {2, -1, -1}};
        tree.gain = {1.0 + k, 0, 0};
        layer.trees.push_back(tree);
    }
    graph::Model model;
    model.layers.push_back({LayerId{0}, "x", "Input", graph::Input{}, {}, {1}});
    model.layers.push_back({LayerId{1}, "trees", "TreeEnsemble", std::move(layer), {LayerId{0}}, {1}});
    model.inputs = {LayerId{0}};
    model.outputs = {LayerId{1}};
    auto shared = std::make_shared<const graph::Model>(std::move(model));
    return *design::resolve(shared, config::default_configuration(*shared));
}

const search::Knob* knob(const search::Space& space, std::string_view name)
{
    for (const search::Knob& one : space.knobs)
        if (one.name == name)
            return &one;
    return nullptr;
}

TEST(TreeSpace, DefaultKnobsAreRoundsAndTypes)
{
    const design::Design base = design_of_trees();
    const search::Space space = search::default_space(base, {});
    ASSERT_NE(knob(space, "trees.Rounds"), nullptr);
    EXPECT_EQ(knob(space, "trees.Rounds")->choices,
              (std::vector<std::string>{"1", "2", "3", "4", "5", "6", "7", "8"}));
    EXPECT_EQ(knob(space, "trees.MaxDepth"), nullptr) << "one level: nothing to choose";
    EXPECT_NE(knob(space, "trees.threshold"), nullptr);
    EXPECT_NE(knob(space, "trees.result"), nullptr);
    EXPECT_EQ(knob(space, "trees.weight"), nullptr);
    const search::Choice now = search::current_choice(space, base);
    EXPECT_EQ(config::tree_knob(search::apply(space, now, base.configuration), "trees", "Rounds"), "8");
}

TEST(TreeSpace, FilesNameThem)
{
    const design::Design base = design_of_trees();
    const auto space =
        search::parse_space("defaults: false\n"
                            "knobs:\n"
                            "  - {name: cut, kind: trees, of: [trees.Rounds], choices: [2, 4]}\n"
                            "  - {name: gain, kind: trees, of: [trees.MinGain], choices: [0, 2.5]}\n",
                            "space.yml", base);
    ASSERT_TRUE(space) << english(space.error());
    const auto configuration = search::apply(*space, {0, 1}, base.configuration);
    const auto design = design::resolve(base.model, configuration);
    ASSERT_TRUE(design);
    const auto& trees = std::get<design::TreeEnsemble>(design->find("trees")->operation);
    EXPECT_EQ(trees.root.size(), 2U);
    EXPECT_EQ(trees.threshold.raw.size(), 0U) << "gains 1 and 2 are below 2.5";
    const auto again = search::parse_space(search::to_yaml(*space), "again.yml", base);
    ASSERT_TRUE(again) << english(again.error());
    EXPECT_EQ(again->knobs[1].targets, space->knobs[1].targets);
    EXPECT_EQ(again->knobs[1].choices, space->knobs[1].choices);
    const auto wrong =
        search::parse_space("defaults: false\nknobs:\n  - {name: cut, kind: trees, of: trees.Depth, "
                            "choices: [2, 4]}\n",
                            "space.yml", base);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(english(wrong.error()),
              "space.yml: line 3: 'Depth' is no knob of trees (Rounds, Strongest, MaxDepth, "
              "MinGain, MinDifference)");
}

} // namespace
} // namespace bitscape::tests
