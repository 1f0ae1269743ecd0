#include "graph/layers/window.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::graph {

namespace {

std::size_t reach(const SlidingWindow& window)
{
    return window.dilation * (window.size - 1) + 1;
}

Margin margin_on(const Windows& windows, std::size_t axis, std::size_t extent)
{
    return windows.padding == Padding::margins ? windows.margins[axis]
                                               : margin_of(windows.padding, windows.axes[axis], extent);
}

Failure check_axis(const SlidingWindow& window, const Margin& margin, std::size_t extent)
{
    constexpr std::size_t largest = std::size_t{1} << 20;
    if (window.size == 0 || window.stride == 0 || window.dilation == 0 || window.size > largest ||
        window.stride > largest || window.dilation > largest)
        return fmt::format("a window of {} with stride {} and dilation {} is out of range", window.size,
                           window.stride, window.dilation);
    if (margin.before > largest || margin.after > largest)
        return "its padding is out of range";
    if (window_axis(window, extent, margin).out == 0)
        return fmt::format("a window of {} does not fit an input of {}", reach(window), extent);
    return {};
}

} // namespace

Margin margin_of(Padding padding, const SlidingWindow& window, std::size_t extent)
{
    if (padding == Padding::causal)
        return {reach(window) - 1, 0};
    if (padding != Padding::same)
        return {};
    const std::size_t out = (extent + window.stride - 1) / window.stride;
    const std::size_t covered = (out - 1) * window.stride + reach(window);
    const std::size_t total = covered > extent ? covered - extent : 0;
    return {total / 2, total - total / 2};
}

WindowAxis window_axis(const SlidingWindow& window, std::size_t extent, const Margin& margin)
{
    WindowAxis axis{.in = extent,
                    .out = 0,
                    .size = window.size,
                    .stride = window.stride,
                    .dilation = window.dilation,
                    .margin = margin};
    const std::size_t padded = margin.before + extent + margin.after;
    if (padded >= reach(window))
        axis.out = (padded - reach(window)) / window.stride + 1;
    return axis;
}

WindowGrid window_grid(const Windows& windows, const Shape& input)
{
    const auto axis = [&](std::size_t k) {
        return window_axis(windows.axes[k], input[k], margin_on(windows, k, input[k]));
    };
    if (windows.axes.size() == 1)
        return {.height = {}, .width = axis(0)};
    return {.height = axis(0), .width = axis(1)};
}

std::vector<std::int32_t> window_pixels(const WindowGrid& grid)
{
    // Where each tap of each position of one axis looks; -1 outside.
    const auto places = [](const WindowAxis& axis) {
        std::vector<std::int32_t> list(axis.out * axis.size, -1);
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::size_t padded = i / axis.size * axis.stride + i % axis.size * axis.dilation;
            if (padded >= axis.margin.before && padded - axis.margin.before < axis.in)
                list[i] = static_cast<std::int32_t>(padded - axis.margin.before);
        }
        return list;
    };
    const std::vector<std::int32_t> rows = places(grid.height);
    const std::vector<std::int32_t> columns = places(grid.width);
    const auto pitch = static_cast<std::int32_t>(grid.width.in);
    std::vector<std::int32_t> pixels;
    pixels.reserve(grid.positions() * grid.taps());
    for (std::size_t y = 0; y < grid.height.out; ++y)
        for (std::size_t x = 0; x < grid.width.out; ++x)
            for (std::size_t v = 0; v < grid.height.size; ++v)
                for (std::size_t u = 0; u < grid.width.size; ++u) {
                    const std::int32_t row = rows[y * grid.height.size + v];
                    const std::int32_t column = columns[x * grid.width.size + u];
                    pixels.push_back(row < 0 || column < 0 ? -1 : row * pitch + column);
                }
    return pixels;
}

Failure check_windows(const Windows& windows, const Shape& input)
{
    if (windows.axes.empty() || windows.axes.size() > 2)
        return fmt::format("windows over {} axes are out of range", windows.axes.size());
    if (input.size() != windows.axes.size() + 1)
        return fmt::format("it takes a tensor of rank {} but gets rank {}", windows.axes.size() + 1,
                           input.size());
    if (windows.margins.size() != (windows.padding == Padding::margins ? windows.axes.size() : 0))
        return "its padding does not fit its axes";
    for (std::size_t k = 0; k < windows.axes.size(); ++k) {
        const SlidingWindow& window = windows.axes[k];
        if (Failure failure = check_axis(
                window, window.size == 0 || window.stride == 0 ? Margin{} : margin_on(windows, k, input[k]),
                input[k]))
            return failure;
    }
    return {};
}

Shape window_shape(const Windows& windows, const Shape& input, std::size_t channels)
{
    const WindowGrid grid = window_grid(windows, input);
    if (windows.axes.size() == 1)
        return {grid.width.out, channels};
    return {grid.height.out, grid.width.out, channels};
}

} // namespace bitscape::graph
