// conifer's rule: the input's precision is everybody's, unless one is named.
#include "design/infer/infer.hpp"

namespace bitscape::design::hls {

void infer(Node& node, TreeEnsemble&, const InferContext& context)
{
    Type& threshold = node.types["threshold"];
    Type& weight = node.types["weight"];
    if (!threshold)
        threshold = node.input().result;
    if (!weight)
        weight = threshold;
    take_fallback(node.result, context);
}

} // namespace bitscape::design::hls
