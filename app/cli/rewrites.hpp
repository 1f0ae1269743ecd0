#pragma once

#include "cli/json.hpp"
#include "graph/model.hpp"

#include <string>
#include <vector>

namespace bitscape::cli {

// The import report: what was changed between the file and the model, and between the model and the design.
// `of_design`: Design::rewrites; nullptr where there is no design.

/// [{stage: "import" or "hls4ml", layer, rule, text}]
[[nodiscard]] Json rewrites_json(const graph::Model& model, const std::vector<graph::Rewrite>* of_design);
[[nodiscard]] std::string rewrites_text(const graph::Model& model,
                                        const std::vector<graph::Rewrite>* of_design);

} // namespace bitscape::cli
