#include "design/build/build.hpp"

namespace bitscape::design::hls {

Built build_node(BuildContext& context, Node& node, const graph::Dense& layer)
{
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
