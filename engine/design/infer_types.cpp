// hls4ml's automatic precision (pass infer_precision_types), for the layers Bitscape knows.
#include "design/hls_graph.hpp"

#include <algorithm>
#include <bit>

namespace bitscape::design::hls {

namespace {

int ceil_log2(std::size_t n)
{
    return n <= 1 ? 0 : static_cast<int>(std::bit_width(n - 1));
}

void take_fallback(Type& type, const InferContext& context)
{
    if (!type)
        type = context.fallback;
}

FixedPoint limited(FixedPoint type, const InferContext& context)
{
    if (context.maximum) {
        type.width = std::min(type.width, context.maximum->width);
        type.integer = std::min(type.integer, context.maximum->integer);
    }
    return type;
}

/// Sum of two terms, one carry bit on top: room for both integer parts (a sign bit added where only one of
/// them is signed) and both fractions.
FixedPoint sum_type(const FixedPoint& a, const FixedPoint& b)
{
    FixedPoint sum;
    sum.integer = std::max(a.integer + static_cast<int>(b.is_signed && !a.is_signed),
                           b.integer + static_cast<int>(a.is_signed && !b.is_signed)) +
                  1;
    sum.width = sum.integer + std::max(a.fraction(), b.fraction());
    sum.is_signed = a.is_signed || b.is_signed;
    return sum;
}

FixedPoint product_type(const FixedPoint& a, const FixedPoint& b, std::size_t terms)
{
    FixedPoint product;
    product.width = a.width + b.width + ceil_log2(terms);
    product.integer = a.integer + b.integer + ceil_log2(terms);
    product.is_signed = a.is_signed || b.is_signed;
    return product;
}

void infer(Node& node, Dense& dense, const InferContext& context)
{
    take_fallback(dense.weight.type, context);
    take_fallback(dense.bias.type, context);
    const FixedPoint products = product_type(*dense.weight.type, *node.inputs.front()->result, dense.n_in);
    const FixedPoint exact = limited(sum_type(products, *dense.bias.type), context);
    if (!dense.accum)
        dense.accum = exact;
    if (!node.result)
        node.result = exact;
}

void infer(Node& node, BatchNormalization& layer, const InferContext& context)
{
    take_fallback(layer.scale.type, context);
    take_fallback(layer.bias.type, context);
    if (node.result)
        return;
    const FixedPoint product = product_type(*layer.scale.type, *node.inputs.front()->result, 1);
    node.result = limited(sum_type(product, *layer.bias.type), context);
}

void infer(Node& node, Softmax& softmax, const InferContext& context)
{
    take_fallback(softmax.accum, context);
    take_fallback(node.result, context);
}

void infer(Node& node, Reshape&, const InferContext&)
{
    node.result = node.inputs.front()->result;
}

template <class Operation> void infer(Node& node, Operation&, const InferContext& context)
{
    take_fallback(node.result, context);
}

} // namespace

bool has_open_type(const Node& node)
{
    if (!node.result)
        return true;
    if (const auto* dense = std::get_if<Dense>(&node.operation))
        return !dense->weight.type || !dense->bias.type || !dense->accum;
    if (const auto* layer = std::get_if<BatchNormalization>(&node.operation))
        return !layer->scale.type || !layer->bias.type;
    if (const auto* softmax = std::get_if<Softmax>(&node.operation))
        return !softmax->accum;
    return false;
}

bool infer_types(Node& node, const InferContext& context)
{
    const bool was_open = !node.result;
    std::visit([&](auto& operation) { infer(node, operation, context); }, node.operation);
    return was_open;
}

} // namespace bitscape::design::hls
