// Quantizer nodes become types, activations and, where their scale is no power of two, ApplyAlpha layers.
#include "design/passes/onnx_parser.hpp"

#include <cmath>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

using graph::Array;

/// A positive power of two, the same for all: the type's point can express it.
bool is_type_scale(const Array& scale)
{
    int exponent = 0;
    return scale.all(1) || (scale.is_uniform() && std::frexp(scale[0], &exponent) == 0.5);
}

/// The type of a Quant node's whole numbers, `integer` bits left of the point.
Result<FixedPoint> quant_type(const Quant& quant, double integer)
{
    const graph::Quant& settings = quant.settings;
    FixedPoint type{.width = static_cast<int>(std::ceil(quant.bit_width)),
                    .integer = static_cast<int>(std::ceil(integer)),
                    .is_signed = settings.is_signed};
    if (settings.rounding_mode == "ROUND")
        type.rounding = Rounding::rnd_conv;
    else if (settings.rounding_mode == "FLOOR")
        type.rounding = Rounding::trn;
    else
        return fail(
            ErrorCode::unsupported, "",
            fmt::format("hls4ml knows the rounding modes ROUND and FLOOR, not '{}'", settings.rounding_mode));
    if (settings.narrow && !settings.is_signed)
        return fail(ErrorCode::unsupported, "", "hls4ml knows a narrow range of signed numbers only");
    type.overflow = settings.narrow ? Overflow::sat_sym : Overflow::sat;
    return type;
}

/// With a scale of 2^k, k bits fewer (or more) are left of the point.
Result<FixedPoint> scaled_quant_type(const Quant& quant)
{
    double integer = quant.bit_width;
    if (!quant.scale->all(1)) {
        int exponent = 0;
        (void)std::frexp((*quant.scale)[0], &exponent);
        integer += exponent - 1;
    }
    return quant_type(quant, integer);
}

Array reciprocal(const Array& scale)
{
    return graph::transform(scale, [](double value) { return 1 / value; });
}

/// -zero_point * scale
std::optional<Array> rescaled_bias(const Array& zero_point, const Array& scale)
{
    return graph::combine(graph::transform(zero_point, [](double value) { return -value; }), scale,
                          [](double a, double b) { return a * b; });
}

bool is_ready(const Quant* quant, const Node& node, bool of_constant)
{
    return quant != nullptr && node.inputs.size() == 1 &&
           std::holds_alternative<Constant>(node.input().operation) == of_constant;
}

} // namespace

Result<Outcome> OnnxParser::quant_constant_parameters(Node& node)
{
    auto* quant = std::get_if<Quant>(&node.operation);
    if (quant == nullptr || node.inputs.size() != 4)
        return Outcome::unchanged;
    for (std::size_t k = 1; k < 4; ++k)
        if (constant_input(node, k) == nullptr)
            return refuse(node, "its scale, zero point and bit width must be constant");
    quant->scale = constant_input(node, 1)->value;
    quant->zero_point = constant_input(node, 2)->value;
    const Array& bits = constant_input(node, 3)->value;
    if (bits.size() != 1)
        return refuse(node, "hls4ml takes one bit width for the whole tensor only");
    quant->bit_width = bits[0];
    for (std::size_t k = 4; k-- > 1;)
        drop_constant(node, k);
    return Outcome::changed;
}

Result<Outcome> OnnxParser::bipolar_quant_constant_parameters(Node& node)
{
    auto* quant = std::get_if<BipolarQuant>(&node.operation);
    if (quant == nullptr || node.inputs.size() != 2)
        return Outcome::unchanged;
    const Constant* scale = constant_input(node, 1);
    if (scale == nullptr)
        return refuse(node, "its scale must be constant");
    quant->scale = scale->value;
    drop_constant(node, 1);
    return Outcome::changed;
}

Result<Outcome> OnnxParser::fuse_quant_with_constant(Node& node)
{
    const auto* quant = std::get_if<Quant>(&node.operation);
    if (!is_ready(quant, node, true) || !is_type_scale(*quant->scale))
        return Outcome::unchanged;
    if (!quant->zero_point->all(0))
        warn(node, "hls4ml ignores its zero point");
    Result<FixedPoint> type = scaled_quant_type(*quant);
    if (!type)
        return refuse(node, type.error().what);
    constant_input(node, 0)->quantizer = make_fixed_point_quantizer(*type);
    node.input().result = *type;
    return removed(context_, node);
}

Result<Outcome> OnnxParser::fuse_bipolar_quant_with_constant(Node& node)
{
    const auto* quant = std::get_if<BipolarQuant>(&node.operation);
    if (quant == nullptr || node.inputs.size() != 1 || !quant->scale->all(1) ||
        constant_input(node, 0) == nullptr)
        return Outcome::unchanged;
    constant_input(node, 0)->quantizer = make_sign_quantizer();
    node.input().result = sign_type();
    return removed(context_, node);
}

Result<Outcome> OnnxParser::quant_to_activation(Node& node)
{
    const auto* quant = std::get_if<Quant>(&node.operation);
    if (!is_ready(quant, node, false) || !is_type_scale(*quant->scale))
        return Outcome::unchanged;
    if (!quant->zero_point->all(0))
        warn(node, "hls4ml ignores its zero point");
    Result<FixedPoint> type = scaled_quant_type(*quant);
    if (!type)
        return refuse(node, type.error().what);
    become(node, node.name + "_act", "Activation",
           Activation{.function = graph::Function::linear, .quantizer = *type});
    context_.configuration.set_precision(node.name, "result", to_string(*type));
    node.result = *type;
    return Outcome::changed;
}

