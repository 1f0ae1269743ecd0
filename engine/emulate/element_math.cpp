#include "emulate/element_math.hpp"

#include <algorithm>

namespace bitscape::emulate {
namespace {

constexpr int max_working_bits = 126;

Range unite(const Range& a, const Range& b)
{
    return {std::min(a.min, b.min), std::max(a.max, b.max)};
}

Range product_range(const Range& a, const Range& b)
{
    const auto [min, max] = std::minmax({a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max});
    return {min, max};
}

bool fits(const Range& range, int shift)
{
    return signed_bits(range) + shift < max_working_bits;
}

Range lifted(const Range& range, int shift)
{
    const WideRaw factor = WideRaw{1} << shift;
    return {range.min * factor, range.max * factor};
}

/// The sum of two ranges at the finer of their fractions.
std::optional<ExactValue> add(const ExactValue& a, const ExactValue& b)
{
    ExactValue sum;
    sum.fraction = std::max(a.fraction, b.fraction);
    const int lift_a = sum.fraction - a.fraction, lift_b = sum.fraction - b.fraction;
    if (!fits(a.range, lift_a) || !fits(b.range, lift_b))
        return std::nullopt;
    const Range first = lifted(a.value, lift_a), second = lifted(b.value, lift_b);
    sum.value = {first.min + second.min, first.max + second.max};
    sum.range = unite(unite(lifted(a.range, lift_a), lifted(b.range, lift_b)), sum.value);
    return sum;
}

ExactValue given(const Operand& operand)
{
    return {operand.range, operand.range, operand.fraction};
}

/// 1 - x
std::optional<ExactValue> complement_of(const Operand& x)
{
    ExactValue made;
    made.fraction = std::max(x.fraction, 0);
    if (made.fraction > 100 || !fits(x.range, made.fraction - x.fraction))
        return std::nullopt;
    const Range scaled = lifted(x.range, made.fraction - x.fraction);
    const WideRaw one = WideRaw{1} << made.fraction;
    made.value = {one - scaled.max, one - scaled.min};
    made.range = unite(unite(scaled, made.value), {0, one});
    return made;
}

std::optional<ExactValue> multiply(const ExactValue& a, const ExactValue& b)
{
    if (signed_bits(a.range) + signed_bits(b.range) >= max_working_bits)
        return std::nullopt;
    const Range value = product_range(a.value, b.value);
    return ExactValue{unite(value, unite(a.range, b.range)), value, a.fraction + b.fraction};
}

std::optional<CastPlan> cast_plan(const ExactValue& exact, const FixedPoint& to, Lane out_lane,
                                  std::initializer_list<Lane> sources)
{
    // The lane must hold what comes before the value itself, too.
    const Lane lane = std::max(std::max(sources), lane_for_bits(signed_bits(exact.range)));
    return make_cast_plan(exact.value, exact.fraction, to, lane, out_lane);
}

} // namespace

std::optional<ExactValue> exact_sum(const Operand& a, const Operand& b)
{
    return add(given(a), given(b));
}

std::optional<ExactValue> exact_product(const Operand& a, const Operand& b)
{
    return multiply(given(a), given(b));
}

std::optional<ExactValue> exact_mix(const Operand& a, const Operand& b, const Operand& c, const Operand& d,
                                    bool complement)
{
    const std::optional<ExactValue> factor = complement ? complement_of(b) : given(b);
    if (!factor)
        return std::nullopt;
    const auto first = multiply(given(a), *factor), second = multiply(given(c), given(d));
    return first && second ? add(*first, *second) : std::nullopt;
}

WideRaw sum_of(WideRaw a, int fraction_a, WideRaw b, int fraction_b, int& fraction)
{
    fraction = std::max(fraction_a, fraction_b);
    return a * (WideRaw{1} << (fraction - fraction_a)) + b * (WideRaw{1} << (fraction - fraction_b));
}

WideRaw mix_of(const WideRaw (&values)[4], const int (&fractions)[4], bool complement, int& fraction)
{
    WideRaw factor = values[1];
    int factor_fraction = fractions[1];
    if (complement) {
        factor_fraction = std::max(fractions[1], 0);
        factor =
            (WideRaw{1} << factor_fraction) - values[1] * (WideRaw{1} << (factor_fraction - fractions[1]));
    }
    return sum_of(values[0] * factor, fractions[0] + factor_fraction, values[2] * values[3],
                  fractions[2] + fractions[3], fraction);
}

std::optional<MathPlan> plan_element_sum(const Operand& a, const Operand& b, const FixedPoint& to,
                                         Lane out_lane)
{
    const auto exact = exact_sum(a, b);
    const auto cast = exact ? cast_plan(*exact, to, out_lane, {a.lane, b.lane}) : std::nullopt;
    if (!cast)
        return std::nullopt;
    MathPlan plan;
    plan.kind = MathPlan::Kind::sum;
    plan.lanes[0] = a.lane;
    plan.lanes[1] = b.lane;
    plan.lifts[0] = exact->fraction - a.fraction;
    plan.lifts[1] = exact->fraction - b.fraction;
    plan.out_lane = out_lane;
    plan.cast = *cast;
    return plan;
}

std::optional<MathPlan> plan_element_product(const Operand& a, const Operand& b, const FixedPoint& to,
                                             Lane out_lane)
{
    const auto exact = exact_product(a, b);
    const auto cast = exact ? cast_plan(*exact, to, out_lane, {a.lane, b.lane}) : std::nullopt;
    if (!cast)
        return std::nullopt;
    MathPlan plan;
    plan.kind = MathPlan::Kind::product;
    plan.lanes[0] = a.lane;
    plan.lanes[1] = b.lane;
    plan.out_lane = out_lane;
    plan.cast = *cast;
    return plan;
}

std::optional<MathPlan> plan_element_mix(const Operand& a, const Operand& b, const Operand& c,
                                         const Operand& d, bool complement, const FixedPoint& to,
                                         Lane out_lane)
{
    const auto exact = exact_mix(a, b, c, d, complement);
    const auto cast =
        exact ? cast_plan(*exact, to, out_lane, {a.lane, b.lane, c.lane, d.lane}) : std::nullopt;
    if (!cast)
        return std::nullopt;
    MathPlan plan;
    plan.kind = MathPlan::Kind::mix;
    const Operand* operands[] = {&a, &b, &c, &d};
    for (std::size_t k = 0; k < 4; ++k)
        plan.lanes[k] = operands[k]->lane;
    const int factor_fraction = complement ? std::max(b.fraction, 0) : b.fraction;
    plan.complement = complement;
    plan.lift_b = factor_fraction - b.fraction;
    plan.one = WideRaw{1} << std::max(factor_fraction, 0);
    plan.lifts[0] = exact->fraction - a.fraction - factor_fraction;
    plan.lifts[1] = exact->fraction - c.fraction - d.fraction;
    plan.out_lane = out_lane;
    plan.cast = *cast;
    return plan;
}

} // namespace bitscape::emulate
