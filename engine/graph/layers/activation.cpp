#include "graph/layers/activation.hpp"

#include "graph/quantize.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::graph {

namespace {

double apply(Function function, double value)
{
    switch (function) {
    case Function::linear:
        return value;
    case Function::relu:
        return std::max(value, 0.0);
    case Function::sigmoid:
        return 1 / (1 + std::exp(-value));
    case Function::tanh:
        return std::tanh(value);
    }
    return value;
}

double apply(const Activation& activation, double value)
{
    if (activation.quantized_relu) // is the function, too
        return quantize(*activation.quantized_relu, static_cast<float>(value));
    const double plain = apply(activation.function, value);
    if (activation.quantized_bits)
        return quantize(*activation.quantized_bits, static_cast<float>(plain));
    return plain;
}

void softmax(std::span<double> values)
{
    const double highest = *std::max_element(values.begin(), values.end());
    double sum = 0;
    for (double& value : values)
        sum += value = std::exp(value - highest);
    for (double& value : values)
        value /= sum;
}

} // namespace

std::string_view function_name(Function function)
{
    switch (function) {
    case Function::linear:
        return "linear";
    case Function::relu:
        return "relu";
    case Function::sigmoid:
        return "sigmoid";
    case Function::tanh:
        return "tanh";
    }
    return "";
}

Failure check(const Activation& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    return first_of([&] { return check_quantizer(layer.quantized_relu); },
                    [&] { return check_quantizer(layer.quantized_bits); },
                    [&] { return expect_shape(shapes, shapes.input()); });
}

Failure check(const Softmax&, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    return expect_shape(shapes, shapes.input());
}

Samples evaluate(const Activation& layer, const LayerInputs& inputs)
{
    Samples output = inputs.tensor();
    for (double& value : output.values)
        value = apply(layer, value);
    return output;
}

Samples evaluate(const Softmax&, const LayerInputs& inputs)
{
    const std::size_t last = inputs.shapes.input().back();
    Samples output = inputs.tensor();
    for (std::size_t start = 0; start < output.values.size(); start += last)
        softmax({output.values.data() + start, last});
    return output;
}

} // namespace bitscape::graph
