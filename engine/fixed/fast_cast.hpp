#pragma once

#include "fixed/cast.hpp"

#include <cstdint>

namespace bitscape {

/// `value / 2^shift` rounded. Precondition: 1 <= shift <= 62 and |value| + 2^shift < 2^63. `Int` is int64 or a
/// narrower signed integer with the same condition on its own range.
template <Rounding mode, class Int> [[nodiscard]] constexpr Int round_shift(Int value, int shift)
{
    const Int half = static_cast<Int>(Int{1} << (shift - 1));
    const Int negative = value < 0 ? 1 : 0;
    Int bias = 0;
    if constexpr (mode == Rounding::trn_zero)
        bias = static_cast<Int>(negative * (half - 1 + half));
    else if constexpr (mode == Rounding::rnd)
        bias = half;
    else if constexpr (mode == Rounding::rnd_zero)
        bias = static_cast<Int>(half - 1 + negative);
    else if constexpr (mode == Rounding::rnd_inf)
        bias = static_cast<Int>(half - negative);
    else if constexpr (mode == Rounding::rnd_min_inf)
        bias = static_cast<Int>(half - 1);
    else if constexpr (mode == Rounding::rnd_conv)
        bias = static_cast<Int>(half - 1 + ((value >> shift) & 1));
    return static_cast<Int>((value + bias) >> shift);
}

/// The same with the mode as a value.
[[nodiscard]] constexpr std::int64_t round_shift(Rounding mode, std::int64_t value, int shift)
{
    switch (mode) {
    case Rounding::trn:
        return round_shift<Rounding::trn>(value, shift);
    case Rounding::trn_zero:
        return round_shift<Rounding::trn_zero>(value, shift);
    case Rounding::rnd:
        return round_shift<Rounding::rnd>(value, shift);
    case Rounding::rnd_zero:
        return round_shift<Rounding::rnd_zero>(value, shift);
    case Rounding::rnd_inf:
        return round_shift<Rounding::rnd_inf>(value, shift);
    case Rounding::rnd_min_inf:
        return round_shift<Rounding::rnd_min_inf>(value, shift);
    case Rounding::rnd_conv:
        return round_shift<Rounding::rnd_conv>(value, shift);
    }
    return value;
}

/// cast() for values that fit 64 bits on the whole way: everything that can be known of the types is worked out
/// once. Same bits as cast().
class FastCast {
public:
    struct Outcome {
        std::int64_t raw = 0;
        bool overflow = false;  ///< the rounded value was outside the type and was wrapped or saturated
        bool underflow = false; ///< rounding made a non-zero value zero
    };

    /// Values v * 2^-from_fraction with min <= v <= max go to `to`.
    FastCast(int from_fraction, const FixedPoint& to, WideRaw min, WideRaw max);

    /// Whether every value of the range stays inside 64 bits; the other members need it.
    [[nodiscard]] bool exact() const { return exact_; }

    [[nodiscard]] std::int64_t operator()(std::int64_t value) const { return outcome(value).raw; }
    [[nodiscard]] Outcome outcome(std::int64_t value) const
    {
        const std::int64_t rounded = right_ > 0 ? round_shift(mode_, value, right_) : value * (std::int64_t{1} << left_);
        const bool underflow = rounded == 0 && value != 0;
        if (rounded >= accepted_min_ && rounded <= accepted_max_)
            return {rounded, false, underflow};
        if (overflow_ == Overflow::wrap)
            return {wrap(rounded), true, underflow};
        return {rounded < 0 ? below_ : above_, true, underflow};
    }

    [[nodiscard]] int right_shift() const { return right_; } ///< bits that are rounded away; 0 if none
    [[nodiscard]] int left_shift() const { return left_; }

private:
    [[nodiscard]] std::int64_t wrap(std::int64_t value) const
    {
        const auto top = static_cast<std::uint64_t>(value) << unused_;
        return signed_ ? static_cast<std::int64_t>(top) >> unused_ : static_cast<std::int64_t>(top >> unused_);
    }

    Rounding mode_;
    Overflow overflow_;
    bool signed_;
    bool exact_ = false;
    int right_ = 0, left_ = 0, unused_ = 0;
    std::int64_t accepted_min_ = 0, accepted_max_ = 0; ///< rounded values that are kept
    std::int64_t below_ = 0, above_ = 0;               ///< what values outside saturate to
};

} // namespace bitscape
