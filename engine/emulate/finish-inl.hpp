// Full-precision values on their way to the result: restored, rounded, brought into the type's range, counted
// and stored in one pass, for every instruction set (included once per target by foreach_target).

// clang-format off
#if defined(BITSCAPE_EMULATE_FINISH_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef BITSCAPE_EMULATE_FINISH_INL
#undef BITSCAPE_EMULATE_FINISH_INL
#else
#define BITSCAPE_EMULATE_FINISH_INL
#endif
// clang-format on

#include "emulate/element_kernels-inl.hpp"
#include "emulate/targets-inl.hpp"

#include <algorithm>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace bitscape::emulate::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Rows of the dense kernels' tiles and of the chunks in which element kernels work.
inline constexpr std::size_t tile_rows = row_granularity;

/// On x86 two inputs are interleaved within 128-bit parts, which leaves the rows of 32-bit sums in another
/// order: of every 2 L rows (L sums in a vector), the first vector holds rows 0 .. 3, 8 .. 11, ... and the
/// second 4 .. 7, 12 .. 15, ...; packing two vectors to 16 bits within the same parts restores the order.
#if HWY_ARCH_X86 && HWY_TARGET != HWY_SCALAR
inline constexpr bool splits_rows = true;
#else
inline constexpr bool splits_rows = false;
#endif

