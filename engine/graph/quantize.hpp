#pragma once

#include "graph/layers/quantizers.hpp"

namespace bitscape::graph {

/// What QKeras 0.9's quantized_bits (alpha 1) makes of `value` at inference, bit for bit. Every step is
/// rounded to float32 as TensorFlow does it, the straight-through sum `x + (q - x)` included: for values far
/// outside the range that sum is not exactly the grid point, and hls4ml reads what it is.
[[nodiscard]] float quantize(const QuantizedBits& quantizer, float value);

/// The same for quantized_relu (negative_slope 0, clipped to its range).
[[nodiscard]] float quantize(const QuantizedRelu& quantizer, float value);

/// The same for quantized_po2 and quantized_relu_po2. A value within rounding of the middle between two
/// powers may go the other way: that depends on TensorFlow's float32 logarithm.
[[nodiscard]] float quantize(const QuantizedPo2& quantizer, float value);

} // namespace bitscape::graph
