#include "graph/layers/activation.hpp"

#include "graph/quantize.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::graph {

namespace {

double apply(Function function, double value)
{
    constexpr double selu_scale = 1.0507009873554805, selu_alpha = 1.6732632423543772;
    switch (function) {
    case Function::linear:
        return value;
    case Function::relu:
        return std::max(value, 0.0);
    case Function::relu1:
        return std::clamp(value, 0.0, 1.0);
    case Function::relu6:
        return std::clamp(value, 0.0, 6.0);
    case Function::sigmoid:
        return 1 / (1 + std::exp(-value));
    case Function::tanh:
        return std::tanh(value);
    case Function::softplus: // without overflow for large values
        return std::max(value, 0.0) + std::log1p(std::exp(-std::fabs(value)));
    case Function::softsign:
        return value / (1 + std::fabs(value));
    case Function::selu:
        return selu_scale * (value > 0 ? value : selu_alpha * std::expm1(value));
    case Function::binary_tanh: // 2 round(clip(x / 2 + 1 / 2)) - 1, halves to even: 0 counts as negative
        return value > 0 ? 1 : -1;
    case Function::ternary_tanh:
        return value > 0.5 ? 1 : value > -0.5 ? 0 : -1;
    }
    return value;
}

double apply(const ReluOptions& options, double value)
{
    if (options.max_value && value >= *options.max_value)
        return *options.max_value;
    return value >= options.threshold ? value : options.negative_slope * (value - options.threshold);
}

double apply(const Activation& activation, double value)
{
    const auto& quantizer = activation.quantizer;
    if (quantizer && !std::holds_alternative<QuantizedBits>(*quantizer)) // is the function, too
        return quantize(*quantizer, static_cast<float>(value));
    const double plain = activation.relu ? apply(*activation.relu, value) : apply(activation.function, value);
    return quantizer ? quantize(*quantizer, static_cast<float>(plain)) : plain;
}

double apply(const ParametrizedActivation& layer, double value)
{
    switch (layer.kind) {
    case ParametrizedActivation::Kind::leaky_relu:
        return value > 0 ? value : layer.parameter * value;
    case ParametrizedActivation::Kind::elu:
        return value > 0 ? value : layer.parameter * std::expm1(value);
    case ParametrizedActivation::Kind::thresholded_relu:
        return value > layer.parameter ? value : 0;
    }
    return value;
}

double apply(const HardActivation& layer, double value)
{
    const double sigmoid =
        std::clamp(layer.trained_slope.value_or(layer.slope) * value + layer.shift, 0.0, 1.0);
    return layer.kind == HardActivation::Kind::hard_tanh ? 2 * sigmoid - 1 : sigmoid;
}

template <class Function> Samples each_value(const LayerInputs& inputs, const Function& function)
{
    Samples output = inputs.tensor();
    for (double& value : output.values)
        value = function(value);
    return output;
}

/// Element by element with the quantizer in place of the function, if there is one.
template <class Layer> Samples with_quantizer(const Layer& layer, const LayerInputs& inputs)
{
    return each_value(inputs, [&](double value) {
        return layer.quantizer ? double{quantize(*layer.quantizer, static_cast<float>(value))}
                               : apply(layer, value);
    });
}

template <class Layer> Failure check_elementwise(const Layer& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    return first_of([&] { return check_quantizer(layer.quantizer); },
                    [&] { return expect_shape(shapes, shapes.input()); });
}

Failure check_number(std::string_view name, double value)
{
    return std::isfinite(value) ? Failure{} : fmt::format("{} is not finite", name);
}

} // namespace

std::string_view function_name(Function function)
{
    switch (function) {
    case Function::linear:
        return "linear";
    case Function::relu:
        return "relu";
    case Function::relu1:
        return "relu1";
    case Function::relu6:
        return "relu6";
    case Function::sigmoid:
        return "sigmoid";
    case Function::tanh:
        return "tanh";
    case Function::softplus:
        return "softplus";
    case Function::softsign:
        return "softsign";
    case Function::selu:
        return "selu";
    case Function::binary_tanh:
        return "binary_tanh";
    case Function::ternary_tanh:
        return "ternary_tanh";
    }
    return "";
}

