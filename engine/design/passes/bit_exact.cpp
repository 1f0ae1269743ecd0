// Models with HGQ's quantizers: hls4ml's passes bit_exact, fuse_fixed_point_quantizer and
// fix_input_precision. Every type follows from the quantizers; the configuration's types do not count.
#include "design/passes/bit_exact.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace bitscape::design::hls {

namespace {

bool has_quantizer(const Graph& graph)
{
    return std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const Node& node) {
        return std::holds_alternative<FixedPointQuantizer>(node.operation);
    });
}

bool wanted(const PassContext& context)
{
    const config::Node* found = &context.configuration.root();
    for (const char* key : {"HLSConfig", "Model", "BitExact"})
        found = found != nullptr ? found->find(key) : nullptr;
    return found != nullptr ? is_true(found) : has_quantizer(context.graph);
}

Result<void> remove_linear_activations(PassContext& context)
{
    for (auto node = context.graph.nodes.begin(); node != context.graph.nodes.end();) {
        Node& candidate = *node++;
        const auto* activation = std::get_if<Activation>(&candidate.operation);
        if (activation == nullptr || activation->function != graph::Function::linear)
            continue;
        if (auto done = context.graph.remove(candidate); !done)
            return done;
    }
    return {};
}

std::vector<Node*> readers(Graph& graph, const Node& node)
{
    std::vector<Node*> found;
    for (Node& other : graph.nodes)
        if (std::find(other.inputs.begin(), other.inputs.end(), &node) != other.inputs.end())
            found.push_back(&other);
    return found;
}

bool all_alike(const FixedPointQuantizer& quantizer)
{
    const auto [k, i, f] = quantizer.bits.front();
    return std::all_of(quantizer.bits.begin(), quantizer.bits.end(),
                       [&, k = k, i = i, f = f](const Bits& one) {
                           return one.k == k && one.k + one.i == k + i && one.k + one.i + one.f == k + i + f;
                       });
}

/// Moves a quantizer's type into the layer before it, through reshapes that nobody else reads.
void propagate(Graph& graph, Node& node, FixedPoint type)
{
    node.result = type;
    if (!std::holds_alternative<Reshape>(node.operation))
        return;
    Node& before = node.input();
    if (graph.user_count(before) != 1)
        return;
    node.result->rounding = Rounding::trn;
    node.result->overflow = Overflow::wrap;
    propagate(graph, before, type);
}

/// The quantizers that read an input, and the reshapes in between.
Result<void> collect(Graph& graph, const Node& node, std::vector<Node*>& between,
                     std::vector<const Node*>& quantizers)
{
    for (Node* reader : readers(graph, node)) {
        if (std::holds_alternative<FixedPointQuantizer>(reader->operation)) {
            quantizers.push_back(reader);
        } else if (std::holds_alternative<Reshape>(reader->operation) ||
                   std::holds_alternative<Transpose>(reader->operation)) {
            between.push_back(reader);
            if (auto done = collect(graph, *reader, between, quantizers); !done)
                return done;
        } else {
            return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                        fmt::format("is an input without a quantizer that limits its bits ('{}' reads it)",
                                    reader->name));
        }
    }
    return {};
}

} // namespace

Result<Outcome> bit_exact(PassContext& context, Node&)
{
    if (std::exchange(context.bit_exact_tried, true) || !wanted(context))
        return Outcome::unchanged;
    context.bit_exact = true;
    if (has_quantizer(context.graph))
        if (auto done = remove_linear_activations(context); !done)
            return pass(std::move(done).error());
    ProducedBits produced;
    for (Node& node : context.graph.nodes) {
        auto bits = produce_bits(node, produced);
        if (!bits)
            return pass(std::move(bits).error());
        produced[&node] = *std::move(bits);
    }
    RequestedBits requested(context.graph);
    for (Node& node : context.graph.nodes)
        register_types(node, context.graph, produced, requested);
    return Outcome::changed;
}

Result<Outcome> fuse_fixed_point_quantizer(PassContext& context, Node& node)
{
    const auto* quantizer = std::get_if<FixedPointQuantizer>(&node.operation);
    if (quantizer == nullptr || !context.bit_exact || !all_alike(*quantizer) ||
        context.graph.user_count(node.input()) != 1)
        return Outcome::unchanged;
    FixedPoint type = *node.result;
    if (quantizer->rounding != Rounding::trn || quantizer->overflow != Overflow::wrap) {
        const Bits bits = quantizer->bits.front();
        type = {.width = std::max(bits.k + bits.i + bits.f, 1),
                .integer = bits.k + bits.i,
                .is_signed = bits.k != 0,
                .rounding = quantizer->rounding,
                .overflow = quantizer->overflow};
    }
    propagate(context.graph, node.input(), type);
    return removed(context, node);
}

namespace {

Result<void> fix_input(Graph& graph, Node& input)
{
    std::vector<Node*> between;
    std::vector<const Node*> quantizers;
    if (auto done = collect(graph, input, between, quantizers); !done)
        return done;
    if (quantizers.empty()) {
        input.result = type_of_bits({0, 0, 1});
        return {};
    }
    Bits bits{0, -1000, input.result->fraction()};
    bool saturates = true;
    for (const Node* reader : quantizers) {
        const auto& quantizer = std::get<FixedPointQuantizer>(reader->operation);
        const Bits own = widest(quantizer.bits);
        bits.k = std::max(bits.k, own.k), bits.i = std::max(bits.i, own.i);
        saturates = saturates && quantizer.overflow != Overflow::wrap;
        if (quantizer.rounding != Rounding::trn && quantizer.rounding != Rounding::rnd)
            bits.f = 24; // hls4ml's choice when no fraction suffices
    }
    FixedPoint type = type_of_bits(bits);
    type.overflow = saturates ? Overflow::sat : Overflow::wrap;
    input.result = type;
    const int sign = type.is_signed ? 1 : 0;
    ProducedBits produced;
    produced[&input] = BitMap(element_count(input.shape), Bits{sign, type.integer - sign, type.fraction()});
    for (Node* node : between) {
        auto made = produce_bits(*node, produced);
        if (!made)
            return pass(std::move(made).error());
        produced[node] = *std::move(made);
    }
    RequestedBits requested(graph);
    for (Node* node : between)
        register_types(*node, graph, produced, requested);
    return {};
}

} // namespace

Result<Outcome> fix_input_precision(PassContext& context, Node&)
{
    constexpr int open_width = 100; // wider: nothing limited it
    if (!context.bit_exact)
        return Outcome::unchanged;
    for (Node* input : context.graph.inputs)
        if (input->result && input->result->width > open_width)
            if (auto done = fix_input(context.graph, *input); !done)
                return pass(std::move(done).error());
    return Outcome::unchanged;
}

} // namespace bitscape::design::hls
