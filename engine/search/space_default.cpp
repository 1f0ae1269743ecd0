// The space around a design.
#include "config/tree_knobs.hpp"
#include "design/tree_pruning.hpp"
#include "design/weight_matrix.hpp"
#include "search/space.hpp"
#include "search/space_targets.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <functional>

namespace bitscape::search {

namespace {

/// Layers' settings that go into one knob.
struct Group {
    std::string name; ///< "fc1.weight", "Dense.weight", "weight", "fc1"
    std::vector<Knob::Target> targets;
};

bool is_left_out(const SpaceOptions& options, const std::string& layer)
{
    return std::find(options.left_out.begin(), options.left_out.end(), layer) != options.left_out.end();
}

/// What a knob is called after: the layer, its class, or nothing.
std::string owner(const design::Node& node, SpaceOptions::Tie tie)
{
    switch (tie) {
    case SpaceOptions::Tie::none:
        return node.name;
    case SpaceOptions::Tie::kind:
        return node.class_name;
    case SpaceOptions::Tie::model:
        break;
    }
    return "";
}

std::string joined(const std::string& a, std::string_view b)
{
    return a.empty() ? std::string(b) : b.empty() ? a : fmt::format("{}.{}", a, b);
}

Group& group_named(std::vector<Group>& groups, const std::string& name)
{
    for (Group& group : groups)
        if (group.name == name)
            return group;
    groups.push_back({name, {}});
    return groups.back();
}

void add_knob(Space& space, std::string name, Knob::Kind kind, std::vector<Knob::Target> targets,
              std::vector<std::string> choices)
{
    if (choices.size() < 2) // nothing to choose
        return;
    space.knobs.push_back({std::move(name), kind, std::move(targets), std::move(choices), {}});
}

std::vector<std::string> numbers(int first, int last, int step)
{
    std::vector<std::string> texts;
    for (int number = first; number <= last; number += std::max(1, step))
        texts.push_back(std::to_string(number));
    return texts;
}

/// One knob of whole types, or widths and integer bits.
void add_types(Space& space, const Group& group, const SpaceOptions& options)
{
    int narrowest = options.min_width;
    if (!options.integer)
        for (const Knob::Target& target : group.targets)
            narrowest = std::max(narrowest, parse_fixed_point(target.type)->integer + 1);
    const auto widths = numbers(std::max(narrowest, 1), options.max_width, options.width_step);
    if (!options.integer && options.tie == SpaceOptions::Tie::none && !options.tie_tensors) {
        std::vector<std::string> types;
        for (const std::string& width : widths) {
            FixedPoint type = *parse_fixed_point(group.targets.front().type);
            type.width = std::stoi(width);
            types.push_back(to_string(type));
        }
        add_knob(space, group.name, Knob::Kind::precision, group.targets, std::move(types));
        return;
    }
    add_knob(space, joined(group.name, "width"), Knob::Kind::width, group.targets, widths);
    if (options.integer)
        add_knob(space, joined(group.name, "integer"), Knob::Kind::integer, group.targets,
                 numbers(options.integer->min, options.integer->max, 1));
}

using WantTensor = std::function<bool(TensorRole)>;

/// The types of a layer, each into its group.
void gather_types(std::vector<Group>& groups, const design::Design& base, const design::Node& node,
                  const SpaceOptions& options)
{
    for (const TensorType& tensor : variable_types(node)) {
        const bool wanted = (tensor.role == TensorRole::weight && options.weights) ||
                            (tensor.role == TensorRole::bias && options.biases) ||
                            (tensor.role == TensorRole::accumulator && options.accumulators) ||
                            (tensor.role == TensorRole::table && options.tables) ||
                            (tensor.role == TensorRole::result && options.results);
        const FixedPoint type = varied_type(base, node, tensor.name, tensor.type, options.max_width);
        if (!wanted || type.encoding != Encoding::number || type.is_integer ||
            (type.fraction() < 1 && !options.integer))
            continue;
        const std::string name =
            joined(owner(node, options.tie), options.tie_tensors ? "" : std::string_view(tensor.name));
        group_named(groups, name).targets.push_back({node.name, tensor.name, to_string(type)});
    }
}

/// Factors that are valid for all of the layers.
std::vector<std::string> reuse_choices(const design::Design& base, const std::vector<Knob::Target>& targets,
                                       std::int64_t most)
{
    std::vector<std::int64_t> common;
    for (const Knob::Target& target : targets) {
        const auto matrix = design::weight_matrix(*base.find(target.layer));
        const auto valid = design::valid_reuse_factors(matrix->n_in, matrix->n_out);
        std::vector<std::int64_t> both;
        std::set_intersection(common.begin(), common.end(), valid.begin(), valid.end(),
                              std::back_inserter(both));
        common = &target == &targets.front() ? valid : both;
    }
    std::vector<std::string> choices;
    for (const std::int64_t factor : common)
        if (most <= 0 || factor <= most)
            choices.push_back(std::to_string(factor));
    return choices;
}

void add_matrix_knobs(Space& space, const design::Design& base, const Group& group,
                      const SpaceOptions& options)
{
    if (options.reuse)
        add_knob(space, joined(group.name, "reuse_factor"), Knob::Kind::reuse_factor, group.targets,
                 reuse_choices(base, group.targets, options.max_reuse));
    if (!options.strategies.empty())
        add_knob(space, joined(group.name, "strategy"), Knob::Kind::strategy, group.targets,
                 options.strategies);
    std::vector<std::string> sparsities;
    for (const double sparsity : options.sparsity)
        sparsities.push_back(fmt::format("{}", sparsity));
    if (!sparsities.empty())
        add_knob(space, joined(group.name, "sparsity"), Knob::Kind::sparsity, group.targets, sparsities);
}

/// What to choose from between nothing and everything of the model's trees.
std::vector<std::string> tree_choices(const graph::TreeEnsemble& layer, std::string_view knob)
{
    const std::size_t rounds = layer.trees.size() / layer.n_outputs;
    std::vector<std::string> choices;
    const auto add = [&choices](std::string text) {
        if (choices.empty() || choices.back() != text)
            choices.push_back(std::move(text));
    };
    if (knob == "Rounds" || knob == "Strongest") {
        constexpr std::size_t steps = 16;
        for (std::size_t k = 1; k <= steps; ++k)
            add(std::to_string(std::max<std::size_t>(1, rounds * k / steps)));
    } else if (knob == "MaxDepth") {
        std::size_t depth = 0;
        for (const graph::DecisionTree& tree : layer.trees)
            depth = std::max(depth, tree.depth());
        for (std::size_t k = 1; k <= depth; ++k)
            add(std::to_string(k));
    } else if (knob == "MinGain" || knob == "MinDifference") {
        std::vector<double> values = design::merge_measures(layer, knob == "MinGain");
        std::sort(values.begin(), values.end());
        add("0");
        for (std::size_t k = 1; !values.empty() && k < 8; ++k)
            add(fmt::format("{:.3g}", values[values.size() * k / 8]));
    }
    return choices;
}

void add_tree_knobs(Space& space, const design::Design& base, const design::Node& node,
                    const SpaceOptions& options)
{
    if (!std::holds_alternative<design::TreeEnsemble>(node.operation) || is_left_out(options, node.name))
        return;
    const auto* layer = std::get_if<graph::TreeEnsemble>(&base.model->layer(node.source).operation);
    for (const std::string& knob : options.trees)
        if (layer != nullptr)
            add_knob(space, joined(node.name, knob), Knob::Kind::trees, {{node.name, knob, ""}},
                     tree_choices(*layer, knob));
}

double number_of(const std::string& text)
{
    return std::strtod(text.c_str(), nullptr);
}

/// What the knob is set to in `base`, as a number; its first target counts.
double current_number(const Knob& knob, const design::Design& base, const design::Node& node)
{
    const Knob::Target& target = knob.targets.front();
    switch (knob.kind) {
    case Knob::Kind::trees:
        if (const auto text = config::tree_knob(base.configuration, target.layer, target.tensor))
            return number_of(*text);
        return target.tensor.starts_with("Min") ? 0 : number_of(knob.choices.back());
    case Knob::Kind::reuse_factor:
        return static_cast<double>(node.reuse_factor);
    case Knob::Kind::sparsity:
        return node.sparsity;
    default:
        break;
    }
    for (const TensorType& tensor : variable_types(node))
        if (tensor.name == target.tensor)
            return knob.kind == Knob::Kind::integer ? tensor.type.integer : tensor.type.width;
    return 0;
}

double choice_number(const Knob& knob, const std::string& text)
{
    if (knob.kind != Knob::Kind::precision)
        return number_of(text);
    const auto type = parse_fixed_point(text);
    return type ? type->width : 0;
}

std::size_t current_strategy(const Knob& knob, const design::Design& base, const design::Node& node)
{
    const std::string now = base.configuration.effective_strategy(node.name, node.class_name);
    for (std::size_t i = 0; i < knob.choices.size(); ++i) {
        std::string text = knob.choices[i];
        std::transform(text.begin(), text.end(), text.begin(),
                       [](unsigned char c) { return std::tolower(c); });
        if (text == now)
            return i;
    }
    return 0;
}

} // namespace

Space default_space(const design::Design& base, const SpaceOptions& options)
{
    std::vector<Group> types, matrices;
    std::vector<std::pair<bool, std::string>> order; // knobs of a layer stay together
    for (const design::Node& node : base.nodes) {
        if (is_left_out(options, node.name))
            continue;
        const std::size_t before = types.size();
        gather_types(types, base, node, options);
        for (std::size_t i = before; i < types.size(); ++i)
            order.emplace_back(true, types[i].name);
        if (!design::weight_matrix(node))
            continue;
        const std::string name = owner(node, options.tie);
        const std::size_t known = matrices.size();
        group_named(matrices, name).targets.push_back({node.name, "", ""});
        if (matrices.size() > known)
            order.emplace_back(false, name);
    }
    Space space;
    for (const auto& [is_types, name] : order)
        if (is_types)
            add_types(space, group_named(types, name), options);
        else
            add_matrix_knobs(space, base, group_named(matrices, name), options);
    for (const design::Node& node : base.nodes)
        add_tree_knobs(space, base, node, options);
    return space;
}

Choice current_choice(const Space& space, const design::Design& base)
{
    Choice choice(space.knobs.size(), 0);
    for (std::size_t i = 0; i < choice.size(); ++i) {
        const Knob& knob = space.knobs[i];
        const design::Node* node = knob.targets.empty() ? nullptr : base.find(knob.targets.front().layer);
        if (node == nullptr)
            continue;
        if (knob.kind == Knob::Kind::strategy) {
            choice[i] = current_strategy(knob, base, *node);
            continue;
        }
        const double now = current_number(knob, base, *node);
        double nearest = INFINITY;
        for (std::size_t c = 0; c < knob.choices.size(); ++c) {
            const double distance = std::abs(choice_number(knob, knob.choices[c]) - now);
            if (distance < nearest) {
                nearest = distance;
                choice[i] = c;
            }
        }
    }
    return space.normalized(std::move(choice));
}

} // namespace bitscape::search
