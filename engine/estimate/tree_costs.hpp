#pragma once

#include "estimate/estimate.hpp"
#include "estimate/tree_features.hpp"

#include <optional>
#include <vector>

namespace bitscape::estimate {

/// What one tree of a design costs, and what it brings.
struct TreeShare {
    std::size_t tree = 0;   ///< of the model
    std::size_t output = 0; ///< whose sum it goes into
    TreeFeatures
        features; ///< what it adds to the trees before it: a comparison counts where it is made first
    Estimate lut, ff;
    double deviation =
        0; ///< of its scores, weighted by the covers of the file: how far it tells events apart
    std::optional<double>
        gain; ///< what training gained by its splits that are left; nothing if the file is silent
};

/// [trees] of a node that is a design::TreeEnsemble, in the design's order. The parts of resources add up to
/// the layer's but for rounding.
[[nodiscard]] std::vector<TreeShare> tree_costs(const design::Design& design, const design::Node& node,
                                                Stage stage = Stage::csynth);

} // namespace bitscape::estimate
