#include "graph/layers/convolution.hpp"

#include "graph/quantize.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::graph {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Trained values [.., last] as the model uses them: through the quantizer, if the layer has one.
std::vector<double> used_values(const std::vector<float>& values,
                                const std::optional<WeightQuantizer>& quantizer, std::size_t last)
{
    const std::vector<float> used = quantized_values(quantizer, values, {values.size() / last, last});
    return {used.begin(), used.end()};
}

/// A kernel's quantizer without an alpha scales by channel, in QKeras.
std::vector<double> used_kernel(const std::vector<float>& values, std::optional<WeightQuantizer> quantizer,
                                std::size_t last)
{
    if (quantizer)
        quantizer = as_kernel_quantizer(*std::move(quantizer));
    return used_values(values, quantizer, last);
}

std::vector<double> used_bias(const std::vector<float>& values,
                              const std::optional<WeightQuantizer>& quantizer)
{
    const std::vector<float> used = quantized_values(quantizer, values, {values.size()});
    return {used.begin(), used.end()};
}

std::size_t taps_of(const Windows& windows)
{
    std::size_t taps = 1;
    for (const SlidingWindow& window : windows.axes)
        taps *= window.size;
    return taps;
}

/// kernel [taps * channels, filters] over every position of every row.
Samples convolve(const Windows& windows, const std::vector<double>& kernel, const std::vector<double>& bias,
                 std::size_t n_filters, const Samples& input, const Shape& shape)
{
    const std::size_t channels = shape.back();
    const WindowGrid grid = window_grid(windows, shape);
    const std::vector<std::int32_t> pixels = window_pixels(grid);
    const auto positions = static_cast<Eigen::Index>(grid.positions());
    const auto n_in = static_cast<Eigen::Index>(grid.taps() * channels);
    const auto n_out = static_cast<Eigen::Index>(n_filters);
    Samples output{input.rows, grid.positions() * n_filters, {}};
    output.values.resize(output.rows * output.columns);
    Matrix patches(positions, n_in);
    for (std::size_t row = 0; row < input.rows; ++row) {
        const double* x = input.values.data() + row * input.columns;
        double* patch = patches.data();
        for (const std::int32_t pixel : pixels) {
            if (pixel < 0)
                std::fill_n(patch, channels, 0.0);
            else
                std::copy_n(x + static_cast<std::size_t>(pixel) * channels, channels, patch);
            patch += channels;
        }
        Eigen::Map<Matrix> y(output.values.data() + row * output.columns, positions, n_out);
        y.noalias() = patches * Eigen::Map<const Matrix>(kernel.data(), n_in, n_out);
        if (!bias.empty())
            y.rowwise() += Eigen::Map<const Eigen::RowVectorXd>(bias.data(), n_out);
    }
    return output;
}

/// kernel [taps, channels, multiplier]
Samples convolve_depthwise(const Windows& windows, const std::vector<double>& kernel,
                           const std::vector<double>& bias, std::size_t multiplier, const Samples& input,
                           const Shape& shape)
{
    const std::size_t channels = shape.back();
    const std::size_t filters = channels * multiplier;
    const WindowGrid grid = window_grid(windows, shape);
    const std::vector<std::int32_t> pixels = window_pixels(grid);
    const std::size_t taps = grid.taps();
    Samples output{input.rows, grid.positions() * filters, {}};
    output.values.resize(output.rows * output.columns);
    for (std::size_t row = 0; row < input.rows; ++row) {
        const double* x = input.values.data() + row * input.columns;
        double* y = output.values.data() + row * output.columns;
        for (std::size_t position = 0; position < grid.positions(); ++position, y += filters) {
            if (!bias.empty())
                std::copy(bias.begin(), bias.end(), y);
            for (std::size_t tap = 0; tap < taps; ++tap) {
                const std::int32_t pixel = pixels[position * taps + tap];
                if (pixel < 0)
                    continue;
                for (std::size_t f = 0; f < filters; ++f)
                    y[f] += x[static_cast<std::size_t>(pixel) * channels + f / multiplier] *
                            kernel[tap * filters + f];
            }
        }
    }
    return output;
}

/// The checks all convolutions share: the windows fit, the number of channels is the input's.
Failure check_input(const Windows& windows, std::size_t n_channels, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    if (auto failure = check_windows(windows, shapes.input()))
        return failure;
    if (n_channels != shapes.input().back())
        return fmt::format("it takes {} channels but gets {}", n_channels, shapes.input().back());
    return {};
}

Failure check_filters(const Windows& windows, std::size_t n_channels, std::size_t n_filters)
{
    const std::size_t n_in = taps_of(windows) * n_channels;
    if (n_filters == 0 || n_in > most_elements || n_filters > most_elements / n_in)
        return fmt::format("{} filters are out of range", n_filters);
    return {};
}

Failure check_bias(const std::vector<float>& bias, std::size_t size)
{
    return bias.empty() ? Failure{} : check_vector("bias", bias, size);
}

} // namespace

std::string_view kind_name(const Convolution& layer)
{
    return layer.windows.axes.size() == 1 ? "Conv1D" : "Conv2D";
}

std::string_view kind_name(const DepthwiseConvolution& layer)
{
    return layer.windows.axes.size() == 1 ? "DepthwiseConv1D" : "DepthwiseConv2D";
}

std::string_view kind_name(const SeparableConvolution& layer)
{
    return layer.windows.axes.size() == 1 ? "SeparableConv1D" : "SeparableConv2D";
}

