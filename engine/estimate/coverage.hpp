#pragma once

#include "estimate/estimate.hpp"

namespace bitscape::estimate {

/// Whether a formula stands behind the layer's numbers; without one they are zeros that nobody may believe,
/// and the design's totals are too low.
[[nodiscard]] bool has_formula(const LayerEstimate& layer);

} // namespace bitscape::estimate
