// Reading spaces.
#include "search/space_file.hpp"

#include "base/files.hpp"
#include "config/tree_knobs.hpp"
#include "design/weight_matrix.hpp"
#include "search/space_targets.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <initializer_list>
#include <set>
#include <span>
#include <yaml-cpp/yaml.h>

namespace bitscape::search {

namespace {

constexpr std::size_t largest_file = std::size_t{1} << 20;
constexpr std::size_t most_choices = 1000;

bool sets_types(Knob::Kind kind)
{
    return kind == Knob::Kind::precision || kind == Knob::Kind::width || kind == Knob::Kind::integer;
}

/// What is wrong in the file, thrown as yaml-cpp throws its own: caught in parse_space().
struct Fault {
    YAML::Mark mark;
    std::string what;
};

[[noreturn]] void blame(const YAML::Node& node, std::string what)
{
    throw Fault{node.Mark(), std::move(what)};
}

std::string text_of(const YAML::Node& node)
{
    if (!node.IsScalar())
        blame(node, "needs a single value");
    return node.Scalar();
}

double number_of(const YAML::Node& node, double low, double high)
{
    const std::string text = text_of(node);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !(value >= low && value <= high))
        blame(node, fmt::format("'{}' is not a number from {} to {}", text, low, high));
    return value;
}

/// Of the weights; all of them would leave no layer.
double sparsity_of(const YAML::Node& node)
{
    const double sparsity = number_of(node, 0, 1);
    if (sparsity == 1)
        blame(node, "a sparsity of 1 leaves no weight: it must be below");
    return sparsity;
}

int whole_of(const YAML::Node& node, int low, int high)
{
    const double value = number_of(node, low, high);
    if (value != std::floor(value))
        blame(node, fmt::format("'{}' is not a whole number", node.Scalar()));
    return static_cast<int>(value);
}

bool truth_of(const YAML::Node& node)
{
    const std::string text = text_of(node);
    if (text != "true" && text != "false")
        blame(node, fmt::format("'{}' is neither true nor false", text));
    return text == "true";
}

std::vector<std::string> texts_of(const YAML::Node& node)
{
    std::vector<std::string> texts;
    if (node.IsScalar())
        return {node.Scalar()};
    if (!node.IsSequence())
        blame(node, "needs a list");
    for (const YAML::Node& item : node)
        texts.push_back(text_of(item));
    return texts;
}

void check_keys(const YAML::Node& map, std::initializer_list<std::string_view> known)
{
    if (!map.IsMap())
        blame(map, "needs keys and values");
    std::set<std::string> seen;
    for (const auto& entry : map) {
        const std::string key = text_of(entry.first);
        if (std::find(known.begin(), known.end(), key) == known.end())
            blame(entry.first, fmt::format("unknown key '{}' (known: {})", key, fmt::join(known, ", ")));
        if (!seen.insert(key).second)
            blame(entry.first, fmt::format("key '{}' is there twice", key));
    }
}

void read_tensors(const YAML::Node& node, SpaceOptions& options)
{
    options.weights = options.results = options.biases = options.accumulators = options.tables = false;
    const std::array flags{
        std::pair{"weight", &options.weights}, std::pair{"result", &options.results},
        std::pair{"bias", &options.biases},    std::pair{"accum", &options.accumulators},
        std::pair{"table", &options.tables},
    };
    for (const std::string& text : texts_of(node)) {
        bool known = false;
        for (const auto& [name, flag] : flags)
            if (text == name)
                known = *flag = true;
        if (!known)
            blame(node, fmt::format("'{}' is no tensor (weight, result, bias, accum, table)", text));
    }
}

void read_reuse(const YAML::Node& node, SpaceOptions& options)
{
    if (!node.IsMap()) {
        options.reuse = truth_of(node);
        return;
    }
    check_keys(node, {"max"});
    options.reuse = true;
    if (node["max"])
        options.max_reuse = whole_of(node["max"], 1, 1 << 30);
}

/// The last of `values`, which `node` says, must not be there before.
template <class Value> void check_once(const YAML::Node& node, const std::vector<Value>& values)
{
    if (std::count(values.begin(), values.end(), values.back()) > 1)
        blame(node, fmt::format("choice '{}' is there twice", values.back()));
}

std::string strategy_of(const YAML::Node& node)
{
    const std::string text = text_of(node);
    static constexpr std::array known{"Latency", "Resource", "Unrolled", "distributed_arithmetic"};
    if (std::find(known.begin(), known.end(), text) == known.end())
        blame(node, fmt::format("'{}' is no strategy ({})", text, fmt::join(known, ", ")));
    return text;
}

SpaceOptions::Tie tie_of(const YAML::Node& node)
{
    const std::string text = text_of(node);
    if (text == "none" || text == "layer")
        return SpaceOptions::Tie::none;
    if (text == "kind")
        return SpaceOptions::Tie::kind;
    if (text != "model")
        blame(node, fmt::format("'{}' is no way to tie (layer, kind, model)", text));
    return SpaceOptions::Tie::model;
}

void read_bits(const YAML::Node& root, SpaceOptions& options)
{
    if (const YAML::Node widths = root["widths"]) {
        check_keys(widths, {"min", "max", "step"});
        options.min_width = widths["min"] ? whole_of(widths["min"], 1, 64) : options.min_width;
        options.max_width = widths["max"] ? whole_of(widths["max"], 1, 64) : options.max_width;
        options.width_step = widths["step"] ? whole_of(widths["step"], 1, 64) : 1;
        if (options.min_width > options.max_width)
            blame(widths, "min is above max");
    }
    if (const YAML::Node integer = root["integer"]) {
        check_keys(integer, {"min", "max"});
        options.integer.emplace();
        options.integer->min = integer["min"] ? whole_of(integer["min"], -32, 64) : options.integer->min;
        options.integer->max = integer["max"] ? whole_of(integer["max"], -32, 64) : options.integer->max;
        if (options.integer->min > options.integer->max)
            blame(integer, "min is above max");
    }
}

/// A number that can be searched over; Simplify is none.
void check_tree_knob(const YAML::Node& node, std::string_view name)
{
    const auto searched = std::span(config::tree_knob_names).first(5);
    if (std::find(searched.begin(), searched.end(), name) == searched.end())
        blame(node, fmt::format("'{}' is no knob of trees ({})", name, fmt::join(searched, ", ")));
}

SpaceOptions read_options(const YAML::Node& root, const design::Design& base)
{
    SpaceOptions options;
    read_bits(root, options);
    if (root["tensors"])
        read_tensors(root["tensors"], options);
    if (root["reuse"])
        read_reuse(root["reuse"], options);
    if (root["tie"])
        options.tie = tie_of(root["tie"]);
    if (root["tie_tensors"])
        options.tie_tensors = truth_of(root["tie_tensors"]);
    if (const YAML::Node sparsity = root["sparsity"]) {
        if (!sparsity.IsSequence())
            blame(sparsity, "needs a list");
        for (const YAML::Node& value : sparsity) {
            options.sparsity.push_back(sparsity_of(value));
            check_once(value, options.sparsity);
        }
    }
    if (const YAML::Node strategies = root["strategy"]) {
        if (!strategies.IsSequence())
            blame(strategies, "needs a list");
        for (const YAML::Node& value : strategies) {
            options.strategies.push_back(strategy_of(value));
            check_once(value, options.strategies);
        }
    }
    if (const YAML::Node trees = root["trees"]) {
        options.trees.clear();
        if (!trees.IsSequence())
            blame(trees, "needs a list");
        for (const YAML::Node& value : trees) {
            check_tree_knob(value, text_of(value));
            options.trees.push_back(value.Scalar());
            check_once(value, options.trees);
        }
    }
    if (const YAML::Node left_out = root["leave_out"])
        for (const std::string& layer : texts_of(left_out)) {
            if (base.find(layer) == nullptr)
                blame(left_out, fmt::format("the design has no layer '{}'", layer));
            options.left_out.push_back(layer);
        }
    return options;
}

bool has_name(Knob::Kind kind)
{
    return sets_types(kind) || kind == Knob::Kind::trees;
}

/// "fc1.weight" or, for a layer's setting, "fc1".
Knob::Target target_of(const YAML::Node& node, const YAML::Node& type, Knob::Kind kind,
                       const design::Design& base)
{
    const std::string text = text_of(node);
    const std::size_t point = has_name(kind) ? text.rfind('.') : std::string::npos;
    Knob::Target target;
    target.layer = text.substr(0, point);
    if (point != std::string::npos)
        target.tensor = text.substr(point + 1);
    const design::Node* layer = base.find(target.layer);
    if (layer == nullptr)
        blame(node, fmt::format("the design has no layer '{}'", target.layer));
    if (kind == Knob::Kind::trees) {
        if (!std::holds_alternative<design::TreeEnsemble>(layer->operation))
            blame(node, fmt::format("layer '{}' has no trees", target.layer));
        check_tree_knob(node, target.tensor);
        return target;
    }
    if (!sets_types(kind)) {
        if (!design::weight_matrix(*layer))
            blame(node, fmt::format("layer '{}' has no {}", target.layer, to_string(kind)));
        return target;
    }
    const auto types = variable_types(*layer);
    const auto tensor = std::find_if(types.begin(), types.end(),
                                     [&](const TensorType& known) { return known.name == target.tensor; });
    if (tensor == types.end())
        blame(node, fmt::format("layer '{}' has no type '{}' that can be set", target.layer, target.tensor));
    if (kind == Knob::Kind::precision)
        return target;
    const std::string written = type.IsDefined() && !type.IsNull() ? text_of(type) : to_string(tensor->type);
    if (const auto parsed = parse_fixed_point(written); !parsed && type.IsDefined() && !type.IsNull())
        blame(type, english(parsed.error()));
    target.type = written;
    return target;
}

std::string choice_of(const YAML::Node& node, Knob::Kind kind)
{
    switch (kind) {
    case Knob::Kind::precision:
        if (const auto type = parse_fixed_point(text_of(node)); !type)
            blame(node, english(type.error()));
        return node.Scalar();
    case Knob::Kind::strategy:
        return strategy_of(node);
    case Knob::Kind::sparsity:
        return fmt::format("{}", sparsity_of(node));
    case Knob::Kind::reuse_factor:
        return std::to_string(whole_of(node, 1, 1 << 30));
    case Knob::Kind::trees:
        return fmt::format("{}", number_of(node, 0, 1e300));
    case Knob::Kind::width:
        return std::to_string(whole_of(node, 1, 64));
    case Knob::Kind::integer:
        return std::to_string(whole_of(node, -32, 64));
    }
    return "";
}

/// A list, or {from, to, step}.
std::vector<std::string> choices_of(const YAML::Node& node, Knob::Kind kind)
{
    std::vector<std::string> choices;
    if (node.IsMap() && kind != Knob::Kind::precision && kind != Knob::Kind::strategy) {
        check_keys(node, {"from", "to", "step"});
        if (!node["from"] || !node["to"])
            blame(node, "needs from and to");
        const double first = number_of(node["from"], -32, 1 << 30),
                     last = number_of(node["to"], -32, 1 << 30);
        const double step = node["step"] ? number_of(node["step"], 1e-6, 1 << 30) : 1;
        if (last < first || (last - first) / step > static_cast<double>(most_choices))
            blame(node, fmt::format("needs 1 to {} choices", most_choices));
        for (int i = 0; first + i * step <= last + 1e-9; ++i)
            choices.push_back(choice_of(YAML::Node(fmt::format("{:.9g}", first + i * step)), kind));
        return choices;
    }
    if (!node.IsSequence() || node.size() == 0 || node.size() > most_choices)
        blame(node, fmt::format("needs a list of 1 to {} choices", most_choices));
    for (const YAML::Node& choice : node) {
        choices.push_back(choice_of(choice, kind));
        check_once(choice, choices);
    }
    return choices;
}

/// Reuse factors that some layer would not take as they are.
void check_reuse(const YAML::Node& node, const Knob& knob, const design::Design& base)
{
    for (const Knob::Target& target : knob.targets) {
        const auto matrix = design::weight_matrix(*base.find(target.layer));
        const auto valid = design::valid_reuse_factors(matrix->n_in, matrix->n_out);
        for (const std::string& choice : knob.choices)
            if (!std::binary_search(valid.begin(), valid.end(), std::stoll(choice)))
                blame(node, fmt::format("{} is no valid reuse factor of layer '{}' ({})", choice,
                                        target.layer, fmt::join(valid, ", ")));
    }
}

Knob read_knob(const YAML::Node& node, const design::Design& base)
{
    check_keys(node, {"name", "kind", "of", "choices", "when"});
    for (const char* key : {"name", "kind", "of", "choices"})
        if (!node[key])
            blame(node, fmt::format("the knob has no '{}'", key));
    Knob knob;
    knob.name = text_of(node["name"]);
    if (knob.name.find_first_not_of(" \t") == std::string::npos)
        blame(node["name"], "a knob needs a name");
    const std::string kind = text_of(node["kind"]);
    const auto known = parse_knob_kind(kind);
    if (!known)
        blame(node["kind"], fmt::format("'{}' is no kind of knob (precision, width, integer, reuse_factor, "
                                        "strategy, sparsity, trees)",
                                        kind));
    knob.kind = *known;
    const YAML::Node of = node["of"];
    if (of.IsMap())
        for (const auto& entry : of)
            knob.targets.push_back(target_of(entry.first, entry.second, knob.kind, base));
    else if (of.IsSequence())
        for (const YAML::Node& item : of)
            knob.targets.push_back(target_of(item, YAML::Node(), knob.kind, base));
    else
        knob.targets.push_back(target_of(of, YAML::Node(), knob.kind, base));
    if (knob.targets.empty())
        blame(of, "names nothing");
    knob.choices = choices_of(node["choices"], knob.kind);
    if (knob.kind == Knob::Kind::reuse_factor)
        check_reuse(node["choices"], knob, base);
    return knob;
}

/// Whether two knobs set the same thing. Width and integer bits of a tensor are two things.
bool clash(const Knob& a, const Knob& b)
{
    const bool apart = (a.kind == Knob::Kind::width && b.kind == Knob::Kind::integer) ||
                       (a.kind == Knob::Kind::integer && b.kind == Knob::Kind::width);
    if (apart || (!sets_types(a.kind) && a.kind != b.kind) || sets_types(a.kind) != sets_types(b.kind))
        return false;
    for (const Knob::Target& one : a.targets)
        for (const Knob::Target& other : b.targets)
            if (one.layer == other.layer && one.tensor == other.tensor)
                return true;
    return false;
}

/// `when: {knob: NAME, is: [CHOICES]}` of the knob at `index`.
Knob::Condition read_condition(const YAML::Node& node, const Space& space, std::size_t index)
{
    check_keys(node, {"knob", "is"});
    if (!node["knob"] || !node["is"])
        blame(node, "needs knob and is");
    const std::string name = text_of(node["knob"]);
    Knob::Condition condition;
    while (condition.knob < index && space.knobs[condition.knob].name != name)
        ++condition.knob;
    if (condition.knob == index)
        blame(node["knob"], fmt::format("no knob '{}' before this one", name));
    const auto& choices = space.knobs[condition.knob].choices;
    for (const std::string& text : texts_of(node["is"])) {
        const auto at = std::find(choices.begin(), choices.end(), text);
        if (at == choices.end())
            blame(node["is"], fmt::format("knob '{}' has no choice '{}'", name, text));
        condition.choices.push_back(static_cast<std::size_t>(at - choices.begin()));
    }
    return condition;
}

/// Takes out of the default knobs what knobs of their own set.
void make_way(Space& space, const Knob& own)
{
    for (Knob& knob : space.knobs) {
        const bool both_types = sets_types(knob.kind) && sets_types(own.kind);
        const auto taken = [&](const Knob::Target& target) {
            return std::any_of(own.targets.begin(), own.targets.end(), [&](const Knob::Target& other) {
                return other.layer == target.layer && other.tensor == target.tensor;
            });
        };
        // A width of one's own leaves integer bits to the default knob, and the other way round.
        const bool apart =
            knob.kind != own.kind && knob.kind != Knob::Kind::precision && own.kind != Knob::Kind::precision;
        if ((both_types && !apart) || knob.kind == own.kind)
            knob.targets.erase(std::remove_if(knob.targets.begin(), knob.targets.end(), taken),
                               knob.targets.end());
    }
    std::erase_if(space.knobs, [](const Knob& knob) { return knob.targets.empty(); });
}

Space read(const YAML::Node& root, const design::Design& base)
{
    check_keys(root, {"widths", "integer", "tensors", "reuse", "strategy", "sparsity", "tie", "tie_tensors",
                      "trees", "leave_out", "defaults", "knobs"});
    Space space;
    const SpaceOptions options = read_options(root, base);
    if (!root["defaults"] || truth_of(root["defaults"]))
        space = default_space(base, options);
    const YAML::Node list = root["knobs"];
    if (list && !list.IsSequence())
        blame(list, "needs a list of knobs");
    std::vector<Knob> own;
    for (std::size_t i = 0; list && i < list.size(); ++i)
        own.push_back(read_knob(list[i], base));
    for (std::size_t i = 0; i < own.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            if (clash(own[j], own[i]))
                blame(list[i], fmt::format("knob '{}' sets what knob '{}' sets", own[i].name, own[j].name));
        make_way(space, own[i]);
    }
    for (std::size_t i = 0; i < own.size(); ++i) {
        for (const Knob& knob : space.knobs)
            if (knob.name == own[i].name)
                blame(list[i], fmt::format("the name '{}' is there twice", knob.name));
        if (list[i]["when"])
            own[i].condition = read_condition(list[i]["when"], space, space.knobs.size());
        space.knobs.push_back(std::move(own[i]));
    }
    return space;
}

} // namespace

