// What the user should know about a resolved design.
#include "design/notes.hpp"

#include "design/redundancy.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::design {

namespace {

/// Settings for layers that the model does not have: most often a name mistyped or renamed, and without any
/// effect.
void note_unknown_layers(Design& design)
{
    const config::Node* settings = design.configuration.root().find("HLSConfig");
    const config::Node* layers = settings != nullptr ? settings->find("LayerName") : nullptr;
    const auto* names = layers != nullptr ? std::get_if<config::Node::Map>(&layers->value) : nullptr;
    if (names == nullptr)
        return;
    for (const auto& entry : *names) {
        const std::string& name = entry.first; // clang 14 does not capture structured bindings
        if (std::none_of(design.model->layers.begin(), design.model->layers.end(),
                         [&](const graph::Layer& layer) {
                             return std::equal(layer.name.begin(), layer.name.end(), name.begin(), name.end(),
                                               [](char a, char b) {
                                                   return std::tolower(static_cast<unsigned char>(a)) ==
                                                          std::tolower(static_cast<unsigned char>(b));
                                               });
                         }))
            design.notes.push_back(
                {Note::Severity::warning, name, "is configured, but the model has no layer of that name"});
    }
}

/// Hints that follow from the resolved types alone.
void note_risks(Design& design)
{
    for (const Node& node : design.nodes) {
        const auto* softmax = std::get_if<Softmax>(&node.operation);
        if (softmax == nullptr || softmax->implementation == SoftmaxImplementation::argmax)
            continue;
        const FixedPoint& input = design.node(node.inputs.front()).result;
        // The table is indexed by the top bits, so its step is 2^integer / size: above 1 most logits look
        // equal.
        const double step = std::ldexp(1.0, input.integer) / static_cast<double>(softmax->exp_table_size);
        if (step > 1)
            design.notes.push_back(
                {Note::Severity::warning, node.name,
                 fmt::format(
                     "its input {} has {} integer bits, so one step of the exponential table is {}: set a "
                     "narrower result precision on the layer before",
                     to_string(input), input.integer, step)});
    }
}

/// Where hls4ml's Quartus sigmoid and tanh read beside their table, so that no result is the right one.
void note_table_overruns(Design& design)
{
    for (const Node& node : design.nodes) {
        const auto* layer = std::get_if<Activation>(&node.operation);
        if (design.backend != Backend::quartus || layer == nullptr ||
            (layer->function != graph::Function::sigmoid && layer->function != graph::Function::tanh))
            continue;
        const FixedPoint& input = design.node(node.inputs.front()).result;
        const int log2_reach = layer->function == graph::Function::sigmoid ? 3 : 2;
        const bool mirrors_wrongly = input.is_signed && input.overflow == Overflow::wrap;
        if (mirrors_wrongly || input.integer - (input.is_signed ? 1 : 0) > log2_reach)
            design.notes.push_back(
                {Note::Severity::warning, node.name,
                 fmt::format(
                     "hls4ml's Quartus code reads outside its table where the input {} is its smallest "
                     "number or exactly +-{}: results there are undefined",
                     to_string(input), 1 << log2_reach)});
    }
}

/// A wish for triplication that nothing comes of.
void note_redundancy(Design& design)
{
    for (const Node& node : design.nodes) {
        const auto own = config::own_redundancy(design.configuration, node.name);
        if (own && *own != Redundancy::none && redundancy(design, node) == Redundancy::none)
            design.notes.push_back(
                {Note::Severity::info, node.name,
                 fmt::format("Redundancy '{}' has no effect: there is nothing to triplicate",
                             config::to_string(*own))});
    }
}

} // namespace

void add_notes(Design& design)
{
    note_redundancy(design);
    note_risks(design);
    note_unknown_layers(design);
    note_table_overruns(design);
}

} // namespace bitscape::design
