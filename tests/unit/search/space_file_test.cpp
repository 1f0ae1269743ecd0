#include "search/space_file.hpp"
#include "unit/study/small_bench.hpp"

#include <algorithm>

namespace bitscape::search {
namespace {

design::Design base()
{
    const auto model = study::small_model();
    auto design = design::resolve(model, config::default_configuration(*model));
    EXPECT_TRUE(design) << english(design.error());
    return *design;
}

const Knob* find(const Space& space, std::string_view name)
{
    for (const Knob& knob : space.knobs)
        if (knob.name == name)
            return &knob;
    return nullptr;
}

TEST(SpaceFile, ReadsOptionsAndKnobs)
{
    const auto space = parse_space(R"(
widths: {min: 4, max: 12, step: 2}
tensors: [weight, result, bias]
integer: {min: 0, max: 3}
tie: kind
reuse: {max: 8}
leave_out: [softmax]
knobs:
  - name: mode
    kind: strategy
    of: [fc1, fc2]
    choices: [Latency, Resource]
  - name: first
    kind: precision
    of: fc1.weight
    choices: ["fixed<6,1>", "fixed<4,1,RND,SAT>"]
  - name: pruned
    kind: sparsity
    of: [fc2]
    choices: {from: 0, to: 0.75, step: 0.25}
    when: {knob: mode, is: Resource}
)",
                                   "space.yml", base());
    ASSERT_TRUE(space) << english(space.error());
    const Knob* weights = find(*space, "Dense.weight.width");
    ASSERT_NE(weights, nullptr);
    EXPECT_EQ(weights->choices, (std::vector<std::string>{"4", "6", "8", "10", "12"}));
    ASSERT_EQ(weights->targets.size(), 1U); // fc1's is in a knob of its own
    EXPECT_EQ(weights->targets[0].layer, "fc2");
    EXPECT_EQ(find(*space, "Softmax.result.width"), nullptr);
    EXPECT_EQ(find(*space, "Dense.reuse_factor")->choices,
              (std::vector<std::string>{"1", "2"})); // both take them
    const Knob* pruned = find(*space, "pruned");
    EXPECT_EQ(pruned->choices, (std::vector<std::string>{"0", "0.25", "0.5", "0.75"}));
    ASSERT_TRUE(pruned->condition);
    EXPECT_EQ(space->knobs[pruned->condition->knob].name, "mode");
    EXPECT_EQ(pruned->condition->choices, std::vector<std::size_t>{1});
}

TEST(SpaceFile, ReadsBackWhatItWrites)
{
    SpaceOptions options;
    options.integer = SpaceOptions::Bits{-1, 6};
    options.strategies = {"Latency", "Resource"};
    options.sparsity = {0, 0.3};
    for (const auto tie : {SpaceOptions::Tie::none, SpaceOptions::Tie::kind, SpaceOptions::Tie::model}) {
        options.tie = tie;
        Space space = default_space(base(), options);
        space.knobs.back().condition = Knob::Condition{0, {0, 2}};
        const auto back = parse_space(to_yaml(space), "space.yml", base());
        ASSERT_TRUE(back) << english(back.error()) << "\n" << to_yaml(space);
        ASSERT_EQ(back->knobs.size(), space.knobs.size());
        for (std::size_t i = 0; i < space.knobs.size(); ++i) {
            EXPECT_EQ(back->knobs[i].name, space.knobs[i].name);
            EXPECT_EQ(back->knobs[i].kind, space.knobs[i].kind);
            EXPECT_EQ(back->knobs[i].targets, space.knobs[i].targets);
            EXPECT_EQ(back->knobs[i].choices, space.knobs[i].choices);
            EXPECT_EQ(back->knobs[i].condition, space.knobs[i].condition);
        }
        options.integer.reset();
    }
}

TEST(SpaceFile, NamesTheLineOfAMistake)
{
    const auto error = [](const std::string& text) {
        const auto space = parse_space(text, "s.yml", base());
        return space ? std::string("accepted") : english(space.error());
    };
    const std::string knob =
        "knobs:\n  - name: a\n    kind: width\n    of: fc1.weight\n    choices: [4, 5]\n";
    EXPECT_EQ(error(knob + "    when: {knob: b, is: 4}\n"), "s.yml: line 6: no knob 'b' before this one");
    EXPECT_EQ(
        error(knob + "  - name: b\n    kind: width\n    of: [fc2.weight, fc1.weight]\n    choices: [4, 5]\n"),
        "s.yml: line 6: knob 'b' sets what knob 'a' sets");
    EXPECT_EQ(error("widths: {min: 4, most: 8}"),
              "s.yml: line 1: unknown key 'most' (known: min, max, step)");
    EXPECT_EQ(error("a: 1\n").substr(0, 35), "s.yml: line 1: unknown key 'a' (kno");
    EXPECT_EQ(error("\nwidths: {min: 9, max: 8}"), "s.yml: line 2: min is above max");
    EXPECT_EQ(error("tensors: [weights]"),
              "s.yml: line 1: 'weights' is no tensor (weight, result, bias, accum, table)");
    EXPECT_EQ(error("leave_out: fc9"), "s.yml: line 1: the design has no layer 'fc9'");
    EXPECT_EQ(error("tie: all"), "s.yml: line 1: 'all' is no way to tie (layer, kind, model)");
    EXPECT_EQ(error("sparsity: [0, 1.5]"), "s.yml: line 1: '1.5' is not a number from 0 to 1");
    EXPECT_EQ(error("strategy: [Fast]").substr(0, 37), "s.yml: line 1: 'Fast' is no strategy ");
    EXPECT_EQ(error("knobs:\n  - name: a\n    kind: width\n    of: fc1.kernel\n    choices: [4]\n"),
              "s.yml: line 4: layer 'fc1' has no type 'kernel' that can be set");
    EXPECT_EQ(error("knobs:\n  - name: a\n    kind: reuse_factor\n    of: fc1\n    choices: [1, 5]\n")
                  .substr(0, 60),
              "s.yml: line 5: 5 is no valid reuse factor of layer 'fc1' (1,");
    EXPECT_EQ(error("knobs:\n  - name: a\n    kind: sparsity\n    of: relu1\n    choices: [0, 1]\n"),
              "s.yml: line 4: layer 'relu1' has no sparsity");
    EXPECT_EQ(error("knobs:\n  - name: a\n    kind: precision\n    of: fc1.weight\n    choices: [fixed<x>]\n")
                  .substr(0, 14),
              "s.yml: line 5:");
    EXPECT_EQ(error("defaults: false"), "s.yml: leaves nothing to search");
    EXPECT_EQ(error("widths: {min: 4").substr(0, 5), "s.yml");
    EXPECT_EQ(error("- 1"), "s.yml: needs keys and values");
    EXPECT_EQ(error(""), "s.yml: is empty");
    EXPECT_EQ(error("sparsity: [0, 0.0]"), "s.yml: line 1: choice '0' is there twice");
    EXPECT_EQ(error("strategy: [Latency, Latency]"), "s.yml: line 1: choice 'Latency' is there twice");
    EXPECT_EQ(error("knobs:\n  - name: ''\n    kind: width\n    of: fc1.weight\n    choices: [4]\n"),
              "s.yml: line 2: a knob needs a name");
    EXPECT_FALSE(read_space("/nonexistent/space.yml", base()));
}

} // namespace
} // namespace bitscape::search
