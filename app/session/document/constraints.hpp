#pragma once

#include "estimate/estimate.hpp"
#include "floorplan/place.hpp"
#include "sdk/plugin.hpp"
#include "session/document/document.hpp"

#include <vector>

namespace bitscape::document {

/// What an exported project carries along for the tools behind HLS: the floorplan as Vivado constraints
/// (Pblocks, and SLRs on dice that have several), with the layers where `document` has them. Nothing for
/// parts that Vivado does not know, whose layout cannot be drawn, or where the design does not fit.
[[nodiscard]] std::vector<sdk::Exporter::ExtraFile> constraints_of(const Document& document,
                                                                   const design::Design& design,
                                                                   const estimate::DesignEstimate& estimate);

/// The same for a design that nobody has estimated yet.
[[nodiscard]] std::vector<sdk::Exporter::ExtraFile> constraints_of(const Document& document,
                                                                   const design::Design& design);

} // namespace bitscape::document
