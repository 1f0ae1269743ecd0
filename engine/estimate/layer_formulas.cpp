#include "estimate/formulas.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::estimate {

namespace {

// What one value costs on its way to the result type, LUTs per result bit. ReLU layers of four MLPs (Vitis
// HLS 2021.1, 16 bits in, 8 out, round to even and saturate) take 43 an element; the split between the parts
// is a judgement.
constexpr double lut_select = 1.0, lut_round = 2.2, lut_saturate = 2.175;

constexpr Spread guess{0.5, 2.0};

/// 18 kbit blocks of a table; up to 1 kbit HLS keeps it in LUTs.
double table_blocks(double size, double bits)
{
    return size * bits <= 1024 ? 0 : std::ceil(size * bits / 18432);
}

/// Cycles grow with the clock frequency; the softmax rows at 3.33 and 5 ns give the exponent.
double clock_scale(const LayerFeatures& layer)
{
    return std::pow(5 / std::max(0.5, layer.clock_ns), 0.9);
}

LayerEstimate nothing(const char* source)
{
    LayerEstimate result;
    for (Estimate* estimate : {&result.resources.lut, &result.resources.ff, &result.resources.dsp,
                               &result.resources.bram18, &result.latency_cycles, &result.interval_cycles})
        *estimate = count_estimate(0, {}, source);
    return result;
}

void always_ready(LayerEstimate& result)
{
    result.interval_cycles = count_estimate(1, {}, "formula: element-wise layers are fully unrolled");
}

LayerEstimate predict_cast(const LayerFeatures& layer)
{
    LayerEstimate result = nothing("formula: no arithmetic");
    always_ready(result);
    if (layer.is_copy)
        return result;
    const double n = layer.n_out;
    const bool like_rows = layer.rounds && layer.saturates && layer.tool == Tool::vitis_hls;
    const char* source = like_rows
                             ? "formula: LUTs per result bit, 54 rows Vitis HLS csynth, ReLU"
                             : "formula: LUTs per result bit, 54 rows Vitis HLS csynth, ReLU, extrapolated";
    result.resources.lut = count_estimate(n * layer.result_bits * lut_select + cast_lut(layer, n),
                                          like_rows ? Spread{0.8, 1.05} : guess, source);
    const bool registered = layer.clock_ns < 4 && layer.saturates;
    const double registers = n * (layer.in_bits + layer.result_bits);
    result.resources.ff = count_estimate(registered ? registers : 0, 0,
                                         registered ? registers : registers / 2, {1, 1.2}, source);
    result.latency_cycles = count_estimate(registered ? 1 : 0, 0, 1, {}, source);
    return result;
}

LayerEstimate predict_table(const LayerFeatures& layer)
{
    const bool vivado = layer.tool == Tool::vivado_hls;
    const char* source = "formula: per element, 6 rows Vivado and Vitis HLS csynth, sigmoid, 16 bits";
    LayerEstimate result = nothing("formula: table lookup, no multiplier");
    always_ready(result);
    const double n = layer.n_out, bits = layer.in_bits / 16.0;
    result.resources.lut = count_estimate(n * 145 * bits, {0.7, 1.3}, source);
    result.resources.ff =
        count_estimate(n * (vivado ? 16 : 26) * bits * clock_scale(layer), {0.6, 2.0}, source);
    // Two elements share the two ports of one table.
    const double blocks = std::ceil(n / 2) * table_blocks(layer.table_size, layer.table_bits);
    result.resources.bram18 = count_estimate(blocks, {0.9, 2.0}, source);
    result.latency_cycles =
        count_estimate(std::max(1.0, std::round((vivado ? 2 : 3) * clock_scale(layer))), {0.6, 1.7}, source);
    return result;
}

LayerEstimate predict_scale(const LayerFeatures& layer)
{
    const char* source = "formula: one constant product and sum an element, extrapolated from dense layers";
    // Written as a layer of n products for the multiplier limit.
    const Multipliers multipliers = constant_multipliers([&] {
        LayerFeatures products = layer;
        products.n_out = 1;
        return products;
    }());
    const WeightFacts& w = layer.weights;
    const double repeats =
        w.weights ? layer.n_in / static_cast<double>(w.weights) : 1; // scales shared by positions
    const double adders = static_cast<double>(w.bias_nonzero) * layer.accum_bits +
                          static_cast<double>(w.unique_csd2 + w.unique_pow2_negative) * 2 * layer.in_bits;
    const double lut = adders * 1.5 * repeats + cast_lut(layer, layer.n_in);
    const double rounds =
        multipliers.shared ? std::ceil(static_cast<double>(w.unique_csd3) / multipliers.instances) : 1;
    const double depth = w.unique_csd3 > 0 ? std::max(1.0, std::round(clock_scale(layer))) : 0;
    const double copies = multipliers.shared ? 1 : std::max(1.0, repeats);

    LayerEstimate result = nothing(source);
    result.resources.lut =
        count_estimate(lut + copies * multipliers.fabric_lut, lut + copies * multipliers.fabric_lut_low,
                       lut + copies * multipliers.fabric_lut_high, guess, source);
    result.resources.ff =
        count_estimate(depth * layer.n_in * (layer.in_bits + layer.weight_bits) * 0.5, {0.2, 3}, source);
    result.resources.dsp = count_estimate(copies * multipliers.dsp, copies * multipliers.dsp_low,
                                          copies * multipliers.dsp_high, {0.9, 1.1}, source);
    const double latency = depth + (rounds > 1 ? rounds : 0);
    result.latency_cycles = count_estimate(latency, 0, latency + 2, {}, source);
    result.interval_cycles =
        count_estimate(std::max(1.0, std::min(layer.reuse_factor, rounds)), {0.7, 2}, source);
    return result;
}

/// One carry chain of the input's width an operation; no rows, hence wide.
LayerEstimate predict_arithmetic(const LayerFeatures& layer)
{
    const char* source = "formula: one adder or comparator an operation, no rows, extrapolated";
    LayerEstimate result = nothing(source);
    always_ready(result);
    const double bits = layer.operations * layer.in_bits;
    result.resources.lut = count_estimate(bits + cast_lut(layer, layer.n_out), {0.2, 3}, source);
    result.resources.ff = count_estimate(bits / 2, {0.1, 4}, source);
    const double depth = std::log2(1 + layer.operations / std::max(1.0, layer.n_out));
    result.latency_cycles = count_estimate(std::ceil(depth), 0, 4 * depth + 4, {}, source);
    return result;
}

} // namespace

