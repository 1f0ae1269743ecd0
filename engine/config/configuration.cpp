#include "config/configuration.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fmt/format.h>

namespace bitscape::config {

namespace {

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return result;
}

/// hls4ml's own conversion: every capital but the first starts a new word ("Resource_Unrolled" and
/// "ResourceUnrolled" are one; "RESOURCE" is none of its names).
std::string snake_case(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto letter = static_cast<unsigned char>(text[i]);
        if (std::isupper(letter) != 0 && i > 0 && (result.empty() || result.back() != '_'))
            result += '_';
        if (letter == '_' && !result.empty() && result.back() == '_')
            continue;
        result += static_cast<char>(std::tolower(letter));
    }
    return result;
}

const Node* hls(const Node& root, std::string_view group)
{
    const Node* config = root.find("HLSConfig");
    return config != nullptr ? config->find(group) : nullptr;
}

/// hls4ml compares layer names and kinds without case.
const Node* find_without_case(const Node* map, std::string_view name)
{
    if (map == nullptr)
        return nullptr;
    if (const Node* exact = map->find(name))
        return exact;
    const auto* children = std::get_if<Node::Map>(&map->value);
    if (children == nullptr)
        return nullptr;
    const std::string wanted = lower(name);
    for (const auto& [key, child] : *children)
        if (lower(key) == wanted)
            return &child;
    return nullptr;
}

const Node* settings_of(const Node& root, std::string_view layer)
{
    return find_without_case(hls(root, "LayerName"), layer);
}

const Node* settings_of_kind(const Node& root, std::string_view kind)
{
    return find_without_case(hls(root, "LayerType"), kind);
}

std::optional<std::string> text_of(const Node* parent, std::string_view key)
{
    const Node* child = parent != nullptr ? parent->find(key) : nullptr;
    const std::string* text = child != nullptr ? child->text() : nullptr;
    if (text == nullptr || *text == "null")
        return std::nullopt;
    return *text;
}

/// Types that hls4ml lists under Precision but reads from a key of the layer itself ("exp_table_t"). Both are
/// written.
bool is_table(std::string_view tensor)
{
    return tensor == "table" || tensor == "exp_table" || tensor == "inv_table" || tensor == "inv_inp" ||
           tensor == "inp_norm";
}

/// The type a Precision entry gives a tensor: its own, or the one text that stands for all.
std::optional<std::string> precision_in(const Node* settings, std::string_view tensor)
{
    const Node* precision = settings != nullptr ? settings->find("Precision") : nullptr;
    if (precision == nullptr)
        return std::nullopt;
    if (precision->is_map()) {
        if (auto own = text_of(precision, tensor))
            return own;
        return text_of(precision, "default");
    }
    return text_of(settings, "Precision");
}

std::optional<std::int64_t> integer(const std::optional<std::string>& text)
{
    if (!text)
        return std::nullopt;
    char* end = nullptr;
    const long long value = std::strtoll(text->c_str(), &end, 10);
    if (text->empty() || *end != '\0')
        return std::nullopt;
    return value;
}

std::uint64_t fnv1a(std::string_view text, std::uint64_t hash)
{
    for (const char byte : text) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 1099511628211ULL;
    }
    return hash;
}

void set_text(Node& parent, std::string_view key, std::string text)
{
    Node& child = parent[key];
    // A quoted value stays quoted: only the text changes.
    const auto* old = std::get_if<Node::Scalar>(&child.value);
    child.value = Node::Scalar{std::move(text), old != nullptr && old->tag == "!" ? "!" : ""};
}

/// Turns "Precision: ap_fixed<16,6>" into a map, so that one tensor can be set apart.
Node& precision_map(Node& settings)
{
    Node& precision = settings["Precision"];
    if (!precision.is_map()) {
        const std::string all = precision.text() != nullptr ? *precision.text() : "";
        precision = Node::map();
        if (!all.empty() && all != "null")
            precision["default"] = Node::scalar(all);
    }
    return precision;
}

} // namespace

