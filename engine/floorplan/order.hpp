#pragma once

#include "floorplan/place.hpp"

namespace bitscape::floorplan {

/// The order of the layers along the path: that of the dataflow (the demands' own order), with branches moved
/// next to what they feed while that makes the wires shorter. Deterministic.
[[nodiscard]] std::vector<std::size_t> path_order(const std::vector<Demand>& demands,
                                                  const std::vector<Edge>& edges);

} // namespace bitscape::floorplan
