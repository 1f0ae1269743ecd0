#pragma once

#include "design/hls_graph.hpp"

#include <string>

/// Internal to design/: hls4ml's rewrites ("optimizer passes"). A pass looks at one node and rewrites or
/// leaves it; passes.cpp lists them in hls4ml's order.
namespace bitscape::design::hls {

enum class Outcome {
    unchanged,
    changed ///< hls4ml starts its list of passes over
};

struct PassContext {
    Graph& graph;
    config::Configuration& configuration; ///< new layers are entered with the settings they inherit
    Backend backend = Backend::vitis;
    IoType io_type = IoType::io_parallel;
    bool bit_exact_tried = false;
    bool bit_exact = false; ///< the pass bit_exact gave the nodes their types
};

/// One rewrite, tried on one node. Precondition: `node` is not an Input.
using Pass = Result<Outcome> (*)(PassContext& context, Node& node);

// Flow "parse_qonnx".
/// Nodes of ONNX graphs become layers. Errors: what hls4ml cannot convert; they name the layer.
[[nodiscard]] Result<void> parse_onnx(PassContext& context);
// Flow "convert".
[[nodiscard]] Result<Outcome> separable_to_depthwise_and_conv(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> remove_transpose_before_flatten(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> remove_nop_transpose(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> remove_single_channel_transpose(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> factorize_alpha(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> extract_ternary_threshold(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> fuse_consecutive_batch_normalization(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> fuse_batch_normalization(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> eliminate_linear_activation(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> merge_linear_activation(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> replace_multidimensional_dense(PassContext& context, Node& node);
/// Once, for the whole graph: gives every node the types that follow from HGQ's quantizers, if the model has
/// some or the configuration says BitExact. Errors: layers that hls4ml cannot treat in this way.
[[nodiscard]] Result<Outcome> bit_exact(PassContext& context, Node& node);
/// A quantizer with one set of bits becomes the result type of the layer before it.
[[nodiscard]] Result<Outcome> fuse_fixed_point_quantizer(PassContext& context, Node& node);
/// For the whole graph: inputs that no quantizer limited get a type.
[[nodiscard]] Result<Outcome> fix_input_precision(PassContext& context, Node& node);
// Flow "optimize".
[[nodiscard]] Result<Outcome> remove_nop_batch_normalization(PassContext& context, Node& node);
// Backend flows.
[[nodiscard]] Result<Outcome> reshape_stream(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> insert_zero_padding_before_conv(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> broadcast_stream(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> merge_batch_norm_quantized_tanh(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> quantize_dense_output(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> remove_final_reshape(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> skip_softmax(PassContext& context, Node& node);

// Instead of all of these.
/// HLSConfig / Model / ReadBack: the model was read back from what hls4ml generated, after its rewrites.
[[nodiscard]] bool is_read_back(const config::Configuration& configuration);
/// What such a model cannot say by itself is rewritten all the same: thresholds, repeated streams.
[[nodiscard]] Result<void> settle_read_back(PassContext& context);

/// Catapult's initialization of pooling layers: their accumulators grow by the bits of the window's size
/// (rounded down), two and one of them before the point. An automatic accumulator of a maximum is its input's
/// type, which then grows as well, and with it every type that is the same object. Source:
/// catapult_backend.py
void widen_pooling_types(Graph& graph);

// For passes.
/// Takes the node out: `changed`, or the graph's refusal.
[[nodiscard]] Result<Outcome> removed(PassContext& context, Node& node);
/// New values for a parameter, as hls4ml's add_weights_variable takes them: through the quantizer, if there
/// is one, with its type; else with the type of the configuration.
[[nodiscard]] Result<void> replace_values(PassContext& context, const Node& node, std::string_view tensor,
                                          Parameter& parameter, std::vector<double> values,
                                          std::optional<Quantizer> quantizer);
[[nodiscard]] bool all_equal(const std::vector<double>& values, double wanted);
/// numpy's a * b and a + b: the shorter one is repeated along the last axis; each result is rounded to
/// float32 if `is_single`.
[[nodiscard]] std::vector<double> multiplied(const std::vector<double>& a, const std::vector<double>& b,
                                             bool is_single);
[[nodiscard]] std::vector<double> added(const std::vector<double>& a, const std::vector<double>& b,
                                        bool is_single);
[[nodiscard]] bool is_true(const config::Node* node);

} // namespace bitscape::design::hls
