#include "graph/layers/unbuilt.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

namespace bitscape::graph {

namespace {

using Kind = FloatOnly::Kind;

double softplus(double x)
{
    return std::max(x, 0.0) + std::log1p(std::exp(-std::fabs(x)));
}

double sigmoid(double x)
{
    return 1 / (1 + std::exp(-x));
}

/// The functions of one value.
double apply(Kind kind, double x)
{
    constexpr double root_2_over_pi = 0.7978845608028654;
    switch (kind) {
    case Kind::exponential:
        return std::exp(x);
    case Kind::gelu:
        return x * std::erfc(-x / std::sqrt(2.0)) / 2;
    case Kind::gelu_tanh:
        return x / 2 * (1 + std::tanh(root_2_over_pi * (x + 0.044715 * x * x * x)));
    case Kind::silu:
        return x * sigmoid(x);
    case Kind::mish:
        return x * std::tanh(softplus(x));
    case Kind::hard_silu:
        return x * std::clamp(x / 6 + 0.5, 0.0, 1.0);
    case Kind::log_sigmoid:
        return -softplus(-x);
    case Kind::tanh_shrink:
        return x - std::tanh(x);
    case Kind::repeat_vector:
    case Kind::log_softmax:
        break;
    }
    return x;
}

void log_softmax(std::span<double> values)
{
    const double largest = *std::max_element(values.begin(), values.end());
    double sum = 0;
    for (const double value : values)
        sum += std::exp(value - largest);
    for (double& value : values)
        value -= largest + std::log(sum);
}

Samples repeated(const Samples& input, std::size_t times)
{
    Samples output{input.rows, input.columns * times, {}};
    output.values.reserve(output.rows * output.columns);
    for (std::size_t row = 0; row < input.rows; ++row)
        for (std::size_t k = 0; k < times; ++k) {
            const auto first = input.values.begin() + static_cast<std::ptrdiff_t>(row * input.columns);
            output.values.insert(output.values.end(), first,
                                 first + static_cast<std::ptrdiff_t>(input.columns));
        }
    return output;
}

} // namespace

std::optional<FloatOnly> float_only_function(std::string_view name)
{
    static const std::map<std::string_view, Kind> functions{
        {"exponential", Kind::exponential},
        {"gelu", Kind::gelu},
        {"silu", Kind::silu},
        {"swish", Kind::silu},
        {"mish", Kind::mish},
        {"hard_silu", Kind::hard_silu},
        {"hard_swish", Kind::hard_silu},
        {"log_sigmoid", Kind::log_sigmoid},
        {"log_softmax", Kind::log_softmax},
        {"tanh_shrink", Kind::tanh_shrink},
    };
    const auto found = functions.find(name);
    return found == functions.end() ? std::nullopt : std::optional(FloatOnly{found->second});
}

Failure check(const FloatOnly& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    if (layer.kind != Kind::repeat_vector)
        return expect_shape(shapes, shapes.input());
    if (shapes.input().size() != 1)
        return "it repeats vectors only";
    return expect_shape(shapes, {shapes.output.front(), shapes.input().front()});
}

Failure check(const UnknownLayer& layer, const LayerShapes&)
{
    for (const UnknownLayer::Tensor& tensor : layer.tensors)
        if (auto failure = check_vector(tensor.name, tensor.values, tensor.values.size()))
            return failure;
    return {};
}

Samples evaluate(const FloatOnly& layer, const LayerInputs& inputs)
{
    if (layer.kind == Kind::repeat_vector)
        return repeated(inputs.tensor(), inputs.shapes.output.front());
    Samples output = inputs.tensor();
    if (layer.kind == Kind::log_softmax) {
        const std::size_t width = inputs.shapes.output.back();
        for (std::size_t start = 0; start < output.values.size(); start += width)
            log_softmax(std::span(output.values).subspan(start, width));
        return output;
    }
    for (double& value : output.values)
        value = apply(layer.kind, value);
    return output;
}

Samples evaluate(const UnknownLayer&, const LayerInputs& inputs)
{
    assert(false && "run_float() refuses models with such layers");
    return inputs.tensor();
}

} // namespace bitscape::graph
