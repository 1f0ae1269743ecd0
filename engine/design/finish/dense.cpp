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
    Result<Strategy> strategy = choose_strategy(context, node, dense.n_in, dense.n_out);
    if (!strategy)
        return pass(std::move(strategy).error());
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
