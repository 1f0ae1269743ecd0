#include "session/layer_settings.hpp"

#include "config/attribute.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>

namespace bitscape::session {

namespace {

constexpr std::string_view source = "the clipboard";

config::Node& settings_of(config::Node& layers, const CopiedRow& copied)
{
    return layers[copied.row->name];
}

void add_type(config::Node& settings, const TensorRow& tensor)
{
    if (!tensor.fixed_by_quantizer)
        settings["Precision"][tensor.tensor] = config::Node::scalar(tensor.knob);
}

void add_factors(config::Node& settings, const LayerRow& row, const config::Configuration& configuration)
{
    if (row.has_matrix) {
        settings["ReuseFactor"] = config::Node::scalar(std::to_string(row.reuse_knob));
        settings["Strategy"] = config::Node::scalar(row.strategy_knob);
        settings["Sparsity"] = config::Node::scalar(fmt::format("{}", row.sparsity_knob));
    }
    if (row.positions > 0)
        settings["ParallelizationFactor"] = config::Node::scalar(std::to_string(row.parallel_knob));
    const bool has_table = std::any_of(row.tensors.begin(), row.tensors.end(),
                                       [](const TensorRow& tensor) { return !tensor.size_key.empty(); });
    if (const auto* size = has_table ? configuration.attribute(row.name, {}, "TableSize") : nullptr)
        settings["TableSize"] = *size;
}

template <class Number> std::optional<Number> number_of(const config::Node* node)
{
    const std::string* text = node != nullptr ? node->text() : nullptr;
    Number value{};
    if (text == nullptr)
        return std::nullopt;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    return error == std::errc() && end == text->data() + text->size() ? std::optional(value) : std::nullopt;
}

Result<LayerSettings> read_layer(const std::string& name, const config::Node& node)
{
    const auto bad = [&](std::string_view key) {
        return fail(ErrorCode::invalid_value, fmt::format("{}: {}: {}", source, name, key),
                    "is not a number it can have");
    };
    LayerSettings settings;
    settings.layer = name;
    if (const config::Node* types = node.find("Precision"); types != nullptr && types->is_map())
        for (const auto& [tensor, text] : std::get<config::Node::Map>(types->value))
            if (text.text() != nullptr)
                settings.types.emplace_back(tensor, *text.text());
    for (const auto& [key, target] : {std::pair{"ReuseFactor", &settings.reuse_factor},
                                      std::pair{"ParallelizationFactor", &settings.parallelization},
                                      std::pair{"TableSize", &settings.table_size}}) {
        const config::Node* found = node.find(key);
        *target = number_of<std::int64_t>(found);
        if (found != nullptr && (!*target || **target < 1))
            return bad(key);
    }
    if (const config::Node* strategy = node.find("Strategy"); strategy != nullptr && strategy->text())
        settings.strategy = *strategy->text();
    const config::Node* sparsity = node.find("Sparsity");
    settings.sparsity = number_of<double>(sparsity);
    if (sparsity != nullptr && !(settings.sparsity && *settings.sparsity >= 0 && *settings.sparsity < 1))
        return bad("Sparsity");
    return settings;
}

/// Puts one layer's settings onto a target. False: the target has none of them.
bool paste_one(const LayerSettings& settings, const PasteTarget& target, config::Configuration& configuration)
{
    const LayerRow& row = *target.row;
    bool any = false;
    const bool single = settings.types.size() == 1;
    for (const auto& [tensor, text] : settings.types) {
        const TensorRow* to = target.tensor != nullptr && (single || target.tensor->tensor == tensor)
                                  ? target.tensor
                              : target.tensor == nullptr ? row.find(tensor)
                                                         : nullptr;
        if (to == nullptr || to->fixed_by_quantizer)
            continue;
        configuration.set_precision(row.name, to->tensor, text);
        any = true;
    }
    if (target.tensor != nullptr)
        return any;
    if (row.has_matrix) {
        if (settings.reuse_factor)
            configuration.set_reuse_factor(row.name, *settings.reuse_factor), any = true;
        if (settings.strategy)
            configuration.set_strategy(row.name, *settings.strategy), any = true;
        if (settings.sparsity && (*settings.sparsity > 0 || row.sparsity_knob > 0))
            configuration.set_sparsity(row.name, *settings.sparsity), any = true;
    }
    if (settings.parallelization && row.positions > 0) {
        config::set_attribute(configuration, row.name, "ParallelizationFactor",
                              std::to_string(*settings.parallelization));
        any = true;
    }
    const bool has_table = std::any_of(row.tensors.begin(), row.tensors.end(),
                                       [](const TensorRow& tensor) { return !tensor.size_key.empty(); });
    if (settings.table_size && has_table) {
        config::set_attribute(configuration, row.name, "TableSize", std::to_string(*settings.table_size));
        any = true;
    }
    return any;
}

/// Which settings each target gets; nullptr: none.
Result<std::vector<const LayerSettings*>> matched(const std::vector<LayerSettings>& settings,
                                                  const std::vector<PasteTarget>& targets)
{
    std::vector<const LayerSettings*> chosen(targets.size(), nullptr);
    if (settings.size() == 1) {
        std::fill(chosen.begin(), chosen.end(), &settings.front());
        return chosen;
    }
    bool by_name = false;
    for (std::size_t i = 0; i < targets.size(); ++i)
        for (const LayerSettings& one : settings)
            if (one.layer == targets[i].row->name)
                chosen[i] = &one, by_name = true;
    if (by_name)
        return chosen;
    if (settings.size() != targets.size())
        return fail(ErrorCode::mismatch, std::string(source),
                    fmt::format("holds settings of {} layers, none of them among the {} selected",
                                settings.size(), targets.size()));
    for (std::size_t i = 0; i < targets.size(); ++i)
        chosen[i] = &settings[i];
    return chosen;
}

} // namespace

std::string settings_text(const std::vector<CopiedRow>& rows, const config::Configuration& configuration)
{
    config::Node layers = config::Node::map();
    for (const CopiedRow& copied : rows) {
        config::Node& settings = settings_of(layers, copied);
        if (copied.tensor != nullptr) {
            add_type(settings, *copied.tensor);
            continue;
        }
        for (const TensorRow& tensor : copied.row->tensors)
            add_type(settings, tensor);
        add_factors(settings, *copied.row, configuration);
    }
    return config::to_yaml(config::Configuration(std::move(layers)));
}

Result<std::vector<LayerSettings>> read_settings(std::string_view text)
{
    auto parsed = config::parse_configuration(text, source);
    if (!parsed)
        return pass(std::move(parsed).error());
    const config::Node* layers = &parsed->root();
    if (const config::Node* hls = layers->find("HLSConfig"))
        layers = hls->find("LayerName");
    const auto* entries = layers != nullptr ? std::get_if<config::Node::Map>(&layers->value) : nullptr;
    if (entries == nullptr || entries->empty())
        return fail(ErrorCode::bad_format, std::string(source), "holds no settings of layers");
    // As a whole configuration its types and factors are checked as those of a file are.
    config::Node whole = config::Node::map();
    whole["HLSConfig"]["LayerName"] = *layers;
    const auto checked = config::parse_configuration(config::to_yaml(config::Configuration(whole)), source);
    if (!checked)
        return pass(checked.error());
    std::vector<LayerSettings> settings;
    for (const auto& [name, node] : *entries) {
        if (!node.is_map())
            return fail(ErrorCode::bad_format, std::string(source), "holds no settings of layers");
        auto read = read_layer(name, node);
        if (!read)
            return pass(std::move(read).error());
        settings.push_back(*std::move(read));
    }
    return settings;
}

Result<Pasted> paste_settings(const std::vector<LayerSettings>& settings,
                              const std::vector<PasteTarget>& targets,
                              const config::Configuration& configuration)
{
    const auto chosen = matched(settings, targets);
    if (!chosen)
        return pass(chosen.error());
    Pasted pasted{configuration, 0};
    std::set<std::string> changed;
    for (std::size_t i = 0; i < targets.size(); ++i)
        if ((*chosen)[i] != nullptr && paste_one(*(*chosen)[i], targets[i], pasted.configuration))
            changed.insert(targets[i].row->name);
    if (changed.empty())
        return fail(ErrorCode::mismatch, std::string(source),
                    "holds nothing that the selected rows have (types that quantizers lock stay)");
    pasted.layers = changed.size();
    return pasted;
}

} // namespace bitscape::session
