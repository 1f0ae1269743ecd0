// Hand-computed values of what each node does.
#include "unit/emulate/small_design.hpp"

#include <gtest/gtest.h>

namespace bitscape::emulate {
namespace {

using tests::dense;
using tests::run_both;
using tests::samples;
using tests::SmallDesign;

constexpr FixedPoint byte{8, 8};

TEST(Semantics, InputsAreRoundedAndLimited)
{
    const FixedPoint type{4, 3, true, Rounding::rnd, Overflow::sat}; // halves from -4 to 3.5
    const Output output =
        run_both(SmallDesign({1}, type).design, samples(1, {0.25, -0.25, 3.7, 99, -99, 0.2, 0}));
    EXPECT_EQ(output.outputs[0].values, (std::vector<double>{0.5, 0, 3.5, 3.5, -4, 0, 0}));
    ASSERT_EQ(output.stats.size(), 1U);
    EXPECT_EQ(output.stats[0].values, 7);
    EXPECT_EQ(output.stats[0].overflows, 2);
    EXPECT_EQ(output.stats[0].underflows, 2);
    EXPECT_EQ(output.stats[0].min, -4);
    EXPECT_EQ(output.stats[0].max, 3.5);
}

TEST(Semantics, ProductsAreCastBeforeTheyAreAdded)
{
    // 0.5 * 0.5 twice: each product floors to 0 in whole numbers; together they would be 0.5.
    const FixedPoint half{8, 7};
    SmallDesign whole({2}, half);
    whole.add("fc", {1}, byte, dense(2, 1, half, {1, 1}, byte));
    EXPECT_EQ(run_both(whole.design, samples(2, {0.5, 0.5})).outputs[0].values, std::vector<double>{0});
    SmallDesign down({2}, half);
    down.add("fc", {1}, byte, dense(2, 1, half, {1, 1}, byte));
    EXPECT_EQ(run_both(down.design, samples(2, {-0.5, -0.5})).outputs[0].values, std::vector<double>{-2});
    const FixedPoint rounding{8, 8, true, Rounding::rnd_inf};
    SmallDesign away({2}, half);
    away.add("fc", {1}, byte, dense(2, 1, half, {1, 2}, rounding)); // 0.25 -> 0, 0.5 -> 1
    EXPECT_EQ(run_both(away.design, samples(2, {0.5, 0.5})).outputs[0].values, std::vector<double>{1});
}

TEST(Semantics, SaturatingSumsDependOnTheOrder)
{
    const FixedPoint accum{8, 8, true, Rounding::trn, Overflow::sat};
    const auto with = [&](design::Strategy strategy, std::int64_t reuse) {
        SmallDesign network({4}, byte);
        design::Dense layer = dense(4, 1, byte, {1, 1, 1, 1}, accum);
        layer.strategy = strategy;
        network.add("fc", {1}, byte, layer);
        network.design.nodes[1].reuse_factor = reuse;
        return run_both(network.design, samples(4, {100, 100, -50, -60})).outputs[0].values[0];
    };
    EXPECT_EQ(with(design::Strategy::latency, 1), 17); // 100, 127, 77, 17
    EXPECT_EQ(with(design::Strategy::latency, 2), 17);
    EXPECT_EQ(with(design::Strategy::resource, 1), 17);
    EXPECT_EQ(with(design::Strategy::resource, 4), 17);
    EXPECT_EQ(with(design::Strategy::resource, 2), 67); // inputs 0, 2, 1, 3: 100, 50, 127, 67
    EXPECT_EQ(with(design::Strategy::resource_unrolled, 2), 67);
}

TEST(Semantics, WrappingSumsDoNot)
{
    SmallDesign network({4}, byte);
    network.add("fc", {1}, byte, dense(4, 1, byte, {1, 1, 1, 1}, byte));
    EXPECT_EQ(run_both(network.design, samples(4, {100, 100, -50, -60})).outputs[0].values,
              std::vector<double>{90});
    EXPECT_EQ(run_both(network.design, samples(4, {100, 100, 0, 0})).outputs[0].values,
              std::vector<double>{-56});
}

TEST(Semantics, BiasIsCastIntoTheAccumulatorFirst)
{
    SmallDesign network({1}, byte);
    design::Dense layer = dense(1, 1, byte, {1}, byte);
    layer.bias = {{8, 6}, {7}}; // 1.75 floors to 1
    network.add("fc", {1}, byte, layer);
    EXPECT_EQ(run_both(network.design, samples(1, {3})).outputs[0].values, std::vector<double>{4});
}

TEST(Semantics, TwoBitIntegerWeightsAreTernary)
{
    const FixedPoint ternary{2, 2, true, Rounding::trn_zero, Overflow::wrap, 0, true};
    SmallDesign network({1}, byte);
    network.add("fc", {4}, byte, dense(1, 4, ternary, {-2, -1, 0, 1}, byte));
    EXPECT_EQ(run_both(network.design, samples(1, {5})).outputs[0].values,
              (std::vector<double>{5, -5, 0, 5}));
}

TEST(Semantics, BatchNormalizationIsCastOnce)
{
    const FixedPoint quarter{8, 6};
    SmallDesign network({2}, quarter);
    network.add("bn", {2}, byte, design::BatchNormalization{{quarter, {2, 2}}, {quarter, {3, -3}}});
    // 1.5 * 0.5 + 0.75 = 1.5 -> 1; 1.5 * 0.5 - 0.75 = 0; a product floored first would give 0 and -1
    EXPECT_EQ(run_both(network.design, samples(2, {1.5, 1.5})).outputs[0].values,
              (std::vector<double>{1, 0}));
}

TEST(Semantics, BatchNormalizationRepeatsOverLeadingAxes)
{
    SmallDesign network({2, 2}, byte);
    network.add("bn", {2, 2}, byte, design::BatchNormalization{{byte, {1, 2}}, {byte, {0, 1}}});
    EXPECT_EQ(run_both(network.design, samples(4, {1, 2, 3, 4})).outputs[0].values,
              (std::vector<double>{1, 5, 3, 9}));
}

TEST(Semantics, DenseRepeatsOverLeadingAxes)
{
    SmallDesign network({2, 2}, byte);
    network.add("fc", {2, 1}, byte, dense(2, 1, byte, {10, 1}, byte));
    EXPECT_EQ(run_both(network.design, samples(4, {1, 2, 3, 4})).outputs[0].values,
              (std::vector<double>{12, 34}));
}

TEST(Semantics, ReluCastsWhatIsPositive)
{
    SmallDesign network({4}, {8, 6});
    network.add("relu", {4}, {6, 5, false, Rounding::rnd, Overflow::sat},
                design::Activation{graph::Function::relu, {}, 1024});
    const Output output = run_both(network.design, samples(4, {-3, 0.25, 1.5, 31.75}));
    EXPECT_EQ(output.outputs[0].values, (std::vector<double>{0, 0.5, 1.5, 31.5}));
    EXPECT_EQ(output.stats[1].overflows, 1);
    EXPECT_EQ(output.stats[1].underflows, 0);
}

TEST(Semantics, SoftmaxOfEqualInputsIsEven)
{
    const FixedPoint table{18, 8, true, Rounding::rnd, Overflow::sat};
    design::Softmax layer;
    layer.n = 4;
    layer.exp_table = layer.inv_table = layer.inv_inp = layer.accum = table;
    for (const auto implementation :
         {design::SoftmaxImplementation::stable, design::SoftmaxImplementation::latency,
          design::SoftmaxImplementation::legacy}) {
        layer.implementation = implementation;
        layer.inp_norm = {15, 5, false};
        SmallDesign network({4}, {16, 6});
        network.add("softmax", {4}, {16, 6}, layer);
        EXPECT_EQ(run_both(network.design, samples(4, {0, 0, 0, 0})).outputs[0].values,
                  std::vector<double>(4, 0.25));
    }
    layer.implementation = design::SoftmaxImplementation::argmax;
    SmallDesign network({4}, {16, 6});
    network.add("softmax", {4}, {16, 6}, layer);
    EXPECT_EQ(run_both(network.design, samples(4, {1, 3, 3, 2})).outputs[0].values,
              (std::vector<double>{0, 1, 0, 0}));
}

TEST(Semantics, NormalisesGroupsApart)
{
    design::Softmax layer;
    layer.implementation = design::SoftmaxImplementation::argmax;
    layer.n = 2;
    SmallDesign network({2, 2}, byte);
    network.add("softmax", {2, 2}, byte, layer);
    EXPECT_EQ(run_both(network.design, samples(4, {1, 2, 4, 3})).outputs[0].values,
              (std::vector<double>{0, 1, 1, 0}));
}

} // namespace
} // namespace bitscape::emulate
