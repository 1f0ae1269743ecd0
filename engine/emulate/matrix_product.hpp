#pragma once

#include "base/result.hpp"
#include "design/operations/dense.hpp"
#include "emulate/lanes.hpp"
#include "emulate/weights.hpp"

#include <optional>
#include <span>
#include <vector>

namespace bitscape::emulate {

struct Counts;
struct DensePlan;
struct TensorInfo;

/// What dense layers and all convolutions have in common: at each of `positions` places the same matrix of
/// weights multiplies n_in input elements.
///
///     y[p * n_out + j] = cast(to_accum(bias[s, j]) + sum over k of to_accum(x[at(p, k)] * weights[s, k, j]))
///
/// with at(p, k) = gather[p * n_in + k] (nothing is added where it is `nowhere`), s = p % sets, and every
/// addition in the accumulator's type. How the layers use it:
/// - Dense: `gather` empty, position p reads elements p * n_in, p * n_in + 1, ...; sets = 1.
/// - Convolution: a position is an output pixel, k runs over (row, column, channel) of the kernel in the
/// order
///   of hls4ml's weights, `nowhere` is padding.
/// - Depthwise convolution: sets = channels, position = pixel * channels + channel, n_in = pixels of the
///   kernel, n_out = depth multiplier.
struct MatrixProduct {
    static constexpr std::uint32_t nowhere = ~std::uint32_t{0};

    std::size_t n_in = 0, n_out = 0, positions = 1, sets = 1;
    std::vector<std::uint32_t> gather; ///< [positions, n_in] input elements, or empty
    std::vector<WideRaw> weights;      ///< [sets, n_in, n_out] as the reference's product uses them
    std::vector<WideRaw> bias;         ///< [sets, n_out]
    FixedPoint weight_type, bias_type, accum;
    TermRule rule; ///< how x and a weight are multiplied; absent elements are zero bits of x
    std::vector<std::uint32_t> visit; ///< a permutation of 0 .. n_in - 1: the order of accumulation
    /// What a doubled sum of single bits takes for the number of its products, 0: n_in. hls4ml counts those
    /// of all channels in depthwise convolutions, too.
    std::size_t doubled_pairs = 0;

    [[nodiscard]] std::size_t pairs() const { return doubled_pairs == 0 ? n_in : doubled_pairs; }
};

/// The order in which n_in products are accumulated. Resource strategies with a reuse factor up to n_in visit
/// ir, ir + RF, ... for ir = 0, 1, ...; all others go straight through (nnet_dense_resource.h).
[[nodiscard]] std::vector<std::uint32_t> visit_order(design::Strategy strategy, std::int64_t reuse_factor,
                                                     std::size_t n_in);

/// Fills `rule`, `weights` and `weight_type`.
void set_weights(MatrixProduct& product, const design::WeightTensor& weight, const TensorInfo& in);

/// Sizes fit each other and the tensors, and 128 bits hold every product and sum of the plain evaluation.
/// Errors: `mismatch`, `unsupported`.
[[nodiscard]] Result<void> check_product(const MatrixProduct& product, const TensorInfo& in,
                                         std::size_t out_elements);

/// Bounds of the results from the actual weights.
[[nodiscard]] Range product_range(const MatrixProduct& product, const TensorInfo& in,
                                  const FixedPoint& result);

/// The same results with Term::exact, where that is proven; nothing otherwise.
[[nodiscard]] std::optional<MatrixProduct> with_exact_terms(const MatrixProduct& product,
                                                            const TensorInfo& in);

/// Nothing if only the plain evaluation is exact.
[[nodiscard]] std::optional<DensePlan> plan_product(const MatrixProduct& product, const TensorInfo& in,
                                                    const TensorInfo& out);

/// One row, one 128-bit step at a time: the oracle.
void product_plain(const MatrixProduct& product, const FixedPoint& in_type, const FixedPoint& result,
                   std::span<const WideRaw> in, std::span<WideRaw> out, Counts& counts);

} // namespace bitscape::emulate
