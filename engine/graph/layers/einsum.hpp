#pragma once

#include "graph/layer_context.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bitscape::graph {

/// Keras 3's EinsumDense: einsum of the input with a trained kernel, plus a bias.
struct EinsumDense {
    std::string equation; ///< without the batch axis: "ij,jk->ik"
    Shape kernel_shape;
    std::vector<float> kernel; ///< row-major
    std::vector<float> bias;   ///< one an output element; empty: none

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        visit("kernel", kernel), visit("bias", bias);
    }
};

[[nodiscard]] constexpr std::string_view kind_name(const EinsumDense&)
{
    return "EinsumDense";
}
[[nodiscard]] Failure check(const EinsumDense& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const EinsumDense& layer, const LayerInputs& inputs);

/// HGQ's QEinsum: einsum of two tensors.
struct Einsum {
    std::string equation; ///< without the batch axis: "ij,jk->ik"

    template <class Visit> void each_parameter(Visit&&) const {}
};

[[nodiscard]] constexpr std::string_view kind_name(const Einsum&)
{
    return "Einsum";
}
[[nodiscard]] Failure check(const Einsum& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const Einsum& layer, const LayerInputs& inputs);

} // namespace bitscape::graph
