#pragma once

#include "graph/layers/quantizers.hpp"

namespace bitscape::graph {

enum class Function { linear, relu, sigmoid, tanh };

/// Element-wise activation. `quantized_relu`/`quantized_bits` say what a QActivation does after the function.
struct Activation {
    Function function = Function::linear;
    std::optional<QuantizedRelu> quantized_relu;
    std::optional<QuantizedBits> quantized_bits;

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// Over the last axis.
struct Softmax {
    template <class Visit> void each_parameter(Visit&&) const {}
};

[[nodiscard]] std::string_view function_name(Function function);

[[nodiscard]] constexpr std::string_view kind_name(const Activation&)
{
    return "Activation";
}
[[nodiscard]] constexpr std::string_view kind_name(const Softmax&)
{
    return "Softmax";
}
[[nodiscard]] Failure check(const Activation& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const Softmax& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const Activation& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const Softmax& layer, const LayerInputs& inputs);

} // namespace bitscape::graph
