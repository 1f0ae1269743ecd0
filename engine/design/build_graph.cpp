#include "design/hls_graph.hpp"
#include "graph/quantize.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>

namespace bitscape::design::hls {

namespace {

/// ap_int or ap_uint.
FixedPoint whole_number_type(int width, bool is_signed)
{
    return {.width = width,
            .integer = width,
            .is_signed = is_signed,
            .rounding = Rounding::trn_zero,
            .overflow = Overflow::wrap,
            .saturation_bits = 0,
            .is_integer = true};
}

/// hls4ml: the sign is a bit of its own on top of QKeras' integer bits; as many bits as integer bits = whole
/// numbers.
FixedPoint quantizer_type(const graph::QuantizedBits& quantizer)
{
    if (quantizer.bits == quantizer.integer)
        return whole_number_type(quantizer.bits, true);
    return {.width = quantizer.bits, .integer = quantizer.integer + 1};
}

/// The parameter as hls4ml's add_weights_variable makes it: a quantizer of the model wins over the
/// configuration.
Result<Parameter> make_parameter(std::vector<float> trained,
                                 const std::optional<graph::QuantizedBits>& quantizer,
                                 const config::Configuration& configuration, const Node& node,
                                 std::string_view tensor)
{
    Parameter parameter{.data = trained, .trained = std::move(trained), .type = {}, .quantizer = quantizer};
    if (quantizer) {
        parameter.type = quantizer_type(*quantizer);
        std::transform(parameter.data.begin(), parameter.data.end(), parameter.data.begin(),
                       [&](float value) { return graph::quantize(*quantizer, value); });
        return parameter;
    }
    Result<Type> type = configured_type(configuration, node, tensor);
    if (!type)
        return pass(std::move(type).error());
    parameter.type = *type;
    return parameter;
}

class Builder {
public:
    Builder(Graph& graph, const config::Configuration& configuration)
        : graph_(graph), configuration_(configuration)
    {
    }

    Result<void> operator()(Node& node, const graph::Input&)
    {
        node.operation = Input{};
        return {};
    }

    Result<void> operator()(Node& node, const graph::Dense& dense)
    {
        // Dense over a tensor of rank > 1 becomes a pointwise convolution, which forgets the quantizers.
        const bool is_matrix_vector = node.shape.size() <= 1;
        std::vector<float> kernel = dense.kernel;
        prune(kernel, configuration_.sparsity(node.name));
        Dense made{.n_in = dense.n_in, .n_out = dense.n_out, .weight = {}, .bias = {}, .accum = {}};
        Result<Parameter> weight =
            make_parameter(std::move(kernel), is_matrix_vector ? dense.kernel_quantizer : std::nullopt,
                           configuration_, node, "weight");
        if (!weight)
            return pass(std::move(weight).error());
        made.weight = std::move(*weight);
        note_ignored_knob(node, made.weight, "weight");
        if (dense.bias.empty()) {
            const std::vector<float> zeros(dense.n_out, 0.0F);
            made.bias = Parameter{
                .data = zeros, .trained = zeros, .type = whole_number_type(1, false), .quantizer = {}};
        } else {
            Result<Parameter> bias =
                make_parameter(dense.bias, is_matrix_vector ? dense.bias_quantizer : std::nullopt,
                               configuration_, node, "bias");
            if (!bias)
                return pass(std::move(bias).error());
            made.bias = std::move(*bias);
            note_ignored_knob(node, made.bias, "bias");
        }
        Result<Type> accum = configured_type(configuration_, node, "accum");
        if (!accum)
            return pass(std::move(accum).error());
        made.accum = *accum;
        node.operation = std::move(made);
        return {};
    }

