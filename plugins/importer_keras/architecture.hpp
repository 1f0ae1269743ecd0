#pragma once

#include "base/result.hpp"
#include "base/samples.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::keras {

/// One layer as the file describes it, with the names of the layers it reads.
struct LayerText {
    std::string name;
    std::string class_name;
    nlohmann::json config;
    std::vector<std::string> inputs;
    bool from_hgq = false;   ///< one of HGQ2's layers, whose names are QKeras' names, too
    std::string store_group; ///< its group in Keras 3's own weights files, see store.hpp
};

/// What model_config (or the .json file) says, whatever Keras version wrote it: layers in execution order
/// (the file's order where that is one), wiring by name. Layer types are not judged here.
struct Architecture {
    std::string name;
    bool keras3 = false; ///< hls4ml names the layers of such a model a little differently
    std::vector<LayerText> layers;
    std::vector<std::string> inputs, outputs;
};

/// Sequential (with or without InputLayer) and functional models. `keras_version` as stored in the file, may
/// be empty. Errors: not JSON (with the byte), not a Keras model, nested or shared layers, open wiring, a
/// cycle.
[[nodiscard]] Result<Architecture> parse_architecture(std::string_view text, std::string_view keras_version);

/// Shape of an InputLayer without the batch; nothing when the config has none. Errors: open or absurd
/// dimensions.
[[nodiscard]] Result<std::optional<Shape>> input_shape(const nlohmann::json& config);

/// The member of an object, or nullptr if `value` is no object or has no such member, or the member is null.
[[nodiscard]] const nlohmann::json* member(const nlohmann::json& value, const char* key);

/// A text member, or `otherwise`.
[[nodiscard]] std::string text_of(const nlohmann::json& value, const char* key, std::string otherwise);

} // namespace bitscape::keras
