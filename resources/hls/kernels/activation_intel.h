// Tables of the Intel backends. They hold the function's value in the middle of each step, one table for all
// layers of a kind: it may be longer than the `size` a layer reads it with.
#ifndef BITSCAPE_HLS_ACTIVATION_INTEL_H
#define BITSCAPE_HLS_ACTIVATION_INTEL_H

#include "activation.h"

namespace bitscape_hls {

/// floor(x * size / divisor), modulo 2^32; what lies below x's own last bit is cut towards zero before that.
template <unsigned size, int divisor, class X> int floor_position(const X& x)
{
    BITSCAPE_INLINE
    const Unsigned<40, 32> scale = double(size) / divisor;
    const CutNumber<width_of<X>() + 33, integer_of<X>() + 33> scaled = x * scale;
    const Signed<32, 32> position = scaled;
    return position.to_int();
}

/// The same in 16 bits, which hold the indices of the tables that are not mirrored.
template <unsigned size, int divisor, class X> int short_position(const X& x, unsigned offset)
{
    BITSCAPE_INLINE
    const Integer<16> position = floor_position<size, divisor>(x);
    const Integer<16> index = int(unsigned(position.to_int()) + offset);
    return index.to_int();
}

/// -x, of one bit more.
template <class X> Signed<width_of<X>() + 1, integer_of<X>() + 1> opposite(const X& x)
{
    BITSCAPE_INLINE
    return -x;
}

/// Step of a number from 0 on in a table over 0 .. reach. A negative one is the smallest number of a type
/// that wraps, whose magnitude it cannot hold.
template <unsigned size, int reach, unsigned entries, class X> unsigned magnitude_index(const X& magnitude)
{
    BITSCAPE_INLINE
    if (magnitude < 0)
        return 0;
    if (magnitude > reach)
        return size - 1;
    const Signed<40, 40> position = magnitude * int(size / unsigned(reach));
    return clamp_index<entries>(position.to_int());
}

/// A table over 0 .. reach; f(-x) = one - f(x). The entry becomes a result before it is mirrored.
template <unsigned size, int reach, int one> struct MirroredTable {
    template <class Y, class X, class T, unsigned entries> static Y of(const X& x, const T (&table)[entries])
    {
        BITSCAPE_INLINE
        const X negative = -x;
        const Y direct = table[magnitude_index<size, reach, entries>(x < 0 ? negative : x)];
        const Unsigned<1, 1> top = one;
        const Y mirrored = top - direct;
        return x < 0 ? mirrored : direct;
    }
};

/// Softsign multiplies before it divides: another index than that of a mirrored table unless 8 divides
/// `size`.
template <unsigned size> struct SoftsignTable {
    template <class Y, class X, class T, unsigned entries> static Y of(const X& x, const T (&table)[entries])
    {
        BITSCAPE_INLINE
        const X negative = -x;
        const X magnitude = x < 0 ? negative : x;
        unsigned index = magnitude_index<size, 8, entries>(magnitude);
        if (magnitude >= 0 && index != size - 1)
            index = clamp_index<entries>(floor_position<size, 8>(magnitude));
        const Y direct = table[index];
        const Unsigned<1, 1> zero = 0;
        const Y mirrored = zero - direct;
        return x < 0 ? mirrored : direct;
    }
};

/// A table over [-8, 8).
template <unsigned size> struct SoftplusTable {
    template <class Y, class X, class T, unsigned entries> static Y of(const X& x, const T (&table)[entries])
    {
        BITSCAPE_INLINE
        static_assert(size <= entries, "the layer reads beyond its table");
        return Y(table[clamp_index<size>(short_position<size, 16>(x, size / 2))]);
    }
};

/// From zero on 1.05 x, a factor in the result's type; below it a table over 0 .. -8.
template <unsigned size> struct SeluTable {
    template <class Y, class X, class T, unsigned entries> static Y of(const X& x, const T (&table)[entries])
    {
        BITSCAPE_INLINE
        static_assert(size <= entries, "the layer reads beyond its table");
        const Y factor = 1.0507009873554804934;
        const Y above = factor * x;
        const Y below = table[clamp_index<size>(short_position<size, 8>(opposite(x), 0))];
        return x >= 0 ? above : below;
    }
};

/// 1 above zero, else -1, whatever the result's type makes of that.
struct StrictBinaryTanh : Untabled<StrictBinaryTanh> {
    template <class Y, class X> static Y value(const X& x)
    {
        BITSCAPE_INLINE
        return x > 0 ? Y(1) : Y(-1);
    }
};

/// 1 where 2 x is above 1, -1 where it is not above -1, else 0.
struct ExactTernaryTanh : Untabled<ExactTernaryTanh> {
    template <class Y, class X> static Y value(const X& x)
    {
        BITSCAPE_INLINE
        const Signed<width_of<X>() + 2, integer_of<X>() + 2> doubled = x + x;
        return doubled > 1 ? Y(1) : doubled > -1 ? Y(0) : Y(-1);
    }
};

/// x from 0 on, below it alpha times a table over 0 .. -8. Config: n, table_size (of the layer), alpha_t.
template <class Config, class X, class Y, class T, unsigned entries>
void elu_table(const X x[Config::n], Y y[Config::n], const typename Config::alpha_t alpha[1],
               const T (&table)[entries])
{
    BITSCAPE_FOR_EACH(alpha, table)
    BITSCAPE_PIPELINE(1)
    static_assert(Config::table_size <= entries, "the layer reads beyond its table");
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        if (x[i] >= 0)
            y[i] = x[i];
        else
            y[i] = alpha[0] * table[clamp_index<Config::table_size>(
                                  short_position<Config::table_size, 8>(opposite(x[i]), 0))];
    }
}

} // namespace bitscape_hls

#endif
