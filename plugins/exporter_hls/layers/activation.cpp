#include "exporter_hls/layer_writer.hpp"

#include <fmt/format.h>

namespace bitscape::hls {

using graph::Function;

Result<FunctionText> function_text(const LayerWriter& writer, const design::Activation& layer,
                                   const FixedPoint& in, const FixedPoint& out)
{
    FunctionText text{.name = {}, .entry = layer.table, .table = {}};
    const bool tabled = layer.function == Function::sigmoid || layer.function == Function::tanh ||
                        layer.function == Function::softplus || layer.function == Function::softsign ||
                        layer.function == Function::selu;
    if (tabled && layer.table_size == 0)
        return writer.failure(ErrorCode::invalid_value, "the table has no entries");
    constexpr std::size_t widest_step = 16;
    if (tabled && in.fraction() < 0 && layer.table_size % widest_step != 0)
        return writer.failure(
            ErrorCode::unsupported,
            fmt::format("a table of {} entries for numbers as coarse as {} cannot be exported",
                        layer.table_size, to_string(in)));
    switch (layer.function) {
    case Function::linear:
        text.name = "Linear";
        break;
    case Function::relu:
        text.name = "Relu";
        break;
    case Function::relu1:
        text.name = "ClippedRelu<1>";
        break;
    case Function::relu6:
        text.name = "ClippedRelu<6>";
        break;
    case Function::binary_tanh:
        text.name =
            fmt::format("BinaryTanh<{}>", out.is_integer && !out.is_signed && out.width == 1 ? 0 : -1);
        break;
    case Function::ternary_tanh:
        text.name = "TernaryTanh";
        break;
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
    case Function::selu:
        text.name = "Selu";
        text.table = emulate::selu_table(layer.table_size, layer.table);
        break;
    }
    return text;
}

Result<void> write(LayerWriter& writer, const design::Activation& layer)
{
    Result<FunctionText> function = function_text(writer, layer, writer.input(), writer.node.result);
    if (!function)
        return pass(std::move(function).error());
    writer.config.constant("n", writer.elements());
    std::vector<std::string> extra;
    if (!function->table.empty())
        extra.push_back(writer.array("t", "table_t",
                                     fmt::format("table of {}", graph::function_name(layer.function)),
                                     function->table, function->entry));
    writer.call("activation",
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
    config.constant("table_size", layer.table_size);
    const std::string alpha = writer.array("a", "alpha_t", "alpha", raw, layer.parameter.type);
    const std::string table = writer.array("t", "table_t", "exp(x) - 1",
                                           emulate::elu_table(layer.table_size, layer.table), layer.table);
    writer.call("activation", fmt::format("elu<{}>", config.name()), {alpha, table});
    return {};
}

Result<void> write(LayerWriter& writer, const design::HardActivation& layer)
{
    writer.config.constant("n", writer.elements());
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
    writer.config.constant("n", writer.elements());
    writer.config.constant("n_slopes", layer.alpha.raw.size());
    writer.call("activation", fmt::format("leaky_relu<{}>", writer.config.name()),
                {writer.array("a", "slope_t", "slopes", layer.alpha.raw, layer.alpha.type)});
    return {};
}

Result<void> write(LayerWriter& writer, const design::QuantizedTanh& layer)
{
    ConfigText& config = writer.config;
    config.constant("n", writer.elements());
    config.constant("n_thresholds", layer.high.raw.size());
    const std::string high = writer.array("h", "threshold_t", "thresholds", layer.high.raw, layer.high.type);
    if (!layer.is_ternary) {
        writer.call("activation", fmt::format("binary_threshold<{}>", config.name()), {high});
        return {};
    }
    // As the emulator has it, both sides are read in the type of the upper one.
    const std::string low =
        writer.array("l", "low_threshold_t", "lower thresholds", layer.low.raw, layer.high.type);
    writer.call("activation", fmt::format("ternary_threshold<{}>", config.name()), {high, low});
    return {};
}

} // namespace bitscape::hls
