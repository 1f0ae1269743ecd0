// Two tensors, element by element, exact until the result; the smaller one is used again from its start.
//
// Config: n (elements of the result), n_first, n_second (of the inputs).
#ifndef BITSCAPE_HLS_MERGE_H
#define BITSCAPE_HLS_MERGE_H

#include "common.h"

namespace bitscape_hls {

struct Add {
    template <class Y, class A, class B> static Y of(const A& a, const B& b)
    {
        BITSCAPE_INLINE
        return Y(a + b);
    }
};

struct Subtract {
    template <class Y, class A, class B> static Y of(const A& a, const B& b)
    {
        BITSCAPE_INLINE
        return Y(a - b);
    }
};

struct Multiply {
    template <class Y, class A, class B> static Y of(const A& a, const B& b)
    {
        BITSCAPE_INLINE
        return Y(a * b);
    }
};

struct Average {
    template <class Y, class A, class B> static Y of(const A& a, const B& b)
    {
        BITSCAPE_INLINE
        const Unsigned<1, 0> half = 0.5;
        return Y((a + b) * half);
    }
};

/// As hls4ml's oneAPI backend divides: cut towards zero at the last bit of the sum.
struct HalvedSum {
    template <class Y, class A, class B> static Y of(const A& a, const B& b)
    {
        BITSCAPE_INLINE
        return Y((a + b) / 2);
    }
};

/// What hls4ml's Catapult backend makes of an average: the type of its half holds no half.
struct LostAverage {
    template <class Y, class A, class B> static Y of(const A& a, const B& b)
    {
        BITSCAPE_INLINE
        const Unsigned<1, -1> half = 0.5;
        return Y((a + b) * half);
    }
};

struct Maximum {
    template <class Y, class A, class B> static Y of(const A& a, const B& b)
    {
        BITSCAPE_INLINE
        return a > b ? Y(a) : Y(b);
    }
};

struct Minimum {
    template <class Y, class A, class B> static Y of(const A& a, const B& b)
    {
        BITSCAPE_INLINE
        return a < b ? Y(a) : Y(b);
    }
};

template <class Function, class Config, class A, class B, class Y>
void merge(const A a[Config::n_first], const B b[Config::n_second], Y y[Config::n])
{
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++)
        y[i] = Function::template of<Y>(a[i % Config::n_first], b[i % Config::n_second]);
}

/// Sum of products: each product and each sum in the accumulator. Config: n; accum_t.
template <class Config, class A, class B, class Y>
void dot(const A a[Config::n], const B b[Config::n], Y y[1])
{
    BITSCAPE_PIPELINE(1)
    typename Config::accum_t sum = 0;
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        const typename Config::accum_t term = a[i] * b[i];
        sum += term;
    }
    y[0] = sum;
}

/// first elements of a, second of b, and so on in turns. Config: first, second, turns.
template <class Config, class A, class B, class Y>
void concatenate(const A a[Config::turns * Config::first], const B b[Config::turns * Config::second],
                 Y y[Config::turns * (Config::first + Config::second)])
{
    BITSCAPE_PIPELINE(1)
    constexpr unsigned both = Config::first + Config::second;
    BITSCAPE_UNROLLED
    for (unsigned turn = 0; turn < Config::turns; turn++) {
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < Config::first; i++)
            y[turn * both + i] = a[turn * Config::first + i];
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < Config::second; i++)
            y[turn * both + Config::first + i] = b[turn * Config::second + i];
    }
}

} // namespace bitscape_hls

#endif
