#pragma once

#include "graph/layers/quantizers.hpp"

#include <vector>

namespace bitscape::graph {

struct Dense {
    std::size_t n_in = 0;      ///< extent of the last input axis
    std::size_t n_out = 0;     ///< units
    std::vector<float> kernel; ///< [n_in, n_out] row-major
    std::vector<float> bias;   ///< [n_out]; empty = use_bias false
    std::optional<WeightQuantizer> kernel_quantizer, bias_quantizer;

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        visit("kernel", kernel), visit("bias", bias);
    }
};

[[nodiscard]] constexpr std::string_view kind_name(const Dense&)
{
    return "Dense";
}
[[nodiscard]] Failure check(const Dense& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const Dense& layer, const LayerInputs& inputs);

} // namespace bitscape::graph
