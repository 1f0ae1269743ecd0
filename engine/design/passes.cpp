// hls4ml's graph rewrites that change numbers, replayed in its order.
#include "design/hls_graph.hpp"
#include "graph/quantize.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

enum class Outcome {
    unchanged,
    changed ///< hls4ml starts its list of passes over
};

bool all_equal(const std::vector<float>& values, float wanted)
{
    return std::all_of(values.begin(), values.end(), [wanted](float value) { return value == wanted; });
}

bool is_linear(const Node& node)
{
    const auto* activation = std::get_if<Activation>(&node.operation);
    return activation != nullptr && activation->function == graph::Function::linear;
}

/// Applies the model's quantizer to fused values and gives them the type hls4ml would.
Result<void> replace_values(Parameter& parameter, std::vector<float> values,
                            const config::Configuration& configuration, const Node& node,
                            std::string_view tensor)
{
    parameter.trained = values;
    parameter.data = std::move(values);
    if (parameter.quantizer) {
        for (float& value : parameter.data)
            value = graph::quantize(*parameter.quantizer, value);
        return {};
    }
    Result<Type> type = configured_type(configuration, node, tensor);
    if (!type)
        return pass(std::move(type).error());
    parameter.type = *type;
    return {};
}

class Rewriter {
public:
    Rewriter(Graph& graph, const config::Configuration& configuration)
        : graph_(graph), configuration_(configuration)
    {
    }

    /// BatchNormalization after an auto-typed BatchNormalization: the earlier one goes.
    Result<Outcome> fuse_consecutive_batch_normalization(Node& node)
    {
        auto* later = std::get_if<BatchNormalization>(&node.operation);
        if (later == nullptr)
            return Outcome::unchanged;
        Node& previous = *node.inputs.front();
        auto* earlier = std::get_if<BatchNormalization>(&previous.operation);
        if (earlier == nullptr || previous.result || graph_.user_count(previous) > 1)
            return Outcome::unchanged;
        const std::size_t n = later->scale.data.size();
        std::vector<float> scale(n);
        std::vector<float> bias(n);
        for (std::size_t i = 0; i < n; ++i) {
            scale[i] = earlier->scale.trained[i] * later->scale.trained[i];
            bias[i] = later->scale.trained[i] * earlier->bias.trained[i] + later->bias.trained[i];
        }
        if (auto done = replace_values(later->scale, std::move(scale), configuration_, node, "scale"); !done)
            return pass(std::move(done).error());
        if (auto done = replace_values(later->bias, std::move(bias), configuration_, node, "bias"); !done)
            return pass(std::move(done).error());
        return removed(previous);
    }

    /// BatchNormalization after an auto-typed Dense is folded into its weights, in float32, before
    /// quantization.
    Result<Outcome> fuse_batch_normalization(Node& node)
    {
        auto* layer = std::get_if<BatchNormalization>(&node.operation);
        if (layer == nullptr)
            return Outcome::unchanged;
        Node& previous = *node.inputs.front();
        auto* dense = std::get_if<Dense>(&previous.operation);
        if (dense == nullptr || previous.result || !may_fuse(*dense, *layer) ||
            graph_.user_count(previous) > 1)
            return Outcome::unchanged;
        const std::size_t n_out = dense->n_out;
        std::vector<float> weight = dense->weight.data;
        for (std::size_t i = 0; i < weight.size(); ++i)
            weight[i] = layer->scale.data[i % n_out] * weight[i];
        std::vector<float> bias(n_out);
        for (std::size_t i = 0; i < n_out; ++i)
            bias[i] = layer->scale.data[i] * dense->bias.data[i] + layer->bias.data[i];
        if (auto done = replace_values(dense->weight, std::move(weight), configuration_, previous, "weight");
            !done)
            return pass(std::move(done).error());
        if (auto done = replace_values(dense->bias, std::move(bias), configuration_, previous, "bias"); !done)
            return pass(std::move(done).error());
        return removed(node);
    }

    /// A linear activation that casts nothing.
    Result<Outcome> eliminate_linear_activation(Node& node)
    {
        if (!is_linear(node) || node.inputs.front()->result != node.result)
            return Outcome::unchanged;
        return removed(node);
    }

