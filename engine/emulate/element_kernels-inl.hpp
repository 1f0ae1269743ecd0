// Passes over the rows of one element, for every instruction set: included once per target by foreach_target.
// They are plain loops that the compiler vectorises with the target's attributes.

// clang-format off
#if defined(BITSCAPE_EMULATE_ELEMENT_KERNELS_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef BITSCAPE_EMULATE_ELEMENT_KERNELS_INL
#undef BITSCAPE_EMULATE_ELEMENT_KERNELS_INL
#else
#define BITSCAPE_EMULATE_ELEMENT_KERNELS_INL
#endif
// clang-format on

#include "emulate/kernels.hpp"
#include "emulate/targets-inl.hpp"

#include <hwy/highway.h>
#include <type_traits>

HWY_BEFORE_NAMESPACE();
namespace bitscape::emulate::HWY_NAMESPACE {

template <class T> inline constexpr int bits_of = static_cast<int>(sizeof(T)) * 8;

template <class T> struct UnsignedOf {
    using type = std::make_unsigned_t<T>;
};
template <> struct UnsignedOf<WideRaw> { // strict C++ has no std::make_unsigned for it
    using type = unsigned __int128;
};
template <class T> using Unsigned = typename UnsignedOf<T>::type;

/// v = (v + additions) >> shift, or v << left. Returns how many non-zero values became zero.
template <class T>
std::int64_t round_rows(const Rounder& round, int left, T* HWY_RESTRICT v, std::size_t rows)
{
    using U = Unsigned<T>;
    if (round.shift == 0) {
        if (left > 0)
            for (std::size_t r = 0; r < rows; ++r)
                v[r] = static_cast<T>(static_cast<U>(v[r]) << left);
        return 0;
    }
    const int shift = round.shift;
    const auto constant = static_cast<T>(round.constant);
    const auto negative = static_cast<T>(round.negative);
    T lost = 0;
    if (round.form == Rounder::Form::constant) {
        for (std::size_t r = 0; r < rows; ++r) {
            const auto y = static_cast<T>(static_cast<T>(v[r] + constant) >> shift);
            lost = static_cast<T>(lost + static_cast<T>((y == 0) & (v[r] != 0)));
            v[r] = y;
        }
    } else if (round.form == Rounder::Form::sign) {
        for (std::size_t r = 0; r < rows; ++r) {
            const auto sign = static_cast<T>(v[r] >> (bits_of<T> - 1));
            const auto y = static_cast<T>(static_cast<T>(v[r] + constant + (sign & negative)) >> shift);
            lost = static_cast<T>(lost + static_cast<T>((y == 0) & (v[r] != 0)));
            v[r] = y;
        }
    } else {
        for (std::size_t r = 0; r < rows; ++r) {
            const auto odd = static_cast<T>(static_cast<T>(v[r] >> shift) & T{1});
            const auto y = static_cast<T>(static_cast<T>(v[r] + constant + odd) >> shift);
            lost = static_cast<T>(lost + static_cast<T>((y == 0) & (v[r] != 0)));
            v[r] = y;
        }
    }
    return static_cast<std::int64_t>(lost);
}

/// Keeps the low `width` bits as a number.
template <class T> void wrap_rows(int width, bool is_signed, T* HWY_RESTRICT v, std::size_t rows)
{
    using U = Unsigned<T>;
    const int unused = bits_of<T> - width;
    if (unused <= 0)
        return;
    if (is_signed) {
        for (std::size_t r = 0; r < rows; ++r)
            v[r] = static_cast<T>(static_cast<T>(static_cast<U>(static_cast<U>(v[r]) << unused)) >> unused);
    } else {
        for (std::size_t r = 0; r < rows; ++r)
            v[r] = static_cast<T>(static_cast<U>(static_cast<U>(v[r]) << unused) >> unused);
    }
}

/// Brings values into the result type's range. Returns how many were outside.
template <class T> std::int64_t fit_rows(const CastPlan& plan, T* HWY_RESTRICT v, std::size_t rows)
{
    if (plan.fit == CastPlan::Fit::none)
        return 0;
    const auto min = static_cast<T>(plan.accepted_min);
    const auto max = static_cast<T>(plan.accepted_max);
    T outside = 0;
    for (std::size_t r = 0; r < rows; ++r)
        outside = static_cast<T>(outside + static_cast<T>((v[r] < min) | (v[r] > max)));
    if (outside == 0)
        return 0;
    if (plan.fit == CastPlan::Fit::wrap) {
        wrap_rows(plan.width, plan.is_signed, v, rows);
    } else if (plan.fit == CastPlan::Fit::clamp) {
        for (std::size_t r = 0; r < rows; ++r) {
            const T low = v[r] < min ? min : v[r];
            v[r] = low > max ? max : low;
        }
    } else {
        for (std::size_t r = 0; r < rows; ++r)
            v[r] = (v[r] < min) | (v[r] > max) ? T{0} : v[r];
    }
    return static_cast<std::int64_t>(outside);
}

template <class T> void range_rows(const T* HWY_RESTRICT v, std::size_t rows, Counts& counts)
{
    T min = v[0], max = v[0];
    for (std::size_t r = 0; r < rows; ++r) {
        min = v[r] < min ? v[r] : min;
        max = v[r] > max ? v[r] : max;
    }
    counts.range.min = counts.range.min < min ? counts.range.min : WideRaw{min};
    counts.range.max = counts.range.max > max ? counts.range.max : WideRaw{max};
}

template <class To, class From>
void convert_rows(const From* HWY_RESTRICT from, To* HWY_RESTRICT to, std::size_t rows)
{
    for (std::size_t r = 0; r < rows; ++r)
        to[r] = static_cast<To>(from[r]);
}

/// Full-precision values of one element, in lane T, go to the result's storage.
template <class T>
void finish_rows(const CastPlan& plan, T* HWY_RESTRICT v, std::size_t rows, Lane out_lane, std::byte* out,
                 Counts& counts)
{
    if (plan.unwrap_bits > 0)
        wrap_rows(plan.unwrap_bits, plan.unwrap_signed, v, rows);
    counts.underflows += round_rows(plan.round, plan.left, v, rows);
    counts.overflows += fit_rows(plan, v, rows);
    counts.values += static_cast<std::int64_t>(rows);
    range_rows(v, rows, counts);
    with_lane(out_lane, [&](auto tag) { convert_rows(v, reinterpret_cast<decltype(tag)*>(out), rows); });
}

} // namespace bitscape::emulate::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
