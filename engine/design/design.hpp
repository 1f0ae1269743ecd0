#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/samples.hpp"
#include "config/configuration.hpp"
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
enum class Strategy { latency, resource, resource_unrolled };
enum class SoftmaxImplementation { stable, latency, legacy, argmax };

/// A parameter tensor in its hardware type. raw[i] * 2^-type.fraction() is the value; widths up to 64 bits.
struct WeightTensor {
    FixedPoint type;
    std::vector<std::int64_t> raw;
};

struct Input {};

/// y = x W + b over the last axis; leading axes are independent calls.
struct Dense {
    std::size_t n_in = 0, n_out = 0;
    WeightTensor weight; ///< [n_in, n_out] row-major, pruned and quantized
    WeightTensor bias;   ///< [n_out]; zeros when the layer has none
    FixedPoint accum;
    Strategy strategy = Strategy::latency;
    bool weight_from_quantizer =
        false; ///< the model's quantizer fixes the weight type: hls4ml ignores the knob
    bool bias_from_quantizer = false;
};

/// y = x * scale + bias, element i of the last axis uses scale[i % scale.size()].
struct BatchNormalization {
    WeightTensor scale, bias; ///< same length
};

struct Activation {
    graph::Function function = graph::Function::linear;
    FixedPoint table; ///< entries of sigmoid and tanh
    std::size_t table_size = 1024;
};

/// Sizes and types are those the generated configuration struct carries after hls4ml's own corrections: the
/// `Precision:` entries exp_table, inv_table, inv_inp and inp_norm are ignored by hls4ml 1.3.0, only
/// exp_table_t and so on as direct keys of the layer count.
struct Softmax {
    SoftmaxImplementation implementation = SoftmaxImplementation::stable;
    std::size_t n = 0; ///< elements normalised together (last axis; all elements if rank > 1 and io_parallel)
    std::size_t exp_table_size = 1024, inv_table_size = 1024;
    FixedPoint exp_table, inv_table; ///< entries
    FixedPoint inv_inp;              ///< the sum is cast to it before it indexes the table of inverses
    FixedPoint accum;
    FixedPoint inp_norm; ///< stable only: type of (maximum - x), by default ap_ufixed<W-1,I-1> of the input
};

struct Reshape {}; ///< same elements, another shape

using Operation = std::variant<Input, Dense, BatchNormalization, Activation, Softmax, Reshape>;

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
[[nodiscard]] std::string_view to_string(Strategy strategy);
[[nodiscard]] std::string_view to_string(SoftmaxImplementation implementation);

} // namespace bitscape::design