Result<Outcome> OnnxParser::bipolar_quant_to_activation(Node& node)
{
    const auto* quant = std::get_if<BipolarQuant>(&node.operation);
    if (quant == nullptr || node.inputs.size() != 1 || constant_input(node, 0) != nullptr ||
        !quant->scale->all(1))
        return Outcome::unchanged;
    become(node, node.name + "_act", "Activation",
           Activation{.function = graph::Function::binary_tanh, .quantizer = sign_type()});
    node.result = sign_type();
    return Outcome::changed;
}

Result<Outcome> OnnxParser::const_quant_to_const_alpha(Node& node)
{
    const auto* found = std::get_if<Quant>(&node.operation);
    if (!is_ready(found, node, true))
        return Outcome::unchanged;
    const Quant quant = *found;
    Result<FixedPoint> type = quant_type(quant, quant.bit_width);
    if (!type)
        return refuse(node, type.error().what);
    Constant& constant = *constant_input(node, 0);
    std::optional<Array> value =
        graph::combine(constant.value, *quant.scale, [](double a, double b) { return a / b; });
    if (value)
        value = graph::combine(*value, *quant.zero_point, [](double a, double b) { return a + b; });
    const std::optional<Array> bias = rescaled_bias(*quant.zero_point, *quant.scale);
    if (!value || !bias)
        return refuse(node, "its scale and zero point do not fit its input");
    constant.value = *std::move(value);
    constant.quantizer = make_fixed_point_quantizer(*type);
    node.input().result = *type;
    Result<Array> scale = broadcast(node, *quant.scale, node.input().shape);
    Result<Array> shift = broadcast(node, *bias, node.input().shape);
    if (!scale || !shift)
        return pass(!scale ? scale.error() : shift.error());
    become(node, node.name + "_rescale", "ApplyAlpha", BatchNormalization{});
    if (auto done = make_alpha(node, *scale, *shift, {}); !done)
        return pass(std::move(done).error());
    return Outcome::changed;
}

Result<Outcome> OnnxParser::const_bipolar_quant_to_const_alpha(Node& node)
{
    const auto* quant = std::get_if<BipolarQuant>(&node.operation);
    if (quant == nullptr || node.inputs.size() != 1 || constant_input(node, 0) == nullptr)
        return Outcome::unchanged;
    constant_input(node, 0)->quantizer = make_sign_quantizer();
    node.input().result = sign_type();
    Result<Array> scale = broadcast(node, *quant->scale, node.input().shape);
    if (!scale)
        return pass(std::move(scale).error());
    const Array zeros = graph::transform(*scale, [](double) { return 0.0; });
    become(node, node.name + "_rescale", "ApplyAlpha", BatchNormalization{});
    if (auto done = make_alpha(node, *scale, zeros, {}); !done)
        return pass(std::move(done).error());
    return Outcome::changed;
}

Result<Outcome> OnnxParser::quant_to_alpha_activation_alpha(Node& node)
{
    const auto* found = std::get_if<Quant>(&node.operation);
    if (!is_ready(found, node, false))
        return Outcome::unchanged;
    const Quant quant = *found;
    const std::string name = node.name;
    Result<FixedPoint> type = quant_type(quant, quant.bit_width);
    if (!type)
        return refuse(node, type.error().what);
    const Shape shape = node.input().shape;
    const std::optional<Array> bias = rescaled_bias(*quant.zero_point, *quant.scale);
    Result<Array> scale = broadcast(node, reciprocal(*quant.scale), shape);
    Result<Array> shift = broadcast(node, *quant.zero_point, shape);
    Result<Array> rescale = broadcast(node, *quant.scale, shape);
    if (!bias || !scale || !shift || !rescale)
        return refuse(node, "its scale and zero point do not fit its input, which hls4ml cannot convert");
    Result<Array> reshift = broadcast(node, *bias, shape);
    if (!reshift)
        return pass(std::move(reshift).error());
    context_.configuration.inherit(name + "_scale", name, node.class_name);
    context_.configuration.inherit(name + "_rescale", name, node.class_name);
    become(node, name + "_act", "Activation",
           Activation{.function = graph::Function::linear, .quantizer = *type});
    context_.configuration.set_precision(node.name, "result", to_string(*type));
    node.result = *type;
    if (auto made = insert_alpha(node.input(), name + "_scale", *scale, *shift, {}); !made)
        return pass(std::move(made).error());
    if (auto made = insert_alpha(node, name + "_rescale", *rescale, *reshift, {}); !made)
        return pass(std::move(made).error());
    return Outcome::changed;
}

Result<Outcome> OnnxParser::bipolar_quant_to_alpha_activation_alpha(Node& node)
{
    const auto* quant = std::get_if<BipolarQuant>(&node.operation);
    if (quant == nullptr || node.inputs.size() != 1 || constant_input(node, 0) != nullptr)
        return Outcome::unchanged;
    const std::string name = node.name;
    Result<Array> scale = broadcast(node, *quant->scale, node.input().shape);
    if (!scale)
        return pass(std::move(scale).error());
    const Array zeros = graph::transform(*scale, [](double) { return 0.0; });
    context_.configuration.inherit(name + "_rescale", name, node.class_name);
    become(node, name + "_act", "Activation",
           Activation{.function = graph::Function::binary_tanh, .quantizer = sign_type()});
    node.result = sign_type();
    if (auto made = insert_alpha(node, name + "_rescale", *scale, zeros, {}); !made)
        return pass(std::move(made).error());
    return Outcome::changed;
}

} // namespace bitscape::design::hls
