// Boosted trees, all splits side by side. LUTs and FFs: rows of our Verilog after Yosys, over widths, depths,
// rounds and features (resources/calibration/trees.csv). Cycles: the pipeline of conifer's VHDL, found by
// simulation of four ensembles (conifer 1.11).
#include "estimate/plan.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::estimate {

namespace {

// What the HLS compiler's report says of conifer's HLS designs, against logic synthesis of the same
// comparisons, selections and sums. Rows: S. Summers et al., "Fast inference of boosted decision trees in
// FPGAs" (2020): five outputs, 100 rounds, depth 3, 18 bits: 8 % of a VU9P's LUTs; the hls4ml talk's boosted
// tree: 0.5 % of one, without its shape. So the share is a range, and the estimate its geometric middle.
constexpr double hls_share = 1.5, hls_share_low = 1, hls_share_high = 2.3;

/// Of a layer whose trees nobody described: all nodes in full trees, nothing shared.
TreeFeatures described(const LayerFeatures& layer)
{
    if (layer.trees.trees > 0 || layer.n_out <= 0)
        return layer.trees;
    TreeFeatures trees;
    trees.trees = trees.rounds = layer.n_out;
    trees.outputs = 1;
    trees.depth = layer.steps;
    trees.splits = trees.comparators = std::max(0.0, (layer.n_in - layer.n_out) / 2);
    trees.comparator_bits = trees.splits * layer.in_bits;
    trees.leaf_bits = trees.splits * layer.result_bits;
    trees.adder_bits = trees.trees * layer.result_bits;
    trees.cast_bits = layer.saturates ? trees.adder_bits : 0;
    return trees;
}

Quantity quantity_of(const std::vector<Term>& terms, const TargetFit& fit, Stage stage)
{
    if (stage != Stage::csynth)
        return {0, terms};
    double logic = 0; // the terms are weighed here: the range is a share of what they come to
    for (const Term& term : terms)
        for (const auto& [name, coefficient] : fit.coefficients)
            logic += name == term.name ? coefficient * term.value : 0;
    return {hls_share * logic, hls_share_low * logic, hls_share_high * logic};
}

} // namespace

Plan plan_trees(const LayerFeatures& layer, Stage stage)
{
    const TreeFeatures trees = described(layer);
    Plan plan;
    plan.family = "trees";
    const Fit& fit = fit_of(plan.family);
    plan.outside = stage != Stage::vsynth || !covers(fit, "in_bits", layer.in_bits) ||
                   !covers(fit, "result_bits", layer.result_bits) || trees.depth > 8 ||
                   (fit.rows > 0 && layer.n_in > 8 * fit.domain.at("n_in").high);
    plan[Target::lut] = quantity_of({{"comparator bits", trees.comparator_bits},
                                     {"leaf bits", trees.leaf_bits},
                                     {"adder bits", trees.adder_bits},
                                     {"cast bits", trees.cast_bits}},
                                    fit[Target::lut], stage);
    plan[Target::ff] = quantity_of(
        {{"comparators", trees.comparators}, {"adder bits", trees.adder_bits}, {"splits", trees.splits}},
        fit[Target::ff], stage);
    plan[Target::dsp] = 0;
    plan[Target::bram18] = 0;
    // Input register, comparison, a cycle a level, selection, a cycle a level of sums with the start value.
    // HLS chains as much of it as a clock period holds: 1 ns for a comparison, 0.5 ns a level, 0.7 ns a sum,
    // of 80 % of it (fwX, 100 trees of depth 4: 10 ns; the talk's tree: 5 ns).
    const double sums = std::ceil(std::log2(std::max(1.0, trees.rounds) + 1));
    const double cycles = trees.depth + 4 + sums;
    const double chained =
        std::ceil((1 + 0.5 * trees.depth + 0.7 * sums) / (0.8 * std::max(0.1, layer.clock_ns)));
    plan[Target::latency] = {cycles, std::min(cycles, chained), cycles};
    plan[Target::interval] = 1;
    return plan;
}

} // namespace bitscape::estimate
