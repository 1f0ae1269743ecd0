#pragma once

#include "fixed/fixed_point.hpp"
#include "graph/layers/quantizers.hpp"

/// The hardware types that hls4ml gives to a model's quantizers (model/quantizers.py, utils/config.py).
namespace bitscape::config {

/// Of weights. `is_kernel`: of kernels, not of biases or depthwise kernels; binary kernels are stored as
/// signs.
[[nodiscard]] FixedPoint weight_type(const graph::WeightQuantizer& quantizer, bool is_kernel);

/// Of the result of an activation, with the rounding and overflow that hls4ml's default configuration lists.
[[nodiscard]] FixedPoint result_type(const graph::ActivationQuantizer& quantizer);

} // namespace bitscape::config
