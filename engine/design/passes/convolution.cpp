#include "design/build/build.hpp"
#include "design/passes/passes.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

/// The result type by the configuration of the node's own name.
Result<void> set_result(PassContext& context, Node& node)
{
    Result<Type> result = configured_type(context.configuration, node, "result");
    if (!result)
        return pass(std::move(result).error());
    node.result = *result;
    return {};
}

Result<void> fill_depthwise(PassContext& context, Node& node, const graph::SeparableConvolution& layer)
{
    BuildContext building{context.graph, context.configuration};
    const graph::DepthwiseConvolution depthwise{.windows = layer.windows,
                                                .n_channels = layer.n_channels,
                                                .multiplier = layer.multiplier,
                                                .kernel = layer.depthwise,
                                                .bias = {},
                                                .kernel_quantizer = layer.depthwise_quantizer,
                                                .bias_quantizer = {}};
    node.class_name = graph::kind_name(depthwise);
    if (auto set = set_result(context, node); !set)
        return set;
    return build_node(building, node, depthwise);
}

Result<void> fill_pointwise(PassContext& context, Node& node, const graph::SeparableConvolution& layer)
{
    BuildContext building{context.graph, context.configuration};
    const std::size_t axes = layer.windows.axes.size();
    const graph::Convolution pointwise{
        .windows = {.axes = std::vector<graph::SlidingWindow>(axes), .padding = {}, .margins = {}},
        .n_channels = layer.n_channels * layer.multiplier,
        .n_filters = layer.n_filters,
        .kernel = layer.pointwise,
        .bias = layer.bias,
        .kernel_quantizer = layer.pointwise_quantizer,
        .bias_quantizer = layer.bias_quantizer};
    node.class_name = graph::kind_name(pointwise);
    if (auto set = set_result(context, node); !set)
        return set;
    return build_node(building, node, pointwise);
}

bool is_padded(const Convolution& convolution)
{
    return convolution.grid.height.margin != graph::Margin{} ||
           convolution.grid.width.margin != graph::Margin{};
}

} // namespace

/// A separable convolution is two layers, each with the settings of its half.
Result<Outcome> separable_to_depthwise_and_conv(PassContext& context, Node& node)
{
    const auto* separable = std::get_if<SeparableConvolution>(&node.operation);
    if (separable == nullptr)
        return Outcome::unchanged;
    const graph::SeparableConvolution& layer = *separable->layer;
    Graph& graph = context.graph;
    Node& depthwise = graph.insert_after(node, node.name + "_depthwise");
    Node& pointwise = graph.insert_after(depthwise, node.name + "_pointwise");
    depthwise.inputs = node.inputs;
    for (Node* made : {&depthwise, &pointwise})
        made->source = node.source;
    graph.take_out(node);
    if (auto filled = fill_depthwise(context, depthwise, layer); !filled)
        return pass(std::move(filled).error());
    if (auto filled = fill_pointwise(context, pointwise, layer); !filled)
        return pass(std::move(filled).error());
    return Outcome::changed;
}

/// Streams are padded by a layer of its own.
Result<Outcome> insert_zero_padding_before_conv(PassContext& context, Node& node)
{
    auto* convolution = std::get_if<Convolution>(&node.operation);
    if (convolution == nullptr || context.io_type != IoType::io_stream || !is_padded(*convolution))
        return Outcome::unchanged;
    Graph& graph = context.graph;
    Node& input = node.input();
    // hls4ml hooks the padding of a Conv1D into whichever layer reads the input first.
    const auto reader = std::find_if(graph.nodes.begin(), graph.nodes.end(), [&](const Node& candidate) {
        return !candidate.inputs.empty() && candidate.inputs.front() == &input;
    });
    if (convolution->axes == 1 && &*reader != &node)
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    fmt::format("hls4ml pads '{}' in its place: both read '{}', and streams are padded in "
                                "front of the first reader",
                                reader->name, input.name));
    graph::ZeroPadding padding;
    std::vector<graph::WindowAxis*> axes{&convolution->grid.width};
    if (convolution->axes == 2)
        axes.insert(axes.begin(), &convolution->grid.height);
    const auto place =
        std::find_if(graph.nodes.begin(), graph.nodes.end(), [&](const Node& n) { return &n == &input; });
    Node& made = *graph.nodes.insert(std::next(place), Node{});
    made.shape = input.shape;
    for (std::size_t k = 0; k < axes.size(); ++k) {
        graph::WindowAxis& axis = *axes[k];
        padding.margins.push_back(axis.margin);
        axis.in += axis.margin.before + axis.margin.after;
        axis.margin = {};
        made.shape[k] = axis.in;
    }
    made.name = fmt::format("zp{}d_{}", convolution->axes, node.name);
    made.class_name = graph::kind_name(padding);
    made.source = node.source;
    made.index = graph.next_index++;
    made.operation = Rearrangement{std::move(padding)};
    made.inputs = {&input};
    made.result = input.result;
    node.inputs.front() = &made;
    return Outcome::changed;
}

} // namespace bitscape::design::hls
