#pragma once

#include "graph/layer_context.hpp"

#include <vector>

namespace bitscape::graph {

/// Axis k of the result is axis permutation[k] of the input (without the batch axis).
struct Transpose {
    std::vector<std::size_t> permutation;

    template <class Visit> void each_parameter(Visit&&) const {}
};

[[nodiscard]] constexpr std::string_view kind_name(const Transpose&)
{
    return "Transpose";
}
[[nodiscard]] Failure check(const Transpose& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const Transpose& layer, const LayerInputs& inputs);

/// For each element of the permuted tensor the element of the input (of that shape) it is.
[[nodiscard]] std::vector<std::size_t> transposed_elements(const Shape& input,
                                                           const std::vector<std::size_t>& permutation);

} // namespace bitscape::graph
