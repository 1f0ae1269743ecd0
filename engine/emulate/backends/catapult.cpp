#include "emulate/backends/catapult.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <fmt/format.h>

namespace bitscape::emulate::catapult {
namespace {

constexpr int max_working_bits = 126;

FixedPoint plain_type(int width, int integer, bool is_signed = false)
{
    return {width, integer, is_signed};
}

/// raw * 2^-fraction: a value on its way from one type to the next.
struct Number {
    WideRaw raw = 0;
    int fraction = 0;

    /// Assigned to a variable of the type.
    [[nodiscard]] Number in(const FixedPoint& type) const
    {
        return {cast(raw, fraction, type), type.fraction()};
    }
};

Number product(const Number& a, const Number& b)
{
    return {a.raw * b.raw, a.fraction + b.fraction};
}

Number sum(const Number& a, const Number& b)
{
    const int fraction = std::max(a.fraction, b.fraction);
    return {a.raw * (WideRaw{1} << (fraction - a.fraction)) + b.raw * (WideRaw{1} << (fraction - b.fraction)),
            fraction};
}

Number whole(WideRaw value)
{
    return {value, 0};
}

/// The segments of one function: value = slope[i] * rest + offset[i], both in units of 2^-bits.
template <std::size_t segments> struct Segments {
    int bits = 10;
    std::array<int, segments> slope, offset;

    /// x in units of 2^-rest_bits, counted in segments: its whole part selects one.
    [[nodiscard]] Number at(WideRaw x, int rest_bits) const
    {
        const auto index = std::min(static_cast<std::size_t>(x >> rest_bits), segments - 1);
        const WideRaw rest = x & ((WideRaw{1} << rest_bits) - 1);
        return sum(product({slope[index], bits}, {rest, rest_bits}), {offset[index], bits});
    }
};

// In the library's headers as decimal fractions.
constexpr Segments<8> sigmoid_segments{.slope = {155, 130, 92, 58, 34, 19, 10, 6},
                                       .offset = {513, 668, 798, 890, 948, 982, 1001, 1012}};
constexpr Segments<12> tanh_segments{.slope = {251, 224, 177, 129, 88, 57, 37, 23, 14, 9, 5, 3},
                                     .offset = {1, 252, 476, 653, 783, 871, 928, 965, 988, 1002, 1011, 1016}};
constexpr Segments<4> power_segments{.slope = {194, 230, 273, 325}, .offset = {1022, 1216, 1446, 1719}};
constexpr Segments<8> reciprocal_segments{.slope = {-228, -181, -148, -124, -105, -90, -77, -68},
                                          .offset = {2045, 1817, 1636, 1488, 1364, 1259, 1169, 1092}};
constexpr Segments<8> logarithm_segments{.bits = 11,
                                         .slope = {348, 310, 281, 256, 236, 218, 204, 191},
                                         .offset = {-2045, -1697, -1387, -1105, -849, -612, -394, -190}};

constexpr int segment_bits = 10; ///< fraction bits of the position within a segment
constexpr Number log2_of_e{23637, 14};
constexpr Number ln_of_2{2839, 12};
constexpr FixedPoint selu_constant{22, 2, false};

int bit_length(WideRaw value)
{
    const auto bits = static_cast<unsigned __int128>(value);
    const auto high = static_cast<std::uint64_t>(bits >> 64);
    return high != 0 ? 64 + static_cast<int>(std::bit_width(high))
                     : static_cast<int>(std::bit_width(static_cast<std::uint64_t>(bits)));
}

WideRaw magnitude(WideRaw x)
{
    return x < 0 ? -x : x;
}

/// x < 0 ? f(|x|) is mirrored by the caller: |x| scaled to segments, with `segment_bits` of rest, cut to
/// `integer` bits left of the point.
WideRaw position(const Number& x, int integer)
{
    return x.in(plain_type(integer + segment_bits, integer)).raw;
}

CastOutcome finish(const Number& value, const FixedPoint& out)
{
    return cast_outcome(value.raw, value.fraction, out);
}

/// A result that the library returns unsigned before it becomes the layer's result.
CastOutcome finish_unsigned(const Number& value, const FixedPoint& out)
{
    FixedPoint positive = out;
    positive.is_signed = false;
    const CastOutcome first = finish(value, positive);
    const CastOutcome second = cast_outcome(first.raw, positive.fraction(), out);
    return {second.raw, first.overflow || second.overflow, first.underflow || second.underflow};
}

/// Integer bits of the exponential within softplus, ELU and SELU.
int power_integer(const FixedPoint& in)
{
    const int integer = std::abs(in.integer) + 1;
    return (integer + 1) * integer;
}

/// The exponent x * log2(e), and 2 to that power in `to` (unsigned, truncating).
Number exponential(WideRaw x, const FixedPoint& in, const FixedPoint& to)
{
    constexpr int least_fraction = 12;
    const int fraction = std::max(in.fraction(), least_fraction);
    const Number exponent = product({x, in.fraction()}, log2_of_e)
                                .in(plain_type(in.integer + 1 + fraction, in.integer + 1, in.is_signed));
    const WideRaw shift = exponent.raw >> fraction; // floor
    const WideRaw rest = exponent.raw & ((WideRaw{1} << fraction) - 1);
    const WideRaw segment = rest >> (fraction - 2 - segment_bits); // four segments
    const Number power = power_segments.at(segment, segment_bits);
    // Shifted by at most the bits of the type: the rest wraps or falls off.
    if (!in.is_signed && in.integer < 0)
        return power.in(to);
    const int left = static_cast<int>(std::clamp<WideRaw>(shift, -128, 128));
    if (left >= to.width + 1 + power.fraction)
        return {0, to.fraction()};
    if (left < 0) {
        const Number wide =
            power.in(plain_type(to.integer + std::max(power.fraction, to.fraction()), to.integer));
        return Number{left <= -127 ? 0 : wide.raw >> -left, wide.fraction}.in(to);
    }
    // (2^21 << left) modulo the type: drop what would leave it first.
    const int kept = to.integer + power.fraction - left;
    const WideRaw low = kept <= 0 ? 0 : power.raw & ((WideRaw{1} << std::min(kept, 126)) - 1);
    return Number{low * (WideRaw{1} << (kept <= 0 ? 0 : left)), power.fraction}.in(to);
}

FixedPoint power_type(const FixedPoint& in)
{
    const int integer = power_integer(in);
    return plain_type(integer + 2 * segment_bits, integer);
}

/// 1 / x for x > 0 of an unsigned type, in `to`.
Number reciprocal(WideRaw x, const FixedPoint& in, const FixedPoint& to)
{
    if (x == 0)
        return {raw_max(to), to.fraction()};
    const int rest_bits = std::max(1, std::min(segment_bits, in.width - 4));
    const int leading = in.width - bit_length(x);
    const int exponent = in.integer - leading;
    // The number without its leading one, as sixteenths: 8 * (2 * normalized - 1).
    const WideRaw normalized = x << leading; // < 2^width
    const WideRaw above = normalized - (WideRaw{1} << (in.width - 1));
    const WideRaw segment = Number{above, in.width - 4}.in(plain_type(3 + rest_bits, 3)).raw;
    const Number value = reciprocal_segments.at(segment, rest_bits)
                             .in(plain_type(rest_bits + segment_bits + 1 + (to.is_signed ? 1 : 0),
                                            1 + (to.is_signed ? 1 : 0), to.is_signed));
    return Number{value.raw, value.fraction + exponent}.in(to);
}

Result<void> wide_types()
{
    return fail(ErrorCode::unsupported, {}, "its input's type needs more than 128 bits");
}

/// alpha * (exp(x) - 1) for x < 0.
Number below_zero(WideRaw x, const FixedPoint& in, const Number& alpha)
{
    return product(alpha, sum(exponential(x, in, power_type(in)), whole(-1)));
}

} // namespace

SoftmaxTypes softmax_types(const FixedPoint& in, std::size_t n)
{
    constexpr double log2_e = 1.443;
    const int reach = in.integer - (in.is_signed ? 1 : 0);
    const int fraction = std::max(1, std::min(segment_bits, in.fraction() - 2)) + segment_bits;
    const int integer = static_cast<int>(log2_e * static_cast<double>(std::int64_t{1} << reach)) + 1;
    const int carry = static_cast<int>(std::bit_width(n - 1));
    const FixedPoint sum = plain_type(fraction + integer + carry, integer + carry);
    return {plain_type(fraction + integer, integer), sum, plain_type(sum.width + 20, sum.fraction() + 1)};
}

CastOutcome sigmoid(WideRaw x, const FixedPoint& in, const FixedPoint& out)
{
    FixedPoint taken = in; // as a signed number, also if it is not
    taken.is_signed = true;
    x = cast(x, in.fraction(), taken);
    const Number size{magnitude(x), in.fraction()};
    constexpr FixedPoint trimmed{4 + segment_bits, 4, false};
    constexpr Number segments_per_unit{819, 9};
    constexpr int fraction = 2 * segment_bits;
    const WideRaw segment =
        position(product(size.in(trimmed), segments_per_unit), 4) & ((1 << (3 + segment_bits)) - 1);
    Number value = sigmoid_segments.at(segment, segment_bits);
    if (sum(size, whole(-5)).raw >= 0)
        value = {(WideRaw{1} << fraction) - 1, fraction};
    if (x < 0)
        value = sum(whole(1), {-value.raw, value.fraction}).in(plain_type(fraction, 0));
    return finish_unsigned(value, out);
}

CastOutcome tanh(WideRaw x, const FixedPoint& in, const FixedPoint& out)
{
    const Number size{magnitude(x), in.fraction()};
    constexpr int fraction = 2 * segment_bits;
    Number value = tanh_segments.at(position({size.raw, size.fraction - 2}, 4), segment_bits);
    if (sum(size, whole(-3)).raw >= 0)
        value = {(WideRaw{1} << fraction) - 1, fraction};
    return finish({x < 0 ? -value.raw : value.raw, value.fraction}, out);
}

CastOutcome softplus(WideRaw x, const FixedPoint& in, const FixedPoint& out)
{
    const FixedPoint type = power_type(in);
    const FixedPoint with_one = plain_type(type.width + 1, type.integer + 1);
    const WideRaw value = sum(exponential(x, in, type), whole(1)).raw;
    // log2 of the number: its exponent, and the segment of its mantissa (sixteenths above one half).
    constexpr int rest_bits = 11;
    const int leading = with_one.width - bit_length(value);
    const WideRaw above = (value << leading) - (WideRaw{1} << (with_one.width - 1));
    const WideRaw segment = Number{above, with_one.width - 4}.in(plain_type(3 + rest_bits, 3)).raw;
    const Number log2 = sum(logarithm_segments.at(segment, rest_bits), whole(with_one.integer - leading));
    return finish_unsigned(product(log2, ln_of_2), out);
}

CastOutcome softsign(WideRaw x, const FixedPoint& in, const FixedPoint& out)
{
    const int integer = std::abs(in.integer);
    const int width = in.width < integer ? in.width + integer : in.width;
    const FixedPoint shifted = plain_type(width + 1, integer + 1);
    const int rest_bits = std::max(1, std::min(segment_bits, in.width - 4));
    const FixedPoint inverse_type = plain_type(rest_bits + segment_bits + 1, 1, out.is_signed);
    const Number base = sum({magnitude(x), in.fraction()}, whole(1)).in(shifted);
    return finish(product({x, in.fraction()}, reciprocal(base.raw, shifted, inverse_type)), out);
}

CastOutcome elu(WideRaw x, const FixedPoint& in, const FixedPoint& out, WideRaw alpha,
                const FixedPoint& alpha_type)
{
    if (x >= 0)
        return cast_outcome(x, in.fraction(), out);
    return finish(below_zero(x, in, {alpha, alpha_type.fraction()}), out);
}

CastOutcome selu(WideRaw x, const FixedPoint& in, const FixedPoint& out)
{
    const Number lambda{from_double(1.0507009873554804934193349852946, selu_constant),
                        selu_constant.fraction()};
    const Number alpha{from_double(1.6732632423543772848170429916717, selu_constant),
                       selu_constant.fraction()};
    if (x >= 0)
        return finish(product(lambda, {x, in.fraction()}), out);
    const CastOutcome first = finish(below_zero(x, in, alpha), out);
    const CastOutcome second = finish(product(lambda, {first.raw, out.fraction()}), out);
    return {second.raw, first.overflow || second.overflow, first.underflow || second.underflow};
}

CastOutcome hard_sigmoid(WideRaw x, const FixedPoint& in, const FixedPoint& out)
{
    const Number slope{from_double(0.2, in), in.fraction()}, shift{from_double(0.5, in), in.fraction()};
    Number value = sum(product(slope, {x, in.fraction()}), shift).in(in);
    if (sum(value, whole(-1)).raw > 0)
        value = whole(1).in(in);
    else if (value.raw < 0)
        value = {0, in.fraction()};
    return finish(value, out);
}

Result<void> check_magnitude(const FixedPoint& in, const FixedPoint& out)
{
    const int bits = in.width + std::abs(in.fraction()) + 24;
    const int result = out.width + std::abs(out.fraction()) + 24;
    return std::max(bits, result) > max_working_bits ? wide_types() : Result<void>{};
}

Result<void> check_softsign(const FixedPoint& in, const FixedPoint& out)
{
    if (auto ok = check_magnitude(in, out); !ok)
        return ok;
    return in.width + std::abs(in.integer) + 2 * segment_bits + 12 > max_working_bits ? wide_types()
                                                                                      : Result<void>{};
}

Result<void> check_exponential(const FixedPoint& in, const FixedPoint& out)
{
    if (auto ok = check_magnitude(in, out); !ok)
        return ok;
    const int power = power_integer(in) + 2 * segment_bits + 2; // twenty more for selu's constants
    const int exponent = in.width + 17 + std::max(12 - in.fraction(), 0);
    return std::max(power + 22, exponent) > max_working_bits ? wide_types() : Result<void>{};
}

Result<void> check_softmax(const FixedPoint& in, const FixedPoint& out, std::size_t n)
{
    constexpr int most_integer_bits = 64;
    const int reach = in.integer - (in.is_signed ? 1 : 0);
    if (reach < 0 || reach > 8 || softmax_types(in, n).exponential.integer > most_integer_bits)
        return fail(ErrorCode::unsupported, {},
                    fmt::format("hls4ml's Catapult softmax does not compile with an input of {} integer bits",
                                in.integer));
    if (softmax_types(in, n).inverse.width > max_working_bits || in.width + 17 + 12 > max_working_bits ||
        out.width + std::abs(out.fraction()) > max_working_bits)
        return wide_types();
    return {};
}

void softmax(std::span<const WideRaw> in, const FixedPoint& in_type, const FixedPoint& out_type,
             std::span<CastOutcome> out)
{
    const SoftmaxTypes types = softmax_types(in_type, in.size());
    std::vector<Number> exponentials(in.size());
    Number total{0, types.sum.fraction()};
    for (std::size_t i = 0; i < in.size(); ++i) {
        exponentials[i] = exponential(in[i], in_type, types.exponential);
        total = sum(total, exponentials[i]).in(types.sum);
    }
    const Number inverse = reciprocal(total.raw, types.sum, types.inverse);
    for (std::size_t i = 0; i < in.size(); ++i) // at most about one: no product of whole types
        out[i] = finish_unsigned(product(inverse, exponentials[i]), out_type);
}

} // namespace bitscape::emulate::catapult