std::string Configuration::backend() const
{
    return text_of(&root_, "Backend").value_or("Vitis");
}

std::string Configuration::part() const
{
    return text_of(&root_, "Part").value_or("xcvu13p-flga2577-2-e");
}

double Configuration::clock_period_ns() const
{
    const std::string text = text_of(&root_, "ClockPeriod").value_or("5");
    const double value = std::strtod(text.c_str(), nullptr);
    return value > 0 ? value : 5;
}

std::string Configuration::io_type() const
{
    return text_of(&root_, "IOType").value_or("io_parallel");
}

std::string Configuration::project_name() const
{
    return text_of(&root_, "ProjectName").value_or("myproject");
}

void Configuration::set_backend(std::string_view value)
{
    set_text(root_, "Backend", std::string(value));
}

void Configuration::set_part(std::string_view value)
{
    set_text(root_, "Part", std::string(value));
}

void Configuration::set_clock_period_ns(double value)
{
    set_text(root_, "ClockPeriod", fmt::format("{}", value));
}

void Configuration::set_io_type(std::string_view value)
{
    set_text(root_, "IOType", std::string(value));
}

void Configuration::set_project_name(std::string_view value)
{
    set_text(root_, "ProjectName", std::string(value));
}

std::string Configuration::model_file() const
{
    for (const char* key : {"KerasModel", "KerasJson", "OnnxModel", "PytorchModel"})
        if (auto file = text_of(&root_, key))
            return *file;
    // A full-model .h5 may also be given as KerasH5 alone.
    return text_of(&root_, "KerasH5").value_or("");
}

std::string Configuration::weights_file() const
{
    return text_of(&root_, "KerasJson") ? text_of(&root_, "KerasH5").value_or("") : "";
}

std::optional<std::string> Configuration::precision(std::string_view layer, std::string_view tensor) const
{
    const Node* settings = settings_of(root_, layer);
    if (is_table(tensor))
        if (auto direct = text_of(settings, std::string(tensor) + "_t"))
            return direct;
    const Node* precision = settings != nullptr ? settings->find("Precision") : nullptr;
    if (precision == nullptr || !precision->is_map())
        return text_of(settings, "Precision");
    return text_of(precision, tensor);
}

std::optional<std::int64_t> Configuration::reuse_factor(std::string_view layer) const
{
    return integer(text_of(settings_of(root_, layer), "ReuseFactor"));
}

std::optional<std::string> Configuration::strategy(std::string_view layer) const
{
    return text_of(settings_of(root_, layer), "Strategy");
}

double Configuration::sparsity(std::string_view layer) const
{
    const auto text = text_of(settings_of(root_, layer), "Sparsity");
    return text ? std::strtod(text->c_str(), nullptr) : 0;
}

void Configuration::set_precision(std::string_view layer, std::string_view tensor, std::string_view text)
{
    Node& settings = root_["HLSConfig"]["LayerName"][layer];
    set_text(precision_map(settings), tensor, std::string(text));
    if (is_table(tensor))
        set_text(settings, std::string(tensor) + "_t", std::string(text));
}

void Configuration::set_reuse_factor(std::string_view layer, std::int64_t value)
{
    set_text(root_["HLSConfig"]["LayerName"][layer], "ReuseFactor", fmt::format("{}", value));
}

void Configuration::set_strategy(std::string_view layer, std::string_view value)
{
    set_text(root_["HLSConfig"]["LayerName"][layer], "Strategy", std::string(value));
}

void Configuration::set_sparsity(std::string_view layer, double value)
{
    set_text(root_["HLSConfig"]["LayerName"][layer], "Sparsity", fmt::format("{}", value));
}

