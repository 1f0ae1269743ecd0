#include "estimate/formulas.hpp"
#include "estimate/plan.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::estimate {

namespace {

/// A tree of comparisons and one result bit a class.
Plan argmax(const LayerFeatures& layer)
{
    Plan plan;
    plan.family = "argmax";
    plan.outside = true;
    const double n = layer.n_in;
    plan[Target::lut] = n * (2 * layer.in_bits + std::ceil(std::log2(n + 1)));
    plan[Target::ff] = n * layer.in_bits * 0.5;
    plan[Target::latency] = std::max(1.0, std::round(std::log2(n + 1) * clock_scale(layer)));
    plan[Target::interval] = 1;
    return plan;
}

/// exp(x) times the inverse of the sum, once a class.
Multipliers last_products(const LayerFeatures& layer, double n)
{
    LayerFeatures product = layer;
    product.in_bits = layer.table_bits;
    product.weight_bits = layer.inverse_table_bits;
    product.reuse_factor = 1;
    Multipliers multipliers = general_multipliers(product, n);
    const double fabric = n * fabric_multiplier_lut(layer.table_bits, layer.inverse_table_bits);
    if (multipliers.fabric_lut_high > 0)
        multipliers.fabric_lut_high = fabric;
    if (multipliers.fabric_lut > 0)
        multipliers.fabric_lut = fabric;
    return multipliers;
}

Plan parallel(const LayerFeatures& layer)
{
    Plan plan;
    const double n = layer.n_in, bits = layer.in_bits / 16.0;
    const bool stable = layer.kind == LayerKind::softmax_stable;
    plan.family = "softmax";
    plan.outside = !stable || layer.tool != Tool::vitis_hls ||
                   !covers(fit_of(plan.family), "in_bits", layer.in_bits) ||
                   !covers(fit_of(plan.family), "n_in", n);
    const Multipliers multipliers = last_products(layer, n);
    const double lut =
        std::max(20.0 * n, (stable ? 1 : 0.6) * (165 * n - 137) * bits) + (stable ? 0 : cast_lut(layer, n));
    plan[Target::lut] = {lut + multipliers.fabric_lut, lut + multipliers.fabric_lut_low,
                         lut + multipliers.fabric_lut_high};
    plan[Target::ff] = std::max(20.0 * n, (stable ? 1 : 0.6) * (230 * n - 216) * bits) * clock_scale(layer);
    plan[Target::dsp] = {multipliers.dsp, multipliers.dsp_low, multipliers.dsp_high};
    // The rows say one block a class, both tables of 1024 x 18 bits together.
    plan[Target::bram18] = std::max(table_blocks(layer.inverse_table_size, layer.inverse_table_bits),
                                    n * table_blocks(layer.table_size, layer.table_bits));
    const double levels = std::ceil(std::log2(std::max(2.0, n)));
    double cycles = (stable ? 6 + 2 * levels : 5 + levels) * clock_scale(layer);
    if (multipliers.dsp == 0) // the product takes no stages of its own
        cycles -= 2;
    plan[Target::latency] = std::max(2.0, std::round(cycles)) + (layer.calls - 1);
    plan[Target::interval] = layer.calls;
    return plan;
}

/// Streams reuse lookups and multipliers over the classes of a pixel.
Plan stream(const LayerFeatures& layer)
{
    Plan plan;
    // hls4ml: started every floor(n / ceil(n / RF)) cycles; HLS shares multipliers over these.
    const double n = std::max(1.0, layer.n_in);
    const double turns = std::max(1.0, std::floor(n / std::ceil(n / std::max(1.0, layer.reuse_factor))));
    const double lanes = std::ceil(n / turns);
    plan.family = layer.tool_year >= 2020   ? "softmax stream 2020"
                  : layer.tool_year >= 2019 ? "softmax stream 2019"
                                            : "softmax stream";
    plan.outside =
        layer.tool != Tool::vivado_hls || !covers(fit_of(plan.family), "n_in", n) || layer.calls > 1;
    const Multipliers multipliers = last_products(layer, lanes);
    plan[Target::lut] = {0, {{"classes", n * layer.in_bits}, {"lanes", lanes * layer.in_bits}, {"one", 1}}};
    plan[Target::ff] = {0, {{"classes", n * layer.in_bits}, {"one", 1}}};
    plan[Target::dsp] = {multipliers.dsp, multipliers.dsp_low, multipliers.dsp_high};
    plan[Target::bram18] = std::ceil(lanes / 2) * table_blocks(layer.table_size, layer.table_bits) +
                           table_blocks(layer.inverse_table_size, layer.inverse_table_bits);
    const double cycles = turns <= 1 ? 7 : 2 * turns + 1; // 14 networks
    plan[Target::latency] = cycles * std::max(1.0, layer.calls);
    plan[Target::interval] = cycles * std::max(1.0, layer.calls);
    return plan;
}

} // namespace

Plan plan_softmax(const LayerFeatures& layer)
{
    return layer.kind == LayerKind::softmax_argmax ? argmax(layer)
           : layer.io_stream                       ? stream(layer)
                                                   : parallel(layer);
}

} // namespace bitscape::estimate
