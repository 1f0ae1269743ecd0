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
    const config::Configuration& configuration;
    Backend backend = Backend::vitis;
    IoType io_type = IoType::io_parallel;
};

/// One rewrite, tried on one node. Precondition: `node` is not an Input.
using Pass = Result<Outcome> (*)(PassContext& context, Node& node);

// Flow "convert".
[[nodiscard]] Result<Outcome> separable_to_depthwise_and_conv(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> fuse_consecutive_batch_normalization(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> fuse_batch_normalization(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> eliminate_linear_activation(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> merge_linear_activation(PassContext& context, Node& node);
// Flow "optimize".
[[nodiscard]] Result<Outcome> remove_nop_batch_normalization(PassContext& context, Node& node);
// Backend flows.
[[nodiscard]] Result<Outcome> reshape_stream(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> insert_zero_padding_before_conv(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> remove_final_reshape(PassContext& context, Node& node);
[[nodiscard]] Result<Outcome> skip_softmax(PassContext& context, Node& node);

/// Catapult's initialization of pooling layers: their accumulators grow by the bits of the window's size
/// (rounded down), two and one of them before the point. An automatic accumulator of a maximum is its input's
/// type, which then grows as well, and with it every type that is the same object. Source:
/// catapult_backend.py
void widen_pooling_types(Graph& graph);

// For passes.
/// Takes the node out: `changed`, or the graph's refusal.
[[nodiscard]] Result<Outcome> removed(PassContext& context, Node& node);
/// Applies the model's quantizer to new values and gives them the type hls4ml would.
[[nodiscard]] Result<void> replace_values(PassContext& context, const Node& node, std::string_view tensor,
                                          Parameter& parameter, std::vector<float> values);
[[nodiscard]] bool all_equal(const std::vector<float>& values, float wanted);
[[nodiscard]] bool is_true(const config::Node* node);

} // namespace bitscape::design::hls
