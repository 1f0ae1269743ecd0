#include "estimate/coefficients.hpp"
#include "estimate/formulas.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace bitscape::estimate {

namespace {

using design::Strategy;

bool inside(double value, Extent extent)
{
    return value >= extent.low * 0.99 && value <= extent.high * 1.01;
}

bool inside(const LayerFeatures& layer, const Domain& domain)
{
    return inside(layer.n_in, domain.n_in) && inside(layer.n_out, domain.n_out) &&
           inside(layer.in_bits, domain.in_bits) && inside(layer.weight_bits, domain.weight_bits) &&
           inside(layer.accum_bits, domain.accum_bits) && inside(layer.reuse_factor, domain.reuse_factor) &&
           inside(layer.clock_ns, domain.clock_ns) && layer.calls == 1 && !layer.io_stream;
}

/// "formula: <what>, 20 rows Vivado HLS csynth, latency, RF 1, extrapolated"
class Source {
public:
    Source(int rows, const char* set, bool extrapolated)
        : tail_(fmt::format(", {} rows {}{}", rows, set, extrapolated ? ", extrapolated" : ""))
    {
    }
    [[nodiscard]] std::string operator()(const char* what) const
    {
        return std::string("formula: ") + what + tail_;
    }

private:
    std::string tail_;
};

const UnrolledFit& unrolled_fit(const LayerFeatures& layer)
{
    const bool one = layer.reuse_factor <= 1;
    if (layer.tool == Tool::vivado_hls) {
        if (layer.strategy != Strategy::latency && one)
            return coefficients::vivado_unrolled;
        return one ? coefficients::vivado_latency : coefficients::vivado_latency_shared;
    }
    return one ? coefficients::vitis_latency : coefficients::vitis_latency_shared;
}

double accumulations(const LayerFeatures& layer)
{
    const WeightFacts& w = layer.weights;
    return std::max(0.0, static_cast<double>(w.nonzero + w.bias_nonzero) - layer.n_out);
}

struct Cycles {
    double value, low, high;
};

/// Vitis HLS: about one adder level a cycle at 3.3 to 5 ns, and extra cycles for multipliers at fast clocks.
/// Layers of 7,244 and 8,642 accumulations were built as chains, those up to 3,679 as trees; in between it
/// may be either.
Cycles tree_cycles(const LayerFeatures& layer)
{
    const double fan_in =
        std::max(1.0, static_cast<double>(layer.weights.nonzero + layer.weights.bias_nonzero) / layer.n_out);
    const double clock = layer.clock_ns;
    const double scale = clock > 5 ? 5 / clock : clock < 3.33 ? 3.33 / clock : 1.0;
    double tree = std::max(1.0, std::floor(0.95 * std::log2(fan_in) * scale + 0.5));
    if (clock < 4 && layer.weights.unique_csd3 > 0)
        tree += layer.multiplier == MultiplierStyle::fabric ? 1 : 2;
    const double chain = std::max(tree, std::round(fan_in / 1.9));
    const double count = accumulations(layer);
    return {count > 5000 ? chain : tree, count > 7000 ? chain : tree, count > 3700 ? chain : tree};
}

Cycles latency_cycles(const LayerFeatures& layer, const Multipliers& multipliers)
{
    const double rounds =
        multipliers.shared ? std::ceil(static_cast<double>(layer.weights.unique_csd3) / multipliers.instances)
                           : 1.0;
    if (layer.tool == Tool::vivado_hls) {
        const double scale =
            std::max(1.0, 5 / layer.clock_ns); // rows are at 5 ns: one cycle for any tree there
        const double cycles = layer.reuse_factor <= 1 ? std::ceil(scale) : rounds + std::ceil(scale);
        return {cycles, cycles, cycles};
    }
    const Cycles tree = tree_cycles(layer);
    if (!multipliers.shared)
        return tree;
    return {std::max(tree.value, rounds + 2), std::max(tree.low, rounds + 2),
            std::max(tree.high, rounds + 2)};
}

/// Depth grows as the clock gets faster, and every stage holds the live values. Extrapolates the rows at 3.33
/// and 5 ns.
double stage_scale(const LayerFeatures& layer)
{
    return 5 / std::max(0.5, layer.clock_ns);
}

LayerEstimate predict_unrolled(const LayerFeatures& layer)
{
    const UnrolledFit& fit = unrolled_fit(layer);
    const bool far = !inside(layer, fit.domain) || layer.tool == Tool::other ||
                     (layer.tool == Tool::vitis_hls && layer.strategy != Strategy::latency) ||
                     layer.strategy == Strategy::resource_unrolled;
    const auto spread = [far](Spread s) { return far ? widened(s) : s; };
    const Source source(fit.rows, fit.set, far);
    const Multipliers multipliers = constant_multipliers(layer);
    const WeightFacts& w = layer.weights;
    const double features[4] = {accumulations(layer) * layer.accum_bits,
                                static_cast<double>(w.unique_csd2 + w.unique_pow2_negative) * layer.in_bits,
                                static_cast<double>(w.unique_csd3) * layer.in_bits,
                                layer.n_out * layer.accum_bits};
    double lut = cast_lut(layer, layer.n_out), ff = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        lut += fit.lut[i] * features[i];
        ff += fit.ff[i] * features[i];
    }
    const Cycles cycles = latency_cycles(layer, multipliers);
    const double restart = layer.strategy == Strategy::resource && layer.tool == Tool::vivado_hls ? 2 : 1;
    const auto interval = [&](double latency) {
        return std::max(layer.reuse_factor <= 1 ? restart : 1.0, std::min(layer.reuse_factor, latency + 1));
    };

