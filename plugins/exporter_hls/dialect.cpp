#include "exporter_hls/dialect.hpp"

#include <array>
#include <fmt/format.h>

namespace bitscape::hls {
namespace {

std::string_view rounding_name(Rounding rounding)
{
    constexpr std::array<std::string_view, 7> names{"TRN",     "TRN_ZERO",    "RND",     "RND_ZERO",
                                                    "RND_INF", "RND_MIN_INF", "RND_CONV"};
    return names.at(static_cast<std::size_t>(rounding));
}

std::string_view overflow_name(Overflow overflow)
{
    constexpr std::array<std::string_view, 4> names{"WRAP", "SAT", "SAT_ZERO", "SAT_SYM"};
    return names.at(static_cast<std::size_t>(overflow));
}

/// "ap_fixed<16, 6>": as clang-format wants it.
std::string with_blanks(const std::string& type)
{
    std::string text;
    for (const char c : type)
        text += c == ',' ? ", " : std::string(1, c);
    return text;
}

} // namespace

std::string Dialect::type_name(const FixedPoint& type) const
{
    if (types == Types::ap_fixed || type.encoding == Encoding::float32)
        return with_blanks(to_ap_string(type));
    // Whole numbers as ac_fixed, too: numbers with a fraction convert to it.
    const Rounding rounding = type.is_integer ? Rounding::trn_zero : type.rounding;
    const Overflow overflow = type.is_integer ? Overflow::wrap : type.overflow;
    std::string modes;
    if (rounding != Rounding::trn || overflow != Overflow::wrap)
        modes = fmt::format(", AC_{}, AC_{}", rounding_name(rounding), overflow_name(overflow));
    return fmt::format("ac_fixed<{}, {}, {}{}>", type.width, type.integer, type.is_signed, modes);
}

std::string Dialect::manifest_kind() const
{
    return hls::manifest_kind(title);
}

std::string manifest_kind(std::string_view title)
{
    return fmt::format("exported {} project", title);
}

} // namespace bitscape::hls
