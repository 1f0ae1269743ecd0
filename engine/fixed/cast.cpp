#include "fixed/cast.hpp"

#include <bit>
#include <cmath>
#include <limits>

namespace bitscape {
namespace {

using Unsigned = unsigned __int128;

constexpr int wide_bits = 128;

/// What a right shift drops, compared with half a unit of the target.
enum class Dropped { nothing, below_half, half, above_half };

struct Floored {
    WideRaw quotient; ///< floor(raw / 2^shift)
    Dropped dropped;  ///< of the non-negative remainder
};

Floored floor_shift(WideRaw raw, int shift)
{
    if (shift >= wide_bits) {
        if (raw == 0)
            return {0, Dropped::nothing};
        if (raw > 0)
            return {0, Dropped::below_half};
        const bool exactly_half = shift == wide_bits && raw == std::numeric_limits<WideRaw>::min();
        return {-1, exactly_half ? Dropped::half : Dropped::above_half};
    }
    const Unsigned half = Unsigned{1} << (shift - 1);
    const Unsigned remainder = static_cast<Unsigned>(raw) & (half | (half - 1));
    const WideRaw quotient = raw >> shift;
    if (remainder == 0)
        return {quotient, Dropped::nothing};
    if (remainder == half)
        return {quotient, Dropped::half};
    return {quotient, remainder < half ? Dropped::below_half : Dropped::above_half};
}

/// Whether the mode takes the value above the floor.
bool rounds_up(const Floored& floored, bool negative, Rounding mode)
{
    if (floored.dropped == Dropped::nothing || mode == Rounding::trn)
        return false;
    if (mode == Rounding::trn_zero)
        return negative;
    if (floored.dropped != Dropped::half)
        return floored.dropped == Dropped::above_half;
    switch (mode) {
    case Rounding::rnd:
        return true;
    case Rounding::rnd_zero:
        return negative;
    case Rounding::rnd_inf:
        return !negative;
    case Rounding::rnd_conv:
        return (floored.quotient & 1) != 0;
    case Rounding::rnd_min_inf:
    case Rounding::trn:
    case Rounding::trn_zero:
        break;
    }
    return false;
}

/// The low `width` bits as a value of the type.
WideRaw wrap(Unsigned bits, const FixedPoint& to)
{
    if (to.width >= wide_bits)
        return static_cast<WideRaw>(bits);
    const int unused = wide_bits - to.width;
    const Unsigned top = bits << unused;
    return to.is_signed ? static_cast<WideRaw>(top) >> unused : static_cast<WideRaw>(top >> unused);
}

WideRaw saturate(bool negative, const FixedPoint& to)
{
    if (to.overflow == Overflow::sat_zero)
        return 0;
    if (!negative)
        return raw_max(to);
    // A signed one-bit type has no other value below zero than -1, SAT_SYM or not.
    const bool symmetric = to.overflow == Overflow::sat_sym && to.is_signed && to.width > 1;
    return symmetric ? -raw_max(to) : raw_min(to);
}

WideRaw fit(WideRaw value, const FixedPoint& to)
{
    if (to.overflow == Overflow::wrap)
        return wrap(static_cast<Unsigned>(value), to);
    const bool below = value < raw_min(to);
    const bool at_unwanted_minimum = to.overflow == Overflow::sat_sym && to.is_signed && value == raw_min(to);
    if (below || at_unwanted_minimum || value > raw_max(to))
        return saturate(value < 0, to);
    return value;
}

} // namespace

WideRaw cast(WideRaw raw, int from_fraction, const FixedPoint& to)
{
    const int shift = from_fraction - to.fraction();
    if (shift > 0) {
        const Floored floored = floor_shift(raw, shift);
        return fit(floored.quotient + (rounds_up(floored, raw < 0, to.rounding) ? 1 : 0), to);
    }
    const int left = -shift;
    if (left >= wide_bits)
        return raw == 0 || to.overflow == Overflow::wrap ? 0 : saturate(raw < 0, to);
    const Unsigned shifted = static_cast<Unsigned>(raw) << left;
    const bool lost_bits = static_cast<WideRaw>(shifted) >> left != raw;
    if (lost_bits && to.overflow != Overflow::wrap)
        return saturate(raw < 0, to);
    return fit(static_cast<WideRaw>(shifted), to);
}

WideRaw from_double(double value, const FixedPoint& to)
{
    if (std::isnan(value))
        return 0;
    if (to.encoding == Encoding::float32)
        return raw_of_float(static_cast<float>(value));
    // The reference reads an infinity's exponent like any other: a power of two beyond every type.
    if (std::isinf(value))
        return cast(value < 0 ? -1 : 1, -std::numeric_limits<double>::max_exponent, to);
    // The reference's ap_int(double) shifts small values out to -1 before it puts the sign back.
    if (to.is_integer && value < 0 && value > -0.5)
        return wrap(1, to);
    constexpr int digits = std::numeric_limits<double>::digits;
    int exponent = 0;
    const double mantissa = std::frexp(value, &exponent);
    const auto integer = static_cast<std::int64_t>(std::ldexp(mantissa, digits));
    return cast(integer, digits - exponent, to);
}

double to_double(WideRaw raw, const FixedPoint& type)
{
    if (type.encoding == Encoding::float32)
        return double{float_of_raw(raw)};
    return std::ldexp(static_cast<double>(raw), -type.fraction());
}

WideRaw raw_of_float(float value)
{
    const auto bits = std::bit_cast<std::int32_t>(value + 0.0F); // -0 + 0 is 0
    return bits < 0 ? bits ^ std::numeric_limits<std::int32_t>::max() : bits;
}

float float_of_raw(WideRaw raw)
{
    const auto bits = static_cast<std::int32_t>(raw);
    return std::bit_cast<float>(bits < 0 ? bits ^ std::numeric_limits<std::int32_t>::max() : bits);
}

WideRaw raw_min(const FixedPoint& type)
{
    return type.is_signed ? -raw_max(type) - 1 : 0;
}

WideRaw raw_max(const FixedPoint& type)
{
    const int bits = type.is_signed ? type.width - 1 : type.width;
    if (bits >= wide_bits - 1)
        return std::numeric_limits<WideRaw>::max();
    return (WideRaw{1} << bits) - 1;
}

} // namespace bitscape
