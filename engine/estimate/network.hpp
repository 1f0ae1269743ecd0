#pragma once

#include "estimate/estimate.hpp"
#include "estimate/features.hpp"
#include "estimate/fit.hpp"

#include <vector>

namespace bitscape::estimate {

/// A layer in its place; the pointers belong to the caller.
struct PlacedLayer {
    const LayerFeatures* features = nullptr;
    const LayerEstimate* estimate = nullptr;
    std::vector<std::size_t> inputs; ///< earlier entries; empty: the network's input
    double elements = 0;             ///< of the output
    bool is_output = false;
};

struct NetworkEstimate {
    Resources resources;
    Estimate latency_cycles, interval_cycles;
    LayerEstimate glue; ///< named "between the layers": registers, FIFOs, control and the cycles they take
};

/// Layers, what stands between them, and their sum. Latency is that of the longest path. Precondition: inputs
/// come before their users.
[[nodiscard]] NetworkEstimate combine(const std::vector<PlacedLayer>& layers, Stage stage = Stage::csynth);

} // namespace bitscape::estimate
