#pragma once

#include "importer_keras/architecture.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// Reading one entry of a model's list of layers.
namespace bitscape::keras {

using Status = Result<void>;

/// A reference to a layer's output: ["name", node, tensor].
struct Reference {
    std::string layer;
    std::int64_t node = 0, tensor = 0;
};

/// Collects every reference in nested lists and dictionaries, in order. Keras 2 writes them bare, Keras 3
/// inside __keras_tensor__ objects as "keras_history".
void collect_references(const nlohmann::json& value, std::vector<Reference>& found, int depth = 0);

/// Was the layer called with training=True? Then it does at inference what others do in training only.
[[nodiscard]] bool called_for_training(const nlohmann::json& value, int depth = 0);

/// Name, class and config of one entry of "layers", without the wrapper that pruning put around it; h5_part
/// is the entry's own name. Wiring is the caller's.
[[nodiscard]] Result<LayerText> parse_layer(const nlohmann::json& entry);

} // namespace bitscape::keras
