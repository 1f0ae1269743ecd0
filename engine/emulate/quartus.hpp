#pragma once

#include "emulate/program.hpp"

#include <span>

/// Sigmoid, tanh and softmax of the Quartus backend (io_parallel). Its tables are written by Python in double
/// precision, one of each kind for the whole design, and the firmware reads them differently from the
/// ap_fixed backends. Source: hls4ml 1.3.0, writer/quartus_writer.py, utils/fixed_point_utils.py and the
/// Quartus nnet_activation.h
namespace bitscape::emulate::quartus {

/// Entries at the middle of each of `size` steps: sigmoid over 0..8, tanh over 0..4.
[[nodiscard]] Table sigmoid_table(std::size_t size, const FixedPoint& entry);
[[nodiscard]] Table tanh_table(std::size_t size, const FixedPoint& entry);

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

/// Fills the step's tables. Errors (`unsupported`): what the reference cannot build or reads out of bounds.
[[nodiscard]] Result<void> compile_activation(const design::Design& design, const design::Activation& layer,
                                              Step& step);
[[nodiscard]] Result<void> compile_softmax(const design::Design& design, const design::Softmax& layer,
                                           Step& step);

/// One element of sigmoid or tanh.
[[nodiscard]] CastOutcome activate(const Step& step, const design::Activation& layer, WideRaw x);
/// What activate() can return.
[[nodiscard]] Range activation_range(const Step& step, const design::Activation& layer);
/// All elements but for argmax, which does not differ from the other backends.
void softmax(const Step& step, const design::Softmax& layer, std::span<const WideRaw> in,
             std::span<CastOutcome> out);

/// activate() of every input as one table; nothing if the input has too many values.
[[nodiscard]] FastPlan plan_activation(const Step& step, const design::Activation& layer);

} // namespace bitscape::emulate::quartus
