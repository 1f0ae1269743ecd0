// hls4ml's converter of PyTorch models to channels last, with what it gets wrong. It relabels the axes of
// every tensor; values move only where it puts a Transpose: behind inputs, before what flattens, around
// LayerNormalization and, if asked for, behind outputs.
#include "design/passes/passes.hpp"
#include "graph/layers/shape.hpp"
#include "graph/layout.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

using Axes = std::vector<std::size_t>;

constexpr std::size_t highest_rank = 3; ///< channels, height, width

tl::unexpected<Error> refused(const Node& node, std::string what)
{
    return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name), std::move(what));
}

void warn(PassContext& context, const Node& node, std::string what)
{
    context.graph.notes.push_back({Note::Severity::warning, node.name, std::move(what)});
}

Axes axes_to_last(std::size_t rank)
{
    return rank == 2 ? Axes{1, 0} : Axes{1, 2, 0};
}

Axes axes_to_first(std::size_t rank)
{
    return rank == 2 ? Axes{1, 0} : Axes{2, 0, 1};
}

/// As hls4ml's insert_node does it: only the first layer that reads `before` gets the new one's output.
void insert_transpose(PassContext& context, Node& before, std::string name, Axes axes)
{
    if (context.graph.user_count(before) > 1)
        warn(context, before,
             fmt::format("hls4ml puts '{}' before one of the layers that read it only", name));
    Node& made = context.graph.insert_before_reader(before, std::move(name));
    made.class_name = "Transpose";
    for (std::size_t axis = 0; axis < axes.size(); ++axis)
        made.shape[axis] = before.shape[axes[axis]];
    made.operation = Transpose{std::move(axes)};
    made.result = before.result;
    made.is_turned = true;
    context.graph.rewrites.push_back(
        {context.model.layer(before.source).name, "transpose_channels",
         fmt::format("Transposition '{}' added: hls4ml computes with the channels last", made.name)});
}

/// Values of shape `shape`, channels first, put channels last.
void turn_values(Parameter& parameter, const Shape& shape)
{
    const auto from = graph::transposed_elements(shape, axes_to_last(shape.size()));
    for (std::vector<double>* values : {&parameter.data, &parameter.trained}) {
        if (values->size() != from.size())
            continue;
        std::vector<double> turned(from.size());
        std::transform(from.begin(), from.end(), turned.begin(),
                       [&](std::size_t element) { return (*values)[element]; });
        *values = std::move(turned);
    }
    parameter.shape = graph::to_channels_last(shape);
}

/// [rows, columns] to [columns, rows], whatever the layer takes the values for.
void transpose_matrix(Parameter& parameter, std::size_t columns)
{
    const auto from = graph::transposed_elements({parameter.data.size() / columns, columns}, {1, 0});
    std::vector<double> turned(from.size());
    std::transform(from.begin(), from.end(), turned.begin(),
                   [&](std::size_t element) { return parameter.data[element]; });
    parameter.data = std::move(turned);
    parameter.trained.clear();
}

/// hls4ml counts the axes of Concatenate from the batch, before and after.
Result<int> turned_axis(const Node& node, const Concatenate& layer)
{
    const auto rank = static_cast<int>(node.shape.size());
    const int axis = layer.axis < 0 ? layer.axis + rank : layer.axis;
    if (rank == 1)
        return axis;
    if (axis != 0 && rank == 3)
        return refused(node, "hls4ml confuses height and width when it joins images along one of them");
    return axis == 0 ? rank - 1 : axis - 1;
}

/// The permutation of channels-last tensors that does what `axes` does to channels-first ones.
Axes turned_permutation(const Axes& axes)
{
    Axes turned;
    const std::size_t rank = axes.size();
    if (rank < 2)
        return axes;
    const auto to_last = axes_to_last(rank);
    const auto to_first = axes_to_first(rank);
    for (const std::size_t axis : to_last)
        turned.push_back(to_first[axes[axis]]);
    return turned;
}

Outcome turn_layer_normalization(PassContext& context, Node& node, const LayoutSettings& settings)
{
    insert_transpose(context, node.input(), "pre_transpose_for_" + node.name, {1, 0});
    if (!context.graph.is_output(node) || settings.transposes_outputs)
        insert_transpose(context, node, "post_transpose_for_" + node.name, {1, 0});
    return Outcome::changed;
}

/// hls4ml counts time steps and features on the turned shape, but reads the weights by the features.
Result<void> turn_recurrent(PassContext& context, Node& node, const Recurrent& layer)
{
    const Shape& shape = node.input().shape;
    if (shape.size() != 2 || shape[0] != shape[1])
        return refused(node, "hls4ml takes its time steps for features: ChannelsLastConversion must be off");
    if (std::holds_alternative<Transpose>(node.input().operation))
        warn(context, node,
             "hls4ml swaps time steps and features before it: ChannelsLastConversion must be off");
    if (layer.cell.kind != graph::CellKind::simple_rnn)
        return {};
    warn(context, node, "hls4ml transposes its weights once too often: ChannelsLastConversion must be off");
    transpose_matrix(node.weight("weight"), layer.cell.n_out);
    transpose_matrix(node.weight("recurrent_weight"), layer.cell.n_out);
    return {};
}

