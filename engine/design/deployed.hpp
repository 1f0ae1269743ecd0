#pragma once

#include "design/design.hpp"

#include <memory>
#include <string>
#include <vector>

namespace bitscape::design {

/// A design's model with the weights that the design has: whoever resolves it with the design's configuration
/// gets the same design, and no longer needs to know what pruning is.
struct DeployedModel {
    /// Kernels are pruned, and weights are on the grids of their types wherever that is proven to change
    /// nothing.
    std::shared_ptr<const graph::Model> model;
    /// Layers whose weights keep their trained values, besides pruned ones: quantizing them before hls4ml
    /// does would give others (a normalization is folded in, or a scale is computed from them).
    std::vector<std::string> not_quantized;
    /// Resolving it was tried and gave the design's nodes, every weight included.
    bool same = false;
};

enum class DeployedWeights { quantized, trained }; ///< pruned both

/// Resolves two or three times. Errors: those of resolve().
[[nodiscard]] Result<DeployedModel> deployed_model(const Design& design,
                                                   DeployedWeights weights = DeployedWeights::quantized);

/// Names of the nodes of `design` that `other` has not, or has with another value, in execution order; "" for
/// wiring that differs.
[[nodiscard]] std::vector<std::string> differing_nodes(const Design& design, const Design& other);

} // namespace bitscape::design
