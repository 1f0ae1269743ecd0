// Convolutions, pooling, padding and resizing of channels-last tensors.
#include "importer_onnx/handlers.hpp"
#include "importer_onnx/operators.hpp"

namespace bitscape::onnx {

namespace {

/// The window of a pooling node over its channels-last input.
Result<graph::Windows> windows_of(const Network& network, const Node& node)
{
    const Shape& data = network.shape(node.inputs[0]);
    auto window = window_of(node, Shape(data.begin() + 1, data.end() - 1), {});
    if (!window)
        return pass(std::move(window).error());
    graph::Windows windows;
    windows.padding = graph::Padding::margins;
    const std::size_t axes = window->kernel.size();
    for (std::size_t axis = 0; axis < axes; ++axis) {
        windows.axes.push_back({window->kernel[axis], window->strides[axis], window->dilations[axis]});
        windows.margins.push_back({window->pads[axis], window->pads[axis + axes]});
    }
    return windows;
}

Result<Made> pooling(const Network& network, const Node& node, graph::PoolOp op)
{
    auto windows = windows_of(network, node);
    if (!windows)
        return pass(std::move(windows).error());
    return Made{graph::Pooling{.op = op,
                               .windows = std::move(*windows),
                               .counts_padding = node.integer("count_include_pad", 0) != 0}};
}

Result<Made> global_pooling(const Network& network, const Node& node, graph::PoolOp op)
{
    return Made{
        graph::GlobalPooling{.op = op, .axes = network.shape(node.inputs[0]).size() - 2, .keeps_axes = true}};
}

} // namespace

Result<Made> convolution(const Network& network, const Node& node)
{
    const Shape& data = network.shape(node.inputs[0]);
    const Shape& weight = network.shape(node.inputs[1]);
    auto window =
        window_of(node, Shape(data.begin() + 1, data.end() - 1), Shape(weight.begin() + 1, weight.end() - 1));
    if (!window)
        return pass(std::move(window).error());
    return Made{graph::OnnxConvolution{.kernel = std::move(window->kernel),
                                       .strides = std::move(window->strides),
                                       .dilations = std::move(window->dilations),
                                       .pads = std::move(window->pads),
                                       .group = static_cast<std::size_t>(node.integer("group", 1))},
                node.has_input(2) ? 3U : 2U};
}

Result<Made> max_pooling(const Network& network, const Node& node)
{
    return pooling(network, node, graph::PoolOp::max);
}

Result<Made> average_pooling(const Network& network, const Node& node)
{
    return pooling(network, node, graph::PoolOp::average);
}

Result<Made> global_max_pooling(const Network& network, const Node& node)
{
    return global_pooling(network, node, graph::PoolOp::max);
}

Result<Made> global_average_pooling(const Network& network, const Node& node)
{
    return global_pooling(network, node, graph::PoolOp::average);
}

Result<Made> pad(const Network& network, const Node& node)
{
    const std::size_t rank = network.shape(node.inputs[0]).size();
    const auto pads = pads_of(network, node, rank);
    if (!pads)
        return pass(Error(pads.error()));
    const bool spatial = (*pads)[0] == 0 && (*pads)[rank] == 0 && (*pads)[rank - 1] == 0 && pads->back() == 0;
    if (rank < 3 || rank > 4 || !spatial)
        return not_supported(node, "only the spatial axes of channels-last tensors can be padded");
    graph::ZeroPadding made;
    for (std::size_t axis = 1; axis + 1 < rank; ++axis)
        made.margins.push_back({(*pads)[axis], (*pads)[axis + rank]});
    return Made{std::move(made)};
}

Result<Made> resize(const Network& network, const Node& node)
{
    const Shape& from = network.shape(node.inputs[0]);
    const Shape& to = network.shape(node.outputs[0]);
    if (from.size() < 3 || from.size() > 4 || from.front() != to.front() || from.back() != to.back())
        return not_supported(node, "only the spatial axes of channels-last tensors can be resized");
    graph::UpSampling made;
    for (std::size_t axis = 1; axis + 1 < from.size(); ++axis)
        made.factors.push_back(to[axis] / from[axis]);
    return Made{std::move(made)};
}

} // namespace bitscape::onnx
