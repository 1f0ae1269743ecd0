#pragma once

#include "design/design.hpp"

#include <optional>

namespace bitscape::design {

/// The constant matrix that a node multiplies with, seen as one product x W + b that runs `calls` times.
struct WeightMatrix {
    std::size_t n_in = 0, n_out = 0, calls = 1; ///< depthwise convolution: n_in taps a channel
    const WeightTensor* weight = nullptr;       ///< [n_in, n_out] row-major; owned by the node
    const WeightTensor* bias = nullptr;
    FixedPoint accum;
    Strategy strategy = Strategy::latency;
    bool weight_from_quantizer = false;
};

/// Nothing for nodes without one (or with several, as recurrent layers have).
[[nodiscard]] std::optional<WeightMatrix> weight_matrix(const Node& node);

} // namespace bitscape::design
