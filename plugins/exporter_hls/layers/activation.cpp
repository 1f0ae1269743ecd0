#include "emulate/backends/quartus.hpp"
#include "exporter_hls/layer_writer.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::hls {

using design::Backend;
using graph::Function;

namespace {

bool has_table(Function function)
{
    return function == Function::sigmoid || function == Function::tanh || function == Function::softplus ||
           function == Function::softsign || function == Function::selu;
}

/// Functions of AMD's backends: the tables' entries are at the lower edges of their steps.
FunctionText edge_table(const LayerWriter& writer, const design::Activation& layer)
{
    FunctionText text{.name = {}, .entry = layer.table, .table = {}};
    switch (layer.function) {
    case Function::sigmoid:
        text.name = "Sigmoid";
        text.table = emulate::sigmoid_table(layer.table_size, layer.table);
        break;
    case Function::tanh:
        text.name = "Tanh";
        text.table = emulate::tanh_table(layer.table_size, layer.table);
        break;
    case Function::softplus:
        text.name = "Softplus";
        text.table = emulate::softplus_table(layer.table_size, layer.table);
        break;
    case Function::softsign:
        text.name = "Softsign";
        text.table = emulate::softsign_table(layer.table_size, layer.table);
        break;
    default:
        text.kernel = writer.step.is_stream() ? "stream_activation" : "activation";
        text.name = writer.step.is_stream() ? "StreamSelu" : "Selu";
        text.table = emulate::selu_table(layer.table_size, layer.table);
        break;
    }
    return text;
}

/// Intel's backends: entries at the middles, one table for all layers of a function.
FunctionText middle_table(const LayerWriter& writer, const design::Activation& layer)
{
    FunctionText text{.kernel = "activation_intel",
                      .name = {},
                      .entry = layer.table,
                      .table = emulate::quartus::shared_table(writer.design, layer)};
    switch (layer.function) {
    case Function::sigmoid:
        text.name = fmt::format("MirroredTable<{}, 8, 1>", layer.table_size);
        break;
    case Function::tanh:
        text.name = fmt::format("MirroredTable<{}, 4, 0>", layer.table_size);
        break;
    case Function::softplus:
        text.name = fmt::format("SoftplusTable<{}>", layer.table_size);
        break;
    case Function::softsign:
        text.name = fmt::format("SoftsignTable<{}>", layer.table_size);
        break;
    default:
        text.name = fmt::format("SeluTable<{}>", layer.table_size);
        break;
    }
    return text;
}

/// Catapult has no tables.
FunctionText segments(Function function)
{
    std::string_view name = "SegmentedSelu";
    if (function == Function::sigmoid)
        name = "SegmentedSigmoid";
    else if (function == Function::tanh)
        name = "SegmentedTanh";
    else if (function == Function::softplus)
        name = "SegmentedSoftplus";
    else if (function == Function::softsign)
        name = "SegmentedSoftsign";
    return {.kernel = "activation_segments", .name = std::string(name), .entry = {}, .table = {}};
}

/// The functions that (nearly) all backends compute alike.
std::string plain_name(Function function, const FixedPoint& out)
{
    switch (function) {
    case Function::relu:
        return "Relu";
    case Function::relu1:
        return "ClippedRelu<1>";
    case Function::relu6:
        return "ClippedRelu<6>";
    case Function::binary_tanh:
        return fmt::format("BinaryTanh<{}>", out.is_integer && !out.is_signed && out.width == 1 ? 0 : -1);
    case Function::ternary_tanh:
        return "TernaryTanh";
    default:
        return "Linear";
    }
}

Result<void> write_elu(LayerWriter& writer, const design::ParametrizedActivation& layer)
{
    ConfigText& config = writer.config;
    const std::string alpha =
        writer.array("a", "alpha_t", "alpha", layer.parameter.raw, layer.parameter.type);
    if (writer.design.backend == Backend::catapult) {
        writer.call("activation_segments", fmt::format("segmented_elu<{}>", config.name()), {alpha});
        return {};
    }
    config.constant("table_size", layer.table_size);
    const bool intel = !writer.dialect.is_amd();
    const std::string table = writer.array("t", "table_t", "exp(x) - 1",
                                           intel ? emulate::quartus::shared_table(writer.design, layer)
                                                 : emulate::elu_table(layer.table_size, layer.table),
                                           layer.table);
    writer.call(intel ? "activation_intel" : "activation",
                fmt::format("{}<{}>", intel ? "elu_table" : "elu", config.name()), {alpha, table});
    return {};
}

} // namespace

