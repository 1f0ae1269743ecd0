#include "graph/quantize.hpp"

#include <algorithm>
#include <cmath>

// Float32 operation by operation: the target is built with -std=c++20 (not gnu++20), which makes g++ refrain
// from contracting a product and a sum into one rounding.
namespace bitscape::graph {

namespace {

/// QKeras hides the rounding from the gradient by x + (f(x) - x); the forward value keeps the float32 error
/// of it.
float straight_through(float value, float replaced)
{
    const float step = -value + replaced;
    return value + step;
}

/// tf.round: halves go to the even neighbour (the default rounding mode of nearbyint).
float round_through(float value)
{
    return straight_through(value, std::nearbyintf(value));
}

/// Exponent of the power of two that stands for `magnitude` >= 0.
float po2_exponent(const QuantizedPo2& quantizer, float magnitude)
{
    constexpr float smallest = 1e-7F; // Keras' epsilon: below, the smallest power is taken
    const bool signed_exponent = !quantizer.max_value || *quantizer.max_value > 1;
    const int exponent_bits = quantizer.bits - (quantizer.keep_negative ? 1 : 0) - (signed_exponent ? 1 : 0);
    const float bound = std::ldexp(1.0F, exponent_bits);
    const float lowest = -bound;
    float highest = bound - 1.0F;
    if (quantizer.quadratic_approximation)
        highest = 2.0F * std::floor(highest / 2.0F);
    if (magnitude < smallest)
        return lowest;
    if (quantizer.max_value)
        magnitude = std::min(magnitude, *quantizer.max_value);
    const auto log_of_2 = static_cast<float>(std::log(2.0));
    const float input = quantizer.quadratic_approximation ? std::sqrt(magnitude) : magnitude;
    const float exponent = std::clamp(round_through(std::log(input) / log_of_2), lowest, highest);
    return quantizer.quadratic_approximation ? 2.0F * exponent : exponent;
}

} // namespace

float quantize(const QuantizedBits& quantizer, float value)
{
    const int magnitude_bits = quantizer.bits - (quantizer.keep_negative ? 1 : 0);
    if (magnitude_bits <= 0) { // one bit: the sign, 0 counts as positive
        float sign = value < 0 ? -1.0F : 1.0F;
        if (!quantizer.keep_negative)
            sign = (sign + 1.0F) / 2.0F;
        return straight_through(value, sign);
    }
    const float levels = std::ldexp(1.0F, magnitude_bits);
    const float range = std::ldexp(1.0F, quantizer.integer);
    const float lowest = quantizer.keep_negative ? -levels + (quantizer.symmetric ? 1.0F : 0.0F) : 0.0F;
    const float scaled = value * levels / range;
    const float clipped = std::max(std::min(round_through(scaled), levels - 1.0F), lowest);
    return straight_through(value, range * clipped / levels);
}

float quantize(const QuantizedRelu& quantizer, float value)
{
    const float levels = std::ldexp(1.0F, quantizer.bits);
    const float range = std::ldexp(1.0F, quantizer.integer);
    const float top = range - std::ldexp(1.0F, quantizer.integer - quantizer.bits);
    const float unquantized = value <= top ? std::max(value, 0.0F) : top;
    const float scaled = value * levels / range;
    const float clipped = std::max(std::min(round_through(scaled) / levels, 1.0F - 1.0F / levels), 0.0F);
    return straight_through(unquantized, range * clipped);
}

float quantize(const QuantizedPo2& quantizer, float value)
{
    if (quantizer.keep_negative) {
        const float sign = value < 0 ? -1.0F : 1.0F;
        return straight_through(value, sign * std::exp2(po2_exponent(quantizer, std::abs(value))));
    }
    const float positive = std::max(value, 0.0F);
    const float base = quantizer.max_value ? std::min(positive, *quantizer.max_value) : positive;
    return straight_through(base, std::exp2(po2_exponent(quantizer, positive)));
}

} // namespace bitscape::graph
