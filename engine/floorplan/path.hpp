#pragma once

#include "floorplan/device.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace bitscape::floorplan {

/// A tile on the path.
struct Tile {
    std::uint32_t position = 0; ///< along the path; tiles of different sites side by side have like positions
    int column = 0, row = 0;    ///< its lowest row
};

/// All usable tiles of a device by site, in the order of a path that winds through the clock regions: rows of
/// regions from the bottom, left and right in turn, so that what follows on the path is near on the die.
struct Path {
    std::array<std::vector<Tile>, usable_sites> tiles;
    std::uint32_t length = 0;
};
[[nodiscard]] Path wind(const Device& device);

} // namespace bitscape::floorplan
