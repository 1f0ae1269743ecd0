#pragma once

#include "floorplan/place.hpp"

#include <string>

namespace bitscape::floorplan {

/// The plan as Vivado constraints (XDC): one Pblock a layer over the clock regions that it touches, and on
/// parts of several SLRs the SLR of each layer that lies in one. Cells are found by the layer's name in their
/// own, as HLS names the instance of a layer's function after it.
[[nodiscard]] std::string to_xdc(const Device& device, const std::vector<Demand>& demands, const Plan& plan);

} // namespace bitscape::floorplan
