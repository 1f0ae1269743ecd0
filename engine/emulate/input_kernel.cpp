#include "emulate/kernels.hpp"

#include <algorithm>
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

// Pieces of the input stay in the first-level cache from row-major doubles to columns of integers.
inline constexpr std::size_t piece_rows = row_granularity;
inline constexpr std::size_t piece_columns = 32;

/// `v` rounded to an integer. The dropped part v - trunc(v) is exact, so every tie is seen as one.
HWY_INLINE V round_vector(D d, Rounding mode, V v)
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
    V largest;  ///< magnitudes
    V min, max; ///< of the results

    Seen()
        : largest(hn::Zero(D())), min(hn::Set(D(), hwy::HighestValue<double>())),
          max(hn::Set(D(), hwy::LowestValue<double>()))
    {
    }
};

/// Rounds and limits one vector; Values that wrap are left as they are for
/// now.
HWY_INLINE V convert_vector(D d, const InputPlan& plan, V x, Seen& seen)
{
    const V min = hn::Set(d, plan.accepted_min), max = hn::Set(d, plan.accepted_max), zero = hn::Zero(d);
    const V v = round_vector(d, plan.to.rounding, hn::Mul(x, hn::Set(d, plan.scale)));
    const auto outside = hn::Or(hn::Lt(v, min), hn::Gt(v, max));
    const auto lost = hn::AndNot(hn::Eq(x, zero), hn::Eq(v, zero));
    if (HWY_UNLIKELY(!hn::AllFalse(d, hn::Or(hn::Or(outside, lost), hn::IsNaN(x))))) {
        seen.outside += static_cast<std::int64_t>(hn::CountTrue(d, outside));
        seen.lost += static_cast<std::int64_t>(hn::CountTrue(d, lost));
        seen.nan = seen.nan || !hn::AllFalse(d, hn::IsNaN(x));
    }
    V result = v;
    if (plan.to.overflow == Overflow::wrap)
        seen.largest = hn::Max(seen.largest, hn::Abs(v));
    else if (plan.to.overflow == Overflow::sat_zero)
        result = hn::IfThenZeroElse(outside, v);
    else
        result = hn::Min(hn::Max(v, min), max);
    seen.min = hn::Min(seen.min, result);
    seen.max = hn::Max(seen.max, result);
    return result;
}

/// `count` doubles to whole numbers of the result, as doubles.
void convert_values(const InputPlan& plan, const double* HWY_RESTRICT from, double* HWY_RESTRICT to,
                    std::size_t count, Seen& seen)
{
    const D d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes)
        hn::StoreU(convert_vector(d, plan, hn::LoadU(d, from + i), seen), d, to + i);
    if (i < count) {
        double rest[HWY_MAX_BYTES / sizeof(double)];
        for (std::size_t k = 0; k < lanes; ++k)
            rest[k] =
                from[std::min(i + k, count - 1)]; // repeated values are counted below, once too often each
        Seen last;
        const V values = convert_vector(d, plan, hn::LoadU(d, rest), last);
        hn::StoreU(values, d, rest);
        std::copy(rest, rest + (count - i), to + i);
        Seen repeated;
        (void)convert_vector(d, plan, hn::Set(d, from[count - 1]), repeated);
        const auto extra = static_cast<std::int64_t>(lanes - (count - i));
        seen.outside += last.outside - (repeated.outside > 0 ? extra : 0);
        seen.lost += last.lost - (repeated.lost > 0 ? extra : 0);
        seen.nan = seen.nan || last.nan;
        seen.largest = hn::Max(seen.largest, last.largest);
        seen.min = hn::Min(seen.min, last.min);
        seen.max = hn::Max(seen.max, last.max);
    }
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

/// A tile of rows and some of the columns.
struct Piece {
    std::size_t row = 0, rows = 0, column = 0, columns = 0;
};

bool convert_piece(const InputPlan& plan, const Piece& piece, std::size_t columns, const double* in,
                   const Block& block, Counts& counts)
{
    HWY_ALIGN double values[piece_rows * piece_columns];
    const std::size_t count = piece.rows * piece.columns;
    const double* from = in + piece.row * columns + piece.column;
    HWY_ALIGN double joined[piece_rows * piece_columns];
    if (piece.columns != columns) { // rows are not next to each other
        for (std::size_t r = 0; r < piece.rows; ++r)
            std::copy_n(from + r * columns, piece.columns, joined + r * piece.columns);
        from = joined;
    }
    Seen seen;
    convert_values(plan, from, values, count, seen);
    if (seen.nan)
        return false;
    const bool wraps = wrap_far_values(plan, seen, from, values, count);
    counts.values += static_cast<std::int64_t>(count);
    counts.overflows += seen.outside;
    counts.underflows += seen.lost;
    if (!wraps) {
        const auto least = static_cast<WideRaw>(hn::GetLane(hn::MinOfLanes(D(), seen.min)));
        const auto most = static_cast<WideRaw>(hn::GetLane(hn::MaxOfLanes(D(), seen.max)));
        counts.range.min = counts.range.min < least ? counts.range.min : least;
        counts.range.max = counts.range.max > most ? counts.range.max : most;
    }
    const std::size_t bytes = lane_bytes(plan.out_lane);
    with_lane(plan.out_lane, [&](auto tag) {
        for (std::size_t c = 0; c < piece.columns; ++c) {
            std::byte* out = block.out + ((piece.column + c) * block.stride + piece.row) * bytes;
            auto* to = reinterpret_cast<decltype(tag)*>(out);
            gather_column(values + c, piece.columns, piece.rows, to);
            if (wraps) {
                wrap_rows(plan.to.width, plan.to.is_signed, to, piece.rows);
                range_rows(to, piece.rows, counts);
            }
        }
    });
    return true;
}

bool run_input(const InputPlan& plan, std::size_t columns, const double* in, const Block& block, Scratch&,
               Counts& counts)
{
    for (std::size_t row = 0; row < block.rows; row += piece_rows)
        for (std::size_t column = 0; column < columns; column += piece_columns) {
            const Piece piece{row, std::min(piece_rows, block.rows - row), column,
                              std::min(piece_columns, columns - column)};
            if (!convert_piece(plan, piece, columns, in, block, counts))
                return false;
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
