#include "design/build/build.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

Built build_node(BuildContext& context, Node& node, const graph::Pooling& layer)
{
    Result<graph::WindowGrid> grid = hls_grid(context, node, layer.windows);
    if (!grid)
        return pass(std::move(grid).error());
    const std::size_t channels = spatial_input(context, node).back();
    set_spatial_shape(context, node, grid_shape(*grid, layer.windows.axes.size(), channels));
    node.operation = Pooling{.op = layer.op,
                             .grid = *grid,
                             .axes = layer.windows.axes.size(),
                             .n_chan = channels,
                             .is_global = false,
                             .counts_padding = layer.counts_padding};
    return add_type(context, node, "accum");
}

Built build_node(BuildContext& context, Node& node, const graph::GlobalPooling& layer)
{
    const Shape input = spatial_input(context, node);
    if (input.size() != layer.axes + 1)
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    "hls4ml has lost the spatial axes of its input (a global pooling with keepdims)");
    // One window over everything. hls4ml drops the spatial axes, keepdims or not.
    const auto whole = [](std::size_t extent) {
        return graph::WindowAxis{.in = extent, .out = 1, .size = extent, .stride = extent, .margin = {}};
    };
    graph::WindowGrid grid{.height = {}, .width = whole(input[layer.axes - 1])};
    if (layer.axes == 2)
        grid.height = whole(input[0]);
    node.shape = {input.back()};
    node.operation = Pooling{.op = layer.op,
                             .grid = grid,
                             .axes = layer.axes,
                             .n_chan = input.back(),
                             .is_global = true,
                             .counts_padding = false};
    return add_type(context, node, "accum");
}

namespace {

Built check_spatial(const Node& node, std::size_t axes)
{
    if (node.input().shape.size() == axes + 1)
        return {};
    return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                "hls4ml has lost the spatial axes of its input (a global pooling with keepdims)");
}

} // namespace

// These take the type that their input has when they are made; a precision of their own is not read.

Built build_node(BuildContext& context, Node& node, const graph::ZeroPadding& layer)
{
    if (auto sound = check_spatial(node, layer.margins.size()); !sound)
        return sound;
    Shape shape = spatial_input(context, node);
    for (std::size_t k = 0; k < layer.margins.size(); ++k)
        shape[k] += layer.margins[k].before + layer.margins[k].after;
    set_spatial_shape(context, node, std::move(shape));
    node.operation = Rearrangement{layer};
    node.result = node.input().result;
    return {};
}

Built build_node(BuildContext&, Node& node, const graph::Cropping& layer)
{
    if (auto sound = check_spatial(node, layer.margins.size()); !sound)
        return sound;
    node.shape = node.input().shape;
    for (std::size_t k = 0; k < layer.margins.size(); ++k) {
        const std::size_t taken = layer.margins[k].before + layer.margins[k].after;
        if (taken >= node.shape[k])
            return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                        "it crops more than hls4ml's input has");
        node.shape[k] -= taken;
    }
    node.operation = Rearrangement{layer};
    node.result = node.input().result;
    return {};
}

Built build_node(BuildContext& context, Node& node, const graph::UpSampling& layer)
{
    if (auto sound = check_spatial(node, layer.factors.size()); !sound)
        return sound;
    Shape shape = spatial_input(context, node);
    for (std::size_t k = 0; k < layer.factors.size(); ++k)
        shape[k] *= layer.factors[k];
    set_spatial_shape(context, node, std::move(shape));
    node.operation = Rearrangement{layer};
    node.result = node.input().result;
    return {};
}

Built build_node(BuildContext&, Node& node, const graph::Reshape&)
{
    node.operation = Reshape{};
    return {};
}

} // namespace bitscape::design::hls
