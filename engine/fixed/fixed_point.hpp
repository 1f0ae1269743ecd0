#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace bitscape {

/// ap_fixed quantization modes. Source: AMD UG1399, "Arbitrary precision fixed-point types".
enum class Rounding { trn, trn_zero, rnd, rnd_zero, rnd_inf, rnd_min_inf, rnd_conv };

/// ap_fixed overflow modes.
enum class Overflow { wrap, sat, sat_zero, sat_sym };

/// What the bits of a type stand for. Written types are always numbers; the others only come from quantizers.
enum class Encoding : std::uint8_t {
    number,
    sign,         ///< one bit (ap_uint<1>): 0 is -1, 1 is 1. hls4ml: XnorPrecisionType
    power_of_two, ///< an exponent (ap_int); the value's sign is kept beside it. hls4ml: ExponentPrecisionType
    float32, ///< IEEE single precision, for boosted trees only. Raw integers order as the numbers do: the
             ///< bits of a positive number; of a negative one, all but the sign inverted. There is no -0.
};

/// A fixed-point type: ap_fixed<width, integer> and its kin. The value of a raw integer r is r *
/// 2^-fraction().
struct FixedPoint {
    int width = 16;  ///< bits, 1..128 (configured types: 1..64; wider ones only arise as `auto` results)
    int integer = 6; ///< bits left of the point, sign included; may be negative or above the width
    bool is_signed = true;
    Rounding rounding = Rounding::trn;
    Overflow overflow = Overflow::wrap;
    int saturation_bits = 0; ///< N of AP_WRAP; only 0 is supported
    /// ap_int or ap_uint instead of a fixed-point type. They convert as C does, so rounding is trn_zero and
    /// overflow wrap; what else sets them apart from fixed<W,W,TRN_ZERO> is their conversion from double.
    bool is_integer = false;
    Encoding encoding = Encoding::number;

    [[nodiscard]] constexpr int fraction() const { return width - integer; } ///< lsb = 2^-fraction
    friend constexpr bool operator==(const FixedPoint&, const FixedPoint&) = default;
};

/// ap_int or ap_uint.
[[nodiscard]] constexpr FixedPoint whole_number_type(int width, bool is_signed)
{
    return {.width = width,
            .integer = width,
            .is_signed = is_signed,
            .rounding = Rounding::trn_zero,
            .overflow = Overflow::wrap,
            .saturation_bits = 0,
            .is_integer = true};
}
[[nodiscard]] constexpr FixedPoint sign_type()
{
    FixedPoint type = whole_number_type(1, false);
    type.encoding = Encoding::sign;
    return type;
}
[[nodiscard]] constexpr FixedPoint power_of_two_type(int width)
{
    FixedPoint type = whole_number_type(width, true);
    type.encoding = Encoding::power_of_two;
    return type;
}

[[nodiscard]] constexpr FixedPoint float_type()
{
    FixedPoint type = whole_number_type(32, true);
    type.encoding = Encoding::float32;
    return type;
}

/// Reads what hls4ml reads: fixed<W,I,Q,O,N>, ufixed, int, uint, ap_fixed, ap_ufixed, ap_int, ap_uint,
/// ac_fixed<W,I,S,Q,O>, ac_int<W,S>, with or without the AP_ prefixes. Widths 1..64. The int spellings give
/// {W, W, signed, trn_zero, wrap, 0, is_integer}. Besides, conifer's "float".
/// Errors: `invalid_value` with the text in the message ("auto" is not a type: callers look at it first).
[[nodiscard]] Result<FixedPoint> parse_fixed_point(std::string_view text);

/// hls4ml's spelling, the shortest that reads back equal: "fixed<16,6>", "ufixed<6,0,RND_CONV,SAT>".
[[nodiscard]] std::string to_string(const FixedPoint& type);

/// The C++ type of the HLS header: "ap_fixed<16,6,AP_RND,AP_SAT,0>", modes left out when they are the
/// default.
[[nodiscard]] std::string to_ap_string(const FixedPoint& type);

} // namespace bitscape
