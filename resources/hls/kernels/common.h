// What the kernels share: table addressing, an adder tree, copies. C++14, so that Vitis HLS takes it without
// options. ap_fixed.h is Vitis HLS's own in synthesis and the one in sim/ for a C simulation with g++.
#ifndef BITSCAPE_HLS_COMMON_H
#define BITSCAPE_HLS_COMMON_H

#include "ap_fixed.h"
#include "ap_int.h"

namespace bitscape_hls {

constexpr unsigned divide_up(unsigned a, unsigned b)
{
    return (a + b - 1) / b;
}

/// Address bits of a table: the smallest n with 2^n >= size.
constexpr int address_bits(unsigned size)
{
    return size <= 1 ? 0 : 1 + address_bits((size + 1) / 2);
}

/// The largest power of two below n (n >= 2).
constexpr int power_below(int n)
{
    return n <= 2 ? 1 : 2 * power_below((n + 1) / 2);
}

/// x * size / range, cut towards zero, modulo 2^32. `range` is a power of two up to 64, so the constant is
/// exact and synthesis turns the product into wires when `size` is a power of two as well.
template <unsigned size, int range, class X> int table_position(const X& x)
{
#pragma HLS INLINE
    const ap_ufixed<40, 32> scale = double(size) / range;
    const ap_fixed<32, 32, AP_TRN_ZERO> position = x * scale;
    return position.to_int();
}

template <unsigned size> unsigned clamp_index(int index)
{
#pragma HLS INLINE
    return index < 0 ? 0U : unsigned(index) > size - 1 ? size - 1 : unsigned(index);
}

/// Index into a table that covers [-range / 2, range / 2) in `size` steps; outside it the first or last
/// entry.
template <unsigned size, int range, class X> unsigned centred_index(const X& x)
{
#pragma HLS INLINE
    return clamp_index<size>(int(unsigned(table_position<size, range>(x)) + size / 2));
}

/// Index into a table by the upper bits of a number, whatever they mean.
template <unsigned size, class X> unsigned upper_bits_index(const X& x)
{
#pragma HLS INLINE
    constexpr int bits = address_bits(size);
    static_assert(bits >= 1, "a table needs two entries");
    static_assert(bits <= X::width, "the table is larger than its address type allows");
    return x.range(X::width - 1, X::width - bits).to_uint();
}

/// Sum of x[0..n) in T: the left part has the largest power of two below n, each part is summed the same way.
/// Every partial sum is rounded and overflowed in T, which keeps the tools from re-ordering: the order is
/// part of the result.
template <int n> struct AdderTree {
    template <class T> static T sum(const T* x)
    {
#pragma HLS INLINE
        constexpr int left = power_below(n);
        const T a = AdderTree<left>::sum(x);
        const T b = AdderTree<n - left>::sum(x + left);
        return T(a + b);
    }
};
template <> struct AdderTree<1> {
    template <class T> static T sum(const T* x)
    {
#pragma HLS INLINE
        return x[0];
    }
};

/// Copies a tensor to one place.
template <unsigned n, class T> void copy(const T in[n], T out[n])
{
#pragma HLS INLINE
    for (unsigned i = 0; i < n; i++) {
#pragma HLS UNROLL
        out[i] = in[i];
    }
}

/// Gives each reader of a tensor its own copy: in a dataflow region an array has one writer and one reader.
template <unsigned n, class T> void fan_out(const T in[n], T first[n], T second[n])
{
#pragma HLS PIPELINE
    for (unsigned i = 0; i < n; i++) {
#pragma HLS UNROLL
        first[i] = in[i];
        second[i] = in[i];
    }
}

} // namespace bitscape_hls

#endif
