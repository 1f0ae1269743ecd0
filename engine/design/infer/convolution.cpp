#include "design/infer/infer.hpp"

namespace bitscape::design::hls {

void infer(Node& node, Convolution& operation, const InferContext& context)
{
    infer_weighted_sum(node, operation.grid.taps() * (operation.depthwise ? 1 : operation.n_chan), context);
}

void infer(Node& node, SeparableConvolution&, const InferContext& context)
{
    take_fallbacks(node, context); // never reached: split before anything is inferred
}

void infer(Node& node, Pooling& operation, const InferContext& context)
{
    if (operation.is_global) // hls4ml infers nothing for it
        return take_fallbacks(node, context);
    const FixedPoint& input = *node.input().result;
    Type& accum = node.types["accum"];
    if (!accum) {
        accum = input;
        node.shares_accum = operation.op == graph::PoolOp::max;
        if (operation.op == graph::PoolOp::average) {
            const int extra = ceil_log2(operation.grid.taps());
            accum = FixedPoint{.width = input.width + 2 * extra,
                               .integer = input.integer + extra,
                               .is_signed = input.is_signed};
        }
    }
    if (!node.result) {
        node.result = input;
        node.shares_result = true;
    }
}

void infer(Node& node, Rearrangement& operation, const InferContext& context)
{
    if (std::holds_alternative<graph::Cropping>(operation.layer)) // not among the kinds hls4ml infers
        return take_fallbacks(node, context);
    node.result = node.input().result;
    node.shares_result = true;
}

} // namespace bitscape::design::hls
