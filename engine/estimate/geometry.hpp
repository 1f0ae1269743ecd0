#pragma once

#include <string_view>
#include <vector>

namespace bitscape::estimate {

/// A layer's shape as synthesis tables put it in words: "in 16x16x3 filters 4 kernel 5x5 stride 1 same
/// (padded to 20x20)", "in 18x15x3 pool 2x2 valid", "Dense(64) on 1 input then elu", "64-72-72-8".
struct Geometry {
    std::vector<double> in;     ///< as written: height, width, channels or length, channels
    std::vector<double> kernel; ///< or pool
    std::vector<double> padded; ///< height and width after padding
    std::vector<double> chain;  ///< widths of a multilayer perceptron
    double filters = 0, stride = 1;
    bool same = false, is_pool = false;
    double units = 0; ///< Dense(units)

    [[nodiscard]] double channels() const { return in.empty() ? 0 : in.back(); }
    [[nodiscard]] double height() const { return in.size() > 2 ? in[0] : 1; }
    [[nodiscard]] double width() const { return in.size() > 1 ? in[in.size() - 2] : 1; }
    [[nodiscard]] double taps() const;
    /// Pixels read, padding included where the layer or one before it pads.
    [[nodiscard]] double pixels_in() const;
    [[nodiscard]] double out_height() const;
    [[nodiscard]] double out_width() const;
    /// Taps of "same" windows that fall outside, all positions of a channel together.
    [[nodiscard]] double missing_taps() const;
    [[nodiscard]] bool pads_at_rim() const; ///< a "same" window reaches over the rim
};

/// Never fails: what is not understood stays zero.
[[nodiscard]] Geometry parse_geometry(std::string_view text);

} // namespace bitscape::estimate
