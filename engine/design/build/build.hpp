#pragma once

#include "design/hls_graph.hpp"

/// Internal to design/: how each layer of a model becomes a node of hls4ml's graph. One overload of
/// build_node a layer kind; it fills operation, weights and types of `node`, whose name, shape, inputs and
/// result type stand already.
namespace bitscape::design::hls {

struct BuildContext {
    Graph& graph;
    const config::Configuration& configuration;
};

/// Adds the weights `name` as hls4ml's add_weights_variable makes them: a quantizer of the model wins over
/// the configuration (whose knob is then noted as ignored).
[[nodiscard]] Result<void> add_weights(BuildContext& context, Node& node, std::string name,
                                       std::vector<float> trained,
                                       const std::optional<graph::QuantizedBits>& quantizer);
/// A bias; without trained values zeros in ap_uint<1>.
[[nodiscard]] Result<void> add_bias(BuildContext& context, Node& node, const std::vector<float>& trained,
                                    std::size_t size, const std::optional<graph::QuantizedBits>& quantizer);
/// The type `name` of the node by the configuration.
[[nodiscard]] Result<void> add_type(BuildContext& context, Node& node, std::string name);

using Built = Result<void>;

[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Input& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Dropout& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Flatten& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Dense& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::BatchNormalization& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Activation& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Softmax& layer);

} // namespace bitscape::design::hls
