#include "profile/type_fit.hpp"

#include "fixed/cast.hpp"
#include "fixed/range.hpp"

#include <cmath>
#include <limits>

namespace bitscape::profile {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double just_above(double value)
{
    return std::nextafter(value, infinity);
}
double just_below(double value)
{
    return std::nextafter(value, -infinity);
}

/// In units of the type's step: what is rounded to values from `low` to `high`.
struct Interval {
    double from = 0, to = 0; ///< both included
};

Interval rounded_into(Rounding rounding, double low, double high)
{
    switch (rounding) {
    case Rounding::trn:
        return {low, just_below(high + 1)};
    case Rounding::trn_zero: // towards zero: what reaches further out than the ends by less than a step
        return {low <= 0 ? just_above(low - 1) : low, high >= 0 ? just_below(high + 1) : high};
    case Rounding::rnd:
        return {low - 0.5, just_below(high + 0.5)};
    case Rounding::rnd_min_inf:
        return {just_above(low - 0.5), high + 0.5};
    case Rounding::rnd_zero: // a tie goes to the end that is nearer to zero
        return {low <= 0 ? low - 0.5 : just_above(low - 0.5),
                high >= 0 ? high + 0.5 : just_below(high + 0.5)};
    case Rounding::rnd_inf:
        return {low <= 0 ? just_above(low - 0.5) : low - 0.5,
                high >= 0 ? just_below(high + 0.5) : high + 0.5};
    case Rounding::rnd_conv: {
        const auto takes_ties = [](double end) { return std::fmod(end, 2) == 0; };
        return {takes_ties(low) ? low - 0.5 : just_above(low - 0.5),
                takes_ties(high) ? high + 0.5 : just_below(high + 0.5)};
    }
    }
    return {};
}

} // namespace

double grid_of(const FixedPoint& type)
{
    switch (type.encoding) {
    case Encoding::number:
        return std::ldexp(1.0, -type.fraction());
    case Encoding::sign:
        return 1;
    case Encoding::power_of_two:
    case Encoding::float32:
        break;
    }
    return 0;
}

TypeLimits::TypeLimits(const FixedPoint& type)
{
    const int lsb = -type.fraction();
    double low = static_cast<double>(raw_min(type));
    const double high = static_cast<double>(raw_max(type));
    if (type.overflow == Overflow::sat_sym && type.is_signed && type.width > 1)
        low = -high; // the lowest value is there, but not used
    const Interval held = rounded_into(type.rounding, low, high);
    const Interval zero = rounded_into(type.rounding, 0, 0);
    lowest_ = std::ldexp(held.from, lsb);
    highest_ = std::ldexp(held.to, lsb);
    zero_from_ = std::ldexp(zero.from, lsb);
    zero_to_ = std::ldexp(zero.to, lsb);
}

Losses TypeLimits::losses(std::span<const double> values) const
{
    std::int64_t held = 0, vanished = 0; // without branches: the compiler does several at once
    for (const double value : values) {
        held += static_cast<std::int64_t>(value >= lowest_) & static_cast<std::int64_t>(value <= highest_);
        vanished += static_cast<std::int64_t>(value >= zero_from_) &
                    static_cast<std::int64_t>(value <= zero_to_) & static_cast<std::int64_t>(value != 0);
    }
    return {static_cast<std::int64_t>(values.size()) - held, vanished};
}

std::optional<FixedPoint> fitting_type(FixedPoint type, double low, double high, FitPolicy policy)
{
    if (type.encoding != Encoding::number || type.is_integer || (low == 0 && high == 0))
        return std::nullopt;
    if (low < 0 && !type.is_signed)
        type.is_signed = true;
    if (policy == FitPolicy::keep_resolution)
        return fitted(type, low, high);
    constexpr int fewest = -64, most = 64;
    for (type.integer = fewest; type.integer <= most; ++type.integer)
        if (holds(type, low) && holds(type, high))
            return type;
    return std::nullopt;
}

} // namespace bitscape::profile
