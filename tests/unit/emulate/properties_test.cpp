// Laws that hold for every type and every design, whatever the numbers are.
#include "emulate/emulate.hpp"
#include "unit/emulate/random_design.hpp"
#include "unit/emulate/small_design.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace bitscape::emulate {
namespace {

using tests::Random;

Result<Output> run_design(const design::Design& design, const Samples& input, int threads = 0)
{
    Progress progress;
    return run(design, {input}, {.threads = threads, .trace = true}, {}, progress);
}

WideRaw random_raw(Random& random, int bits)
{
    const auto wide = static_cast<WideRaw>(random.next()) << 40 ^ static_cast<WideRaw>(random.next());
    return (random.chance(0.5) ? wide : -wide) >> (104 - random.integer(1, bits));
}

TEST(Properties, CastingTwiceIsCastingOnce)
{
    Random random(1);
    for (int i = 0; i < 200000; ++i) {
        const FixedPoint type = tests::random_type(random);
        const WideRaw value = random_raw(random, 90);
        const WideRaw once = cast(value, random.integer(-8, 40), type);
        ASSERT_EQ(cast(once, type.fraction(), type), once) << to_string(type);
    }
}

TEST(Properties, SaturatingCastsAreMonotone)
{
    Random random(2);
    for (int i = 0; i < 200000; ++i) {
        FixedPoint type = tests::random_type(random);
        type.overflow = random.chance(0.5) ? Overflow::sat : Overflow::sat_sym;
        const int fraction = random.integer(-8, 40);
        WideRaw a = random_raw(random, 60),
                b = random.chance(0.5) ? a + random.integer(0, 9) : random_raw(random, 60);
        if (a > b)
            std::swap(a, b);
        ASSERT_LE(cast(a, fraction, type), cast(b, fraction, type)) << to_string(type);
    }
}

/// Types that saturate, so that more in never gives less out.
FixedPoint saturating_type(Random& random)
{
    FixedPoint type = tests::random_type(random, 30);
    type.overflow = random.chance(0.5) ? Overflow::sat : Overflow::sat_sym;
    return type;
}

/// Dense with weights of at least 0, then a monotone activation; every type saturates.
design::Design monotone_design(Random& random)
{
    const auto n_in = static_cast<std::size_t>(random.integer(1, 8));
    const auto n_out = static_cast<std::size_t>(random.integer(1, 6));
    tests::SmallDesign small({n_in}, saturating_type(random));
    design::Dense layer = tests::dense(n_in, n_out, saturating_type(random), {}, saturating_type(random));
    layer.weight = tests::random_weights(random, n_in * n_out, layer.weight.type, 1);
    for (std::int64_t& raw : layer.weight.raw)
        raw = std::max<std::int64_t>(raw, 0);
    small.add("dense", {n_out}, saturating_type(random), layer);
    constexpr graph::Function functions[] = {graph::Function::linear, graph::Function::relu,
                                             graph::Function::sigmoid, graph::Function::tanh};
    small.add("activation", {n_out}, saturating_type(random),
              design::Activation{functions[random.integer(0, 3)], saturating_type(random), 512});
    return std::move(small.design);
}

TEST(Properties, NonNegativeWeightsThatSaturateAreMonotone)
{
    Random random(3);
    int compared = 0;
    for (int i = 0; i < 400; ++i) {
        const design::Design design = monotone_design(random);
        Samples input = tests::random_inputs(random, design.nodes[0], 12);
        // Row k + 1 is nowhere below row k.
        for (std::size_t j = 0; j < input.columns; ++j)
            for (std::size_t k = 1; k < input.rows; ++k) {
                double& value = input.values[k * input.columns + j];
                value = std::max(value, input.values[(k - 1) * input.columns + j]);
            }
        const auto output = run_design(design, input);
        if (!output)
            continue; // more than 128 bits
        ++compared;
        const Samples& y = output->outputs[0];
        for (std::size_t k = y.columns; k < y.values.size(); ++k)
            ASSERT_GE(y.values[k], y.values[k - y.columns]) << "design " << i;
    }
    EXPECT_GT(compared, 350);
}

TEST(Properties, AWiderAccumulatorNeverChangesAnExactSum)
{
    Random random(4);
    int compared = 0;
    for (int i = 0; i < 300; ++i) {
        const auto n_in = static_cast<std::size_t>(random.integer(1, 12));
        const FixedPoint in = tests::random_type(random, 20);
        design::Dense layer = tests::dense(n_in, 3, tests::random_type(random, 20), {}, {});
        layer.weight = tests::random_weights(random, n_in * 3, layer.weight.type, 1);
        layer.bias = {layer.weight.type, tests::random_weights(random, 3, layer.weight.type, 1).raw};
        const int growth = static_cast<int>(n_in) + 2;
        // Holds every sum: fraction of the product or of the bias, whichever is finer.
        const int fraction =
            std::max(in.fraction() + layer.weight.type.fraction(), layer.weight.type.fraction());
        const int integer =
            std::max(in.integer + layer.weight.type.integer, layer.weight.type.integer) + growth;
        const FixedPoint result = tests::random_type(random, 30);
        std::vector<double> expected;
        for (int wider = 0; wider < 3; ++wider) {
            layer.accum = {fraction + integer + 5 * wider, integer + 2 * wider};
            layer.accum.overflow = static_cast<Overflow>(random.integer(0, 3));
            layer.accum.rounding = static_cast<Rounding>(random.integer(0, 6));
            tests::SmallDesign small({n_in}, in);
            small.add("dense", {3}, result, layer);
            Random inputs(static_cast<std::uint64_t>(i));
            const auto output =
                run_design(small.design, tests::random_inputs(inputs, small.design.nodes[0], 20));
            if (!output)
                break;
            if (wider == 0)
                expected = output->outputs[0].values;
            else
                ++compared;
            ASSERT_EQ(output->outputs[0].values, expected)
                << "design " << i << ", " << to_string(layer.accum);
        }
    }
    EXPECT_GT(compared, 500);
}

void expect_equal(const Output& a, const Output& b, std::uint64_t seed)
{
    for (std::size_t n = 0; n < a.traces.size(); ++n) {
        EXPECT_EQ(a.traces[n].values.values, b.traces[n].values.values) << "seed " << seed << ", node " << n;
        EXPECT_EQ(a.stats[n].overflows, b.stats[n].overflows) << "seed " << seed << ", node " << n;
        EXPECT_EQ(a.stats[n].underflows, b.stats[n].underflows) << "seed " << seed << ", node " << n;
        EXPECT_EQ(a.stats[n].min, b.stats[n].min) << "seed " << seed << ", node " << n;
        EXPECT_EQ(a.stats[n].max, b.stats[n].max) << "seed " << seed << ", node " << n;
    }
}

TEST(Properties, ThreadsChangeNoBit)
{
    for (std::uint64_t seed = 100; seed < 160; ++seed) {
        const design::Design design = tests::random_design(seed);
        Random random(seed);
        const Samples input = tests::random_inputs(random, design.nodes[0], 700);
        const auto alone = run_design(design, input);
        if (!alone)
            continue;
        for (const int threads : {1, 3})
            expect_equal(*alone, run_design(design, input, threads).value(), seed);
    }
}

TEST(Properties, BatchesChangeNoBit)
{
    for (std::uint64_t seed = 200; seed < 260; ++seed) {
        const design::Design design = tests::random_design(seed);
        Random random(seed);
        const Samples input = tests::random_inputs(random, design.nodes[0], 150);
        const auto whole = run_design(design, input);
        if (!whole)
            continue;
        std::vector<double> joined;
        for (std::size_t first = 0; first < input.rows;) {
            const std::size_t rows =
                std::min(input.rows - first, static_cast<std::size_t>(random.integer(1, 70)));
            Samples part{rows, input.columns, {}};
            const auto begin = input.values.begin() + static_cast<std::ptrdiff_t>(first * input.columns);
            part.values.assign(begin, begin + static_cast<std::ptrdiff_t>(rows * input.columns));
            const Output output = run_design(design, part).value();
            joined.insert(joined.end(), output.outputs[0].values.begin(), output.outputs[0].values.end());
            first += rows;
        }
        EXPECT_EQ(joined, whole->outputs[0].values) << "seed " << seed;
    }
}

} // namespace
} // namespace bitscape::emulate
