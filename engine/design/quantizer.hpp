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
    enum class Form { values, zero_or_one, minus_or_plus_one };
    Form form = Form::values;
    FixedPoint type;
    /// Whether a scale (QKeras' alpha) is still part of the function; qkeras_factorize_alpha takes it out.
    bool has_alpha = false;
};

/// `is_kernel`: of kernels, not of biases or depthwise kernels; binary kernels are stored as signs.
[[nodiscard]] Quantizer make_quantizer(const graph::WeightQuantizer& function, bool is_kernel);

/// The quantized values, in single precision. `shape` in hls4ml's order: channels last.
[[nodiscard]] std::vector<double> apply(const Quantizer& quantizer, const std::vector<double>& values,
                                        const Shape& shape);

} // namespace bitscape::design::hls
