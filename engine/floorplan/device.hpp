#pragma once

#include "base/result.hpp"
#include "estimate/part.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::floorplan {

/// What a stretch of a column holds. The first four take logic of a design.
enum class Site : std::uint8_t { logic, dsp, bram, uram, io, hard, routing };
inline constexpr std::size_t usable_sites = 4;
[[nodiscard]] std::string_view to_string(Site site);

/// One value a usable site: tiles, units or shares.
using PerSite = std::array<double, usable_sites>;

/// How high a tile is and how much it holds. Units: one logic tile, DSPs, 18 kbit blocks, URAMs.
struct TileKind {
    int rows = 1;
    double units = 1;
};

/// Rows `first` to `last`, both included.
struct Span {
    Site site = Site::routing;
    int first = 0, last = 0;
};

/// Where on the die the resources lie. Columns from left to right, rows of logic tiles from the bottom.
struct Device {
    std::string part;       ///< "xc7z020"
    std::string source;     ///< where the layout comes from
    bool schematic = false; ///< the counts are right, the order of the columns is made up
    bool verified = false;  ///< every tile was read
    int rows = 0;
    int region_rows = 50;            ///< rows of a clock region
    std::vector<int> region_columns; ///< first column of each clock region, then one past the last column
    std::vector<Span> slrs;          ///< rows of each super logic region, SLR0 first
    std::vector<std::vector<Span>> columns;
    std::array<TileKind, usable_sites> tiles{{{1, 1}, {5, 2}, {5, 2}, {15, 4}}};
    int luts_per_tile = 8, ffs_per_tile = 16;
    PerSite limit{}; ///< units that a design may use: below the die's where the tools cut it
    [[nodiscard]] const TileKind& tile(Site site) const { return tiles[static_cast<std::size_t>(site)]; }
    bool intel = false; ///< logic tiles are LABs of ten ALMs, memories M20K or M10K
    [[nodiscard]] std::size_t slr_of(int row) const;
    /// Clock regions, counted from the bottom left.
    [[nodiscard]] int region_column(int column) const;
    [[nodiscard]] int region_row(int row) const { return row / region_rows; }
    /// What a stretch of a column is called on this die: "BRAM", on Intel's "M20K".
    [[nodiscard]] std::string_view name(Site site) const;
};

/// Units that the columns hold.
[[nodiscard]] PerSite capacity(const Device& device);

/// The layout of a part: as resources/parts/floorplans.json has it, otherwise a schematic one with the
/// part's counts (for each SLR where they are known), its columns spread evenly. Errors: a damaged file, a
/// part without a count of LUTs.
[[nodiscard]] Result<Device> device_of(const estimate::Part& part);

} // namespace bitscape::floorplan
