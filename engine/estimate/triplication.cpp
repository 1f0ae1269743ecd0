#include "estimate/triplication.hpp"

#include "estimate/formulas.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::estimate {

namespace {

void add(Estimate& estimate, double amount, std::string_view why)
{
    for (double* value : {&estimate.value, &estimate.low, &estimate.high})
        *value += amount;
    if (amount > 0)
        estimate.source += fmt::format("; {:.0f} {} (formula)", amount, why);
}

void times_three(Estimate& estimate)
{
    if (estimate.high <= 0)
        return;
    for (double* value : {&estimate.value, &estimate.low, &estimate.high})
        *value *= 3;
    estimate.source += "; three copies of the logic (formula)";
}

/// Words of `lanes` weights are read in every cycle; what is too small for a block is kept in registers.
void triplicate_memory(LayerEstimate& estimate, const Triplication& what)
{
    const LayerFeatures& layer = what.layer;
    const double lanes = std::ceil(layer.n_in * layer.n_out / layer.reuse_factor);
    const double blocks = weight_blocks(lanes, layer.weight_bits, layer.reuse_factor);
    const double in_memory = layer.n_in * layer.n_out * layer.weight_bits;
    const double others = std::max(0.0, what.stored_bits - in_memory); // biases: registers
    add(estimate.resources.bram18, 2 * blocks, "for two more copies of the weights");
    add(estimate.resources.ff, 3 * (others + (blocks > 0 ? 0 : in_memory)), "for triplicated registers");
    add(estimate.resources.lut, lanes * layer.weight_bits + others, "for voters, one LUT a bit");
    for (double* pj : {&estimate.energy_pj.value, &estimate.energy_pj.low, &estimate.energy_pj.high})
        *pj += 2 * read_pj(in_memory) * std::max(1.0, layer.calls);
}

} // namespace

bool has_weight_memory(const LayerFeatures& layer)
{
    return (layer.kind == LayerKind::dense || layer.kind == LayerKind::depthwise) &&
           layer.strategy == design::Strategy::resource && layer.reuse_factor > 1;
}

LayerFeatures with_stored_weights(LayerFeatures layer)
{
    for (LayerFeatures& part : layer.parts)
        part = with_stored_weights(std::move(part));
    WeightFacts& facts = layer.weights;
    if (has_weight_memory(layer) || facts.weights == 0)
        return layer;
    if (layer.strategy == design::Strategy::distributed_arithmetic)
        layer.strategy = design::Strategy::latency; // adders of constants cannot follow a register
    WeightFacts general;
    general.weights = general.nonzero = general.unique_nonzero = general.unique_csd3 = facts.weights;
    general.csd_digits = general.unique_csd_digits = facts.weights * 3;
    general.bias_nonzero = static_cast<std::size_t>(layer.n_out);
    const auto width = static_cast<std::size_t>(std::clamp(layer.weight_bits, 1, 64));
    general.csd3_widths[width] = static_cast<std::uint32_t>(facts.weights);
    facts = general;
    return layer;
}

void triplicate(LayerEstimate& estimate, const Triplication& what)
{
    using design::Redundancy;
    if (what.redundancy == Redundancy::none)
        return;
    estimate.latency_cycles.high += 1;
    if (what.redundancy == Redundancy::weights) {
        if (has_weight_memory(what.layer)) {
            triplicate_memory(estimate, what);
            return;
        }
        add(estimate.resources.ff, 3 * what.stored_bits, "for triplicated weight registers");
        add(estimate.resources.lut, what.stored_bits, "for voters, one LUT a bit");
        return;
    }
    Resources& all = estimate.resources;
    for (Estimate* one : {&all.lut, &all.ff, &all.dsp, &all.bram18, &all.uram, &estimate.energy_pj})
        times_three(*one);
    add(all.lut, what.output_bits, "for voters, one LUT a bit");
}

} // namespace bitscape::estimate
