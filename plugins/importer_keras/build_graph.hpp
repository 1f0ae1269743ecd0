#pragma once

#include "base/progress.hpp"
#include "graph/model.hpp"
#include "importer_keras/architecture.hpp"
#include "importer_keras/weights.hpp"

#include <stop_token>

namespace bitscape::keras {

/// Turns the layers of `architecture` and the trained values in `weights` into hls4ml's normal form: an
/// activation argument becomes a layer of its own, "<layer>_<activation>". Checks `stop` once a layer;
/// `progress` counts layers. Errors name the layer, those about values also the tensor.
[[nodiscard]] Result<graph::Model> build_graph(const Architecture& architecture, const Weights& weights,
                                               std::stop_token stop, Progress& progress);

} // namespace bitscape::keras
