// Boosted trees, all splits side by side. Source: the functions that conifer's authors fitted to their VHDL
// designs (conifer 1.11, performance estimates); no rows of ours stand behind them.
#include "estimate/plan.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::estimate {

Plan plan_trees(const LayerFeatures& layer)
{
    const double trees = layer.n_out, nodes = layer.n_in;
    Plan plan;
    plan.family = "trees";
    plan.outside = true;
    plan[Target::lut] = std::max(0.0, -54.70 + 8.031 * trees + 14.0 * nodes);
    plan[Target::ff] = 12.78 + 33.569 * trees + 4.013 * nodes;
    plan[Target::dsp] = 0;
    plan[Target::bram18] = 0;
    plan[Target::latency] = 2 + layer.steps + std::ceil(std::log2(std::max(1.0, trees)));
    plan[Target::interval] = 1;
    return plan;
}

} // namespace bitscape::estimate
