#include "design/infer/infer.hpp"

namespace bitscape::design::hls {

void infer(Node& node, Input&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, BatchNormalization&, const InferContext& context)
{
    Parameter& scale = node.weight("scale");
    Parameter& bias = node.weight("bias");
    take_fallback(scale.type, context);
    take_fallback(bias.type, context);
    if (node.result)
        return;
    const FixedPoint product = product_type(*scale.type, *node.input().result, 1);
    node.result = limited(sum_type(product, *bias.type), context);
}

void infer(Node& node, Activation&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, Softmax&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, Reshape&, const InferContext&)
{
    node.result = node.input().result;
    node.shares_result = true;
}

} // namespace bitscape::design::hls
