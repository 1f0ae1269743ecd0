#include "graph/layers/quantizers.hpp"

#include <cmath>
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

Failure check_alpha(const Alpha& alpha)
{
    if (alpha.kind == Alpha::Kind::number && !(std::isfinite(alpha.value) && alpha.value != 0))
        return fmt::format("quantizer alpha {} is not a finite number other than 0", alpha.value);
    return {};
}

/// 0, or a power of two.
Failure check_slope(float slope)
{
    int exponent = 0;
    if (slope != 0 && !(slope > 0 && std::isfinite(slope) && std::frexp(slope, &exponent) == 0.5F))
        return fmt::format("quantizer negative_slope {} is not a power of two", slope);
    return {};
}

} // namespace

Failure check_quantizer(const QuantizedBits& quantizer)
{
    if (quantizer.alpha.is_automatic() && quantizer.bits < 2)
        return "a quantizer of one bit has no automatic alpha";
    if (auto failure = check_alpha(quantizer.alpha))
        return failure;
    return check_widths(quantizer.bits, quantizer.integer);
}

Failure check_quantizer(const QuantizedRelu& quantizer)
{
    if (auto failure = check_slope(quantizer.negative_slope))
        return failure;
    return check_widths(quantizer.bits, quantizer.integer);
}

Failure check_quantizer(const QuantizedPo2& quantizer)
{
    if (auto failure = check_slope(quantizer.negative_slope))
        return failure;
    const bool signed_exponent = !quantizer.max_value || *quantizer.max_value > 1;
    const int exponent_bits = quantizer.bits - (quantizer.keep_negative ? 1 : 0) - (signed_exponent ? 1 : 0);
    if (exponent_bits < 0 || exponent_bits > 16)
        return fmt::format("power-of-two quantizer width {} is out of range", quantizer.bits);
    if (quantizer.max_value && !(*quantizer.max_value >= 0))
        return "a quantizer's max_value is negative";
    return {};
}

Failure check_quantizer(const Binary& quantizer)
{
    return check_alpha(quantizer.alpha);
}

Failure check_quantizer(const Ternary& quantizer)
{
    if (quantizer.threshold && !std::isfinite(*quantizer.threshold))
        return "a quantizer's threshold is not finite";
    if (quantizer.number_of_unrolls < 0 || quantizer.number_of_unrolls > 1000)
        return fmt::format("quantizer number_of_unrolls {} is out of range", quantizer.number_of_unrolls);
    return check_alpha(quantizer.alpha);
}

Failure check_quantizer(const QuantizedTanh& quantizer)
{
    return check_widths(quantizer.bits, 0);
}

Failure check_quantizer(const QuantizedSigmoid& quantizer)
{
    return check_widths(quantizer.bits, 0);
}

Failure check_quantizer(const BinaryWeights&)
{
    return {};
}

Failure check_quantizer(const TernaryWeights&)
{
    return {};
}

Failure check_quantizer(const WeightQuantizer& quantizer)
{
    return std::visit([](const auto& each) { return check_quantizer(each); }, quantizer);
}

Failure check_quantizer(const ActivationQuantizer& quantizer)
{
    const auto alpha_of = [](const auto& each) {
        if constexpr (requires { each.alpha; })
            return each.alpha;
        else
            return Alpha{};
    };
    if (std::visit(alpha_of, quantizer).is_automatic())
        return "an activation's quantizer cannot have an automatic alpha: it would depend on the data";
    return std::visit([](const auto& each) { return check_quantizer(each); }, quantizer);
}

} // namespace bitscape::graph
