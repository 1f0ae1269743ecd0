#pragma once

#include "graph/layers/quantizers.hpp"

#include <vector>

namespace bitscape::graph {

struct BatchNormalization {
    std::vector<float> gamma, beta;    ///< [n]; empty = not trained (1 and 0)
    std::vector<float> mean, variance; ///< [n] moving statistics
    double epsilon = 1e-3;
    /// QBatchNormalization's own quantizers. Keras uses them, hls4ml ignores them: only run_float() looks at
    /// them.
    std::optional<WeightQuantizer> gamma_quantizer, beta_quantizer, mean_quantizer, variance_quantizer;

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        visit("gamma", gamma), visit("beta", beta), visit("mean", mean), visit("variance", variance);
    }
};

[[nodiscard]] constexpr std::string_view kind_name(const BatchNormalization&)
{
    return "BatchNormalization";
}
[[nodiscard]] Failure check(const BatchNormalization& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const BatchNormalization& layer, const LayerInputs& inputs);

} // namespace bitscape::graph
