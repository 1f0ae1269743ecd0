#include "config/tree_knobs.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::config {

namespace {

/// "MaxDepth" and "max_depth" are one key.
std::string letters_of(std::string_view key)
{
    std::string letters;
    for (const char c : key)
        if (c != '_')
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return letters;
}

std::optional<std::string_view> knob_of(std::string_view key)
{
    for (const std::string_view name : tree_knob_names)
        if (letters_of(name) == letters_of(key))
            return name;
    return std::nullopt;
}

/// None, null and an empty value: not set.
bool is_set(const Node& value)
{
    const std::string* text = value.text();
    return text == nullptr || (!text->empty() && *text != "null" && *text != "~" && *text != "None");
}

template <class Number> std::optional<Number> number_in(const Node& value)
{
    const std::string* text = value.text();
    Number number{};
    if (text == nullptr)
        return std::nullopt;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc{} || end != text->data() + text->size())
        return std::nullopt;
    return number;
}

const char* set(std::optional<std::int64_t>& to, const Node& value, std::int64_t least)
{
    to = number_in<std::int64_t>(value);
    if (to && *to >= least)
        return nullptr;
    return least == 0 ? "must be a whole number from 0" : "must be a whole number from 1";
}

const char* set(std::optional<double>& to, const Node& value)
{
    to = number_in<double>(value);
    return to && std::isfinite(*to) && *to >= 0 ? nullptr : "must be a number from 0";
}

const char* set(bool& to, const Node& value)
{
    const std::string* text = value.text();
    const std::string lower = text != nullptr ? letters_of(*text) : "";
    to = lower == "true" || lower == "1";
    return to || lower == "false" || lower == "0" ? nullptr : "must be true or false";
}

/// Null, or what is wrong with the value.
const char* set(TreeKnobs& knobs, std::string_view name, const Node& value)
{
    if (name == "Rounds")
        return set(knobs.rounds, value, 1);
    if (name == "Strongest")
        return set(knobs.strongest, value, 1);
    if (name == "MaxDepth")
        return set(knobs.max_depth, value, 0);
    if (name == "MinGain")
        return set(knobs.min_gain, value);
    if (name == "MinDifference")
        return set(knobs.min_difference, value);
    return set(knobs.simplify, value);
}

} // namespace

bool TreeKnobs::is_neutral() const
{
    return !rounds && !strongest && !max_depth && min_gain.value_or(0) == 0 &&
           min_difference.value_or(0) == 0;
}

Result<TreeKnobs> tree_knobs(const Configuration& configuration, std::string_view layer,
                             std::string_view kind)
{
    TreeKnobs knobs;
    const Node* found = configuration.attribute(layer, kind, tree_knobs_key);
    if (found == nullptr || !is_set(*found))
        return knobs;
    const auto* entries = std::get_if<Node::Map>(&found->value);
    if (entries == nullptr)
        return fail(ErrorCode::invalid_value, fmt::format("layer '{}': {}", layer, tree_knobs_key),
                    fmt::format("must be a map of {}", fmt::join(tree_knob_names, ", ")));
    for (const auto& [key, value] : *entries) {
        const std::string place = fmt::format("layer '{}': {} / {}", layer, tree_knobs_key, key);
        const auto name = knob_of(key);
        if (!name)
            return fail(ErrorCode::invalid_value, place,
                        fmt::format("is none of {}", fmt::join(tree_knob_names, ", ")));
        if (!is_set(value))
            continue;
        if (const char* wrong = set(knobs, *name, value))
            return fail(ErrorCode::invalid_value, place, wrong);
    }
    return knobs;
}

std::optional<std::string> tree_knob(const Configuration& configuration, std::string_view layer,
                                     std::string_view name)
{
    const Node* found = configuration.attribute(layer, "TreeEnsemble", tree_knobs_key);
    const auto* entries = found != nullptr ? std::get_if<Node::Map>(&found->value) : nullptr;
    if (entries == nullptr)
        return std::nullopt;
    for (const auto& [key, value] : *entries)
        if (knob_of(key) == name && is_set(value) && value.text() != nullptr)
            return *value.text();
    return std::nullopt;
}

void set_tree_knob(Configuration& configuration, std::string_view layer, std::string_view name,
                   const std::optional<std::string>& text)
{
    Node root = configuration.root();
    Node& settings = root["HLSConfig"]["LayerName"][layer];
    if (settings.find(tree_knobs_key) == nullptr) { // what the class says stays, as far as it is not changed
        const Node* inherited = configuration.attribute(layer, "TreeEnsemble", tree_knobs_key);
        settings[tree_knobs_key] = inherited != nullptr && inherited->is_map() ? *inherited : Node::map();
    }
    Node& knobs = settings[tree_knobs_key];
    if (auto* entries = std::get_if<Node::Map>(&knobs.value))
        std::erase_if(*entries, [&](const auto& entry) { return knob_of(entry.first) == name; });
    if (text)
        knobs[name] = Node::scalar(*text);
    const auto* left = std::get_if<Node::Map>(&knobs.value);
    if (left != nullptr && left->empty())
        std::erase_if(std::get<Node::Map>(settings.value),
                      [](const auto& entry) { return entry.first == tree_knobs_key; });
    configuration = Configuration(std::move(root));
}

} // namespace bitscape::config
