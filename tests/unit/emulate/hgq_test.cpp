// Einsum, HGQ's quantizers and tables: the fast ways against one 128-bit step at a time.
#include "fixed/cast.hpp"
#include "unit/emulate/random_design.hpp"
#include "unit/emulate/small_design.hpp"

#include <cmath>
#include <numeric>

namespace bitscape::tests {
namespace {

Samples random_samples(Random& random, std::size_t rows, std::size_t columns, double reach)
{
    Samples result{rows, columns, {}};
    for (std::size_t e = 0; e < rows * columns; ++e)
        result.values.push_back((random.integer(-4096, 4096)) * reach / 4096);
    return result;
}

TEST(FixedPointQuantizer, CastsEachElementToItsOwnType)
{
    const FixedPoint in{.width = 12, .integer = 4}, out{.width = 10, .integer = 4};
    design::FixedPointQuantizer layer;
    layer.types = {{.width = 4, .integer = 2, .rounding = Rounding::rnd, .overflow = Overflow::sat},
                   {.width = 3, .integer = 3, .is_signed = false},
                   {.width = 0, .integer = 0, .is_signed = false},
                   {.width = 9, .integer = 3}};
    SmallDesign small({4}, in);
    small.add("q", {4}, out, layer);
    const auto output = run_both(small.design, samples(4, {1.4, 9.9, 3.5, -1.3, -7.0, -1.0, 1.0, 4.5}));
    // 1.375 rounds up to a quarter; 9 wraps modulo 8; no bits are zero; 1/64 steps, cut to 1/64.
    const double cut = std::floor(-1.3 * 256) / 256;
    EXPECT_EQ(output.outputs.at(0).values,
              (std::vector<double>{1.5, 1, 0, std::floor(cut * 64) / 64, -2, 7, 0, -3.5}));
}

TEST(FixedPointQuantizer, FastEqualsPlain)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        const FixedPoint in = random_type(random, 24);
        design::FixedPointQuantizer layer;
        for (int e = 0; e < 9; ++e) {
            FixedPoint type = random_type(random, 20);
            if (random.chance(0.2))
                type.width = 0;
            layer.types.push_back(type);
        }
        SmallDesign small({9}, in);
        small.add("q", {9}, random_type(random, 24), layer);
        const double reach = std::min(std::ldexp(1.0, in.integer + 1), 1e6);
        (void)run_both(small.design, random_samples(random, 70, 9, reach));
        ASSERT_FALSE(testing::Test::HasFailure()) << "seed " << seed;
    }
}

/// x [2, 3] times a kernel for each of the 3 columns [2 -> 2], the result [2, 3] transposed to [3, 2].
design::EinsumDense small_einsum(Random& random, const FixedPoint& weight, const FixedPoint& accum)
{
    design::EinsumDense layer;
    layer.in_place = 3, layer.free_data = 1, layer.contracted = 2, layer.free_kernel = 2;
    layer.gather = {0, 3, 1, 4, 2, 5};
    layer.order = {0, 1, 2, 3, 4, 5};
    layer.weight = random_weights(random, 12, weight, 1);
    layer.bias = random_weights(random, 6, weight, 1);
    layer.accum = accum;
    return layer;
}

TEST(EinsumDense, FastEqualsPlainForEveryAccumulator)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        const FixedPoint in = random_type(random, 16);
        auto layer = small_einsum(random, random_type(random, 12), random_type(random, 30));
        if (random.chance(0.3))
            layer.strategy = design::Strategy::distributed_arithmetic;
        std::reverse(layer.order.begin(), layer.order.end());
        SmallDesign small({2, 3}, in);
        small.add("e", {3, 2}, random_type(random, 24), layer);
        const double reach = std::min(std::ldexp(1.0, in.integer + 1), 1e6);
        (void)run_both(small.design, random_samples(random, 70, 6, reach));
        ASSERT_FALSE(testing::Test::HasFailure()) << "seed " << seed;
    }
}

