// Scales of QKeras' quantizers and thresholds of ternary activations become layers of their own.
#include "design/passes/passes.hpp"
#include "graph/quantize.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

graph::WeightQuantizer with_alpha_one(graph::WeightQuantizer quantizer)
{
    std::visit(
        [](auto& each) {
            if constexpr (requires { each.alpha; })
                each.alpha = {graph::Alpha::Kind::number, 1};
        },
        quantizer);
    return quantizer;
}

bool has_alpha(const Parameter& parameter)
{
    return parameter.quantizer && parameter.quantizer->has_alpha;
}

bool is_auto_po2(const graph::WeightQuantizer& quantizer)
{
    return std::visit(
        [](const auto& each) {
            if constexpr (requires { each.alpha; })
                return each.alpha.kind == graph::Alpha::Kind::auto_po2;
            else
                return false;
        },
        quantizer);
}

/// The scale of a kernel, one number an output channel.
Parameter make_scale(const graph::QuantizedTensor& quantized, std::size_t channels, bool to_power_of_two)
{
    Parameter scale;
    scale.is_single = !quantized.uniform_scale.has_value();
    if (quantized.uniform_scale)
        scale.trained.assign(channels, *quantized.uniform_scale);
    else
        scale.trained.assign(quantized.scale.begin(), quantized.scale.end());
    scale.shape = {scale.trained.size()};
    scale.data = scale.trained;
    if (!to_power_of_two)
        return scale;
    int largest_exponent = 0;
    for (const double value : scale.trained)
        largest_exponent = std::max(largest_exponent, static_cast<int>(std::fabs(std::log2(value))));
    constexpr int least_bits = 2;
    graph::QuantizedPo2 po2;
    po2.bits = std::max(largest_exponent + 1, least_bits);
    scale.quantizer = make_quantizer(po2, false);
    scale.type = scale.quantizer->type;
    // Of rank 2 in hls4ml; the quantizer works value by value.
    scale.data = apply(*scale.quantizer, scale.trained, scale.shape);
    return scale;
}

/// Values over their scale, in float32, and through the quantizer without it.
std::vector<double> unscaled(const graph::QuantizedTensor& quantized, const Parameter& scale,
                             const Parameter& weight)
{
    std::vector<double> values(quantized.values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double factor = scale.trained[i % scale.trained.size()];
        const float inverse =
            scale.is_single ? 1.0F / static_cast<float>(factor) : static_cast<float>(1.0 / factor);
        values[i] = double{inverse * quantized.values[i]};
    }
    return apply(*weight.quantizer, values, weight.shape);
}

/// The type of a layer that hls4ml configures as auto, unless the user named its tensor.
Result<Type> own_type(const PassContext& context, const Node& node, std::string_view tensor)
{
    if (!context.configuration.precision(node.name, tensor))
        return Type{};
    return configured_type(context.configuration, node, tensor);
}

} // namespace

/// A kernel whose quantizer scales its grid (alpha) keeps the grid; the scale and the bias go to a new layer
/// behind it.
Result<Outcome> factorize_alpha(PassContext& context, Node& node)
{
    const auto classes = {"Dense", "Conv1D", "Conv2D", "Conv2DBatchnorm"};
    if (std::find(classes.begin(), classes.end(), node.class_name) == classes.end())
        return Outcome::unchanged;
    Parameter &weight = node.weight("weight"), &bias = node.weight("bias");
    if (!has_alpha(weight) && !has_alpha(bias))
        return Outcome::unchanged;
    if (!weight.quantizer)
        return fail(
            ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
            "its bias quantizer has an alpha and its kernel no quantizer, which hls4ml cannot convert");
    const std::vector<float> trained(weight.trained.begin(), weight.trained.end());
    const graph::QuantizedTensor quantized =
        graph::quantize(weight.quantizer->function, trained, weight.shape);
    Parameter scale = make_scale(quantized, node.shape.back(), is_auto_po2(weight.quantizer->function));
    weight.quantizer->function = with_alpha_one(weight.quantizer->function);
    weight.quantizer->has_alpha = false;
    if (bias.quantizer)
        bias.quantizer->has_alpha = false;
    weight.data = unscaled(quantized, scale, weight);
    Parameter shift = bias;
    shift.trained = bias.data;
    if (shift.quantizer)
        shift.data = apply(*shift.quantizer, shift.trained, shift.shape);
    bias.data.assign(bias.data.size(), 0.0);
    bias.is_single = false;

    Node& made = context.graph.insert_before_reader(node, node.name + "_alpha");
    made.class_name = "ApplyAlpha";
    made.operation = BatchNormalization{};
    Result<Type> result = own_type(context, made, "result");
    if (!result)
        return pass(std::move(result).error());
    made.result = *result;
    for (auto [tensor, parameter] : {std::pair{"scale", &scale}, std::pair{"bias", &shift}}) {
        if (parameter->quantizer)
            continue;
        Result<Type> type = own_type(context, made, tensor);
        if (!type)
            return pass(std::move(type).error());
        parameter->type = *type;
    }
    made.weights.insert_or_assign("scale", std::move(scale));
    made.weights.insert_or_assign("bias", std::move(shift));
    return Outcome::changed;
}

/// A ternary activation compares with one half; another threshold becomes a scale before it.
Result<Outcome> extract_ternary_threshold(PassContext& context, Node& node)
{
    constexpr double compared_with = 0.5;
    auto* ternary = std::get_if<TernaryTanh>(&node.operation);
    if (ternary == nullptr || ternary->threshold == compared_with)
        return Outcome::unchanged;
    Parameter scale, bias;
    scale.shape = bias.shape = {element_count(node.shape)};
    scale.data.assign(element_count(node.shape), compared_with / ternary->threshold);
    bias.data.assign(scale.data.size(), 0.0);
    scale.trained = scale.data;
    bias.trained = bias.data;
    scale.is_single = bias.is_single = false;
    ternary->threshold = compared_with;

    Node& made = context.graph.insert_before_reader(node.input(), node.name + "_scale", &node);
    made.class_name = "ApplyAlpha";
    made.operation = BatchNormalization{};
    for (auto [tensor, type] : {std::pair{"scale", &scale.type}, std::pair{"bias", &bias.type},
                                std::pair{"result", &made.result}}) {
        Result<Type> configured = configured_type(context.configuration, made, tensor);
        if (!configured)
            return pass(std::move(configured).error());
        *type = *configured;
    }
    made.weights.insert_or_assign("scale", std::move(scale));
    made.weights.insert_or_assign("bias", std::move(bias));
    return Outcome::changed;
}

} // namespace bitscape::design::hls
