#pragma once

#include "design/redundancy.hpp"
#include "estimate/estimate.hpp"
#include "estimate/features.hpp"

namespace bitscape::estimate {

/// What a layer's redundancy costs, from first principles: a majority of three bits is one LUT.
struct Triplication {
    const LayerFeatures& layer; ///< of the layer as it is built, see with_stored_weights
    design::Redundancy redundancy = design::Redundancy::none;
    double stored_bits = 0; ///< weights and biases of one copy
    double output_bits = 0; ///< that leave at once
};

/// Whether the weights lie in memory and are read in turns; otherwise they are constants of the logic.
[[nodiscard]] bool has_weight_memory(const LayerFeatures& layer);

/// Constants of the logic have nothing to triplicate: the compiler would fold three equal copies into one. To
/// be protected they are registers, and registers need general multipliers, zeros and powers of two included.
/// Layers with weight memory stay as they are.
[[nodiscard]] LayerFeatures with_stored_weights(LayerFeatures layer);

/// Adds the copies and the voters to the estimate of the layer as it is without.
/// weights in memory: two more memories, a voter a bit read in a cycle; in registers: three registers and a
/// voter a bit. logic: three times everything, a voter an output bit. A voter is a level of logic: the upper
/// end of the latency grows by a cycle. The voters themselves are single.
void triplicate(LayerEstimate& estimate, const Triplication& what);

} // namespace bitscape::estimate
