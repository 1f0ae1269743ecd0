#pragma once

#include "fixed/fixed_point.hpp"

/// Types from the values they are to hold.
namespace bitscape {

/// Fewest bits left of the point, sign included, for every value from `low` to `high`; may be negative. For
/// zero alone: the sign's. Unsigned: `low` is taken as 0 where it is below. Between -64 and 64.
[[nodiscard]] int integer_bits(double low, double high, bool is_signed);

/// `type` with the fewest integer bits that hold every value from `low` to `high` once it is rounded: step,
/// sign and modes stay. At least 1 bit wide; at most 64, then steps get coarser. An unsigned type cannot hold
/// what is below zero: `low` does not count for it. Types of quantizers (Encoding) stay as they are.
[[nodiscard]] FixedPoint fitted(const FixedPoint& type, double low, double high);

/// Whether `value`, rounded as the type says, is one of its numbers.
[[nodiscard]] bool holds(const FixedPoint& type, double value);

} // namespace bitscape
