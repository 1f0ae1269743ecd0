#include "emulate/weights.hpp"

#include "emulate/program.hpp"

#include <algorithm>

namespace bitscape::emulate {
namespace {

bool is_one_bit_integer(const FixedPoint& type)
{
    return type.is_integer && !type.is_signed && type.width == 1;
}

/// Shifts and negations by 2^w, for w = exponent * 2 + negative.
WideRaw shift_code(const design::WeightTensor& weight, std::size_t i)
{
    return WideRaw{weight.raw[i]} * 2 + weight.negative[i];
}

/// Whether every value of `in` keeps all its bits when shifted by these exponents in the type.
bool keeps_all_bits(const FixedPoint& type, const TensorInfo& in, std::int64_t low, std::int64_t high)
{
    if (in.type.fraction() > type.fraction())
        return false;
    const std::int64_t lift = type.fraction() - in.type.fraction();
    const std::int64_t bits = signed_bits(in.range) + 1; // and minus the smallest number
    return low + lift >= 0 && bits + lift + std::max<std::int64_t>(high, 0) <= type.width;
}

Multiplier powers_of_two(const design::WeightTensor& weight, const TensorInfo& in)
{
    Multiplier made;
    const int half = weight.type.width + in.type.width;
    made.rule.shifted = FixedPoint{.width = 2 * half, .integer = half};
    const auto [low, high] = std::minmax_element(weight.raw.begin(), weight.raw.end());
    constexpr std::int64_t widest_span = 60;
    if (weight.raw.empty() || *high - *low > widest_span ||
        !keeps_all_bits(made.rule.shifted, in, *low, *high)) {
        made.rule.term = Term::shifted;
        for (std::size_t i = 0; i < weight.raw.size(); ++i)
            made.values.push_back(shift_code(weight, i));
        return made;
    }
    for (std::size_t i = 0; i < weight.raw.size(); ++i) {
        const WideRaw power = WideRaw{1} << (weight.raw[i] - *low);
        made.values.push_back(weight.negative[i] != 0 ? -power : power);
    }
    made.type =
        FixedPoint{.width = static_cast<int>(*high - *low) + 2, .integer = static_cast<int>(*high) + 2};
    return made;
}

} // namespace

Multiplier make_multiplier(const design::WeightTensor& weight, const TensorInfo& in)
{
    const design::Product product = design::product_of(in.type, weight.type);
    if (product == design::Product::weight_exponent)
        return powers_of_two(weight, in);
    Multiplier made;
    made.values.assign(weight.raw.begin(), weight.raw.end());
    made.type = weight.type;
    made.rule.doubles_sum = is_one_bit_integer(in.type) && is_one_bit_integer(weight.type);
    switch (product) {
    case design::Product::both_signs:
        made.rule.term = Term::equal;
        break;
    case design::Product::data_sign:
        made.rule.term = Term::sign_data;
        break;
    case design::Product::weight_sign:
        for (WideRaw& value : made.values)
            value = 2 * value - 1;
        made.type = whole_number_type(2, true);
        break;
    case design::Product::weight_ternary: // every other weight than 0 and -1 counts as 1
        std::replace(made.values.begin(), made.values.end(), WideRaw{-2}, WideRaw{1});
        break;
    case design::Product::plain:
    case design::Product::weight_exponent:
        break;
    }
    return made;
}

WideRaw TermRule::apply(int in_fraction, WideRaw x, WideRaw weight) const
{
    switch (term) {
    case Term::exact:
        return x * weight;
    case Term::sign_data:
        return (2 * x - 1) * weight;
    case Term::equal:
        return x == weight ? 1 : 0;
    case Term::shifted:
        break;
    }
    // A shift moves bits within the type and drops what leaves it.
    const FixedPoint& type = shifted;
    const bool negative = (weight & 1) != 0;
    const auto exponent = static_cast<int>(weight >> 1);
    const WideRaw value = cast(x, in_fraction, type);
    const WideRaw moved = cast(value, type.fraction() - exponent, type);
    return negative ? cast(-moved, type.fraction(), type) : moved;
}

int TermRule::fraction(int in_fraction, const FixedPoint& weight_type) const
{
    switch (term) {
    case Term::exact:
        return in_fraction + weight_type.fraction();
    case Term::sign_data:
        return weight_type.fraction();
    case Term::equal:
        return 0;
    case Term::shifted:
        return shifted.fraction();
    }
    return 0;
}

FixedPoint doubled_sum_type(std::size_t n)
{
    int log = 1; // hls4ml's ceillog2 gives 1 for 1, too
    while (n > 2) {
        n = (n + 1) / 2;
        ++log;
    }
    return whole_number_type(log + 2, true);
}

} // namespace bitscape::emulate
