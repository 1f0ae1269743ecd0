#pragma once

#include "design/hls_graph.hpp"

/// Internal to design/: the rewritten graph becomes the Design's nodes: strategy, reuse factor, tables,
/// quantized weights. One overload of finish_node a node kind; it fills the operation of `node`, whose name,
/// inputs, shape, result and reuse factor stand already.
namespace bitscape::design::hls {

struct FinishContext {
    Design& design;
    const config::Configuration& configuration;

    [[nodiscard]] const FixedPoint& input_type(const design::Node& node, std::size_t k = 0) const
    {
        return design.node(node.inputs[k]).result;
    }
    void note(const design::Node& node, std::string text)
    {
        design.notes.push_back({Note::Severity::warning, node.name, std::move(text)});
    }
};

/// Fills design.nodes, inputs and outputs. Errors name the layer and the knob.
[[nodiscard]] Result<void> finish(const Graph& graph, const config::Configuration& configuration,
                                  Design& design);

[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Input& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Dense& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const BatchNormalization& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Activation& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Softmax& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Reshape& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Convolution& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const SeparableConvolution& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Pooling& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Rearrangement& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Recurrent& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Bidirectional& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const TimeDistributed& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const LayerNormalization& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Embedding& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const GarNet& operation);

[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const ParametrizedActivation& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const HardActivation& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const PReLU& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const TernaryTanh& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const QuantizedTanh& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Merge& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Dot& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Concatenate& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Transpose& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Broadcast& operation);

/// Refuses what hls4ml's streams cannot do with the node.
[[nodiscard]] Result<void> check_stream(const Graph& graph, const Node& node);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const EinsumDense& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const Einsum& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const FixedPointQuantizer& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const UnaryLut& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const TableSoftmax& operation);
[[nodiscard]] Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                                       const TreeEnsemble& operation);

/// Never reached: parse_onnx refuses what it leaves of these.
template <class Left>
requires is_only_parsed<Left>
[[nodiscard]] Result<void> finish_node(FinishContext&, design::Node& node, const Node&, const Left&)
{
    return fail(ErrorCode::unsupported, "layer '" + node.name + "'", "hls4ml cannot convert it");
}

// For finish_node.
/// The weights `tensor` of `from`, quantized. Error: a type wider than 63 bits and a sign.
[[nodiscard]] Result<WeightTensor> finish_weights(const Node& from, std::string_view tensor);
/// Fraction of zeros.
[[nodiscard]] double sparsity_of(const WeightTensor& tensor);
/// Chooses the strategy as hls4ml's backends do and makes node.reuse_factor valid for a matrix n_in x n_out.
/// Errors: a strategy that is not supported.
[[nodiscard]] Result<Strategy> choose_strategy(FinishContext& context, design::Node& node, std::size_t n_in,
                                               std::size_t n_out);
/// What a matrix product is computed with.
struct TypedProduct {
    WeightTensor weight, bias;
    FixedPoint accum;
};
/// With the types of `from`; `weight` holds the values in the order of the matrix.
[[nodiscard]] Result<TypedProduct> typed_product(const Node& from, const std::vector<double>& weight);
/// Strategy distributed_arithmetic of a matrix [terms, bias.size()]: weights and bias as they were trained
/// and an accumulator that holds every sum. Errors: more bits than fit.
[[nodiscard]] Result<TypedProduct> exact_product(const std::vector<double>& weight,
                                                 const std::vector<double>& bias, const FixedPoint& input,
                                                 const std::string& place);
/// A table size from a key of the layer, 1 to 2^20.
[[nodiscard]] Result<std::size_t> table_size(const FinishContext& context, const design::Node& node,
                                             std::string_view key, std::size_t otherwise);
/// hls4ml reads some types from direct keys of the layer ("exp_table_t"); the entries of the same name under
/// Precision are listed by its default configuration but have no effect (noted).
[[nodiscard]] Result<FixedPoint> direct_type(FinishContext& context, const design::Node& node,
                                             std::string_view key, const FixedPoint& otherwise);

} // namespace bitscape::design::hls
