#include "importer_keras/architecture.hpp"

#include "importer_keras/wiring.hpp"

#include <algorithm>
#include <fmt/format.h>

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
    const std::string version = text_of(root, "keras_version", std::string(keras_version));
    if (version.starts_with("1."))
        return fail(ErrorCode::unsupported, "model_config",
                    fmt::format("was written by Keras {}; open it with Keras 2 and save it again", version));
    if (!is_model_class(class_name, *config))
        return fail(ErrorCode::unsupported, "model_config",
                    fmt::format("model type '{}' is not supported yet", class_name));
    auto model = unfold(class_name, *config);
    if (!model)
        return pass(std::move(model).error());
    model->keras3 = written_by_keras3(*model, version);
    judge_unfolded(*model);
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
