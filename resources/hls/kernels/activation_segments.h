// Activations of the Catapult backend, which has no tables.
#ifndef BITSCAPE_HLS_ACTIVATION_SEGMENTS_H
#define BITSCAPE_HLS_ACTIVATION_SEGMENTS_H

#include "activation.h"
#include "segments.h"

namespace bitscape_hls {

/// A value that is unsigned before it becomes the result.
template <class Y, class Value> Y by_unsigned(const Value& value)
{
    BITSCAPE_INLINE
    const UnsignedLike<Y> positive = value;
    return positive;
}

/// The distance from zero.
template <class X> Unsigned<width_of<X>() + 1, integer_of<X>() + 1> magnitude(const X& x)
{
    BITSCAPE_INLINE
    const Signed<width_of<X>() + 1, integer_of<X>() + 1> negative = -x, positive = x;
    return x < 0 ? negative : positive;
}

struct SegmentedSigmoid : Untabled<SegmentedSigmoid> {
    template <class Y, class X> static Y value(const X& number)
    {
        BITSCAPE_INLINE
        const SignedLike<X> x = number; // also one without sign
        const Unsigned<width_of<X>() + 1, integer_of<X>() + 1> size = magnitude(x);
        const Unsigned<14, 4> trimmed = size;
        const Unsigned<10, 1> segments_per_unit = 819. / 512;
        const Unsigned<13, 3> position = trimmed * segments_per_unit;
        Unsigned<20, 0> share = Segments<SigmoidSegments, 10>::at(position);
        if (size >= 5)
            share = 1 - 1. / 1048576;
        const Unsigned<1, 1> one = 1;
        const Unsigned<20, 0> other = one - share;
        return by_unsigned<Y>(x < 0 ? other : share);
    }
};

struct SegmentedTanh : Untabled<SegmentedTanh> {
    template <class Y, class X> static Y value(const X& x)
    {
        BITSCAPE_INLINE
        const Unsigned<width_of<X>() + 1, integer_of<X>() + 1> size = magnitude(x);
        const Unsigned<3, 3> four = 4;
        const Unsigned<14, 4> position = size * four;
        Signed<23, 2> share = Segments<TanhSegments, 10>::at(position);
        if (size >= 3)
            share = 1 - 1. / 1048576;
        const Signed<23, 2> mirrored = -share;
        return Y(x < 0 ? mirrored : share);
    }
};

struct SegmentedSoftplus : Untabled<SegmentedSoftplus> {
    template <class Y, class X> static Y value(const X& x)
    {
        BITSCAPE_INLINE
        typedef typename PowerOf<X>::Number Power;
        const Unsigned<1, 1> one = 1;
        const Power power = exponential<Power>(x);
        const Unsigned<width_of<Power>() + 1, integer_of<Power>() + 1> sum = power + one;
        const Unsigned<12, 0> ln_of_2 = 2839. / 4096;
        return by_unsigned<Y>(logarithm(sum) * ln_of_2);
    }
};

struct SegmentedSoftsign : Untabled<SegmentedSoftsign> {
    template <class Y, class X> static Y value(const X& x)
    {
        BITSCAPE_INLINE
        constexpr int integer = magnitude_of(integer_of<X>());
        constexpr int width = width_of<X>() < integer ? width_of<X>() + integer : width_of<X>();
        constexpr int rest = larger(1, width_of<X>() - 4 < 10 ? width_of<X>() - 4 : 10);
        const Unsigned<1, 1> one = 1;
        const Unsigned<width + 1, integer + 1> base = magnitude(x) + one;
        const NumberLike<Y, rest + 11, 1> inverse = reciprocal<NumberLike<Y, rest + 11, 1>>(base);
        return Y(x * inverse);
    }
};

/// alpha (e^x - 1), exactly, for x < 0.
template <class X, class Alpha> struct BelowZero {
    typedef Signed<width_of<typename PowerOf<X>::Number>() + 2, integer_of<typename PowerOf<X>::Number>() + 2>
        Difference;
    static auto of(const X& x, const Alpha& alpha) -> decltype(alpha * Difference(0))
    {
        BITSCAPE_INLINE
        const Unsigned<1, 1> one = 1;
        const Difference difference = exponential<typename PowerOf<X>::Number>(x) - one;
        return alpha * difference;
    }
};

struct SegmentedSelu : Untabled<SegmentedSelu> {
    template <class Y, class X> static Y value(const X& x)
    {
        BITSCAPE_INLINE
        typedef Unsigned<22, 2> Constant;
        const Constant scale = 1.0507009873554804934;
        const Constant alpha = 1.6732632423543772848;
        const Y above = scale * x;
        const Y once = BelowZero<X, Constant>::of(x, alpha);
        const Y below = scale * once;
        return x >= 0 ? above : below;
    }
};

/// 0.2 x + 0.5 between 0 and 1, everything in the input's type.
struct SegmentedHardSigmoid : Untabled<SegmentedHardSigmoid> {
    template <class Y, class X> static Y value(const X& x)
    {
        BITSCAPE_INLINE
        const X slope = 0.2, shift = 0.5, one = 1, zero = 0;
        const X line = slope * x + shift;
        return Y(line > 1 ? one : line < 0 ? zero : line);
    }
};

/// x from 0 on, alpha (e^x - 1) below. Config: n, alpha_t.
template <class Config, class X, class Y>
void segmented_elu(const X x[Config::n], Y y[Config::n], const typename Config::alpha_t alpha[1])
{
    BITSCAPE_FOR_EACH(alpha)
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        if (x[i] >= 0)
            y[i] = x[i];
        else
            y[i] = BelowZero<X, typename Config::alpha_t>::of(x[i], alpha[0]);
    }
}

} // namespace bitscape_hls

#endif