    Result<void> operator()(Node& node, const graph::BatchNormalization& layer)
    {
        // All in float32, one operation at a time, as numpy does it: the last bit matters to the golden
        // cases.
        const std::size_t n = layer.mean.size();
        std::vector<float> scale(n);
        std::vector<float> bias(n);
        for (std::size_t i = 0; i < n; ++i) {
            const float gamma = layer.gamma.empty() ? 1.0F : layer.gamma[i];
            const float beta = layer.beta.empty() ? 0.0F : layer.beta[i];
            scale[i] = gamma / std::sqrt(layer.variance[i] + static_cast<float>(layer.epsilon));
            bias[i] = beta - scale[i] * layer.mean[i];
        }
        Result<Parameter> made_scale = make_parameter(std::move(scale), {}, configuration_, node, "scale");
        if (!made_scale)
            return pass(std::move(made_scale).error());
        Result<Parameter> made_bias = make_parameter(std::move(bias), {}, configuration_, node, "bias");
        if (!made_bias)
            return pass(std::move(made_bias).error());
        node.operation = BatchNormalization{std::move(*made_scale), std::move(*made_bias)};
        return {};
    }

    Result<void> operator()(Node& node, const graph::Activation& activation)
    {
        node.operation = Activation{activation.function};
        return {};
    }

    Result<void> operator()(Node& node, const graph::Softmax&)
    {
        Result<Type> accum = configured_type(configuration_, node, "accum");
        if (!accum)
            return pass(std::move(accum).error());
        node.operation = Softmax{*accum};
        return {};
    }

    Result<void> operator()(Node& node, const graph::Flatten&)
    {
        node.operation = Reshape{};
        return {};
    }

    Result<void> operator()(Node&, const graph::Dropout&) { return {}; } // never reached: skipped by build()

private:
    void note_ignored_knob(const Node& node, const Parameter& parameter, const std::string& tensor)
    {
        if (!parameter.quantizer)
            return;
        const auto knob = configuration_.precision(node.name, tensor);
        if (!knob || *knob == "auto")
            return;
        if (const Result<FixedPoint> wanted = parse_fixed_point(*knob); wanted && *wanted != *parameter.type)
            graph_.notes.push_back({Note::Severity::warning, node.name,
                                    fmt::format("{} precision {} is not used: the model's quantizer fixes {}",
                                                tensor, *knob, to_string(*parameter.type))});
    }

    Graph& graph_;
    const config::Configuration& configuration_;
};

} // namespace

std::size_t Graph::user_count(const Node& node) const
{
    std::size_t count = 0;
    for (const Node& other : nodes)
        count += static_cast<std::size_t>(std::count(other.inputs.begin(), other.inputs.end(), &node));
    return count;
}

Result<void> Graph::remove(Node& node)
{
    Node* input = node.inputs.front();
    const auto is_output = [this](const Node* candidate) {
        return std::find(outputs.begin(), outputs.end(), candidate) != outputs.end();
    };
    if (is_output(&node) && is_output(input))
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    fmt::format("would be merged into '{}', but both are outputs of the model", input->name));
    std::replace(outputs.begin(), outputs.end(), &node, input);
    for (Node& other : nodes)
        std::replace(other.inputs.begin(), other.inputs.end(), &node, input);
    nodes.remove_if([&node](const Node& candidate) { return &candidate == &node; });
    return {};
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
    const auto count = static_cast<std::size_t>(std::lround(sparsity * static_cast<double>(weights.size())));
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

Result<Graph> build(const graph::Model& model, const config::Configuration& configuration)
{
    Graph graph;
    Builder builder(graph, configuration);
    std::vector<Node*> made(model.layers.size(), nullptr);
    for (const graph::Layer& layer : model.layers) {
        if (std::holds_alternative<graph::Dropout>(layer.operation)) {
            made[layer.id.index()] = made[layer.inputs.front().index()];
            continue;
        }
        Node& node = graph.nodes.emplace_back();
        node.name = layer.name;
        node.class_name = std::string(graph::kind_name(layer));
        node.source = layer.id;
        node.index = graph.next_index++;
        node.shape = layer.shape;
        for (const LayerId input : layer.inputs)
            node.inputs.push_back(made[input.index()]);
        Result<Type> result = configured_type(configuration, node, "result");
        if (!result)
            return pass(std::move(result).error());
        node.result = *result;
        Result<void> filled =
            std::visit([&](const auto& operation) { return builder(node, operation); }, layer.operation);
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
