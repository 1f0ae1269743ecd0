// The one place where a value is rounded and brought into the range of a type: see bitscape_fixed.h.
#ifndef BITSCAPE_SIM_QUANTIZE_H
#define BITSCAPE_SIM_QUANTIZE_H

#include <cmath>
#include <cstdint>
#include <type_traits>

/// Rounding (quantization) modes, named as in UG1399.
enum ap_q_mode { AP_RND, AP_RND_ZERO, AP_RND_MIN_INF, AP_RND_INF, AP_RND_CONV, AP_TRN, AP_TRN_ZERO };
/// Overflow modes. AP_WRAP_SM is named so that a type that asks for it is refused with a reason.
enum ap_o_mode { AP_SAT, AP_SAT_ZERO, AP_SAT_SYM, AP_WRAP, AP_WRAP_SM };

namespace bitscape_sim {

__extension__ typedef __int128 i128;
__extension__ typedef unsigned __int128 u128;

template <int W, int I, bool S, ap_q_mode Q = AP_TRN, ap_o_mode O = AP_WRAP, int N = 0> class Fixed;

/// Storage of a W-bit number: sign- or zero-extended.
template <int W, bool S>
using RawOf = std::conditional_t<(W <= 64), std::conditional_t<S, std::int64_t, std::uint64_t>,
                                 std::conditional_t<S, i128, u128>>;

template <class T>
inline constexpr bool is_signed_raw = std::is_same_v<T, i128> || std::is_same_v<T, std::int64_t>;

/// Integers of any C type as the storage type that holds them.
template <class T> constexpr auto widen(T value)
{
    if constexpr (std::is_signed_v<T>)
        return std::int64_t(value);
    else
        return std::uint64_t(value);
}

constexpr u128 low_mask(int bits)
{
    return bits >= 128 ? ~u128(0) : (u128(1) << bits) - 1;
}

/// The low W bits as a number of that width: arithmetic modulo 2^W.
template <int W, bool S> constexpr RawOf<W, S> wrap_bits(u128 bits)
{
    constexpr int unused = 128 - W;
    if constexpr (S)
        return RawOf<W, S>(i128(bits << unused) >> unused);
    else
        return RawOf<W, S>((bits << unused) >> unused);
}

/// floor(value / 2^distance) for any distance >= 0.
template <class T> constexpr T shift_right(T value, int distance)
{
    constexpr int bits = 8 * int(sizeof(T));
    if (distance >= bits)
        return value < 0 ? T(-1) : T(0);
    return T(value >> distance);
}

/// a < b as integers, whatever the signedness of their types.
template <class A, class B> constexpr bool less(A a, B b)
{
    if constexpr (is_signed_raw<A> == is_signed_raw<B>)
        return a < b;
    else if constexpr (is_signed_raw<A>)
        return a < 0 || u128(a) < u128(b);
    else
        return b >= 0 && u128(a) < u128(b);
}

/// What to add to floor(value) : `half` is the first bit that is cut off, `rest` says whether any bit after
/// it is set.
template <ap_q_mode Q> constexpr bool rounds_up(bool negative, bool odd, bool half, bool rest)
{
    switch (Q) {
    case AP_TRN:
        return false;
    case AP_TRN_ZERO:
        return negative && (half || rest);
    case AP_RND:
        return half;
    case AP_RND_ZERO:
        return half && (negative || rest);
    case AP_RND_INF:
        return half && (!negative || rest);
    case AP_RND_MIN_INF:
        return half && rest;
    case AP_RND_CONV:
        return half && (odd || rest);
    }
    return false;
}

/// The value divided by 2^drop (drop > 0), rounded.
template <ap_q_mode Q, class T> constexpr T round_off(T value, int drop)
{
    constexpr int bits = 8 * int(sizeof(T));
    const T floor = shift_right(value, drop);
    if constexpr (Q == AP_TRN)
        return floor;
    const bool half = (shift_right(value, drop - 1) & 1) != 0;
    const bool rest = drop - 1 >= bits ? value != 0 : (u128(value) & low_mask(drop - 1)) != 0;
    return T(floor + (rounds_up<Q>(value < 0, (floor & 1) != 0, half, rest) ? 1 : 0));
}

/// The raw number that replaces a value outside the range. `wrapped` holds its low W bits.
template <int W, bool S, ap_o_mode O, int N> constexpr RawOf<W, S> out_of_range(u128 wrapped, bool below)
{
    if constexpr (O == AP_SAT_ZERO)
        return 0;
    else if constexpr (O == AP_WRAP && !S) // the N upper bits are set, for values below zero too
        return wrap_bits<W, S>(wrapped | (low_mask(N) << (W - N)));
    else if constexpr (O == AP_WRAP) { // the sign is kept, the N - 1 bits after it saturate
        constexpr u128 sign = u128(1) << (W - 1);
        constexpr u128 follow = N > 1 ? low_mask(N - 1) << (W - N) : u128(0);
        return wrap_bits<W, S>(below ? (wrapped | sign) & ~follow : (wrapped & ~sign) | follow);
    } else if constexpr (!S)
        return below ? RawOf<W, S>(0) : RawOf<W, S>(low_mask(W));
    else if (!below)
        return RawOf<W, S>(low_mask(W - 1));
    else
        return wrap_bits<W, S>((u128(1) << (W - 1)) | (O == AP_SAT_SYM ? 1 : 0));
}

/// Brings value * 2^-fraction into the type: rounds to its last bit, then treats what does not fit. Exact for
/// every distance between the two binary points.
template <int W, int I, bool S, ap_q_mode Q, ap_o_mode O, int N, class T>
constexpr RawOf<W, S> quantize(T value, int fraction)
{
    const int drop = fraction - (W - I);
    const T kept = drop > 0 ? round_off<Q>(value, drop) : value;
    const int up = drop < 0 ? -drop : 0; // zeros to append
    const u128 wrapped = up >= 128 ? u128(0) : u128(kept) << up;
    if constexpr (O == AP_WRAP && N == 0)
        return wrap_bits<W, S>(wrapped);

    constexpr u128 largest = low_mask(S ? W - 1 : W);
    constexpr bool symmetric = O == AP_SAT_SYM && S;
    const bool above = less(u128(shift_right(largest, up)), kept);
    bool below = false;
    if constexpr (is_signed_raw<T>) {
        // least value that fits once `up` zeros are appended: ceil(lowest / 2^up)
        const i128 least = !S          ? i128(0)
                           : symmetric ? -i128(shift_right(largest, up))
                           : up >= W   ? i128(0)
                                       : (-i128(largest) - 1) >> up;
        below = i128(kept) < least;
    }
    return above || below ? out_of_range<W, S, O, N>(wrapped, below) : wrap_bits<W, S>(wrapped);
}

} // namespace bitscape_sim

#endif