Failure check(const Convolution& layer, const LayerShapes& shapes)
{
    if (auto failure = check_input(layer.windows, layer.n_channels, shapes))
        return failure;
    if (auto failure = check_filters(layer.windows, layer.n_channels, layer.n_filters))
        return failure;
    return first_of(
        [&] {
            return check_vector("kernel", layer.kernel,
                                taps_of(layer.windows) * layer.n_channels * layer.n_filters);
        },
        [&] { return check_bias(layer.bias, layer.n_filters); },
        [&] { return check_quantizer(layer.kernel_quantizer); },
        [&] { return check_quantizer(layer.bias_quantizer); },
        [&] { return expect_shape(shapes, window_shape(layer.windows, shapes.input(), layer.n_filters)); });
}

Failure check(const DepthwiseConvolution& layer, const LayerShapes& shapes)
{
    if (auto failure = check_input(layer.windows, layer.n_channels, shapes))
        return failure;
    if (auto failure = check_filters(layer.windows, layer.n_channels, layer.multiplier))
        return failure;
    const std::size_t filters = layer.n_channels * layer.multiplier;
    return first_of(
        [&] { return check_vector("kernel", layer.kernel, taps_of(layer.windows) * filters); },
        [&] { return check_bias(layer.bias, filters); },
        [&] { return check_quantizer(layer.kernel_quantizer); },
        [&] { return check_quantizer(layer.bias_quantizer); },
        [&] { return expect_shape(shapes, window_shape(layer.windows, shapes.input(), filters)); });
}

Failure check(const SeparableConvolution& layer, const LayerShapes& shapes)
{
    if (auto failure = check_input(layer.windows, layer.n_channels, shapes))
        return failure;
    if (auto failure = check_filters(layer.windows, layer.n_channels, layer.multiplier))
        return failure;
    const std::size_t between = layer.n_channels * layer.multiplier;
    if (layer.n_filters == 0 || layer.n_filters > most_elements / between)
        return fmt::format("{} filters are out of range", layer.n_filters);
    return first_of(
        [&] { return check_vector("depthwise_kernel", layer.depthwise, taps_of(layer.windows) * between); },
        [&] { return check_vector("pointwise_kernel", layer.pointwise, between * layer.n_filters); },
        [&] { return check_bias(layer.bias, layer.n_filters); },
        [&] { return check_quantizer(layer.depthwise_quantizer); },
        [&] { return check_quantizer(layer.pointwise_quantizer); },
        [&] { return check_quantizer(layer.bias_quantizer); },
        [&] { return expect_shape(shapes, window_shape(layer.windows, shapes.input(), layer.n_filters)); });
}

Failure check(const FoldedConvolution& layer, const LayerShapes& shapes)
{
    if (auto failure = check(layer.convolution, shapes))
        return failure;
    const Shape* const of_output[] = {&shapes.output};
    return check(layer.normalization, LayerShapes{of_output, shapes.output});
}

Samples evaluate(const Convolution& layer, const LayerInputs& inputs)
{
    return convolve(layer.windows, used_kernel(layer.kernel, layer.kernel_quantizer, layer.n_filters),
                    used_bias(layer.bias, layer.bias_quantizer), layer.n_filters, inputs.tensor(),
                    inputs.shapes.input());
}

Samples evaluate(const DepthwiseConvolution& layer, const LayerInputs& inputs)
{
    return convolve_depthwise(layer.windows,
                              used_kernel(layer.kernel, layer.kernel_quantizer, layer.multiplier),
                              used_bias(layer.bias, layer.bias_quantizer), layer.multiplier, inputs.tensor(),
                              inputs.shapes.input());
}

Samples evaluate(const SeparableConvolution& layer, const LayerInputs& inputs)
{
    const Samples between = convolve_depthwise(
        layer.windows, used_kernel(layer.depthwise, layer.depthwise_quantizer, layer.multiplier), {},
        layer.multiplier, inputs.tensor(), inputs.shapes.input());
    const Shape shape =
        window_shape(layer.windows, inputs.shapes.input(), layer.n_channels * layer.multiplier);
    const Windows points{.axes = std::vector<SlidingWindow>(layer.windows.axes.size()), .margins = {}};
    return convolve(points, used_kernel(layer.pointwise, layer.pointwise_quantizer, layer.n_filters),
                    used_bias(layer.bias, layer.bias_quantizer), layer.n_filters, between, shape);
}

FoldedWeights fold(const FoldedConvolution& layer)
{
    const BatchNormalization& norm = layer.normalization;
    const Convolution& convolution = layer.convolution;
    const std::size_t n = convolution.n_filters;
    std::vector<float> inverse(n);
    FoldedWeights folded{convolution.kernel, std::vector<float>(n)};
    for (std::size_t f = 0; f < n; ++f) {
        inverse[f] = 1.0F / std::sqrt(norm.variance[f] + static_cast<float>(norm.epsilon));
        if (!norm.gamma.empty())
            inverse[f] *= norm.gamma[f];
        const float bias = convolution.bias.empty() ? 0.0F : convolution.bias[f];
        folded.bias[f] = inverse[f] * (bias - norm.mean[f]);
        if (!norm.beta.empty())
            folded.bias[f] += norm.beta[f];
    }
    for (std::size_t i = 0; i < folded.kernel.size(); ++i)
        folded.kernel[i] = inverse[i % n] * folded.kernel[i];
    return folded;
}

Samples evaluate(const FoldedConvolution& layer, const LayerInputs& inputs)
{
    const FoldedWeights folded = fold(layer);
    const Convolution& convolution = layer.convolution;
    return convolve(convolution.windows,
                    used_kernel(folded.kernel, convolution.kernel_quantizer, convolution.n_filters),
                    used_bias(folded.bias, convolution.bias_quantizer), convolution.n_filters,
                    inputs.tensor(), inputs.shapes.input());
}

} // namespace bitscape::graph
