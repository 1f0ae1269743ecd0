#pragma once

#include "cli/json.hpp"
#include "design/design.hpp"
#include "estimate/estimate.hpp"

#include <string>

/// What inspect and estimate say of boosted trees.
namespace bitscape::cli {

/// Size and structure of a layer of trees; null for other layers.
[[nodiscard]] Json trees_json(const design::Design& design, const design::Node& node);
/// A row a tree: where it belongs, size, cost, what it brings; null for other layers.
[[nodiscard]] Json tree_costs_json(const design::Design& design, const design::Node& node,
                                   estimate::Stage stage);
/// The same as tables for people, every layer of trees of the design; empty without any. Of large ensembles
/// the dearest trees only.
[[nodiscard]] std::string trees_text(const design::Design& design);
[[nodiscard]] std::string tree_costs_text(const design::Design& design, estimate::Stage stage);

} // namespace bitscape::cli
