// The order of hls4ml's flows, and its way of starting over after each change.
#include "design/passes/passes.hpp"

#include "design/infer/infer.hpp"
#include "graph/quantize.hpp"

#include <algorithm>

namespace bitscape::design::hls {

namespace {

/// One round over `passes`; `changed` after the first rewrite, as hls4ml's loop does.
Result<Outcome> apply_first(PassContext& context, const std::vector<Pass>& passes)
{
    for (const Pass rewrite : passes)
        for (Node& node : context.graph.nodes) {
            if (std::holds_alternative<Input>(node.operation))
                continue;
            Result<Outcome> outcome = rewrite(context, node);
            if (!outcome || *outcome == Outcome::changed)
                return outcome;
        }
    return Outcome::unchanged;
}

Result<void> apply_all(PassContext& context, const std::vector<Pass>& passes)
{
    for (;;) {
        Result<Outcome> outcome = apply_first(context, passes);
        if (!outcome)
            return pass(std::move(outcome).error());
        if (*outcome == Outcome::unchanged)
            return {};
    }
}

bool infer_first(Graph& graph, const InferContext& context)
{
    for (Node& node : graph.nodes) {
        const bool inputs_known = std::all_of(node.inputs.begin(), node.inputs.end(),
                                              [](const Node* input) { return input->result.has_value(); });
        if (inputs_known && has_open_type(node) && infer_types(node, context))
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

Result<InferContext> make_infer_context(const config::Configuration& configuration)
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

Result<Outcome> removed(PassContext& context, Node& node)
{
    if (Result<void> done = context.graph.remove(node); !done)
        return pass(std::move(done).error());
    return Outcome::changed;
}

Result<void> replace_values(PassContext& context, const Node& node, std::string_view tensor,
                            Parameter& parameter, std::vector<float> values)
{
    parameter.trained = values;
    parameter.data = std::move(values);
    if (parameter.quantizer) {
        for (float& value : parameter.data)
            value = graph::quantize(*parameter.quantizer, value);
        return {};
    }
    Result<Type> type = configured_type(context.configuration, node, tensor);
    if (!type)
        return pass(std::move(type).error());
    parameter.type = *type;
    return {};
}

bool all_equal(const std::vector<float>& values, float wanted)
{
    return std::all_of(values.begin(), values.end(), [wanted](float value) { return value == wanted; });
}

bool is_true(const config::Node* node)
{
    const std::string* text = node != nullptr ? node->text() : nullptr;
    return text != nullptr && (*text == "true" || *text == "True" || *text == "1");
}

Result<void> convert(PassContext& context)
{
    Result<InferContext> inference = make_infer_context(context.configuration);
    if (!inference)
        return pass(std::move(inference).error());
    const std::vector<Pass> passes{
        separable_to_depthwise_and_conv, fuse_consecutive_batch_normalization,
        fuse_batch_normalization,        eliminate_linear_activation,
        merge_linear_activation,
    };
    for (bool changed = true; changed;) {
        Result<Outcome> outcome = apply_first(context, passes);
        if (!outcome)
            return pass(std::move(outcome).error());
        changed = *outcome == Outcome::changed || infer_first(context.graph, *inference);
    }
    name_pointwise_convolutions(context.graph);
    return apply_all(context, {remove_nop_batch_normalization});
}

Result<void> specialize(PassContext& context)
{
    if (context.backend == Backend::catapult)
        widen_pooling_types(context.graph);
    if (auto streamed = apply_all(context, {reshape_stream, insert_zero_padding_before_conv}); !streamed)
        return streamed;
    return apply_all(context, {remove_final_reshape, skip_softmax});
}

} // namespace bitscape::design::hls
