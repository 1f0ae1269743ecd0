#pragma once

#include "graph/layers/window.hpp"

namespace bitscape::graph {

// Layers that move elements of a channels-last tensor and change none. One entry an axis: width, or height
// and width.

struct ZeroPadding {
    std::vector<Margin> margins;

    template <class Visit> void each_parameter(Visit&&) const {}
};

struct Cropping {
    std::vector<Margin> margins; ///< taken away

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// Each pixel repeated: interpolation "nearest" by whole factors.
struct UpSampling {
    std::vector<std::size_t> factors;

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// Same elements in the same order.
struct Reshape {
    template <class Visit> void each_parameter(Visit&&) const {}
};

[[nodiscard]] std::string_view kind_name(const ZeroPadding& layer);
[[nodiscard]] std::string_view kind_name(const Cropping& layer);
[[nodiscard]] constexpr std::string_view kind_name(const UpSampling&)
{
    return "Resize";
}
[[nodiscard]] constexpr std::string_view kind_name(const Reshape&)
{
    return "Reshape";
}
[[nodiscard]] Failure check(const ZeroPadding& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const Cropping& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const UpSampling& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const Reshape& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const ZeroPadding& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const Cropping& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const UpSampling& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const Reshape& layer, const LayerInputs& inputs);

// Where each output element comes from: an index into the flat input, -1 for a zero.
[[nodiscard]] std::vector<std::int32_t> source_elements(const ZeroPadding& layer, const Shape& input);
[[nodiscard]] std::vector<std::int32_t> source_elements(const Cropping& layer, const Shape& input);
[[nodiscard]] std::vector<std::int32_t> source_elements(const UpSampling& layer, const Shape& input);

} // namespace bitscape::graph
