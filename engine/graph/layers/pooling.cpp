#include "graph/layers/pooling.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::graph {

std::string_view kind_name(const Pooling& layer)
{
    return layer.windows.axes.size() == 1 ? "Pooling1D" : "Pooling2D";
}

std::string_view kind_name(const GlobalPooling& layer)
{
    return layer.axes == 1 ? "GlobalPooling1D" : "GlobalPooling2D";
}

Failure check(const Pooling& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    const Shape& input = shapes.input();
    if (auto failure = check_windows(layer.windows, input))
        return failure;
    return expect_shape(shapes, window_shape(layer.windows, input, input.back()));
}

Failure check(const GlobalPooling& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    const Shape& input = shapes.input();
    if (layer.axes < 1 || layer.axes > 2 || input.size() != layer.axes + 1)
        return fmt::format("it pools {} axes of a tensor of rank {}", layer.axes, input.size());
    Shape expected(layer.keeps_axes ? layer.axes : 0, 1);
    expected.push_back(input.back());
    return expect_shape(shapes, expected);
}

Samples evaluate(const Pooling& layer, const LayerInputs& inputs)
{
    const Samples& input = inputs.tensor();
    const Shape& shape = inputs.shapes.input();
    const std::size_t channels = shape.back();
    const WindowGrid grid = window_grid(layer.windows, shape);
    const std::vector<std::int32_t> pixels = window_pixels(grid);
    const std::size_t taps = grid.taps();
    Samples output{input.rows, grid.positions() * channels, {}};
    output.values.resize(output.rows * output.columns);
    for (std::size_t i = 0; i < output.values.size(); ++i) {
        const double* x = input.values.data() + i / output.columns * input.columns + i % channels;
        const std::int32_t* window = pixels.data() + i % output.columns / channels * taps;
        double sum = 0;
        double largest = -std::numeric_limits<double>::infinity();
        std::size_t seen = 0;
        for (std::size_t tap = 0; tap < taps; ++tap) {
            if (window[tap] < 0)
                continue;
            const double value = x[static_cast<std::size_t>(window[tap]) * channels];
            sum += value;
            largest = std::max(largest, value);
            ++seen;
        }
        const std::size_t divisor = layer.counts_padding ? taps : std::max<std::size_t>(seen, 1);
        output.values[i] = layer.op == PoolOp::max ? largest : sum / static_cast<double>(divisor);
    }
    return output;
}

Samples evaluate(const GlobalPooling& layer, const LayerInputs& inputs)
{
    const Samples& input = inputs.tensor();
    const std::size_t channels = inputs.shapes.input().back();
    const std::size_t pixels = input.columns / channels;
    Samples output{input.rows, channels, {}};
    output.values.resize(input.rows * channels);
    for (std::size_t i = 0; i < output.values.size(); ++i) {
        const double* x = input.values.data() + i / channels * input.columns + i % channels;
        double sum = 0;
        double largest = x[0];
        for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
            sum += x[pixel * channels];
            largest = std::max(largest, x[pixel * channels]);
        }
        output.values[i] = layer.op == PoolOp::max ? largest : sum / static_cast<double>(pixels);
    }
    return output;
}

} // namespace bitscape::graph
