// clang-format off
// The kernels' names for the AC fixed-point library. ac_fixed.h is the tool's own in synthesis and the one in
// sim/ for a C simulation with a plain compiler.
#ifndef BITSCAPE_HLS_TYPES_H
#define BITSCAPE_HLS_TYPES_H

#ifdef __INTELFPGA_COMPILER__
#include "HLS/hls.h"

#include "HLS/ac_fixed.h"
#include "HLS/ac_int.h"
#elif defined(SYCL_LANGUAGE_VERSION)
#include <sycl/ext/intel/ac_types/ac_fixed.hpp>
#include <sycl/ext/intel/ac_types/ac_int.hpp>
#else
#include "ac_fixed.h"
#include "ac_int.h"
#endif

namespace bitscape_hls {

template <int W, int I> using Signed = ac_fixed<W, I, true>;
template <int W, int I> using Unsigned = ac_fixed<W, I, false>;
template <int W> using Integer = ac_int<W, true>;
typedef ac_fixed<1, 1, false> Bit;
/// What has no place is cut towards zero on the way in.
template <int W, int I> using Cut = ac_fixed<W, I, true, AC_TRN_ZERO>;
/// Whole numbers; a fraction is cut towards zero on the way in.
template <int W> using CutInteger = ac_fixed<W, W, true, AC_TRN_ZERO>;
template <int W, int I> using CutNumber = ac_fixed<W, I, true, AC_TRN_ZERO>;
/// Rounded to its last bit, ends at its largest and smallest number.
template <int W, int I> using SaturatedNumber = ac_fixed<W, I, true, AC_RND, AC_SAT>;
/// The same type with and without a sign.
template <class X> using SignedLike = ac_fixed<X::width, X::i_width, true, X::q_mode, X::o_mode>;
template <class X> using UnsignedLike = ac_fixed<X::width, X::i_width, false, X::q_mode, X::o_mode>;

/// Bits of a type, and those left of its point.
template <class X> constexpr int width_of()
{
    return X::width;
}
template <class X> constexpr int integer_of()
{
    return X::i_width;
}

/// The upper n bits of a number, whatever they mean.
template <int n, class X> unsigned upper_bits(const X& x)
{
    const ac_int<n, false> bits = x.template slc<n>(X::width - n);
    return bits.to_uint();
}

/// A number of W bits, signed as X is, that cuts and wraps.
template <class X, int W, int I> using NumberLike = ac_fixed<W, I, X::sign>;

/// The bits of a number in another type of the same width.
template <class To, class X> To from_same_bits(const X& x)
{
    static_assert(To::width == X::width, "one bit each");
    To y = 0;
    y.set_slc(0, x.template slc<X::width>(0));
    return y;
}

/// The number with all bits set but for a sign.
template <class X> X largest_number()
{
    const X zero = 0, ones = ~zero;
    if (X::sign)
        return UnsignedLike<X>(ones) >> 1;
    return ones;
}

/// The number of type X whose bits are those of an integer.
template <class X> X from_bits(int bits)
{
    X x = 0;
    x.set_slc(0, ac_int<X::width, X::sign>(bits));
    return x;
}

/// The number that has its first bit set and no other.
template <class X> X first_bit_only()
{
    X x = 0;
    x.set_slc(X::width - 1, ac_int<1, false>(1));
    return x;
}

} // namespace bitscape_hls

#endif
