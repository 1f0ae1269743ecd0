#pragma once

#include "emulate/backends/function_operator.hpp"

#include <span>

/// Activations of the Catapult backend. It has no look-up tables: the AC Math library approximates each
/// function with straight segments, in the fixed-point types that follow from the input's. Types here are the
/// C++ ones (ac_fixed). Source: hls4ml 1.3.0, templates/catapult, nnet_utils/nnet_activation.h and
/// ac_math/ac_*_pwl.h
namespace bitscape::emulate::catapult {

/// One element. x: raw integer of type `in`; the result is a raw integer of type `out`.
/// Precondition of all that have a check: it passed.
[[nodiscard]] CastOutcome sigmoid(WideRaw x, const FixedPoint& in, const FixedPoint& out);
[[nodiscard]] CastOutcome tanh(WideRaw x, const FixedPoint& in, const FixedPoint& out);
[[nodiscard]] CastOutcome softplus(WideRaw x, const FixedPoint& in, const FixedPoint& out);
[[nodiscard]] CastOutcome softsign(WideRaw x, const FixedPoint& in, const FixedPoint& out);
[[nodiscard]] CastOutcome selu(WideRaw x, const FixedPoint& in, const FixedPoint& out);
/// alpha * (exp(x) - 1) below zero.
[[nodiscard]] CastOutcome elu(WideRaw x, const FixedPoint& in, const FixedPoint& out, WideRaw alpha,
                              const FixedPoint& alpha_type);
/// Slope and shift are the library's constants 0.2 and 0.5 in the input's type, in which it also computes.
[[nodiscard]] CastOutcome hard_sigmoid(WideRaw x, const FixedPoint& in, const FixedPoint& out);

/// Errors (`unsupported`): inputs whose intermediate types need more than 126 bits.
[[nodiscard]] Result<void> check_magnitude(const FixedPoint& in, const FixedPoint& out); ///< sigmoid, tanh
[[nodiscard]] Result<void> check_softsign(const FixedPoint& in, const FixedPoint& out);
[[nodiscard]] Result<void> check_exponential(const FixedPoint& in,
                                             const FixedPoint& out); ///< softplus, elu, selu
[[nodiscard]] Result<void> check_softmax(const FixedPoint& in, const FixedPoint& out, std::size_t n);

/// Types within softmax of n numbers: unsigned, cutting and wrapping.
struct SoftmaxTypes {
    FixedPoint exponential, sum, inverse;
};
[[nodiscard]] SoftmaxTypes softmax_types(const FixedPoint& in, std::size_t n);

/// All elements of one group; every implementation is the same one here.
void softmax(std::span<const WideRaw> in, const FixedPoint& in_type, const FixedPoint& out_type,
             std::span<CastOutcome> out);

/// The layer's operator; null for functions that are the same everywhere.
[[nodiscard]] MadeOperator make_activation(const OperatorContext& context, const design::Activation& layer);
[[nodiscard]] MadeOperator make_parametrized(const OperatorContext& context,
                                             const design::ParametrizedActivation& layer);
[[nodiscard]] MadeOperator make_hard(const OperatorContext& context, const design::HardActivation& layer);
[[nodiscard]] MadeOperator make_softmax(const OperatorContext& context, const design::Softmax& layer);

} // namespace bitscape::emulate::catapult
