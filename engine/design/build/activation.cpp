#include "design/build/build.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

Built build_node(BuildContext& context, Node& node, const graph::Activation& layer)
{
    node.operation = Activation{layer.function};
    if (layer.relu)
        context.graph.notes.push_back({Note::Severity::warning, node.name,
                                       "hls4ml takes a ReLU layer's max_value, negative_slope and threshold "
                                       "for those of a plain relu"});
    return {};
}

Built build_node(BuildContext& context, Node& node, const graph::Softmax& layer)
{
    const auto rank = static_cast<int>(node.shape.size());
    const auto axis = static_cast<std::size_t>(layer.axis < 0 ? layer.axis + rank : layer.axis);
    Softmax made{.slice = 0, .inner = 1, .axis = layer.axis};
    if (context.channels_first) { // its PyTorch converter says nothing of the axis
        if (rank > 1)
            context.graph.notes.push_back({Note::Severity::warning, node.name,
                                           "hls4ml normalises the whole tensor, not along the axis"});
    } else if (layer.own_layer) {
        made.slice = node.shape[axis];
        for (std::size_t k = axis + 1; k < node.shape.size(); ++k)
            made.inner *= node.shape[k];
    } else if (layer.axis != -1 && layer.axis != rank - 1) {
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    fmt::format("softmax over axis {} is not supported, only over the last one", layer.axis));
    }
    node.operation = made;
    return add_type(context, node, "accum");
}

Built build_node(BuildContext& context, Node& node, const graph::ParametrizedActivation& layer)
{
    node.operation = ParametrizedActivation{layer.kind, layer.parameter};
    return add_type(context, node, "param");
}

Built build_node(BuildContext&, Node& node, const graph::HardActivation& layer)
{
    // Constants of the model: hls4ml fixes their types, those of QKeras' functions are one half.
    const int slope_width = layer.quantizer ? 2 : 16;
    node.operation = HardActivation{layer.kind, layer.slope, layer.shift};
    node.types["slope"] = FixedPoint{.width = slope_width, .integer = 0, .is_signed = false};
    node.types["shift"] = FixedPoint{.width = 2, .integer = 0, .is_signed = false};
    return {};
}

Built build_node(BuildContext& context, Node& node, const graph::PReLU& layer)
{
    node.operation = PReLU{};
    return add_weights(context, node, "param", layer.alpha, {layer.alpha.size()});
}

Built build_node(BuildContext&, Node& node, const graph::TernaryTanh& layer)
{
    node.operation = TernaryTanh{layer.threshold};
    return {};
}

} // namespace bitscape::design::hls