/// The layer itself: axes, shape and, for what keeps its input's type, the type that hls4ml reads anew.
Result<void> turn_node(PassContext& context, Node& node)
{
    if (auto* concatenate = std::get_if<Concatenate>(&node.operation)) {
        const Result<int> axis = turned_axis(node, *concatenate);
        if (!axis)
            return pass(axis.error());
        concatenate->axis = *axis;
    }
    if (std::holds_alternative<Dense>(node.operation) && node.shape.size() > 1)
        return refused(node, "hls4ml confuses the axes of a Linear layer over several positions");
    if (node.shape.size() < 2)
        return {};
    if (node.shape.size() > highest_rank)
        return refused(node, "hls4ml turns tensors of up to three axes");
    if (auto* transpose = std::get_if<Transpose>(&node.operation))
        transpose->permutation = turned_permutation(transpose->permutation);
    if (std::holds_alternative<BatchNormalization>(node.operation) ||
        std::holds_alternative<PReLU>(node.operation))
        for (auto& [name, parameter] : node.weights)
            if (parameter.data.size() == element_count(node.shape))
                turn_values(parameter, node.shape);
    node.shape = graph::to_channels_last(node.shape);
    if (!std::holds_alternative<Rearrangement>(node.operation))
        return {};
    Result<Type> result = configured_type(context.configuration, node, "result");
    if (!result)
        return pass(std::move(result).error());
    node.result = *result;
    return {};
}

/// What hls4ml makes of layers whose weights and axes stay PyTorch's.
Result<void> leave_node(PassContext& context, Node& node)
{
    const bool has_windows = std::holds_alternative<Convolution>(node.operation) ||
                             std::holds_alternative<Pooling>(node.operation) ||
                             std::holds_alternative<Rearrangement>(node.operation);
    const bool has_channels =
        std::holds_alternative<BatchNormalization>(node.operation) && node.shape.size() > 1;
    if (has_windows || has_channels)
        return refused(node, "hls4ml has no channels-first code: ChannelsLastConversion must not be off");
    if (const auto* dense = std::get_if<Dense>(&node.operation)) {
        warn(context, node, "hls4ml takes the weights untransposed: ChannelsLastConversion must not be off");
        transpose_matrix(node.weight("weight"), dense->n_out);
    }
    return {};
}

} // namespace

Result<LayoutSettings> layout_settings(const config::Configuration& configuration)
{
    using Conversion = LayoutSettings::Conversion;
    LayoutSettings settings;
    const config::Node* hls = configuration.root().find("HLSConfig");
    const config::Node* model = hls != nullptr ? hls->find("Model") : nullptr;
    if (model == nullptr)
        return settings;
    settings.transposes_outputs = is_true(model->find("TransposeOutputs"));
    const config::Node* found = model->find("ChannelsLastConversion");
    const std::string* text = found != nullptr ? found->text() : nullptr;
    if (text == nullptr || *text == "full")
        return settings;
    if (*text != "internal" && *text != "off" && *text != "false" && *text != "False")
        return fail(ErrorCode::invalid_value, "HLSConfig: Model: ChannelsLastConversion",
                    fmt::format("'{}' is not one of full, internal, off", *text));
    settings.conversion = *text == "internal" ? Conversion::internal : Conversion::off;
    return settings;
}

Result<void> turn_inputs(PassContext& context)
{
    if (!context.layout || context.layout->conversion == LayoutSettings::Conversion::off)
        return {};
    for (Node* input : context.graph.inputs) {
        const std::size_t rank = input->shape.size();
        if (rank > highest_rank)
            return refused(*input, "hls4ml turns tensors of up to three axes");
        if (rank < 2)
            continue;
        if (context.layout->conversion == LayoutSettings::Conversion::internal)
            input->shape = graph::to_channels_last(input->shape);
        else
            insert_transpose(context, *input, "transpose_input_for_" + input->name, axes_to_last(rank));
    }
    return {};
}

Result<Outcome> convert_to_channels_last(PassContext& context, Node& node)
{
    if (!context.layout || node.is_turned)
        return Outcome::unchanged;
    node.is_turned = true;
    if (context.layout->conversion == LayoutSettings::Conversion::off) {
        if (auto left = leave_node(context, node); !left)
            return pass(std::move(left).error());
        return Outcome::changed;
    }
    if (std::holds_alternative<LayerNormalization>(node.operation) && node.shape.size() == 2)
        return turn_layer_normalization(context, node, *context.layout);
    if (const auto* recurrent = std::get_if<Recurrent>(&node.operation))
        if (auto turned = turn_recurrent(context, node, *recurrent); !turned)
            return pass(std::move(turned).error());
    if (auto turned = turn_node(context, node); !turned)
        return pass(std::move(turned).error());
    if (std::holds_alternative<Reshape>(node.operation) && node.shape.size() == 1) {
        Node& before = node.input();
        const std::size_t rank = before.shape.size();
        if (rank == 2 || rank == highest_rank)
            insert_transpose(context, before, "transpose_input_for_" + node.name, axes_to_first(rank));
    } else if (context.graph.is_output(node) && node.shape.size() > 1 && context.layout->transposes_outputs) {
        insert_transpose(context, node, "transpose_ouput_for_" + node.name, axes_to_first(node.shape.size()));
    }
    return Outcome::changed;
}

} // namespace bitscape::design::hls
