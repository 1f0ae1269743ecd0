#pragma once

#include "base/result.hpp"
#include "config/configuration.hpp"
#include "design/design.hpp"
#include "design/hls_recurrent.hpp"
#include "design/interval.hpp"
#include "design/onnx_operations.hpp"
#include "design/quantizer.hpp"
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

/// Weights as hls4ml keeps them between its passes: numpy arrays, already through the model's quantizer.
/// numpy computes with float32 arrays in float32; what met a Python number with an array is float64.
struct Parameter {
    std::vector<double> data;    ///< in hls4ml's order
    std::vector<double> trained; ///< before the quantizer (hls4ml: data_unquantized)
    Shape shape;
    Type type;
    std::optional<Quantizer> quantizer;
    bool is_single = true; ///< float32: sums and products are rounded to it
};

// What a node of each kind has besides its types and weights.

struct Input {};

struct Dense {
    std::size_t n_in = 0, n_out = 0;
    std::vector<float> kernel, bias; ///< as in the model: what a convolution made of the layer starts from
};

struct BatchNormalization {};

struct Activation {
    graph::Function function = graph::Function::linear;
    std::optional<std::size_t> table_size; ///< set by the bit_exact pass: wins over the configuration
    /// What a QONNX quantizer node makes of the values; merged into the layer before, it is that one's
    /// result.
    Type quantizer;
};

struct ParametrizedActivation {
    graph::ParametrizedActivation::Kind kind = graph::ParametrizedActivation::Kind::leaky_relu;
    double parameter = 0; ///< its type is types["param"]
};

struct HardActivation {
    graph::HardActivation::Kind kind = graph::HardActivation::Kind::hard_sigmoid;
    double slope = 0.2, shift = 0.5; ///< their types are types["slope"] and types["shift"]
};

struct PReLU {}; ///< weights["param"]

struct TernaryTanh {
    double threshold = 0.5;
};

/// weights["threshold"], or ["threshold_hi"] and ["threshold_lo"].
struct QuantizedTanh {
    bool is_ternary = false;
};

struct Merge {
    graph::Merge::Kind kind = graph::Merge::Kind::add;
};

struct Dot {};

struct Concatenate {
    int axis = -1; ///< without the batch axis; negative counts from the end
};

struct Transpose {
    std::vector<std::size_t> permutation;
};

/// The smaller input of a streamed merge, repeated.
struct Broadcast {};

struct Softmax {
    /// Of a layer that says its axis (without the batch axis): how many values are normalised together, and
    /// how far apart they are. 0: an activation, which says nothing.
    std::size_t slice = 0, inner = 1;
    int axis = -1;
};
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

struct EinsumDense {
    std::string equation;
    Shape kernel_shape; ///< of weight "weight"
};

struct Einsum {
    std::string equation;
};

/// Bits of each element (hls4ml: mask_kbi).
struct FixedPointQuantizer {
    Shape mask; ///< extents of `bits`, 1 where elements share; empty: one for all
    BitMap bits;
    Rounding rounding = Rounding::trn;
    Overflow overflow = Overflow::wrap;
};

/// Its table is the weight "table".
struct UnaryLut {};

struct TableSoftmax {
    graph::TableSoftmax layer;
    std::size_t exp_table_size = 1024;
};

/// Types "threshold" and "weight". The model outlives the graph.
struct TreeEnsemble {
    const graph::TreeEnsemble* layer = nullptr;
};

using Operation = std::variant<Input,                  //
                               Dense,                  //
                               BatchNormalization,     //
                               Activation,             //
                               Softmax,                //
                               Reshape,                //
                               Convolution,            //
                               SeparableConvolution,   //
                               Pooling,                //
                               Rearrangement,          //
                               ParametrizedActivation, //
                               HardActivation,         //
                               PReLU,                  //
                               TernaryTanh,            //
                               QuantizedTanh,          //
                               Merge,                  //
                               Dot,                    //
                               Concatenate,            //
                               Transpose,              //
                               Broadcast,              //
                               Recurrent,              //
                               Bidirectional,          //
                               TimeDistributed,        //
                               LayerNormalization,     //
                               Embedding,              //
                               GarNet,                 //
                               EinsumDense,            //
                               Einsum,                 //
                               FixedPointQuantizer,    //
                               UnaryLut,               //
                               TableSoftmax,           //
                               Constant,               //
                               Quant,                  //
                               BipolarQuant,           //
                               MatMul,                 //
                               OnnxConvolution,        //
                               OnnxBatchNormalization, //
                               Arithmetic,             //
                               TreeEnsemble>;

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
    bool is_turned = false; ///< hls4ml's converter to channels last has seen it

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
    std::vector<graph::Rewrite> rewrites; ///< for Design::rewrites
    std::list<Node> taken_out;            ///< by the pass that runs: what it did is told of them

    [[nodiscard]] std::size_t user_count(const Node& node) const;
    [[nodiscard]] bool is_output(const Node& node) const;
    /// Takes a node with one input out; its users and the model's outputs get that input instead.
    /// Error: both the node and its input are outputs of the model (hls4ml refuses it, too).
    [[nodiscard]] Result<void> remove(Node& node);
    void take_out(const Node& node); ///< moves it to `taken_out`, whoever reads it
    /// A new node right behind `before` in execution order that reads it; whoever read `before` (and the
    /// model's outputs) reads the new node instead. Its class, types and weights are the caller's to fill.
    Node& insert_after(Node& before, std::string name);
    /// The same as hls4ml's insert_node does it: only `reader` reads the new node; without one, the first
    /// node whose first input is `before`, else the model's outputs.
    Node& insert_before_reader(Node& before, std::string name, Node* reader = nullptr, std::size_t input = 0);
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
[[nodiscard]] std::int64_t quantize_weight(double value, const FixedPoint& type);
[[nodiscard]] Result<WeightTensor> quantize_weights(const std::vector<double>& values, const FixedPoint& type,
                                                    const std::string& where);

/// The values as they are, in the narrowest type that holds all of them. Error: 64 bits are not enough.
[[nodiscard]] Result<WeightTensor> exact_weights(const std::vector<double>& values, const std::string& where);

/// Sets the smallest magnitudes to zero until `sparsity` of all are; earlier elements first on ties.
void prune(std::vector<float>& weights, double sparsity);

} // namespace bitscape::design::hls
