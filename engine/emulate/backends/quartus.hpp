#pragma once

#include "emulate/backends/function_operator.hpp"

/// Sigmoid, tanh and softmax of the Quartus and oneAPI backends (io_parallel). Its tables are written by
/// Python in double precision, one of each kind for the whole design, and the firmware reads them differently
/// from the ap_fixed backends. Source: hls4ml 1.3.0, writer/quartus_writer.py, utils/fixed_point_utils.py and
/// the Quartus nnet_activation.h
namespace bitscape::emulate::quartus {

/// Entries at the middle of each of `size` steps: sigmoid over 0..8, tanh over 0..4.
[[nodiscard]] Table sigmoid_table(std::size_t size, const FixedPoint& entry);
[[nodiscard]] Table tanh_table(std::size_t size, const FixedPoint& entry);

/// Softplus over +-8, softsign at the middles of 0..8, ELU (of factor 1) and SELU over 0..-8.
[[nodiscard]] Table softplus_table(std::size_t size, const FixedPoint& entry);
[[nodiscard]] Table softsign_table(std::size_t size, const FixedPoint& entry);
[[nodiscard]] Table elu_table(std::size_t size, const FixedPoint& entry);
[[nodiscard]] Table selu_table(std::size_t size, const FixedPoint& entry);

/// What a softmax table lists: f of the number of type `address` whose top bits are entry's index. Stable
/// exponentials have a set sign bit above the index (but for entry 0), stable inverses a clear one.
/// Entries are rounded to 12 decimals, then cut to `softmax_entry`.
[[nodiscard]] Table exponential_table(std::size_t size, const FixedPoint& address, bool stable);
[[nodiscard]] Table inverse_table(std::size_t size, const FixedPoint& address, bool stable);
[[nodiscard]] Table legacy_exponential_table(std::size_t size);
[[nodiscard]] Table legacy_inverse_table(std::size_t size);
/// The template's configuration does not set the table's type, so that the default of its base counts.
inline constexpr FixedPoint softmax_entry{16, 8};

/// Entry for |x|: floor(|x| * (size / reach)), reach 8 for sigmoid and 4 for tanh; the last one above reach.
/// The reference reads out of bounds at |x| = reach when the table ends there, and for the smallest number of
/// a wrapping type, whose absolute value is negative: taken as the last and the first of the table's
/// `entries`.
[[nodiscard]] std::size_t magnitude_index(WideRaw magnitude, int fraction, std::size_t size, int log2_reach,
                                          std::size_t entries);

/// floor(trunc(raw * size / 2^log2_divisor) * 2^-fraction), of which an int keeps 32 bits.
[[nodiscard]] std::int32_t scaled_floor(WideRaw raw, int fraction, std::size_t size, int log2_divisor);
[[nodiscard]] std::size_t clamp_index(std::int32_t index, std::size_t size);

/// A table size set on another layer than an activation can decide the size of the shared tables in the
/// reference, depending on where the activation was written in the model: refused, as are streams.
[[nodiscard]] Result<void> check_table_sizes(const design::Design& design);

inline constexpr int max_working_bits = 126;
inline constexpr std::size_t max_table_size = std::size_t{1} << 24;

/// The table that all activations of the layer's function share: the first one's size, so that it can be
/// longer than this layer reads. Precondition: one of the functions with a table above.
[[nodiscard]] Table shared_table(const design::Design& design, const design::Activation& layer);
[[nodiscard]] Table shared_table(const design::Design& design, const design::ParametrizedActivation& elu);
/// Exponentials and inverses of a softmax by tables, in `softmax_entry`. Errors: as make_softmax().
[[nodiscard]] Result<Tables> softmax_tables(const OperatorContext& context, const design::Softmax& layer);

/// The layer's operator; null for functions that are the same everywhere. Errors (`unsupported`): what the
/// reference cannot build or reads out of bounds.
[[nodiscard]] MadeOperator make_activation(const OperatorContext& context, const design::Activation& layer);
[[nodiscard]] MadeOperator make_parametrized(const OperatorContext& context,
                                             const design::ParametrizedActivation& layer);
/// Argmax does not differ from the other backends.
[[nodiscard]] MadeOperator make_softmax(const OperatorContext& context, const design::Softmax& layer);

} // namespace bitscape::emulate::quartus
