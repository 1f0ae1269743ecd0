#pragma once

#include "floorplan/device.hpp"

namespace bitscape::floorplan {

/// What one SLR holds. BRAM in 18 kbit blocks.
struct SlrCounts {
    double lut = 0, dsp = 0, bram18 = 0, uram = 0;
};

/// Clock regions: columns, rows of regions in an SLR, rows of logic tiles in a region.
struct RegionGrid {
    int columns = 1, rows_per_slr = 1, rows = 60;
};

/// A part's units of each site.
[[nodiscard]] PerSite part_units(const estimate::Part& part, const Device& device);

/// A layout with the given counts whose columns are spread evenly: right in what it holds, made up in where.
[[nodiscard]] Device schematic(const estimate::Part& part, const std::vector<SlrCounts>& slrs,
                               const RegionGrid& grid);

/// The same for a part of which only totals are known; the regions' number follows from the size.
[[nodiscard]] Device schematic(const estimate::Part& part);

} // namespace bitscape::floorplan
