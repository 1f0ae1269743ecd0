// Softmax of the Catapult backend, of one vector.
//
// Config: n; exp_t (exponentials), sum_t (their sum), inverse_t (one over it), all without sign.
#ifndef BITSCAPE_HLS_SOFTMAX_SEGMENTS_H
#define BITSCAPE_HLS_SOFTMAX_SEGMENTS_H

#include "activation_segments.h"

namespace bitscape_hls {

/// a * b, of which the caller knows that it is below two. The factors' types promise more than a simulation
/// can hold in one number, so that b comes in parts; those to come from bit `from` on.
template <int from, class A, class B, bool more = (from < width_of<B>())> struct SmallProduct {
    static constexpr int fraction = width_of<A>() - integer_of<A>() + width_of<B>() - integer_of<B>();
    static constexpr int most = 124 - width_of<A>();
    static constexpr int bits = width_of<B>() - from < most ? width_of<B>() - from : most;
    typedef Unsigned<fraction + 2, 2> Product;
    static Product of(const A& a, const B& b)
    {
        BITSCAPE_INLINE
        const Unsigned<bits, integer_of<B>() - width_of<B>() + from + bits> part = b;
        const Product low = a * part;
        const B rest = b - part;
        const Product high = SmallProduct<from + bits, A, B>::of(a, rest);
        return low + high;
    }
};
template <int from, class A, class B> struct SmallProduct<from, A, B, false> {
    typedef Unsigned<width_of<A>() - integer_of<A>() + width_of<B>() - integer_of<B>() + 2, 2> Product;
    static Product of(const A&, const B&)
    {
        BITSCAPE_INLINE
        return Product(0);
    }
};

template <class Config, class X, class Y> void softmax_by_segments(const X x[Config::n], Y y[Config::n])
{
    BITSCAPE_PIPELINE(1)
    typedef typename Config::exp_t exp_t;
    typedef typename Config::sum_t sum_t;
    typedef typename Config::inverse_t inverse_t;
    exp_t power[Config::n];
    sum_t sum = 0;
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        power[i] = exponential<exp_t>(x[i]);
        sum += power[i];
    }
    const inverse_t inverse = reciprocal<inverse_t>(sum);
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++)
        y[i] = by_unsigned<Y>(SmallProduct<0, exp_t, inverse_t>::of(power[i], inverse));
}

} // namespace bitscape_hls

#endif
