// Element-wise activations. Tables hold the function's value at the lower edge of each step; the exporter
// writes them as constants, so that no tool's own exp() enters the result.
//
// A function is a struct with of<Y>(x) or, with a table, of<Y>(x, table): recurrent layers use the same ones.
// Config: n (elements).
#ifndef BITSCAPE_HLS_ACTIVATION_H
#define BITSCAPE_HLS_ACTIVATION_H

#include "common.h"

namespace bitscape_hls {

/// Gives a function without a table the form of one that has it.
template <class Function> struct Untabled {
    template <class Y, class X> static Y of(const X& x)
    {
        BITSCAPE_INLINE
        return Function::template value<Y>(x);
    }
    template <class Y, class X, class T, unsigned size> static Y of(const X& x, const T (&)[size])
    {
        BITSCAPE_INLINE
        return Function::template value<Y>(x);
    }
};

struct Linear : Untabled<Linear> {
    template <class Y, class X> static Y value(const X& x)
    {
        BITSCAPE_INLINE
        return Y(x);
    }
};

struct Relu : Untabled<Relu> {
    template <class Y, class X> static Y value(const X& x)
    {
        BITSCAPE_INLINE
        return x > 0 ? Y(x) : Y(0);
    }
};

/// min(max(x, 0), limit)
template <int limit> struct ClippedRelu : Untabled<ClippedRelu<limit>> {
    template <class Y, class X> static Y value(const X& x)
    {
        BITSCAPE_INLINE
        return x > limit ? Y(limit) : x > 0 ? Y(x) : Y(0);
    }
};

/// 1 from zero on, else `below`: -1, or 0 where the result is a sign bit.
template <int below> struct BinaryTanh : Untabled<BinaryTanh<below>> {
    template <class Y, class X> static Y value(const X& x)
    {
        BITSCAPE_INLINE
        return x >= 0 ? Y(1) : Y(below);
    }
};

/// 1 where 2 x in the input's own type is above 1, -1 where it is not above -1, else 0.
struct TernaryTanh : Untabled<TernaryTanh> {
    template <class Y, class X> static Y value(const X& x)
    {
        BITSCAPE_INLINE
        const X doubled = x + x;
        return doubled > 1 ? Y(1) : doubled > -1 ? Y(0) : Y(-1);
    }
};

/// A table over [-range / 2, range / 2).
template <int range> struct CentredTable {
    template <class Y, class X, class T, unsigned size> static Y of(const X& x, const T (&table)[size])
    {
        BITSCAPE_INLINE
        return Y(table[centred_index<size, range>(x)]);
    }
};
typedef CentredTable<16> Sigmoid;
typedef CentredTable<8> Tanh;
typedef CentredTable<16> Softplus;
typedef CentredTable<16> Softsign;

/// From zero on 1.05 x, below it a table over 0 .. -8.
struct Selu {
    template <class Y, class X, class T, unsigned size> static Y of(const X& x, const T (&table)[size])
    {
        BITSCAPE_INLINE
        const Unsigned<16, 1> factor = 1.0507009873554805;
        return x >= 0 ? Y(factor * x) : Y(table[clamp_index<size>(table_position<size, 8>(-x))]);
    }
};

// What the top function calls.

template <class Function, class Config, class X, class Y> void activate(const X x[Config::n], Y y[Config::n])
{
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++)
        y[i] = Function::template of<Y>(x[i]);
}

template <class Function, class Config, class X, class Y, class T, unsigned size>
void activate(const X x[Config::n], Y y[Config::n], const T (&table)[size])
{
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++)
        y[i] = Function::template of<Y>(x[i], table);
}

/// x above 0, a factor of it below; element i has the factor of i % n_slopes.
template <class Config, class X, class Y>
void leaky_relu(const X x[Config::n], Y y[Config::n], const typename Config::slope_t slopes[Config::n_slopes])
{
    BITSCAPE_FOR_EACH(slopes)
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        if (x[i] > 0)
            y[i] = x[i];
        else
            y[i] = slopes[i % Config::n_slopes] * x[i];
    }
}

/// x above the threshold, else 0.
template <class Config, class X, class Y>
void thresholded_relu(const X x[Config::n], Y y[Config::n], const typename Config::threshold_t threshold[1])
{
    BITSCAPE_FOR_EACH(threshold)
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        if (x[i] > threshold[0])
            y[i] = x[i];
        else
            y[i] = 0;
    }
}

/// x from 0 on, below it alpha times a table over 0 .. -8. What is beyond an int's reach takes the last
/// entry, too.
template <class Config, class X, class Y>
void elu(const X x[Config::n], Y y[Config::n], const typename Config::alpha_t alpha[1],
         const typename Config::table_t table[Config::table_size])
{
    BITSCAPE_FOR_EACH(alpha, table)
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        const unsigned position = unsigned(table_position<Config::table_size, 8>(-x[i]));
        if (x[i] >= 0)
            y[i] = x[i];
        else
            y[i] = alpha[0] * table[position < Config::table_size ? position : Config::table_size - 1];
    }
}

/// slope x + shift between 0 and 1.
template <class Config, class X, class Y>
void hard_sigmoid(const X x[Config::n], Y y[Config::n], const typename Config::slope_t slope[1],
                  const typename Config::shift_t shift[1])
{
    BITSCAPE_FOR_EACH(slope, shift)
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        if (slope[0] * x[i] + shift[0] > 1)
            y[i] = 1;
        else if (slope[0] * x[i] + shift[0] > 0)
            y[i] = slope[0] * x[i] + shift[0];
        else
            y[i] = 0;
    }
}

/// The same between -1 and 1: twice the hard sigmoid minus 1.
template <class Config, class X, class Y>
void hard_tanh(const X x[Config::n], Y y[Config::n], const typename Config::slope_t slope[1],
               const typename Config::shift_t shift[1])
{
    BITSCAPE_FOR_EACH(slope, shift)
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        if (slope[0] * x[i] + shift[0] > 1)
            y[i] = 1;
        else if (slope[0] * x[i] + shift[0] > 0)
            y[i] = (slope[0] * x[i] + shift[0]) * 2 - 1;
        else
            y[i] = -1;
    }
}

/// 1 from the threshold on, else 0; element i has threshold i % n_thresholds.
template <class Config, class X, class Y>
void binary_threshold(const X x[Config::n], Y y[Config::n],
                      const typename Config::threshold_t threshold[Config::n_thresholds])
{
    BITSCAPE_FOR_EACH(threshold)
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++)
        y[i] = x[i] >= threshold[i % Config::n_thresholds] ? 1 : 0;
}

/// 1 above the high threshold, -1 up to the low one, else 0.
template <class Config, class X, class Y>
void ternary_threshold(const X x[Config::n], Y y[Config::n],
                       const typename Config::threshold_t high[Config::n_thresholds],
                       const typename Config::low_threshold_t low[Config::n_thresholds])
{
    BITSCAPE_FOR_EACH(high, low)
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        if (x[i] > high[i % Config::n_thresholds])
            y[i] = 1;
        else if (x[i] <= low[i % Config::n_thresholds])
            y[i] = -1;
        else
            y[i] = 0;
    }
}

} // namespace bitscape_hls

#endif
