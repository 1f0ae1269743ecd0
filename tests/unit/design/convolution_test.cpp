// What hls4ml makes of convolutions and their kin before any number is computed.
#include "config/configuration.hpp"
#include "design/design.hpp"
#include "unit/design/models.hpp"

#include <gtest/gtest.h>

namespace bitscape::test {
namespace {

using config::parse_configuration;

Result<design::Design> resolved(ModelBuilder& model, const std::string& layers, const std::string& io_type,
                                const std::string& strategy = "Latency")
{
    const std::string text = "Backend: Vitis\nIOType: " + io_type +
                             "\nHLSConfig:\n  Model: {Precision: {default: 'fixed<16,6>'}, ReuseFactor: 1, "
                             "Strategy: " +
                             strategy + "}\n" + (layers.empty() ? "" : "  LayerName:\n" + layers);
    return design::resolve(model.build(), *parse_configuration(text, "test"));
}

/// "name class, name class, ..."
std::string nodes_of(const design::Design& design)
{
    std::string text;
    for (const design::Node& node : design.nodes)
        text += (text.empty() ? "" : ", ") + node.name + " " + node.class_name;
    return text;
}

/// A window of 2 with channels as given, every weight 1.
graph::Convolution convolution(std::size_t channels, std::size_t filters, graph::Padding padding)
{
    return {.windows = {.axes = {{2, 1, 1}}, .padding = padding, .margins = {}},
            .n_channels = channels,
            .n_filters = filters,
            .kernel = std::vector<float>(2 * channels * filters, 1.0F),
            .bias = {},
            .kernel_quantizer = {},
            .bias_quantizer = {}};
}

graph::SeparableConvolution separable()
{
    graph::SeparableConvolution layer;
    layer.windows = {.axes = {{2, 1, 1}}, .padding = graph::Padding::valid, .margins = {}};
    layer.n_channels = 2;
    layer.n_filters = 1;
    layer.depthwise = {1, 1, 1, 1};
    layer.pointwise = {1, 1};
    return layer;
}

TEST(ConvolutionDesign, StreamsArePaddedByALayerOfTheirOwn)
{
    ModelBuilder model;
    model.input({4, 1}).layer("c", convolution(1, 2, graph::Padding::same), {4, 2});
    const auto stream = resolved(model, "", "io_stream");
    ASSERT_TRUE(stream) << english(stream.error());
    EXPECT_EQ(nodes_of(*stream), "x Input, zp1d_c ZeroPadding1D, c Conv1D");
    EXPECT_EQ(stream->nodes[1].shape, (Shape{5, 1}));
    const auto& streamed = std::get<design::Convolution>(stream->nodes[2].operation);
    EXPECT_EQ(streamed.grid.width.margin, graph::Margin{});
    const auto parallel = resolved(model, "", "io_parallel");
    ASSERT_TRUE(parallel) << english(parallel.error());
    EXPECT_EQ(nodes_of(*parallel), "x Input, c Conv1D");
    EXPECT_EQ(std::get<design::Convolution>(parallel->nodes[1].operation).grid.width.margin,
              (graph::Margin{0, 1}));
}

TEST(ConvolutionDesign, PositionsSideBySideDivideAllOfThem)
{
    ModelBuilder model;
    model.input({7, 1}).layer("c", convolution(1, 2, graph::Padding::valid), {6, 2});
    const auto parallel = [&](const std::string& factor, const std::string& io_type) {
        const auto design = resolved(model, "    c: {ParallelizationFactor: " + factor + "}\n", io_type);
        return design ? std::get<design::Convolution>(design->nodes.back().operation).parallel_positions : 0;
    };
    EXPECT_EQ(parallel("3", "io_parallel"), 3u);
    EXPECT_EQ(parallel("4", "io_parallel"), 3u); // of 1, 2, 3 and 6
    EXPECT_EQ(parallel("5", "io_parallel"), 6u);
    EXPECT_EQ(parallel("9", "io_parallel"), 6u);
    EXPECT_EQ(parallel("3", "io_stream"), 1u); // streams take a pixel after the other
    const auto wrong = resolved(model, "    c: {ParallelizationFactor: 0}\n", "io_parallel");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(english(wrong.error()),
              "layer 'c': ParallelizationFactor: must be a whole number from 1 to 1048576");
    const auto one = resolved(model, "", "io_parallel"),
               all = resolved(model, "    c: {ParallelizationFactor: 6}\n", "io_parallel");
    EXPECT_NE(design::hash(*one), design::hash(*all)); // estimates differ
}

TEST(ConvolutionDesign, SeparableLayersAreTwoWithTheSettingsOfTheirHalves)
{
    ModelBuilder model;
    model.input({4, 2}).layer("s", separable(), {3, 1});
    const auto design =
        resolved(model,
                 "    s: {Precision: {depthwise: 'fixed<8,2>', pointwise: 'fixed<9,3>', depthwise_result: "
                 "'fixed<7,3>', "
                 "pointwise_accum: 'fixed<20,8>', result: auto}}\n"
                 "    s_depthwise: {Precision: {accum: 'fixed<11,5>', weight: 'fixed<4,2>'}}\n",
                 "io_parallel");
    ASSERT_TRUE(design) << english(design.error());
    EXPECT_EQ(nodes_of(*design), "x Input, s_depthwise DepthwiseConv1D, s_pointwise PointwiseConv1D");
    const auto& depthwise = std::get<design::Convolution>(design->nodes[1].operation);
    const auto& pointwise = std::get<design::Convolution>(design->nodes[2].operation);
    EXPECT_TRUE(depthwise.depthwise);
    EXPECT_EQ(to_string(depthwise.weight.type), "fixed<8,2>"); // the layer's word before the half's own
    EXPECT_EQ(to_string(depthwise.accum), "fixed<11,5>");
    EXPECT_EQ(to_string(design->nodes[1].result), "fixed<7,3>");
    EXPECT_EQ(to_string(pointwise.weight.type), "fixed<9,3>");
    EXPECT_EQ(to_string(pointwise.accum), "fixed<20,8>");
    EXPECT_EQ(to_string(design->nodes[2].result), "fixed<18,8>"); // 7 + 9 + log2(2), and one for the bias
}

TEST(ConvolutionDesign, BatchNormalizationIsFoldedAndSpoilsDepthwiseWeightsAsInHls4ml)
{
    ModelBuilder plain;
    plain.input({4, 1}).layer("c", convolution(1, 2, graph::Padding::valid), {3, 2});
    plain.batch_normalization("bn", 3, 0);
    const auto folded = resolved(plain, "    c: {Precision: {result: auto}}\n", "io_parallel");
    ASSERT_TRUE(folded) << english(folded.error());
    EXPECT_EQ(nodes_of(*folded), "x Input, c Conv1D");
    EXPECT_EQ(std::get<design::Convolution>(folded->nodes[1].operation).weight.raw,
              std::vector<std::int64_t>(4, 3 * 1024));

    graph::DepthwiseConvolution depthwise;
    depthwise.windows = {.axes = {{2, 1, 1}}, .padding = graph::Padding::valid, .margins = {}};
    depthwise.n_channels = 2;
    depthwise.kernel = {1, 2, 3, 4};
    ModelBuilder spoiled;
    spoiled.input({4, 2}).layer("d", depthwise, {3, 2});
    spoiled.batch_normalization("bn", 2, 0);
    const auto wrong = resolved(spoiled, "    d: {Precision: {result: auto}}\n", "io_parallel");
    ASSERT_TRUE(wrong) << english(wrong.error());
    // numpy makes [2, 2, 2] of [2, 2, 1] times [2]; the code reads the first four values.
    EXPECT_EQ(std::get<design::Convolution>(wrong->nodes[1].operation).weight.raw,
              (std::vector<std::int64_t>{2 * 1024, 2 * 1024, 4 * 1024, 4 * 1024}));
}

TEST(ConvolutionDesign, AveragePoolingMakesRoomForTheSumAndTheQuotient)
{
    ModelBuilder model;
    model.input({6, 1}).layer(
        "p",
        graph::Pooling{graph::PoolOp::average, {.axes = {{3, 3, 1}}, .padding = {}, .margins = {}}, false},
        {2, 1});
    const auto design = resolved(model,
                                 "    x: {Precision: {result: 'fixed<10,4>'}}\n"
                                 "    p: {Precision: {accum: auto, result: auto}}\n",
                                 "io_parallel");
    ASSERT_TRUE(design) << english(design.error());
    EXPECT_EQ(to_string(std::get<design::Pooling>(design->nodes[1].operation).accum), "fixed<14,6>");
    EXPECT_EQ(to_string(design->nodes[1].result), "fixed<10,4>");
}

TEST(ConvolutionDesign, RefusesWhatHls4mlCannotRun)
{
    const auto error_of = [](ModelBuilder& model, const std::string& layers, const std::string& io_type,
                             const std::string& strategy) {
        const auto design = resolved(model, layers, io_type, strategy);
        return design ? "none" : english(design.error());
    };
    graph::DepthwiseConvolution twice;
    twice.windows = {.axes = {{2, 1, 1}}, .padding = graph::Padding::valid, .margins = {}};
    twice.n_channels = 1;
    twice.multiplier = 2;
    twice.kernel = {1, 1, 1, 1};
    ModelBuilder multiplied;
    multiplied.input({4, 1}).layer("d", twice, {3, 2});
    EXPECT_EQ(error_of(multiplied, "", "io_parallel", "Latency"),
              "layer 'd': hls4ml computes depthwise convolutions with a depth multiplier of 1 only, not 2");

    ModelBuilder separated;
    separated.input({4, 2}).layer("s", separable(), {3, 1});
    EXPECT_EQ(
        error_of(separated, "", "io_parallel", "Resource"),
        "layer 's_depthwise': hls4ml has no resource strategy for depthwise convolutions in io_parallel");

    ModelBuilder padded;
    padded.input({5, 1}).layer(
        "p",
        graph::Pooling{
            graph::PoolOp::max, {.axes = {{2, 2, 1}}, .padding = graph::Padding::same, .margins = {}}, false},
        {3, 1});
    EXPECT_EQ(error_of(padded, "", "io_stream", "Latency"),
              "layer 'p': hls4ml's io_stream pooling has no padding");

    ModelBuilder reused;
    reused.input({4, 1}).layer("c", convolution(1, 2, graph::Padding::valid), {3, 2});
    EXPECT_EQ(
        error_of(reused, "    c: {ReuseFactor: 4}\n", "io_parallel", "Resource"),
        "layer 'c': hls4ml's io_parallel convolutions take reuse factors up to the 2 inputs of a window, "
        "not 4");
}

} // namespace
} // namespace bitscape::test
