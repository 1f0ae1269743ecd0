// Numbers as the bus of @PROJECT@_axi carries them, for programs on the host: plain C++, no header of a tool.
#ifndef BITSCAPE_PROJECT_WORDS_H
#define BITSCAPE_PROJECT_WORDS_H

#include <cmath>
#include <cstdint>
#include <cstring>

namespace bus {

enum Kind { ieee_float, ieee_double, fixed_point };
enum Rounding { trn, trn_zero, rnd, rnd_zero, rnd_inf, rnd_min_inf, rnd_conv }; // as AP_TRN, ...
enum Overflow { wrap, sat, sat_zero, sat_sym };

struct Format {
    Kind kind;
    int width, integer; // bits, those left of the point
    bool is_signed;
    Rounding rounding;
    Overflow overflow;
};

/// @INPUT_TYPE@ and @OUTPUT_TYPE@, one value a word.
static const Format input_format = {@INPUT_FORMAT@};
static const Format output_format = {@OUTPUT_FORMAT@};
typedef std::@INPUT_INTEGER@ InputWord;
typedef std::@OUTPUT_INTEGER@ OutputWord;
static const unsigned values_in = @VALUES_IN@; // of an event
static const unsigned values_out = @VALUES_OUT@; // of an event

/// A whole number: `scaled` rounded as the format says. Exact.
inline double rounded(double scaled, Rounding rounding)
{
    const double low = std::floor(scaled), above = scaled - low;
    switch (rounding) {
    case trn:
        return low;
    case trn_zero:
        return std::trunc(scaled);
    case rnd:
        return above >= 0.5 ? low + 1 : low;
    case rnd_zero:
        return above > 0.5 || (above == 0.5 && scaled < 0) ? low + 1 : low;
    case rnd_inf:
        return above > 0.5 || (above == 0.5 && scaled > 0) ? low + 1 : low;
    case rnd_min_inf:
        return above > 0.5 ? low + 1 : low;
    case rnd_conv:
        return above > 0.5 || (above == 0.5 && std::fmod(low, 2) != 0) ? low + 1 : low;
    }
    return low;
}

/// The bits of a whole number of the format's width.
inline std::uint64_t bits_of(double whole, const Format& format)
{
    const std::uint64_t mask =
        format.width == 64 ? ~std::uint64_t(0) : (std::uint64_t(1) << format.width) - 1;
    const std::uint64_t highest = format.is_signed ? mask >> 1 : mask;
    const bool above = whole >= std::ldexp(1.0, format.width - int(format.is_signed));
    const double lowest = format.is_signed ? -std::ldexp(1.0, format.width - 1) : 0;
    const bool below = whole < lowest || (format.overflow == sat_sym && format.is_signed && whole == lowest);
    if (format.overflow != wrap && (above || below)) {
        if (format.overflow == sat_zero)
            return 0;
        if (above)
            return highest;
        return format.is_signed ? highest + 1 + (format.overflow == sat_sym) : 0; // the lowest number
    }
    if (!std::isfinite(whole))
        return 0;
    const std::uint64_t magnitude = std::uint64_t(std::fmod(std::fabs(whole), std::ldexp(1.0, format.width)));
    return (whole < 0 ? std::uint64_t(0) - magnitude : magnitude) & mask;
}

inline std::uint64_t to_word(double value, const Format& format)
{
    std::uint64_t word = 0;
    if (format.kind == ieee_double) {
        std::memcpy(&word, &value, sizeof(value));
    } else if (format.kind == ieee_float) {
        const float single = float(value);
        std::uint32_t bits = 0;
        std::memcpy(&bits, &single, sizeof(single));
        word = bits;
    } else if (value == value) {
        word = bits_of(rounded(std::ldexp(value, format.width - format.integer), format.rounding), format);
    }
    return word;
}

inline double from_word(std::uint64_t word, const Format& format)
{
    if (format.kind == ieee_double) {
        double value = 0;
        std::memcpy(&value, &word, sizeof(value));
        return value;
    }
    if (format.kind == ieee_float) {
        const std::uint32_t bits = std::uint32_t(word);
        float value = 0;
        std::memcpy(&value, &bits, sizeof(value));
        return value;
    }
    const std::uint64_t sign = std::uint64_t(1) << (format.width - 1);
    const bool negative = format.is_signed && (word & sign) != 0;
    const double magnitude = negative ? -double((~word & (sign - 1)) + 1) : double(word);
    return std::ldexp(magnitude, format.integer - format.width);
}

} // namespace bus

#endif
