#pragma once

#include "floorplan/device.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bitscape::floorplan {

/// What a layer wants.
struct Demand {
    std::string name;
    double lut = 0, ff = 0, dsp = 0, bram18 = 0, uram = 0;
};

/// A stream between two layers (indices into the demands).
struct Edge {
    std::size_t from = 0, to = 0;
    double bits = 1; ///< a beat: the weight of the wire
};

/// A place that the user dragged a layer to.
struct Anchor {
    int column = 0, row = 0;
    friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// Layers that the user dragged, by name.
using Anchors = std::map<std::string, Anchor>;

struct PlaceOptions {
    /// Share of a logic tile that is used, as long as there is room: above, timing becomes hard (the 70 % of
    /// LUTs that FINN plans with).
    double logic_fill = 0.7;
    std::vector<std::optional<Anchor>> anchors; ///< one a demand, or empty
};

/// The anchors of the demands that have one.
[[nodiscard]] PlaceOptions options_for(const std::vector<Demand>& demands, const Anchors& anchors);

/// Rows of one column that a layer owns.
struct Patch {
    Site site = Site::logic;
    int column = 0, first_row = 0, last_row = 0;
};

/// Where a layer sits.
struct Region {
    std::vector<Patch> patches;
    PerSite units{};     ///< placed, equal to the demand
    double x = 0, y = 0; ///< centre, columns and rows
    std::size_t first_slr = 0, last_slr = 0;
    [[nodiscard]] bool empty() const { return patches.empty(); }
};

/// How full a clock region is, units of each site.
struct RegionUse {
    int column = 0, row = 0;
    PerSite used{}, capacity{};
};

struct Plan {
    std::vector<Region> layers; ///< one a demand
    std::vector<RegionUse> clock_regions;
    /// Share of the used tiles that is taken; above 1 the design does not fit and every used region is
    /// over-full.
    PerSite fill{};
    int slr_crossings = 0;  ///< summed over streams, and over layers that span SLRs
    double wire_length = 0; ///< summed over streams: distance of the centres, rows and columns counted alike
    [[nodiscard]] bool fits() const;
};

/// Puts every layer on the device. Layers follow one another along a path that winds through the clock
/// regions, SLR after SLR, each taking the next free tiles of every site it needs, so that neighbours in the
/// dataflow are neighbours on the die and few streams cross an SLR. Legal in every resource whenever the part
/// is large enough; deterministic; a few milliseconds on the largest parts.
[[nodiscard]] Plan place(const Device& device, const std::vector<Demand>& demands,
                         const std::vector<Edge>& edges, const PlaceOptions& options = {});

} // namespace bitscape::floorplan
