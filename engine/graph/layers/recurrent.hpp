#pragma once

#include "graph/layers/activation.hpp"

#include <vector>

namespace bitscape::graph {

enum class CellKind { simple_rnn, lstm, gru };

/// How a Bidirectional layer joins its directions; `separate` = two outputs.
enum class MergeMode { concat, sum, mul, ave, separate };

/// One direction of a recurrent layer. Gates lie side by side in the columns: i, f, c, o for LSTM; z, r, h
/// for GRU (r, z, h with pytorch_order).
struct RecurrentCell {
    CellKind kind = CellKind::lstm;
    std::size_t n_in = 0;                ///< features of a time step
    std::size_t n_out = 0;               ///< units
    std::vector<float> kernel;           ///< [n_in, gates * n_out] row-major
    std::vector<float> recurrent_kernel; ///< [n_out, gates * n_out] row-major
    std::vector<float> bias;             ///< [gates * n_out]; empty = use_bias false
    std::vector<float> recurrent_bias;   ///< same size; empty = none (Keras has one for GRU with reset_after)
    Activation activation, recurrent_activation;
    bool reset_after = true;    ///< GRU: the reset gate applies to the product, not to the state
    bool go_backwards = false;  ///< reads the sequence from its end. hls4ml ignores it
    bool pytorch_order = false; ///< GRU gates r, z, h and PyTorch's two biases
    std::string name;           ///< of the wrapped layer of a Bidirectional one; else empty
    /// QLSTM and its kin. hls4ml takes only the widths, as configuration; run_float() applies them.
    std::optional<WeightQuantizer> kernel_quantizer, recurrent_quantizer, bias_quantizer, state_quantizer;

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        visit("kernel", kernel), visit("recurrent_kernel", recurrent_kernel);
        visit("bias", bias), visit("recurrent_bias", recurrent_bias);
    }
};

/// Columns of a cell's matrices in units: 1, 4 or 3.
[[nodiscard]] constexpr std::size_t gate_count(CellKind kind)
{
    return kind == CellKind::lstm ? 4 : kind == CellKind::gru ? 3 : 1;
}

/// SimpleRNN, LSTM, GRU. Input [steps, n_in]; output [steps, n_out] or, without return_sequences, [n_out].
struct Recurrent {
    RecurrentCell cell;
    bool return_sequences = false;

    template <class Visit> void each_parameter(Visit&& visit) const { cell.each_parameter(visit); }
};

/// Two recurrent layers over the same sequence, the second one from its end.
struct Bidirectional {
    RecurrentCell forward, backward;
    bool return_sequences = false;
    MergeMode merge = MergeMode::concat;

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        forward.each_parameter(visit), backward.each_parameter(visit);
    }
};

/// Opens a part of the model that is run once for every time step: the layers up to the TimeDistributedEnd
/// that closes it. Input [steps, rest...], output one step [rest...].
struct TimeDistributed {
    std::size_t steps = 0;

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// Closes it: input one step [rest...], output [steps, rest...].
struct TimeDistributedEnd {
    std::size_t steps = 0;
    Function lost_activation = Function::linear; ///< of the wrapped layer: hls4ml forgets it

    template <class Visit> void each_parameter(Visit&&) const {}
};

[[nodiscard]] std::string_view kind_name(const Recurrent& layer);
[[nodiscard]] constexpr std::string_view kind_name(const Bidirectional&)
{
    return "Bidirectional";
}
[[nodiscard]] constexpr std::string_view kind_name(const TimeDistributed&)
{
    return "TimeDistributed";
}
[[nodiscard]] constexpr std::string_view kind_name(const TimeDistributedEnd&)
{
    return "TimeDistributed";
}
[[nodiscard]] Failure check(const Recurrent& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const Bidirectional& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const TimeDistributed& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const TimeDistributedEnd& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const Recurrent& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const Bidirectional& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const TimeDistributed& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const TimeDistributedEnd& layer, const LayerInputs& inputs);

} // namespace bitscape::graph