TEST(EinsumDense, ComputesWhatTheEquationSays)
{
    const FixedPoint wide{.width = 32, .integer = 16};
    design::EinsumDense layer; // "ij,jk->ki": [2, 3] x [3, 2] -> [2, 2] transposed
    layer.free_data = 2, layer.free_kernel = 2, layer.contracted = 3;
    layer.gather = {0, 1, 2, 3, 4, 5};
    layer.order = {0, 2, 1, 3};
    layer.weight = {{.width = 8, .integer = 8}, {1, 2, 3, 4, 5, 6}};
    layer.bias = {{.width = 8, .integer = 8}, {10, 20, 10, 20}};
    layer.accum = wide;
    SmallDesign small({2, 3}, wide);
    small.add("e", {2, 2}, wide, layer);
    const auto output = run_both(small.design, samples(6, {1, 0, 0, 0, 1, 2}));
    EXPECT_EQ(output.outputs.at(0).values, (std::vector<double>{11, 23, 22, 36}));
}

TEST(Einsum, FastEqualsPlain)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        const FixedPoint in = random_type(random, 14);
        design::Einsum layer; // the tensor with itself: [3, 4] x [3, 4] -> [3, 3]
        layer.free0 = layer.free1 = 3, layer.contracted = 4;
        layer.gather0.resize(12);
        std::iota(layer.gather0.begin(), layer.gather0.end(), 0U);
        layer.gather1 = layer.gather0;
        layer.order = {0, 3, 6, 1, 4, 7, 2, 5, 8};
        layer.accum = random_type(random, 40);
        SmallDesign small({3, 4}, in);
        small.add("e", {3, 3}, random_type(random, 24), layer);
        small.design.nodes.back().inputs = {NodeId{0}, NodeId{0}};
        const double reach = std::min(std::ldexp(1.0, in.integer + 1), 1e6);
        (void)run_both(small.design, random_samples(random, 70, 12, reach));
        ASSERT_FALSE(testing::Test::HasFailure()) << "seed " << seed;
    }
}

TEST(UnaryLut, IsAddressedByTheBitPattern)
{
    const FixedPoint in{.width = 2, .integer = 2}, out{.width = 8, .integer = 4};
    SmallDesign small({1}, in);
    small.add("t", {1}, out, design::UnaryLut{{{.width = 8, .integer = 4}, {0, 16, -32, -16}}});
    const auto output = run_both(small.design, samples(1, {0, 1, -2, -1}));
    EXPECT_EQ(output.outputs.at(0).values, (std::vector<double>{0, 1, -2, -1}));
}

TEST(TableSoftmax, SharesOutAlongItsAxis)
{
    const FixedPoint in{.width = 8, .integer = 4}, out{.width = 16, .integer = 2, .is_signed = false};
    design::TableSoftmax layer;
    layer.slice = 2, layer.inner = 2;
    layer.inp_norm = {.width = 6, .integer = 3, .is_signed = false, .overflow = Overflow::sat};
    layer.exp_table = {.width = 12, .integer = 1, .is_signed = false, .rounding = Rounding::rnd_conv};
    layer.inv_inp = {.width = 8, .integer = 2, .is_signed = false};
    layer.inv_table = {.width = 12, .integer = 1, .is_signed = false, .rounding = Rounding::rnd_conv};
    layer.accum = {.width = 20, .integer = 4, .is_signed = false};
    layer.exp_table_size = 64, layer.inv_table_size = 256;
    SmallDesign small({2, 2}, in);
    small.add("s", {2, 2}, out, layer);
    const auto output = run_both(small.design, samples(4, {1, 0, 1, 3}));
    const auto& values = output.outputs.at(0).values;
    EXPECT_NEAR(values[0], 0.5, 1e-3);
    EXPECT_NEAR(values[2], 0.5, 1e-3);
    EXPECT_NEAR(values[1], std::exp(-3) / (1 + std::exp(-3)), 1e-2);
    EXPECT_NEAR(values[3], 1 / (1 + std::exp(-3)), 1e-2);
}

} // namespace
} // namespace bitscape::tests
