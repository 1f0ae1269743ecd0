#include "estimate/formulas.hpp"
#include "estimate/plan.hpp"

#include <algorithm>
#include <cmath>

// Layers that treat every element alone: activations, batch normalization, merges.

namespace bitscape::estimate {

namespace {

// What one value costs on its way to the result type, LUTs per result bit. ReLU layers of four MLPs (Vitis
// HLS 2021.1, 16 bits in, 8 out, round to even and saturate) take 43 an element; the split between the parts
// is a judgement.
constexpr double lut_select = 1.0, lut_round = 2.2, lut_saturate = 2.175;

/// Streams build one pixel's worth and send the pixels through it.
double built(const LayerFeatures& layer)
{
    return layer.io_stream ? std::ceil(layer.n_out / std::max(1.0, layer.packs)) : layer.n_out;
}

/// `depth` cycles behind the last pixel.
void set_cycles(Plan& plan, const LayerFeatures& layer, double depth)
{
    const bool pixels = layer.io_stream && layer.packs > 1;
    plan[Target::latency] = pixels ? layer.packs + std::max(depth, 2.0) : depth;
    plan[Target::interval] = pixels ? layer.packs + std::max(depth, 2.0) : 1;
}

Plan plan_cast(const LayerFeatures& layer)
{
    Plan plan;
    const double n = built(layer);
    plan.family = layer.io_stream ? "relu stream" : "relu";
    if (layer.is_copy && !layer.io_stream) {
        set_cycles(plan, layer, 0);
        return plan;
    }
    const bool plain = !layer.rounds && !layer.saturates;
    const Fit& fit = fit_of(plan.family);
    plan.outside = !covers(fit, "in_bits", layer.in_bits) || !covers(fit, "result_bits", layer.result_bits) ||
                   layer.tool == Tool::other || layer.tool == Tool::oneapi ||
                   (!layer.io_stream && (plain || layer.tool != Tool::vitis_hls));
    const bool registered = !layer.io_stream && layer.clock_ns < 4 && layer.saturates;
    if (layer.io_stream) {
        const double casts = cast_lut(layer, n);
        plan[Target::lut] = {casts, {{"elements", n * layer.in_bits}, {"one", 1}}};
        plan[Target::ff] = {0, {{"one", 1}}};
    } else {
        const double lut =
            plain ? n * layer.in_bits * 1.5 : n * layer.result_bits * lut_select + cast_lut(layer, n);
        plan[Target::lut] = lut + (registered ? 13 * n : 0);
        const double registers = n * (layer.in_bits + layer.result_bits);
        plan[Target::ff] = {registered ? registers : 0, 0, registered ? registers : registers / 2};
    }
    set_cycles(plan, layer, registered ? 1 : 0);
    return plan;
}

/// A product with a constant and a selection.
Plan plan_leaky(const LayerFeatures& layer)
{
    Plan plan;
    const double n = built(layer), bits = n * layer.in_bits;
    plan.family = layer.io_stream ? "leaky relu stream" : "leaky relu";
    const Fit& fit = fit_of(plan.family);
    plan.outside =
        !covers(fit, "in_bits", layer.in_bits) || !layer.io_stream || layer.tool != Tool::vivado_hls;
    if (layer.io_stream)
        plan[Target::lut] = {cast_lut(layer, n), {{"elements", bits}, {"one", 1}}};
    else
        plan[Target::lut] = cast_lut(layer, n) + 2.75 * bits;
    const bool registered =
        layer.packs > 1 && (layer.tool_year < 2019 || layer.strategy == design::Strategy::latency);
    if (layer.io_stream)
        plan[Target::ff] = {0, {{"registered", registered ? bits : 0}, {"one", 1}}};
    LayerFeatures slope = layer;
    if (slope.weights.nonzero == 0) { // not known: a slope like 0.3 takes a multiplier
        const bool wide = std::min(layer.in_bits, layer.weight_bits) >= 8;
        plan[Target::dsp] = {wide ? n * dsp_tiles(layer, layer.weight_bits) : 0, 0,
                             n * dsp_tiles(layer, layer.weight_bits)};
    } else {
        slope.n_in = static_cast<double>(layer.weights.weights), slope.n_out = 1;
        slope.reuse_factor = 1;
        const Multipliers one = constant_multipliers(slope);
        const double each = n / std::max(1.0, static_cast<double>(layer.weights.weights));
        plan[Target::dsp] = {one.dsp * each, one.dsp_low * each, one.dsp_high * each};
        Quantity& lut = plan[Target::lut];
        lut.low = lut.fixed + one.fabric_lut_low * each;
        lut.high = lut.fixed + one.fabric_lut_high * each;
        lut.fixed += one.fabric_lut * each;
    }
    set_cycles(plan, layer, layer.io_stream && layer.packs > 1 ? 3 : 0);
    return plan;
}

/// Lookups; two elements share the two ports of one table.
Plan plan_table(const LayerFeatures& layer)
{
    Plan plan;
    const bool elu = layer.kind == LayerKind::elu, vivado = layer.tool == Tool::vivado_hls;
    const double n = built(layer), bits = n * layer.in_bits;
    plan.family = "lookup an element";
    plan.outside = true;
    // Per input bit: totals of hls4ml's tests less their dense layers.
    const double lut = elu ? 5.5 : layer.tool == Tool::oneapi ? 7 : 9.1, ff = elu ? 2.2 : vivado ? 1.0 : 1.63;
    plan[Target::lut] = bits * lut;
    plan[Target::ff] = bits * ff * clock_scale(layer);
    plan[Target::bram18] =
        layer.tool == Tool::oneapi ? 0 : std::ceil(n / 2) * table_blocks(layer.table_size, layer.table_bits);
    const double depth = layer.tool == Tool::oneapi ? 4 : vivado || elu ? 2 : 3;
    set_cycles(plan, layer, std::max(1.0, std::round(depth * clock_scale(layer))));
    return plan;
}

/// Scales shared by positions are repeated in parallel, not in streams.
Plan plan_scale(const LayerFeatures& layer)
{
    Plan plan;
    plan.family = "batch normalization";
    plan.outside = layer.tool != Tool::vitis_hls || !covers(fit_of(plan.family), "in_bits", layer.in_bits) ||
                   layer.n_in > 16;
    const double n = built(layer);
    const WeightFacts& w = layer.weights;
    if (w.weights == 0) { // not known: a sum an element
        plan[Target::lut] = n * layer.accum_bits * 1.75;
        set_cycles(plan, layer, 0);
        return plan;
    }
    LayerFeatures products = layer; // written as a layer of n products for the multiplier limit
    products.n_in = static_cast<double>(w.weights), products.n_out = 1;
    const Multipliers multipliers = constant_multipliers(products);
    const double repeats = std::max(1.0, n / static_cast<double>(w.weights));
    const double adders = static_cast<double>(w.bias_nonzero) * layer.accum_bits +
                          static_cast<double>(w.unique_csd2 + w.unique_pow2_negative) * 2 * layer.in_bits;
    const double copies = multipliers.shared ? 1 : repeats;
    const double lut = adders * 1.5 * repeats + cast_lut(layer, n);
    plan[Target::lut] = {lut + copies * multipliers.fabric_lut, lut + copies * multipliers.fabric_lut_low,
                         lut + copies * multipliers.fabric_lut_high};
    const double depth = w.unique_csd3 > 0 ? std::max(1.0, std::round(clock_scale(layer))) : 0;
    plan[Target::ff] = depth * n * (layer.in_bits + layer.weight_bits) * 0.5;
    plan[Target::dsp] = {copies * multipliers.dsp, copies * multipliers.dsp_low,
                         copies * multipliers.dsp_high};
    const double rounds =
        multipliers.shared ? std::ceil(static_cast<double>(w.unique_csd3) / multipliers.instances) : 1;
    set_cycles(plan, layer, depth + (rounds > 1 ? rounds : 0));
    plan[Target::latency].high += 2;
    if (!layer.io_stream)
        plan[Target::interval] = std::max(1.0, std::min(layer.reuse_factor, rounds));
    return plan;
}

/// One carry chain of the input's width an operation.
Plan plan_arithmetic(const LayerFeatures& layer)
{
    Plan plan;
    plan.family = "merges";
    plan.outside = true;
    const double share = layer.io_stream ? 1 / std::max(1.0, layer.packs) : 1;
    const double bits = layer.operations * layer.in_bits * share;
    plan[Target::lut] = bits * 1.1 + cast_lut(layer, built(layer));
    plan[Target::ff] = {bits / 2, 0, bits * 2};
    set_cycles(plan, layer, std::ceil(std::log2(1 + layer.operations / std::max(1.0, layer.n_out))));
    return plan;
}

} // namespace

double cast_lut(const LayerFeatures& layer, double n)
{
    return n * layer.result_bits * ((layer.rounds ? lut_round : 0) + (layer.saturates ? lut_saturate : 0));
}

double clock_scale(const LayerFeatures& layer)
{
    return std::pow(5 / std::max(0.5, layer.clock_ns), 0.9);
}

Plan plan_elements(const LayerFeatures& layer)
{
    switch (layer.kind) {
    case LayerKind::cast:
        return plan_cast(layer);
    case LayerKind::leaky:
        return plan_leaky(layer);
    case LayerKind::elu:
    case LayerKind::table:
        return plan_table(layer);
    case LayerKind::scale:
        return plan_scale(layer);
    case LayerKind::arithmetic:
        return plan_arithmetic(layer);
    default: {
        Plan wires;
        wires[Target::interval] = 1;
        return wires;
    }
    }
}

} // namespace bitscape::estimate
