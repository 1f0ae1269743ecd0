#include "cli/unbuilt_model.hpp"

#include "cli/rewrites.hpp"
#include "cli/table.hpp"

#include <fmt/format.h>
#include <utility>
#include <vector>

namespace bitscape::cli {

namespace {

/// Layer and reason; without a layer for what concerns the whole.
using Reasons = std::vector<std::pair<std::string, std::string>>;

Reasons reasons(const graph::Model& model, const Error& refusal)
{
    Reasons all;
    for (const LayerId id : graph::obstacles(model))
        all.emplace_back(model.layer(id).name, model.layer(id).not_built);
    if (all.empty())
        all.emplace_back("", english(refusal));
    return all;
}

Json layer_json(const graph::Model& model, const graph::Layer& layer)
{
    Json json;
    json["name"] = layer.name;
    json["class"] = graph::kind_name(layer);
    json["source_class"] = layer.source_class;
    json["shape"] = layer.shape;
    json["parameters"] = graph::parameter_count(layer);
    json["inputs"] = Json::array();
    for (const LayerId input : layer.inputs)
        json["inputs"].push_back(model.layer(input).name);
    if (!layer.group.empty())
        json["group"] = layer.group;
    return json;
}

} // namespace

std::size_t total_parameters(const graph::Model& model)
{
    std::size_t count = 0;
    for (const graph::Layer& layer : model.layers)
        count += graph::parameter_count(layer);
    return count;
}

Json unbuilt_json(const graph::Model& model, const Error& refusal)
{
    Json json;
    json["model"] = model.name;
    json["file"] = model.file;
    json["format"] = model.format;
    json["parameters"] = total_parameters(model);
    json["layers"] = Json::array();
    for (const graph::Layer& layer : model.layers)
        json["layers"].push_back(layer_json(model, layer));
    json["cannot_be_built"] = Json::array();
    json["rewrites"] = rewrites_json(model, nullptr);
    for (const auto& [layer, reason] : reasons(model, refusal))
        json["cannot_be_built"].push_back(layer.empty() ? Json{{"reason", reason}}
                                                        : Json{{"layer", layer}, {"reason", reason}});
    return json;
}

std::string unbuilt_text(const graph::Model& model, const Error& refusal)
{
    std::string text = fmt::format("{} ({}), {} parameters\n\n", model.file, model.format,
                                   count_text(static_cast<double>(total_parameters(model))));
    Table table({"layer", "class", "shape", "parameters"});
    for (const graph::Layer& layer : model.layers) {
        const std::size_t parameters = graph::parameter_count(layer);
        table.add({layer.name, layer.source_class, shape_text(layer.shape),
                   parameters == 0 ? "" : count_text(static_cast<double>(parameters))});
    }
    text += table.text() + "\n";
    for (const auto& [layer, reason] : reasons(model, refusal))
        text += layer.empty() ? fmt::format("cannot be built: {}\n", reason)
                              : fmt::format("cannot be built: layer '{}': {}\n", layer, reason);
    return text + rewrites_text(model, nullptr);
}

} // namespace bitscape::cli
