#pragma once

#include "fixed/fixed_point.hpp"

#include <cstdint>

namespace bitscape {

/// Raw integers of any supported type fit here; kernels use narrower lanes where they provably suffice.
using WideRaw = __int128;

/// Converts raw * 2^-from_fraction to type `to`, rounding first, then overflow, as ap_fixed assignment does.
/// Exact for every input; result is the raw integer of `to`.
[[nodiscard]] WideRaw cast(WideRaw raw, int from_fraction, const FixedPoint& to);

/// Converts a double exactly as `to x = value;` does in ap_fixed. NaN gives 0 (callers refuse NaN earlier);
/// infinities saturate or wrap to 0. Integer types follow ap_int, which takes the integer part and
/// turns values in (-0.5, 0) into 1.
[[nodiscard]] WideRaw from_double(double value, const FixedPoint& to);

/// raw * 2^-fraction; exact up to 53 significant bits, rounded to nearest even beyond.
[[nodiscard]] double to_double(WideRaw raw, const FixedPoint& type);

/// Raw integers of Encoding::float32.
[[nodiscard]] WideRaw raw_of_float(float value);
[[nodiscard]] float float_of_raw(WideRaw raw);

/// Smallest and largest raw integer of a type (AP_SAT_SYM types: still the full two's complement range).
[[nodiscard]] WideRaw raw_min(const FixedPoint& type);
[[nodiscard]] WideRaw raw_max(const FixedPoint& type);

} // namespace bitscape
