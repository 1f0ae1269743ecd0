#include "design/build/build.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

Built build_node(BuildContext& context, Node& node, const graph::Dense& layer)
{
    if (context.channels_first && node.input().shape.back() != layer.n_in)
        return fail(
            ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
            fmt::format("hls4ml hands it {} values instead of {}", node.input().shape.back(), layer.n_in));
    std::vector<float> kernel = layer.kernel;
    prune(kernel, context.configuration.sparsity(node.name));
    if (auto added = add_weights(context, node, "weight", kernel, {layer.n_in, layer.n_out},
                                 kernel_quantizer(layer.kernel_quantizer));
        !added)
        return added;
    node.operation =
        Dense{.n_in = layer.n_in, .n_out = layer.n_out, .kernel = std::move(kernel), .bias = layer.bias};
    if (auto added = add_bias(context, node, layer.bias, layer.n_out, layer.bias_quantizer); !added)
        return added;
    return add_type(context, node, "accum");
}

} // namespace bitscape::design::hls
