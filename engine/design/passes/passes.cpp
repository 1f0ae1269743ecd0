// The order of hls4ml's flows, and its way of starting over after each change.
#include "design/passes/passes.hpp"

#include "design/infer/infer.hpp"

#include <algorithm>
#include <functional>

namespace bitscape::design::hls {

namespace {

template <class Function>
std::vector<double> combined(const std::vector<double>& a, const std::vector<double>& b, bool is_single,
                             const Function& function)
{
    std::vector<double> made(std::max(a.size(), b.size()));
    for (std::size_t i = 0; i < made.size(); ++i) {
        const double exact = function(a[i % a.size()], b[i % b.size()]); // of float32: exact enough to round
        made[i] = is_single ? double{static_cast<float>(exact)} : exact;
    }
    return made;
}

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

/// The backend gives convolutions of one pixel classes of their own.
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
                            Parameter& parameter, std::vector<double> values,
                            std::optional<Quantizer> quantizer)
{
    parameter.data = quantizer ? apply(*quantizer, values, parameter.shape) : values;
    parameter.trained = std::move(values);
    parameter.quantizer = std::move(quantizer);
    if (parameter.quantizer) {
        parameter.type = parameter.quantizer->type;
        return {};
    }
    Result<Type> type = configured_type(context.configuration, node, tensor);
    if (!type)
        return pass(std::move(type).error());
    parameter.type = *type;
    return {};
}

bool all_equal(const std::vector<double>& values, double wanted)
{
    return std::all_of(values.begin(), values.end(), [wanted](double value) { return value == wanted; });
}

std::vector<double> multiplied(const std::vector<double>& a, const std::vector<double>& b, bool is_single)
{
    return combined(a, b, is_single, std::multiplies<>{});
}

std::vector<double> added(const std::vector<double>& a, const std::vector<double>& b, bool is_single)
{
    return combined(a, b, is_single, std::plus<>{});
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
    if (auto parsed = parse_onnx(context); !parsed)
        return parsed;
    if (is_read_back(context.configuration)) {
        if (auto settled = settle_read_back(context); !settled)
            return settled;
        while (infer_first(context.graph, *inference)) {
        }
        return {};
    }
    const std::vector<Pass> passes{
        separable_to_depthwise_and_conv,
        remove_transpose_before_flatten,
        remove_nop_transpose,
        remove_single_channel_transpose,
        factorize_alpha,
        extract_ternary_threshold,
        fuse_consecutive_batch_normalization,
        fuse_batch_normalization,
        replace_multidimensional_dense,
        bit_exact,
        fuse_fixed_point_quantizer,
        fix_input_precision,
        eliminate_linear_activation,
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
    if (is_read_back(context.configuration))
        return {};
    if (context.backend == Backend::catapult)
        widen_pooling_types(context.graph);
    Result<InferContext> inference = make_infer_context(context.configuration);
    if (!inference)
        return pass(std::move(inference).error());
    const std::vector<std::vector<Pass>> flows{
        {reshape_stream, insert_zero_padding_before_conv, broadcast_stream},
        {merge_batch_norm_quantized_tanh, quantize_dense_output, fuse_consecutive_batch_normalization},
        {remove_final_reshape, skip_softmax},
    };
    for (const std::vector<Pass>& flow : flows)
        if (Result<void> applied = apply_all(context, flow); !applied)
            return applied;
    while (infer_first(context.graph, *inference)) {
    }
    return {};
}

} // namespace bitscape::design::hls
