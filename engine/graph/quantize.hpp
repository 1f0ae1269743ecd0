#pragma once

#include "base/samples.hpp"
#include "graph/layers/quantizers.hpp"

#include <optional>
#include <span>
#include <vector>

namespace bitscape::graph {

/// What QKeras 0.9's quantizer makes of one `value` at inference, bit for bit. Every step is rounded to
/// float32 as TensorFlow does it, the straight-through sum `x + (q - x)` included: for values far outside the
/// range that sum is not exactly the grid point, and hls4ml reads what it is. An automatic alpha counts as 1
/// here (a scale belongs to a tensor, see below).
[[nodiscard]] float quantize(const QuantizedBits& quantizer, float value);
[[nodiscard]] float quantize(const QuantizedRelu& quantizer, float value);
[[nodiscard]] float quantize(const Binary& quantizer, float value);
[[nodiscard]] float quantize(const Ternary& quantizer, float value);
[[nodiscard]] float quantize(const QuantizedTanh& quantizer, float value);
[[nodiscard]] float quantize(const QuantizedSigmoid& quantizer, float value);
[[nodiscard]] float quantize(const BinaryWeights& quantizer, float value);
[[nodiscard]] float quantize(const TernaryWeights& quantizer, float value);
[[nodiscard]] float quantize(const ActivationQuantizer& quantizer, float value);

/// A value within rounding of the middle between two powers may go the other way: that depends on
/// TensorFlow's float32 logarithm.
[[nodiscard]] float quantize(const QuantizedPo2& quantizer, float value);

/// A weight tensor after its quantizer.
struct QuantizedTensor {
    std::vector<float> values;
    /// QKeras' `scale`: one number for the whole tensor, or one a channel (the last axis; for vectors, binary
    /// and ternary have one an element, quantized_bits has one in all).
    std::optional<double> uniform_scale = 1.0;
    std::vector<float> scale; ///< where uniform_scale is not set
};

/// `values` of that shape, row-major. Automatic scales are the least-squares fit QKeras iterates; its means
/// are summed in double here and in an order of TensorFlow's there, so a scale can differ in its last bit.
[[nodiscard]] QuantizedTensor quantize(const WeightQuantizer& quantizer, std::span<const float> values,
                                       const Shape& shape);

/// The values alone; without a quantizer the trained ones.
[[nodiscard]] std::vector<float> quantized_values(const std::optional<WeightQuantizer>& quantizer,
                                                  const std::vector<float>& values, const Shape& shape);

/// The quantizer that a QKeras layer really applies to its kernel: no alpha there means 'auto_po2'. (hls4ml
/// takes it for 1.)
[[nodiscard]] WeightQuantizer as_kernel_quantizer(WeightQuantizer quantizer);

} // namespace bitscape::graph
