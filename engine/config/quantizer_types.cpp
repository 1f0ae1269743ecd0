#include "config/quantizer_types.hpp"

namespace bitscape::config {

namespace {

constexpr int two_bits = 2;

/// hls4ml: the sign is a bit of its own on top of QKeras' integer bits; as many bits as integer bits = whole
/// numbers, and a single one of them is a sign.
FixedPoint grid_type(const graph::QuantizedBits& quantizer)
{
    if (quantizer.bits != quantizer.integer)
        return {.width = quantizer.bits, .integer = quantizer.integer + 1};
    return quantizer.bits == 1 ? sign_type() : whole_number_type(quantizer.bits, true);
}

/// Without a fraction a whole number of `integer` bits, which keeps no modes.
FixedPoint activation_type(int bits, int integer, bool is_signed, Overflow overflow = Overflow::sat)
{
    if (bits <= integer)
        return whole_number_type(integer, is_signed);
    return {.width = bits,
            .integer = integer,
            .is_signed = is_signed,
            .rounding = Rounding::rnd_conv,
            .overflow = overflow};
}

struct ResultType {
    FixedPoint operator()(const graph::QuantizedBits& quantizer) const
    {
        return activation_type(quantizer.bits, quantizer.integer + 1, true);
    }
    FixedPoint operator()(const graph::QuantizedRelu& quantizer) const
    {
        const bool is_signed = quantizer.negative_slope != 0;
        return activation_type(quantizer.bits, quantizer.integer + (is_signed ? 1 : 0), is_signed);
    }
    FixedPoint operator()(const graph::QuantizedTanh& quantizer) const
    {
        return activation_type(quantizer.bits, 1, true,
                               quantizer.symmetric ? Overflow::sat_sym : Overflow::sat);
    }
    FixedPoint operator()(const graph::QuantizedSigmoid& quantizer) const
    {
        return activation_type(quantizer.bits, 0, false);
    }
    FixedPoint operator()(const graph::Binary&) const { return whole_number_type(two_bits, true); }
    FixedPoint operator()(const graph::Ternary&) const { return whole_number_type(two_bits, true); }
};

} // namespace

FixedPoint weight_type(const graph::WeightQuantizer& quantizer, bool is_kernel)
{
    if (const auto* bits = std::get_if<graph::QuantizedBits>(&quantizer))
        return grid_type(*bits);
    if (const auto* po2 = std::get_if<graph::QuantizedPo2>(&quantizer); po2 && po2->keep_negative)
        return power_of_two_type(po2->bits);
    if (std::holds_alternative<graph::Binary>(quantizer) && is_kernel)
        return sign_type();
    if (std::holds_alternative<graph::Binary>(quantizer) ||
        std::holds_alternative<graph::Ternary>(quantizer) ||
        std::holds_alternative<graph::BinaryWeights>(quantizer) ||
        std::holds_alternative<graph::TernaryWeights>(quantizer))
        return whole_number_type(two_bits, true);
    return {}; // hls4ml has no type for the others: fixed<16,6>
}

FixedPoint result_type(const graph::ActivationQuantizer& quantizer)
{
    return std::visit(ResultType{}, quantizer);
}

} // namespace bitscape::config
