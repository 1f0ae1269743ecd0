#include "search/search.hpp"
#include "unit/study/small_bench.hpp"

#include <algorithm>
#include <map>

namespace bitscape::search {
namespace {

config::Configuration base_configuration()
{
    return config::default_configuration(*study::small_model());
}

design::Design resolved(const config::Configuration& configuration)
{
    auto design = design::resolve(study::small_model(), configuration);
    EXPECT_TRUE(design) << english(design.error());
    return *design;
}

std::map<std::string, std::vector<std::string>> choices_of(const Space& space)
{
    std::map<std::string, std::vector<std::string>> choices;
    for (const Knob& knob : space.knobs)
        choices[knob.name] = knob.choices;
    EXPECT_EQ(choices.size(), space.knobs.size()) << "knob names are unique";
    return choices;
}

TEST(DefaultSpace, VariesWidthsAndReuseFactorsOfEachLayer)
{
    const auto configuration = base_configuration();
    const Space space = default_space(resolved(configuration), {});
    const auto choices = choices_of(space);
    std::vector<std::string> names;
    for (const Knob& knob : space.knobs)
        names.push_back(knob.name);
    EXPECT_EQ(names, (std::vector<std::string>{"x.result", "fc1.weight", "fc1.result", "fc1.reuse_factor",
                                               "relu1.result", "fc2.weight", "fc2.result", "fc2.reuse_factor",
                                               "softmax.result"}));
    // fixed<16,6>: at least one fraction bit, so 7 to 16 bits
    EXPECT_EQ(choices.at("fc1.weight").front(), "fixed<7,6>");
    EXPECT_EQ(choices.at("fc1.weight").back(), "fixed<16,6>");
    EXPECT_EQ(choices.at("fc1.weight").size(), 10U);
    std::vector<std::string> factors;
    for (const std::int64_t factor : design::valid_reuse_factors(6, 8))
        factors.push_back(std::to_string(factor));
    EXPECT_EQ(choices.at("fc1.reuse_factor"), factors);
    EXPECT_EQ(choices.at("fc2.result").back(), "fixed<16,6>"); // auto resolves it far wider
    double size = 1;
    for (const auto& [name, texts] : choices)
        size *= static_cast<double>(texts.size());
    EXPECT_EQ(space.size(), size);
}

TEST(DefaultSpace, KeepsIntegerBitsSignAndModes)
{
    auto configuration = base_configuration();
    configuration.set_precision("relu1", "result", "ufixed<6,0,RND_CONV,SAT>");
    configuration.set_precision("fc1", "weight", "fixed<8,-1>");
    configuration.set_precision("fc2", "result",
                                "fixed<24,12>"); // asked for by the user: not taken for an auto
    configuration.set_precision("fc1", "result", "fixed<24,20>"); // no room for a fraction in 16 bits
    configuration.set_precision("softmax", "result", "fixed<12,12>");
    const auto choices = choices_of(default_space(resolved(configuration), {}));
    EXPECT_EQ(choices.at("relu1.result").front(), "ufixed<2,0,RND_CONV,SAT>");
    EXPECT_EQ(choices.at("relu1.result").back(), "ufixed<16,0,RND_CONV,SAT>");
    EXPECT_EQ(choices.at("fc1.weight").front(), "fixed<2,-1>");
    EXPECT_EQ(choices.at("fc2.result"),
              (std::vector<std::string>{"fixed<13,12>", "fixed<14,12>", "fixed<15,12>", "fixed<16,12>"}));
    EXPECT_FALSE(choices.contains("fc1.result"));
    EXPECT_FALSE(choices.contains("softmax.result"));
}

TEST(DefaultSpace, ObeysItsOptions)
{
    const auto design = resolved(base_configuration());
    SpaceOptions options;
    options.results = false;
    options.reuse = false;
    options.min_width = 10;
    options.max_width = 12;
    const auto weights = choices_of(default_space(design, options));
    ASSERT_EQ(weights.size(), 2U);
    EXPECT_EQ(weights.at("fc2.weight"),
              (std::vector<std::string>{"fixed<10,6>", "fixed<11,6>", "fixed<12,6>"}));
    options.weights = false;
    EXPECT_TRUE(default_space(design, options).knobs.empty());
    options.results = true;
    options.max_width = 7; // one choice is none
    EXPECT_TRUE(default_space(design, options).knobs.empty());
}

TEST(DefaultSpace, LeavesWeightsOfAQuantizerAlone)
{
    auto model = std::make_shared<graph::Model>(*study::small_model());
    auto& dense = std::get<graph::Dense>(model->layers[1].operation);
    dense.kernel_quantizer = graph::QuantizedBits{6, 0, false, true};
    const auto design = design::resolve(model, config::default_configuration(*model));
    ASSERT_TRUE(design) << english(design.error());
    const auto choices = choices_of(default_space(*design, {}));
    EXPECT_FALSE(choices.contains("fc1.weight"));
    EXPECT_TRUE(choices.contains("fc2.weight"));
}

TEST(DefaultSpace, EveryChoiceResolvesAndChangesTheDesign)
{
    const auto configuration = base_configuration();
    const Space space = default_space(resolved(configuration), {});
    for (std::size_t k = 0; k < space.knobs.size(); ++k) {
        Space one;
        one.knobs = {space.knobs[k]};
        std::vector<std::uint64_t> hashes;
        for (std::size_t c = 0; c < one.knobs[0].choices.size(); ++c) {
            const auto design = design::resolve(study::small_model(), apply(one, {c}, configuration));
            ASSERT_TRUE(design) << english(design.error());
            hashes.push_back(design::hash(*design));
        }
        std::sort(hashes.begin(), hashes.end());
        EXPECT_EQ(std::unique(hashes.begin(), hashes.end()), hashes.end()) << space.knobs[k].name;
    }
}

TEST(Apply, SetsEachKind)
{
    Space space;
    space.knobs.push_back({"weights",
                           Knob::Kind::precision,
                           {{"fc1", "weight", ""}, {"fc2", "weight", ""}},
                           {"fixed<8,2>", "fixed<9,2>"},
                           {}});
    space.knobs.push_back({"fc1.reuse_factor", Knob::Kind::reuse_factor, {{"fc1", "", ""}}, {"1", "12"}, {}});
    space.knobs.push_back(
        {"fc2.strategy", Knob::Kind::strategy, {{"fc2", "", ""}}, {"Latency", "Resource"}, {}});
    space.knobs.push_back({"fc1.sparsity", Knob::Kind::sparsity, {{"fc1", "", ""}}, {"0", "0.75"}, {}});
    space.knobs.push_back(
        {"gone.result", Knob::Kind::precision, {{"fused_away", "result", ""}}, {"fixed<5,2>"}, {}});
    const auto base = base_configuration();
    const auto changed = apply(space, {1, 1, 1, 1, 0}, base);
    EXPECT_EQ(changed.precision("fc1", "weight"), "fixed<9,2>");
    EXPECT_EQ(changed.precision("fc2", "weight"), "fixed<9,2>"); // tied
    EXPECT_EQ(changed.reuse_factor("fc1"), 12);
    EXPECT_EQ(changed.strategy("fc2"), "Resource");
    EXPECT_EQ(changed.sparsity("fc1"), 0.75);
    EXPECT_EQ(changed.precision("fused_away", "result"), "fixed<5,2>");
    EXPECT_EQ(base, base_configuration()); // not touched
    EXPECT_TRUE(config::parse_configuration(config::to_yaml(changed), "changed.yml"));
}

TEST(DefaultSpace, TiesByKindAndForTheModel)
{
    const auto configuration = base_configuration();
    const auto design = resolved(configuration);
    SpaceOptions options;
    options.tie = SpaceOptions::Tie::kind;
    const Space kinds = default_space(design, options);
    auto choices = choices_of(kinds);
    EXPECT_EQ(choices.at("Dense.weight.width").front(), "7"); // one fraction bit beside six integer bits
    EXPECT_EQ(choices.at("Dense.weight.width").back(), "16");
    EXPECT_TRUE(choices.contains("Softmax.result.width"));
    for (const std::string& factor : choices.at("Dense.reuse_factor"))
        for (const auto& [n_in, n_out] : {std::pair{6, 8}, std::pair{8, 3}}) {
            const auto valid = design::valid_reuse_factors(n_in, n_out);
            EXPECT_TRUE(std::binary_search(valid.begin(), valid.end(), std::stoll(factor))) << factor;
        }
    const auto narrow = apply(kinds, Choice(kinds.knobs.size(), 0), configuration);
    EXPECT_EQ(narrow.precision("fc1", "weight"), "fixed<7,6>");
    EXPECT_EQ(narrow.precision("fc2", "weight"), "fixed<7,6>");

    options.tie = SpaceOptions::Tie::model;
    options.tie_tensors = true;
    options.integer = SpaceOptions::Bits{1, 4};
    options.width_step = 4;
    options.reuse = false;
    const Space one = default_space(design, options);
    choices = choices_of(one);
    ASSERT_EQ(choices.size(), 2U);
    EXPECT_EQ(choices.at("width"), (std::vector<std::string>{"2", "6", "10", "14"}));
    EXPECT_EQ(choices.at("integer"), (std::vector<std::string>{"1", "2", "3", "4"}));
    const auto set = apply(one, {2, 3}, configuration); // 10 bits, 4 of them integer
    EXPECT_EQ(set.precision("fc1", "weight"), "fixed<10,4>");
    EXPECT_EQ(set.precision("softmax", "result"), "fixed<10,4>");
}

TEST(DefaultSpace, OffersEveryOtherKnob)
{
    const auto configuration = base_configuration();
    SpaceOptions options;
    options.biases = options.accumulators = options.tables = true;
    options.sparsity = {0, 0.5};
    options.strategies = {"Latency", "Resource"};
    options.max_reuse = 4;
    options.left_out = {"fc2"};
    const Space space = default_space(resolved(configuration), options);
    const auto choices = choices_of(space);
    for (const char* name : {"fc1.bias", "fc1.accum", "fc1.sparsity", "fc1.strategy", "softmax.exp_table"})
        EXPECT_TRUE(choices.contains(name)) << name;
    for (const auto& [name, texts] : choices)
        EXPECT_FALSE(name.starts_with("fc2")) << name;
    EXPECT_EQ(choices.at("fc1.reuse_factor").back(), "3"); // of 1, 2, 3, 6 ...
    for (std::size_t k = 0; k < space.knobs.size(); ++k) { // each one does something
        Space one;
        one.knobs = {space.knobs[k]};
        const std::size_t last = one.knobs[0].choices.size() - 1;
        const auto first = design::resolve(study::small_model(), apply(one, {0}, configuration));
        const auto other = design::resolve(study::small_model(), apply(one, {last}, configuration));
        ASSERT_TRUE(first && other);
        if (one.knobs[0].kind != Knob::Kind::strategy) // the same bits; other costs with a reuse factor
            EXPECT_NE(design::hash(*first), design::hash(*other)) << one.knobs[0].name;
    }
}

/// A strategy, and a reuse factor that counts for one of its choices.
Space conditional_space()
{
    Space space;
    space.knobs.push_back({"strategy", Knob::Kind::strategy, {{"fc1", "", ""}}, {"Latency", "Resource"}, {}});
    space.knobs.push_back(
        {"reuse", Knob::Kind::reuse_factor, {{"fc1", "", ""}}, {"1", "2", "4"}, Knob::Condition{0, {1}}});
    return space;
}

TEST(Space, KnobsThatDoNotCountAreNotStored)
{
    const Space space = conditional_space();
    EXPECT_EQ(space.size(), 4);
    EXPECT_EQ(space.normalized({0, 2}), (Choice{0, 0}));
    EXPECT_EQ(space.normalized({1, 2}), (Choice{1, 2}));
    EXPECT_EQ(space.parameters({0, 2}), (std::map<std::string, std::string>{{"strategy", "Latency"}}));
    const auto all = space.parameters({1, 2});
    EXPECT_EQ(all.at("reuse"), "4");
    EXPECT_EQ(space.choice_of(all), (Choice{1, 2}));
    EXPECT_EQ(space.choice_of({{"strategy", "Latency"}, {"reuse", "4"}}), (Choice{0, 0}));
    const auto base = base_configuration();
    EXPECT_EQ(apply(space, {0, 2}, base).reuse_factor("fc1"), base.reuse_factor("fc1"));
    EXPECT_EQ(apply(space, {1, 2}, base).reuse_factor("fc1"), 4);
}

TEST(CurrentChoice, IsTheDesignItself)
{
    auto configuration = base_configuration();
    SpaceOptions options;
    options.strategies = {"Latency", "Resource"};
    options.sparsity = {0, 0.5};
    const Space space = default_space(resolved(configuration), options);
    configuration.set_precision("fc1", "weight", "fixed<9,6>");
    configuration.set_reuse_factor("fc1", 3);
    configuration.set_strategy("fc2", "Resource");
    configuration.set_sparsity("fc1", 0.5);
    const auto now = space.parameters(current_choice(space, resolved(configuration)));
    EXPECT_EQ(now.at("fc1.weight"), "fixed<9,6>");
    EXPECT_EQ(now.at("relu1.result"), "fixed<16,6>");
    EXPECT_EQ(now.at("fc1.reuse_factor"), "3");
    EXPECT_EQ(now.at("fc2.strategy"), "Resource");
    EXPECT_EQ(now.at("fc1.sparsity"), "0.5");
}

} // namespace
} // namespace bitscape::search
