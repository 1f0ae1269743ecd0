#pragma once

#include "base/samples.hpp"
#include "fixed/fixed_point.hpp"
#include "graph/layers/quantizers.hpp"

#include <vector>

/// Internal to design/: a model's quantizer as hls4ml wraps it (model/quantizers.py).
namespace bitscape::design::hls {

struct Quantizer {
    graph::WeightQuantizer function;
    /// What hls4ml makes of the quantized values: leaves them, or keeps only their sign.
    /// fixed_point: a QONNX Quant node, which is its type (the function is not used).
    enum class Form { values, zero_or_one, minus_or_plus_one, fixed_point };
    Form form = Form::values;
    FixedPoint type;
    /// Whether a scale (QKeras' alpha) is still part of the function; qkeras_factorize_alpha takes it out.
    bool has_alpha = false;
};

/// `is_kernel`: of kernels, not of biases or depthwise kernels; binary kernels are stored as signs.
[[nodiscard]] Quantizer make_quantizer(const graph::WeightQuantizer& function, bool is_kernel);

/// hls4ml's QuantNodeQuantizer. Precondition: `type` rounds by trn or rnd_conv.
[[nodiscard]] Quantizer make_fixed_point_quantizer(const FixedPoint& type);
/// hls4ml's BinaryQuantizer of one bit: 1 from 0 on, else 0, of type sign.
[[nodiscard]] Quantizer make_sign_quantizer();

/// The quantized values, in single precision. `shape` in hls4ml's order: channels last.
[[nodiscard]] std::vector<double> apply(const Quantizer& quantizer, const std::vector<double>& values,
                                        const Shape& shape);

} // namespace bitscape::design::hls
