#pragma once

#include "graph/layer_context.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

/// Layers that a network may have and hls4ml 1.3.0 has nothing for: they open and show, and Layer::not_built
/// says why they are not hardware.
namespace bitscape::graph {

/// What can be computed in floating point all the same.
struct FloatOnly {
    enum class Kind {
        repeat_vector, ///< [n] -> [times, n]
        exponential,
        gelu,      ///< x times the normal distribution's integral, not the tanh approximation
        gelu_tanh, ///< the approximation
        silu,      ///< x sigmoid(x), also called swish
        mish,      ///< x tanh(softplus(x))
        hard_silu, ///< x min(max(x / 6 + 1 / 2, 0), 1)
        log_sigmoid,
        log_softmax, ///< over the last axis
        tanh_shrink  ///< x - tanh(x)
    };
    Kind kind = Kind::exponential;

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// The function of that name, as Keras writes it; nothing if there is none.
[[nodiscard]] std::optional<FloatOnly> float_only_function(std::string_view name);

/// A layer whose arithmetic is not known here: its values are kept, so that they count and show. run_float()
/// refuses it by name.
struct UnknownLayer {
    struct Tensor {
        std::string name; ///< as in the file
        std::vector<float> values;
    };
    std::vector<Tensor> tensors;

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        for (const Tensor& tensor : tensors)
            visit(std::string_view(tensor.name), tensor.values);
    }
};

[[nodiscard]] constexpr std::string_view kind_name(const FloatOnly&)
{
    return "FloatOnly";
}
[[nodiscard]] constexpr std::string_view kind_name(const UnknownLayer&)
{
    return "Unknown";
}
[[nodiscard]] Failure check(const FloatOnly& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const UnknownLayer& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const FloatOnly& layer, const LayerInputs& inputs);
/// Never called by run_float(): it has no result to give.
[[nodiscard]] Samples evaluate(const UnknownLayer& layer, const LayerInputs& inputs);

} // namespace bitscape::graph
