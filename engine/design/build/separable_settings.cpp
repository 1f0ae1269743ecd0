#include "design/build/build.hpp"

#include <algorithm>
#include <array>

namespace bitscape::design::hls {

namespace {

using Settings = config::Node;

const Settings* child(const Settings* parent, std::string_view key)
{
    return parent != nullptr && parent->is_map() ? parent->find(key) : nullptr;
}

void copy_entries(const Settings* from, Settings& to)
{
    if (from == nullptr || !from->is_map())
        return;
    for (const auto& [key, value] : std::get<Settings::Map>(from->value))
        to[key] = value;
}

/// Precision as a map; one type for everything becomes the entry "default".
Settings precision_map(const Settings* precision)
{
    Settings map = Settings::map();
    if (precision == nullptr)
        return map;
    if (precision->is_map())
        return *precision;
    if (precision->text() != nullptr && *precision->text() != "null")
        map["default"] = *precision;
    return map;
}

/// What hls4ml renames in the copy for one half, and what it drops.
struct Half {
    std::string_view suffix;
    std::array<std::pair<std::string_view, std::string_view>, 3> renamed;
    std::array<std::string_view, 2> dropped;
};

constexpr std::array<Half, 2> halves{{
    {"_depthwise",
     {{{"depthwise", "weight"}, {"depthwise_accum", "accum"}, {"depthwise_result", "result"}}},
     {"pointwise", "pointwise_accum"}},
    {"_pointwise",
     {{{"pointwise", "weight"}, {"pointwise_accum", "accum"}, {"pointwise_result", "result"}}},
     {"depthwise", "depthwise_accum"}},
}};

Settings precision_of_half(const Settings& whole, const Half& half)
{
    Settings map = Settings::map();
    for (const auto& [key, value] : std::get<Settings::Map>(whole.value)) {
        const auto is = [&key = key](std::string_view name) { return key == name; };
        const auto renames = [&key = key](const auto& pair) { return key == pair.first; };
        if (std::any_of(half.dropped.begin(), half.dropped.end(), is) ||
            std::any_of(half.renamed.begin(), half.renamed.end(), renames))
            continue;
        map[key] = value;
    }
    for (const auto& [from, to] : half.renamed)
        if (const Settings* value = whole.find(from))
            map[to] = *value;
    return map;
}

/// `own`: what is written under the half's name, or nullptr.
Settings settings_of_half(const Settings& whole, const Half& half, const Settings* own)
{
    Settings made = Settings::map();
    copy_entries(own, made);
    copy_entries(&whole, made);
    Settings precision = precision_map(child(own, "Precision"));
    const Settings copied = precision_of_half(precision_map(whole.find("Precision")), half);
    copy_entries(&copied, precision);
    made["Precision"] = std::move(precision);
    if (const Settings* sparsity = child(own, "Sparsity"))
        made["Sparsity"] = *sparsity;
    return made;
}

} // namespace

/// Each half gets the layer's settings, those of its kind included; what is written under the half's own name
/// stays where the layer's settings say nothing.
config::Configuration with_separable_halves(const graph::Model& model,
                                            const config::Configuration& configuration)
{
    Settings root = configuration.root();
    for (const graph::Layer& layer : model.layers) {
        if (!std::holds_alternative<graph::SeparableConvolution>(layer.operation))
            continue;
        const Settings* settings = child(&root, "HLSConfig");
        const Settings* of_kind = child(child(settings, "LayerType"), graph::kind_name(layer));
        const Settings* of_layer = child(child(settings, "LayerName"), layer.name);
        Settings whole = Settings::map();
        copy_entries(of_kind, whole);
        copy_entries(of_layer, whole);
        if (std::get<Settings::Map>(whole.value).empty())
            continue;
        for (const Half& half : halves) {
            const std::string name = layer.name + std::string(half.suffix);
            const Settings* own = child(child(child(&root, "HLSConfig"), "LayerName"), name);
            Settings made = settings_of_half(whole, half, own);
            root["HLSConfig"]["LayerName"][name] = std::move(made);
        }
    }
    return config::Configuration(std::move(root));
}

} // namespace bitscape::design::hls
