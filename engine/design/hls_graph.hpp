#pragma once

#include "base/result.hpp"
#include "config/configuration.hpp"
#include "design/design.hpp"
#include "fixed/fixed_point.hpp"
#include "graph/model.hpp"

#include <list>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Internal to design/: the mutable graph on which hls4ml's rewrites are replayed, pass by pass, in its
/// order.
namespace bitscape::design::hls {

/// A type that may still be "auto" (hls4ml: UnspecifiedPrecisionType).
using Type = std::optional<FixedPoint>;

/// Weights as hls4ml keeps them between its passes: float32 values, already through the model's quantizer.
struct Parameter {
    std::vector<float> data;
    std::vector<float> trained; ///< before the quantizer (hls4ml: data_unquantized)
    Type type;
    std::optional<graph::QuantizedBits> quantizer;
};

struct Dense {
    std::size_t n_in = 0, n_out = 0;
    Parameter weight, bias;
    Type accum;
};

struct BatchNormalization {
    Parameter scale, bias;
};

struct Activation {
    graph::Function function = graph::Function::linear;
};

struct Softmax {
    Type accum;
};

struct Input {};
struct Reshape {};

struct Node {
    std::string name;
    std::string class_name;
    LayerId source;
    int index = 0;
    std::variant<Input, Dense, BatchNormalization, Activation, Softmax, Reshape> operation;
    std::vector<Node*> inputs;
    Shape shape;
    Type result;
};

struct Graph {
    std::list<Node> nodes; ///< execution order; addresses stay valid
    std::vector<Node*> inputs, outputs;
    int next_index = 1;
    std::vector<Note> notes;

    [[nodiscard]] std::size_t user_count(const Node& node) const;
    /// Takes a node with one input out; its users and the model's outputs get that input instead.
    /// Error: both the node and its input are outputs of the model (hls4ml refuses it, too).
    [[nodiscard]] Result<void> remove(Node& node);
};

/// The graph as hls4ml's parser makes it: one node a layer (dropout skipped), types from the configuration.
[[nodiscard]] Result<Graph> build(const graph::Model& model, const config::Configuration& configuration);

/// hls4ml's flows "convert" and "optimize": rewrites until nothing changes, then every type is known.
[[nodiscard]] Result<void> convert(Graph& graph, const config::Configuration& configuration);

/// Infers the types of the first node that has an open one. Returns whether a result type became known
/// (hls4ml then starts its passes over).
struct InferContext {
    FixedPoint fallback;
    Type maximum;
};
[[nodiscard]] bool infer_types(Node& node, const InferContext& context);
[[nodiscard]] bool has_open_type(const Node& node);

/// Type of `tensor` by the configuration; nullopt for "auto". Errors: not a type; names layer and tensor.
[[nodiscard]] Result<Type> configured_type(const config::Configuration& configuration, const Node& node,
                                           std::string_view tensor);

/// The value after hls4ml printed it with as many decimals as the type has fraction bits, C++ read it back
/// and cast it.
[[nodiscard]] std::int64_t quantize_weight(float value, const FixedPoint& type);
[[nodiscard]] Result<WeightTensor> quantize_weights(const std::vector<float>& values, const FixedPoint& type,
                                                    const std::string& where);

/// Sets the smallest magnitudes to zero until `sparsity` of all are; earlier elements first on ties.
void prune(std::vector<float>& weights, double sparsity);

} // namespace bitscape::design::hls
