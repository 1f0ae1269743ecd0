#pragma once

#include "graph/array.hpp"
#include "graph/layer_context.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// Nodes of ONNX and QONNX graphs that other frameworks do not have: weights are tensors like all others, and
/// come from constants, often through a quantizer. A tensor made of constants only has one row.
namespace bitscape::graph {

/// A constant tensor; the layer's shape is the value's own ((1) for a scalar), without a batch axis.
struct Constant {
    Array value;

    template <class Visit> void each_parameter(Visit&& visit) const { visit("value", value.floats()); }
};

/// QONNX Quant (IntQuant). Inputs: tensor, scale, zero point, bit width.
/// y = (round(clamp(x / scale + zero point)) - zero point) * scale
struct Quant {
    bool is_signed = true;
    bool narrow = false;       ///< the range is symmetric: one value less at its end
    std::string rounding_mode; ///< as written: "ROUND", "FLOOR", "CEIL", "ROUND_TO_ZERO", ...

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// QONNX BipolarQuant. Inputs: tensor, scale. y = scale for x >= 0, else -scale.
struct BipolarQuant {
    template <class Visit> void each_parameter(Visit&&) const {}
};

/// QONNX Trunc: takes bits off at the low end. Inputs: tensor, scale, zero point, input bit width, [output
/// scale,] output bit width.
struct Trunc {
    std::string rounding_mode; ///< "FLOOR" by default
    bool is_signed = true;     ///< with an output scale only
    bool narrow = false;

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// Matrix product over the last two axes. Inputs: a [.., n, k], b [.., k, m]; a's sample may be a vector [k].
struct MatMul {
    template <class Visit> void each_parameter(Visit&&) const {}
};

/// Convolution, channels last. Inputs: data [.., channels], weights [filters, kernel.., channels / group],
/// optionally a bias [filters].
struct OnnxConvolution {
    Shape kernel, strides, dilations; ///< one each spatial axis
    Shape pads;                       ///< of zeros: all begins, then all ends
    std::size_t group = 1;

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// Normalization over the last axis. Inputs: data, scale (gamma), bias (beta), mean, variance.
struct OnnxBatchNormalization {
    double epsilon = 1e-5;

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// Two tensors element by element, broadcast as NumPy does it.
struct Arithmetic {
    enum class Kind : std::uint8_t { add, subtract, multiply, divide, maximum, minimum };
    Kind kind = Kind::add;

    template <class Visit> void each_parameter(Visit&&) const {}
};

[[nodiscard]] constexpr std::string_view kind_name(const Constant&)
{
    return "Constant";
}
[[nodiscard]] constexpr std::string_view kind_name(const Quant&)
{
    return "Quant";
}
[[nodiscard]] constexpr std::string_view kind_name(const BipolarQuant&)
{
    return "BipolarQuant";
}
[[nodiscard]] constexpr std::string_view kind_name(const Trunc&)
{
    return "Trunc";
}
[[nodiscard]] constexpr std::string_view kind_name(const MatMul&)
{
    return "MatMul";
}
[[nodiscard]] constexpr std::string_view kind_name(const OnnxConvolution&)
{
    return "Conv";
}
[[nodiscard]] constexpr std::string_view kind_name(const OnnxBatchNormalization&)
{
    return "BatchNormOnnx";
}
[[nodiscard]] constexpr std::string_view kind_name(const Arithmetic&)
{
    return "Merge";
}

[[nodiscard]] Failure check(const Constant& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const Quant& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const BipolarQuant& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const Trunc& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const MatMul& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const OnnxConvolution& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const OnnxBatchNormalization& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const Arithmetic& layer, const LayerShapes& shapes);

[[nodiscard]] Samples evaluate(const Constant& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const Quant& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const BipolarQuant& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const Trunc& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const MatMul& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const OnnxConvolution& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const OnnxBatchNormalization& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const Arithmetic& layer, const LayerInputs& inputs);

/// What rounds as QONNX' rounding mode of that name; nullptr for a name that is none.
[[nodiscard]] double (*rounding_function(std::string_view mode))(double);

} // namespace bitscape::graph
