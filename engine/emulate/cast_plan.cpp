#include "emulate/program.hpp"

#include <algorithm>

namespace bitscape::emulate {
namespace {

/// Rounded values that the type keeps as they are.
Range accepted(const FixedPoint& type)
{
    const bool symmetric = type.overflow == Overflow::sat_sym && type.is_signed && type.width > 1;
    return {symmetric ? -raw_max(type) : raw_min(type), raw_max(type)};
}

} // namespace

FixedPoint without_limits(FixedPoint type)
{
    type.integer += 128 - type.width;
    type.width = 128;
    type.is_signed = true;
    type.overflow = Overflow::sat;
    type.is_integer = false;
    return type;
}

CastOutcome cast_outcome(WideRaw value, int fraction, const FixedPoint& to)
{
    const WideRaw raw = cast(value, fraction, to);
    const WideRaw rounded = cast(value, fraction, without_limits(to));
    return {raw, raw != rounded, rounded == 0 && value != 0};
}

void count(const CastOutcome& outcome, Counts& counts)
{
    ++counts.values;
    counts.overflows += outcome.overflow ? 1 : 0;
    counts.underflows += outcome.underflow ? 1 : 0;
    counts.range.min = std::min(counts.range.min, outcome.raw);
    counts.range.max = std::max(counts.range.max, outcome.raw);
}

void Counts::merge(const Counts& other)
{
    values += other.values;
    overflows += other.overflows;
    underflows += other.underflows;
    range.min = std::min(range.min, other.range.min);
    range.max = std::max(range.max, other.range.max);
}

Rounder make_rounder(Rounding mode, int shift)
{
    Rounder rounder;
    rounder.shift = shift;
    if (shift == 0)
        return rounder;
    const std::int64_t half = std::int64_t{1} << (shift - 1);
    switch (mode) {
    case Rounding::trn:
        break;
    case Rounding::trn_zero:
        rounder.form = Rounder::Form::sign;
        rounder.negative = half - 1 + half;
        break;
    case Rounding::rnd:
        rounder.constant = half;
        break;
    case Rounding::rnd_zero:
        rounder.form = Rounder::Form::sign;
        rounder.constant = half - 1;
        rounder.negative = 1;
        break;
    case Rounding::rnd_inf:
        rounder.form = Rounder::Form::sign;
        rounder.constant = half;
        rounder.negative = -1;
        break;
    case Rounding::rnd_min_inf:
        rounder.constant = half - 1;
        break;
    case Rounding::rnd_conv:
        rounder.form = Rounder::Form::even;
        rounder.constant = half - 1;
        break;
    }
    return rounder;
}

Range cast_range(const Range& source, int fraction, const FixedPoint& to)
{
    const FixedPoint grid = without_limits(to);
    const Range rounded{cast(source.min, fraction, grid), cast(source.max, fraction, grid)};
    const Range kept = accepted(to);
    const bool inside = rounded.min >= kept.min && rounded.max <= kept.max;
    if (inside)
        return rounded;
    if (to.overflow == Overflow::wrap)
        return {raw_min(to), raw_max(to)};
    if (to.overflow == Overflow::sat_zero)
        return {std::min<WideRaw>(0, std::max(rounded.min, kept.min)),
                std::max<WideRaw>(0, std::min(rounded.max, kept.max))};
    return {std::clamp(rounded.min, kept.min, kept.max), std::clamp(rounded.max, kept.min, kept.max)};
}

std::optional<CastPlan> make_cast_plan(const Range& source, int fraction, const FixedPoint& to,
                                       Lane source_lane, Lane target_lane)
{
    const int shift = fraction - to.fraction();
    if (shift > 62 || shift < -62)
        return std::nullopt;
    const Range kept = accepted(to);
    const WideRaw factor = WideRaw{1} << std::max(-shift, 0);
    const WideRaw margin = shift > 0 ? WideRaw{1} << shift : 0;
    if (signed_bits(source) - std::min(shift, 0) > 126)
        return std::nullopt;
    const Range working{source.min * factor - margin, source.max * factor + margin};
    const Range rounded = cast_range(source, fraction, without_limits(to));

    CastPlan plan;
    plan.round = make_rounder(to.rounding, std::max(shift, 0));
    plan.left = std::max(-shift, 0);
    const bool inside = rounded.min >= kept.min && rounded.max <= kept.max;
    if (!inside) {
        plan.fit = to.overflow == Overflow::wrap       ? CastPlan::Fit::wrap
                   : to.overflow == Overflow::sat_zero ? CastPlan::Fit::zero
                                                       : CastPlan::Fit::clamp;
        plan.accepted_min = kept.min;
        plan.accepted_max = kept.max;
    }
    // A source that is always zero needs no bits, but the shift itself must be less than the lane's width.
    const Lane needed = lane_for_bits(std::max(signed_bits(working), plan.left + 1));
    // Limits of the type must be numbers of the lane too, even when only one of them can be passed.
    const Lane limits = inside ? Lane::i16 : lane_for_bits(signed_bits(kept));
    plan.lane = std::max({needed, limits, source_lane, target_lane});
    plan.width = to.width;
    plan.is_signed = to.is_signed;
    return plan;
}

} // namespace bitscape::emulate
