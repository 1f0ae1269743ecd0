#pragma once

#include "base/result.hpp"
#include "config/configuration.hpp"
#include "design/design.hpp"
#include "fixed/fixed_point.hpp"
#include "graph/model.hpp"

#include <list>
#include <map>
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

// What a node of each kind has besides its types and weights.

struct Input {};

struct Dense {
    std::size_t n_in = 0, n_out = 0;
};

struct BatchNormalization {};

struct Activation {
    graph::Function function = graph::Function::linear;
};

struct Softmax {};
struct Reshape {};

/// Conv1D, Conv2D, DepthwiseConv1D, DepthwiseConv2D, Conv2DBatchnorm.
struct Convolution {
    graph::WindowGrid grid;
    std::size_t axes = 2; ///< spatial ones
    std::size_t n_chan = 0, n_filt = 0;
    bool depthwise = false, folded = false;
    Shape kernel; ///< extents of hls4ml's array of weights
};

/// Split into two convolutions before anything else happens to it. The model outlives the graph.
struct SeparableConvolution {
    const graph::SeparableConvolution* layer = nullptr;
};

struct Pooling {
    graph::PoolOp op = graph::PoolOp::max;
    graph::WindowGrid grid;
    std::size_t axes = 2;
    std::size_t n_chan = 0;
    bool is_global = false, counts_padding = false;
};

/// Elements change their places.
struct Rearrangement {
    std::variant<graph::ZeroPadding, graph::Cropping, graph::UpSampling> layer;
};

using Operation = std::variant<Input,                //
                               Dense,                //
                               BatchNormalization,   //
                               Activation,           //
                               Softmax,              //
                               Reshape,              //
                               Convolution,          //
                               SeparableConvolution, //
                               Pooling,              //
                               Rearrangement>;

struct Node {
    std::string name;
    std::string class_name;
    LayerId source;
    int index = 0;
    Operation operation;
    std::map<std::string, Parameter, std::less<>> weights; ///< by hls4ml's name: "weight", "bias", "scale"
    std::map<std::string, Type, std::less<>> types; ///< besides result and weights: "accum", "table" (no _t)
    std::vector<Node*> inputs;
    Shape shape;
    Type result;
    /// Its result type, or its accumulator's, is the very object of its input's: who changes one changes
    /// both.
    bool shares_result = false, shares_accum = false;

    /// The weight of that name. Precondition: the node has it.
    [[nodiscard]] Parameter& weight(std::string_view tensor) { return weights.find(tensor)->second; }
    [[nodiscard]] const Parameter& weight(std::string_view tensor) const
    {
        return weights.find(tensor)->second;
    }
    /// The type of that name; open if the node has none.
    [[nodiscard]] Type type(std::string_view tensor) const
    {
        const auto found = types.find(tensor);
        return found == types.end() ? Type{} : found->second;
    }
    [[nodiscard]] Node& input(std::size_t k = 0) const { return *inputs[k]; }
};

struct Graph {
    std::list<Node> nodes; ///< execution order; addresses stay valid
    std::vector<Node*> inputs, outputs;
    int next_index = 1;
    std::vector<Note> notes;

    [[nodiscard]] std::size_t user_count(const Node& node) const;
    [[nodiscard]] bool is_output(const Node& node) const;
    /// Takes a node with one input out; its users and the model's outputs get that input instead.
    /// Error: both the node and its input are outputs of the model (hls4ml refuses it, too).
    [[nodiscard]] Result<void> remove(Node& node);
    /// A new node right behind `before` in execution order that reads it; whoever read `before` (and the
    /// model's outputs) reads the new node instead. Its class, types and weights are the caller's to fill.
    Node& insert_after(Node& before, std::string name);
};

/// The graph as hls4ml's parser makes it: one node a layer (dropout skipped), types from the configuration.
[[nodiscard]] Result<Graph> build(const graph::Model& model, const config::Configuration& configuration);

struct PassContext;
/// hls4ml's flows "convert" and "optimize": rewrites until nothing changes, then every type is known.
[[nodiscard]] Result<void> convert(PassContext& context);
/// The rewrites of the backend's flow that change numbers or shapes.
[[nodiscard]] Result<void> specialize(PassContext& context);

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

/// ap_int or ap_uint.
[[nodiscard]] FixedPoint whole_number_type(int width, bool is_signed);

} // namespace bitscape::design::hls
