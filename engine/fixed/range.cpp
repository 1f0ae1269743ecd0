#include "fixed/range.hpp"

#include "fixed/cast.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape {

namespace {

constexpr int most_bits = 64;

/// The steps of a type without its ends.
FixedPoint steps_of(const FixedPoint& type)
{
    constexpr int wide = 126;
    FixedPoint steps = type;
    steps.width = wide;
    steps.integer = wide - type.fraction();
    steps.is_signed = true;
    steps.overflow = Overflow::sat;
    return steps;
}

} // namespace

int integer_bits(double low, double high, bool is_signed)
{
    const double least = is_signed ? low : std::max(low, 0.0);
    if (least == 0 && high <= 0)
        return is_signed ? 1 : 0;
    const auto holds = [&](int bits) {
        const double end = std::ldexp(1.0, is_signed ? bits - 1 : bits);
        return high < end && (!is_signed || least >= -end);
    };
    int bits = -most_bits;
    while (bits < most_bits && !holds(bits))
        ++bits;
    return bits;
}

FixedPoint fitted(const FixedPoint& type, double low, double high)
{
    if (type.encoding != Encoding::number)
        return type;
    const FixedPoint steps = steps_of(type);
    const double least = to_double(from_double(low, steps), steps);
    const double most = to_double(from_double(high, steps), steps);
    FixedPoint fit = type;
    if (least == 0 && most == 0) {
        fit.width = 1;
        fit.integer = 1 - type.fraction();
        return fit;
    }
    int bits = integer_bits(least, most, type.is_signed);
    const bool loses_lowest = type.is_signed && type.overflow == Overflow::sat_sym;
    if (loses_lowest && least == -std::ldexp(1.0, bits - 1))
        ++bits;
    fit.width = std::clamp(bits + type.fraction(), 1, most_bits);
    fit.integer = bits + type.fraction() < 1 ? 1 - type.fraction() : bits;
    if (type.is_integer)
        fit.integer = fit.width;
    return fit;
}

bool holds(const FixedPoint& type, double value)
{
    if (type.encoding != Encoding::number)
        return true;
    const FixedPoint steps = steps_of(type);
    const WideRaw raw = from_double(value, steps);
    const bool symmetric = type.is_signed && type.overflow == Overflow::sat_sym && type.width > 1;
    return raw >= raw_min(type) + (symmetric ? 1 : 0) && raw <= raw_max(type);
}

} // namespace bitscape
