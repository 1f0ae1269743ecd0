#include "estimate/formulas.hpp"
#include "estimate/plan.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::estimate {

namespace {

using design::Strategy;

double count(std::size_t value)
{
    return static_cast<double>(value);
}

double accumulations(const LayerFeatures& layer)
{
    return std::max(0.0, count(layer.weights.nonzero + layer.weights.bias_nonzero) - layer.n_out);
}

// Vitis HLS builds layers of 7,244 and 8,642 accumulations as chains, those up to 3,679 as trees.
constexpr double surely_tree = 3700, surely_chain = 7000, probably_chain = 5000;

struct Cycles {
    double value, low, high;
};

/// Adder levels that fit a cycle: two 16-bit adders at 5 ns, about one at 3.3 ns.
double levels_scale(double clock)
{
    return clock > 5 ? 5 / clock : clock < 3.33 ? 3.33 / clock : 1.0;
}

/// The rows of Vitis HLS are of a 7-series part. UltraScale parts add about twice as fast: a convolution of
/// 48 inputs on a VU13P takes three cycles behind its 49 positions, which are two levels a cycle.
double device_delay(const LayerFeatures& layer)
{
    return layer.tool == Tool::vitis_hls && layer.dsp_a > 25 ? 0.5 : 1.0;
}

/// Vitis HLS: about one adder level a cycle at 3.3 to 5 ns, and extra cycles for multipliers at fast clocks.
Cycles tree_cycles(const LayerFeatures& layer)
{
    const double fan_in =
        std::max(1.0, count(layer.weights.nonzero + layer.weights.bias_nonzero) / std::max(1.0, layer.n_out));
    if (accumulations(layer) == 0 && fan_in < 1.5)
        return {0, 0, 1}; // products alone melt into what follows
    double tree = std::max(
        1.0, std::floor(0.95 * std::log2(fan_in) * levels_scale(layer.clock_ns) * device_delay(layer) + 0.5));
    if (layer.clock_ns < 4 && layer.weights.unique_csd3 > 0)
        tree += layer.multiplier == MultiplierStyle::fabric ? 1 : 2;
    const double chain = std::max(tree, std::round(fan_in / 1.9));
    const double sums = accumulations(layer);
    const double soonest = device_delay(layer) < 1 ? std::ceil(tree / 2) : tree;
    return {sums > probably_chain ? chain : tree, sums > surely_chain ? chain : soonest,
            sums > surely_tree ? chain : tree};
}

/// Vivado HLS at 5 ns: 0 cycles if a tree fits one, else 1. A cycle holds three levels of three-input adders
/// behind the digit adders; the resource strategy leaves a level more.
double vivado_tree(const LayerFeatures& layer)
{
    const WeightFacts& w = layer.weights;
    const double fan_in = count(w.nonzero) / std::max(1.0, layer.n_out);
    const bool plain = w.unique_csd2 + w.unique_csd3 == 0;
    const double reach = (layer.strategy == Strategy::latency ? 12.7 : 25.2) * layer.clock_ns / 5;
    if (fan_in <= 1.5 || (plain && fan_in <= reach))
        return 0;
    return std::max(1.0, std::ceil(5 / layer.clock_ns - 1e-9));
}

double rounds_of(const LayerFeatures& layer, const Multipliers& multipliers)
{
    return multipliers.shared ? std::ceil(count(layer.weights.unique_csd3) / multipliers.instances) : 1;
}

Cycles latency_cycles(const LayerFeatures& layer, const Multipliers& multipliers)
{
    const double rounds = rounds_of(layer, multipliers);
    if (layer.tool == Tool::oneapi) { // nine designs of hls4ml's tests: 4 cycles, 11 with 48 inputs
        const double fan_in = std::max(1.0, count(layer.weights.nonzero) / std::max(1.0, layer.n_out));
        const double cycles = 4 + std::ceil(std::log2(fan_in));
        return {cycles, cycles, cycles + 2};
    }
    if (layer.tool == Tool::vivado_hls) {
        const double tree = vivado_tree(layer);
        const double cycles = multipliers.shared        ? rounds + std::max(1.0, tree)
                              : layer.reuse_factor <= 1 ? tree
                                                        : tree * 2; // the inputs take a cycle of their own
        return {cycles, cycles, cycles};
    }
    Cycles tree = tree_cycles(layer);
    if (!multipliers.shared)
        return tree;
    // Behind the last product come the upper half of the tree and, from DSPs, the multiplier's own stages.
    const bool dsp = multipliers.dsp > 0;
    double tail = std::max(0.0, std::ceil(tree.value / 2) - 1);
    if (dsp && layer.clock_ns < 4)
        tail += 1;
    if (dsp && multipliers.instances == 1 && rounds > 1)
        tail += 4;
    for (double* cycles : {&tree.value, &tree.low, &tree.high})
        *cycles = std::max(*cycles, rounds + tail);
    return tree;
}

double interval_cycles(const LayerFeatures& layer, double latency)
{
    const double restart =
        layer.strategy == Strategy::resource && layer.tool == Tool::vivado_hls && latency > 0 ? 2 : 1;
    return std::max(layer.reuse_factor <= 1 ? restart : 1.0, std::min(layer.reuse_factor, latency + 1));
}

struct Unrolled {
    const LayerFeatures& layer;
    const Multipliers& multipliers;
    double latency;
    double sums = accumulations(layer) * layer.accum_bits;
    double digits = count(layer.weights.unique_csd2 + layer.weights.unique_pow2_negative) * layer.in_bits;
    double products = count(layer.weights.unique_csd3);
    double inputs = layer.n_in * layer.in_bits;
    double outputs = layer.n_out * layer.accum_bits;
    double nonzero = count(layer.weights.nonzero) * layer.accum_bits;
    bool chain = accumulations(layer) > probably_chain;

