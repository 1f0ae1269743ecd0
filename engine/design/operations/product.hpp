#pragma once

#include "fixed/fixed_point.hpp"

namespace bitscape::design {

/// How hls4ml multiplies data with weights, by their types. Source: nnet_mult.h, FPGABackend.product_type
enum class Product {
    plain,           ///< the exact product
    both_signs,      ///< 1 where data and weight are the same bit, else 0
    weight_sign,     ///< x or -x
    data_sign,       ///< w or -w
    weight_ternary,  ///< 0 for 0, -x for -1, x for every other weight
    weight_exponent, ///< x shifted by the weight, or minus that
};

[[nodiscard]] constexpr Product product_of(const FixedPoint& data, const FixedPoint& weight)
{
    if (weight.encoding == Encoding::power_of_two)
        return Product::weight_exponent;
    const bool data_is_sign = data.encoding == Encoding::sign;
    if (weight.encoding == Encoding::sign)
        return data_is_sign ? Product::both_signs : Product::weight_sign;
    if (data_is_sign)
        return Product::data_sign;
    const bool two_bit_integer = weight.is_integer && weight.is_signed && weight.width == 2;
    return two_bit_integer ? Product::weight_ternary : Product::plain;
}

} // namespace bitscape::design
