#include "design/build/build.hpp"

#include "graph/layout.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>

namespace bitscape::design::hls {

namespace {

void note_ignored_knob(BuildContext& context, const Node& node, const Parameter& parameter,
                       const std::string& tensor)
{
    const auto knob = context.configuration.precision(node.name, tensor);
    if (!knob || *knob == "auto")
        return;
    if (const Result<FixedPoint> wanted = parse_fixed_point(*knob); wanted && *wanted != *parameter.type)
        context.graph.notes.push_back(
            {Note::Severity::warning, node.name,
             fmt::format("{} precision {} is not used: the model's quantizer fixes {}", tensor, *knob,
                         to_string(*parameter.type))});
}

} // namespace

std::optional<Quantizer> kernel_quantizer(const std::optional<graph::WeightQuantizer>& quantizer)
{
    return quantizer ? std::optional(make_quantizer(*quantizer, true)) : std::nullopt;
}

void apply_quantizer(Parameter& parameter)
{
    parameter.data = parameter.quantizer ? apply(*parameter.quantizer, parameter.trained, parameter.shape)
                                         : parameter.trained;
}

Result<void> add_weights(BuildContext& context, Node& node, std::string name,
                         const std::vector<float>& trained, Shape shape, std::optional<Quantizer> quantizer)
{
    Parameter parameter;
    parameter.trained.assign(trained.begin(), trained.end());
    parameter.shape = std::move(shape);
    parameter.quantizer = std::move(quantizer);
    apply_quantizer(parameter);
    if (parameter.quantizer) {
        parameter.type = parameter.quantizer->type;
        note_ignored_knob(context, node, parameter, name);
    } else {
        Result<Type> type = configured_type(context.configuration, node, name);
        if (!type)
            return pass(std::move(type).error());
        parameter.type = *type;
    }
    node.weights.insert_or_assign(std::move(name), std::move(parameter));
    return {};
}

Result<void> add_bias(BuildContext& context, Node& node, const std::vector<float>& trained, std::size_t size,
                      const std::optional<graph::WeightQuantizer>& quantizer)
{
    if (trained.empty()) {
        Parameter zeros;
        zeros.data.assign(size, 0.0);
        zeros.trained = zeros.data;
        zeros.shape = {size};
        zeros.type = whole_number_type(1, false);
        zeros.is_single = false;
        node.weights.insert_or_assign("bias", std::move(zeros));
        return {};
    }
    std::optional<Quantizer> wrapped;
    if (quantizer)
        wrapped = make_quantizer(*quantizer, false);
    if (wrapped && wrapped->type.encoding == Encoding::power_of_two)
        return fail(
            ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
            "a bias quantized to powers of two cannot be built: hls4ml's code for it does not compile");
    return add_weights(context, node, "bias", trained, {size}, std::move(wrapped));
}

Result<void> add_type(BuildContext& context, Node& node, std::string name)
{
    Result<Type> type = configured_type(context.configuration, node, name);
    if (!type)
        return pass(std::move(type).error());
    node.types.insert_or_assign(std::move(name), *type);
    return {};
}

std::size_t Graph::user_count(const Node& node) const
{
    std::size_t count = 0;
    for (const Node& other : nodes)
        count += static_cast<std::size_t>(std::count(other.inputs.begin(), other.inputs.end(), &node));
    return count;
}

bool Graph::is_output(const Node& node) const
{
    return std::find(outputs.begin(), outputs.end(), &node) != outputs.end();
}

Result<void> Graph::remove(Node& node)
{
    Node* input = node.inputs.front();
    if (is_output(node) && is_output(*input))
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    fmt::format("would be merged into '{}', but both are outputs of the model", input->name));
    std::replace(outputs.begin(), outputs.end(), &node, input);
    for (Node& other : nodes)
        std::replace(other.inputs.begin(), other.inputs.end(), &node, input);
    take_out(node);
    return {};
}

void Graph::take_out(const Node& node)
{
    const auto at =
        std::find_if(nodes.begin(), nodes.end(), [&](const Node& each) { return &each == &node; });
    taken_out.splice(taken_out.end(), nodes, at);
}

Node& Graph::insert_after(Node& before, std::string name)
{
    auto place = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return &node == &before; });
    Node& made = *nodes.insert(std::next(place), Node{});
    for (Node& other : nodes)
        std::replace(other.inputs.begin(), other.inputs.end(), &before, &made);
    std::replace(outputs.begin(), outputs.end(), &before, &made);
    made.name = std::move(name);
    made.source = before.source;
    made.index = next_index++;
    made.shape = before.shape;
    made.inputs = {&before};
    return made;
}

