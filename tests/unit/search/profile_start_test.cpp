#include "search/profile_start.hpp"
#include "unit/study/small_bench.hpp"

#include <cmath>

namespace bitscape::search {
namespace {

TEST(ProfileStart, TakesTheFewestIntegerBitsThatHoldEverything)
{
    const auto bench = study::small_bench();
    const auto base = config::default_configuration(*bench->model);
    const auto design = design::resolve(bench->model, base);
    ASSERT_TRUE(design);
    SpaceOptions options;
    options.integer = SpaceOptions::Bits{-4, 12};
    const Space space = default_space(*design, options);
    Progress progress;
    const auto start = profile_start(space, base, bench, {}, progress);
    ASSERT_TRUE(start) << english(start.error());
    const auto parameters = space.parameters(*start);
    EXPECT_EQ(parameters.at("fc1.weight.width"), "16");
    EXPECT_EQ(parameters.at("fc1.weight.integer"), "2"); // weights up to 1.43
    EXPECT_EQ(parameters.at("x.result.integer"), "2");   // inputs from -2 to below 2
    EXPECT_EQ(parameters.at("fc1.reuse_factor"), "1");

    study::Evaluator evaluator(bench);
    const auto overflows = [&](const Choice& choice) {
        const auto evaluation = evaluator.evaluate(apply(space, choice, base), 0, {}, progress);
        EXPECT_TRUE(evaluation);
        std::int64_t count = 0;
        for (const emulate::TensorStats& stats : evaluation->stats)
            count += stats.overflows;
        return count;
    };
    EXPECT_EQ(overflows(*start), 0);
    for (std::size_t knob = 0; knob < space.knobs.size(); ++knob) { // one bit fewer of any result overflows
        const Knob& one = space.knobs[knob];
        if (one.kind != Knob::Kind::integer || one.targets[0].tensor != "result" ||
            one.name == "softmax.result.integer")
            continue;
        Choice fewer = *start;
        ASSERT_GT(fewer[knob], 0U) << one.name;
        --fewer[knob];
        EXPECT_GT(overflows(fewer), 0) << one.name;
    }
}

} // namespace
} // namespace bitscape::search
