#include "design/infer/infer.hpp"

namespace bitscape::design::hls {

void infer_weighted_sum(Node& node, std::size_t terms, const InferContext& context)
{
    Parameter& weight = node.weight("weight");
    Parameter& bias = node.weight("bias");
    take_fallback(weight.type, context);
    take_fallback(bias.type, context);
    const FixedPoint& input = *node.input().result;
    FixedPoint exact = context.fallback;
    if (are_numbers(input, *weight.type, *bias.type))
        exact = limited(sum_type(product_type(*weight.type, input, terms), *bias.type), context);
    Type& accum = node.types["accum"];
    if (!accum)
        accum = exact;
    if (!node.result)
        node.result = exact;
}

void infer(Node& node, Dense& operation, const InferContext& context)
{
    infer_weighted_sum(node, operation.n_in, context);
}

} // namespace bitscape::design::hls
