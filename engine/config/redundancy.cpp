#include "config/redundancy.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace bitscape::config {

namespace {

constexpr const char* key = "Redundancy";
constexpr std::array all{Redundancy::none, Redundancy::weights, Redundancy::logic};

std::optional<Redundancy> read(const Node* node)
{
    const std::string* text = node != nullptr ? node->text() : nullptr;
    return text != nullptr ? parse_redundancy(*text) : std::nullopt;
}

const Node* model_of(const Configuration& configuration)
{
    const Node* hls = configuration.root().find("HLSConfig");
    return hls != nullptr ? hls->find("Model") : nullptr;
}

void put(Node& settings, std::optional<Redundancy> value)
{
    if (value) {
        settings[key] = Node::scalar(std::string(to_string(*value)));
        return;
    }
    if (auto* map = std::get_if<Node::Map>(&settings.value))
        std::erase_if(*map, [](const auto& entry) { return entry.first == key; });
}

} // namespace

std::string_view to_string(Redundancy redundancy)
{
    switch (redundancy) {
    case Redundancy::none:
        return "none";
    case Redundancy::weights:
        return "weights";
    case Redundancy::logic:
        return "logic";
    }
    return "";
}

std::optional<Redundancy> parse_redundancy(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    const auto found =
        std::find_if(all.begin(), all.end(), [&](Redundancy value) { return to_string(value) == lower; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::optional<Redundancy> own_redundancy(const Configuration& configuration, std::string_view layer,
                                         std::string_view kind)
{
    return read(configuration.attribute(layer, kind, key));
}

Redundancy default_redundancy(const Configuration& configuration)
{
    const Node* model = model_of(configuration);
    return read(model != nullptr ? model->find(key) : nullptr).value_or(Redundancy::none);
}

Redundancy effective_redundancy(const Configuration& configuration, std::string_view layer,
                                std::string_view kind)
{
    const auto own = own_redundancy(configuration, layer, kind);
    return own ? *own : default_redundancy(configuration);
}

void set_redundancy(Configuration& configuration, std::string_view layer, std::optional<Redundancy> value)
{
    Node root = configuration.root();
    put(root["HLSConfig"]["LayerName"][layer], value);
    configuration = Configuration(std::move(root));
}

void set_default_redundancy(Configuration& configuration, Redundancy value)
{
    Node root = configuration.root();
    put(root["HLSConfig"]["Model"], value == Redundancy::none ? std::nullopt : std::optional(value));
    configuration = Configuration(std::move(root));
}

} // namespace bitscape::config
