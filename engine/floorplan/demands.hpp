#pragma once

#include "design/design.hpp"
#include "estimate/estimate.hpp"
#include "floorplan/place.hpp"

#include <vector>

namespace bitscape::floorplan {

/// What the layers want, one a node of the design, with their share of what lies between the layers, so that
/// all of it is placed.
[[nodiscard]] std::vector<Demand> demands_of(const estimate::DesignEstimate& estimate);

/// The streams between the nodes.
[[nodiscard]] std::vector<Edge> edges_of(const design::Design& design);

} // namespace bitscape::floorplan
