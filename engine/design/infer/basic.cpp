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
    const FixedPoint& input = *node.input().result;
    node.result = are_numbers(input, *scale.type, *bias.type)
                      ? limited(sum_type(product_type(*scale.type, input, 1), *bias.type), context)
                      : context.fallback;
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
<<<<<<< HEAD
=======
}

void infer(Node& node, Transpose&, const InferContext&)
{
    node.result = node.input().result;
}

void infer(Node& node, Broadcast&, const InferContext& context)
{
    take_fallbacks(node, context);
>>>>>>> int2
}

} // namespace bitscape::design::hls
