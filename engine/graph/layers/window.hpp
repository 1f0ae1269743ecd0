#pragma once

#include "graph/layer_context.hpp"

#include <cstdint>
#include <vector>

namespace bitscape::graph {

/// How a window slides along one spatial axis.
struct SlidingWindow {
    std::size_t size = 1, stride = 1, dilation = 1;
    friend bool operator==(const SlidingWindow&, const SlidingWindow&) = default;
};

/// Elements added (or taken away) at the two ends of one axis.
struct Margin {
    std::size_t before = 0, after = 0;
    friend bool operator==(const Margin&, const Margin&) = default;
};

/// What surrounds the input of a sliding window. Keras names a rule, PyTorch and ONNX give the margins.
enum class Padding { valid, same, causal, margins };

/// A window over the spatial axes of a channels-last tensor: width, or height and width.
struct Windows {
    std::vector<SlidingWindow> axes;
    Padding padding = Padding::valid;
    std::vector<Margin> margins; ///< one an axis for Padding::margins, else empty
};

/// One axis of a window at work. Output position p and tap t see input position p * stride + t * dilation -
/// before, or padding where that is outside the input.
struct WindowAxis {
    std::size_t in = 1, out = 1; ///< extents of input and output
    std::size_t size = 1, stride = 1, dilation = 1;
    Margin margin;
    friend bool operator==(const WindowAxis&, const WindowAxis&) = default;
};

/// Both axes; a window over one axis has a height of 1 everywhere.
struct WindowGrid {
    WindowAxis height, width;

    [[nodiscard]] std::size_t taps() const { return height.size * width.size; }
    [[nodiscard]] std::size_t positions() const { return height.out * width.out; }
    friend bool operator==(const WindowGrid&, const WindowGrid&) = default;
};

/// Zeros that the frameworks put around an axis of `extent`: the odd one goes behind (Keras), causal ones all
/// in front.
[[nodiscard]] Margin margin_of(Padding padding, const SlidingWindow& window, std::size_t extent);
/// The axis with its output extent; 0 positions if the window does not fit.
[[nodiscard]] WindowAxis window_axis(const SlidingWindow& window, std::size_t extent, const Margin& margin);
/// The windows over a tensor [.., width, channels] as the frameworks place them. Precondition: rank =
/// axes + 1.
[[nodiscard]] WindowGrid window_grid(const Windows& windows, const Shape& input);

/// The input pixel that each tap sees at each output position: [positions, taps] row-major, -1 for padding.
[[nodiscard]] std::vector<std::int32_t> window_pixels(const WindowGrid& grid);

/// Rank, extents and margins in range, at least one position.
[[nodiscard]] Failure check_windows(const Windows& windows, const Shape& input);
/// The output shape: [positions of each axis, channels].
[[nodiscard]] Shape window_shape(const Windows& windows, const Shape& input, std::size_t channels);

} // namespace bitscape::graph
