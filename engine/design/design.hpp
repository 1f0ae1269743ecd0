#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/samples.hpp"
#include "config/configuration.hpp"
#include "design/operations/activation.hpp"
#include "design/operations/convolution.hpp"
#include "design/operations/dense.hpp"
#include "design/operations/einsum.hpp"
#include "design/operations/elements.hpp"
#include "design/operations/hgq.hpp"
#include "design/operations/merge.hpp"
#include "design/operations/pooling.hpp"
#include "design/operations/sequence.hpp"
#include "design/operations/spatial.hpp"
#include "design/operations/trees.hpp"
#include "fixed/fixed_point.hpp"
#include "graph/model.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace bitscape::design {

enum class Backend { vivado, vitis, quartus, catapult, oneapi };
enum class IoType { io_parallel, io_stream };
/// What a node computes; each kind has its structure under design/operations. A closed set: the emulator and
/// the estimators visit it.
using Operation = std::variant<Input,                  //
                               Dense,                  //
                               BatchNormalization,     //
                               Activation,             //
                               Softmax,                //
                               Reshape,                //
                               Convolution,            //
                               Pooling,                //
                               Rearrangement,          //
                               ParametrizedActivation, //
                               HardActivation,         //
                               PReLU,                  //
                               QuantizedTanh,          //
                               Merge,                  //
                               Dot,                    //
                               Concatenate,            //
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
                               TreeEnsemble>;

/// One layer of hardware: what is left of the model after hls4ml's rewrites (dropout gone, batch norm fused,
/// linear activations merged). Execution order; nodes[i].id.value == i.
struct Node {
    NodeId id;
    std::string name;       ///< hls4ml's layer name: key of the configuration
    std::string class_name; ///< hls4ml's class: "Input", "Dense", "BatchNormalization", "Activation",
                            ///< "Softmax", "Reshape"
    LayerId source;         ///< the model's layer it came from
    int index = 0;          ///< hls4ml's layer number (layer<index>_out)
    Operation operation;
    std::vector<NodeId> inputs;
    Shape shape;                   ///< of the output, without batch
    FixedPoint result;             ///< type of every output element
    std::int64_t reuse_factor = 1; ///< valid for the strategy
    double sparsity = 0;           ///< fraction of weights that are zero after pruning and quantization
};

/// Something the user should know: a knob that was snapped, ignored or is risky.
struct Note {
    enum class Severity { info, warning };
    Severity severity = Severity::info;
    std::string layer; ///< node name, may be empty
    std::string text;
};

/// Model + configuration, resolved: every type known, every reuse factor valid, weights quantized and pruned.
struct Design {
    std::shared_ptr<const graph::Model> model;
    config::Configuration configuration;
    Backend backend = Backend::vitis;
    IoType io_type = IoType::io_parallel;
    std::string part;
    double clock_period_ns = 5;
    std::vector<Node> nodes;
    std::vector<NodeId> inputs, outputs;
    std::vector<Note> notes;
    std::vector<graph::Rewrite> rewrites; ///< what hls4ml's passes change, in their order

    [[nodiscard]] const Node& node(NodeId id) const { return nodes[id.index()]; }
    [[nodiscard]] const Node*
    find(std::string_view name) const; ///< nullptr if there is none (it may be fused away)
};

/// Resolves as hls4ml 1.3.0 does with its default flow. Errors name the layer and the knob.
[[nodiscard]] Result<Design> resolve(std::shared_ptr<const graph::Model> model,
                                     const config::Configuration& configuration);

/// hls4ml's rule for a matrix of n_in x n_out; ascending. Latency accepts every factor from 1 to n_in * n_out
/// (validity then is not hls4ml's concern), so this lists what Resource accepts.
[[nodiscard]] std::vector<std::int64_t> valid_reuse_factors(std::size_t n_in, std::size_t n_out);

/// The nearest valid one; the smaller on a tie (hls4ml). Precondition: `valid` ascending, not empty.
[[nodiscard]] std::int64_t closest_reuse_factor(const std::vector<std::int64_t>& valid, std::int64_t wanted);

/// Multiplications of one inference: products with non-zero weights are `nonzero`.
struct MultiplyCount {
    std::size_t total = 0, nonzero = 0;
};
[[nodiscard]] MultiplyCount multiply_count(const Node& node);

/// Stable 64-bit hash of everything that changes an output bit or an estimate.
[[nodiscard]] std::uint64_t hash(const Design& design);

[[nodiscard]] std::string_view to_string(Backend backend);
[[nodiscard]] std::string_view to_string(IoType io_type);

} // namespace bitscape::design
