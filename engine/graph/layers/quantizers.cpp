#include "graph/layers/quantizers.hpp"

#include <fmt/format.h>

namespace bitscape::graph {

namespace {

/// Ranges within which QKeras' own float32 arithmetic works (2^integer and 2^bits as int32).
Failure check_widths(int bits, int integer)
{
    if (bits < 1 || bits > 31)
        return fmt::format("quantizer width {} is not in 1..31", bits);
    if (integer < 0 || integer > 30)
        return fmt::format("quantizer integer bits {} are not in 0..30", integer);
    return {};
}

} // namespace

Failure check_quantizer(const QuantizedBits& quantizer)
{
    return check_widths(quantizer.bits, quantizer.integer);
}

Failure check_quantizer(const QuantizedRelu& quantizer)
{
    return check_widths(quantizer.bits, quantizer.integer);
}

Failure check_quantizer(const QuantizedPo2& quantizer)
{
    const bool signed_exponent = !quantizer.max_value || *quantizer.max_value > 1;
    const int exponent_bits = quantizer.bits - (quantizer.keep_negative ? 1 : 0) - (signed_exponent ? 1 : 0);
    if (exponent_bits < 0 || exponent_bits > 16)
        return fmt::format("power-of-two quantizer width {} is out of range", quantizer.bits);
    if (quantizer.max_value && !(*quantizer.max_value >= 0))
        return "a quantizer's max_value is negative";
    return {};
}

} // namespace bitscape::graph
