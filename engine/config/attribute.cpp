#include "config/attribute.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace bitscape::config {

namespace {

/// Pascal case, snake case: the letters are the same.
std::string letters_of(std::string_view key)
{
    std::string letters;
    for (const char c : key)
        if (c != '_')
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return letters;
}

} // namespace

void set_attribute(Configuration& configuration, std::string_view layer, std::string_view key,
                   std::string_view text)
{
    Node root = configuration.root();
    Node& settings = root["HLSConfig"]["LayerName"][layer];
    std::string spelled(key);
    if (const auto* entries = std::get_if<Node::Map>(&settings.value))
        for (const auto& [name, value] : *entries)
            if (letters_of(name) == letters_of(key)) {
                spelled = name;
                break;
            }
    settings[spelled] = Node::scalar(std::string(text));
    configuration = Configuration(std::move(root));
}

} // namespace bitscape::config
