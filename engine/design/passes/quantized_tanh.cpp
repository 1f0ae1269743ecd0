// Binary networks: a batch normalization with a binary or ternary activation becomes thresholds, and layers
// between two of them count bits.
#include "design/passes/passes.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

enum class Levels { none, binary, ternary };

Levels levels_of(const Node& node)
{
    if (std::holds_alternative<TernaryTanh>(node.operation))
        return Levels::ternary;
    const auto* activation = std::get_if<Activation>(&node.operation);
    if (activation == nullptr)
        return Levels::none;
    if (activation->function == graph::Function::binary_tanh)
        return Levels::binary;
    return activation->function == graph::Function::ternary_tanh ? Levels::ternary : Levels::none;
}

/// Thresholds in the input's type, on its grid.
Parameter threshold_parameter(std::vector<double> values, const FixedPoint& type)
{
    for (double& value : values)
        value = std::ldexp(std::floor(std::ldexp(value, type.fraction())), -type.fraction());
    Parameter made;
    made.shape = {values.size()};
    made.trained = values;
    made.data = std::move(values);
    made.type = type;
    return made;
}

double rounded(double value, bool is_single)
{
    return is_single ? double{static_cast<float>(value)} : value;
}

/// -bias / scale + offset / scale, as numpy computes it.
std::vector<double> thresholds(const Parameter& scale, const Parameter& bias, double offset)
{
    const bool single = scale.is_single && bias.is_single;
    std::vector<double> made(std::max(scale.data.size(), bias.data.size()));
    for (std::size_t i = 0; i < made.size(); ++i) {
        const double divisor = scale.data[i % scale.data.size()];
        const double middle = rounded(-bias.data[i % bias.data.size()] / divisor, single);
        made[i] = offset == 0 ? middle : rounded(rounded(offset / divisor, scale.is_single) + middle, single);
    }
    return made;
}

bool has_quantizer(const Parameter& parameter, bool& is_binary)
{
    if (!parameter.quantizer)
        return false;
    is_binary = std::holds_alternative<graph::BinaryWeights>(parameter.quantizer->function);
    return is_binary || std::holds_alternative<graph::TernaryWeights>(parameter.quantizer->function);
}

/// ap_int wide enough for a sum of `n` ones, with hls4ml's spare bit.
FixedPoint sum_of_bits_type(std::size_t n)
{
    return whole_number_type(static_cast<int>(std::ceil(std::log2(static_cast<double>(n)))) + 2, true);
}

} // namespace

/// BatchNormalization and a binary or ternary activation behind it.
Result<Outcome> merge_batch_norm_quantized_tanh(PassContext& context, Node& node)
{
    const Levels levels = levels_of(node);
    if (levels == Levels::none || !std::holds_alternative<BatchNormalization>(node.input().operation))
        return Outcome::unchanged;
    Node& norm = node.input();
    const FixedPoint type = *norm.input().result;
    const Parameter &scale = norm.weight("scale"), &bias = norm.weight("bias");
    if (type.encoding != Encoding::number)
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", norm.name),
                    "hls4ml cannot put thresholds on inputs that are signs");
    if (std::find(scale.data.begin(), scale.data.end(), 0.0) != scale.data.end())
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", norm.name),
                    "a scale is 0, so that the threshold of the activation behind it is infinite");
    std::map<std::string, Parameter, std::less<>> made;
    if (levels == Levels::binary) {
        made.emplace("threshold", threshold_parameter(thresholds(scale, bias, 0), type));
    } else {
        // The activation's own threshold; hls4ml's default where it has none.
        const auto* ternary = std::get_if<TernaryTanh>(&node.operation);
        const double half = ternary != nullptr ? ternary->threshold : 0.5;
        made.emplace("threshold_hi", threshold_parameter(thresholds(scale, bias, half), type));
        made.emplace("threshold_lo", threshold_parameter(thresholds(scale, bias, -half), type));
    }
    node.name = "bnbt_" + norm.name;
    node.class_name = "BatchNormalizationQuantizedTanh";
    node.operation = QuantizedTanh{levels == Levels::ternary};
    node.result = levels == Levels::ternary ? whole_number_type(2, true) : sign_type();
    node.weights = std::move(made);
    node.types.clear();
    return removed(context, norm);
}

/// A BinaryDense or TernaryDense behind such thresholds sums bits, in whole numbers.
Result<Outcome> quantize_dense_output(PassContext& context, Node& node)
{
    const auto* dense = std::get_if<Dense>(&node.operation);
    bool is_binary = false;
    if (dense == nullptr || node.class_name != "Dense" ||
        !std::holds_alternative<QuantizedTanh>(node.input().operation) ||
        !has_quantizer(node.weight("weight"), is_binary))
        return Outcome::unchanged;
    const FixedPoint sums = sum_of_bits_type(dense->n_in);
    node.types["accum"] = sums;
    node.result = sums;
    Parameter &weight = node.weight("weight"), &bias = node.weight("bias");
    weight.type = is_binary ? sign_type() : whole_number_type(2, true);
    weight.quantizer->type = *weight.type;
    weight.quantizer->form = is_binary ? Quantizer::Form::zero_or_one : Quantizer::Form::values;
    weight.data = apply(*weight.quantizer, weight.data, weight.shape);
    bias.data.assign(bias.data.size(), 0.0);
    bias.type = weight.type;
    for (Node& reader : context.graph.nodes) {
        const bool reads =
            std::find(reader.inputs.begin(), reader.inputs.end(), &node) != reader.inputs.end();
        if (!reads || !std::holds_alternative<QuantizedTanh>(reader.operation))
            continue;
        for (auto& [name, threshold] : reader.weights) {
            threshold.type = sums;
            for (double& value : threshold.data)
                value = std::floor(value);
        }
    }
    return Outcome::unchanged; // hls4ml does not start over
}

} // namespace bitscape::design::hls
