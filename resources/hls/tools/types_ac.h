// The kernels' names for the AC fixed-point library. ac_fixed.h is the tool's own in synthesis and the one in
// sim/ for a C simulation with a plain compiler.
#ifndef BITSCAPE_HLS_TYPES_H
#define BITSCAPE_HLS_TYPES_H

#ifdef __INTELFPGA_COMPILER__
#include "HLS/hls.h"

#include "HLS/ac_fixed.h"
#include "HLS/ac_int.h"
#else
#include "ac_fixed.h"
#include "ac_int.h"
#endif

namespace bitscape_hls {

template <int W, int I> using Signed = ac_fixed<W, I, true>;
template <int W, int I> using Unsigned = ac_fixed<W, I, false>;
template <int W> using Integer = ac_int<W, true>;
typedef ac_fixed<1, 1, false> Bit;
/// Whole numbers; a fraction is cut towards zero on the way in.
template <int W> using CutInteger = ac_fixed<W, W, true, AC_TRN_ZERO>;

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

/// The number that has its first bit set and no other.
template <class X> X first_bit_only()
{
    X x = 0;
    x.set_slc(X::width - 1, ac_int<1, false>(1));
    return x;
}

} // namespace bitscape_hls

#endif
