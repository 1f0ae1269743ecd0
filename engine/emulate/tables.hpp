#pragma once

#include "fixed/cast.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bitscape::emulate {

/// Look-up tables of one activation, raw integers in the table's own type. Computed in single precision as
/// the reference does. Source: hls4ml nnet_activation.h
using Table = std::vector<std::int64_t>;

/// Entry i is f(range * (i - size / 2) / size): range 16 for sigmoid, 8 for tanh.
[[nodiscard]] Table sigmoid_table(std::size_t size, const FixedPoint& entry);
[[nodiscard]] Table tanh_table(std::size_t size, const FixedPoint& entry);

/// The entry that an input selects in one of those: trunc(x * size / range) + size / 2, clamped. `log2_range`
/// is 4 for sigmoid, 3 for tanh. Precondition: |raw| * size < 2^126.
[[nodiscard]] std::size_t centred_index(WideRaw raw, int fraction, std::size_t size, int log2_range);

/// The same over +-8 for two more functions.
[[nodiscard]] Table softplus_table(std::size_t size, const FixedPoint& entry);
[[nodiscard]] Table softsign_table(std::size_t size, const FixedPoint& entry);

/// Entry i is exp(x) - 1, or selu, at x = -8 i / size; the entry that a negative input selects is
/// trunc(-x * size / 8), the last one beyond.
[[nodiscard]] Table elu_table(std::size_t size, const FixedPoint& entry);
[[nodiscard]] Table selu_table(std::size_t size, const FixedPoint& entry);
[[nodiscard]] std::size_t negative_index(WideRaw raw, int fraction, std::size_t size);
/// The same, but an index that overflowed below 0 selects the first entry.
[[nodiscard]] std::size_t negative_index_clamped(WideRaw raw, int fraction, std::size_t size);

/// Tables addressed by the top address_bits(size) bits of a value of type `address`; their lower edge is the
/// argument.
[[nodiscard]] int address_bits(std::size_t size);
[[nodiscard]] std::size_t top_bits_index(WideRaw raw, const FixedPoint& address, std::size_t size);
/// exponential_table: exp(+-scale * argument).
[[nodiscard]] Table exponential_table(std::size_t size, const FixedPoint& address, bool negative,
                                      const FixedPoint& entry, float scale = 1);
[[nodiscard]] Table inverse_table(std::size_t size, const FixedPoint& address, const FixedPoint& entry);

/// The older softmax: exp over +-8 and 1/x over 0..64, always in fixed<18,8>.
inline constexpr FixedPoint legacy_table_type{18, 8};
[[nodiscard]] Table legacy_exponential_table(std::size_t size);
[[nodiscard]] Table legacy_inverse_table(std::size_t size);
/// trunc(x * size / 64), clamped.
[[nodiscard]] std::size_t legacy_inverse_index(WideRaw raw, std::size_t size);

/// Layer normalization: 1 / sqrt(x) for x from epsilon in `size` steps to 2^-range_power2 beyond.
[[nodiscard]] Table inverse_root_table(std::size_t size, int epsilon_power_of_10, int range_power2,
                                       const FixedPoint& entry);

/// GarNet: exp(-d^2) over the bits of a distance d. The square of a distance and the exponential are cut to
/// the grid of the square before they become weights, and distance 0 has the largest number below 1.
/// Precondition: distance.width <= 24. Source: hls4ml nnet_garnet.h
[[nodiscard]] Table edge_weight_table(const FixedPoint& distance, const FixedPoint& weight);

} // namespace bitscape::emulate
