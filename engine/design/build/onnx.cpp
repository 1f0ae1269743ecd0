#include "design/build/build.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

Built build_node(BuildContext&, Node& node, const graph::Constant& layer)
{
    Constant made{.value = layer.value, .quantizer = {}};
    if (made.value.shape.empty())
        made.value.shape = {1};
    node.operation = std::move(made);
    node.result = std::nullopt; // the configuration does not reach it
    return {};
}

Built build_node(BuildContext&, Node& node, const graph::Quant& layer)
{
    node.operation = Quant{.settings = layer, .scale = {}, .zero_point = {}};
    return {};
}

Built build_node(BuildContext&, Node& node, const graph::BipolarQuant&)
{
    node.operation = BipolarQuant{};
    return {};
}

Built build_node(BuildContext&, Node& node, const graph::Trunc&)
{
    return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                "hls4ml cannot build a Trunc node; export the model with a Quant node in its place");
}

Built build_node(BuildContext&, Node& node, const graph::MatMul&)
{
    node.operation = MatMul{};
    return {};
}

Built build_node(BuildContext&, Node& node, const graph::OnnxConvolution& layer)
{
    node.operation = OnnxConvolution{layer};
    return {};
}

Built build_node(BuildContext&, Node& node, const graph::OnnxBatchNormalization& layer)
{
    node.operation = OnnxBatchNormalization{layer.epsilon};
    return {};
}

Built build_node(BuildContext&, Node& node, const graph::Arithmetic& layer)
{
    node.operation = Arithmetic{layer.kind};
    return {};
}

} // namespace bitscape::design::hls
