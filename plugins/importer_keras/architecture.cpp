#include "importer_keras/architecture.hpp"

#include "importer_keras/store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace bitscape::keras {

using nlohmann::json;

const json* member(const json& value, const char* key)
{
    if (!value.is_object())
        return nullptr;
    const auto found = value.find(key);
    return found == value.end() || found->is_null() ? nullptr : &*found;
}

std::string text_of(const json& value, const char* key, std::string otherwise)
{
    const json* found = member(value, key);
    return found && found->is_string() ? found->get<std::string>() : std::move(otherwise);
}

namespace {

std::string layer_place(std::string_view name)
{
    return fmt::format("layer '{}'", name);
}

/// A reference to another layer's output: ["name", node, tensor].
struct Reference {
    std::string layer;
    std::int64_t node = 0, tensor = 0;
};

bool is_reference(const json& value)
{
    return value.is_array() && value.size() >= 3 && value[0].is_string() && value[1].is_number_integer() &&
           value[2].is_number_integer();
}

constexpr int deepest = 16; ///< nesting of lists around references; Keras needs 3

/// Collects every reference in nested lists and dictionaries, in order. Keras 2 writes them bare, Keras 3
/// inside
/// __keras_tensor__ objects as "keras_history". Objects are only entered where Keras 3 keeps arguments.
void collect_references(const json& value, std::vector<Reference>& found, int depth = 0)
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

Result<std::vector<std::string>> named(const std::vector<Reference>& references)
{
    std::vector<std::string> names;
    for (const Reference& reference : references) {
        if (reference.node != 0)
            return fail(ErrorCode::unsupported, layer_place(reference.layer),
                        "a layer used more than once (shared) is not supported yet");
        if (reference.tensor != 0)
            return fail(ErrorCode::unsupported, layer_place(reference.layer),
                        "a layer with several outputs is not supported yet");
        names.push_back(reference.layer);
    }
    return names;
}

/// Was the layer called with training=True? Then it does at inference what others do in training only.
bool called_for_training(const json& value, int depth = 0)
{
    if (depth > deepest || !value.is_structured())
        return false;
    if (const json* training = member(value, "training");
        training && training->is_boolean() && training->get<bool>())
        return true;
    return std::any_of(value.begin(), value.end(),
                       [&](const json& part) { return called_for_training(part, depth + 1); });
}

Result<void> check_name(const std::string& name)
{
    if (name.empty())
        return fail(ErrorCode::bad_format, "", "a layer has no name");
    if (std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
        return fail(ErrorCode::bad_format, "", "a layer's name has control characters in it");
    return {};
}

bool is_model_class(const std::string& name)
{
    return name == "Sequential" || name == "Model" || name == "Functional";
}

/// Name, class and config of one entry of "layers"; wiring is the caller's.
Result<LayerText> parse_layer(const json& entry)
{
    const json* config = member(entry, "config");
    LayerText layer;
    layer.class_name = text_of(entry, "class_name", "");
    layer.name = text_of(entry, "name", config ? text_of(*config, "name", "") : "");
    if (layer.class_name.empty() || !config || !config->is_object())
        return fail(ErrorCode::bad_format, "model_config", "a layer has no class_name or no config");
    if (auto checked = check_name(layer.name); !checked)
        return pass(std::move(checked).error().at("model_config"));
    if (is_model_class(layer.class_name))
        return fail(ErrorCode::unsupported, layer_place(layer.name),
                    "a model inside a model is not supported yet");
    layer.config = *config;
    const std::string prefix = "hgq>"; // registered names, as a .h5 has them
    layer.from_hgq = text_of(entry, "module", "").starts_with("hgq.") || layer.class_name.starts_with(prefix);
    if (layer.class_name.starts_with(prefix))
        layer.class_name.erase(0, prefix.size());
    return layer;
}

void name_store_groups(std::vector<LayerText>& layers)
{
    std::vector<std::string> class_names;
    for (const LayerText& layer : layers)
        class_names.push_back(layer.class_name);
    const auto groups = store_groups(class_names);
    for (std::size_t i = 0; i < layers.size(); ++i)
        layers[i].store_group = groups[i];
}

Result<std::vector<LayerText>> parse_layers(const json& entries)
{
    std::vector<LayerText> layers;
    std::set<std::string> names;
    for (const json& entry : entries) {
        auto layer = parse_layer(entry);
        if (!layer)
            return pass(std::move(layer).error());
        if (!names.insert(layer->name).second)
            return fail(ErrorCode::bad_format, layer_place(layer->name), "two layers have this name");
        layers.push_back(*std::move(layer));
    }
    if (layers.empty())
        return fail(ErrorCode::bad_format, "model_config", "the model has no layers");
    name_store_groups(layers);
    return layers;
}

/// hls4ml calls the input it adds to a Sequential model without one `input1`.
Result<LayerText> made_up_input(const json& config, const LayerText& first)
{
    json shape;
    for (const char* key : {"batch_input_shape", "batch_shape"})
        if (const json* found = member(first.config, key))
            shape = *found;
    if (const json* built = member(config, "build_input_shape"); built && shape.is_null())
        shape = *built;
    if (shape.is_null())
        return fail(ErrorCode::bad_format, layer_place(first.name),
                    "the model does not say the shape of its input");
    return LayerText{"input1", "InputLayer", json{{"batch_input_shape", shape}}, {}, false, ""};
}

Result<Architecture> parse_sequential(const json& config)
{
    const json* entries =
        config.is_array() ? &config : member(config, "layers"); // a bare list before Keras 2.2.3
    if (!entries || !entries->is_array())
        return fail(ErrorCode::bad_format, "model_config", "the model has no list of layers");
    auto layers = parse_layers(*entries);
    if (!layers)
        return pass(std::move(layers).error());
    if (layers->front().class_name != "InputLayer") {
        auto input = made_up_input(config, layers->front());
        if (!input)
            return pass(std::move(input).error());
        layers->insert(layers->begin(), *std::move(input));
    }
    for (std::size_t i = 1; i < layers->size(); ++i)
        (*layers)[i].inputs = {(*layers)[i - 1].name};
    Architecture model;
    model.name = text_of(config, "name", "sequential");
    model.inputs = {layers->front().name};
    model.outputs = {layers->back().name};
    model.layers = *std::move(layers);
    return model;
}

/// Fills in what one functional layer reads.
Result<void> wire(LayerText& layer, const json& entry)
{
    const json* nodes = member(entry, "inbound_nodes");
    if (!nodes || nodes->empty())
        return {};
    if (!nodes->is_array())
        return fail(ErrorCode::bad_format, layer_place(layer.name), "inbound_nodes is not a list");
    if (nodes->size() > 1)
        return fail(ErrorCode::unsupported, layer_place(layer.name),
                    "a layer used more than once (shared) is not supported yet");
    if (called_for_training(nodes->front()))
        return fail(ErrorCode::unsupported, layer_place(layer.name),
                    "a layer called with training=True is not supported yet");
    std::vector<Reference> references;
    collect_references(nodes->front(), references);
    auto names = named(references);
    if (!names)
        return pass(std::move(names).error());
    layer.inputs = *std::move(names);
    return {};
}

Result<std::vector<std::string>> ends(const json& config, const char* key)
{
    const json* value = member(config, key);
    std::vector<Reference> references;
    if (value)
        collect_references(*value, references);
    if (references.empty())
        return fail(ErrorCode::bad_format, "model_config", fmt::format("{} is missing or empty", key));
    return named(references);
}

Result<void> check_references(const Architecture& model)
{
    std::set<std::string_view> names;
    for (const LayerText& layer : model.layers)
        names.insert(layer.name);
    for (const LayerText& layer : model.layers)
        for (const std::string& input : layer.inputs)
            if (!names.contains(input))
                return fail(ErrorCode::bad_format, layer_place(layer.name),
                            fmt::format("it reads '{}', which is not a layer of the model", input));
    for (const auto* list : {&model.inputs, &model.outputs})
        for (const std::string& name : *list)
            if (!names.contains(name))
                return fail(ErrorCode::bad_format, "model_config",
                            fmt::format("input or output '{}' is not a layer of the model", name));
    return {};
}

/// Puts every layer behind those it reads and keeps the file's order otherwise.
Result<std::vector<LayerText>> in_execution_order(std::vector<LayerText> layers)
{
    std::map<std::string, std::size_t, std::less<>> index_of;
    for (std::size_t i = 0; i < layers.size(); ++i)
        index_of.emplace(layers[i].name, i);
    std::vector<std::size_t> missing(layers.size());
    std::vector<std::vector<std::size_t>> readers(layers.size());
    std::set<std::size_t> ready;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        missing[i] = layers[i].inputs.size();
        for (const std::string& input : layers[i].inputs)
            readers[index_of.at(input)].push_back(i);
        if (missing[i] == 0)
            ready.insert(i);
    }
    std::vector<LayerText> ordered;
    while (!ready.empty()) {
        const std::size_t next = *ready.begin();
        ready.erase(ready.begin());
        for (const std::size_t reader : readers[next])
            if (--missing[reader] == 0)
                ready.insert(reader);
        ordered.push_back(std::move(layers[next]));
    }
    if (ordered.size() == layers.size())
        return ordered;
    const auto stuck =
        std::find_if(missing.begin(), missing.end(), [](std::size_t count) { return count > 0; });
    return fail(ErrorCode::bad_format,
                layer_place(layers[static_cast<std::size_t>(stuck - missing.begin())].name),
                "the wiring of the layers runs in a circle");
}

Result<Architecture> parse_functional(const json& config)
{
    const json* entries = member(config, "layers");
    if (!entries || !entries->is_array())
        return fail(ErrorCode::bad_format, "model_config", "the model has no list of layers");
    auto layers = parse_layers(*entries);
    if (!layers)
        return pass(std::move(layers).error());
    for (std::size_t i = 0; i < layers->size(); ++i)
        if (auto wired = wire((*layers)[i], (*entries)[i]); !wired)
            return pass(std::move(wired).error());
    auto inputs = ends(config, "input_layers");
    if (!inputs)
        return pass(std::move(inputs).error());
    auto outputs = ends(config, "output_layers");
    if (!outputs)
        return pass(std::move(outputs).error());
    Architecture model{text_of(config, "name", "model"), false, *std::move(layers), *std::move(inputs),
                       *std::move(outputs)};
    if (auto checked = check_references(model); !checked)
        return pass(std::move(checked).error());
    auto ordered = in_execution_order(std::move(model.layers));
    if (!ordered)
        return pass(std::move(ordered).error());
    model.layers = *std::move(ordered);
    return model;
}

bool written_by_keras3(const Architecture& model, std::string_view keras_version)
{
    if (!keras_version.empty())
        return keras_version.front() == '3';
    return std::any_of(model.layers.begin(), model.layers.end(),
                       [](const LayerText& layer) { return member(layer.config, "batch_shape") != nullptr; });
}

} // namespace

