#include "importer_keras/hls4ml_unfolding.hpp"

#include "importer_keras/wiring.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace bitscape::keras {

using nlohmann::json;

namespace {

/// The name that hls4ml takes a reference for: it looks through dropout.
std::string seen_source(std::string name, const std::vector<LayerText>& layers,
                        const std::vector<Calls>& calls)
{
    for (std::size_t step = 0; step < layers.size(); ++step) {
        const auto found = std::find_if(layers.begin(), layers.end(),
                                        [&](const LayerText& layer) { return layer.key == name; });
        if (found == layers.end() || found->class_name != "Dropout")
            break;
        const Calls& own = calls[static_cast<std::size_t>(found - layers.begin())];
        if (own.empty() || own.front().empty())
            break;
        name = own.front().front().layer;
    }
    return name;
}

LayerText* find_layer(Architecture& model, const std::string& key)
{
    const auto found = std::find_if(model.layers.begin(), model.layers.end(),
                                    [&](const LayerText& layer) { return layer.key == key; });
    return found == model.layers.end() ? nullptr : &*found;
}

void give_reason(LayerText* layer, std::string reason)
{
    if (layer && layer->not_built.empty())
        layer->not_built = std::move(reason);
}

} // namespace

std::string unfolding_obstacle(std::size_t at, const std::vector<LayerText>& layers,
                               const std::vector<Calls>& calls)
{
    if (calls[at].empty() || calls[at].front().empty())
        return "";
    const std::string source = seen_source(calls[at].front().front().layer, layers, calls);
    for (std::size_t i = 0; i < at; ++i)
        if (!calls[i].empty() && !calls[i].front().empty() && layers[i].class_name != "Dropout" &&
            seen_source(calls[i].front().front().layer, layers, calls) == source)
            return fmt::format("hls4ml 1.3.0 wires the model '{}' that it is part of wrongly: '{}' reads the "
                               "same tensor before it",
                               layers[at].name, layers[i].name);
    return "";
}

bool is_chain(const std::string& class_name, const json& config)
{
    const json* entries = config.is_array() ? &config : member(config, "layers");
    if (class_name == "Sequential" || !entries || !entries->is_array())
        return true;
    std::set<std::string> read;
    for (const json& entry : *entries) {
        const json* nodes = member(entry, "inbound_nodes");
        std::vector<Reference> references;
        if (nodes)
            collect_references(*nodes, references);
        if (references.size() > 1 || (references.size() == 1 && !read.insert(references[0].layer).second))
            return false;
    }
    for (const char* end : {"input_layers", "output_layers"}) {
        std::vector<Reference> references;
        if (const json* listed = member(config, end))
            collect_references(*listed, references);
        if (references.size() != 1)
            return false;
    }
    return true;
}

std::vector<std::string> input_names(const json& config)
{
    const json* entries = config.is_array() ? &config : member(config, "layers");
    std::vector<std::string> names;
    for (const json& entry : entries && entries->is_array() ? *entries : json::array())
        if (text_of(entry, "class_name", "") == "InputLayer")
            if (const json* own = member(entry, "config"))
                names.push_back(text_of(*own, "name", ""));
    return names;
}

void judge_unfolded(Architecture& model)
{
    if (model.keras3) {
        for (const Architecture::Nest& nest : model.nests)
            if (nest.outermost)
                give_reason(find_layer(model, nest.first),
                            fmt::format("it is part of '{}', a model inside the model, which hls4ml 1.3.0 "
                                        "does not read from Keras 3; unfold it into one model",
                                        nest.name));
        return; // shared layers are built once for each call
    }
    std::set<std::string> names;
    for (const LayerText& layer : model.layers)
        names.insert(layer.name);
    for (const Architecture::Nest& nest : model.nests) {
        const auto taken = std::find_if(nest.inputs.begin(), nest.inputs.end(),
                                        [&](const std::string& name) { return names.contains(name); });
        if (!nest.obstacle.empty())
            give_reason(find_layer(model, nest.first), nest.obstacle);
        else if (taken != nest.inputs.end())
            give_reason(find_layer(model, nest.first),
                        fmt::format("hls4ml 1.3.0 needs names that occur once: '{}' is an input of the model "
                                    "'{}' that it is part of, too",
                                    *taken, nest.name));
    }
    bool in_shared_model = false;
    for (LayerText& layer : model.layers) {
        if (layer.call > 0) {
            const bool nested = !layer.group.empty();
            if (!nested || !in_shared_model)
                give_reason(&layer, fmt::format("hls4ml 1.3.0 reads only the first call of {} that is called "
                                                "several times",
                                                nested ? fmt::format("the model '{}'", layer.group)
                                                       : std::string("a layer")));
            in_shared_model = in_shared_model || nested;
        }
    }
}

} // namespace bitscape::keras
