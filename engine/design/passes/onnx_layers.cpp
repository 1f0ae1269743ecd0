// Nodes with constant inputs become layers that own them.
#include "design/passes/onnx_parser.hpp"

#include <cmath>

namespace bitscape::design::hls {

namespace {

using graph::Array;
using Kind = graph::Arithmetic::Kind;

/// hls4ml leaves a parameter whose shape is the input's, or would be without extents of 1.
bool has_shape(const Array& array, const Shape& shape)
{
    return array.shape == shape || graph::squeezed(array.shape) == shape;
}

} // namespace

Result<Outcome> OnnxParser::batch_norm_onnx_constant_parameters(Node& node)
{
    const auto* norm = std::get_if<OnnxBatchNormalization>(&node.operation);
    if (norm == nullptr)
        return Outcome::unchanged;
    for (std::size_t k = 1; k < node.inputs.size(); ++k)
        if (constant_input(node, k) == nullptr)
            return refuse(node, "its parameters must be constant");
    const auto value = [&](std::size_t k) { return constant_input(node, k)->value; };
    const double epsilon = norm->epsilon;
    // NumPy, one operation at a time: gamma / sqrt(variance + epsilon), beta - scale * mean.
    const bool single = value(4).is_single();
    const Array deviation = graph::transform(value(4), [&](double variance) {
        const double sum = variance + (single ? static_cast<double>(static_cast<float>(epsilon)) : epsilon);
        return std::sqrt(single ? static_cast<double>(static_cast<float>(sum)) : sum);
    });
    const auto scale = graph::combine(value(1), deviation, [](double a, double b) { return a / b; });
    const auto shift =
        scale ? graph::combine(*scale, value(3), [](double a, double b) { return a * b; }) : std::nullopt;
    const auto bias =
        shift ? graph::combine(value(2), *shift, [](double a, double b) { return a - b; }) : std::nullopt;
    if (!scale || !bias)
        return refuse(node, "its parameters do not fit each other");
    for (std::size_t k = 5; k-- > 1;)
        drop_constant(node, k);
    become(node, node.name, "BatchNormalization", BatchNormalization{});
    if (auto done = set_weights(node, "scale", *scale, {}, {}); !done)
        return pass(std::move(done).error());
    if (auto done = set_weights(node, "bias", *bias, {}, {}); !done)
        return pass(std::move(done).error());
    if (auto done = set_type(node, "result"); !done)
        return pass(std::move(done).error());
    return Outcome::changed;
}

Result<Outcome> OnnxParser::constant_batch_norm_fusion(Node& node)
{
    if (!std::holds_alternative<BatchNormalization>(node.operation) || node.inputs.size() != 1)
        return Outcome::unchanged;
    Constant* constant = constant_input(node, 0);
    if (constant == nullptr || node.input().result)
        return Outcome::unchanged;
    auto value =
        graph::combine(constant->value, trained(node, "scale"), [](double a, double b) { return a * b; });
    if (value)
        value = graph::combine(*value, trained(node, "bias"), [](double a, double b) { return a + b; });
    if (!value)
        return refuse(node, "its parameters do not fit its constant input");
    constant->value = *std::move(value);
    constant->quantizer = std::nullopt;
    node.input().result = node.result;
    return removed(context_, node);
}

Result<Outcome> OnnxParser::merge_two_constants(Node& node)
{
    if (std::holds_alternative<Arithmetic>(node.operation) && constant_input(node, 0) != nullptr &&
        constant_input(node, 1) != nullptr)
        return refuse(node, "hls4ml cannot compute with two quantized constants");
    return Outcome::unchanged;
}

Result<Outcome> OnnxParser::merge_to_apply_alpha(Node& node)
{
    const auto* merge = std::get_if<Arithmetic>(&node.operation);
    const bool fits = merge != nullptr && (merge->kind == Kind::add || merge->kind == Kind::subtract ||
                                           merge->kind == Kind::multiply);
    if (!fits || (constant_input(node, 0) != nullptr) == (constant_input(node, 1) != nullptr))
        return Outcome::unchanged;
    const std::size_t at = constant_input(node, 1) != nullptr ? 1 : 0;
    const Constant constant = *constant_input(node, at);
    const Shape shape = node.input(1 - at).shape;
    AlphaSettings settings;
    const auto whole = [](double value) { return Array{{}, std::vector<double>{value}, true}; };
    Array scale = whole(1);
    Array bias = whole(0);
    if (merge->kind == Kind::multiply) {
        scale = constant.value;
        settings.scale_quantizer = constant.quantizer;
        settings.bias_type = whole_number_type(1, false);
    } else {
        settings.scale_type = whole_number_type(1, false);
        settings.bias_quantizer = constant.quantizer;
        bias = constant.value;
    }
    if (merge->kind == Kind::subtract && at == 0) {
        scale = whole(-1);
        settings.scale_type = whole_number_type(2, true);
    } else if (merge->kind == Kind::subtract) {
        bias = graph::transform(bias, [](double value) { return -value; });
        if (auto& quantizer = settings.bias_quantizer;
            quantizer && !quantizer->type.is_signed && quantizer->type.encoding == Encoding::number) {
            FixedPoint type = quantizer->type; // room for the sign
            type.width += 1;
            type.integer += 1;
            type.is_signed = true;
            quantizer = make_fixed_point_quantizer(type);
        }
    }
    for (Array* array : {&scale, &bias})
        if (!has_shape(*array, shape)) {
            Result<Array> made = broadcast(node, *array, shape);
            if (!made)
                return pass(std::move(made).error());
            *array = *std::move(made);
        }
    drop_constant(node, at);
    become(node, "bn_" + node.name, "ApplyAlpha", BatchNormalization{});
    node.shape = shape;
    if (auto done = make_alpha(node, scale, bias, settings); !done)
        return pass(std::move(done).error());
    return Outcome::changed;
}

Result<Outcome> OnnxParser::merge_to_apply_alpha_div(Node& node)
{
    const auto* merge = std::get_if<Arithmetic>(&node.operation);
    if (merge == nullptr || merge->kind != Kind::divide || constant_input(node, 1) == nullptr)
        return Outcome::unchanged;
    const Constant constant = *constant_input(node, 1);
    AlphaSettings settings;
    settings.bias_type = whole_number_type(1, false);
    if (constant.quantizer) {
        FixedPoint type = constant.quantizer->type;
        if (type.encoding != Encoding::number)
            return refuse(node, "hls4ml cannot divide by a quantized sign");
        const int fraction = type.fraction();
        type.integer = 1 + static_cast<int>(type.is_signed) + fraction;
        type.width = 1 + static_cast<int>(type.is_signed) + std::max(fraction, 0);
        settings.scale_quantizer = make_fixed_point_quantizer(type);
    }
    const Shape shape = node.input(0).shape;
    Array scale = graph::transform(constant.value, [](double value) { return 1 / value; });
    if (!has_shape(scale, shape)) {
        Result<Array> made = broadcast(node, scale, shape);
        if (!made)
            return pass(std::move(made).error());
        scale = *std::move(made);
    }
    Array zeros{shape, std::vector<double>(element_count(shape)), true};
    drop_constant(node, 1);
    become(node, "bn_" + node.name, "ApplyAlpha", BatchNormalization{});
    node.shape = shape;
    if (auto done = make_alpha(node, scale, zeros, settings); !done)
        return pass(std::move(done).error());
    return Outcome::changed;
}

Result<Outcome> OnnxParser::matmul_const_to_dense(Node& node)
{
    if (!std::holds_alternative<MatMul>(node.operation) || constant_input(node, 1) == nullptr)
        return Outcome::unchanged;
    const Shape& shape = node.input(0).shape;
    Constant constant = *constant_input(node, 1);
    if (shape.size() != 1 || constant.value.shape.size() != 2)
        return refuse(node, "hls4ml makes wrong code of products over tensors of more than one dimension");
    const std::size_t n_out = constant.value.shape[1];
    drop_constant(node, 1);
    become(node, "Dense_" + node.name, "Dense",
           Dense{.n_in = shape[0], .n_out = n_out, .kernel = {}, .bias = {}});
    if (const double sparsity = context_.configuration.sparsity(node.name); sparsity > 0) {
        std::vector<float> weights = constant.value.floats();
        prune(weights, sparsity);
        constant.value.values = std::move(weights);
    }
    if (auto done = set_weights(node, "weight", constant.value, constant.quantizer, {}); !done)
        return pass(std::move(done).error());
    if (auto done = set_weights(node, "bias", Array::filled({n_out}, 0), {}, {}); !done)
        return pass(std::move(done).error());
    for (const char* tensor : {"accum", "result"})
        if (auto done = set_type(node, tensor); !done)
            return pass(std::move(done).error());
    return Outcome::changed;
}

} // namespace bitscape::design::hls
