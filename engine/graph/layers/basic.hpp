#pragma once

#include "graph/layer_context.hpp"

namespace bitscape::graph {

struct Input {
    template <class Visit> void each_parameter(Visit&&) const {}
};

struct Dropout {
    double rate = 0; ///< no effect at inference

    template <class Visit> void each_parameter(Visit&&) const {}
};

struct Flatten {
    template <class Visit> void each_parameter(Visit&&) const {}
};

// What every layer kind has: each_parameter(visit(name, values)) over its trained values, its name in hls4ml,
// its checks, its float arithmetic.
[[nodiscard]] constexpr std::string_view kind_name(const Input&)
{
    return "Input";
}
[[nodiscard]] constexpr std::string_view kind_name(const Dropout&)
{
    return "Dropout";
}
[[nodiscard]] constexpr std::string_view kind_name(const Flatten&)
{
    return "Reshape";
}
[[nodiscard]] Failure check(const Input& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const Dropout& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const Flatten& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const Input& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const Dropout& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const Flatten& layer, const LayerInputs& inputs);

} // namespace bitscape::graph