    /// Adders of the tree, of digits and of negations: they cost about the same each (27 layers of four
    /// perceptrons, Vitis HLS 2021.1: 13.6 to 15 LUTs at 5 ns).
    double adders =
        (accumulations(layer) + count(layer.weights.unique_csd2 + layer.weights.unique_negations)) *
        layer.accum_bits;

    /// Built as in Vivado's streams; layers of a single product each are the same without.
    [[nodiscard]] bool streams() const
    {
        return layer.io_stream && layer.tool == Tool::vivado_hls && (latency > 0 || layer.window.taps > 0);
    }
    [[nodiscard]] std::string_view family() const
    {
        const bool one = layer.reuse_factor <= 1;
        if (layer.tool == Tool::oneapi)
            return "unrolled oneAPI";
        if (streams() && one)
            return "unrolled stream RF 1";
        if (streams())
            return layer.window.line_buffer || layer.window.taps == 0 ? "unrolled stream"
                                                                      : "unrolled stream, encoded";
        if (layer.tool != Tool::vivado_hls)
            return one ? "unrolled Vitis RF 1" : "unrolled Vitis RF > 1";
        if (layer.strategy != Strategy::latency && one)
            return "unrolled Vivado resource RF 1";
        return one                  ? "unrolled Vivado RF 1"
               : multipliers.shared ? "unrolled Vivado shared"
                                    : "unrolled Vivado RF > 1";
    }
    [[nodiscard]] std::vector<Term> lut_terms() const
    {
        if (streams()) // in the proportions of the layers without streams
            return {
                {"adders", sums + 2 * digits + 0.47 * products * layer.in_bits},
                {layer.reuse_factor <= 1 ? "outputs" : "inputs", layer.reuse_factor <= 1 ? outputs : inputs}};
        if (layer.tool == Tool::vivado_hls)
            return {{"sums", sums},
                    {"digits", digits},
                    {"products", products * layer.in_bits},
                    {"outputs", outputs}};
        return {{"adders", adders},
                {"outputs", layer.reuse_factor <= 1 && latency > 0 ? outputs : 0},
                {"multiplexed", multipliers.shared ? products * layer.in_bits : 0},
                {"states", multipliers.shared ? latency : 0},
                {"chain", chain && layer.reuse_factor <= 2 ? sums : 0}};
    }
    [[nodiscard]] Quantity ff() const
    {
        if (layer.tool == Tool::oneapi) // hls4ml's tests: inputs, outputs and a handshake
            return Quantity(inputs + outputs + 80 + 5.8 * sums, inputs,
                            2 * (inputs + outputs + 80 + 6 * sums));
        if (layer.io_stream && latency <= 0)
            return inputs;
        if (streams() && layer.reuse_factor <= 1)
            return {
                0,
                {{"nonzero", nonzero}, {"inputs", inputs}, {"window", layer.window.taps > 0 ? inputs : 0}}};
        if (streams()) // a dense layer keeps all of its input, a convolution one window
            return {0, {{"nonzero", nonzero}, {layer.window.taps > 0 ? "window" : "packed", inputs}}};
        const double fast = std::max(1.0, 5 / std::max(0.5, layer.clock_ns));
        if (latency <= 0) // only the inputs (latency) or outputs (resource) are kept
            return layer.strategy == Strategy::latency ? inputs + 2 : outputs + 2;
        if (layer.tool == Tool::vivado_hls) {
            return {
                0,
                {{"nonzero", nonzero * fast},
                 {"products", std::pow(products, multipliers.shared ? 0.8 : 1.0) * fast * layer.accum_bits},
                 {"inputs", inputs},
                 {"outputs", outputs}}};
        }
        const bool one = layer.reuse_factor <= 1;
        const double stages = one ? fast * device_delay(layer) : 1;
        return {0,
                {{"adders", adders * stages},
                 {"products", products * layer.accum_bits * stages},
                 {"chain", chain && layer.reuse_factor <= 2 ? sums : 0}}};
    }
};

/// Distributed arithmetic: adders and shifts only; sharing of common sums leaves about two thirds of them.
LayerFeatures without_multipliers(LayerFeatures layer)
{
    WeightFacts& w = layer.weights;
    const double adders = count(w.unique_csd_digits) - count(w.unique_nonzero);
    w.unique_csd2 = static_cast<std::size_t>(std::max(0.0, 0.67 * adders));
    w.unique_csd3 = 0;
    w.csd3_widths.fill(0);
    return layer;
}

bool unrolled_outside(const LayerFeatures& layer, const Fit& fit)
{
    return layer.tool == Tool::other || layer.tool == Tool::oneapi || layer.weights_guessed ||
           device_delay(layer) < 1 || layer.strategy == Strategy::resource_unrolled ||
           layer.strategy == Strategy::distributed_arithmetic ||
           (layer.tool == Tool::vitis_hls && (layer.strategy != Strategy::latency || layer.io_stream)) ||
           (!layer.io_stream && layer.calls > 1) || !covers(fit, "n_in", layer.n_in) ||
           !covers(fit, "n_out", layer.n_out) || !covers(fit, "in_bits", layer.in_bits) ||
           !covers(fit, "weight_bits", layer.weight_bits) || !covers(fit, "accum_bits", layer.accum_bits) ||
           !covers(fit, "clock_ns", layer.clock_ns);
}

/// HLS gives an adder of a tree the bits its operands can fill: a product's and one or two, however wide the
/// accumulator's type is.
LayerFeatures with_narrow_sums(LayerFeatures layer)
{
    layer.accum_bits = std::min(layer.accum_bits, layer.in_bits + layer.weight_bits + 1);
    return layer;
}

// LUTs around a multiplier that the tool put into a DSP of its own choice (hls4ml's tests: layers of nothing
// but products); none where a directive asked for it.
constexpr double dsp_wrapper = 6;

bool needs_wrapper(const LayerFeatures& layer)
{
    return layer.tool == Tool::vitis_hls && layer.multiplier == MultiplierStyle::automatic;
}

Plan plan_unrolled(const LayerFeatures& layer)
{
    const Multipliers multipliers = constant_multipliers(layer);
    const Cycles cycles = latency_cycles(layer, multipliers);
    const Unrolled unrolled{layer, multipliers, cycles.value};
    Plan plan;
    plan.family = unrolled.family();
    plan.outside = unrolled_outside(layer, fit_of(plan.family));
    const double cast = (layer.io_stream ? 0 : cast_lut(layer, layer.n_out)) +
                        (needs_wrapper(layer) ? dsp_wrapper * multipliers.dsp : 0);
    plan[Target::lut] = {cast + multipliers.fabric_lut, cast + multipliers.fabric_lut_low,
                         cast + multipliers.fabric_lut_high};
    plan[Target::lut].terms = unrolled.lut_terms();
    plan[Target::ff] = unrolled.ff();
    plan[Target::dsp] = {multipliers.dsp, multipliers.dsp_low, multipliers.dsp_high};
    plan[Target::latency] = {cycles.value, cycles.low, cycles.high};
    plan[Target::interval] = {interval_cycles(layer, cycles.value), interval_cycles(layer, cycles.low),
                              interval_cycles(layer, cycles.high)};
    return plan;
}

struct Lanes {
    double count, ratio, multiplexer; ///< ratio: RF / n_in
};

Lanes lanes_of(const LayerFeatures& layer)
{
    const double lanes = std::ceil(layer.n_in * layer.n_out / layer.reuse_factor);
    return {lanes, layer.reuse_factor / layer.n_in, std::exp2(std::ceil(std::log2(lanes)))};
}

std::string_view timeshared_family(const LayerFeatures& layer, double ratio)
{
    if (layer.io_stream) // two and more multiplexers of 1024 inputs and more
        return ratio < 1 && layer.reuse_factor >= 1024 ? "resource stream, wide" : "resource stream";
    if (ratio <= 1)
        return "resource RF <= n_in";
    const double exponent = std::log2(ratio);
    return ratio == 2                         ? "resource RF 2 n_in"
           : exponent == std::floor(exponent) ? "resource RF 2^k n_in"
                                              : "resource RF k n_in";
}

Plan plan_timeshared(const LayerFeatures& layer)
{
    const Lanes lanes = lanes_of(layer);
    const Multipliers multipliers = general_multipliers(layer, lanes.count);
    const bool deep = lanes.ratio > 1;
    Plan plan;
    plan.family = timeshared_family(layer, lanes.ratio);
    const Fit& fit = fit_of(plan.family);
    plan.outside = layer.tool != Tool::vivado_hls || (!layer.io_stream && (!deep || layer.calls > 1)) ||
                   !covers(fit, "n_in", layer.n_in) || !covers(fit, "n_out", layer.n_out) ||
                   !covers(fit, "in_bits", layer.in_bits) || !covers(fit, "weight_bits", layer.weight_bits) ||
                   !covers(fit, "accum_bits", layer.accum_bits) ||
                   !covers(fit, "reuse_factor", layer.reuse_factor) ||
                   !covers(fit, "clock_ns", layer.clock_ns);
    const double inputs = layer.n_in * layer.in_bits, outputs = layer.n_out * layer.accum_bits;
    const double cast = layer.io_stream ? 0 : cast_lut(layer, layer.n_out);
    plan[Target::lut] = {cast + multipliers.fabric_lut, cast + multipliers.fabric_lut_low,
                         cast + multipliers.fabric_lut_high};
    const double speed = std::max(1.0, 5 / std::max(0.5, layer.clock_ns));
    if (deep && !layer.io_stream) {
        plan[Target::lut].terms = {{"one", 1},
                                   {"inputs", inputs},
                                   {"outputs", outputs},
                                   {"multiplexed", outputs * lanes.multiplexer}};
        plan[Target::ff] = {0,
                            {{"one", 1},
                             {"outputs", outputs * speed},
                             {"products", multipliers.dsp * speed},
                             {"weights", lanes.count * layer.weight_bits * speed}}};
    } else {
        const double sums = lanes.count * layer.accum_bits;
        plan[Target::lut].terms = {{"inputs", inputs}, {"lanes", layer.io_stream ? 0 : sums}};
        plan[Target::ff] = {0, {{"inputs", inputs * speed}, {"lanes", sums * speed}}};
        if (layer.io_stream) { // an adder a lane; few turns: the inputs of each have registers of their own
            for (double* lut : {&plan[Target::lut].fixed, &plan[Target::lut].low, &plan[Target::lut].high})
                *lut += sums;
            plan[Target::ff].terms.push_back({"few turns", layer.reuse_factor <= 8 ? inputs * speed : 0});
        }
    }
    plan[Target::dsp] = {multipliers.dsp, multipliers.dsp_low, multipliers.dsp_high};
    plan[Target::bram18] = weight_blocks(lanes.count, layer.weight_bits, layer.reuse_factor) +
                           index_blocks(layer.reuse_factor, lanes.ratio);
    const double levels = deep ? 0 : std::ceil(std::log2(std::max(1.0, layer.n_in / layer.reuse_factor)));
    const double pipeline = layer.tool == Tool::oneapi ? 4 + std::ceil(std::log2(std::max(1.0, layer.n_in)))
                                                       : 2 + std::floor(levels / 2);
    plan[Target::latency] = layer.reuse_factor + pipeline;
    plan[Target::interval] = layer.reuse_factor;
    return plan;
}

/// hls4ml's Quartus and oneAPI libraries unroll by RF too; one position after the other in a pipeline.
void repeat(Plan& plan, const LayerFeatures& layer)
{
    const double turns = layer.tool == Tool::oneapi && layer.reuse_factor <= 1
                             ? 1 // a pipeline that takes a row a cycle
                             : std::ceil(layer.calls / std::max(1.0, layer.parallel_calls));
    if (layer.parallel_calls > 1)
        for (const Target target : {Target::lut, Target::ff, Target::dsp, Target::bram18}) {
            Quantity& quantity = plan[target];
            for (double* value : {&quantity.fixed, &quantity.low, &quantity.high})
                *value *= layer.parallel_calls;
            for (Term& term : quantity.terms)
                term.value *= layer.parallel_calls;
        }
    if (turns <= 1)
        return;
    const double step = layer.reuse_factor <= 1 ? 1 : std::max(1.0, plan[Target::interval].fixed);
    plan[Target::latency] =
        plan[Target::latency].fixed + (turns - 1) * step + (layer.window.taps > 0 ? 2 : 0);
    plan[Target::interval] = layer.tool == Tool::vitis_hls && layer.window.taps > 0
                                 ? plan[Target::latency].fixed + 1
                                 : turns * step;
    // The inputs of each turn are selected, its outputs kept: a LUT a bit and turn, a register a bit.
    if (layer.window.taps > 0)
        plan[Target::lut].fixed += layer.n_in * layer.in_bits * layer.calls;
    plan[Target::ff].fixed += layer.n_out * layer.result_bits * layer.calls;
    plan[Target::lut].high = plan[Target::lut].high + layer.n_in * layer.in_bits * layer.calls;
    plan[Target::ff].high = std::max(plan[Target::ff].high, plan[Target::ff].fixed);
}

/// A streaming dense layer reads its input word by word first, then multiplies, then writes. Behind the turns
/// of the resource strategy come multiplication, accumulation and, if lanes are added, one more cycle.
void read_stream(Plan& plan, const LayerFeatures& layer)
{
    if (layer.tool == Tool::oneapi)
        return; // words are as wide as the tensor; kernels are pipelines of their own
    const bool memory = layer.strategy == Strategy::resource && layer.reuse_factor > 1;
    const double words = layer.packs > 1 ? layer.packs : 0;
    const double core = plan[Target::latency].fixed;
    const double behind =
        memory ? layer.reuse_factor + (layer.n_in > layer.reuse_factor ? 6 : 5) : core + (core > 0 ? 2 : 1);
    plan[Target::latency] = Quantity(words + behind);
    plan[Target::interval] = Quantity(words + behind);
}

} // namespace

Plan plan_dense(const LayerFeatures& layer)
{
    const bool memory = layer.strategy == Strategy::resource && layer.reuse_factor > 1;
    const bool arithmetic = layer.strategy == Strategy::distributed_arithmetic;
    Plan plan = memory       ? plan_timeshared(layer)
                : arithmetic ? plan_unrolled(with_narrow_sums(without_multipliers(layer)))
                             : plan_unrolled(with_narrow_sums(layer));
    if (layer.window.taps > 0 && layer.io_stream)
        return plan; // one position
    if (layer.calls > 1)
        repeat(plan, layer);
    if (layer.io_stream)
        read_stream(plan, layer);
    return plan;
}

} // namespace bitscape::estimate
