#include "design/build/build.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

/// hls4ml knows no dilation, and pads causal layers by what the stride leaves.
graph::Margin hls_margin(const graph::Windows& windows, std::size_t axis, std::size_t extent)
{
    graph::SlidingWindow window = windows.axes[axis];
    if (windows.padding == graph::Padding::margins)
        return windows.margins[axis];
    window.dilation = 1;
    if (windows.padding != graph::Padding::causal)
        return graph::margin_of(windows.padding, window, extent);
    const graph::Margin same = graph::margin_of(graph::Padding::same, window, extent);
    return {same.before + same.after, 0};
}

} // namespace

Result<graph::WindowGrid> hls_grid(BuildContext& context, const Node& node, const graph::Windows& windows)
{
    const Shape input = spatial_input(context, node);
    const std::string where = fmt::format("layer '{}'", node.name);
    if (input.size() != windows.axes.size() + 1)
        return fail(ErrorCode::unsupported, where,
                    "hls4ml has lost the spatial axes of its input (a global pooling with keepdims)");
    graph::WindowGrid grid;
    for (std::size_t k = 0; k < windows.axes.size(); ++k) {
        graph::SlidingWindow window = windows.axes[k];
        if (window.dilation > 1)
            context.graph.notes.push_back({Note::Severity::warning, node.name,
                                           "hls4ml ignores the dilation: its design is an undilated layer"});
        window.dilation = 1;
        graph::WindowAxis& axis = k + 1 == windows.axes.size() ? grid.width : grid.height;
        axis = graph::window_axis(window, input[k], hls_margin(windows, k, input[k]));
        if (context.channels_first) // its PyTorch converter counts the dilated windows all the same
            axis.out = graph::window_axis(windows.axes[k], input[k], hls_margin(windows, k, input[k])).out;
        if (axis.out == 0)
            return fail(ErrorCode::unsupported, where, "its window does not fit its input");
    }
    return grid;
}

Shape grid_shape(const graph::WindowGrid& grid, std::size_t axes, std::size_t channels)
{
    if (axes == 1)
        return {grid.width.out, channels};
    return {grid.height.out, grid.width.out, channels};
}

namespace {

std::optional<Quantizer> depthwise_quantizer(const std::optional<graph::WeightQuantizer>& quantizer)
{
    return quantizer ? std::optional(make_quantizer(*quantizer, false)) : std::nullopt;
}

/// Extents of hls4ml's array of weights: the window's and what is added.
Shape kernel_shape(const graph::Windows& windows, std::size_t channels, std::size_t filters)
{
    Shape shape;
    for (const graph::SlidingWindow& window : windows.axes)
        shape.push_back(window.size);
    shape.push_back(channels);
    shape.push_back(filters);
    return shape;
}

Result<Convolution> convolution_of(BuildContext& context, Node& node, const graph::Windows& windows,
                                   std::size_t channels, std::size_t filters)
{
    Result<graph::WindowGrid> grid = hls_grid(context, node, windows);
    if (!grid)
        return pass(std::move(grid).error());
    set_spatial_shape(context, node, grid_shape(*grid, windows.axes.size(), filters));
    return Convolution{.grid = *grid,
                       .axes = windows.axes.size(),
                       .n_chan = channels,
                       .n_filt = filters,
                       .kernel = kernel_shape(windows, channels, filters)};
}

} // namespace

Built build_node(BuildContext& context, Node& node, const graph::Convolution& layer)
{
    Result<Convolution> made =
        convolution_of(context, node, layer.windows, layer.n_channels, layer.n_filters);
    if (!made)
        return pass(std::move(made).error());
    node.operation = *std::move(made);
    std::vector<float> kernel = layer.kernel;
    prune(kernel, context.configuration.sparsity(node.name));
    if (auto added =
            add_weights(context, node, "weight", kernel, std::get<Convolution>(node.operation).kernel,
                        kernel_quantizer(layer.kernel_quantizer));
        !added)
        return added;
    if (auto added = add_bias(context, node, layer.bias, layer.n_filters, layer.bias_quantizer); !added)
        return added;
    return add_type(context, node, "accum");
}

Built build_node(BuildContext& context, Node& node, const graph::DepthwiseConvolution& layer)
{
    const std::string where = fmt::format("layer '{}'", node.name);
    if (layer.multiplier != 1)
        return fail(ErrorCode::unsupported, where,
                    fmt::format("hls4ml computes depthwise convolutions with a depth multiplier of 1 only, "
                                "not {}",
                                layer.multiplier));
    Result<Convolution> made =
        convolution_of(context, node, layer.windows, layer.n_channels, layer.n_channels);
    if (!made)
        return pass(std::move(made).error());
    made->depthwise = true;
    made->kernel.back() = 1;
    node.operation = *std::move(made);
    std::vector<float> kernel = layer.kernel;
    prune(kernel, context.configuration.sparsity(node.name));
    if (auto added =
            add_weights(context, node, "weight", kernel, std::get<Convolution>(node.operation).kernel,
                        depthwise_quantizer(layer.kernel_quantizer));
        !added)
        return added;
    if (auto added = add_bias(context, node, layer.bias, layer.n_channels, layer.bias_quantizer); !added)
        return added;
    return add_type(context, node, "accum");
}

Built build_node(BuildContext& context, Node& node, const graph::SeparableConvolution& layer)
{
    const Result<graph::WindowGrid> grid = hls_grid(context, node, layer.windows);
    if (!grid)
        return pass(grid.error());
    node.shape = grid_shape(*grid, layer.windows.axes.size(), layer.n_filters);
    node.operation = SeparableConvolution{&layer};
    return {};
}

Built build_node(BuildContext& context, Node& node, const graph::FoldedConvolution& layer)
{
    const graph::Convolution& convolution = layer.convolution;
    if (!convolution.kernel_quantizer)
        return fail(
            ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
            "hls4ml folds the normalization of a QConv2DBatchnorm only if its kernel has a quantizer");
    if (auto built = build_node(context, node, convolution); !built)
        return built;
    std::get<Convolution>(node.operation).folded = true;
    const graph::FoldedWeights folded = graph::fold(layer);
    // Without a bias of its own the folded one lands in the ap_uint<1> of the missing bias; without a bias
    // quantizer hls4ml keeps the unfolded bias.
    const auto refill = [](Parameter& parameter, const std::vector<float>& values) {
        parameter.trained.assign(values.begin(), values.end());
        parameter.data = parameter.trained;
    };
    Parameter& weight = node.weight("weight");
    std::vector<float> kernel = folded.kernel;
    prune(kernel, context.configuration.sparsity(node.name));
    refill(weight, kernel);
    apply_quantizer(weight);
    Parameter& bias = node.weight("bias");
    if (!convolution.bias_quantizer) {
        bias.trained.assign(folded.bias.begin(), folded.bias.end());
        return {};
    }
    const FixedPoint type = bias.type.value_or(FixedPoint{});
    const bool typed = bias.type.has_value();
    bias.quantizer = make_quantizer(*convolution.bias_quantizer, false);
    refill(bias, folded.bias);
    apply_quantizer(bias);
    if (typed)
        bias.type = type;
    return {};
}

} // namespace bitscape::design::hls