void Configuration::inherit(std::string_view new_name, std::string_view old_name, std::string_view kind)
{
    Node inherited = Node::map();
    for (const Node* from : {settings_of_kind(root_, kind), settings_of(root_, old_name)})
        if (const auto* entries = from != nullptr ? std::get_if<Node::Map>(&from->value) : nullptr)
            for (const auto& [key, value] : *entries)
                inherited[key] = value;
    if (const Node* own = settings_of(root_, new_name); own != nullptr && own->is_map())
        for (const auto& [key, value] : std::get<Node::Map>(own->value)) {
            if (key != "Precision") {
                if (inherited.find(key) == nullptr)
                    inherited[key] = value;
                continue;
            }
            Node& precision = precision_map(inherited);
            if (const auto* types = std::get_if<Node::Map>(&value.value))
                for (const auto& [tensor, type] : *types)
                    if (const auto text = text_of(&precision, tensor); !text || *text == "auto")
                        precision[tensor] = type;
        }
    root_["HLSConfig"]["LayerName"][new_name] = std::move(inherited);
}

std::string Configuration::default_precision() const
{
    return precision_in(hls(root_, "Model"), "default").value_or("");
}

std::optional<std::string> Configuration::maximum_precision() const
{
    const Node* model = hls(root_, "Model");
    return model != nullptr ? text_of(model->find("Precision"), "maximum") : std::nullopt;
}

std::int64_t Configuration::default_reuse_factor() const
{
    return integer(text_of(hls(root_, "Model"), "ReuseFactor")).value_or(1);
}

std::string Configuration::default_strategy() const
{
    return text_of(hls(root_, "Model"), "Strategy").value_or("Latency");
}

void Configuration::set_default_precision(std::string_view text)
{
    set_text(precision_map(root_["HLSConfig"]["Model"]), "default", std::string(text));
}

void Configuration::set_default_reuse_factor(std::int64_t value)
{
    set_text(root_["HLSConfig"]["Model"], "ReuseFactor", fmt::format("{}", value));
}

void Configuration::set_default_strategy(std::string_view value)
{
    set_text(root_["HLSConfig"]["Model"], "Strategy", std::string(value));
}

Result<std::string> Configuration::effective_precision(std::string_view layer, std::string_view kind,
                                                       std::string_view tensor) const
{
    for (const Node* settings :
         {settings_of(root_, layer), settings_of_kind(root_, kind), hls(root_, "Model")})
        if (auto found = precision_in(settings, tensor))
            return *found;
    return fail(ErrorCode::not_found, fmt::format("layer '{}': {}", layer, tensor),
                "no precision is set and the model has no default");
}

Result<std::int64_t> Configuration::effective_reuse_factor(std::string_view layer,
                                                           std::string_view kind) const
{
    for (const Node* settings : {settings_of(root_, layer), settings_of_kind(root_, kind)})
        if (auto found = integer(text_of(settings, "ReuseFactor"))) {
            if (*found < 1)
                return fail(ErrorCode::invalid_value, fmt::format("layer '{}': ReuseFactor", layer),
                            "must be at least 1");
            return *found;
        }
    return default_reuse_factor();
}

std::string Configuration::effective_strategy(std::string_view layer, std::string_view kind) const
{
    for (const Node* settings : {settings_of(root_, layer), settings_of_kind(root_, kind)})
        if (auto found = text_of(settings, "Strategy"))
            return snake_case(*found);
    return snake_case(default_strategy());
}

const Node* Configuration::attribute(std::string_view layer, std::string_view kind,
                                     std::string_view key) const
{
    const std::string wanted = snake_case(key);
    for (const Node* settings : {settings_of(root_, layer), settings_of_kind(root_, kind)}) {
        const auto* map = settings != nullptr ? std::get_if<Node::Map>(&settings->value) : nullptr;
        if (map == nullptr)
            continue;
        for (const auto& [name, value] : *map)
            if (snake_case(name) == wanted)
                return &value;
    }
    return nullptr;
}

std::uint64_t hash(const Configuration& configuration)
{
    return fnv1a(to_yaml(configuration), 14695981039346656037ULL);
}

} // namespace bitscape::config