Result<Space> parse_space(std::string_view text, std::string_view file_name, const design::Design& base)
{
    const auto place = [&](const YAML::Mark& mark) {
        return mark.is_null() ? std::string(file_name) : fmt::format("{}: line {}", file_name, mark.line + 1);
    };
    if (text.size() > largest_file)
        return fail(ErrorCode::too_large, std::string(file_name), "is larger than 1 MB");
    try {
        const YAML::Node root = YAML::Load(std::string(text));
        if (root.IsNull())
            return fail(ErrorCode::bad_format, std::string(file_name), "is empty");
        if (!root.IsMap())
            return fail(ErrorCode::bad_format, std::string(file_name), "needs keys and values");
        Space space = read(root, base);
        if (space.knobs.empty())
            return fail(ErrorCode::invalid_value, std::string(file_name), "leaves nothing to search");
        return space;
    } catch (const Fault& fault) {
        return fail(ErrorCode::invalid_value, place(fault.mark), fault.what);
    } catch (const YAML::Exception& error) {
        return fail(ErrorCode::bad_format, place(error.mark), fmt::format("is not YAML: {}", error.msg));
    }
}

Result<Space> read_space(const std::filesystem::path& file, const design::Design& base)
{
    const auto text = read_file(file);
    if (!text)
        return pass(text.error());
    return parse_space(*text, file.string(), base);
}

} // namespace bitscape::search
