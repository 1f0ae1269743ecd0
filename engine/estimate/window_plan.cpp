#include "estimate/formulas.hpp"
#include "estimate/plan.hpp"

#include <algorithm>
#include <cmath>

// Pooling, and elements that change their place.

namespace bitscape::estimate {

namespace {

/// Largest: taps - 1 comparisons a result. Mean: taps - 1 sums, fewer at a padded rim.
double pooling_operations(const LayerFeatures& layer)
{
    const double operations = layer.n_out * std::max(1.0, layer.window.taps - 1);
    return layer.window.is_mean ? std::max(1.0, operations - layer.window.missing * layer.window.channels)
                                : operations;
}

Plan parallel_pooling(const LayerFeatures& layer)
{
    Plan plan;
    const WindowFeatures& window = layer.window;
    const bool intel = layer.tool == Tool::oneapi;
    plan.family = intel                            ? "pooling oneAPI"
                  : window.is_mean                 ? "mean pooling"
                  : layer.tool == Tool::vivado_hls ? "largest pooling Vivado"
                                                   : "largest pooling Vitis";
    const double operations = pooling_operations(layer) * layer.in_bits;
    const double kept = window.pixels_in * window.channels * layer.in_bits; // the inputs wait in registers
    plan[Target::lut] = {0,
                         {{"operations", operations}, {"means", intel && window.is_mean ? operations : 0}}};
    plan[Target::ff] = kept + 2 + (intel ? layer.n_out * layer.result_bits * 1.02 + 60 : 0);
    plan[Target::latency] = intel ? 3 : 0;
    plan[Target::interval] = 1;
    if (window.is_mean && window.divides && layer.tool == Tool::vivado_hls) {
        // A divider a result, one bit of the quotient a cycle.
        plan.family = "mean pooling, divided";
        const double dividers = layer.n_out * layer.in_bits * (layer.in_bits + 5);
        plan[Target::lut] = {0, {{"dividers", dividers}, {"operations", operations}}};
        plan[Target::ff] = {0, {{"dividers", dividers}}};
        plan[Target::latency] = layer.in_bits + 5;
    }
    plan.outside = layer.tool == Tool::other || !covers(fit_of(plan.family), "in_bits", layer.in_bits);
    return plan;
}

Plan stream_pooling(const LayerFeatures& layer)
{
    Plan plan;
    const WindowFeatures& window = layer.window;
    plan.family = layer.tool_year >= 2020 ? "pooling stream 2020"
                  : window.line_buffer    ? "pooling stream"
                                          : "pooling stream, encoded";
    const Fit& fit = fit_of(plan.family);
    plan.outside = layer.tool != Tool::vivado_hls || !covers(fit, "channels", window.channels) ||
                   !covers(fit, "in_bits", layer.in_bits) || !covers(fit, "taps", window.taps);
    const double lane = window.channels * layer.in_bits * window.taps;
    plan[Target::lut] = {0, {{"windows", lane}, {"one", 1}}};
    plan[Target::ff] = {0, {{"windows", lane}, {"one", 1}}};
    const double tail = window.line_buffer || layer.tool_year >= 2020 ? 3 : 5;
    plan[Target::latency] = window.pixels_in + tail;
    plan[Target::interval] = window.pixels_in + tail;
    return plan;
}

/// Streams only: zeros are sent before, between and after the pixels.
Plan stream_padding(const LayerFeatures& layer)
{
    Plan plan;
    const double channels = layer.window.channels;
    // `rows`: how many zeros on a side; one is unrolled, more are loops of their own.
    const bool loops = layer.window.rows > 1;
    plan.family = !loops                   ? "padding stream"
                  : layer.tool_year < 2019 ? "padding stream, wide 2018"
                                           : "padding stream, wide";
    const Fit& fit = fit_of(plan.family);
    plan.outside = layer.tool != Tool::vivado_hls || !covers(fit, "channels", channels) ||
                   !covers(fit, "in_bits", layer.in_bits);
    plan[Target::lut] = {0, {{"channels", channels * layer.in_bits}, {"one", 1}}};
    plan[Target::ff] = {0, {{"one", 1}}};
    const double rows = layer.window.pixels_in / std::max(1.0, layer.window.width);
    const double copied = loops && layer.tool_year < 2019 ? layer.window.pixels_in : 0;
    const double cycles = layer.window.pixels_out + (loops ? 4.7 * rows : 3) + copied;
    plan[Target::latency] = std::round(cycles);
    plan[Target::interval] = std::round(cycles);
    return plan;
}

} // namespace

Plan plan_windows(const LayerFeatures& layer)
{
    if (layer.kind == LayerKind::padding)
        return stream_padding(layer);
    return layer.io_stream ? stream_pooling(layer) : parallel_pooling(layer);
}

} // namespace bitscape::estimate
