#pragma once

#include "graph/layer_context.hpp"

#include <optional>

namespace bitscape::graph {

/// QKeras quantized_bits(bits, integer, symmetric, keep_negative, alpha = 1).
struct QuantizedBits {
    int bits = 8;
    int integer = 0; ///< bits left of the point, sign *not* counted (QKeras' convention)
    bool symmetric = false;
    bool keep_negative = true;
    friend bool operator==(const QuantizedBits&, const QuantizedBits&) = default;
};

/// QKeras quantized_relu(bits, integer).
struct QuantizedRelu {
    int bits = 8;
    int integer = 0;
    friend bool operator==(const QuantizedRelu&, const QuantizedRelu&) = default;
};

/// QKeras quantized_po2(bits, max_value) and quantized_relu_po2(bits, max_value): the nearest power of two.
struct QuantizedPo2 {
    int bits = 8; ///< of the exponent, its sign and, with keep_negative, the value's sign
    std::optional<float> max_value;
    bool quadratic_approximation = false; ///< even exponents only
    bool keep_negative = true;            ///< false: quantized_relu_po2
    friend bool operator==(const QuantizedPo2&, const QuantizedPo2&) = default;
};

[[nodiscard]] Failure check_quantizer(const QuantizedBits& quantizer);
[[nodiscard]] Failure check_quantizer(const QuantizedRelu& quantizer);
[[nodiscard]] Failure check_quantizer(const QuantizedPo2& quantizer);

template <class Quantizer> Failure check_quantizer(const std::optional<Quantizer>& quantizer)
{
    return quantizer ? check_quantizer(*quantizer) : Failure{};
}

} // namespace bitscape::graph
