#include "search/space.hpp"

#include "design/weight_matrix.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <fmt/format.h>

namespace bitscape::search {

namespace {

bool is_auto(const design::Design& base, const design::Node& node, std::string_view tensor)
{
    const auto text = base.configuration.effective_precision(node.name, node.class_name, tensor);
    return !text || *text == "auto" || text->empty();
}

/// The type to vary: `resolved`, or one of useful size in its place where `auto` kept every bit (see
/// default_space).
FixedPoint varied_type(const design::Design& base, const design::Node& node, std::string_view tensor,
                       const FixedPoint& resolved, int max_width)
{
    FixedPoint type = resolved;
    if (resolved.width <= max_width || !is_auto(base, node, tensor))
        return type;
    const auto fallback = parse_fixed_point(base.configuration.default_precision());
    if (fallback && fallback->fraction() > 0 && fallback->integer < resolved.integer)
        type.integer = fallback->integer - (fallback->is_signed && !type.is_signed ? 1 : 0);
    return type;
}

std::vector<std::string> width_choices(const FixedPoint& type, const SpaceOptions& options)
{
    std::vector<std::string> choices;
    if (type.fraction() < 1)
        return choices;
    for (int width = std::max({options.min_width, type.integer + 1, 1}); width <= options.max_width;
         ++width) {
        FixedPoint choice = type;
        choice.width = width;
        choices.push_back(to_string(choice));
    }
    return choices;
}

void add_knob(Space& space, const std::string& layer, Knob::Kind kind, std::string_view setting,
              std::vector<std::string> choices)
{
    if (choices.size() < 2) // nothing to choose
        return;
    Knob knob;
    knob.name = fmt::format("{}.{}", layer, setting);
    knob.kind = kind;
    knob.layers = {layer};
    if (kind == Knob::Kind::precision)
        knob.tensor = setting;
    knob.choices = std::move(choices);
    space.knobs.push_back(std::move(knob));
}

void add_precision(Space& space, const design::Design& base, const design::Node& node,
                   std::string_view tensor, const FixedPoint& resolved, const SpaceOptions& options)
{
    const FixedPoint type = varied_type(base, node, tensor, resolved, options.max_width);
    add_knob(space, node.name, Knob::Kind::precision, tensor, width_choices(type, options));
}

std::vector<std::string> reuse_choices(const design::WeightMatrix& matrix)
{
    std::vector<std::string> choices;
    for (const std::int64_t factor : design::valid_reuse_factors(matrix.n_in, matrix.n_out))
        choices.push_back(std::to_string(factor));
    return choices;
}

void set_knob(config::Configuration& configuration, const Knob& knob, const std::string& layer,
              const std::string& text)
{
    switch (knob.kind) {
    case Knob::Kind::precision:
        configuration.set_precision(layer, knob.tensor, text);
        break;
    case Knob::Kind::strategy:
        configuration.set_strategy(layer, text);
        break;
    case Knob::Kind::reuse_factor: {
        std::int64_t factor = 1;
        std::from_chars(text.data(), text.data() + text.size(), factor);
        configuration.set_reuse_factor(layer, factor);
        break;
    }
    case Knob::Kind::sparsity: {
        double sparsity = 0;
        std::from_chars(text.data(), text.data() + text.size(), sparsity);
        configuration.set_sparsity(layer, sparsity);
        break;
    }
    }
}

} // namespace

double Space::size() const
{
    double size = 1;
    for (const Knob& knob : knobs)
        size *= static_cast<double>(knob.choices.size());
    return size;
}

Space default_space(const design::Design& base, const SpaceOptions& options)
{
    Space space;
    for (const design::Node& node : base.nodes) {
        const auto matrix = design::weight_matrix(node);
        const auto* batch_norm = std::get_if<design::BatchNormalization>(&node.operation);
        if (options.weights && matrix && !matrix->weight_from_quantizer)
            add_precision(space, base, node, "weight", matrix->weight->type, options);
        if (options.weights && batch_norm != nullptr)
            add_precision(space, base, node, "scale", batch_norm->scale.type, options);
        if (options.results && !std::holds_alternative<design::Reshape>(node.operation))
            add_precision(space, base, node, "result", node.result, options);
        if (options.reuse && matrix)
            add_knob(space, node.name, Knob::Kind::reuse_factor, "reuse_factor", reuse_choices(*matrix));
    }
    return space;
}

config::Configuration apply(const Space& space, const Choice& choice, const config::Configuration& base)
{
    assert(choice.size() == space.knobs.size());
    config::Configuration configuration = base;
    for (std::size_t i = 0; i < choice.size(); ++i)
        for (const std::string& layer : space.knobs[i].layers)
            set_knob(configuration, space.knobs[i], layer, space.knobs[i].choices[choice[i]]);
    return configuration;
}

} // namespace bitscape::search
