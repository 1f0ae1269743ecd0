#include "designs.hpp"
#include "estimate/triplication.hpp"

#include <gtest/gtest.h>

namespace bitscape::estimate {
namespace {

using design::Redundancy;
using design::Strategy;

constexpr int bits = 8;
constexpr std::size_t inputs = 32, outputs = 16;

design::Design one_layer(Redundancy kept, std::int64_t reuse_factor = 1,
                         Strategy strategy = Strategy::latency)
{
    auto design = tests::DesignBuilder(inputs).dense(outputs, bits, reuse_factor, strategy).build();
    config::set_default_redundancy(design.configuration, kept);
    return design;
}

LayerEstimate layer_of(const design::Design& design)
{
    Part part;
    part.id = "xcvu9p";
    return estimate(design, part).layers.back();
}

TEST(Triplication, LogicIsThreeTimesEverythingAndAVoterABit)
{
    const LayerEstimate one = layer_of(one_layer(Redundancy::none));
    const LayerEstimate three = layer_of(one_layer(Redundancy::logic));
    EXPECT_EQ(three.resources.lut.value, 3 * one.resources.lut.value + 16 * outputs);
    EXPECT_EQ(three.resources.lut.high, 3 * one.resources.lut.high + 16 * outputs);
    EXPECT_EQ(three.resources.ff.value, 3 * one.resources.ff.value);
    EXPECT_EQ(three.resources.dsp.value, 3 * one.resources.dsp.value);
    EXPECT_DOUBLE_EQ(three.energy_pj.value, 3 * one.energy_pj.value);
    EXPECT_EQ(three.latency_cycles.value, one.latency_cycles.value);
    EXPECT_EQ(three.latency_cycles.high, one.latency_cycles.high + 1); // a level of logic more
    EXPECT_NE(three.resources.lut.source.find("256 for voters, one LUT a bit"), std::string::npos)
        << three.resources.lut.source;
}

TEST(Triplication, WeightsInMemoryAreReadThreeTimes)
{
    constexpr std::int64_t reuse_factor = 32;
    const LayerEstimate one = layer_of(one_layer(Redundancy::none, reuse_factor, Strategy::resource));
    const LayerEstimate three = layer_of(one_layer(Redundancy::weights, reuse_factor, Strategy::resource));
    ASSERT_GT(one.resources.bram18.value, 0);
    EXPECT_EQ(three.resources.bram18.value, 3 * one.resources.bram18.value); // all of it are weights
    constexpr double lanes = inputs * outputs / reuse_factor, bias_bits = bits * outputs;
    EXPECT_EQ(three.resources.lut.value, one.resources.lut.value + lanes * bits + bias_bits);
    EXPECT_EQ(three.resources.ff.value, one.resources.ff.value + 3 * bias_bits);
    EXPECT_EQ(three.resources.dsp.value, one.resources.dsp.value);
    EXPECT_GT(three.energy_pj.value, one.energy_pj.value);
}

TEST(Triplication, ConstantsBecomeRegistersWithGeneralMultipliers)
{
    const LayerEstimate one = layer_of(one_layer(Redundancy::none));
    const LayerEstimate three = layer_of(one_layer(Redundancy::weights));
    constexpr double stored = bits * (inputs * outputs + outputs);
    EXPECT_GE(three.resources.ff.value, one.resources.ff.value + 3 * stored);
    EXPECT_GE(three.resources.lut.value + 60 * three.resources.dsp.value,
              one.resources.lut.value + 60 * one.resources.dsp.value + stored);
    EXPECT_NE(three.resources.ff.source.find("triplicated weight registers"), std::string::npos);
}

TEST(Triplication, PrunedConstantsCostAsMuchAsOthersWhenRegistersHoldThem)
{
    auto dense = one_layer(Redundancy::weights);
    auto pruned = tests::DesignBuilder(inputs).dense(outputs, bits, 1, Strategy::latency, 0.75).build();
    config::set_default_redundancy(pruned.configuration, Redundancy::weights);
    EXPECT_EQ(layer_of(dense).resources.lut.value, layer_of(pruned).resources.lut.value);
}

TEST(Triplication, TotalsAndKeysFollow)
{
    Part part;
    part.id = "xcvu9p";
    auto design = tests::jets(8);
    const DesignEstimate before = estimate(design, part);
    const auto key = layer_key(design, design.nodes[1], part);
    config::set_redundancy(design.configuration, design.nodes[1].name, Redundancy::logic);
    const DesignEstimate after = estimate(design, part);
    EXPECT_NE(layer_key(design, design.nodes[1], part), key);
    EXPECT_EQ(after.resources.lut.value - before.resources.lut.value,
              after.layers[1].resources.lut.value - before.layers[1].resources.lut.value);
    EXPECT_EQ(after.layers[3].resources.lut.value, before.layers[3].resources.lut.value);
}

} // namespace
} // namespace bitscape::estimate
