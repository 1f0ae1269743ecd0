#include "design/passes/passes.hpp"

#include <bit>

namespace bitscape::design::hls {
namespace {

void widen(Type& type, int bits)
{
    if (!type)
        return;
    type->width += 2 * bits;
    type->integer += type->is_integer ? 2 * bits : bits;
}

/// The node whose result type this one's is.
const Node* owner(const Node* node)
{
    while (node->shares_result && !node->inputs.empty())
        node = node->inputs.front();
    return node;
}

} // namespace

void widen_pooling_types(Graph& graph)
{
    for (Node& pooling : graph.nodes) {
        const auto* layer = std::get_if<Pooling>(&pooling.operation);
        if (layer == nullptr)
            continue;
        const int bits = static_cast<int>(std::bit_width(layer->grid.taps())) - 1;
        if (!pooling.shares_accum) {
            widen(pooling.types["accum"], bits);
            continue;
        }
        const Node* shared = owner(&pooling.input());
        for (Node& node : graph.nodes) {
            if (owner(&node) == shared)
                widen(node.result, bits);
            if (node.shares_accum && owner(&node.input()) == shared)
                widen(node.types["accum"], bits);
        }
    }
}

} // namespace bitscape::design::hls
