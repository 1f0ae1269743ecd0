// Element-wise activations. Tables hold the function's value at the lower edge of each step; the exporter
// writes them as constants, so that no tool's own exp() enters the result.
//
// Config: n (elements), table_size; table_t.
#ifndef BITSCAPE_HLS_ACTIVATION_H
#define BITSCAPE_HLS_ACTIVATION_H

#include "common.h"

namespace bitscape_hls {

/// The same values in another type.
template <class Config, class X, class Y> void linear(const X x[Config::n], Y y[Config::n])
{
#pragma HLS PIPELINE
    for (unsigned i = 0; i < Config::n; i++)
        y[i] = x[i];
}

template <class Config, class X, class Y> void relu(const X x[Config::n], Y y[Config::n])
{
#pragma HLS PIPELINE
    for (unsigned i = 0; i < Config::n; i++) {
        if (x[i] > 0)
            y[i] = x[i];
        else
            y[i] = 0;
    }
}

/// Any function from a table over [-range / 2, range / 2).
template <class Config, int range, class X, class Y>
void lookup(const X x[Config::n], Y y[Config::n], const typename Config::table_t table[Config::table_size])
{
#pragma HLS FUNCTION_INSTANTIATE variable=table
#pragma HLS PIPELINE
    for (unsigned i = 0; i < Config::n; i++)
        y[i] = table[centred_index<Config::table_size, range>(x[i])];
}

/// Table of 1 / (1 + exp(-x)) over [-8, 8).
template <class Config, class X, class Y>
void sigmoid(const X x[Config::n], Y y[Config::n], const typename Config::table_t table[Config::table_size])
{
#pragma HLS INLINE
    lookup<Config, 16>(x, y, table);
}

/// Table of tanh(x) over [-4, 4).
template <class Config, class X, class Y>
void tanh(const X x[Config::n], Y y[Config::n], const typename Config::table_t table[Config::table_size])
{
#pragma HLS INLINE
    lookup<Config, 8>(x, y, table);
}

} // namespace bitscape_hls

#endif
