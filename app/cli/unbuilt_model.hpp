#pragma once

#include "cli/json.hpp"
#include "graph/model.hpp"

#include <string>

namespace bitscape::cli {

// A model that hls4ml cannot build is shown all the same: what was trained, and which layers stand in the
// way. `refusal` is what design::resolve() said.

/// {model, file, format, parameters, layers, cannot_be_built: [{layer, reason}]}.
[[nodiscard]] Json unbuilt_json(const graph::Model& model, const Error& refusal);
[[nodiscard]] std::string unbuilt_text(const graph::Model& model, const Error& refusal);
[[nodiscard]] std::size_t total_parameters(const graph::Model& model);

} // namespace bitscape::cli
