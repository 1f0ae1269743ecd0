#include "exporter_accelerator/words.hpp"

#include "fixed/cast.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace bitscape::accelerator {
namespace {

std::string lower_name(Rounding rounding)
{
    constexpr std::array<std::string_view, 7> names{"trn",     "trn_zero",    "rnd",     "rnd_zero",
                                                    "rnd_inf", "rnd_min_inf", "rnd_conv"};
    return std::string(names.at(static_cast<std::size_t>(rounding)));
}

std::string lower_name(Overflow overflow)
{
    constexpr std::array<std::string_view, 4> names{"wrap", "sat", "sat_zero", "sat_sym"};
    return std::string(names.at(static_cast<std::size_t>(overflow)));
}

} // namespace

int Word::bits() const
{
    switch (kind) {
    case Kind::ieee_float:
        return 32;
    case Kind::ieee_double:
        return 64;
    case Kind::fixed_point:
        break;
    }
    return type.width;
}

int Word::significant_bits() const
{
    switch (kind) {
    case Kind::ieee_float:
        return 24;
    case Kind::ieee_double:
        return 53;
    case Kind::fixed_point:
        break;
    }
    return type.width;
}

std::string Word::name() const
{
    switch (kind) {
    case Kind::ieee_float:
        return "float";
    case Kind::ieee_double:
        return "double";
    case Kind::fixed_point:
        break;
    }
    return to_ap_string(type);
}

std::string Word::wrapper_type(const hls::Dialect& dialect) const
{
    switch (kind) {
    case Kind::ieee_float:
        return "bitscape_hls::FloatWord";
    case Kind::ieee_double:
        return "bitscape_hls::DoubleWord";
    case Kind::fixed_point:
        break;
    }
    return fmt::format("bitscape_hls::FixedWord<{} >", dialect.type_name(type));
}

std::string Word::host_format() const
{
    if (kind != Kind::fixed_point)
        return fmt::format("{}, {}, 0, true, trn, wrap",
                           kind == Kind::ieee_float ? "ieee_float" : "ieee_double", bits());
    return fmt::format("fixed_point, {}, {}, {}, {}, {}", type.width, type.integer, type.is_signed,
                       lower_name(type.rounding), lower_name(type.overflow));
}

std::string Word::host_integer() const
{
    return fmt::format("uint{}_t", bits());
}

std::string Word::python_format() const
{
    if (kind != Kind::fixed_point)
        return fmt::format("{{'kind': '{}', 'width': {}}}", name(), bits());
    return fmt::format("{{'kind': 'fixed', 'width': {}, 'integer': {}, 'signed': {}, 'rounding': '{}', "
                       "'overflow': '{}'}}",
                       type.width, type.integer, type.is_signed ? "True" : "False", lower_name(type.rounding),
                       lower_name(type.overflow));
}

Result<Word> parse_word(std::string_view text)
{
    if (text == "float")
        return Word{.kind = Word::Kind::ieee_float};
    if (text == "double")
        return Word{.kind = Word::Kind::ieee_double};
    Result<FixedPoint> type = parse_fixed_point(text);
    if (!type)
        return pass(std::move(type).error());
    constexpr std::array<int, 4> widths{8, 16, 32, 64};
    const int width = *std::ranges::find_if(widths, [&](int bits) { return bits >= type->width; });
    if (type->is_integer)
        type->integer = width;
    type->width = width;
    type->is_integer = false; // real numbers are cut towards zero by the rule, without ap_int's exception
    return Word{.kind = Word::Kind::fixed_point, .type = *type};
}

void carry(const Word& word, Samples& values)
{
    if (word.kind == Word::Kind::ieee_double)
        return;
    for (double& value : values.values)
        value = word.kind == Word::Kind::ieee_float ? static_cast<double>(static_cast<float>(value))
                                                    : to_double(from_double(value, word.type), word.type);
}

} // namespace bitscape::accelerator
