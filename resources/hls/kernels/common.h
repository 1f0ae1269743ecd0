// What the kernels share: table addressing, an adder tree, copies. C++11, so that every tool takes it without
// options. tool.h holds the directives as the tool spells them, types.h the names of its fixed-point types.
#ifndef BITSCAPE_HLS_COMMON_H
#define BITSCAPE_HLS_COMMON_H

#include "tool.h"

namespace bitscape_hls {

constexpr unsigned divide_up(unsigned a, unsigned b)
{
    return (a + b - 1) / b;
}

/// Address bits of a table: the smallest n >= 1 with 2^n >= size.
constexpr int address_bits(unsigned size)
{
    return size <= 2 ? 1 : 1 + address_bits((size + 1) / 2);
}

/// The largest power of two below n (n >= 2).
constexpr int power_below(int n)
{
    return n <= 2 ? 1 : 2 * power_below((n + 1) / 2);
}

/// Bits that the last digit of a type stands left of the point.
template <class X> constexpr int coarse_bits()
{
    return integer_of<X>() > width_of<X>() ? integer_of<X>() - width_of<X>() : 0;
}

/// x * size / range, cut towards zero at the last digit of x, or at the point where that lies further left;
/// modulo 2^32. `range` is a power of two up to 64, so the constant is exact and synthesis turns the product
/// into wires when `size` is a power of two as well.
template <unsigned size, int range, class X> int table_position(const X& x)
{
    BITSCAPE_INLINE
    constexpr int digits = coarse_bits<X>() < 32 ? 32 - coarse_bits<X>() : 0;
    const Unsigned<40, 32> scale = double(size) / range;
    const Cut<digits == 0 ? 1 : digits, 32> position = x * scale;
    return digits == 0 ? 0 : position.to_int();
}

template <unsigned size> unsigned clamp_index(int index)
{
    BITSCAPE_INLINE
    return index < 0 ? 0U : unsigned(index) > size - 1 ? size - 1 : unsigned(index);
}

/// Index into a table that covers [-range / 2, range / 2) in `size` steps; outside it the first or last
/// entry.
template <unsigned size, int range, class X> unsigned centred_index(const X& x)
{
    BITSCAPE_INLINE
    return clamp_index<size>(int(unsigned(table_position<size, range>(x)) + size / 2));
}

/// Index into a table by the upper bits of a number, whatever they mean.
template <unsigned size, class X> unsigned upper_bits_index(const X& x)
{
    BITSCAPE_INLINE
    static_assert(size >= 2, "a table needs two entries");
    static_assert(address_bits(size) <= width_of<X>(), "the table is larger than its address type allows");
    return upper_bits<address_bits(size)>(x);
}

/// Sum of x[0..n) in T: the left part has the largest power of two below n, each part is summed the same way.
/// Every partial sum is rounded and overflowed in T, which keeps the tools from re-ordering: the order is
/// part of the result.
template <int n> struct AdderTree {
    template <class T> static T sum(const T* x)
    {
        BITSCAPE_INLINE
        const T a = AdderTree<power_below(n)>::sum(x);
        const T b = AdderTree<n - power_below(n)>::sum(x + power_below(n));
        return T(a + b);
    }
};
template <> struct AdderTree<1> {
    template <class T> static T sum(const T* x)
    {
        BITSCAPE_INLINE
        return x[0];
    }
};

/// Copies a tensor to one place.
template <unsigned n, class T> void copy(const T in[n], T out[n])
{
    BITSCAPE_INLINE
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < n; i++) {
        BITSCAPE_UNROLL
        out[i] = in[i];
    }
}

/// Gives each reader of a tensor its own copy: in a dataflow region an array has one writer and one reader.
template <unsigned n, class T> void fan_out(const T in[n], T first[n], T second[n])
{
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < n; i++) {
        BITSCAPE_UNROLL
        first[i] = in[i];
        second[i] = in[i];
    }
}

} // namespace bitscape_hls

#endif
