#include "estimate/formulas.hpp"
#include "estimate/plan.hpp"

#include <algorithm>
#include <cmath>

// Layers without synthesis rows: structure alone, and intervals that say so.

namespace bitscape::estimate {

namespace {

/// Products of two tensors: one multiplier each, sums behind them.
Plan products(const LayerFeatures& layer)
{
    Plan plan;
    plan.family = "products of data";
    const double built = std::ceil(layer.operations / std::max(1.0, layer.io_stream ? layer.packs : 1));
    const Multipliers multipliers = general_multipliers(layer, built);
    const double sums = std::max(0.0, built - layer.n_out) * layer.accum_bits + cast_lut(layer, layer.n_out);
    plan[Target::lut] = {sums + multipliers.fabric_lut, sums + multipliers.fabric_lut_low,
                         sums + built * fabric_multiplier_lut(layer.in_bits, layer.weight_bits)};
    plan[Target::ff] = built * (layer.in_bits + layer.weight_bits) * clock_scale(layer);
    plan[Target::dsp] = {multipliers.dsp, multipliers.dsp_low, multipliers.dsp_high};
    const double levels = std::ceil(std::log2(std::max(1.0, built / std::max(1.0, layer.n_out))));
    const double cycles = std::round((1 + levels) * clock_scale(layer));
    const double packs = layer.io_stream ? layer.packs : 1;
    plan[Target::latency] = {cycles + packs - 1, packs - 1, 3 * cycles + 2 * packs};
    plan[Target::interval] = {packs, packs, packs * 2 + cycles};
    return plan;
}

/// Mean, differences, squares, their mean, a lookup, two products an element; one group after the other.
Plan normalization(const LayerFeatures& layer)
{
    Plan plan;
    plan.family = "layer normalization";
    const double n = layer.n_in;
    LayerFeatures square = layer;
    square.weight_bits = layer.in_bits;
    const Multipliers squares = general_multipliers(square, n), scaled = general_multipliers(layer, 2 * n);
    const double lut = n * 3 * layer.accum_bits + squares.fabric_lut + scaled.fabric_lut + cast_lut(layer, n);
    plan[Target::lut] = {lut, n * 2 * layer.accum_bits,
                         lut + 3 * n * fabric_multiplier_lut(layer.in_bits, layer.in_bits)};
    plan[Target::ff] = n * 6 * layer.accum_bits * clock_scale(layer);
    plan[Target::dsp] = {squares.dsp + scaled.dsp, 0, squares.dsp_high + scaled.dsp_high + 4};
    plan[Target::bram18] = table_blocks(layer.table_size, layer.table_bits);
    const double levels = std::ceil(std::log2(std::max(2.0, n)));
    const double cycles = std::round((8 + 2 * levels) * clock_scale(layer));
    plan[Target::latency] = {cycles + layer.calls - 1, 0.4 * cycles, 3 * cycles * layer.calls};
    plan[Target::interval] = {layer.calls, layer.calls, cycles * layer.calls};
    return plan;
}

/// A constant table read once a token.
Plan embedding(const LayerFeatures& layer)
{
    Plan plan;
    plan.family = "embedding";
    const double words = layer.n_out * layer.weight_bits;
    const double copies = layer.io_stream ? 1 : std::max(1.0, std::ceil(layer.calls / 2)); // two ports
    const double blocks = weight_blocks(layer.n_out, layer.weight_bits, layer.table_size);
    plan[Target::lut] = {blocks > 0 ? words * layer.calls * 0.1 : layer.table_size * words / 32, 0,
                         words * layer.calls};
    plan[Target::ff] = words * (layer.io_stream ? 1 : layer.calls);
    plan[Target::bram18] = {blocks * copies, 0, blocks * std::max(1.0, layer.calls)};
    const double cycles = layer.io_stream ? layer.calls + 2 : 2;
    plan[Target::latency] = {cycles, 1, layer.calls + 4};
    plan[Target::interval] = {layer.io_stream ? layer.calls : 1, 1, layer.calls + 4};
    return plan;
}

void add(Quantity& sum, const Estimate& part, double times = 1)
{
    sum.fixed += part.value * times;
    sum.low += part.low * times;
    sum.high += part.high * times;
}

/// hls4ml builds the cell once; steps follow one another, in a step its parts.
Plan recurrent(const LayerFeatures& layer)
{
    Plan plan;
    plan.family = "recurrent";
    double step = 0, step_low = 0, step_high = 0;
    for (const LayerFeatures& part : layer.parts) {
        const LayerEstimate estimate = resolve(estimate::plan(part));
        add(plan[Target::lut], estimate.resources.lut);
        add(plan[Target::ff], estimate.resources.ff);
        add(plan[Target::dsp], estimate.resources.dsp);
        add(plan[Target::bram18], estimate.resources.bram18);
        step += estimate.latency_cycles.value + 1;
        step_low += estimate.latency_cycles.low;
        step_high += estimate.latency_cycles.high + 3;
    }
    const double state = layer.n_out * layer.result_bits * (layer.io_stream ? 2 : 1 + layer.steps);
    plan[Target::ff].fixed += state;
    plan[Target::ff].high += 2 * state;
    plan[Target::latency] = {layer.steps * step, layer.steps * step_low, layer.steps * step_high};
    plan[Target::interval] = {layer.steps * step, layer.steps * step_low, layer.steps * step_high};
    return plan;
}

/// Parts one after the other, pipelined.
Plan chained(const LayerFeatures& layer)
{
    Plan plan;
    plan.family = "several parts";
    plan[Target::interval] = 1;
    for (const LayerFeatures& part : layer.parts) {
        const LayerEstimate estimate = resolve(estimate::plan(part));
        add(plan[Target::lut], estimate.resources.lut);
        add(plan[Target::ff], estimate.resources.ff);
        add(plan[Target::dsp], estimate.resources.dsp);
        add(plan[Target::bram18], estimate.resources.bram18);
        add(plan[Target::latency], estimate.latency_cycles);
        Quantity& interval = plan[Target::interval];
        interval.fixed = std::max(interval.fixed, estimate.interval_cycles.value);
        interval.low = std::max(interval.low, estimate.interval_cycles.low);
        interval.high = std::max(interval.high, estimate.interval_cycles.high);
    }
    return plan;
}

} // namespace

Plan plan_data(const LayerFeatures& layer)
{
    Plan plan = layer.kind == LayerKind::product         ? products(layer)
                : layer.kind == LayerKind::normalization ? normalization(layer)
                                                         : embedding(layer);
    plan.outside = true;
    return plan;
}

Plan plan_parts(const LayerFeatures& layer)
{
    Plan plan = layer.kind == LayerKind::recurrent ? recurrent(layer) : chained(layer);
    plan.outside = true;
    return plan;
}

} // namespace bitscape::estimate
