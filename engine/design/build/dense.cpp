#include "design/build/build.hpp"

namespace bitscape::design::hls {

Built build_node(BuildContext& context, Node& node, const graph::Dense& layer)
{
    // Dense over a tensor of rank > 1 becomes a pointwise convolution, which forgets the quantizers.
    const bool is_matrix_vector = node.shape.size() <= 1;
    using Quantizer = std::optional<graph::QuantizedBits>;
    std::vector<float> kernel = layer.kernel;
    prune(kernel, context.configuration.sparsity(node.name));
    node.operation = Dense{.n_in = layer.n_in, .n_out = layer.n_out};
    if (auto added = add_weights(context, node, "weight", std::move(kernel),
                                 is_matrix_vector ? layer.kernel_quantizer : Quantizer{});
        !added)
        return added;
    if (auto added = add_bias(context, node, layer.bias, layer.n_out,
                              is_matrix_vector ? layer.bias_quantizer : Quantizer{});
        !added)
        return added;
    return add_type(context, node, "accum");
}

} // namespace bitscape::design::hls
