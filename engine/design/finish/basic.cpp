#include "design/finish/finish.hpp"

#include <numeric>

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
    // In io_parallel the reshaped tensor is another name for the same array, in io_stream a flattened one for
    // the same stream: a type of its own has no effect.
    node.operation = design::Reshape{};
    const FixedPoint& input = context.input_type(node);
    // Anything but a repacked stream is another name for the same array: a type of its own has no effect.
    if (node.class_name != "Repack") {
        node.result = input;
    } else if (!(node.result == input)) {
        design::Rearrangement casts;
        casts.source.resize(element_count(node.shape));
        std::iota(casts.source.begin(), casts.source.end(), 0);
        node.operation = std::move(casts);
    }
    return {};
}

} // namespace bitscape::design::hls
