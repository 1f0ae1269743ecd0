#include "graph/layers/batch_normalization.hpp"

#include "graph/quantize.hpp"

#include <cmath>
#include <fmt/format.h>

namespace bitscape::graph {

namespace {

/// One value of a batch normalization's vector as the model uses it.
double used_value(float value, const std::optional<BatchNormalization::Quantizer>& quantizer)
{
    if (!quantizer)
        return value;
    return std::visit([value](const auto& each) { return double{quantize(each, value)}; }, *quantizer);
}

Failure check_quantizer(const std::optional<BatchNormalization::Quantizer>& quantizer)
{
    if (!quantizer)
        return {};
    return std::visit([](const auto& each) { return graph::check_quantizer(each); }, *quantizer);
}

Failure check_variance(const BatchNormalization& layer)
{
    for (std::size_t i = 0; i < layer.variance.size(); ++i)
        if (!(double{layer.variance[i]} + layer.epsilon > 0))
            return fmt::format("variance + epsilon is not positive (element {})", i);
    return {};
}

} // namespace

Failure check(const BatchNormalization& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    const std::size_t n = shapes.input().back();
    const auto optional_vector = [n](std::string_view name, const std::vector<float>& values) {
        return values.empty() ? Failure{} : check_vector(name, values, n);
    };
    if (!std::isfinite(layer.epsilon))
        return "epsilon is not finite";
    return first_of([&] { return optional_vector("gamma", layer.gamma); },
                    [&] { return optional_vector("beta", layer.beta); },
                    [&] { return check_vector("mean", layer.mean, n); },
                    [&] { return check_vector("variance", layer.variance, n); },
                    [&] { return check_quantizer(layer.gamma_quantizer); },
                    [&] { return check_quantizer(layer.beta_quantizer); },
                    [&] { return check_quantizer(layer.mean_quantizer); },
                    [&] { return check_quantizer(layer.variance_quantizer); },
                    [&] { return check_variance(layer); },
                    [&] { return expect_shape(shapes, shapes.input()); });
}

Samples evaluate(const BatchNormalization& layer, const LayerInputs& inputs)
{
    const std::size_t n = inputs.shapes.input().back();
    std::vector<double> scale(n), shift(n);
    for (std::size_t i = 0; i < n; ++i) {
        const double gamma = layer.gamma.empty() ? 1 : used_value(layer.gamma[i], layer.gamma_quantizer);
        const double beta = layer.beta.empty() ? 0 : used_value(layer.beta[i], layer.beta_quantizer);
        const double variance = used_value(layer.variance[i], layer.variance_quantizer);
        scale[i] = gamma / std::sqrt(variance + layer.epsilon);
        shift[i] = beta - scale[i] * used_value(layer.mean[i], layer.mean_quantizer);
    }
    Samples output = inputs.tensor();
    for (std::size_t i = 0; i < output.values.size(); ++i)
        output.values[i] = output.values[i] * scale[i % n] + shift[i % n];
    return output;
}

} // namespace bitscape::graph
