#include "emulate/kernels.hpp"

#include <type_traits>

// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "emulate/input_kernel.cpp"
#include "emulate/targets.hpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include "emulate/targets-inl.hpp"

#include "emulate/element_kernels-inl.hpp"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace bitscape::emulate::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;
using D = hn::ScalableTag<double>;
using V = hn::Vec<D>;

/// `v` rounded to an integer. The dropped part v - trunc(v) is exact, so every tie is seen as one.
V round_vector(D d, Rounding mode, V v)
{
    if (mode == Rounding::rnd_conv)
        return hn::Round(v);
    const V whole = hn::Trunc(v);
    const V rest = hn::Sub(v, whole);
    const V half = hn::Set(d, 0.5), minus_half = hn::Set(d, -0.5), one = hn::Set(d, 1.0);
    auto up = hn::Gt(rest, half);
    auto down = hn::Lt(rest, minus_half);
    switch (mode) {
    case Rounding::trn_zero:
        return whole;
    case Rounding::trn:
        return hn::Sub(whole, hn::IfThenElseZero(hn::Lt(rest, hn::Zero(d)), one));
    case Rounding::rnd:
        up = hn::Ge(rest, half);
        break;
    case Rounding::rnd_inf:
        up = hn::Ge(rest, half);
        down = hn::Le(rest, minus_half);
        break;
    case Rounding::rnd_min_inf:
        down = hn::Le(rest, minus_half);
        break;
    case Rounding::rnd_zero:
    case Rounding::rnd_conv:
        break;
    }
    return hn::Sub(hn::Add(whole, hn::IfThenElseZero(up, one)), hn::IfThenElseZero(down, one));
}

struct Seen {
    std::int64_t outside = 0, lost = 0;
    bool nan = false;
    V largest; ///< magnitudes
};

/// Rounds and limits one vector. Values that wrap are left as they are for now.
V convert_vector(D d, const InputPlan& plan, V x, Seen& seen)
{
    const V min = hn::Set(d, plan.accepted_min), max = hn::Set(d, plan.accepted_max), zero = hn::Zero(d);
    const V v = round_vector(d, plan.to.rounding, hn::Mul(x, hn::Set(d, plan.scale)));
    const auto outside = hn::Or(hn::Lt(v, min), hn::Gt(v, max));
    seen.outside += static_cast<std::int64_t>(hn::CountTrue(d, outside));
    seen.lost += static_cast<std::int64_t>(hn::CountTrue(d, hn::AndNot(hn::Eq(x, zero), hn::Eq(v, zero))));
    seen.nan = seen.nan || !hn::AllFalse(d, hn::IsNaN(x));
    if (plan.to.overflow == Overflow::wrap) {
        seen.largest = hn::Max(seen.largest, hn::Abs(v));
        return v;
    }
    if (plan.to.overflow == Overflow::sat_zero)
        return hn::IfThenZeroElse(outside, v);
    return hn::Min(hn::Max(v, min), max);
}

/// `count` doubles to whole numbers of the result, as doubles.
Seen convert_values(const InputPlan& plan, const double* HWY_RESTRICT from, double* HWY_RESTRICT to,
                    std::size_t count)
{
    const D d;
    const std::size_t lanes = hn::Lanes(d);
    Seen seen{0, 0, false, hn::Zero(d)};
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes)
        hn::StoreU(convert_vector(d, plan, hn::LoadU(d, from + i), seen), d, to + i);
    if (i < count) {
        double rest[HWY_MAX_BYTES / sizeof(double)] = {};
        for (std::size_t k = i; k < count; ++k)
            rest[k - i] = from[k];
        const V last = convert_vector(d, plan, hn::LoadU(d, rest), seen);
        hn::StoreU(last, d, rest);
        for (std::size_t k = i; k < count; ++k)
            to[k] = rest[k - i];
    }
    return seen;
}

/// Wraps what does not fit the integers that the columns go through, by the exact conversion. Returns whether
/// the rest still has to wrap there.
bool wrap_far_values(const InputPlan& plan, const Seen& seen, const double* from, double* values,
                     std::size_t count)
{
    if (seen.outside == 0 || plan.to.overflow != Overflow::wrap)
        return false;
    const double reach = lane_bits(plan.out_lane) <= 32 ? 0x1p31 : 0x1p62;
    if (hn::GetLane(hn::MaxOfLanes(D(), seen.largest)) >= reach)
        for (std::size_t i = 0; i < count; ++i)
            if (values[i] <= -reach || values[i] >= reach)
                values[i] = static_cast<double>(from_double(from[i], plan.to));
    return true;
}

/// One column of a row-major array goes to consecutive integers.
template <class T>
void gather_column(const double* HWY_RESTRICT from, std::size_t columns, std::size_t rows, T* HWY_RESTRICT to)
{
    // Doubles go to 32 bits in one instruction everywhere, narrower integers through it.
    using Through = std::conditional_t<std::is_same_v<T, std::int16_t>, std::int32_t, T>;
    for (std::size_t r = 0; r < rows; ++r)
        to[r] = static_cast<T>(static_cast<Through>(from[r * columns]));
}

bool run_input(const InputPlan& plan, std::size_t columns, const double* in, const Block& block,
               Scratch& scratch, Counts& counts)
{
    const std::size_t count = block.rows * columns;
    scratch.prepared.resize(count * sizeof(double));
    double* values = scratch.prepared.as<double>();
    const Seen seen = convert_values(plan, in, values, count);
    if (seen.nan)
        return false;
    const bool wraps = wrap_far_values(plan, seen, in, values, count);
    counts.values += static_cast<std::int64_t>(count);
    counts.overflows += seen.outside;
    counts.underflows += seen.lost;
    for (std::size_t c = 0; c < columns; ++c) {
        std::byte* out = block.out + c * block.stride * lane_bytes(plan.out_lane);
        with_lane(plan.out_lane, [&](auto tag) {
            auto* to = reinterpret_cast<decltype(tag)*>(out);
            gather_column(values + c, columns, block.rows, to);
            if (wraps)
                wrap_rows(plan.to.width, plan.to.is_signed, to, block.rows);
            range_rows(to, block.rows, counts);
        });
    }
    return true;
}

} // namespace bitscape::emulate::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace bitscape::emulate {

HWY_EXPORT(run_input);

bool run_input(const InputPlan& plan, std::size_t columns, const double* in, const Block& block,
               Scratch& scratch, Counts& counts)
{
    return HWY_DYNAMIC_DISPATCH(run_input)(plan, columns, in, block, scratch, counts);
}

} // namespace bitscape::emulate
#endif