Result<FunctionText> function_text(const LayerWriter& writer, const design::Activation& layer,
                                   const FixedPoint& out)
{
    if (writer.step.is_stream() && layer.function == Function::ternary_tanh)
        return FunctionText{
            .kernel = "stream_activation", .name = "StreamTernaryTanh", .entry = layer.table, .table = {}};
    if (writer.design.backend == Backend::quartus && layer.function == Function::binary_tanh)
        return FunctionText{
            .kernel = "activation_intel", .name = "StrictBinaryTanh", .entry = layer.table, .table = {}};
    if (writer.design.backend == Backend::oneapi && layer.function == Function::ternary_tanh)
        return FunctionText{
            .kernel = "activation_intel", .name = "ExactTernaryTanh", .entry = layer.table, .table = {}};
    if (!has_table(layer.function))
        return FunctionText{.name = plain_name(layer.function, out), .entry = layer.table, .table = {}};
    if (writer.design.backend == Backend::catapult)
        return segments(layer.function);
    if (layer.table_size == 0)
        return writer.failure(ErrorCode::invalid_value, "the table has no entries");
    if (writer.dialect.is_amd())
        return edge_table(writer, layer);
    return middle_table(writer, layer);
}

Result<void> write(LayerWriter& writer, const design::Activation& layer)
{
    Result<FunctionText> function = function_text(writer, layer, writer.node.result);
    if (!function)
        return pass(std::move(function).error());
    writer.config.constant("n", writer.elements());
    std::vector<std::string> extra;
    if (!function->table.empty())
        extra.push_back(writer.array("t", "table_t",
                                     fmt::format("table of {}", graph::function_name(layer.function)),
                                     function->table, function->entry));
    writer.call(function->kernel,
                fmt::format("activate<bitscape_hls::{}, {}>", function->name, writer.config.name()), extra);
    return {};
}

Result<void> write(LayerWriter& writer, const design::ParametrizedActivation& layer)
{
    using Kind = graph::ParametrizedActivation::Kind;
    ConfigText& config = writer.config;
    config.constant("n", writer.elements());
    if (layer.parameter.raw.size() != 1)
        return writer.failure(ErrorCode::mismatch, "it has no parameter");
    const auto& raw = layer.parameter.raw;
    switch (layer.kind) {
    case Kind::leaky_relu:
        config.constant("n_slopes", 1);
        writer.call("activation", fmt::format("leaky_relu<{}>", config.name()),
                    {writer.array("a", "slope_t", "slope", raw, layer.parameter.type)});
        return {};
    case Kind::thresholded_relu:
        writer.call("activation", fmt::format("thresholded_relu<{}>", config.name()),
                    {writer.array("a", "threshold_t", "threshold", raw, layer.parameter.type)});
        return {};
    case Kind::elu:
        break;
    }
    return write_elu(writer, layer);
}

Result<void> write(LayerWriter& writer, const design::HardActivation& layer)
{
    writer.config.constant("n", writer.elements());
    if (writer.design.backend == Backend::catapult) { // slope and shift are constants there
        writer.call("activation_segments",
                    fmt::format("activate<bitscape_hls::SegmentedHardSigmoid, {}>", writer.config.name()),
                    {});
        return {};
    }
    const std::string slope = writer.array("a", "slope_t", "slope", layer.slope.raw, layer.slope.type);
    const std::string shift = writer.array("b", "shift_t", "shift", layer.shift.raw, layer.shift.type);
    const bool is_tanh = layer.kind == graph::HardActivation::Kind::hard_tanh;
    writer.call("activation",
                fmt::format("{}<{}>", is_tanh ? "hard_tanh" : "hard_sigmoid", writer.config.name()),
                {slope, shift});
    return {};
}

Result<void> write(LayerWriter& writer, const design::PReLU& layer)
{
    const std::size_t slopes = layer.alpha.raw.size();
    writer.config.constant("n", writer.elements());
    writer.config.constant("n_slopes", std::min(slopes, writer.elements()));
    const std::string array = writer.array("a", "slope_t", "slopes", layer.alpha.raw, layer.alpha.type);
    writer.call("activation", fmt::format("leaky_relu<{}>", writer.config.name()),
                {writer.from_beat(array, slopes)});
    return {};
}

Result<void> write(LayerWriter& writer, const design::QuantizedTanh& layer)
{
    ConfigText& config = writer.config;
    config.constant("n", writer.elements());
    const std::size_t thresholds = layer.high.raw.size();
    config.constant("n_thresholds", std::min(thresholds, writer.elements()));
    const std::string high = writer.from_beat(
        writer.array("h", "threshold_t", "thresholds", layer.high.raw, layer.high.type), thresholds);
    if (!layer.is_ternary) {
        writer.call("activation", fmt::format("binary_threshold<{}>", config.name()), {high});
        return {};
    }
    // As the emulator has it, both sides are read in the type of the upper one.
    const std::string low = writer.from_beat(
        writer.array("l", "low_threshold_t", "lower thresholds", layer.low.raw, layer.high.type), thresholds);
    writer.call("activation", fmt::format("ternary_threshold<{}>", config.name()), {high, low});
    return {};
}

} // namespace bitscape::hls
