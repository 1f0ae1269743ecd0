#pragma once

#include "importer_keras/architecture.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Who reads whom: models inside models are unfolded, layers that are called several times appear once a
/// call.
namespace bitscape::keras {

/// The layers of a model of this class in the file's order, models inside it in their places; every input is
/// the key of a layer of the result. Errors: see parse_architecture().
[[nodiscard]] Result<Architecture> unfold(const std::string& class_name, const nlohmann::json& config);

/// Says at the layers what hls4ml 1.3.0 makes of models inside the model and of shared layers: not the
/// network, in most cases. Needs to know which Keras wrote the model.
void judge_unfolded(Architecture& model);

/// Sequential, Functional ... `config` tells a subclass of theirs.
[[nodiscard]] bool is_model_class(const std::string& class_name, const nlohmann::json& config);

} // namespace bitscape::keras
