#pragma once

#include "fixed/fixed_point.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace bitscape::profile {

/// What a type cannot hold: how many values a cast to it would change beyond rounding.
struct Losses {
    std::int64_t overflows = 0;  ///< values that would wrap or saturate
    std::int64_t underflows = 0; ///< non-zero values that would become zero
};

/// What values of a type are multiples of; 0: they are no even grid (powers of two, floating point).
[[nodiscard]] double grid_of(const FixedPoint& type);

/// The real values that a cast to a type keeps within its range, and those that it makes zero, by the type's
/// rounding mode. Exact for types of up to 52 bits; wider ones are as good as doubles tell.
class TypeLimits {
public:
    /// Precondition: type.encoding is Encoding::number.
    explicit TypeLimits(const FixedPoint& type);

    [[nodiscard]] bool overflows(double value) const { return !(value >= lowest_ && value <= highest_); }
    [[nodiscard]] bool underflows(double value) const
    {
        return value >= zero_from_ && value <= zero_to_ && value != 0;
    }
    [[nodiscard]] Losses losses(std::span<const double> values) const;

private:
    double lowest_ = 0, highest_ = 0;    ///< both are held
    double zero_from_ = 0, zero_to_ = 0; ///< both become zero
};

enum class FitPolicy {
    keep_width,     ///< bits that the range does not need go to the fraction: same cost, finer steps
    keep_resolution ///< the fraction stays, so the width changes
};
/// The type with the fewest integer bits that holds `low` and `high` without overflow. Signed if `low` is
/// negative; rounding and overflow modes stay. Nothing: no fixed-point number, or all values are zero.
[[nodiscard]] std::optional<FixedPoint> fitting_type(FixedPoint type, double low, double high,
                                                     FitPolicy policy);

} // namespace bitscape::profile
