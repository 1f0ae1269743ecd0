// Types that follow from HGQ's quantizers.
#include "design/design.hpp"
#include "unit/design/models.hpp"

#include <cmath>
#include <gtest/gtest.h>

using namespace bitscape;
using design::Design;
using test::ModelBuilder;

namespace {

graph::FixedPointQuantizer quantizer(std::vector<int> sign, std::vector<int> integer,
                                     std::vector<int> fraction, Overflow overflow = Overflow::wrap,
                                     Rounding rounding = Rounding::trn)
{
    const Shape mask = sign.size() == 1 ? Shape{} : Shape{sign.size()};
    return {mask, std::move(sign), std::move(integer), std::move(fraction), rounding, overflow};
}

Design resolved(const std::shared_ptr<const graph::Model>& model)
{
    auto design = design::resolve(model, config::default_configuration(*model));
    EXPECT_TRUE(design) << (design ? "" : english(design.error()));
    return design ? std::move(*design) : Design{};
}

TEST(BitExact, TypesFollowFromQuantizersAndWeights)
{
    const auto model = ModelBuilder()
                           .input({2})
                           .add("q", "Quantizer", quantizer({1, 0}, {2, 1}, {3, 5}), {2})
                           .dense("d", 1, {0.5F, -0.75F}, {0.25F})
                           .build();
    const Design design = resolved(model);
    EXPECT_EQ(design.find("x")->result, (FixedPoint{.width = 8, .integer = 3}));
    EXPECT_EQ(design.find("q")->result, (FixedPoint{.width = 8, .integer = 3}));
    const auto& types = std::get<design::FixedPointQuantizer>(design.find("q")->operation).types;
    EXPECT_EQ(types[0], (FixedPoint{.width = 6, .integer = 3}));
    EXPECT_EQ(types[1], (FixedPoint{.width = 6, .integer = 1, .is_signed = false}));
    const auto& dense = std::get<design::Dense>(design.find("d")->operation);
    EXPECT_EQ(dense.weight.type, (FixedPoint{.width = 3, .integer = 1}));
    EXPECT_EQ(dense.bias.type, (FixedPoint{.width = 2, .integer = 0, .is_signed = false}));
    // -4 * 0.5 - 1.97 * 0.75 + 0.25 to 3.9 * 0.5 + 0.25 in steps of 2^-7
    EXPECT_EQ(dense.accum, (FixedPoint{.width = 10, .integer = 3}));
    EXPECT_EQ(design.find("d")->result, dense.accum);
}

TEST(BitExact, OneSetOfBitsBecomesTheTypeOfTheLayerBefore)
{
    const auto model = ModelBuilder()
                           .input({2})
                           .add("q", "Quantizer", quantizer({1}, {2}, {3}, Overflow::sat, Rounding::rnd), {2})
                           .dense("d", 1, {0.5F, 1}, {})
                           .build();
    const Design design = resolved(model);
    EXPECT_EQ(design.find("q"), nullptr);
    EXPECT_EQ(design.find("x")->result,
              (FixedPoint{.width = 6, .integer = 3, .rounding = Rounding::rnd, .overflow = Overflow::sat}));
}

TEST(BitExact, InputsWithoutALimitTakeTheQuantizersRange)
{
    const auto model = ModelBuilder()
                           .input({2})
                           .add("q", "Quantizer", quantizer({1, 1}, {2, 3}, {3, 2}, Overflow::sat), {2})
                           .dense("d", 1, {0.5F, 1}, {})
                           .build();
    const Design design = resolved(model);
    EXPECT_EQ(design.find("x")->result, (FixedPoint{.width = 7, .integer = 4, .overflow = Overflow::sat}));
}

TEST(BitExact, ChannelsWithoutBitsNeedNone)
{
    const auto model = ModelBuilder()
                           .input({2})
                           .add("q", "Quantizer", quantizer({0, 1}, {0, 1}, {0, 2}), {2})
                           .dense("d", 2, {1, 1, 0, 0}, {})
                           .build();
    const Design design = resolved(model);
    const auto& types = std::get<design::FixedPointQuantizer>(design.find("q")->operation).types;
    EXPECT_EQ(types[0].width, 0);
    EXPECT_EQ(design.find("d")->result, (FixedPoint{.width = 2, .integer = 32, .is_signed = false}));
}

TEST(BitExact, NeverNarrowerForWiderInputs)
{
    int last = 0;
    for (int fraction = 0; fraction < 8; ++fraction) {
        const auto model = ModelBuilder()
                               .input({1})
                               .add("q", "Quantizer", quantizer({1}, {2}, {fraction}), {1})
                               .dense("d", 1, {0.625F}, {0.5F})
                               .build();
        const int width = resolved(model).find("d")->result.width;
        EXPECT_GE(width, last);
        last = width;
    }
}

TEST(DistributedArithmetic, KeepsTheTrainedWeights)
{
    const auto model = ModelBuilder().input({1}).dense("d", 1, {0.1F}, {0.3F}).build();
    auto configuration = config::default_configuration(*model);
    configuration.set_strategy("d", "distributed_arithmetic");
    configuration.set_precision("d", "weight", "fixed<4,2>");
    const auto design = design::resolve(model, configuration);
    ASSERT_TRUE(design);
    const auto& dense = std::get<design::Dense>(design->find("d")->operation);
    EXPECT_EQ(std::ldexp(static_cast<double>(dense.weight.raw[0]), -dense.weight.type.fraction()), 0.1F);
    EXPECT_EQ(std::ldexp(static_cast<double>(dense.bias.raw[0]), -dense.bias.type.fraction()), 0.3F);
    configuration.set_reuse_factor("d", 2);
    const auto refused = design::resolve(model, configuration);
    ASSERT_FALSE(refused);
    EXPECT_EQ(english(refused.error()),
              "layer 'd': Strategy: distributed_arithmetic needs a reuse factor of 1, not 2");
}

} // namespace