namespace {

/// Python writes numbers that JSON does not know. None of them says anything about a layer: nothing stands in
/// their place, as many characters long.
std::string without_infinities(std::string_view text)
{
    std::string plain(text);
    bool in_text = false;
    for (std::size_t at = 0; at < plain.size(); ++at) {
        if (plain[at] == '"')
            in_text = !in_text;
        else if (plain[at] == '\\')
            ++at; // only inside text
        else if (!in_text)
            for (const std::string_view word : {"-Infinity", "Infinity", "NaN"})
                if (plain.compare(at, word.size(), word) == 0) {
                    plain.replace(at, word.size(), "\"\"" + std::string(word.size() - 2, ' '));
                    at += word.size() - 1;
                    break;
                }
    }
    return plain;
}

} // namespace

Result<Architecture> parse_architecture(std::string_view text, std::string_view keras_version)
{
    json root;
    try {
        root = json::parse(without_infinities(text));
    } catch (const json::parse_error& error) {
        return fail(ErrorCode::bad_format, "model_config",
                    fmt::format("is not valid JSON (byte {})", error.byte));
    }
    const std::string class_name = text_of(root, "class_name", "");
    const json* config = member(root, "config");
    if (class_name.empty() || !config)
        return fail(ErrorCode::bad_format, "model_config",
                    "is not a Keras model (class_name or config is missing)");
    if (!is_model_class(class_name))
        return fail(ErrorCode::unsupported, "model_config",
                    fmt::format("model type '{}' is not supported yet", class_name));
    auto model = class_name == "Sequential" ? parse_sequential(*config) : parse_functional(*config);
    if (!model)
        return pass(std::move(model).error());
    const std::string version = text_of(root, "keras_version", std::string(keras_version));
    model->keras3 = written_by_keras3(*model, version);
    return model;
}

Result<std::optional<Shape>> input_shape(const json& config)
{
    const json* extents = member(config, "batch_input_shape");
    if (!extents)
        extents = member(config, "batch_shape");
    if (!extents)
        return std::nullopt;
    if (!extents->is_array() || extents->empty())
        return fail(ErrorCode::bad_format, "", "its shape is not a list of dimensions");
    Shape shape;
    for (auto extent = extents->begin() + 1; extent != extents->end(); ++extent) {
        if (extent->is_null())
            return fail(ErrorCode::unsupported, "", "an input with an open dimension is not supported yet");
        if (!extent->is_number_unsigned() || extent->get<std::uint64_t>() == 0)
            return fail(ErrorCode::bad_format, "",
                        "its shape has a dimension that is not a positive whole number");
        shape.push_back(extent->get<std::size_t>());
    }
    if (shape.empty())
        return fail(ErrorCode::unsupported, "", "an input without dimensions is not supported yet");
    return shape;
}

} // namespace bitscape::keras
