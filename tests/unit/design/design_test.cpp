#include "design/design.hpp"
#include "design/hls_graph.hpp"
#include "fixed/cast.hpp"
#include "unit/design/models.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <gtest/gtest.h>
#include <random>

using namespace bitscape;
using config::Configuration;
using design::Design;
using test::ModelBuilder;

namespace {

Design resolved(const std::shared_ptr<const graph::Model>& model, const Configuration& configuration)
{
    Result<Design> design = design::resolve(model, configuration);
    EXPECT_TRUE(design) << (design ? "" : english(design.error()));
    return design ? std::move(*design) : Design{};
}

std::string error_of(const std::shared_ptr<const graph::Model>& model, const Configuration& configuration)
{
    const Result<Design> design = design::resolve(model, configuration);
    return design ? "no error" : english(design.error());
}

std::shared_ptr<const graph::Model> two_layers()
{
    return ModelBuilder()
        .input({2})
        .dense("fc1", 3, {0.5F, -0.25F, 1, 0.75F, 0, -1}, {0.5F, 0, -0.5F})
        .activation("fc1_relu", graph::Function::relu)
        .dense("fc2", 2, {1, -1, 0.5F, 0.25F, -0.5F, 1}, {})
        .activation("fc2_linear", graph::Function::linear)
        .build();
}

TEST(Resolve, AutomaticTypesFollowHls4ml)
{
    const auto model = two_layers();
    const Design design = resolved(model, config::default_configuration(*model));
    ASSERT_EQ(design.nodes.size(), 4U); // fc2_linear is merged into fc2
    const design::Node& fc1 = *design.find("fc1");
    // 16 + 16 + ceil(log2 2) = 33 bits of products, 13 of them integer; a bias adds one.
    EXPECT_EQ(fc1.result, (FixedPoint{34, 14}));
    EXPECT_EQ(std::get<design::Dense>(fc1.operation).accum, (FixedPoint{34, 14}));
    EXPECT_EQ(design.find("fc1_relu")->result, (FixedPoint{16, 6}));
    // No bias at all: hls4ml gives it uint<1> and still adds the bit. ceil(log2 3) = 2.
    EXPECT_EQ(design.find("fc2")->result, (FixedPoint{35, 15}));
    EXPECT_EQ(design.find("fc2_linear"), nullptr);
    EXPECT_EQ(design.outputs.front(), design.find("fc2")->id);
}

TEST(Resolve, MaximumLimitsBothWidths)
{
    const auto model = two_layers();
    Configuration configuration = config::default_configuration(*model);
    config::Node root = configuration.root();
    root["HLSConfig"]["Model"]["Precision"]["maximum"] = config::Node::scalar("fixed<20,9>");
    const Design design = resolved(model, Configuration(root));
    EXPECT_EQ(design.find("fc1")->result, (FixedPoint{20, 9}));
}

TEST(Resolve, ExplicitTypeOfAMergedLinearActivationIsDroppedWithANote)
{
    const auto model = two_layers();
    Configuration configuration = config::default_configuration(*model);
    configuration.set_precision("fc2_linear", "result", "fixed<8,3>");
    const Design design = resolved(model, configuration);
    EXPECT_EQ(design.find("fc2")->result, (FixedPoint{35, 15}));
    ASSERT_EQ(design.notes.size(), 1U);
    EXPECT_EQ(design.notes.front().layer, "fc2_linear");
}

TEST(Resolve, LinearActivationThatCastsStays)
{
    const auto model = two_layers();
    Configuration configuration = config::default_configuration(*model);
    configuration.set_precision("fc2", "result", "fixed<12,5>");
    configuration.set_precision("fc2_linear", "result", "fixed<8,3>");
    const Design design = resolved(model, configuration);
    ASSERT_NE(design.find("fc2_linear"), nullptr);
    EXPECT_EQ(design.find("fc2_linear")->result, (FixedPoint{8, 3}));
}

TEST(Resolve, BatchNormalizationIsFusedIntoAnAutoTypedDense)
{
    const auto model = ModelBuilder()
                           .input({1})
                           .dense("fc", 1, {0.5F}, {0.25F})
                           .activation("fc_linear", graph::Function::linear)
                           .batch_normalization("bn", 2.0F, 1.0F)
                           .build();
    const Design design = resolved(model, config::default_configuration(*model));
    ASSERT_EQ(design.nodes.size(), 2U);
    const auto& dense = std::get<design::Dense>(design.find("fc")->operation);
    EXPECT_EQ(dense.weight.raw.front(), 1024); // 2 * 0.5 with 10 fraction bits
    EXPECT_EQ(dense.bias.raw.front(), 1536);   // 2 * 0.25 + 1
}

TEST(Resolve, QuantizedWeightsKeepBatchNormalizationApart)
{
    const auto model = ModelBuilder()
                           .input({1})
                           .dense("fc", 1, {0.5F}, {0.25F})
                           .quantize_kernel({6, 0})
                           .activation("fc_linear", graph::Function::linear)
                           .batch_normalization("bn", 2.0F, 1.0F)
                           .build();
    Configuration configuration = config::default_configuration(*model);
    configuration.set_precision("fc", "weight", "fixed<3,1>");
    const Design design = resolved(model, configuration);
    ASSERT_EQ(design.nodes.size(), 3U);
    const auto& dense = std::get<design::Dense>(design.find("fc")->operation);
    EXPECT_TRUE(dense.weight_from_quantizer);
    EXPECT_EQ(dense.weight.type, (FixedPoint{6, 1})); // the quantizer wins over the knob, and that is said
    ASSERT_EQ(design.notes.size(), 1U);
    EXPECT_NE(design.notes.front().text.find("the model's quantizer fixes fixed<6,1>"), std::string::npos);
}

TEST(Resolve, PruningSetsTheSmallestWeightsToZero)
{
    const auto model = two_layers();
    Configuration configuration = config::default_configuration(*model);
    configuration.set_sparsity("fc1", 0.5);
    const Design design = resolved(model, configuration);
    const auto& dense = std::get<design::Dense>(design.find("fc1")->operation);
    EXPECT_EQ(dense.weight.raw, (std::vector<std::int64_t>{0, 0, 1024, 768, 0, -1024}));
    EXPECT_DOUBLE_EQ(design.find("fc1")->sparsity, 0.5);
}

TEST(Resolve, InvalidReuseFactorsAreSnappedWithANote)
{
    const auto model = two_layers();
    Configuration configuration = config::default_configuration(*model);
    configuration.set_strategy("fc1", "Resource");
    configuration.set_reuse_factor("fc1", 5);
    const Design design = resolved(model, configuration);
    EXPECT_EQ(design.find("fc1")->reuse_factor, 6);
    ASSERT_FALSE(design.notes.empty());
    EXPECT_EQ(design.notes.front().text, "reuse factor 5 does not divide 2 x 3 evenly: 6 is used");
}

TEST(Resolve, DropoutIsTransparentAndFinalFlattenGoes)
{
    const auto model =
        ModelBuilder().input({2}).dropout("drop").dense("fc", 1, {1, 1}, {0}).flatten("flat").build();
    const Design design = resolved(model, config::default_configuration(*model));
    ASSERT_EQ(design.nodes.size(), 2U);
    EXPECT_EQ(design.outputs.front(), design.find("fc")->id);
}

TEST(Resolve, SoftmaxTablesAreCutToTheInput)
{
    const auto model = ModelBuilder().input({4}).softmax("softmax").build();
    Configuration configuration = config::default_configuration(*model);
    configuration.set_precision("x", "result", "fixed<8,4>");
    const Design design = resolved(model, configuration);
    const auto& softmax = std::get<design::Softmax>(design.find("softmax")->operation);
    EXPECT_EQ(softmax.inv_table_size, 256U);
    EXPECT_EQ(softmax.exp_table_size, 128U); // one bit less: the distance to the maximum has no sign
    EXPECT_EQ(softmax.inp_norm, (FixedPoint{7, 3, false}));
}

TEST(Resolve, QuartusTablesHaveOneSizeAndTheirOverrunIsSaid)
{
    const auto model =
        ModelBuilder().input({4}).activation("act", graph::Function::tanh).softmax("softmax").build();
    config::Node root = config::default_configuration(*model).root();
    root["Backend"] = config::Node::scalar("Quartus");
    Configuration configuration(root);
    configuration.set_precision("x", "result", "fixed<8,3,RND,SAT>");
    configuration.set_precision("act", "result", "fixed<8,1>");
    const Design narrow = resolved(model, configuration);
    const auto& softmax = std::get<design::Softmax>(narrow.find("softmax")->operation);
    EXPECT_EQ(softmax.inv_table_size, 128U);
    EXPECT_EQ(softmax.exp_table_size, 128U);
    EXPECT_TRUE(narrow.notes.empty());
    configuration.set_precision("x", "result", "fixed<8,4,RND,SAT>"); // reaches 4
    const Design wide = resolved(model, configuration);
    ASSERT_EQ(wide.notes.size(), 1U);
    EXPECT_EQ(wide.notes.front().layer, "act");
    EXPECT_NE(wide.notes.front().text.find("exactly +-4"), std::string::npos);
}

TEST(Resolve, TablePrecisionThatHls4mlIgnoresIsSaid)
{
    const auto model = ModelBuilder().input({4}).softmax("softmax").build();
    config::Node root = config::default_configuration(*model).root();
    root["HLSConfig"]["LayerName"]["softmax"]["Precision"]["exp_table"] = config::Node::scalar("fixed<9,3>");
    const Design design = resolved(model, Configuration(root));
    ASSERT_EQ(design.notes.size(), 1U);
    EXPECT_NE(design.notes.front().text.find("exp_table"), std::string::npos);
    EXPECT_EQ(std::get<design::Softmax>(design.find("softmax")->operation).exp_table.width, 18);
}

TEST(ResolveErrors, NameTheLayerAndTheKnob)
{
    const auto model = two_layers();
    const Configuration fine = config::default_configuration(*model);
    Configuration broken = fine;
    broken.set_precision("fc1", "weight", "fixed<banana>");
    EXPECT_NE(error_of(model, broken).find("layer 'fc1': weight precision"), std::string::npos);
    broken = fine;
    broken.set_backend("Excel");
    EXPECT_EQ(error_of(model, broken),
              "Backend: 'Excel' is not one of Vivado, Vitis, Quartus, Catapult, oneAPI");
    broken = fine;
    broken.set_io_type("io_magic");
    EXPECT_EQ(error_of(model, broken), "IOType: 'io_magic' is not io_parallel or io_stream");
    broken = fine;
    broken.set_default_precision("auto");
    EXPECT_EQ(error_of(model, broken), "HLSConfig: Model: Precision: the default must be a type");
}

TEST(ResolveErrors, MoreThan128BitsAreRefused)
{
    ModelBuilder builder;
    builder.input({1});
    for (int i = 0; i < 6; ++i) {
        builder.dense("fc" + std::to_string(i), 1, {1.0F}, {0.0F});
        builder.activation("fc" + std::to_string(i) + "_linear", graph::Function::linear);
    }
    const auto model = builder.build();
    Configuration configuration = config::default_configuration(*model, "fixed<24,6>");
    EXPECT_NE(error_of(model, configuration).find("Bitscape computes up to 128"), std::string::npos);
}

TEST(Hash, FollowsEveryKnob)
{
    const auto model = two_layers();
    const Configuration base = config::default_configuration(*model);
    const auto reference = design::hash(resolved(model, base));
    EXPECT_EQ(reference, design::hash(resolved(model, base)));
    Configuration changed = base;
    changed.set_precision("fc1_relu", "result", "fixed<16,6,RND>");
    EXPECT_NE(reference, design::hash(resolved(model, changed)));
    changed = base;
    changed.set_reuse_factor("fc1", 2);
    EXPECT_NE(reference, design::hash(resolved(model, changed)));
}

TEST(ReuseFactor, ListEqualsTheRuleTriedOnEveryNumber)
{
    for (const auto& [n_in, n_out] :
         {std::pair<std::size_t, std::size_t>{16, 64}, {64, 32}, {10, 13}, {7, 1}, {1, 1}, {48, 5}}) {
        std::vector<std::int64_t> expected;
        for (std::size_t rf = 1; rf <= n_in * n_out; ++rf) {
            const std::size_t factor = std::min(n_in, rf);
            const auto limit = static_cast<std::size_t>(
                std::ceil(static_cast<double>(n_in * n_out) / static_cast<double>(factor)));
            const bool valid =
                (limit % n_out == 0 || rf >= n_in) && (rf % n_in == 0 || rf < n_in) && n_in * n_out % rf == 0;
            if (valid)
                expected.push_back(static_cast<std::int64_t>(rf));
        }
        EXPECT_EQ(design::valid_reuse_factors(n_in, n_out), expected) << n_in << "x" << n_out;
    }
}

TEST(ReuseFactor, TiesGoToTheSmaller)
{
    EXPECT_EQ(design::closest_reuse_factor({1, 2, 4, 8}, 3), 2);
    EXPECT_EQ(design::closest_reuse_factor({1, 2, 4, 8}, 7), 8);
    EXPECT_EQ(design::closest_reuse_factor({1, 2, 4, 8}, 100), 8);
}

/// The short cut must agree with really printing and reading, above all next to the places where casts
/// change.
TEST(QuantizeWeight, EqualsPrintingAndReading)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<float> uniform(-4.0F, 4.0F);
    std::uniform_int_distribution<int> nudge(-3, 3);
    for (int i = 0; i < 200000; ++i) {
        FixedPoint type;
        type.width = 1 + static_cast<int>(random() % 30);
        type.integer = static_cast<int>(random() % 12) - 3;
        type.is_signed = random() % 4 != 0;
        type.rounding = static_cast<Rounding>(random() % 7);
        type.overflow = static_cast<Overflow>(random() % 4);
        float value = uniform(random);
        if (i % 2 == 0) { // near a multiple of half an lsb
            const double lsb = std::ldexp(0.5, -type.fraction());
            value = static_cast<float>(std::round(value / lsb) * lsb);
            for (int step = nudge(random); step != 0; step += step > 0 ? -1 : 1)
                value = std::nextafter(value, step > 0 ? 10.0F : -10.0F);
        }
        char text[128];
        std::snprintf(text, sizeof text, "%.*f", std::max(0, type.fraction()), static_cast<double>(value));
        const auto expected = static_cast<std::int64_t>(from_double(std::strtod(text, nullptr), type));
        ASSERT_EQ(design::hls::quantize_weight(value, type), expected) << value << " as " << to_string(type);
    }
}

TEST(Prune, TakesTheSmallestAndBreaksTiesByPlace)
{
    std::vector<float> weights{0.5F, -0.1F, 0.1F, -2, 0};
    design::hls::prune(weights, 0.4);
    EXPECT_EQ(weights, (std::vector<float>{0.5F, 0, 0.1F, -2, 0}));
}

} // namespace
