#pragma once

#include "graph/layers/quantizers.hpp"

#include <array>
#include <vector>

namespace bitscape::graph {

/// Element-wise functions without parameters.
enum class Function {
    linear,
    relu,
    relu1, ///< relu cut at 1
    relu6, ///< relu cut at 6
    sigmoid,
    tanh,
    softplus,
    softsign,
    selu,
    binary_tanh, ///< -1 or 1, from BinaryNet
    ternary_tanh ///< -1, 0 or 1, with thresholds at +-0.5
};

inline constexpr std::array all_functions{Function::linear,      Function::relu,        Function::relu1,
                                          Function::relu6,       Function::sigmoid,     Function::tanh,
                                          Function::softplus,    Function::softsign,    Function::selu,
                                          Function::binary_tanh, Function::ternary_tanh};

[[nodiscard]] std::string_view function_name(Function function);

/// What Keras' ReLU layer can do besides relu. hls4ml reads none of it from Keras 2 models.
struct ReluOptions {
    std::optional<double> max_value;
    double negative_slope = 0;
    double threshold = 0;
    friend bool operator==(const ReluOptions&, const ReluOptions&) = default;
};

/// Element-wise activation; `quantizer` is what a QActivation does after the function, or, where QKeras'
/// quantizer is the function (quantized_relu, quantized_tanh, binary), instead of it.
struct Activation {
    Function function = Function::linear;
    std::optional<ActivationQuantizer> quantizer;
    std::optional<ReluOptions> relu;

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// Element-wise activation with one number: the slope below 0 (leaky_relu), the factor of exp(x) - 1 (elu),
/// or the value up to which the result is 0 (thresholded_relu).
struct ParametrizedActivation {
    enum class Kind { leaky_relu, elu, thresholded_relu };
    Kind kind = Kind::leaky_relu;
    double parameter = 0;
    std::optional<ActivationQuantizer> quantizer;

    template <class Visit> void each_parameter(Visit&&) const {}
};

[[nodiscard]] std::string_view to_string(ParametrizedActivation::Kind kind);

/// min(max(slope x + shift, 0), 1), for hard_tanh twice that minus 1.
struct HardActivation {
    enum class Kind { hard_sigmoid, hard_tanh };
    Kind kind = Kind::hard_sigmoid;
    double slope = 0.2;
    double shift = 0.5;
    std::optional<ActivationQuantizer> quantizer;
    /// Keras 3's own slope is 1 / 6, which hls4ml does not look at: only run_float() does.
    std::optional<double> trained_slope = {};

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// A trained slope below 0 for each element.
struct PReLU {
    std::vector<float> alpha; ///< [elements of one sample]

    template <class Visit> void each_parameter(Visit&& visit) const { visit("alpha", alpha); }
};

/// -1, 0 or 1 around +-threshold.
struct TernaryTanh {
    double threshold = 0.5;
    std::optional<ActivationQuantizer> quantizer;

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// Exponentials normalised to a sum of 1 over one axis.
struct Softmax {
    int axis = -1;          ///< without the batch axis; negative counts from the end
    bool own_layer = false; ///< Keras' Softmax layer, not Activation('softmax')

    template <class Visit> void each_parameter(Visit&&) const {}
};

[[nodiscard]] constexpr std::string_view kind_name(const Activation&)
{
    return "Activation";
}
[[nodiscard]] constexpr std::string_view kind_name(const ParametrizedActivation&)
{
    return "ParametrizedActivation";
}
[[nodiscard]] constexpr std::string_view kind_name(const HardActivation&)
{
    return "HardActivation";
}
[[nodiscard]] constexpr std::string_view kind_name(const PReLU&)
{
    return "PReLU";
}
[[nodiscard]] constexpr std::string_view kind_name(const TernaryTanh&)
{
    return "TernaryTanh";
}
[[nodiscard]] constexpr std::string_view kind_name(const Softmax&)
{
    return "Softmax";
}

[[nodiscard]] Failure check(const Activation& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const ParametrizedActivation& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const HardActivation& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const PReLU& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const TernaryTanh& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const Softmax& layer, const LayerShapes& shapes);

[[nodiscard]] Samples evaluate(const Activation& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const ParametrizedActivation& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const HardActivation& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const PReLU& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const TernaryTanh& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const Softmax& layer, const LayerInputs& inputs);

} // namespace bitscape::graph
