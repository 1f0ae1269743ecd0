#pragma once

#include "graph/model.hpp"

#include <functional>

namespace bitscape::graph {

/// Is given a layer's output [rows, elements]; false ends the run.
using LayerVisitor = std::function<bool(const Layer&, const Samples&)>;

/// run_float() that shows every layer's output, inputs included, in execution order. Errors: those of
/// run_float(); cancelled, if `visit` ended it.
[[nodiscard]] Result<void> trace_float(const Model& model, const std::vector<Samples>& inputs,
                                       const LayerVisitor& visit);

} // namespace bitscape::graph
