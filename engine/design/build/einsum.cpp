#include "design/build/build.hpp"

namespace bitscape::design::hls {

Built build_node(BuildContext& context, Node& node, const graph::EinsumDense& layer)
{
    node.operation = EinsumDense{.equation = layer.equation, .kernel_shape = layer.kernel_shape};
    std::vector<float> kernel = layer.kernel;
    prune(kernel, context.configuration.sparsity(node.name));
    if (auto added = add_weights(context, node, "weight", std::move(kernel), {}); !added)
        return added;
    // Without a bias hls4ml adds zeros of the configured type, one an output element.
    std::vector<float> bias = layer.bias;
    bias.resize(element_count(node.shape));
    if (auto added = add_weights(context, node, "bias", std::move(bias), {}); !added)
        return added;
    return add_type(context, node, "accum");
}

Built build_node(BuildContext& context, Node& node, const graph::Einsum& layer)
{
    node.operation = Einsum{.equation = layer.equation};
    return add_type(context, node, "accum");
}

} // namespace bitscape::design::hls