/// Casts tiles of one tensor from the integer type T, and counts.
template <class T> class Finisher {
    using D = hn::ScalableTag<T>;
    using V = hn::Vec<D>;
    using DU = hn::RebindToUnsigned<D>;
    static constexpr std::size_t lanes = hn::MaxLanes(D());
    static constexpr std::size_t group =
        std::min<std::size_t>(4, std::max<std::size_t>(tile_rows / lanes, 1));

public:
    Finisher(const CastPlan& plan, Lane out_lane, Counts& counts)
        : plan_(plan), out_lane_(out_lane), counts_(counts), constant_(set(plan.round.constant)),
          negative_(set(plan.round.negative)), min_(set(plan.accepted_min)), max_(set(plan.accepted_max)),
          least_(hn::Set(D(), hwy::HighestValue<T>())), most_(hn::Set(D(), hwy::LowestValue<T>()))
    {
    }
    Finisher(const Finisher&) = delete;
    Finisher& operator=(const Finisher&) = delete;
    ~Finisher()
    {
        if (values_ == 0)
            return;
        const D d;
        counts_.values += values_;
        const WideRaw least = hn::GetLane(hn::MinOfLanes(d, least_));
        const WideRaw most = hn::GetLane(hn::MaxOfLanes(d, most_));
        counts_.range.min = counts_.range.min < least ? counts_.range.min : least;
        counts_.range.max = counts_.range.max > most ? counts_.range.max : most;
    }

    /// values[tile_rows], of which the first `rows` are valid, aligned. `split`: rows as splits_rows says.
    /// Writes a whole tile to `out`.
    template <bool split = false> void tile(const T* HWY_RESTRICT values, std::size_t rows, std::byte* out)
    {
        if (!counts_.wanted)
            return run<Level::none, split>(values, rows, out);
        values_ += static_cast<std::int64_t>(rows);
        if (rows == tile_rows)
            return run<Level::whole, split>(values, rows, out);
        run<Level::part, split>(values, rows, out);
    }

private:
    enum class Level { none, whole, part }; ///< what is counted: nothing, all rows, the valid ones

    static V set(WideRaw value) { return hn::Set(D(), static_cast<T>(value)); }

    template <Level level, bool split> void run(const T* values, std::size_t rows, std::byte* out)
    {
        switch (plan_.round.form) {
        case Rounder::Form::constant:
            return run<level, split, Rounder::Form::constant>(values, rows, out);
        case Rounder::Form::sign:
            return run<level, split, Rounder::Form::sign>(values, rows, out);
        case Rounder::Form::even:
            return run<level, split, Rounder::Form::even>(values, rows, out);
        }
    }

    template <Level level, bool split, Rounder::Form form>
    void run(const T* HWY_RESTRICT values, std::size_t rows, std::byte* out)
    {
        const D d;
        V y[group];
        for (std::size_t at = 0; at < tile_rows; at += group * lanes) {
            for (std::size_t g = 0; g < group; ++g)
                y[g] = restored(hn::Load(d, values + at + g * lanes));
            cast<level, split, form>(y, at, rows);
            store<split>(y, at, out);
        }
    }

    HWY_INLINE V restored(V v) const
    {
        return plan_.unwrap_bits > 0 ? wrapped(v, plan_.unwrap_bits, plan_.unwrap_signed) : v;
    }

    static HWY_INLINE V wrapped(V v, int width, bool is_signed)
    {
        const int unused = bits_of<T> - width;
        if (unused <= 0)
            return v;
        const D d;
        const DU du;
        const auto top = hn::ShiftLeftSame(hn::BitCast(du, v), unused);
        return is_signed ? hn::ShiftRightSame(hn::BitCast(d, top), unused)
                         : hn::BitCast(d, hn::ShiftRightSame(top, unused));
    }

    template <Rounder::Form form> HWY_INLINE V rounded(V v) const
    {
        const D d;
        const int shift = plan_.round.shift;
        V sum = hn::Add(v, constant_);
        if constexpr (form == Rounder::Form::sign)
            sum = hn::Add(sum, hn::And(hn::BroadcastSignBit(v), negative_));
        if constexpr (form == Rounder::Form::even)
            sum = hn::Add(sum, hn::And(hn::ShiftRightSame(v, shift), hn::Set(d, T{1})));
        return hn::ShiftRightSame(sum, shift);
    }

    /// Which lanes of the vector at `at` are valid rows.
    template <bool split> static HWY_INLINE auto valid(std::size_t at, std::size_t rows)
    {
        const D d;
        HWY_ALIGN T index[lanes];
        for (std::size_t k = 0; k < lanes; ++k) {
            std::size_t row = at + k;
            if (split && splits_rows)
                row = at / (2 * lanes) * (2 * lanes) + k / 4 * 8 + k % 4 + at / lanes % 2 * 4;
            index[k] = static_cast<T>(row);
        }
        return hn::Lt(hn::Load(d, index), hn::Set(d, static_cast<T>(rows)));
    }

    template <Level level, bool split, Rounder::Form form>
    HWY_INLINE void cast(V (&y)[group], std::size_t at, std::size_t rows)
    {
        if (plan_.round.shift > 0) {
            V before[group];
            for (std::size_t g = 0; g < group; ++g) {
                before[g] = y[g];
                y[g] = rounded<form>(y[g]);
            }
            if constexpr (level != Level::none)
                count_lost<level, split>(before, y, at, rows);
        } else if (plan_.left > 0) {
            for (std::size_t g = 0; g < group; ++g)
                y[g] = hn::ShiftLeftSame(y[g], plan_.left);
        }
        if constexpr (level == Level::none) {
            if (plan_.fit != CastPlan::Fit::none)
                for (std::size_t g = 0; g < group; ++g)
                    y[g] = fitted(y[g]);
        } else {
            fit_and_count<level, split>(y, at, rows);
        }
    }

    /// Non-zero values that became zero. Most groups hold no zero at all, which one minimum a vector tells.
    template <Level level, bool split>
    HWY_INLINE void count_lost(const V (&before)[group], const V (&y)[group], std::size_t at,
                               std::size_t rows)
    {
        const D d;
        const DU du;
        auto smallest = hn::BitCast(du, y[0]);
        for (std::size_t g = 1; g < group; ++g)
            smallest = hn::Min(smallest, hn::BitCast(du, y[g]));
        const V zero = hn::Zero(d);
        if (HWY_LIKELY(hn::AllFalse(d, hn::Eq(hn::BitCast(d, smallest), zero))))
            return;
        for (std::size_t g = 0; g < group; ++g) {
            auto lost = hn::AndNot(hn::Eq(before[g], zero), hn::Eq(y[g], zero));
            if constexpr (level == Level::part)
                lost = hn::And(lost, valid<split>(at + g * lanes, rows));
            counts_.underflows += static_cast<std::int64_t>(hn::CountTrue(d, lost));
        }
    }

    HWY_INLINE V fitted(V y) const
    {
        const D d;
        switch (plan_.fit) {
        case CastPlan::Fit::none:
            return y;
        case CastPlan::Fit::wrap:
            return wrapped(y, plan_.width, plan_.is_signed);
        case CastPlan::Fit::clamp:
            return hn::Min(hn::Max(y, min_), max_);
        case CastPlan::Fit::zero:
            return hn::IfThenElse(hn::Or(hn::Lt(y, min_), hn::Gt(y, max_)), hn::Zero(d), y);
        }
        return y;
    }

    /// As long as the least and the greatest value fit, no other has to be looked at.
    template <Level level, bool split>
    HWY_INLINE void fit_and_count(V (&y)[group], std::size_t at, std::size_t rows)
    {
        const D d;
        if constexpr (level == Level::whole) {
            V least = y[0], most = y[0];
            for (std::size_t g = 1; g < group; ++g) {
                least = hn::Min(least, y[g]);
                most = hn::Max(most, y[g]);
            }
            if (plan_.fit == CastPlan::Fit::none ||
                HWY_LIKELY(hn::AllFalse(d, hn::Or(hn::Lt(least, min_), hn::Gt(most, max_))))) {
                least_ = hn::Min(least_, least);
                most_ = hn::Max(most_, most);
                return;
            }
        }
        for (std::size_t g = 0; g < group; ++g) {
            auto outside = hn::Or(hn::Lt(y[g], min_), hn::Gt(y[g], max_));
            if constexpr (level == Level::part)
                outside = hn::And(outside, valid<split>(at + g * lanes, rows));
            if (plan_.fit != CastPlan::Fit::none)
                counts_.overflows += static_cast<std::int64_t>(hn::CountTrue(d, outside));
            y[g] = fitted(y[g]);
            V low = y[g], high = y[g];
            if constexpr (level == Level::part) {
                const auto seen = valid<split>(at + g * lanes, rows);
                low = hn::IfThenElse(seen, low, least_);
                high = hn::IfThenElse(seen, high, most_);
            }
            least_ = hn::Min(least_, low);
            most_ = hn::Max(most_, high);
        }
    }

    template <bool split> HWY_INLINE void store(const V (&y)[group], std::size_t at, std::byte* out) const
    {
        const D d;
        if (!split && out_lane_ == own_lane()) {
            for (std::size_t g = 0; g < group; ++g)
                hn::StoreU(y[g], d, reinterpret_cast<T*>(out) + at + g * lanes);
            return;
        }
#if HWY_ARCH_X86 && HWY_TARGET != HWY_SCALAR
        if constexpr (sizeof(T) == 4 && split) {
            const hn::ScalableTag<std::int16_t> d16;
            for (std::size_t g = 0; g < group; g += 2)
                hn::StoreU(hn::ReorderDemote2To(d16, y[g], y[g + 1]), d16,
                           reinterpret_cast<std::int16_t*>(out) + at + g * lanes);
            return;
        }
#endif
        HWY_ALIGN T rows[group * lanes];
        for (std::size_t g = 0; g < group; ++g)
            hn::Store(y[g], d, rows + g * lanes);
        with_lane(out_lane_, [&](auto tag) {
            convert_rows(rows, reinterpret_cast<decltype(tag)*>(out) + at, group * lanes);
        });
    }

    static constexpr Lane own_lane()
    {
        return lane_for_bits(bits_of<T>);
    }

    const CastPlan& plan_;
    Lane out_lane_;
    Counts& counts_;
    V constant_, negative_, min_, max_, least_, most_;
    std::int64_t values_ = 0;
};

/// The same for 128-bit values, which no vector holds.
template <> class Finisher<WideRaw> {
public:
    Finisher(const CastPlan& plan, Lane out_lane, Counts& counts)
        : plan_(plan), out_lane_(out_lane), counts_(counts)
    {
    }
    template <bool split = false> void tile(const WideRaw* values, std::size_t rows, std::byte* out)
    {
        WideRaw work[tile_rows];
        std::copy_n(values, rows, work);
        finish_rows(plan_, work, rows, out_lane_, out, counts_);
    }

private:
    const CastPlan& plan_;
    Lane out_lane_;
    Counts& counts_;
};

} // namespace bitscape::emulate::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
