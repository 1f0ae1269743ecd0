#pragma once

#include "emulate/element_math.hpp"
#include "emulate/matrix_product.hpp"
#include "emulate/operator.hpp"

#include <memory>
#include <optional>

/// One direction of a recurrent layer, compiled: its two matrix products, activations and what is done to
/// each element. Source: hls4ml 1.3.0, nnet_recurrent.h of Vivado and of Quartus.
namespace bitscape::emulate {

/// The state of one row.
struct CellState {
    std::vector<WideRaw> hidden, cell; ///< in the type of states
};

/// The state of a block of rows, [n_out, stride] each.
struct CellBlock {
    const std::byte* x = nullptr;      ///< [n_in, stride], this time step
    const std::byte* before = nullptr; ///< hidden state
    std::byte* after = nullptr;        ///< hidden state; may be `before`
    std::byte* cell = nullptr;         ///< LSTM's other state
    std::size_t rows = 0, stride = 0;
};

class RecurrentCell {
public:
    /// `x`: one time step. Errors (`unsupported`): types beyond 128 bits and what compile() refuses.
    [[nodiscard]] static Result<RecurrentCell> make(const OperatorContext& context,
                                                    const design::RecurrentCell& layer, TensorInfo x);

    /// Bounds of the hidden state.
    [[nodiscard]] Range range() const { return hidden_; }
    /// Second half of make(): the lane in which hidden states are kept.
    [[nodiscard]] Result<void> prepare(Lane hidden_lane);

    void step_plain(std::span<const WideRaw> x, CellState& state, Counts& counts) const;
    [[nodiscard]] bool has_fast() const { return fast_.has_value(); }
    void step_fast(const CellBlock& block, Scratch& scratch, Counts& counts) const;

    [[nodiscard]] std::size_t n_in() const { return layer_.n_in; }
    [[nodiscard]] std::size_t n_out() const { return layer_.n_out; }
    [[nodiscard]] Lane cell_lane() const { return cell_lane_; }
    /// Of the states between the steps, which become results: the result's type but for oneAPI.
    [[nodiscard]] const FixedPoint& state_type() const { return result_; }

private:
    /// An activation is compiled as a node of its own.
    struct ActivationStep {
        std::unique_ptr<design::Node> node;
        Step step;
    };
    /// What the fast kernels need.
    struct Fast {
        DensePlan from_input, from_state;
        Lane sums = Lane::i16;  ///< of both products
        Lane gates = Lane::i16; ///< of sums of them
        MathPlan gate;
        std::vector<MathPlan> math; ///< elementwise steps in the order of their use
    };

    RecurrentCell() = default;
    [[nodiscard]] Result<ActivationStep> make_activation(const OperatorContext& context,
                                                         graph::Function function, const FixedPoint& from,
                                                         const FixedPoint& to) const;
    [[nodiscard]] Result<void> make_activations(const OperatorContext& context);
    [[nodiscard]] Result<void> check_widths() const;
    void find_range();
    [[nodiscard]] bool is_fused() const;
    [[nodiscard]] bool is_modular() const;
    [[nodiscard]] std::optional<Fast> plan_fast() const;
    [[nodiscard]] bool plan_elements(Fast& fast, const Operand& from_state) const;

    [[nodiscard]] std::vector<WideRaw> product_of(const MatrixProduct& product, const FixedPoint& in,
                                                  std::span<const WideRaw> x) const;
    void lstm_plain(std::span<const WideRaw> sums, CellState& state, Counts& counts) const;
    void gru_plain(std::span<const WideRaw> from_input, std::span<const WideRaw> from_state, CellState& state,
                   Counts& counts) const;
    void lstm_fast(const Fast& fast, const CellBlock& block, Scratch& scratch, Counts& counts) const;
    void gru_fast(const Fast& fast, const CellBlock& block, Scratch& scratch, Counts& counts) const;

    [[nodiscard]] Operand hidden_operand() const;
    [[nodiscard]] Operand cell_operand() const;

    design::RecurrentCell layer_;
    TensorInfo x_;
    FixedPoint result_;    ///< of the states
    bool quartus_ = false; ///< or oneAPI
    MatrixProduct from_input_, from_state_;
    ActivationStep gate_activation_, activation_, state_activation_;
    Range hidden_;
    Lane hidden_lane_ = Lane::i16, cell_lane_ = Lane::i16;
    std::optional<Fast> fast_;
};

} // namespace bitscape::emulate
