#include "importer_keras/store.hpp"

#include <cctype>
#include <fmt/format.h>

namespace bitscape::keras {

namespace {

using nlohmann::json;
using Paths = std::map<std::string, std::string, std::less<>>;

bool is_upper(char c)
{
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}
bool is_lower(char c)
{
    return std::islower(static_cast<unsigned char>(c)) != 0;
}

bool flag(const json& config, const char* key, bool otherwise)
{
    const json* value = member(config, key);
    return value && value->is_boolean() ? value->get<bool>() : otherwise;
}

bool ends_with(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// "Dense", "QDense" (QKeras and HGQ alike) ... without the Q in front.
std::string_view base_class(std::string_view name)
{
    return name.size() > 1 && name[0] == 'Q' && is_upper(name[1]) ? name.substr(1) : name;
}

bool is_recurrent(std::string_view base)
{
    return base == "SimpleRNN" || base == "LSTM" || base == "GRU";
}

/// Names of a layer's own variables in the order in which they are stored.
std::vector<std::string> variables(std::string_view base, const json& config)
{
    std::vector<std::string> names;
    const auto add_if = [&](bool present, std::initializer_list<const char*> more) {
        if (present)
            names.insert(names.end(), more.begin(), more.end());
    };
    const bool use_bias = flag(config, "use_bias", true);
    if (base == "Dense" || base == "Conv1D" || base == "Conv2D" || base == "DepthwiseConv1D" ||
        base == "DepthwiseConv2D" || is_recurrent(base)) {
        names = {"kernel"};
        add_if(is_recurrent(base), {"recurrent_kernel"});
        add_if(use_bias, {"bias"});
    } else if (base == "SeparableConv1D" || base == "SeparableConv2D") {
        names = {"depthwise_kernel", "pointwise_kernel"};
        add_if(use_bias, {"bias"});
    } else if (base == "EinsumDense") {
        names = {"kernel"};
        add_if(member(config, "bias_axes") != nullptr, {"bias"});
    } else if (base == "BatchNormalization" || base == "LayerNormalization") {
        add_if(flag(config, "scale", true), {"gamma"});
        add_if(flag(config, "center", true), {"beta"});
        add_if(base == "BatchNormalization", {"moving_mean", "moving_variance"});
    } else if (base == "BatchNormDense" || base == "EinsumDenseBatchnorm") { // HGQ2
        names = {"kernel", "bias"};
        add_if(flag(config, "scale", true), {"gamma"});
        add_if(flag(config, "enable_ebops", false), {"ebops_strength", "ebops"});
        add_if(true, {"moving_mean", "moving_variance"});
    } else if (base == "Embedding") {
        names = {"embeddings"};
    } else if (base == "PReLU") {
        names = {"alpha"};
    }
    return names;
}

void add_paths(const std::string& prefix, const std::string& group, std::string_view class_name,
               const json& config, Paths& paths)
{
    const std::string_view base = base_class(class_name);
    const std::string cell = is_recurrent(base) ? "cell/" : "";
    const auto names = variables(base, config);
    for (std::size_t i = 0; i < names.size(); ++i)
        paths[prefix + names[i]] = fmt::format("{}{}vars/{}", group, cell, i);
    if (ends_with(base, "DepthwiseConv1D") || ends_with(base, "DepthwiseConv2D"))
        paths[prefix + "depthwise_kernel"] = paths[prefix + "kernel"]; // Keras 2's name of it
}

} // namespace

std::string snake_case(std::string_view class_name)
{
    std::string first; // a capital that starts a word: "QConv2D" -> "Q_Conv2D"
    for (std::size_t i = 0; i < class_name.size(); ++i) {
        const char c = class_name[i];
        if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_')
            continue;
        const bool starts_word = is_upper(c) && i + 1 < class_name.size() && is_lower(class_name[i + 1]);
        if (starts_word && !first.empty())
            first += '_';
        first += c;
    }
    std::string name;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (i > 0 && is_lower(first[i - 1]) && is_upper(first[i]))
            name += '_';
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(first[i])));
    }
    return name;
}

std::vector<std::string> store_groups(const std::vector<std::string>& class_names)
{
    std::map<std::string, int> used;
    std::vector<std::string> groups;
    for (const std::string& class_name : class_names) {
        const std::string name = snake_case(class_name);
        const int rank = used[name]++;
        groups.push_back(rank == 0 ? name : fmt::format("{}_{}", name, rank));
    }
    return groups;
}

Paths store_paths(const LayerText& layer)
{
    Paths paths;
    const auto add_part = [&](const char* key, const std::string& prefix, const std::string& group) {
        const json* part = member(layer.config, key);
        const json* config = part ? member(*part, "config") : nullptr;
        if (config)
            add_paths(prefix, group, text_of(*part, "class_name", ""), *config, paths);
    };
    if (layer.class_name == "Bidirectional") {
        add_part("layer", "forward/", "forward_layer/");
        const bool own = member(layer.config, "backward_layer") != nullptr;
        add_part(own ? "backward_layer" : "layer", "backward/", "backward_layer/");
    } else if (layer.class_name == "TimeDistributed") {
        add_part("layer", "", "layer/");
    } else {
        add_paths("", layer.store_part, layer.class_name, layer.config, paths);
    }
    return paths;
}

} // namespace bitscape::keras
