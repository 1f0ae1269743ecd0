#pragma once

#include "graph/layer_context.hpp"

#include <vector>

namespace bitscape::graph {

/// Normalizes the last axis: y = (x - mean) / sqrt(variance + epsilon) * gamma + beta.
struct LayerNormalization {
    std::vector<float> gamma, beta; ///< [n]; empty = not trained (1 and 0), which hls4ml cannot convert
    double epsilon = 1e-3;

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        visit("gamma", gamma), visit("beta", beta);
    }
};

/// Every element, a whole number, becomes a row of a table: output [..., n_out].
struct Embedding {
    std::size_t vocabulary = 0, n_out = 0;
    std::vector<float> table; ///< [vocabulary, n_out] row-major

    template <class Visit> void each_parameter(Visit&& visit) const { visit("embeddings", table); }
};

/// What one GarNet layer trains: two maps of the vertices' features, one of the gathered ones.
struct GarNetLayer {
    std::size_t n_in = 0, n_propagate = 0, n_aggregators = 0, n_out = 0;
    std::vector<float> features_kernel, features_bias; ///< FLR: [n_in, n_propagate], [n_propagate]
    std::vector<float> distance_kernel, distance_bias; ///< S: [n_in, n_aggregators], [n_aggregators]
    std::vector<float> output_kernel, output_bias; ///< Fout: [n_aggregators * n_propagate, n_out], [n_out]

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        visit("FLR_kernel", features_kernel), visit("FLR_bias", features_bias);
        visit("S_kernel", distance_kernel), visit("S_bias", distance_bias);
        visit("Fout_kernel", output_kernel), visit("Fout_bias", output_bias);
    }
};

/// GarNet and GarNetStack in their simplified form without output activation. Inputs: [vertices, features]
/// and the number of valid vertices, [1]. Output [vertices, n_out], or [n_out] when it is collapsed to the
/// mean. Source: hls4ml contrib/garnet.py
struct GarNet {
    std::vector<GarNetLayer> layers; ///< one, or the stack's
    std::size_t vertices = 0;        ///< room for that many
    bool is_stack = false;
    bool collapse_mean = false;
    bool mean_by_nvert = false;
    bool quantize_transforms = false; ///< hls4ml makes the two maps ternary

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        for (const GarNetLayer& layer : layers)
            layer.each_parameter(visit);
    }
};

[[nodiscard]] constexpr std::string_view kind_name(const LayerNormalization&)
{
    return "LayerNormalization";
}
[[nodiscard]] constexpr std::string_view kind_name(const Embedding&)
{
    return "Embedding";
}
[[nodiscard]] constexpr std::string_view kind_name(const GarNet& layer)
{
    return layer.is_stack ? "GarNetStack" : "GarNet";
}
[[nodiscard]] Failure check(const LayerNormalization& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const Embedding& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const GarNet& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const LayerNormalization& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const Embedding& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const GarNet& layer, const LayerInputs& inputs);

} // namespace bitscape::graph
