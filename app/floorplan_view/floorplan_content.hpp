#pragma once

#include "floorplan/place.hpp"
#include "session/snapshot.hpp"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bitscape {

/// Layers that the user dragged, by name.
using Anchors = std::map<std::string, floorplan::Anchor>;

/// Everything the floorplan shows.
struct FloorplanContent {
    std::shared_ptr<const floorplan::Device> device; ///< nullptr: nothing to show
    std::vector<floorplan::Demand> demands;          ///< one a node of the design
    std::vector<floorplan::Edge> edges;
    floorplan::Plan plan;
    [[nodiscard]] bool empty() const { return device == nullptr; }
};

/// Places the design of a snapshot on `device`. Precondition: it has an evaluation.
[[nodiscard]] FloorplanContent floorplan_of(const session::Snapshot& snapshot,
                                            std::shared_ptr<const floorplan::Device> device,
                                            const Anchors& anchors);

/// The layer that owns the tile at a column and row.
[[nodiscard]] std::optional<std::size_t> layer_at(const FloorplanContent& content, int column, int row);

/// "LUT 34 %, DSP 2 %": the shares of the part that are used, fullest first; sites without use are left out.
[[nodiscard]] QString use_text(const FloorplanContent& content);

} // namespace bitscape
