// Softmax over groups of n neighbours, in four implementations. Tables are constants written by the exporter.
//
// Config: n (classes), n_groups, exp_table_size, inverse_table_size; norm_t (distance to the maximum),
// exp_table_t, accum_t (sum of the exponentials), inverse_input_t (what addresses the inverse table),
// inverse_table_t; legacy: table_t for both tables and the sum.
#ifndef BITSCAPE_HLS_SOFTMAX_H
#define BITSCAPE_HLS_SOFTMAX_H

#include "common.h"

namespace bitscape_hls {

/// Shares of `exponential[i]` in their sum: the inverse of the sum comes from a table.
template <class Config, class Y>
void softmax_shares(const typename Config::accum_t exponential[Config::n], Y y[Config::n],
                    const typename Config::inverse_table_t inverse_table[Config::inverse_table_size])
{
#pragma HLS INLINE
    const typename Config::inverse_input_t sum = AdderTree<int(Config::n)>::sum(exponential);
    const typename Config::inverse_table_t inverse =
        inverse_table[upper_bits_index<Config::inverse_table_size>(sum)];
    for (unsigned i = 0; i < Config::n; i++) {
#pragma HLS UNROLL
        y[i] = exponential[i] * inverse;
    }
}

/// Exponentials of the distances to the largest input: exp_table[k] = exp(-value of the address bits k).
template <class Config, class X, class Y>
void softmax_stable_group(const X x[Config::n], Y y[Config::n],
                          const typename Config::exp_table_t exp_table[Config::exp_table_size],
                          const typename Config::inverse_table_t inverse_table[Config::inverse_table_size])
{
#pragma HLS PIPELINE
    X largest = x[0];
    for (unsigned i = 1; i < Config::n; i++) {
#pragma HLS UNROLL
        if (x[i] > largest)
            largest = x[i];
    }
    typename Config::accum_t exponential[Config::n];
#pragma HLS ARRAY_PARTITION variable=exponential complete
    for (unsigned i = 0; i < Config::n; i++) {
#pragma HLS UNROLL
        const typename Config::norm_t distance = largest - x[i];
        exponential[i] = exp_table[upper_bits_index<Config::exp_table_size>(distance)];
    }
    softmax_shares<Config>(exponential, y, inverse_table);
}

/// Exponentials of the inputs themselves: exp_table[k] = exp(value of the address bits k).
template <class Config, class X, class Y>
void softmax_latency_group(const X x[Config::n], Y y[Config::n],
                           const typename Config::exp_table_t exp_table[Config::exp_table_size],
                           const typename Config::inverse_table_t inverse_table[Config::inverse_table_size])
{
#pragma HLS PIPELINE
    typename Config::accum_t exponential[Config::n];
#pragma HLS ARRAY_PARTITION variable=exponential complete
    for (unsigned i = 0; i < Config::n; i++) {
#pragma HLS UNROLL
        exponential[i] = exp_table[upper_bits_index<Config::exp_table_size>(x[i])];
    }
    softmax_shares<Config>(exponential, y, inverse_table);
}

/// 1 / sum over j of exp(x[j] - x[i]), everything in table_t: exp_table covers [-8, 8), inverse_table [0,
/// 64).
template <class Config, class X, class Y>
void softmax_legacy_group(const X x[Config::n], Y y[Config::n],
                          const typename Config::table_t exp_table[Config::exp_table_size],
                          const typename Config::table_t inverse_table[Config::inverse_table_size])
{
#pragma HLS PIPELINE
    for (unsigned i = 0; i < Config::n; i++) {
#pragma HLS UNROLL
        typename Config::table_t sum = 0;
        for (unsigned j = 0; j < Config::n; j++) {
#pragma HLS UNROLL
            typename Config::table_t term = 1;
            if (j != i)
                term = exp_table[centred_index<Config::exp_table_size, 16>(x[j] - x[i])];
            sum += term;
        }
        y[i] = inverse_table[clamp_index<Config::inverse_table_size>(
            table_position<Config::inverse_table_size, 64>(sum))];
    }
}

/// One at the first of the largest inputs, zero elsewhere.
template <class Config, class X, class Y> void softmax_argmax_group(const X x[Config::n], Y y[Config::n])
{
#pragma HLS PIPELINE
    X largest = x[0];
    unsigned winner = 0;
    for (unsigned i = 1; i < Config::n; i++) {
#pragma HLS UNROLL
        if (x[i] > largest) {
            largest = x[i];
            winner = i;
        }
    }
    for (unsigned i = 0; i < Config::n; i++) {
#pragma HLS UNROLL
        if (i == winner)
            y[i] = 1;
        else
            y[i] = 0;
    }
}

// The functions below are what the top function calls: not inlined, so that each is one process of a dataflow
// region.

template <class Config, class X, class Y>
void softmax_stable(const X x[Config::n_groups * Config::n], Y y[Config::n_groups * Config::n],
                    const typename Config::exp_table_t exp_table[Config::exp_table_size],
                    const typename Config::inverse_table_t inverse_table[Config::inverse_table_size])
{
    for (unsigned group = 0; group < Config::n_groups; group++) {
#pragma HLS UNROLL
        softmax_stable_group<Config>(x + group * Config::n, y + group * Config::n, exp_table, inverse_table);
    }
}

template <class Config, class X, class Y>
void softmax_latency(const X x[Config::n_groups * Config::n], Y y[Config::n_groups * Config::n],
                     const typename Config::exp_table_t exp_table[Config::exp_table_size],
                     const typename Config::inverse_table_t inverse_table[Config::inverse_table_size])
{
    for (unsigned group = 0; group < Config::n_groups; group++) {
#pragma HLS UNROLL
        softmax_latency_group<Config>(x + group * Config::n, y + group * Config::n, exp_table, inverse_table);
    }
}

template <class Config, class X, class Y>
void softmax_legacy(const X x[Config::n_groups * Config::n], Y y[Config::n_groups * Config::n],
                    const typename Config::table_t exp_table[Config::exp_table_size],
                    const typename Config::table_t inverse_table[Config::inverse_table_size])
{
    for (unsigned group = 0; group < Config::n_groups; group++) {
#pragma HLS UNROLL
        softmax_legacy_group<Config>(x + group * Config::n, y + group * Config::n, exp_table, inverse_table);
    }
}

template <class Config, class X, class Y>
void softmax_argmax(const X x[Config::n_groups * Config::n], Y y[Config::n_groups * Config::n])
{
    for (unsigned group = 0; group < Config::n_groups; group++) {
#pragma HLS UNROLL
        softmax_argmax_group<Config>(x + group * Config::n, y + group * Config::n);
    }
}

} // namespace bitscape_hls

#endif
