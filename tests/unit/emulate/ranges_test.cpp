// What tensors would hold without ends, against sums worked out by hand and a design that is wide enough.
#include "emulate/ranges.hpp"
#include "fixed/range.hpp"
#include "unit/emulate/small_design.hpp"

#include <gtest/gtest.h>

namespace bitscape::emulate {
namespace {

using tests::dense;
using tests::samples;
using tests::SmallDesign;

constexpr FixedPoint byte{8, 8};

std::vector<NeededRange> measure(const design::Design& design, const Samples& input)
{
    Progress progress;
    auto ranges = needed_ranges(design, {input}, 0, {}, progress);
    EXPECT_TRUE(ranges) << english(ranges.error());
    return ranges ? *std::move(ranges) : std::vector<NeededRange>{};
}

TEST(Ranges, SumsAndResultsAreSeenBeforeTheyOverflow)
{
    SmallDesign network({2}, byte);
    network.add("fc", {1}, FixedPoint{4, 4}, dense(2, 1, byte, {1, 1}, FixedPoint{7, 7}));
    const auto ranges = measure(network.design, samples(2, {3, 4, 50, 40, -60, -9}));
    const NeededRange* sum = find_range(ranges, "fc", "accum");
    ASSERT_NE(sum, nullptr);
    EXPECT_EQ(sum->values, 3);
    EXPECT_EQ(sum->overflows, 2); // 90 and -69 do not fit -64 .. 63
    EXPECT_EQ(sum->min, -69);
    EXPECT_EQ(sum->max, 90);
    // The result reads the accumulator as it is: 90 wrapped to -38, -69 to 59.
    const NeededRange* result = find_range(ranges, "fc", "result");
    ASSERT_NE(result, nullptr);
    EXPECT_EQ(result->min, -38);
    EXPECT_EQ(result->max, 59);
    EXPECT_EQ(result->overflows, 2);
    EXPECT_EQ(find_range(ranges, "fc", "weight"), nullptr);
}

TEST(Ranges, InputsAreMeasuredOnTheData)
{
    const SmallDesign network({1}, FixedPoint{6, 4, true, Rounding::rnd}); // quarters from -8 to 7.75
    const auto ranges = measure(network.design, samples(1, {100.1, -3, -20}));
    ASSERT_EQ(ranges.size(), 1U);
    EXPECT_EQ(ranges[0].overflows, 2);
    EXPECT_EQ(ranges[0].min, -20);
    EXPECT_EQ(ranges[0].max, 100);
}

TEST(Ranges, ProductsAreRoundedAsTheAccumulatorDoes)
{
    const FixedPoint half{8, 7};
    SmallDesign network({2}, half);
    network.add("fc", {1}, byte, dense(2, 1, half, {-1, -1}, FixedPoint{2, 2})); // each floors to -1
    const auto ranges = measure(network.design, samples(2, {0.5, 0.5}));
    EXPECT_EQ(find_range(ranges, "fc", "accum")->min, -2);
    EXPECT_EQ(find_range(ranges, "fc", "accum")->overflows, 0);
}

TEST(Ranges, AMeanIsMeasuredAsItsSum)
{
    design::Pooling pooling;
    pooling.op = graph::PoolOp::average;
    pooling.grid.width = {.in = 4, .out = 2, .size = 2, .stride = 2};
    pooling.axes = 1;
    pooling.n_chan = 1;
    pooling.accum = byte;
    SmallDesign network({4, 1}, byte);
    network.add("pool", {2, 1}, byte, pooling);
    const auto ranges = measure(network.design, samples(4, {100, 60, -5, 3}));
    const NeededRange* sum = find_range(ranges, "pool", "accum");
    ASSERT_NE(sum, nullptr);
    EXPECT_EQ(sum->max, 160);
    EXPECT_EQ(sum->min, -2);
    EXPECT_EQ(sum->overflows, 1);
}

TEST(Ranges, FittedTypesChangeNoBitAndDoNotOverflow)
{
    const FixedPoint input{12, 5}, wide{30, 16};
    SmallDesign network({3}, input);
    std::vector<std::int64_t> weights;
    for (int i = 0; i < 12; ++i)
        weights.push_back((i * 37) % 101 - 50);
    network.add("fc1", {4}, wide, dense(3, 4, FixedPoint{8, 3}, weights, wide));
    network.add("fc2", {3}, wide, dense(4, 3, FixedPoint{8, 3}, weights, wide));
    std::vector<double> values;
    for (int i = 0; i < 60; ++i)
        values.push_back(((i * 7919) % 613) / 20.0 - 15);
    const Samples rows = samples(3, values);
    design::Design small = network.design;
    for (const NeededRange& range : measure(network.design, rows)) {
        EXPECT_EQ(range.overflows, 0);
        for (design::Node& node : small.nodes) {
            if (node.name != range.layer)
                continue;
            const FixedPoint fit = fitted(range.type, range.min, range.max);
            EXPECT_LE(fit.width, range.type.width);
            if (range.tensor == "result")
                node.result = fit;
            else
                std::get<design::Dense>(node.operation).accum = fit;
        }
    }
    const Output wanted = tests::run_both(network.design, rows), got = tests::run_both(small, rows);
    EXPECT_EQ(wanted.outputs[0].values, got.outputs[0].values);
    for (const TensorStats& stats : got.stats)
        EXPECT_EQ(stats.overflows, 0) << stats.layer;
}

} // namespace
} // namespace bitscape::emulate
