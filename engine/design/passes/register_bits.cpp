#include "design/infer/infer.hpp"
#include "design/passes/bit_exact.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::design::hls {

namespace {

/// Does a quantizer that wraps or clips to a symmetric range read this tensor, directly or reshaped?
bool read_by_wrapping_quantizer(const Node& node, const Graph& graph)
{
    for (const Node& reader : graph.nodes) {
        if (std::find(reader.inputs.begin(), reader.inputs.end(), &node) == reader.inputs.end())
            continue;
        if (const auto* quantizer = std::get_if<FixedPointQuantizer>(&reader.operation);
            quantizer != nullptr && quantizer->overflow != Overflow::sat &&
            quantizer->overflow != Overflow::sat_sym)
            return true;
        if (std::holds_alternative<Reshape>(reader.operation))
            return read_by_wrapping_quantizer(reader, graph);
    }
    return false;
}

/// Entries of sigmoid's and tanh's tables for each step of an input with `fraction` bits.
std::size_t table_entries(int log2_range, int fraction)
{
    constexpr int most = 30;
    return std::size_t{1} << std::clamp(log2_range + fraction, 0, most);
}

void register_softmax(Node& node, const TableSoftmax& softmax)
{
    const FixedPoint inverse_input = *node.type("inv_inp"), exponential = *node.type("exp_table");
    const int doublings = ceil_log2(softmax.layer.slice);
    FixedPoint accum = inverse_input;
    accum.width = exponential.fraction() + doublings + inverse_input.integer + doublings;
    if (inverse_input.overflow != Overflow::wrap) {
        accum.overflow = Overflow::wrap;
        accum.width += doublings;
        accum.integer += doublings;
    }
    accum.width = std::max(accum.width, 1);
    accum.rounding = Rounding::trn;
    node.types["accum"] = accum;
}

} // namespace

FixedPoint type_of_bits(const Bits& bits)
{
    const int width = bits.k + bits.i + bits.f;
    if (width < 1)
        return {.width = 2, .integer = 32, .is_signed = false};
    return {.width = width, .integer = bits.k + bits.i, .is_signed = bits.k != 0};
}

void register_types(Node& node, const Graph& graph, const ProducedBits& produced, RequestedBits& requested)
{
    const BitMap& can = produced.at(&node);
    const BitMap wanted = requested.of(node);
    const bool sign_matters = read_by_wrapping_quantizer(node, graph);
    BitMap used(can.size());
    for (std::size_t e = 0; e < can.size(); ++e)
        used[e] = {sign_matters ? wanted[e].k : std::min(can[e].k, wanted[e].k),
                   std::min(can[e].i, wanted[e].i), std::min(can[e].f, wanted[e].f)};
    node.result = type_of_bits(widest(used));
    if (const auto accum = node.types.find("accum"); accum != node.types.end())
        accum->second = type_of_bits(widest(can));
    for (auto& [name, parameter] : node.weights)
        parameter.type = type_of_bits(widest(minimal_bits(parameter.data)));
    if (const auto* pooling = std::get_if<Pooling>(&node.operation);
        pooling != nullptr && pooling->op == graph::PoolOp::average) {
        FixedPoint& accum = *node.types["accum"]; // sums before the division
        accum.width += ceil_log2(pooling->grid.taps());
        accum.integer += ceil_log2(pooling->grid.taps());
    }
    if (auto* softmax = std::get_if<TableSoftmax>(&node.operation)) {
        register_softmax(node, *softmax);
        const Bits input = widest(produced.at(&node.input()));
        const int bits = softmax->layer.stable ? node.type("inp_norm")->width : input.k + input.i + input.f;
        softmax->exp_table_size = std::size_t{1} << std::clamp(bits, 0, 30);
    }
    if (auto* activation = std::get_if<Activation>(&node.operation)) {
        const int fraction = widest(produced.at(&node.input())).f;
        if (activation->function == graph::Function::tanh)
            activation->table_size = table_entries(3, fraction);
        else if (activation->function == graph::Function::sigmoid)
            activation->table_size = table_entries(4, fraction);
    }
}

} // namespace bitscape::design::hls
