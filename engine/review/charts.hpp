#pragma once

#include "review/review.hpp"

#include <string>

namespace bitscape::review {

// Pictures as SVG elements that take the page's text colour. `width` in pixels; the height follows.

/// Share of the part for each resource, with its 90 % interval and the part's limit.
[[nodiscard]] std::string resource_bars(const estimate::DesignEstimate& estimate, int width);
/// For each resource, what each layer takes of it.
[[nodiscard]] std::string layer_shares(const estimate::DesignEstimate& estimate, int width);
/// LUTs as areas.
[[nodiscard]] std::string lut_treemap(const estimate::DesignEstimate& estimate, int width);
/// When each layer works on the first inference.
[[nodiscard]] std::string gantt(const Subject& subject, int width);
/// The die with the layers; empty if the part's layout cannot be drawn.
[[nodiscard]] std::string floorplan(const Subject& subject, int width);

} // namespace bitscape::review
