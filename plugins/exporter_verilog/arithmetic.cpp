#include "exporter_verilog/arithmetic.hpp"

#include "emulate/program.hpp"
#include "fixed/cast.hpp"
#include "shift_add/digits.hpp"

#include <algorithm>
#include <bit>
#include <fmt/format.h>

namespace bitscape::verilog {
namespace {

constexpr int most_bits = 126;

WideRaw two_to(int bits)
{
    return WideRaw{1} << bits;
}

/// Values that the type keeps.
Range accepted(const FixedPoint& type)
{
    const bool symmetric = type.overflow == Overflow::sat_sym && type.is_signed && type.width > 1;
    return {symmetric ? -raw_max(type) : raw_min(type), raw_max(type)};
}

/// floor(value / 2^bits): the upper bits.
Signal floored(Module& module, Signal value, int bits)
{
    if (bits == 0)
        return value;
    const Range range = module.range(value);
    return module.add(
        {fmt::format("$0 >>> {}", bits), {value}, {range.min >> bits, range.max >> bits}, 0, 0, {}});
}

/// The right shift with rounding, as emulate::Rounder describes it.
Signal rounded(Module& module, Signal value, Rounding mode, int bits)
{
    using Form = emulate::Rounder::Form;
    const emulate::Rounder rounder = emulate::make_rounder(mode, bits);
    const Range range = module.range(value);
    const bool splits = rounder.form == Form::sign && rounder.negative != 0;
    if (splits && range.min < 0) {
        const WideRaw below = WideRaw{rounder.constant} + rounder.negative;
        const Signal lift = module.add(
            {"$0 < 0 ? $1 : $2",
             {value, module.constant(below), module.constant(rounder.constant)},
             {std::min<WideRaw>(below, rounder.constant), std::max<WideRaw>(below, rounder.constant)},
             0,
             0,
             {}});
        return floored(module, sum(module, value, lift), bits);
    }
    if (rounder.constant != 0)
        value = sum(module, value, module.constant(rounder.constant));
    return floored(module, value, bits);
}

/// To the nearest, ties to even: half less one, and the bit that will be the last.
Signal rounded_to_even(Module& module, Signal value, int bits)
{
    const Range range = module.range(value);
    const Signal odd = module.add({fmt::format("($0 >>> {}) & 1", bits), {value}, {0, 1}, 0, 0, {}, false});
    const Signal half = module.constant(two_to(bits - 1) - 1);
    const Signal sum_all = module.add({"$0 + $1 + $2",
                                       {value, half, odd},
                                       {range.min + two_to(bits - 1) - 1, range.max + two_to(bits - 1)},
                                       1,
                                       0,
                                       {}});
    return floored(module, sum_all, bits);
}

Signal fitted(Module& module, Signal value, const FixedPoint& to)
{
    const Range range = module.range(value), kept = accepted(to);
    if (range.min >= kept.min && range.max <= kept.max)
        return value;
    if (to.overflow == Overflow::wrap)
        return wrap(module, value, to.width, to.is_signed);
    const bool to_zero = to.overflow == Overflow::sat_zero;
    const Signal low = module.constant(to_zero ? 0 : kept.min),
                 high = module.constant(to_zero ? 0 : kept.max);
    const Range result{std::max(range.min, kept.min), std::min(range.max, kept.max)};
    const Range with_zero{to_zero ? std::min<WideRaw>(result.min, 0) : std::min(result.min, kept.max),
                          to_zero ? std::max<WideRaw>(result.max, 0) : std::max(result.max, kept.min)};
    Module::Statement statement{
        {}, {value, low, high, module.constant(kept.min), module.constant(kept.max)}, with_zero, 1, 0, "sat"};
    if (range.max > kept.max && range.min < kept.min)
        statement.text = "$0 > $4 ? $2 : $0 < $3 ? $1 : $0";
    else if (range.max > kept.max)
        statement.text = "$0 > $4 ? $2 : $0";
    else
        statement.text = "$0 < $3 ? $1 : $0";
    return module.add(std::move(statement));
}

} // namespace

Result<Signal> cast(Module& module, Fixed value, const FixedPoint& to)
{
    if (module.is_constant(value.raw))
        return module.constant(bitscape::cast(module.range(value.raw).min, value.fraction, to));
    const int shift = value.fraction - to.fraction();
    const int bits = emulate::signed_bits(module.range(value.raw));
    if (shift <= 0) {
        if (bits - shift > most_bits)
            return fail(ErrorCode::unsupported, {}, "a value needs more than 126 bits");
        return fitted(module, shifted_left(module, value.raw, -shift), to);
    }
    constexpr int most_shift = 62;
    if (shift > most_shift && to.rounding != Rounding::trn)
        return fail(ErrorCode::unsupported, {}, fmt::format("a value is rounded by {} bits", shift));
    if (bits + 2 > most_bits)
        return fail(ErrorCode::unsupported, {}, "a value needs more than 126 bits");
    Signal grid = value.raw;
    if (to.rounding == Rounding::trn)
        grid = floored(module, grid, std::min(shift, most_bits));
    else if (to.rounding == Rounding::rnd_conv)
        grid = rounded_to_even(module, grid, shift);
    else
        grid = rounded(module, grid, to.rounding, shift);
    return fitted(module, grid, to);
}

Signal wrap(Module& module, Signal value, int bits, bool is_signed)
{
    const Range kept =
        is_signed ? Range{-two_to(bits - 1), two_to(bits - 1) - 1} : Range{0, two_to(bits) - 1};
    const Range range = module.range(value);
    if (range.min >= kept.min && range.max <= kept.max)
        return value;
    return module.add({"$0", {value}, kept, 0, 0, "wrap", true});
}

Signal shifted_left(Module& module, Signal value, int bits)
{
    if (bits == 0)
        return value;
    const Range range = module.range(value);
    return module.add({fmt::format("$0 <<< {}", bits),
                       {value},
                       {range.min * two_to(bits), range.max * two_to(bits)},
                       0,
                       0,
                       {}});
}

Signal sum(Module& module, Signal a, Signal b)
{
    const Range ra = module.range(a), rb = module.range(b);
    if (ra == Range{0, 0})
        return b;
    if (rb == Range{0, 0})
        return a;
    return module.add({"$0 + $1", {a, b}, {ra.min + rb.min, ra.max + rb.max}, 1, 0, "sum"});
}

Signal difference(Module& module, Signal a, Signal b)
{
    const Range ra = module.range(a), rb = module.range(b);
    if (rb == Range{0, 0})
        return a;
    return module.add({"$0 - $1", {a, b}, {ra.min - rb.max, ra.max - rb.min}, 1, 0, "diff"});
}

Signal product(Module& module, Signal a, Signal b)
{
    const Range ra = module.range(a), rb = module.range(b);
    const auto ends = {ra.min * rb.min, ra.min * rb.max, ra.max * rb.min, ra.max * rb.max};
    constexpr int levels = 4; // a multiplier
    return module.add({"$0 * $1", {a, b}, {std::min(ends), std::max(ends)}, levels, 0, "prod"});
}

Signal maximum(Module& module, Signal a, Signal b)
{
    const Range ra = module.range(a), rb = module.range(b);
    if (ra.min >= rb.max)
        return a;
    if (rb.min >= ra.max)
        return b;
    return module.add({"$0 > $1 ? $0 : $1",
                       {a, b},
                       {std::max(ra.min, rb.min), std::max(ra.max, rb.max)},
                       module.is_constant(b) && rb.min == 0 ? 0 : 1, // the sign bit decides
                       0,
                       "max"});
}

Signal minimum(Module& module, Signal a, Signal b)
{
    const Range ra = module.range(a), rb = module.range(b);
    if (ra.max <= rb.min)
        return a;
    if (rb.max <= ra.min)
        return b;
    return module.add(
        {"$0 < $1 ? $0 : $1", {a, b}, {std::min(ra.min, rb.min), std::min(ra.max, rb.max)}, 1, 0, "min"});
}

Signal maximum(Module& module, std::vector<Signal> values)
{
    while (values.size() > 1) {
        std::vector<Signal> halves;
        for (std::size_t i = 0; i + 1 < values.size(); i += 2)
            halves.push_back(maximum(module, values[i], values[i + 1]));
        if (values.size() % 2 == 1)
            halves.push_back(values.back());
        values = std::move(halves);
    }
    return values.front();
}

Signal choose(Module& module, Comparison comparison, Signal chosen, Signal otherwise)
{
    const Range a = module.range(comparison.a), b = module.range(comparison.b);
    if (comparison.or_equal ? a.min >= b.max : a.min > b.max)
        return chosen;
    if (comparison.or_equal ? a.max < b.min : a.max <= b.min)
        return otherwise;
    const Range yes = module.range(chosen), no = module.range(otherwise);
    return module.add({comparison.or_equal ? "$0 >= $1 ? $2 : $3" : "$0 > $1 ? $2 : $3",
                       {comparison.a, comparison.b, chosen, otherwise},
                       {std::min(yes.min, no.min), std::max(yes.max, no.max)},
                       1,
                       0,
                       "pick"});
}

Result<Signal> quotient(Module& module, Signal value, std::size_t divisor)
{
    const auto d = static_cast<WideRaw>(divisor);
    const Range range = module.range(value);
    if (divisor == 1)
        return value;
    if (emulate::signed_bits(range) > 62)
        return fail(ErrorCode::unsupported, {}, "a mean is taken of sums beyond 62 bits");
    if (std::has_single_bit(divisor)) {
        FixedPoint to{.width = most_bits, .integer = most_bits};
        to.rounding = Rounding::trn_zero;
        return cast(module, {value, std::countr_zero(divisor)}, to);
    }
    constexpr int levels = 6;
    return module.add(
        {"$0 / $1", {value, module.constant(d)}, {range.min / d, range.max / d}, levels, 0, "mean"});
}

Result<Fixed> scaled(Module& module, Fixed x, WideRaw factor, int factor_fraction)
{
    constexpr int most_bits = 62;
    if (factor == 0)
        return Fixed{module.constant(0), x.fraction + factor_fraction};
    if (emulate::signed_bits(factor) + emulate::signed_bits(module.range(x.raw)) > most_bits)
        return fail(ErrorCode::unsupported, {}, "its products need more than 62 bits");
    const shift_add::Digits digits = shift_add::canonical_digits(static_cast<std::int64_t>(factor));
    Signal total = module.constant(0);
    const Range range = module.range(x.raw);
    WideRaw made = 0;
    for (int bit = 0; bit < most_bits; ++bit) {
        const bool plus = (digits.plus >> bit & 1U) != 0, minus = (digits.minus >> bit & 1U) != 0;
        if (!plus && !minus)
            continue;
        made += plus ? WideRaw{1} << bit : -(WideRaw{1} << bit);
        const auto ends = {made * range.min, made * range.max};
        const Range bounds{std::min(ends), std::max(ends)};
        total = module.add({fmt::format("$0 {} ($1 <<< {})", plus ? "+" : "-", bit),
                            {total, x.raw},
                            bounds,
                            module.is_constant(total) && plus ? 0 : 1,
                            0,
                            "s"});
    }
    return Fixed{total, x.fraction + factor_fraction};
}

int align(Module& module, Fixed& a, Fixed& b)
{
    const int fraction = std::max(a.fraction, b.fraction);
    for (Fixed* one : {&a, &b}) {
        one->raw = shifted_left(module, one->raw, fraction - one->fraction);
        one->fraction = fraction;
    }
    return fraction;
}

} // namespace bitscape::verilog
