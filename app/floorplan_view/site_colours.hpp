#pragma once

#include "floorplan/device.hpp"
#include "widgets/theme.hpp"

namespace bitscape {

/// The ground of the die: what a column holds, quiet enough that layers stand out.
[[nodiscard]] QColor site_colour(floorplan::Site site, const Theme& theme);

} // namespace bitscape
