// How a data value and a weight are multiplied. Exact but where it says otherwise: the accumulator rounds.
#ifndef BITSCAPE_HLS_PRODUCT_H
#define BITSCAPE_HLS_PRODUCT_H

#include "common.h"

namespace bitscape_hls {

struct NumberProduct {
    template <class X, class W> static auto of(const X& x, const W& w) -> decltype(x * w)
    {
        BITSCAPE_INLINE
        return x * w;
    }
};

/// Both are signs (0 is -1): the xnor of two bits. The sum is doubled and shifted in the end.
struct SignsProduct {
    template <class X, class W> static Bit of(const X& x, const W& w)
    {
        BITSCAPE_INLINE
        return x == w ? 1 : 0;
    }
};

/// The weight is a sign.
struct WeightSignProduct {
    template <class X, class W> static auto of(const X& x, const W& w) -> decltype(-x)
    {
        BITSCAPE_INLINE
        const decltype(-x) negative = -x, positive = x;
        return w == 0 ? negative : positive;
    }
};

/// The data value is a sign.
struct DataSignProduct {
    template <class X, class W> static auto of(const X& x, const W& w) -> decltype(-w)
    {
        BITSCAPE_INLINE
        const decltype(-w) negative = -w, positive = w;
        return x == 0 ? negative : positive;
    }
};

/// The weight is -1, 0 or 1 in two bits.
struct TernaryProduct {
    template <class X, class W> static auto of(const X& x, const W& w) -> decltype(-x)
    {
        BITSCAPE_INLINE
        const decltype(-x) negative = -x, zero = 0, positive = x;
        return w == 0 ? zero : w == -1 ? negative : positive;
    }
};

/// A weight of plus or minus 2^exponent.
template <int bits> struct PowerOfTwo {
    Bit negative;
    Integer<bits> exponent;
};

/// The data value shifted by the weight's exponent within the type Shifted; what leaves it is lost.
template <class Shifted> struct ShiftProduct {
    template <class X, class W> static Shifted of(const X& x, const W& w)
    {
        BITSCAPE_INLINE
        const Shifted value = x;
        const int exponent = w.exponent.to_int();
        Shifted moved;
        if (exponent >= 0)
            moved = value << exponent;
        else
            moved = value >> -exponent;
        if (w.negative == 1)
            moved = -moved;
        return moved;
    }
};

/// What becomes of a full sum: itself.
struct PlainSum {
    template <class Y, class Sum> static Y of(const Sum& sum)
    {
        BITSCAPE_INLINE
        return Y(sum);
    }
};

/// The sum counts equal bits of n pairs: as many pairs of signs less the others.
template <unsigned n, int bits> struct DoubledSum {
    template <class Y, class Sum> static Y of(const Sum& sum)
    {
        BITSCAPE_INLINE
        const CutInteger<bits> doubled = sum * 2 - int(n);
        return Y(doubled);
    }
};

} // namespace bitscape_hls

#endif
