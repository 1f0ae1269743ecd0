#include "design/hls_graph.hpp"
#include "fixed/cast.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

/// hls4ml writes the value with `digits` decimals and the C simulation reads that text. Both conversions are
/// correctly rounded, so a printf and a strtod are the same thing.
double through_text(double value, int digits)
{
    std::array<char, 512>
        text{}; // 39 digits before the point for the largest float, at most 64 + sign behind it
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return std::strtod(text.data(), nullptr);
}

/// Printing with F decimals moves a value by at most half of 10^-F, which is 0.5 * 0.2^F of the type's 2^-F.
/// Unless the value is that near to a multiple of half an lsb, where casts change their mind, the text
/// changes nothing. Multiples of a whole lsb have F decimals exactly.
bool text_is_harmless(double value, int fraction, double most_moved)
{
    const double in_lsb = std::ldexp(value, fraction); // exact: a power of two
    if (in_lsb == std::nearbyint(in_lsb))
        return true;
    const double in_half_lsb = 2 * in_lsb;
    const double distance = std::fabs(in_half_lsb - std::nearbyint(in_half_lsb)); // exact below 2^53
    // The distance is in half lsb, hence not 0.5 but 1; the margin covers the rounding of the power and of
    // strtod.
    return std::fabs(in_half_lsb) < 0x1p50 && distance > most_moved;
}

/// In half lsb, with a margin for rounding.
double most_moved_by_text(int fraction)
{
    return 1.001 * std::pow(0.2, fraction) + 0x1p-20;
}

/// Powers of two are written as a sign and the logarithm, cut to a whole number; C++ puts that in an ap_int.
WeightTensor exponents_of(const std::vector<double>& values, const FixedPoint& type)
{
    WeightTensor tensor{.type = type, .raw = {}, .negative = {}};
    for (const double value : values) {
        // numpy's conversion of -infinity, the logarithm of 0, to a whole number.
        constexpr double lowest = -0x1p63;
        const double exponent = value == 0 ? lowest : std::trunc(std::log2(std::fabs(value)));
        tensor.raw.push_back(static_cast<std::int64_t>(from_double(exponent, type)));
        tensor.negative.push_back(value < 0 ? 1 : 0);
    }
    return tensor;
}

} // namespace

namespace {

std::int64_t quantize(double value, const FixedPoint& type, double most_moved)
{
    const int fraction = type.fraction();
    double read = value;
    if (fraction <= 0 || !text_is_harmless(read, fraction, most_moved))
        read = through_text(read, std::max(0, fraction));
    return static_cast<std::int64_t>(from_double(read, type));
}

} // namespace

std::int64_t quantize_weight(double value, const FixedPoint& type)
{
    return quantize(value, type, most_moved_by_text(type.fraction()));
}

Result<WeightTensor> quantize_weights(const std::vector<double>& values, const FixedPoint& type,
                                      const std::string& where)
{
    if (type.width > 64 || (type.width == 64 && !type.is_signed))
        return fail(ErrorCode::unsupported, where,
                    fmt::format("{} is wider than 63 bits and a sign", to_string(type)));
    if (type.encoding == Encoding::power_of_two)
        return exponents_of(values, type);
    WeightTensor tensor{.type = type, .raw = std::vector<std::int64_t>(values.size())};
    std::transform(values.begin(), values.end(), tensor.raw.begin(),
                   [&type, most_moved = most_moved_by_text(type.fraction())](double value) {
                       return value == 0 ? 0 : quantize(value, type, most_moved);
                   });
    return tensor;
}

Result<WeightTensor> exact_weights(const std::vector<double>& values, const std::string& where)
{
    int fraction = -200, integer = -200; // of the values that are not zero
    for (const double value : values) {
        if (value == 0.0F)
            continue;
        int exponent = 0; // value = m * 2^exponent, m of 24 bits below the point
        const auto mantissa = static_cast<std::int64_t>(std::ldexp(std::frexp(value, &exponent), 24));
        fraction = std::max(fraction, 24 - exponent - std::countr_zero(static_cast<std::uint64_t>(mantissa)));
        integer = std::max(integer, exponent + 1);
    }
    if (fraction == -200)
        fraction = 0, integer = 1;
    const FixedPoint type{.width = std::max(integer + fraction, 1), .integer = integer};
    if (type.width > 64)
        return fail(ErrorCode::unsupported, where,
                    fmt::format("holding it exactly takes {} bits, more than 64", type.width));
    WeightTensor tensor{.type = type, .raw = std::vector<std::int64_t>(values.size())};
    std::transform(values.begin(), values.end(), tensor.raw.begin(), [&](float value) {
        return static_cast<std::int64_t>(std::ldexp(static_cast<double>(value), fraction));
    });
    return tensor;
}

} // namespace bitscape::design::hls
