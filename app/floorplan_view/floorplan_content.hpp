#pragma once

#include "floorplan/place.hpp"
#include "session/snapshot.hpp"

#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bitscape {

/// Everything the floorplan shows.
struct FloorplanContent {
    std::shared_ptr<const floorplan::Device> device; ///< nullptr: nothing to show
    std::vector<floorplan::Demand> demands;          ///< one a node of the design
    std::vector<floorplan::Edge> edges;
    floorplan::Plan plan;
    std::set<std::string> dragged; ///< layers that are where the user put them
    [[nodiscard]] bool empty() const { return device == nullptr; }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view layer) const;
};

/// The layers that were dragged on a part's die.
[[nodiscard]] floorplan::Anchors anchors_of(const session::Snapshot& snapshot, const std::string& part);

/// Places the design of a snapshot. `device`: the die that was read last, taken again if it is of the same
/// part; may be null. For worker threads. Errors: the part's layout cannot be drawn. Precondition: there is
/// an evaluation with its part.
[[nodiscard]] Result<FloorplanContent> floorplan_of(const session::Snapshot& snapshot,
                                                    std::shared_ptr<const floorplan::Device> device);

/// The layer that owns the tile at a column and row.
[[nodiscard]] std::optional<std::size_t> layer_at(const FloorplanContent& content,
                                                  const floorplan::Anchor& tile);

/// The clock region of a tile; nullptr if the die has none there.
[[nodiscard]] const floorplan::RegionUse* region_at(const FloorplanContent& content,
                                                    const floorplan::Anchor& tile);

/// "LUT 34 %, DSP 2 %": the shares of the part that are used, fullest first; sites without use are left out.
[[nodiscard]] QString use_text(const FloorplanContent& content);
/// "SLR1, clock region X0Y3": where a tile is.
[[nodiscard]] QString place_text(const FloorplanContent& content, const floorplan::Anchor& tile);
/// Everything about a tile: its layer with what that takes, the site, where it is and how full it is there.
[[nodiscard]] QString tile_text(const FloorplanContent& content, const floorplan::Anchor& tile);
/// The floorplan in words, for screen readers: what is where.
[[nodiscard]] QString spoken_text(const FloorplanContent& content);

} // namespace bitscape