Node& Graph::insert_before_reader(Node& before, std::string name, Node* reader, std::size_t input)
{
    const auto reads = [&](const Node& node) { return !node.inputs.empty() && node.inputs[0] == &before; };
    if (reader == nullptr)
        if (const auto first = std::find_if(nodes.begin(), nodes.end(), reads); first != nodes.end())
            reader = &*first;
    auto place = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return &node == &before; });
    Node& made = *nodes.insert(std::next(place), Node{});
    if (reader != nullptr)
        reader->inputs[input] = &made;
    else
        std::replace(outputs.begin(), outputs.end(), &before, &made);
    made.name = std::move(name);
    made.source = before.source;
    made.index = next_index++;
    made.shape = before.shape;
    made.inputs = {&before};
    return made;
}

Result<Type> configured_type(const config::Configuration& configuration, const Node& node,
                             std::string_view tensor)
{
    Result<std::string> text = configuration.effective_precision(node.name, node.class_name, tensor);
    if (!text)
        return pass(std::move(text).error());
    if (*text == "auto")
        return Type{};
    Result<FixedPoint> type = parse_fixed_point(*text);
    if (!type)
        return pass(std::move(type).error().at(fmt::format("layer '{}': {} precision", node.name, tensor)));
    return Type{*type};
}

void prune(std::vector<float>& weights, double sparsity)
{
    const auto count = static_cast<std::size_t>(
        std::lround(std::clamp(sparsity, 0.0, 1.0) * static_cast<double>(weights.size())));
    if (count == 0)
        return;
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::fabs(weights[a]) < std::fabs(weights[b]);
    });
    for (std::size_t i = 0; i < count; ++i)
        weights[order[i]] = 0.0F;
}

namespace {

/// Where hls4ml's shapes part from the framework's (dilation, keepdims) what follows goes on with hls4ml's.
/// Layers that place windows work their shape out themselves.
Shape hls_shape(const graph::Model& model, const graph::Layer& layer, const Node& node)
{
    if (node.inputs.empty())
        return layer.shape;
    const Shape& trained = model.layer(layer.inputs.front()).shape;
    const Shape& ours = node.input().shape;
    if (ours == trained)
        return layer.shape;
    if (layer.shape == trained)
        return ours;
    if (std::holds_alternative<graph::Flatten>(layer.operation))
        return {element_count(ours)};
    Shape shape = layer.shape;
    if (const auto* dense = std::get_if<graph::Dense>(&layer.operation)) {
        shape = ours;
        shape.back() = dense->n_out;
    }
    return shape;
}

} // namespace

Shape spatial_input(const BuildContext& context, const Node& node)
{
    const Shape& shape = node.input().shape;
    return context.channels_first ? graph::to_channels_last(shape) : shape;
}

void set_spatial_shape(const BuildContext& context, Node& node, Shape shape)
{
    node.shape = context.channels_first ? graph::to_channels_first(std::move(shape)) : std::move(shape);
}

Result<Graph> build(const graph::Model& model, const config::Configuration& configuration)
{
    if (const auto obstacles = graph::obstacles(model); !obstacles.empty())
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", model.layer(obstacles.front()).name),
                    fmt::format("cannot be built: {}", model.layer(obstacles.front()).not_built));
    Graph graph;
    BuildContext context{graph, configuration, model.channels_first};
    std::vector<Node*> made(model.layers.size(), nullptr);
    for (const graph::Layer& layer : model.layers) {
        if (std::holds_alternative<graph::Dropout>(layer.operation)) {
            made[layer.id.index()] = made[layer.inputs.front().index()];
            graph.rewrites.push_back(
                {layer.name, "remove_dropout", "Dropout removed: it does nothing after training"});
            continue;
        }
        Node& node = graph.nodes.emplace_back();
        node.name = layer.name;
        node.class_name = std::string(graph::kind_name(layer));
        node.source = layer.id;
        node.index = graph.next_index++;
        for (const LayerId input : layer.inputs)
            node.inputs.push_back(made[input.index()]);
        node.shape = hls_shape(model, layer, node);
        Result<Type> result = configured_type(configuration, node, "result");
        if (!result)
            return pass(std::move(result).error());
        node.result = *result;
        Result<void> filled = std::visit(
            [&](const auto& operation) { return build_node(context, node, operation); }, layer.operation);
        if (!filled)
            return pass(std::move(filled).error());
        made[layer.id.index()] = &node;
    }
    for (const LayerId id : model.inputs)
        graph.inputs.push_back(made[id.index()]);
    for (const LayerId id : model.outputs)
        graph.outputs.push_back(made[id.index()]);
    return graph;
}

} // namespace bitscape::design::hls
