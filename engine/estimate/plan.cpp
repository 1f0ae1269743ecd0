#include "estimate/plan.hpp"

#include "estimate/formulas.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace bitscape::estimate {

namespace {

Estimate resolve_quantity(const Quantity& quantity, const TargetFit& fit, bool outside)
{
    double fitted = 0;
    for (const Term& term : quantity.terms)
        for (const auto& [name, coefficient] : fit.coefficients)
            if (name == term.name)
                fitted += coefficient * term.value;
    const Spread spread = outside && fit.rows > 0 ? widened(fit.spread) : fit.spread;
    return count_estimate(quantity.fixed + fitted, std::min(quantity.low, quantity.fixed) + fitted,
                          std::max(quantity.high, quantity.fixed) + fitted, spread,
                          outside || fit.rows == 0 ? fit.outside : fit.inside);
}

/// No element, no hardware; nor have the network's inputs any of their own.
bool is_empty(const LayerFeatures& layer)
{
    return layer.kind == LayerKind::none || (layer.n_in <= 0 && layer.n_out <= 0 && layer.parts.empty());
}

/// Known without any row.
LayerEstimate no_hardware(const Plan& plan)
{
    const Estimate none = count_estimate(0, {}, "formula: no hardware of its own");
    LayerEstimate result;
    result.family = plan.family;
    result.resources = {none, none, none, none, none};
    result.latency_cycles = result.energy_pj = none;
    result.interval_cycles = count_estimate(1, {}, none.source);
    return result;
}

} // namespace

Estimate count_estimate(double value, Spread spread, std::string source)
{
    return count_estimate(value, value, value, spread, std::move(source));
}

Estimate count_estimate(double value, double low, double high, Spread spread, std::string source)
{
    const double most = 1e15; // beyond, no FPGA and no exact count
    const auto sane = [most](double x) { return std::isfinite(x) ? std::clamp(x, 0.0, most) : most; };
    const double rounded = std::round(sane(value));
    const double below = std::floor(sane(std::min(low, value) * spread.low) + 1e-9);
    const double above = std::ceil(sane(std::max(high, value) * spread.high) - 1e-9);
    return {rounded, std::min(below, rounded), std::max({0.0, above, rounded}), std::move(source)};
}

bool covers(const Fit& fit, std::string_view feature, double value)
{
    const auto found = fit.domain.find(feature);
    return found != fit.domain.end() && value >= found->second.low * 0.8 &&
           value <= found->second.high * 1.25;
}

Plan plan(const LayerFeatures& layer)
{
    if (is_empty(layer)) {
        Plan none;
        none[Target::interval] = 1;
        return none;
    }
    switch (layer.kind) {
    case LayerKind::dense:
        return layer.io_stream && layer.window.taps > 0 ? plan_stream_convolution(layer) : plan_dense(layer);
    case LayerKind::depthwise:
        return layer.io_stream ? plan_stream_convolution(layer) : plan_dense(layer);
    case LayerKind::pooling:
    case LayerKind::padding:
        return plan_windows(layer);
    case LayerKind::product:
    case LayerKind::normalization:
    case LayerKind::embedding:
        return plan_data(layer);
    case LayerKind::softmax_stable:
    case LayerKind::softmax_latency:
    case LayerKind::softmax_argmax:
        return plan_softmax(layer);
    case LayerKind::recurrent:
    case LayerKind::composite:
        return plan_parts(layer);
    case LayerKind::trees:
        return plan_trees(layer, Stage::csynth);
    default:
        return plan_elements(layer);
    }
}

LayerEstimate resolve(const Plan& plan)
{
    const Fit& fit = fit_of(plan.family);
    const auto resolved = [&](Target target) {
        return resolve_quantity(plan[target], fit[target], plan.outside);
    };
    LayerEstimate result;
    result.family = plan.family;
    result.resources = {resolved(Target::lut), resolved(Target::ff), resolved(Target::dsp),
                        resolved(Target::bram18),
                        count_estimate(0, {}, "formula: hls4ml asks for no URAM in these layers")};
    result.latency_cycles = resolved(Target::latency);
    result.interval_cycles = resolved(Target::interval);
    result.interval_cycles.low =
        std::max(result.interval_cycles.low, std::min(1.0, result.interval_cycles.value));
    return result;
}

LayerEstimate predict(const LayerFeatures& layer, Stage stage)
{
    if (is_empty(layer))
        return no_hardware(plan(layer));
    LayerEstimate result = resolve(plan(layer));
    if (stage != Stage::csynth) {
        const LayerEstimate later = resolve(stage_plan(layer, result, stage));
        result.resources = later.resources; // cycles stay those of the HLS compiler
        result.family = later.family;
    }
    result.energy_pj = energy(layer);
    return result;
}

} // namespace bitscape::estimate
