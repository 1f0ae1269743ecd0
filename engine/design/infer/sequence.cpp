#include "design/infer/infer.hpp"

namespace bitscape::design::hls {

void infer(Node& node, Recurrent&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, Bidirectional&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, TimeDistributed&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, Embedding&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, GarNet&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, LayerNormalization&, const InferContext& context)
{
    // As for BatchNormalization, although the normalized values are far smaller than the input.
    Parameter& scale = node.weight("scale");
    Parameter& bias = node.weight("bias");
    take_fallback(scale.type, context);
    take_fallback(bias.type, context);
    take_fallback(node.types["accum"], context);
    if (!node.result)
        node.result =
            limited(sum_type(product_type(*scale.type, *node.input().result, 1), *bias.type), context);
}

} // namespace bitscape::design::hls