    LayerEstimate result;
    result.resources.lut = count_estimate(lut + multipliers.fabric_lut, lut + multipliers.fabric_lut_low,
                                          lut + multipliers.fabric_lut_high, spread(fit.lut_spread),
                                          source("adders and multipliers by constant digits"));
    result.resources.ff =
        count_estimate(ff * stage_scale(layer), spread(fit.ff_spread), source("pipeline registers"));
    result.resources.dsp = count_estimate(multipliers.dsp, multipliers.dsp_low, multipliers.dsp_high,
                                          spread(fit.dsp_spread), source("distinct products by width"));
    result.resources.bram18 = count_estimate(0, {}, source("weights are constants in the logic"));
    result.latency_cycles = count_estimate(cycles.value, cycles.low, cycles.high, spread(fit.latency_spread),
                                           source("adder levels and shared multipliers"));
    result.interval_cycles =
        count_estimate(interval(cycles.value), interval(cycles.low), interval(cycles.high),
                       spread(fit.interval_spread), source("min(reuse factor, latency + 1)"));
    return result;
}

/// Blocks of 18 kbit for `bits` read at once from a memory `depth` deep (csynth, Vivado HLS 2020.1: 92 %
/// exact).
double weight_blocks(double bits, double depth, double inputs)
{
    const double width = depth <= 512    ? 36
                         : depth <= 1024 ? 18
                         : depth <= 1280 ? 11.6
                                         : std::max(1.0, 18432 / depth);
    const double index_table = depth >= 512 && depth >= 4 * inputs ? 1 : 0;
    return std::max(1.0, std::ceil(bits / width - 0.1)) + index_table;
}

const ResourceLut& resource_lut(double ratio)
{
    if (ratio == 2)
        return coefficients::vivado_resource.two;
    const double exponent = std::log2(ratio);
    return ratio >= 4 && exponent == std::floor(exponent) ? coefficients::vivado_resource.power
                                                          : coefficients::vivado_resource.other;
}

struct Timeshared {
    double lanes = 0, lut = 0, ff = 0, latency = 0;
    Spread lut_spread, ff_spread;
    Domain domain;
    int rows = 0;
    const char* set = "";
};

