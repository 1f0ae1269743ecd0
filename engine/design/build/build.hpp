#pragma once

#include "design/hls_graph.hpp"

/// Internal to design/: how each layer of a model becomes a node of hls4ml's graph. One overload of
/// build_node a layer kind; it fills operation, weights and types of `node`, whose name, shape, inputs and
/// result type stand already.
namespace bitscape::design::hls {

struct BuildContext {
    Graph& graph;
    const config::Configuration& configuration;
    bool channels_first = false; ///< of the model: hls4ml's converter to channels last comes later
};

/// The shape of the node's input with its channels last, as layers are described.
[[nodiscard]] Shape spatial_input(const BuildContext& context, const Node& node);
/// Gives the node the shape, told channels last, in the model's order.
void set_spatial_shape(const BuildContext& context, Node& node, Shape shape);

/// Adds the weights `name` as hls4ml's add_weights_variable makes them: a quantizer of the model wins over
/// the configuration (whose knob is then noted as ignored). `shape` in hls4ml's order: channels last.
[[nodiscard]] Result<void> add_weights(BuildContext& context, Node& node, std::string name,
                                       const std::vector<float>& trained, Shape shape,
                                       std::optional<Quantizer> quantizer = {});
/// A bias; without trained values zeros in ap_uint<1>. Error: a quantizer for powers of two.
[[nodiscard]] Result<void> add_bias(BuildContext& context, Node& node, const std::vector<float>& trained,
                                    std::size_t size,
                                    const std::optional<graph::WeightQuantizer>& quantizer = {});
/// hls4ml's wrapper of a kernel's quantizer, if it has one.
[[nodiscard]] std::optional<Quantizer>
kernel_quantizer(const std::optional<graph::WeightQuantizer>& quantizer);
/// The type `name` of the node by the configuration.
[[nodiscard]] Result<void> add_type(BuildContext& context, Node& node, std::string name);

/// The configuration with the settings of the two layers that hls4ml makes of each separable convolution.
[[nodiscard]] config::Configuration with_separable_halves(const graph::Model& model,
                                                          const config::Configuration& configuration);
/// Puts the trained values through the quantizer, if there is one.
void apply_quantizer(Parameter& parameter);
/// Where hls4ml places the windows of a layer over its input. Errors: the input has lost its axes, or the
/// windows do not fit.
[[nodiscard]] Result<graph::WindowGrid> hls_grid(BuildContext& context, const Node& node,
                                                 const graph::Windows& windows);
[[nodiscard]] Shape grid_shape(const graph::WindowGrid& grid, std::size_t axes, std::size_t channels);

using Built = Result<void>;

[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Input& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Dropout& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Flatten& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Dense& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::BatchNormalization& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Activation& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Softmax& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Convolution& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::DepthwiseConvolution& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::SeparableConvolution& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::FoldedConvolution& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Pooling& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::GlobalPooling& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::ZeroPadding& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Cropping& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::UpSampling& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Reshape& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::ParametrizedActivation& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::HardActivation& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::PReLU& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::TernaryTanh& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Merge& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Dot& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Concatenate& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Transpose& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Recurrent& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Bidirectional& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::TimeDistributed& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::TimeDistributedEnd& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::LayerNormalization& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Embedding& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::GarNet& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::EinsumDense& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Einsum& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::FixedPointQuantizer& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::UnaryLut& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::TableSoftmax& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Constant& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Quant& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::BipolarQuant& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Trunc& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::MatMul& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::OnnxConvolution& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::OnnxBatchNormalization& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::Arithmetic& layer);
// Refused before, by name and with the reason that stands at the layer.
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::FloatOnly& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::UnknownLayer& layer);
[[nodiscard]] Built build_node(BuildContext& context, Node& node, const graph::TreeEnsemble& layer);

} // namespace bitscape::design::hls
