#pragma once

#include "design/design.hpp"

namespace bitscape::design {

/// Stable 64-bit hash of what one node computes: operation, weights, shape, result, reuse factor; not of its
/// name or its place.
[[nodiscard]] std::uint64_t hash(const Node& node);

} // namespace bitscape::design
