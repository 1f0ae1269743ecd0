#pragma once

#include "emulate/program.hpp"

/// Casts of the plain evaluation, with their statistics.
namespace bitscape::emulate {

/// value * 2^-fraction goes to a result element of type `to`.
[[nodiscard]] WideRaw emit(WideRaw value, int fraction, const FixedPoint& to, Counts& counts);

/// a + b of two values of the accumulator's type, in it. Precondition: only wrapping sums can leave 128 bits.
[[nodiscard]] WideRaw add_in(const FixedPoint& accum, WideRaw a, WideRaw b);

} // namespace bitscape::emulate
