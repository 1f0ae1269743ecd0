#include "emulate/program.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::emulate {
namespace {

Range unite(const Range& a, const Range& b)
{
    return {std::min(a.min, b.min), std::max(a.max, b.max)};
}

FastPlan plan_affine(const Step& step)
{
    const int product_fraction = step.in.type.fraction() + step.scale_type.fraction();
    const int fraction = std::max(product_fraction, step.bias_type.fraction());
    const int lift_product = fraction - product_fraction;
    const int lift_bias = fraction - step.bias_type.fraction();
    if (!step.scale_rule.is_exact() || lift_product > 60 || lift_bias > 60)
        return {};

    MapPlan plan;
    plan.kind = MapPlan::Kind::affine;
    plan.in_lane = step.in.lane;
    plan.out_lane = step.out.lane;
    Range values, factors;
    for (std::size_t k = 0; k < step.scale.size(); ++k) {
        const WideRaw scale = step.scale[k] * (WideRaw{1} << lift_product);
        const WideRaw bias = step.bias[k] * (WideRaw{1} << lift_bias);
        if (signed_bits(scale) + signed_bits(step.in.range) > 63 || signed_bits(bias) > 63)
            return {};
        const Range ends{step.in.range.min * scale, step.in.range.max * scale};
        const Range product{std::min(ends.min, ends.max), std::max(ends.min, ends.max)};
        values = unite(values, {product.min + bias, product.max + bias});
        factors = unite(factors, unite(product, {std::min(scale, bias), std::max(scale, bias)}));
        plan.scale.push_back(static_cast<std::int64_t>(scale));
        plan.bias.push_back(static_cast<std::int64_t>(bias));
    }
    // The lane must hold the product and both parameters, not only the sum.
    const Lane lane = std::max(step.in.lane, lane_for_bits(signed_bits(unite(values, factors))));
    const auto cast_plan = make_cast_plan(values, fraction, step.out.type, lane, step.out.lane);
    if (!cast_plan)
        return {};
    plan.cast = *cast_plan;
    return plan;
}

} // namespace

FastPlan plan_map(const Step& step)
{
    if (std::holds_alternative<design::BatchNormalization>(step.node->operation))
        return plan_affine(step);
    const auto& layer = std::get<design::Activation>(step.node->operation);
    MapPlan plan;
    plan.in_lane = step.in.lane;
    plan.out_lane = step.out.lane;
    Range source = step.in.range;
    if (layer.function == graph::Function::relu) {
        plan.kind = MapPlan::Kind::relu;
        source = {std::max<WideRaw>(source.min, 0), std::max<WideRaw>(source.max, 0)};
    }
    const auto cast_plan =
        make_cast_plan(source, step.in.type.fraction(), step.out.type, step.in.lane, step.out.lane);
    if (!cast_plan)
        return {};
    plan.cast = *cast_plan;
    return plan;
}

FastPlan plan_table(const Step& step)
{
    const auto& layer = std::get<design::Activation>(step.node->operation);
    const int log2_range = layer.function == graph::Function::sigmoid ? 4 : 3;
    const int shift = step.in.type.fraction() + log2_range;
    const auto size = static_cast<WideRaw>(layer.table_size);
    // Left of the point the reference's int conversion can lose high bits: leave those types to the plain
    // evaluation.
    if (step.in.type.fraction() < 0 || shift > 62 || step.out.lane == Lane::i128)
        return {};
    const WideRaw margin = WideRaw{1} << shift;
    const Range scaled{step.in.range.min * size - margin, step.in.range.max * size + margin};
    const Range index{(step.in.range.min * size >> shift) - 1, (step.in.range.max * size >> shift) + size};
    if (signed_bits(scaled) > 120 || signed_bits(index) > 31)
        return {};

    TablePlan plan;
    plan.in_lane = step.in.lane;
    plan.out_lane = step.out.lane;
    plan.lane = std::max({lane_for_bits(signed_bits(scaled)), step.in.lane, Lane::i32});
    plan.size = static_cast<std::int64_t>(layer.table_size);
    plan.shift = shift;
    for (const std::int64_t entry : step.tables.function) {
        const CastOutcome outcome = cast_outcome(entry, layer.table.fraction(), step.out.type);
        plan.result.push_back(static_cast<std::int64_t>(outcome.raw));
        plan.overflow.push_back(outcome.overflow ? 1 : 0);
        plan.underflow.push_back(outcome.underflow ? 1 : 0);
        plan.counts = plan.counts || outcome.overflow || outcome.underflow;
    }
    return plan;
}

FastPlan plan_input(const Step& step)
{
    const FixedPoint& to = step.out.type;
    // Scaling up by a power of two is exact; results must be exact in double precision as well.
    if (to.is_integer || to.fraction() < 0 || to.fraction() > 900 || to.width > 50)
        return {};
    InputPlan plan;
    plan.out_lane = step.out.lane;
    plan.to = to;
    plan.scale = std::ldexp(1.0, to.fraction());
    const bool symmetric = to.overflow == Overflow::sat_sym && to.is_signed && to.width > 1;
    plan.accepted_max = static_cast<double>(raw_max(to));
    plan.accepted_min = symmetric ? -plan.accepted_max : static_cast<double>(raw_min(to));
    return plan;
}

} // namespace bitscape::emulate