double cast_lut(const LayerFeatures& layer, double n)
{
    return n * layer.result_bits * ((layer.rounds ? lut_round : 0) + (layer.saturates ? lut_saturate : 0));
}

LayerEstimate predict_elementwise(const LayerFeatures& layer)
{
    switch (layer.kind) {
    case LayerKind::cast:
        return predict_cast(layer);
    case LayerKind::table:
        return predict_table(layer);
    case LayerKind::scale:
        return predict_scale(layer);
    case LayerKind::arithmetic:
        return predict_arithmetic(layer);
    case LayerKind::unknown:
        return nothing(no_formula);
    default:
        return nothing("formula: no hardware of its own");
    }
}

/// Linear in the number of classes n: exact on three of the four networks with a softmax (2, 6, 10 classes at
/// 5 ns; the fourth has 16 at 3.33 ns), 24 rows.
LayerEstimate predict_softmax(const LayerFeatures& layer)
{
    const double n = layer.n_in, bits = layer.in_bits / 16.0, levels = std::ceil(std::log2(std::max(2.0, n)));
    const bool stable = layer.kind == LayerKind::softmax_stable;
    LayerEstimate result = nothing("formula: comparisons only, no tables");
    always_ready(result);
    if (layer.kind == LayerKind::softmax_argmax) {
        const char* source = "formula: a comparator and a multiplexer a class, no rows";
        result.resources.lut = count_estimate(1.5 * n * layer.in_bits, guess, source);
        result.resources.ff = count_estimate(n * layer.in_bits, {0.1, 3}, source);
        result.latency_cycles =
            count_estimate(std::max(1.0, std::round(levels / 2 * clock_scale(layer))), guess, source);
        return result;
    }
    const bool like_rows = stable && layer.tool == Tool::vitis_hls && layer.in_bits == 16 && n <= 16;
    const char* source = like_rows ? "formula: per class, 24 rows Vitis HLS csynth, softmax"
                                   : "formula: per class, 24 rows Vitis HLS csynth, softmax, extrapolated";
    const Spread spread = like_rows ? Spread{0.9, 1.15} : guess;

    LayerFeatures product = layer; // exp(x) times the inverse of the sum, once a class
    product.in_bits = layer.table_bits;
    product.weight_bits = layer.inverse_table_bits;
    Multipliers multipliers = general_multipliers(product, n);
    if (multipliers.fabric_lut_high > 0)
        multipliers.fabric_lut_high = n * fabric_multiplier_lut(layer.table_bits, layer.inverse_table_bits);
    if (multipliers.fabric_lut > 0)
        multipliers.fabric_lut = multipliers.fabric_lut_high;
    const double lut = std::max(20.0 * n, (stable ? 1 : 0.6) * (165 * n - 137) * bits) + cast_lut(layer, n);
    result.resources.lut = count_estimate(lut + multipliers.fabric_lut, lut + multipliers.fabric_lut_low,
                                          lut + multipliers.fabric_lut_high, spread, source);
    const double ff = std::max(20.0 * n, (stable ? 1 : 0.6) * (230 * n - 216) * bits) * clock_scale(layer);
    result.resources.ff = count_estimate(ff, spread, source);
    result.resources.dsp =
        count_estimate(multipliers.dsp, multipliers.dsp_low, multipliers.dsp_high, {}, source);
    const double inverse = table_blocks(layer.inverse_table_size, layer.inverse_table_bits);
    const double exponential = table_blocks(layer.table_size, layer.table_bits);
    // The rows say one block a class, both tables of 1024 x 18 bits together.
    result.resources.bram18 =
        count_estimate(std::max(inverse, n * exponential), like_rows ? Spread{} : Spread{0.4, 1.5}, source);
    const double cycles = (stable ? 6 + 2 * levels : 5 + levels) * clock_scale(layer);
    result.latency_cycles =
        count_estimate(std::max(2.0, std::round(cycles)), like_rows ? Spread{0.85, 1.1} : guess, source);
    if (layer.calls > 1) {
        result.latency_cycles.value += layer.calls - 1;
        result.latency_cycles.high += layer.calls - 1;
        result.interval_cycles = count_estimate(layer.calls, {}, source);
    }
    return result;
}

} // namespace bitscape::estimate
