#include "importer_keras/layer_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::keras {

using nlohmann::json;

namespace {

bool is_reference(const json& value)
{
    return value.is_array() && value.size() >= 3 && value[0].is_string() && value[1].is_number_integer() &&
           value[2].is_number_integer();
}

constexpr int deepest = 16; ///< nesting of lists around references; Keras needs 3

Status check_name(const std::string& name)
{
    if (name.empty())
        return fail(ErrorCode::bad_format, "", "a layer has no name");
    if (std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
        return fail(ErrorCode::bad_format, "", "a layer's name has control characters in it");
    return {};
}

/// tensorflow_model_optimization's wrapper around a layer that is pruned while it is trained.
void strip_pruning(LayerText& layer)
{
    if (layer.class_name != "PruneLowMagnitude")
        return;
    const json* inner = member(layer.config, "layer");
    const json* config = inner ? member(*inner, "config") : nullptr;
    if (!config || !config->is_object())
        return;
    json stripped = *config;
    if (const json* shape = member(layer.config, "batch_input_shape");
        shape && !member(stripped, "batch_input_shape"))
        stripped["batch_input_shape"] = *shape;
    layer.class_name = text_of(*inner, "class_name", "");
    layer.name = text_of(stripped, "name", layer.name);
    layer.config = std::move(stripped);
}

/// Names of registered classes, as a .h5 has them: "hgq>QDense" is HGQ2's, "HGQ>UnaryLUT" HGQ's.
void strip_package(LayerText& layer)
{
    const std::string prefix = "hgq>";
    if (layer.class_name.starts_with(prefix)) {
        layer.class_name.erase(0, prefix.size());
        layer.from_hgq = true;
    } else if (layer.class_name == "HGQ>FixedPointQuantizer" || layer.class_name == "HGQ>UnaryLUT") {
        layer.class_name.erase(0, prefix.size()); // of a proxy; HGQ's own layers keep it
    }
}

} // namespace

void collect_references(const json& value, std::vector<Reference>& found, int depth)
{
    if (depth > deepest)
        return;
    if (is_reference(value)) {
        found.push_back(
            {value[0].get<std::string>(), value[1].get<std::int64_t>(), value[2].get<std::int64_t>()});
    } else if (const json* history = member(value, "keras_history")) {
        collect_references(*history, found, depth + 1);
    } else if (value.is_structured()) {
        for (const json& part : value)
            collect_references(part, found, depth + 1);
    }
}

bool called_for_training(const json& value, int depth)
{
    if (depth > deepest || !value.is_structured())
        return false;
    if (const json* training = member(value, "training");
        training && training->is_boolean() && training->get<bool>())
        return true;
    return std::any_of(value.begin(), value.end(),
                       [&](const json& part) { return called_for_training(part, depth + 1); });
}

Result<LayerText> parse_layer(const json& entry)
{
    const json* config = member(entry, "config");
    LayerText layer;
    layer.class_name = text_of(entry, "class_name", "");
    layer.name = text_of(entry, "name", config ? text_of(*config, "name", "") : "");
    layer.h5_part = layer.name;
    const bool listed = config && config->is_array() && layer.class_name == "Sequential";
    if (layer.class_name.empty() || !config || !(config->is_object() || listed))
        return fail(ErrorCode::bad_format, "model_config", "a layer has no class_name or no config");
    layer.config = *config;
    strip_pruning(layer);
    for (const std::string* name : {&layer.h5_part, &layer.name})
        if (auto checked = check_name(*name); !checked)
            return pass(std::move(checked).error().at("model_config"));
    layer.from_hgq = text_of(entry, "module", "").starts_with("hgq.");
    strip_package(layer);
    if (const json* build = member(entry, "build_config"))
        if (const json* shape = member(*build, "input_shape"))
            layer.build_shape = *shape;
    return layer;
}

} // namespace bitscape::keras
