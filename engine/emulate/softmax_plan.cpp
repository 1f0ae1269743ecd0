#include "emulate/program.hpp"

#include <algorithm>

namespace bitscape::emulate {
namespace {

bool is_inside(const Range& range, const FixedPoint& type)
{
    return range.min >= raw_min(type) + (type.overflow == Overflow::sat_sym ? 1 : 0) &&
           range.max <= raw_max(type);
}

FastPlan plan_argmax(const Step& step, const design::Softmax& layer)
{
    SoftmaxPlan plan;
    plan.implementation = layer.implementation;
    plan.in_lane = step.in.lane;
    plan.out_lane = step.out.lane;
    plan.n = layer.n;
    plan.groups = step.in.elements / layer.n;
    const CastOutcome one = cast_outcome(1, 0, step.out.type);
    plan.one = static_cast<std::int64_t>(one.raw);
    plan.one_overflows = one.overflow;
    plan.one_underflows = one.underflow;
    return plan;
}

} // namespace

FastPlan plan_softmax(const Step& step)
{
    const auto& layer = std::get<design::Softmax>(step.node->operation);
    if (step.out.lane == Lane::i128 || layer.inner != 1)
        return {};
    if (layer.implementation == design::SoftmaxImplementation::argmax)
        return plan_argmax(step, layer);
    if (layer.implementation == design::SoftmaxImplementation::legacy)
        return {};
    // Sums of exponentials must stay in 64 bits.
    const Tables& tables = step.tables;
    if (layer.accum.width > 60 || lane_for(layer.inv_inp) == Lane::i128)
        return {};

    SoftmaxPlan plan;
    plan.implementation = layer.implementation;
    plan.in_lane = step.in.lane;
    plan.out_lane = step.out.lane;
    plan.n = layer.n;
    plan.groups = step.in.elements / layer.n;
    const int exp_bits = address_bits(tables.exponential_size);
    // A narrower lane is known to hold the value: above it are only copies of the sign.
    plan.lane = signed_bits(step.in.range) < 64 ? Lane::i64 : Lane::i128;
    plan.exp_shift = std::min(tables.exponential_address.width - exp_bits, lane_bits(plan.lane) - 1);
    plan.exp_mask = (std::uint64_t{1} << exp_bits) - 1;
    plan.accum = layer.accum;
    Range exponential;
    for (const std::int64_t entry : tables.exponential) {
        const WideRaw value = cast(entry, layer.exp_table.fraction(), layer.accum);
        plan.exponentials.push_back(static_cast<std::int64_t>(value));
        exponential = {std::min(exponential.min, value), std::max(exponential.max, value)};
    }
    const auto n = static_cast<WideRaw>(layer.n);
    Range sum{exponential.min * n, exponential.max * n};
    plan.sums_overflow = !is_inside(sum, layer.accum);
    if (plan.sums_overflow)
        sum = {raw_min(layer.accum), raw_max(layer.accum)};
    const auto to_inverse = make_cast_plan(sum, layer.accum.fraction(), layer.inv_inp, Lane::i64, Lane::i64);
    const int inv_bits = address_bits(tables.inverse_size);
    plan.inv_shift = layer.inv_inp.width - inv_bits;
    plan.inv_mask = (std::uint64_t{1} << inv_bits) - 1;
    Range inverse;
    for (const std::int64_t entry : tables.inverse)
        inverse = {std::min<WideRaw>(inverse.min, entry), std::max<WideRaw>(inverse.max, entry)};
    plan.inverses = tables.inverse;
    const WideRaw ends[] = {exponential.min * inverse.min, exponential.min * inverse.max,
                            exponential.max * inverse.min, exponential.max * inverse.max};
    const Range product{*std::min_element(ends, ends + 4), *std::max_element(ends, ends + 4)};
    if (signed_bits(product) > 63)
        return {};
    const auto result = make_cast_plan(product, layer.accum.fraction() + layer.inv_table.fraction(),
                                       step.out.type, Lane::i64, Lane::i64);
    if (!to_inverse || !result)
        return {};
    plan.to_inverse = *to_inverse;
    plan.cast = *result;
    return plan;
}

} // namespace bitscape::emulate
