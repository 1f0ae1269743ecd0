#pragma once

#include "unit/exporter_hls/sample_design.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>

/// Designs for the exporters of Verilog and VHDL.
namespace bitscape::verilog::test {

using bitscape::test::DesignBuilder;

/// Whether a program stands in PATH.
inline bool has(const char* tool)
{
    std::string paths = std::getenv("PATH") != nullptr ? std::getenv("PATH") : "";
    for (std::size_t at = 0; at <= paths.size();) {
        const std::size_t end = std::min(paths.find(':', at), paths.size());
        if (std::filesystem::exists(std::filesystem::path(paths.substr(at, end - at)) / tool))
            return true;
        at = end + 1;
    }
    return false;
}

inline constexpr FixedPoint wide{.width = 24, .integer = 12};
inline constexpr FixedPoint coarse{.width = 9, .integer = 5};
inline constexpr FixedPoint rounding{.width = 10, .integer = 5, .rounding = Rounding::rnd_conv};
inline constexpr FixedPoint saturating{
    .width = 10, .integer = 3, .rounding = Rounding::trn_zero, .overflow = Overflow::sat};

inline constexpr FixedPoint input_type{.width = 8, .integer = 4};
inline constexpr FixedPoint result_type{
    .width = 10, .integer = 6, .rounding = Rounding::rnd, .overflow = Overflow::sat};

inline design::Dense dense_layer(std::size_t n_in, std::size_t n_out, const FixedPoint& accum)
{
    design::Dense layer;
    layer.n_in = n_in;
    layer.n_out = n_out;
    layer.weight.type = {.width = 6, .integer = 2};
    layer.bias.type = {.width = 9, .integer = 3};
    for (std::size_t i = 0; i < n_in * n_out; ++i)
        layer.weight.raw.push_back(static_cast<std::int64_t>(i * 37 % 63) - 31);
    for (std::size_t j = 0; j < n_out; ++j)
        layer.bias.raw.push_back(static_cast<std::int64_t>(j * 91 % 400) - 200);
    layer.accum = accum;
    return layer;
}

/// Dense, relu, a second dense beside it, their sum, a sigmoid, a softmax: one of each kind of statement.
inline design::Design small_net(const FixedPoint& first, const FixedPoint& second)
{
    DesignBuilder builder;
    const NodeId in = builder.input("in", 5, input_type);
    const NodeId a =
        builder.add("dense \xE2\x82\xAC one", "Dense", dense_layer(5, 4, first), {in}, {4}, result_type);
    design::Activation relu;
    relu.function = graph::Function::relu;
    const NodeId r = builder.add("relu", "Activation", relu, {a}, {4}, {.width = 8, .integer = 5});
    const NodeId b = builder.add("other", "Dense", dense_layer(5, 4, second), {in}, {4}, result_type);
    const NodeId sum = builder.add("sum", "Merge", design::Merge{}, {r, b}, {4}, {.width = 9, .integer = 6});
    design::Activation sigmoid;
    sigmoid.function = graph::Function::sigmoid;
    sigmoid.table = {.width = 12, .integer = 2};
    const NodeId s = builder.add("sigmoid", "Activation", sigmoid, {sum}, {4}, {.width = 10, .integer = 2});
    builder.output(s);
    return builder.finish();
}

inline design::Design with_levels(design::Design design, std::string levels)
{
    config::Node root = design.configuration.root();
    root["Verilog"]["LevelsPerStage"] = config::Node::scalar(std::move(levels));
    design.configuration = config::Configuration(root);
    return design;
}

/// A padded convolution, a mean over pairs of positions, and boosted trees on the other input.
inline design::Design windows_and_trees()
{
    DesignBuilder builder;
    const NodeId image = builder.add("image", "Input", design::Input{}, {}, {4, 2}, input_type);
    design::Convolution convolution;
    convolution.grid.width = {.in = 4, .out = 4, .size = 3, .stride = 1, .dilation = 1, .margin = {1, 1}};
    convolution.axes = 1;
    convolution.n_chan = convolution.n_filt = 2;
    const design::Dense weights = dense_layer(6, 2, wide);
    convolution.weight = weights.weight;
    convolution.bias = weights.bias;
    convolution.accum = wide;
    const NodeId conv = builder.add("conv", "Conv1D", convolution, {image}, {4, 2}, result_type);
    design::Pooling pooling;
    pooling.op = graph::PoolOp::average;
    pooling.grid.width = {.in = 4, .out = 2, .size = 2, .stride = 2, .dilation = 1, .margin = {}};
    pooling.axes = 1;
    pooling.n_chan = 2;
    pooling.accum = {.width = 12, .integer = 8};
    const NodeId pool = builder.add("pool", "AveragePooling1D", pooling, {conv}, {2, 2}, result_type);

    const NodeId features = builder.add("features", "Input", design::Input{}, {}, {3}, input_type);
    design::TreeEnsemble trees;
    trees.n_features = 3;
    trees.unroll = false;
    trees.weight = {.width = 8, .integer = 4};
    trees.root = {0, 5, 8};
    trees.feature = {0, -1, 2, -1, -1, 1, -1, -1, -1};
    trees.left = {1, -1, 3, -1, -1, 6, -1, -1, -1};
    trees.right = {2, -1, 4, -1, -1, 7, -1, -1, -1};
    trees.value = {0, 0, 1, 1, 2, 2, 3, 4, 5};
    trees.threshold = {{.width = 10, .integer = 4}, {5, -37, 0}};
    trees.score = {result_type, {17, -60, 101, -250, 333, 40}};
    trees.start = {result_type, {9}};
    trees.norm = {result_type, {16}};
    const NodeId score = builder.add("trees", "TreeEnsemble", trees, {features}, {1}, result_type);
    builder.output(pool);
    builder.output(score);
    design::Design design = builder.finish();
    design.inputs = {image, features};
    return design;
}

} // namespace bitscape::verilog::test
