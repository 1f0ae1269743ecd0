#include "fixed/fixed_point.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <vector>

namespace bitscape {
namespace {

constexpr int max_width = 64;
constexpr int max_integer = 1024; // keeps every shift far from the limits of int

template <class Mode> struct Spelling {
    Mode mode;
    std::string_view text;
};

constexpr std::array roundings{
    Spelling<Rounding>{Rounding::trn, "TRN"},
    Spelling<Rounding>{Rounding::trn_zero, "TRN_ZERO"},
    Spelling<Rounding>{Rounding::rnd, "RND"},
    Spelling<Rounding>{Rounding::rnd_zero, "RND_ZERO"},
    Spelling<Rounding>{Rounding::rnd_inf, "RND_INF"},
    Spelling<Rounding>{Rounding::rnd_min_inf, "RND_MIN_INF"},
    Spelling<Rounding>{Rounding::rnd_conv, "RND_CONV"},
};

constexpr std::array overflows{
    Spelling<Overflow>{Overflow::wrap, "WRAP"},
    Spelling<Overflow>{Overflow::sat, "SAT"},
    Spelling<Overflow>{Overflow::sat_zero, "SAT_ZERO"},
    Spelling<Overflow>{Overflow::sat_sym, "SAT_SYM"},
};

template <class Mode, std::size_t size>
std::string_view spell(const std::array<Spelling<Mode>, size>& spellings, Mode mode)
{
    for (const auto& spelling : spellings)
        if (spelling.mode == mode)
            return spelling.text;
    return {};
}

std::string_view trim(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::vector<std::string_view> split(std::string_view text)
{
    std::vector<std::string_view> fields;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        fields.push_back(trim(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return fields;
}

std::optional<int> parse_int(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

template <class Mode, std::size_t size>
std::optional<Mode> parse_mode(const std::array<Spelling<Mode>, size>& spellings, std::string_view text)
{
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](unsigned char c) { return std::toupper(c); });
    std::string_view name = upper;
    if (name.starts_with("AP_") || name.starts_with("AC_"))
        name.remove_prefix(3);
    for (const auto& spelling : spellings)
        if (spelling.text == name)
            return spelling.mode;
    return std::nullopt;
}

tl::unexpected<Error> invalid(std::string_view text, std::string_view why)
{
    return fail(ErrorCode::invalid_value, {}, fmt::format("'{}' is not a fixed-point type: {}", text, why));
}

/// What stands before the '<'.
struct Family {
    bool integer_only = false;
    bool is_unsigned = false; ///< the ac_ spellings say it in a field instead
    bool ac = false;
};

std::optional<Family> parse_family(std::string_view name)
{
    Family family;
    if (name.starts_with("ac_"))
        family.ac = true;
    if (name.starts_with("ap_") || family.ac)
        name.remove_prefix(3);
    if (name.starts_with('u') && !family.ac) {
        family.is_unsigned = true;
        name.remove_prefix(1);
    }
    if (name != "fixed" && name != "int")
        return std::nullopt;
    family.integer_only = name == "int";
    return family;
}

/// Rounding, overflow and saturation bits: fields[first...], each of them optional.
Result<void> parse_modes(std::string_view text, const std::vector<std::string_view>& fields,
                         std::size_t first, FixedPoint& type)
{
    if (fields.size() > first + 3)
        return invalid(text, "too many fields");
    if (fields.size() > first) {
        const auto rounding = parse_mode(roundings, fields[first]);
        if (!rounding)
            return invalid(text, fmt::format("unknown rounding mode '{}'", fields[first]));
        type.rounding = *rounding;
    }
    if (fields.size() > first + 1) {
        const auto overflow = parse_mode(overflows, fields[first + 1]);
        if (!overflow)
            return invalid(text, fmt::format("unknown overflow mode '{}'", fields[first + 1]));
        type.overflow = *overflow;
    }
    if (fields.size() > first + 2) {
        const auto bits = parse_int(fields[first + 2]);
        if (!bits || *bits < 0)
            return invalid(text, fmt::format("'{}' is not a number of saturation bits", fields[first + 2]));
        if (*bits != 0 && type.overflow == Overflow::wrap)
            return invalid(text, "WRAP with saturation bits is not supported");
    }
    return {};
}

} // namespace

Result<FixedPoint> parse_fixed_point(std::string_view text)
{
    const std::string_view trimmed = trim(text);
    if (trimmed == "float")
        return float_type();
    const std::size_t open = trimmed.find('<');
    if (open == std::string_view::npos || !trimmed.ends_with('>'))
        return invalid(text, "expected a form like fixed<16,6>");
    const auto family = parse_family(trim(trimmed.substr(0, open)));
    if (!family)
        return invalid(text, "expected fixed, ufixed, int or uint");
    const auto fields = split(trimmed.substr(open + 1, trimmed.size() - open - 2));

    FixedPoint type;
    const auto width = parse_int(fields[0]);
    if (!width || *width < 1 || *width > max_width)
        return invalid(text, fmt::format("the width must be 1 to {}", max_width));
    type.width = *width;
    type.is_signed = !family->is_unsigned;
    std::size_t next = 1;
    if (family->integer_only) {
        type.integer = type.width;
    } else {
        const auto integer = fields.size() > 1 ? parse_int(fields[1]) : std::nullopt;
        if (!integer || *integer < -max_integer || *integer > max_integer)
            return invalid(text, "the integer bits are missing or out of range");
        type.integer = *integer;
        next = 2;
    }
    if (family->ac && fields.size() > next) {
        std::string sign(fields[next++]);
        std::transform(sign.begin(), sign.end(), sign.begin(),
                       [](unsigned char c) { return std::tolower(c); });
        type.is_signed = sign != "false" && sign != "0";
    }
    if (family->integer_only) {
        // ap_int takes the integer part as C does. hls4ml does not look at further fields.
        type.rounding = Rounding::trn_zero;
        type.is_integer = true;
        return type;
    }
    if (auto modes = parse_modes(text, fields, next, type); !modes)
        return pass(std::move(modes).error());
    return type;
}

std::string to_string(const FixedPoint& type)
{
    if (type.encoding == Encoding::float32)
        return "float";
    const std::string_view sign = type.is_signed ? "" : "u";
    if (type.is_integer)
        return fmt::format("{}int<{}>", sign, type.width);
    std::string modes;
    if (type.rounding != Rounding::trn || type.overflow != Overflow::wrap)
        modes = fmt::format(",{}", spell(roundings, type.rounding));
    if (type.overflow != Overflow::wrap)
        modes += fmt::format(",{}", spell(overflows, type.overflow));
    return fmt::format("{}fixed<{},{}{}>", sign, type.width, type.integer, modes);
}

std::string to_ap_string(const FixedPoint& type)
{
    if (type.encoding == Encoding::float32)
        return "float";
    const std::string_view sign = type.is_signed ? "" : "u";
    if (type.is_integer)
        return fmt::format("ap_{}int<{}>", sign, type.width);
    std::string modes;
    if (type.rounding != Rounding::trn || type.overflow != Overflow::wrap)
        modes =
            fmt::format(",AP_{},AP_{},0", spell(roundings, type.rounding), spell(overflows, type.overflow));
    return fmt::format("ap_{}fixed<{},{}{}>", sign, type.width, type.integer, modes);
}

} // namespace bitscape
