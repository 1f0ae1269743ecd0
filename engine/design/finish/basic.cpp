#include "design/finish/finish.hpp"

namespace bitscape::design::hls {

Result<void> finish_node(FinishContext&, design::Node& node, const Node&, const Input&)
{
    node.operation = design::Input{};
    return {};
}

Result<void> finish_node(FinishContext&, design::Node& node, const Node& from, const BatchNormalization&)
{
    Result<WeightTensor> scale = finish_weights(from, "scale");
    if (!scale)
        return pass(std::move(scale).error());
    Result<WeightTensor> bias = finish_weights(from, "bias");
    if (!bias)
        return pass(std::move(bias).error());
    node.operation = design::BatchNormalization{std::move(*scale), std::move(*bias)};
    return {};
}

Result<void> finish_node(FinishContext& context, design::Node& node, const Node&, const Reshape&)
{
    node.operation = design::Reshape{};
    // In io_parallel the reshaped tensor is another name for the same array: a type of its own has no effect.
    if (context.design.io_type == IoType::io_parallel)
        node.result = context.input_type(node);
    return {};
}

} // namespace bitscape::design::hls
