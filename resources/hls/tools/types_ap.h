// clang-format off
// The kernels' names for AMD's fixed-point library. ap_fixed.h is the tool's own in synthesis and the one in
// sim/ for a C simulation with a plain compiler.
#ifndef BITSCAPE_HLS_TYPES_H
#define BITSCAPE_HLS_TYPES_H

#include "ap_fixed.h"
#include "ap_int.h"

namespace bitscape_hls {

template <int W, int I> using Signed = ap_fixed<W, I>;
template <int W, int I> using Unsigned = ap_ufixed<W, I>;
template <int W> using Integer = ap_int<W>;
typedef ap_uint<1> Bit;
/// What has no place is cut towards zero on the way in.
template <int W, int I> using Cut = ap_fixed<W, I, AP_TRN_ZERO>;
/// Whole numbers; a fraction is cut towards zero on the way in.
template <int W> using CutInteger = ap_fixed<W, W, AP_TRN_ZERO>;

/// Bits of a type, and those left of its point.
template <class X> constexpr int width_of()
{
    return X::width;
}
template <class X> constexpr int integer_of()
{
    return X::iwidth;
}

/// The upper n bits of a number, whatever they mean.
template <int n, class X> unsigned upper_bits(const X& x)
{
    return x.range(X::width - 1, X::width - n).to_uint();
}

/// The number that has its first bit set and no other.
template <class X> X first_bit_only()
{
    X x = 0;
    x[X::width - 1] = 1;
    return x;
}

} // namespace bitscape_hls

#endif
