#include "design/redundancy.hpp"

#include <algorithm>
#include <type_traits>

namespace bitscape::design {

namespace {

/// Layers of wires: in streams some of them are processes, but of other layers' values.
bool is_wiring(const Node& node)
{
    return std::holds_alternative<Input>(node.operation) || std::holds_alternative<Reshape>(node.operation) ||
           std::holds_alternative<Concatenate>(node.operation) ||
           std::holds_alternative<TimeDistributed>(node.operation);
}

/// By the node's name and class, else by that of the layer it was made of (halves of separable convolutions),
/// else for the whole model.
Redundancy asked_for(const Design& design, const Node& node)
{
    const config::Configuration& knobs = design.configuration;
    if (const auto own = config::own_redundancy(knobs, node.name, node.class_name))
        return *own;
    if (design.model && node.source.index() < design.model->layers.size() && stored_bits(node) > 0)
        if (const auto of_source =
                config::own_redundancy(knobs, design.model->layers[node.source.index()].name))
            return *of_source;
    return config::default_redundancy(knobs);
}

} // namespace

Redundancy redundancy(const Design& design, const Node& node)
{
    const Redundancy wanted = asked_for(design, node);
    if (wanted == Redundancy::none || is_wiring(node))
        return Redundancy::none;
    return wanted == Redundancy::weights && stored_bits(node) == 0 ? Redundancy::none : wanted;
}

bool has_redundancy(const Design& design)
{
    return std::any_of(design.nodes.begin(), design.nodes.end(),
                       [&](const Node& node) { return redundancy(design, node) != Redundancy::none; });
}

std::uint64_t stored_bits(const Node& node)
{
    std::uint64_t bits = 0;
    const auto add = [&bits](const auto& field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, WeightTensor>)
            bits += static_cast<std::uint64_t>(field.type.width) * field.raw.size();
    };
    std::visit([&](const auto& operation) { operation.each_field(add); }, node.operation);
    return bits;
}

std::uint64_t output_bits(const Design& design, const Node& node)
{
    const std::size_t elements = design.io_type == IoType::io_stream && !node.shape.empty()
                                     ? node.shape.back()
                                     : element_count(node.shape);
    return static_cast<std::uint64_t>(node.result.width) * elements;
}

} // namespace bitscape::design
