#pragma once

#include "design/hls_graph.hpp"

/// Internal to design/: hls4ml's automatic precision (pass infer_precision_types), one overload of infer a
/// node kind: it closes every open type of the node.
namespace bitscape::design::hls {

struct InferContext {
    FixedPoint fallback; ///< the model's default precision
    Type maximum;
};

/// Infers the types of the first node that has an open one. Returns whether its result type became known
/// (hls4ml then starts its passes over).
[[nodiscard]] bool infer_types(Node& node, const InferContext& context);
[[nodiscard]] bool has_open_type(const Node& node);

[[nodiscard]] int ceil_log2(std::size_t n);
void take_fallback(Type& type, const InferContext& context);
/// Every type and weight that is still open, the result included, takes the default.
void take_fallbacks(Node& node, const InferContext& context);
/// Whether hls4ml computes with these types: its quantizers' signs and powers of two have no widths to add.
template <class... Types> [[nodiscard]] bool are_numbers(const Types&... types)
{
    return ((types.encoding == Encoding::number) && ...);
}
[[nodiscard]] FixedPoint limited(FixedPoint type, const InferContext& context);
/// Sum of two terms, one carry bit on top.
[[nodiscard]] FixedPoint sum_type(const FixedPoint& a, const FixedPoint& b);
/// The type hls4ml gives a constant of the model: as many bits as it needs, at most eight and a sign.
[[nodiscard]] FixedPoint constant_type(double value);
[[nodiscard]] FixedPoint product_type(const FixedPoint& a, const FixedPoint& b, std::size_t terms);

/// Types of a layer that sums `terms` products of "weight" and its input on top of "bias".
void infer_weighted_sum(Node& node, std::size_t terms, const InferContext& context);

void infer(Node& node, Input& operation, const InferContext& context);
void infer(Node& node, Dense& operation, const InferContext& context);
void infer(Node& node, BatchNormalization& operation, const InferContext& context);
void infer(Node& node, Activation& operation, const InferContext& context);
void infer(Node& node, Softmax& operation, const InferContext& context);
void infer(Node& node, Reshape& operation, const InferContext& context);
void infer(Node& node, Convolution& operation, const InferContext& context);
void infer(Node& node, SeparableConvolution& operation, const InferContext& context);
void infer(Node& node, Pooling& operation, const InferContext& context);
void infer(Node& node, Rearrangement& operation, const InferContext& context);
void infer(Node& node, ParametrizedActivation& operation, const InferContext& context);
void infer(Node& node, HardActivation& operation, const InferContext& context);
void infer(Node& node, PReLU& operation, const InferContext& context);
void infer(Node& node, TernaryTanh& operation, const InferContext& context);
void infer(Node& node, QuantizedTanh& operation, const InferContext& context);
void infer(Node& node, Merge& operation, const InferContext& context);
void infer(Node& node, Dot& operation, const InferContext& context);
void infer(Node& node, Concatenate& operation, const InferContext& context);
void infer(Node& node, Transpose& operation, const InferContext& context);
void infer(Node& node, Broadcast& operation, const InferContext& context);
void infer(Node& node, Recurrent& operation, const InferContext& context);
void infer(Node& node, Bidirectional& operation, const InferContext& context);
void infer(Node& node, TimeDistributed& operation, const InferContext& context);
void infer(Node& node, LayerNormalization& operation, const InferContext& context);
void infer(Node& node, Embedding& operation, const InferContext& context);
void infer(Node& node, GarNet& operation, const InferContext& context);
void infer(Node& node, EinsumDense& operation, const InferContext& context);
void infer(Node& node, Einsum& operation, const InferContext& context);
void infer(Node& node, FixedPointQuantizer& operation, const InferContext& context);
void infer(Node& node, UnaryLut& operation, const InferContext& context);
void infer(Node& node, TableSoftmax& operation, const InferContext& context);
void infer(Node& node, TreeEnsemble& operation, const InferContext& context);
/// Nodes that parse_onnx could not turn into layers: never reached, it refuses them.
template <class Left>
requires is_only_parsed<Left>
void infer(Node& node, Left&, const InferContext& context)
{
    take_fallbacks(node, context);
}

} // namespace bitscape::design::hls
