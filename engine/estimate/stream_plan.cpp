#include "estimate/formulas.hpp"
#include "estimate/plan.hpp"

#include <algorithm>
#include <cmath>

// Convolutions over streams: one pixel after the other, a product at every position.

namespace bitscape::estimate {

namespace {

using design::Strategy;

/// Turns of the shared multipliers.
double rounds_of(const LayerFeatures& layer, const Multipliers& multipliers)
{
    return multipliers.shared
               ? std::ceil(static_cast<double>(layer.weights.unique_csd3) / multipliers.instances)
               : 1;
}

/// Cycles from one pixel to the next. Resource: RF and a few for window, adder tree and handshake. Latency:
/// the rounds of the shared multipliers and three, never more than RF.
double pixel_interval(const LayerFeatures& layer, const Multipliers& multipliers)
{
    const double lanes_in = layer.n_in / layer.reuse_factor;
    if (layer.strategy == Strategy::resource && layer.reuse_factor > 1) {
        if (layer.window.line_buffer)
            return layer.reuse_factor + (lanes_in <= 2 ? 3 : 4);
        return layer.reuse_factor + (lanes_in == 2 ? 4 : 5);
    }
    return std::max(1.0, std::min(layer.reuse_factor, rounds_of(layer, multipliers) + 3));
}

/// Adder levels behind the window when every pixel starts a cycle.
double depth(const LayerFeatures& layer)
{
    const double fan_in =
        std::max(2.0, static_cast<double>(layer.weights.nonzero) / std::max(1.0, layer.n_out));
    const double levels = std::ceil(std::log2(fan_in)) * (layer.tool == Tool::vivado_hls ? 0.5 : 0.75);
    return std::max(2.0, 1 + std::floor(levels * 5 / std::max(0.5, layer.clock_ns)));
}

bool outside(const LayerFeatures& layer, const Fit& fit)
{
    return layer.tool != Tool::vivado_hls || layer.weights_guessed || !covers(fit, "n_in", layer.n_in) ||
           !covers(fit, "n_out", layer.n_out) || !covers(fit, "in_bits", layer.in_bits) ||
           !covers(fit, "weight_bits", layer.weight_bits) ||
           !covers(fit, "reuse_factor", layer.reuse_factor) || !covers(fit, "clock_ns", layer.clock_ns);
}

/// Weights in memory, read RF times a pixel.
Plan in_memory(const LayerFeatures& layer)
{
    Plan plan;
    const double lanes = std::ceil(layer.n_in * layer.n_out / layer.reuse_factor);
    const Multipliers multipliers = general_multipliers(layer, lanes);
    plan.family =
        layer.window.line_buffer ? "convolution stream resource" : "convolution stream resource, encoded";
    plan.outside = outside(layer, fit_of(plan.family));
    const double inputs = layer.n_in * layer.in_bits, sums = lanes * layer.accum_bits;
    const bool wide = layer.window.channels > 3;
    plan[Target::lut] = {multipliers.fabric_lut, multipliers.fabric_lut_low, multipliers.fabric_lut_high};
    // Each lane selects one of RF inputs; with instructions for positions ("encoded") lanes share that.
    plan[Target::lut].terms = {
        {"inputs", inputs},
        {"lanes", sums},
        {"selected", layer.window.line_buffer ? layer.n_in * layer.n_out * layer.in_bits : 0},
        {"outputs", layer.n_out * layer.accum_bits},
        {"few channels", wide ? 0 : inputs}};
    plan[Target::ff] = {0,
                        {{"inputs", wide ? inputs : 0},
                         {"lanes", sums},
                         {"outputs", layer.n_out * layer.accum_bits},
                         {"few channels", wide ? 0 : inputs}}};
    plan[Target::dsp] = {multipliers.dsp, multipliers.dsp_low, multipliers.dsp_high};
    double blocks = weight_blocks(lanes, layer.weight_bits, layer.reuse_factor);
    // Windows larger than 3 x 3 keep their taps in FIFOs of their own when encoded.
    if (!layer.window.line_buffer && layer.window.taps > 9)
        blocks += layer.window.taps * layer.window.channels;
    plan[Target::bram18] = blocks;
    return plan;
}

Plan unrolled(const LayerFeatures& layer)
{
    Plan plan = plan_dense(layer);
    plan.outside = outside(layer, fit_of(plan.family));
    if (!layer.window.line_buffer && layer.window.taps > 9)
        plan[Target::bram18] = layer.window.taps * layer.window.channels;
    return plan;
}

/// hls4ml's depthwise streams: taps x channels products, no sharing between channels.
Plan depthwise(const LayerFeatures& layer)
{
    Plan plan;
    plan.family = "depthwise stream";
    plan.outside = true;
    const Multipliers multipliers = constant_multipliers(layer);
    const double products = static_cast<double>(layer.weights.nonzero);
    plan[Target::lut] = {multipliers.fabric_lut, multipliers.fabric_lut_low, multipliers.fabric_lut_high};
    plan[Target::lut].terms = {{"sums", products * layer.accum_bits}};
    plan[Target::ff] = {0, {{"sums", products * layer.accum_bits}}};
    plan[Target::dsp] = {multipliers.dsp, multipliers.dsp_low, multipliers.dsp_high};
    return plan;
}

} // namespace

Plan plan_stream_convolution(const LayerFeatures& layer)
{
    const bool memory = layer.strategy == Strategy::resource && layer.reuse_factor > 1;
    const bool by_channel = layer.kind == LayerKind::depthwise;
    Plan plan = by_channel ? depthwise(layer) : memory ? in_memory(layer) : unrolled(layer);
    const Multipliers multipliers = memory ? Multipliers{} : constant_multipliers(layer);
    const double step = pixel_interval(layer, multipliers);
    const double pixels = std::max(1.0, layer.window.pixels_in);
    // The last pixel leaves the pipeline, which is four cycles deeper than the rounds of its multipliers.
    const double tail = memory       ? 0
                        : step > 1   ? std::max(2.0, rounds_of(layer, multipliers) + 4 - step)
                        : by_channel ? 4
                                     : depth(layer);
    plan[Target::latency] = pixels * step + tail;
    plan[Target::interval] = pixels * step + tail + (by_channel ? 1 : 0);
    return plan;
}

} // namespace bitscape::estimate
