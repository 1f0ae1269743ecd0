#pragma once

#include "estimate/estimate.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bitscape::review {

/// Text as HTML and SVG take it: & < > " ' replaced, control characters dropped.
[[nodiscard]] std::string escaped(std::string_view text);

/// "12,345", "0.0412": grouped digits, as many decimals as matter.
[[nodiscard]] std::string number(double value);
/// "34 %", "0.2 %"
[[nodiscard]] std::string percent(double fraction);
/// "<td ...>12,345<small>11,000 to 14,000</small></td>", the source as its tooltip.
[[nodiscard]] std::string cell(const estimate::Estimate& estimate);

/// The colour of a layer in all pictures of a page.
[[nodiscard]] std::string_view layer_colour(std::size_t layer);

/// The resources of an estimate in the order of all tables, with their names.
struct Kind {
    std::string_view name;
    estimate::Estimate estimate::Resources::*field;
};
[[nodiscard]] const std::vector<Kind>& kinds();
/// What the part has of a kind; 0: not known.
[[nodiscard]] double available(const estimate::Part& part, const Kind& kind);

} // namespace bitscape::review
