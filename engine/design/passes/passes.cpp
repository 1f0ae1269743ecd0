// The order of hls4ml's flows, and its way of starting over after each change.
#include "design/passes/passes.hpp"

#include "design/infer/infer.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <span>

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

// What each rewrite is called in hls4ml, and what it means to the user.
constexpr std::array convert_passes{
    Pass{convert_to_channels_last, {}},
    Pass{separable_to_depthwise_and_conv,
         {"separable_to_depthwise_and_conv",
          "Separable convolution split into a depthwise and a pointwise one"}},
    Pass{remove_transpose_before_flatten,
         {"remove_transpose_before_flatten", "Transposition before '{node}' removed: the weights of the "
                                             "Dense layer behind it are permuted instead"}},
    Pass{remove_nop_transpose,
         {"remove_nop_transpose", "Transposition of a vector removed: it moves nothing"}},
    Pass{remove_single_channel_transpose,
         {"remove_single_channel_transpose",
          "Transposition of the input '{input}' removed: its first axis has one element"}},
    Pass{factorize_alpha,
         {"factorize_alpha",
          "The scale of the weights' quantizer became a layer of its own, '{node}_alpha', with the bias"}},
    Pass{extract_ternary_threshold,
         {"extract_ternary_threshold", "The threshold of the ternary activation became the scale '{input}'"}},
    Pass{fuse_consecutive_batch_normalization,
         {"fuse_consecutive_batch_normalization", "Took in the scale and bias '{input}' before it"}},
    Pass{fuse_batch_normalization,
         {"fuse_batch_normalization", "Batch normalization folded into the weights and bias of '{input}'"}},
    Pass{replace_multidimensional_dense,
         {"replace_multidimensional_dense",
          "Dense over several positions became a convolution with a window of one"}},
    Pass{bit_exact,
         {"bit_exact", "Types of all layers follow from the model's quantizers, bit by bit", true}},
    Pass{fuse_fixed_point_quantizer,
         {"fuse_fixed_point_quantizer", "Quantizer became the result type of '{input}'"}},
    Pass{fix_input_precision, {}},
    Pass{
        eliminate_linear_activation,
        {"eliminate_linear_activation", "Linear activation removed: it has the type of '{input}' before it"}},
    Pass{merge_linear_activation, {"merge_linear_activation", "Linear activation merged into '{input}'"}},
};
constexpr std::array optimize_passes{
    Pass{remove_nop_batch_normalization,
         {"remove_nop_batch_normalization", "Scale and bias removed: all ones and zeros"}},
};
constexpr std::array stream_passes{
    Pass{reshape_stream, {"reshape_stream", "The stream is packed anew for this shape: '{node}'"}},
    Pass{
        insert_zero_padding_before_conv,
        {"insert_zero_padding_before_conv", "Padding became the layer '{input}': streams are padded before"}},
    Pass{broadcast_stream,
         {"broadcast_stream", "The smaller stream of the two is repeated by a layer of its own"}},
};
constexpr std::array quantization_passes{
    Pass{merge_batch_norm_quantized_tanh,
         {"merge_batch_norm_quantized_tanh",
          "Batch normalization before it and activation became thresholds: '{node}'"}},
    Pass{quantize_dense_output, {}},
    Pass{fuse_consecutive_batch_normalization,
         {"fuse_consecutive_batch_normalization", "Took in the scale and bias '{input}' before it"}},
};
constexpr std::array last_passes{
    Pass{remove_final_reshape,
         {"remove_final_reshape", "Reshape at the end removed: parallel outputs have no shape"}},
    Pass{skip_softmax, {"skip_softmax", "Softmax removed: the configuration says Skip"}},
};

/// One round over `passes`; `changed` after the first rewrite, as hls4ml's loop does.
Result<Outcome> apply_first(PassContext& context, std::span<const Pass> passes)
{
    for (const Pass& rewrite : passes)
        for (Node& node : context.graph.nodes) {
            if (std::holds_alternative<Input>(node.operation))
                continue;
            const LayerId source = node.source;
            Result<Outcome> outcome = rewrite.apply(context, node);
            if (outcome && *outcome == Outcome::changed)
                tell(context, rewrite.rule, node, source);
            if (!outcome || *outcome == Outcome::changed)
                return outcome;
        }
    return Outcome::unchanged;
}

Result<void> apply_all(PassContext& context, std::span<const Pass> passes)
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

void tell(PassContext& context, const Rule& rule, const Node& node, LayerId source)
{
    if (!rule.text.empty()) {
        const std::string& input = node.inputs.empty() ? node.name : node.inputs.front()->name;
        context.graph.rewrites.push_back(
            {rule.of_all ? std::string() : context.model.layer(source).name, std::string(rule.name),
             fmt::format(fmt::runtime(rule.text), fmt::arg("node", node.name), fmt::arg("input", input))});
    }
    context.graph.taken_out.clear();
}

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
    if (auto turned = turn_inputs(context); !turned)
        return turned;
    for (bool changed = true; changed;) {
        Result<Outcome> outcome = apply_first(context, convert_passes);
        if (!outcome)
            return pass(std::move(outcome).error());
        changed = *outcome == Outcome::changed || infer_first(context.graph, *inference);
    }
    name_pointwise_convolutions(context.graph);
    return apply_all(context, optimize_passes);
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
    for (const std::span<const Pass> flow :
         {std::span<const Pass>(stream_passes), std::span<const Pass>(quantization_passes),
          std::span<const Pass>(last_passes)})
        if (Result<void> applied = apply_all(context, flow); !applied)
            return applied;
    while (infer_first(context.graph, *inference)) {
    }
    return {};
}

} // namespace bitscape::design::hls
