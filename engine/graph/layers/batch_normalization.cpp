#include "graph/layers/batch_normalization.hpp"

#include "graph/quantize.hpp"

#include <cmath>
#include <fmt/format.h>

namespace bitscape::graph {

namespace {

/// A vector as the model uses it, each value the same if it has none.
std::vector<float> used_values(const std::vector<float>& values, std::size_t n, float otherwise,
                               const std::optional<WeightQuantizer>& quantizer)
{
    return values.empty() ? std::vector<float>(n, otherwise) : quantized_values(quantizer, values, {n});
}

/// QKeras scales the quantizers of gamma and variance like those of kernels.
std::optional<WeightQuantizer> as_kernel(const std::optional<WeightQuantizer>& quantizer)
{
    return quantizer ? std::optional(as_kernel_quantizer(*quantizer)) : std::nullopt;
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
    const auto gamma = used_values(layer.gamma, n, 1, as_kernel(layer.gamma_quantizer));
    const auto beta = used_values(layer.beta, n, 0, layer.beta_quantizer);
    const auto mean = used_values(layer.mean, n, 0, layer.mean_quantizer);
    const auto variance = used_values(layer.variance, n, 1, as_kernel(layer.variance_quantizer));
    for (std::size_t i = 0; i < n; ++i) {
        scale[i] = double{gamma[i]} / std::sqrt(double{variance[i]} + layer.epsilon);
        shift[i] = double{beta[i]} - scale[i] * double{mean[i]};
    }
    Samples output = inputs.tensor();
    for (std::size_t i = 0; i < output.values.size(); ++i)
        output.values[i] = output.values[i] * scale[i % n] + shift[i % n];
    return output;
}

} // namespace bitscape::graph
