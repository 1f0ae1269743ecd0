#include "estimate/formulas.hpp"
#include "estimate/plan.hpp"

#include <algorithm>
#include <cmath>

// What logic synthesis and implementation leave of the HLS compiler's estimate. Rows: four streaming networks
// layer by layer, Vivado 2018.2 and 2019.2; implementation has none of a network alone.

namespace bitscape::estimate {

namespace {

using design::Strategy;

Quantity share_of(const Estimate& estimate)
{
    return {0, {{"csynth", estimate.value}}};
}

/// FIFOs of a window stay; weights use both ports of a block, and the shallowest go to LUTs.
Quantity blocks_of(const LayerFeatures& layer, const Estimate& csynth)
{
    const bool matrix = layer.kind == LayerKind::dense || layer.kind == LayerKind::depthwise;
    if (!matrix)
        return {csynth.value, csynth.low, csynth.high};
    const bool fifos = !layer.window.line_buffer && layer.window.taps > 9;
    const double window = fifos ? std::min(csynth.value, layer.window.taps * layer.window.channels) : 0;
    const double share = layer.reuse_factor <= 8 ? 0 : layer.reuse_factor <= 256 ? 0.553 : 0.52;
    return std::round(window + share * (csynth.value - window));
}

std::string_view family_of(const LayerFeatures& layer)
{
    const bool memory = layer.strategy == Strategy::resource && layer.reuse_factor > 1;
    switch (layer.kind) {
    case LayerKind::dense:
    case LayerKind::depthwise:
        if (!memory)
            return "vsynth unrolled";
        if (layer.window.taps == 0)
            return layer.reuse_factor >= 1024 && layer.n_in > layer.reuse_factor ? "vsynth resource, wide"
                                                                                 : "vsynth resource";
        return layer.window.line_buffer ? "vsynth convolution resource"
                                        : "vsynth convolution resource, encoded";
    case LayerKind::pooling:
        return layer.window.line_buffer ? "vsynth pooling" : "vsynth pooling, encoded";
    case LayerKind::padding:
        return layer.window.rows > 1 ? "vsynth padding, wide" : "vsynth padding";
    case LayerKind::leaky:
        return "vsynth leaky relu";
    case LayerKind::softmax_stable:
    case LayerKind::softmax_latency:
        return "vsynth softmax";
    default:
        return "vsynth other";
    }
}

/// Structure where csynth is too far off to scale: multiplexers of the resource strategy are mostly counted
/// in vain.
void convolution_terms(Plan& plan, const LayerFeatures& layer)
{
    const double lanes = std::ceil(layer.n_in * layer.n_out / layer.reuse_factor) * layer.accum_bits;
    const double inputs = layer.n_in * layer.in_bits;
    const bool wide = layer.window.channels > 3;
    plan[Target::lut] = {0, {{"inputs", inputs}, {"lanes", lanes}}};
    plan[Target::ff] = {
        0, {{"inputs", wide ? inputs : 0}, {"few channels", wide ? 0 : inputs}, {"lanes", lanes}}};
}

} // namespace

Plan stage_plan(const LayerFeatures& layer, const LayerEstimate& csynth, Stage stage)
{
    if (layer.kind == LayerKind::trees)
        return plan_trees(layer, stage);
    Plan plan;
    plan.family = family_of(layer);
    const Fit& fit = fit_of(plan.family);
    plan.outside =
        stage == Stage::impl || fit.rows == 0 || csynth.resources.lut.source.starts_with("extrapolated");
    const Resources& before = csynth.resources;
    plan[Target::lut] = share_of(before.lut);
    if (plan.family == "vsynth unrolled" && layer.reuse_factor <= 1) { // adders behind DSPs move into them
        const double absorbed = 0.75 * layer.accum_bits * before.dsp.value;
        plan[Target::lut].terms.front().value = std::max(0.2 * before.lut.value, before.lut.value - absorbed);
    }
    plan[Target::ff] = share_of(before.ff);
    plan[Target::dsp] = {before.dsp.value, before.dsp.low, before.dsp.high};
    plan[Target::bram18] = blocks_of(layer, before.bram18);
    if (plan.family.starts_with("vsynth convolution resource"))
        convolution_terms(plan, layer);
    if (layer.kind == LayerKind::pooling) {
        const double lane = layer.window.channels * layer.in_bits * layer.window.taps;
        plan[Target::lut] = {0, {{"windows", lane}, {"one", 1}}};
        plan[Target::ff] = {0, {{"windows", lane}, {"one", 1}}};
    }
    if (layer.kind == LayerKind::padding || layer.kind == LayerKind::leaky) {
        plan[Target::lut] = {0, {{"channels", layer.window.channels * layer.in_bits}, {"one", 1}}};
        if (layer.kind == LayerKind::padding)
            plan[Target::ff] = {0, {{"one", 1}}};
    }
    return plan;
}

} // namespace bitscape::estimate
