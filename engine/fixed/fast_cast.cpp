#include "fixed/fast_cast.hpp"

#include <algorithm>

namespace bitscape {
namespace {

constexpr int lane_bits = 64;
constexpr int max_shift = 62;

bool fits_lane(WideRaw value)
{
    return value >= -(WideRaw{1} << (lane_bits - 1)) && value < (WideRaw{1} << (lane_bits - 1));
}

} // namespace

FastCast::FastCast(int from_fraction, const FixedPoint& to, WideRaw min, WideRaw max)
    : mode_(to.rounding), overflow_(to.overflow), signed_(to.is_signed)
{
    if (to.width > lane_bits || (!to.is_signed && to.width == lane_bits) || !fits_lane(min) || !fits_lane(max))
        return;
    const int shift = from_fraction - to.fraction();
    if (shift > max_shift || shift < -max_shift)
        return;
    right_ = std::max(shift, 0);
    left_ = std::max(-shift, 0);
    const WideRaw margin = right_ > 0 ? WideRaw{1} << right_ : 0;
    const WideRaw factor = WideRaw{1} << left_;
    if (!fits_lane(min * factor - margin) || !fits_lane(max * factor + margin))
        return;
    unused_ = lane_bits - to.width;
    const bool symmetric = to.overflow == Overflow::sat_sym && to.is_signed && to.width > 1;
    accepted_max_ = static_cast<std::int64_t>(raw_max(to));
    accepted_min_ = symmetric ? -accepted_max_ : static_cast<std::int64_t>(raw_min(to));
    above_ = to.overflow == Overflow::sat_zero ? 0 : accepted_max_;
    below_ = to.overflow == Overflow::sat_zero ? 0 : accepted_min_;
    exact_ = true;
}

} // namespace bitscape
