#include "design/finish/finish.hpp"

namespace bitscape::design::hls {

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from, const Dense& operation)
{
    design::Dense dense;
    dense.n_in = operation.n_in;
    dense.n_out = operation.n_out;
    dense.accum = *from.type("accum");
    dense.weight_from_quantizer = from.weight("weight").quantizer.has_value();
    dense.bias_from_quantizer = from.weight("bias").quantizer.has_value();
    Result<WeightTensor> weight = finish_weights(from, "weight");
    if (!weight)
        return pass(std::move(weight).error());
    dense.weight = std::move(*weight);
    Result<WeightTensor> bias = finish_weights(from, "bias");
    if (!bias)
        return pass(std::move(bias).error());
    dense.bias = std::move(*bias);
    Result<Strategy> strategy = choose_strategy(context, node, dense.n_in, dense.n_out);
    if (!strategy)
        return pass(std::move(strategy).error());
    dense.strategy = *strategy;
    node.sparsity = sparsity_of(dense.weight);
    node.operation = std::move(dense);
    return {};
}

} // namespace bitscape::design::hls
