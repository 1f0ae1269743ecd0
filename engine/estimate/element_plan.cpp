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

/// A comparison with zero and a selection of two, LUTs an input bit: hls4ml's tests of 64 elements, Vivado
/// HLS 2020.1 and Vitis HLS 2023.1 and 2024.1, where a comparison costs more.
double relu_lut(const LayerFeatures& layer)
{
    return layer.tool == Tool::vivado_hls ? 1.61 : layer.tool == Tool::oneapi ? 1.2 : 2.39;
}

/// Bits of the counter that runs over the pixels of a stream.
double counter_bits(const LayerFeatures& layer)
{
    return std::floor(std::log2(std::max(1.0, layer.packs))) + 1;
}

/// `depth` cycles behind the last pixel. A stream's process takes at least one (Vitis) or, with hls4ml's
/// oneAPI library, five.
void set_cycles(Plan& plan, const LayerFeatures& layer, double depth)
{
    const bool pixels = layer.io_stream && layer.packs > 1;
    if (layer.io_stream && layer.tool == Tool::vitis_hls)
        depth = std::max(depth, 1.0);
    if (layer.io_stream && layer.tool == Tool::oneapi)
        depth = std::max(depth, 5.0);
    plan[Target::latency] = pixels ? layer.packs + std::max(depth, 2.0) : depth;
    plan[Target::interval] = pixels ? layer.packs + std::max(depth, 2.0) : 1;
}

/// One process reads, compares and writes a pixel a cycle; with Vitis the wide words between processes are
/// counted there.
Plan plan_stream_cast(const LayerFeatures& layer)
{
    Plan plan;
    const double n = built(layer), bits = n * layer.in_bits, casts = cast_lut(layer, n);
    const bool vivado = layer.tool == Tool::vivado_hls;
    plan.family = layer.is_copy ? "copy stream" : vivado ? "relu stream" : "relu stream, wide words";
    const Fit& fit = fit_of(plan.family);
    plan.outside =
        !vivado || !covers(fit, "in_bits", layer.in_bits) || !covers(fit, "result_bits", layer.result_bits);
    if (layer.is_copy)
        plan[Target::lut] = vivado ? 1.35 * bits : 0; // what is left of a ReLU without its comparison
    else if (vivado)
        plan[Target::lut] = {casts, {{"elements", bits}, {"one", 1}}};
    else
        plan[Target::lut] = casts + relu_lut(layer) * bits;
    plan[Target::ff] = layer.packs > 1 ? counter_bits(layer) + 8 : 3;
    set_cycles(plan, layer, 0);
    return plan;
}

Plan plan_cast(const LayerFeatures& layer)
{
    if (layer.io_stream)
        return plan_stream_cast(layer);
    Plan plan;
    const double n = built(layer);
    const bool plain = !layer.rounds && !layer.saturates;
    plan.family = plain ? "relu, plain" : "relu";
    if (layer.is_copy) {
        set_cycles(plan, layer, 0);
        return plan;
    }
    const Fit& fit = fit_of(plan.family);
    plan.outside = !covers(fit, "in_bits", layer.in_bits) || !covers(fit, "result_bits", layer.result_bits) ||
                   layer.tool == Tool::other || layer.tool == Tool::oneapi ||
                   (!plain && layer.tool != Tool::vitis_hls);
    const bool registered = layer.clock_ns < 4 && layer.saturates;
    const double lut =
        plain ? n * layer.in_bits * relu_lut(layer) : n * layer.result_bits * lut_select + cast_lut(layer, n);
    plan[Target::lut] = lut + (registered ? 13 * n : 0);
    const double registers = n * (layer.in_bits + layer.result_bits);
    plan[Target::ff] = {registered ? registers : 0, 0, registered ? registers : registers / 2};
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
        plan[Target::lut] = cast_lut(layer, n) + relu_lut(layer) * bits;
    const bool registered =
        layer.packs > 1 && (layer.tool_year < 2019 || layer.strategy == design::Strategy::latency);
    if (layer.io_stream)
        plan[Target::ff] = layer.packs > 1 ? counter_bits(layer) + 10 + (registered ? bits : 0) : 3;
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

/// What one element's lookup takes, LUTs and registers an input bit and cycles: totals of hls4ml's tests less
/// their dense layers (Vivado HLS 2020.1, Vitis HLS 2023.1 and 2024.1, oneAPI 2025.0).
struct Lookup {
    double lut, ff, cycles;
};

Lookup lookup_of(const LayerFeatures& layer)
{
    const bool elu = layer.kind == LayerKind::elu, late = layer.tool_year >= 2024;
    if (layer.tool == Tool::oneapi)
        return elu ? Lookup{7, 2.9, layer.io_stream ? 7.0 : 3.0}
                   : Lookup{6.5, 2.9, layer.io_stream ? 5.0 : 4.0};
    if (elu)
        return !layer.io_stream ? (late ? Lookup{10.7, 4.0, 3} : Lookup{5.5, 2.2, 2})
                                : Lookup{5.5, 0.9, layer.tool == Tool::vivado_hls ? 2.0 : 3.0};
    if (layer.tool == Tool::vivado_hls)
        return layer.io_stream ? Lookup{9.1, 0.63, 3} : Lookup{9.1, 1.0, 2};
    return {late ? 7.2 : 10.3, late && layer.io_stream ? 0.94 : 1.63, 3};
}

/// Lookups; two elements share the two ports of one table.
Plan plan_table(const LayerFeatures& layer)
{
    Plan plan;
    const double n = built(layer), bits = n * layer.in_bits;
    plan.family = "lookup an element";
    plan.outside = true;
    const Lookup lookup = lookup_of(layer);
    plan[Target::lut] = bits * lookup.lut;
    plan[Target::ff] = bits * lookup.ff * clock_scale(layer);
    plan[Target::bram18] =
        layer.tool == Tool::oneapi ? 0 : std::ceil(n / 2) * table_blocks(layer.table_size, layer.table_bits);
    set_cycles(plan, layer, std::max(1.0, std::round(lookup.cycles * clock_scale(layer))));
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
