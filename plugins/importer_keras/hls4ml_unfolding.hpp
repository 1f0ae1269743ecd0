#pragma once

#include "importer_keras/layer_text.hpp"

#include <string>
#include <vector>

/// What hls4ml 1.3.0 makes of models inside a model, found by running it: where its way of unfolding them
/// does not give the network.
namespace bitscape::keras {

/// What each call of a layer reads, as a functional model's list says.
using Calls = std::vector<std::vector<Reference>>;

/// Why hls4ml's unfolding (which puts the layers of the model one by one between its source and the first
/// layer that reads this source) does not give the network; empty: it does.
[[nodiscard]] std::string unfolding_obstacle(std::size_t at, const std::vector<LayerText>& layers,
                                             const std::vector<Calls>& calls);

/// Are the layers of a model in one line, as hls4ml needs them?
[[nodiscard]] bool is_chain(const std::string& class_name, const nlohmann::json& config);

/// Names of the input layers of a model.
[[nodiscard]] std::vector<std::string> input_names(const nlohmann::json& config);

} // namespace bitscape::keras