    /// A linear activation after an auto-typed layer; its own type, even an explicit one, is dropped.
    Result<Outcome> merge_linear_activation(Node& node)
    {
        if (!is_linear(node))
            return Outcome::unchanged;
        const Node& previous = *node.inputs.front();
        const bool safe = std::holds_alternative<Dense>(previous.operation) ||
                          std::holds_alternative<BatchNormalization>(previous.operation) ||
                          std::holds_alternative<Activation>(previous.operation) ||
                          std::holds_alternative<Softmax>(previous.operation);
        if (!safe || previous.result)
            return Outcome::unchanged;
        if (node.result)
            graph_.notes.push_back(
                {Note::Severity::warning, node.name,
                 fmt::format("result precision {} is not used: hls4ml merges the linear activation "
                             "into '{}', whose result is auto",
                             to_string(*node.result), previous.name)});
        return removed(node);
    }

    Result<Outcome> remove_nop_batch_normalization(Node& node)
    {
        const auto* layer = std::get_if<BatchNormalization>(&node.operation);
        if (layer == nullptr || !all_equal(layer->scale.trained, 1.0F) ||
            !all_equal(layer->bias.trained, 0.0F))
            return Outcome::unchanged;
        return removed(node);
    }

private:
    static bool may_fuse(const Dense& dense, const BatchNormalization& layer)
    {
        const bool scale_fits = !dense.weight.quantizer || all_equal(layer.scale.trained, 1.0F);
        const bool bias_fits = !dense.bias.quantizer || all_equal(layer.bias.trained, 0.0F);
        return scale_fits && bias_fits;
    }

    Result<Outcome> removed(Node& node)
    {
        if (Result<void> done = graph_.remove(node); !done)
            return pass(std::move(done).error());
        return Outcome::changed;
    }

    Graph& graph_;
    const config::Configuration& configuration_;
};

using Pass = Result<Outcome> (Rewriter::*)(Node&);

/// One round over `passes`; `changed` after the first rewrite, as hls4ml's loop does.
Result<Outcome> apply_first(Graph& graph, Rewriter& rewriter, const std::vector<Pass>& passes)
{
    for (const Pass rewrite : passes)
        for (Node& node : graph.nodes) {
            if (std::holds_alternative<Input>(node.operation))
                continue;
            Result<Outcome> outcome = (rewriter.*rewrite)(node);
            if (!outcome || *outcome == Outcome::changed)
                return outcome;
        }
    return Outcome::unchanged;
}

bool infer_first(Graph& graph, const InferContext& context)
{
    for (Node& node : graph.nodes) {
        const bool input_known = node.inputs.empty() || node.inputs.front()->result.has_value();
        if (input_known && has_open_type(node) && infer_types(node, context))
            return true;
    }
    return false;
}

/// Dense over a tensor of rank > 1 is a pointwise convolution in hls4ml: same arithmetic, another class name.
void name_pointwise_convolutions(Graph& graph)
{
    for (Node& node : graph.nodes)
        if (std::holds_alternative<Dense>(node.operation) && node.shape.size() > 1)
            node.class_name = node.shape.size() == 2 ? "PointwiseConv1D" : "PointwiseConv2D";
}

Result<InferContext> make_context(const config::Configuration& configuration)
{
    InferContext context;
    const std::string fallback = configuration.default_precision();
    if (fallback.empty() || fallback == "auto")
        return fail(ErrorCode::invalid_value, "HLSConfig: Model: Precision", "the default must be a type");
    Result<FixedPoint> type = parse_fixed_point(fallback);
    if (!type)
        return pass(std::move(type).error().at("HLSConfig: Model: Precision"));
    context.fallback = *type;
    if (const auto maximum = configuration.maximum_precision()) {
        Result<FixedPoint> limit = parse_fixed_point(*maximum);
        if (!limit)
            return pass(std::move(limit).error().at("HLSConfig: Model: Precision: maximum"));
        context.maximum = *limit;
    }
    return context;
}

} // namespace

Result<void> convert(Graph& graph, const config::Configuration& configuration)
{
    Result<InferContext> context = make_context(configuration);
    if (!context)
        return pass(std::move(context).error());
    Rewriter rewriter(graph, configuration);
    const std::vector<Pass> passes{
        &Rewriter::fuse_consecutive_batch_normalization, &Rewriter::fuse_batch_normalization,
        &Rewriter::eliminate_linear_activation, &Rewriter::merge_linear_activation};
    bool changed = true;
    while (changed) {
        Result<Outcome> outcome = apply_first(graph, rewriter, passes);
        if (!outcome)
            return pass(std::move(outcome).error());
        changed = *outcome == Outcome::changed || infer_first(graph, *context);
    }
    name_pointwise_convolutions(graph);
    for (Result<Outcome> outcome = Outcome::changed; *outcome == Outcome::changed;) {
        outcome = apply_first(graph, rewriter, {&Rewriter::remove_nop_batch_normalization});
        if (!outcome)
            return pass(std::move(outcome).error());
    }
    return {};
}

} // namespace bitscape::design::hls
