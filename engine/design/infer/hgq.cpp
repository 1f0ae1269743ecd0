// Kinds that hls4ml's automatic precision does not know: everything open takes the default.
#include "design/infer/infer.hpp"

namespace bitscape::design::hls {

void infer(Node& node, EinsumDense&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, Einsum&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, FixedPointQuantizer&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, UnaryLut&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, TableSoftmax&, const InferContext& context)
{
    take_fallbacks(node, context);
}

} // namespace bitscape::design::hls
