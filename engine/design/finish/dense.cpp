#include "design/finish/finish.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from, const Dense& operation)
{
    design::Dense dense;
    dense.n_in = operation.n_in;
    dense.n_out = operation.n_out;
    dense.weight_from_quantizer = from.weight("weight").quantizer.has_value();
    dense.bias_from_quantizer = from.weight("bias").quantizer.has_value();
    const std::int64_t configured = node.reuse_factor;
    Result<Strategy> strategy = choose_strategy(context, node, dense.n_in, dense.n_out);
    if (!strategy)
        return pass(std::move(strategy).error());
    // Turning a layer over several positions into a pointwise convolution, hls4ml reads the factor again. Its
    // streams' code for factors above the inputs works with any.
    const bool overruns =
        context.design.io_type == IoType::io_parallel || configured <= static_cast<std::int64_t>(dense.n_in);
    if (overruns && node.shape.size() > 1 && *strategy != Strategy::latency &&
        configured != node.reuse_factor && context.configuration.reuse_factor(node.name))
        return fail(
            ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
            fmt::format("hls4ml uses the reuse factor {} of a 1x1 convolution as it is and reads past "
                        "its weights; the nearest valid one is {}",
                        configured, node.reuse_factor));
    dense.strategy = *strategy;
    auto product = dense.strategy == Strategy::distributed_arithmetic
                       ? exact_product(from.weight("weight").data, from.weight("bias").data,
                                       context.input_type(node), fmt::format("layer '{}'", node.name))
                       : typed_product(from, from.weight("weight").data);
    if (!product)
        return pass(std::move(product).error());
    dense.weight = std::move(product->weight);
    dense.bias = std::move(product->bias);
    dense.accum = product->accum;
    node.sparsity = sparsity_of(dense.weight);
    node.operation = std::move(dense);
    return {};
}

} // namespace bitscape::design::hls