std::string_view to_string(ParametrizedActivation::Kind kind)
{
    switch (kind) {
    case ParametrizedActivation::Kind::leaky_relu:
        return "leaky_relu";
    case ParametrizedActivation::Kind::elu:
        return "elu";
    case ParametrizedActivation::Kind::thresholded_relu:
        return "thresholded_relu";
    }
    return "";
}

Failure check(const Activation& layer, const LayerShapes& shapes)
{
    if (layer.relu)
        if (auto failure =
                first_of([&] { return check_number("negative_slope", layer.relu->negative_slope); },
                         [&] { return check_number("threshold", layer.relu->threshold); },
                         [&] { return check_number("max_value", layer.relu->max_value.value_or(0)); }))
            return failure;
    return check_elementwise(layer, shapes);
}

Failure check(const ParametrizedActivation& layer, const LayerShapes& shapes)
{
    if (auto failure = check_number("its parameter", layer.parameter))
        return failure;
    return check_elementwise(layer, shapes);
}

Failure check(const HardActivation& layer, const LayerShapes& shapes)
{
    if (auto failure = first_of([&] { return check_number("slope", layer.slope); },
                                [&] { return check_number("shift", layer.shift); }))
        return failure;
    return check_elementwise(layer, shapes);
}

Failure check(const PReLU& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    return first_of([&] { return check_vector("alpha", layer.alpha, element_count(shapes.input())); },
                    [&] { return expect_shape(shapes, shapes.input()); });
}

Failure check(const TernaryTanh& layer, const LayerShapes& shapes)
{
    if (!(layer.threshold > 0 && std::isfinite(layer.threshold)))
        return fmt::format("threshold {} is not a positive number", layer.threshold);
    return check_elementwise(layer, shapes);
}

Failure check(const Softmax& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    const auto rank = static_cast<int>(shapes.input().size());
    if (layer.axis < -rank || layer.axis >= rank)
        return fmt::format("axis {} is not one of its input's {}", layer.axis, rank);
    return expect_shape(shapes, shapes.input());
}

Samples evaluate(const Activation& layer, const LayerInputs& inputs)
{
    return each_value(inputs, [&](double value) { return apply(layer, value); });
}

Samples evaluate(const ParametrizedActivation& layer, const LayerInputs& inputs)
{
    return with_quantizer(layer, inputs);
}

Samples evaluate(const HardActivation& layer, const LayerInputs& inputs)
{
    return with_quantizer(layer, inputs);
}

Samples evaluate(const PReLU& layer, const LayerInputs& inputs)
{
    Samples output = inputs.tensor();
    for (std::size_t i = 0; i < output.values.size(); ++i)
        if (double& value = output.values[i]; value < 0)
            value *= double{layer.alpha[i % layer.alpha.size()]};
    return output;
}

Samples evaluate(const TernaryTanh& layer, const LayerInputs& inputs)
{
    return each_value(inputs, [&](double value) -> double {
        if (layer.quantizer)
            return quantize(*layer.quantizer, static_cast<float>(value));
        return value > layer.threshold ? 1 : value <= -layer.threshold ? -1 : 0;
    });
}

Samples evaluate(const Softmax& layer, const LayerInputs& inputs)
{
    const Shape& shape = inputs.shapes.input();
    const auto axis =
        static_cast<std::size_t>(layer.axis < 0 ? layer.axis + static_cast<int>(shape.size()) : layer.axis);
    std::size_t inner = 1; // distance of neighbours along the axis
    for (std::size_t k = axis + 1; k < shape.size(); ++k)
        inner *= shape[k];
    const std::size_t n = shape[axis];
    Samples output = inputs.tensor();
    for (std::size_t start = 0; start < output.values.size(); start += n * inner)
        for (std::size_t k = 0; k < inner; ++k) {
            double* const values = output.values.data() + start + k;
            double highest = values[0];
            for (std::size_t i = 1; i < n; ++i)
                highest = std::max(highest, values[i * inner]);
            double sum = 0;
            for (std::size_t i = 0; i < n; ++i)
                sum += values[i * inner] = std::exp(values[i * inner] - highest);
            for (std::size_t i = 0; i < n; ++i)
                values[i * inner] /= sum;
        }
    return output;
}

} // namespace bitscape::graph