Timeshared deep(const LayerFeatures& layer, double lanes, double dsp)
{
    const ResourceFit& fit = coefficients::vivado_resource;
    const ResourceLut& form = resource_lut(layer.reuse_factor / layer.n_in);
    const double outputs = layer.n_out * layer.accum_bits;
    const double mux = std::exp2(std::ceil(std::log2(lanes)));
    const double lut = form.lut[0] + form.lut[1] * layer.n_in * layer.in_bits + form.lut[2] * outputs +
                       form.lut[3] * outputs * mux;
    const double ff =
        fit.ff[0] + fit.ff[1] * outputs + fit.ff[2] * dsp + fit.ff[3] * lanes * layer.weight_bits;
    return {lanes,      lut,      ff,     layer.reuse_factor + 1, form.spread, fit.ff_spread,
            fit.domain, fit.rows, fit.set};
}

Timeshared shallow(const LayerFeatures& layer, double lanes)
{
    const ShallowFit& fit = coefficients::vivado_shallow;
    const double inputs = layer.n_in * layer.in_bits, sums = lanes * layer.accum_bits;
    const double levels = std::ceil(std::log2(std::max(2.0, layer.n_in / layer.reuse_factor)));
    return {lanes,
            fit.lut[0] * inputs + fit.lut[1] * sums,
            fit.ff[0] * inputs + fit.ff[1] * sums,
            layer.reuse_factor + 1 + levels,
            fit.lut_spread,
            fit.ff_spread,
            fit.domain,
            fit.rows,
            fit.set};
}

LayerEstimate predict_timeshared(const LayerFeatures& layer)
{
    const ResourceFit& fit = coefficients::vivado_resource;
    const double lanes = std::ceil(layer.n_in * layer.n_out / layer.reuse_factor);
    const Multipliers multipliers = general_multipliers(layer, lanes);
    const bool is_deep = layer.reuse_factor > layer.n_in;
    const Timeshared form = is_deep ? deep(layer, lanes, multipliers.dsp) : shallow(layer, lanes);
    // Four rows of streaming networks are all there is for RF <= n_in: always an extrapolation.
    const bool far = !is_deep || !inside(layer, form.domain) || layer.tool != Tool::vivado_hls;
    const auto spread = [far](Spread s) { return far ? widened(s) : s; };
    const Source source(form.rows, form.set, far);
    const double lut = form.lut + cast_lut(layer, layer.n_out);
    const double blocks = weight_blocks(lanes * layer.weight_bits, layer.reuse_factor, layer.n_in);

    LayerEstimate result;
    result.resources.lut = count_estimate(lut + multipliers.fabric_lut, lut + multipliers.fabric_lut_low,
                                          lut + multipliers.fabric_lut_high, spread(form.lut_spread),
                                          source("multiplexers and accumulators"));
    result.resources.ff = count_estimate(form.ff * stage_scale(layer), spread(form.ff_spread),
                                         source("accumulators and lanes"));
    result.resources.dsp =
        count_estimate(multipliers.dsp, multipliers.dsp_low, multipliers.dsp_high, spread(fit.dsp_spread),
                       source("multiplications / reuse factor by width"));
    result.resources.bram18 =
        count_estimate(blocks, spread({0.9, 1.1}), source("weight memory width x reuse factor"));
    result.latency_cycles =
        count_estimate(form.latency, spread(fit.latency_spread), source("reuse factor + pipeline"));
    result.interval_cycles = count_estimate(layer.reuse_factor, fit.interval_spread, source("reuse factor"));
    return result;
}

void repeat(LayerEstimate& estimate, double calls)
{
    if (calls <= 1)
        return;
    const auto times = [calls](Estimate& e,
                               const Estimate& step) { // the pipeline is entered once an interval
        e.value += (calls - 1) * step.value;
        e.low += (calls - 1) * step.low;
        e.high += (calls - 1) * step.high;
    };
    const Estimate step = estimate.interval_cycles;
    times(estimate.latency_cycles, step);
    times(estimate.interval_cycles, step);
}

} // namespace

LayerEstimate predict_dense(const LayerFeatures& layer)
{
    const bool memory = layer.strategy == Strategy::resource && layer.reuse_factor > 1;
    LayerEstimate result = memory ? predict_timeshared(layer) : predict_unrolled(layer);
    repeat(result, layer.calls);
    return result;
}

} // namespace bitscape::estimate
