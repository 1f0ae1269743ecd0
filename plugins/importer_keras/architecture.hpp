#pragma once

#include "base/result.hpp"
#include "base/samples.hpp"
#include "graph/rewrite.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::keras {

/// One call of a layer as the file describes it.
struct LayerText {
    std::string name;
    std::string class_name;
    nlohmann::json config;
    std::vector<std::string> inputs = {}; ///< keys of the layers it reads
    std::string key = {};                 ///< of this call of the layer, unique in the whole model
    std::string source = {};              ///< key of its trained values, the same for all calls of the layer
    std::string group = {};               ///< the models inside the model that it is part of, "encoder/head"
    int call = 0;                         ///< which one, of a layer that is called several times
    bool from_hgq = false;                ///< one of HGQ2's layers, whose names are QKeras' names, too
    /// Where Keras 3's own weights files have it, one group a level, see store.hpp.
    std::vector<std::string> store_groups = {};
    std::string store_part = {}; ///< below that, of a layer inside a wrapper: "layer/"
    std::string h5_group =
        {}; ///< its group in the other weights files: the outermost model's, if it is in one
    std::string h5_part = {};        ///< then its own name in front of its tensors' names; else empty
    std::string not_built = {};      ///< as graph::Layer::not_built
    nlohmann::json build_shape = {}; ///< of its input with the batch, or a list of them; null if not said
};

/// What model_config (or the .json file) says, whatever Keras version wrote it: layers in execution order
/// (the file's order where that is one). Layer types are not judged here.
struct Architecture {
    std::string name = {};
    bool keras3 = false; ///< hls4ml names the layers of such a model a little differently
    std::vector<LayerText> layers = {};
    std::vector<std::string> inputs = {}, outputs = {}; ///< keys
    std::vector<graph::Rewrite> rewrites = {};          ///< wrappers taken off, models unfolded
    /// A model inside the model: where its layers begin, and why hls4ml's reader of Keras 2 cannot unfold it.
    struct Nest {
        std::string name;
        std::string first; ///< key of the first layer in it; empty: it has none
        bool outermost = true;
        std::vector<std::string> inputs; ///< names of its own input layers, which are gone
        std::string obstacle;            ///< empty: it can
    };
    std::vector<Nest> nests = {};
};

/// Sequential (with or without InputLayer) and functional models. `keras_version` as stored in the file, may
/// be empty. Errors: not JSON (with the byte), not a Keras model, written by Keras 1, open wiring, a cycle.
[[nodiscard]] Result<Architecture> parse_architecture(std::string_view text, std::string_view keras_version);

/// Shape of an InputLayer without the batch; nothing when the config has none. Errors: open or absurd
/// dimensions.
[[nodiscard]] Result<std::optional<Shape>> input_shape(const nlohmann::json& config);

/// The member of an object, or nullptr if `value` is no object or has no such member, or the member is null.
[[nodiscard]] const nlohmann::json* member(const nlohmann::json& value, const char* key);

/// A text member, or `otherwise`.
[[nodiscard]] std::string text_of(const nlohmann::json& value, const char* key, std::string otherwise);

} // namespace bitscape::keras
