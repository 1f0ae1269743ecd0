#pragma once

#include "graph/rewrite.hpp"
#include "importer_onnx/file.hpp"

#include <map>
#include <set>

namespace bitscape::onnx {

inline constexpr std::string_view channels_last_domain = "qonnx.custom_op.channels_last";

/// Of LSTM, GRU and RNN nodes that read and write sequences with the batch in front.
inline constexpr const char* sequence_domain = "bitscape.sequence";

/// An ONNX graph that can be rewritten. Tensors are known by name, nodes are in execution order.
struct Network {
    std::string name;
    std::int64_t opset = 0;
    std::vector<Node> nodes;
    std::vector<std::string> inputs, outputs;
    std::vector<std::string> constant_order; ///< names of `constants`, as the file lists them
    std::map<std::string, Tensor, std::less<>> constants;
    /// Of data and constants, the batch (always 1) included. Filled by infer_shapes().
    std::map<std::string, Shape, std::less<>> shapes;
    /// What the file itself says of tensors inside the graph, batch set to 1; for operators not known here.
    std::map<std::string, Shape, std::less<>> described;
    std::vector<graph::Rewrite> rewrites;
    std::int64_t declared_batch = -1; ///< the number the file gives the batch; -1 = open
    bool folded = false;              ///< infer_shapes() computed constants

    [[nodiscard]] bool is_constant(std::string_view tensor) const { return constants.contains(tensor); }
    /// nullptr if it is no constant (or left out).
    [[nodiscard]] const graph::Array* constant(const Node& node, std::size_t input) const;
    [[nodiscard]] const Shape&
    shape(std::string_view tensor) const; ///< precondition: infer_shapes() knows it
    /// Index of the node that makes the tensor; nullopt for inputs and constants.
    [[nodiscard]] std::optional<std::size_t> producer(std::string_view tensor) const;
    [[nodiscard]] std::vector<std::size_t> users(std::string_view tensor) const; ///< indices, each node once
    [[nodiscard]] bool is_output(std::string_view tensor) const;

    /// Adds a constant under a name no tensor has yet, made from `hint`; returns it.
    std::string add_constant(std::string hint, graph::Array array, DataType type = DataType::float32);
    [[nodiscard]] std::string fresh_name(std::string hint) const;
    void rename_tensors(const std::map<std::string, std::string>& names); ///< old -> new, wherever used
    void drop_unused_constants();
    /// A line of the import report; `node` still has the file's name.
    void tell(const Node& node, const char* rule, std::string text);
};

/// Nodes sorted, initializers that are inputs too taken out of the inputs, open batch set to 1.
/// Errors: a cycle, a tensor made twice or never, an input with open dimensions, sub-graphs.
[[nodiscard]] Result<Network> make_network(File file);

/// The shape of every tensor; constants that follow from constants (Constant, Shape, Gather, Cast, ...) are
/// computed and their nodes removed. Errors name node and operator.
[[nodiscard]] Result<void> infer_shapes(Network& network);

/// What `node` makes of constants; nullopt if it is no operator that can be computed at import.
[[nodiscard]] Result<std::optional<graph::Array>> fold(const Network& network, const Node& node);

/// Is the network as hls4ml takes it: named nodes, nothing shared, channels last, only its operators?
[[nodiscard]] bool is_clean(const Network& network);

/// What qonnx' clean-up, GemmToMatMul, QCDQToQuant and channels-last conversions do, names included.
[[nodiscard]] Result<void> clean_up(Network& network);
/// What exporters write in several nodes and is one operator: LayerNormalization, the mean over an image.
void recognize_patterns(Network& network);
[[nodiscard]] Result<void> to_channels_last(Network& network);
[[nodiscard]] Result<void> quantize_chains_to_quant(Network& network);
[[nodiscard]] Result<void> straighten_sequences(Network& network);

/// "node 'MatMul_0' (MatMul)", for messages.
[[nodiscard]] std::string place(const Node& node);

} // namespace bitscape::onnx
