// Softmax over n elements that are `inner` apart, in four implementations. Tables are constants written by
// the exporter.
//
// Config: n (classes), n_elements, inner, exp_table_size, inverse_table_size; norm_t (distance to the
// maximum), exp_table_t, accum_t (sum of the exponentials), inverse_input_t (what addresses the inverse
// table), inverse_table_t; legacy: table_t for both tables and the sum.
#ifndef BITSCAPE_HLS_SOFTMAX_H
#define BITSCAPE_HLS_SOFTMAX_H

#include "common.h"

namespace bitscape_hls {

/// Shares of `exponential[i]` in their sum: the inverse of the sum comes from a table.
template <class Config, class Y>
void softmax_shares(const typename Config::accum_t exponential[Config::n], Y y[Config::n],
                    const typename Config::inverse_table_t inverse_table[Config::inverse_table_size])
{
    BITSCAPE_INLINE
    const typename Config::inverse_input_t sum = AdderTree<int(Config::n)>::sum(exponential);
    const typename Config::inverse_table_t inverse =
        inverse_table[upper_bits_index<Config::inverse_table_size>(sum)];
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        BITSCAPE_UNROLL
        y[i] = exponential[i] * inverse;
    }
}

/// Exponentials of the distances to the largest input: exp_table[k] = exp(-value of the address bits k).
template <class Config, class X, class Y>
void softmax_stable_group(const X x[Config::n], Y y[Config::n],
                          const typename Config::exp_table_t exp_table[Config::exp_table_size],
                          const typename Config::inverse_table_t inverse_table[Config::inverse_table_size])
{
    BITSCAPE_PIPELINE(1)
    X largest = x[0];
    BITSCAPE_UNROLLED
    for (unsigned i = 1; i < Config::n; i++) {
        BITSCAPE_UNROLL
        if (x[i] > largest)
            largest = x[i];
    }
    typename Config::accum_t exponential[Config::n];
    BITSCAPE_REGISTERS(exponential)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        BITSCAPE_UNROLL
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
    BITSCAPE_PIPELINE(1)
    typename Config::accum_t exponential[Config::n];
    BITSCAPE_REGISTERS(exponential)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        BITSCAPE_UNROLL
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
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        BITSCAPE_UNROLL
        typename Config::table_t sum = 0;
        BITSCAPE_UNROLLED
        for (unsigned j = 0; j < Config::n; j++) {
            BITSCAPE_UNROLL
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
    BITSCAPE_PIPELINE(1)
    X largest = x[0];
    unsigned winner = 0;
    BITSCAPE_UNROLLED
    for (unsigned i = 1; i < Config::n; i++) {
        BITSCAPE_UNROLL
        if (x[i] > largest) {
            largest = x[i];
            winner = i;
        }
    }
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        BITSCAPE_UNROLL
        if (i == winner)
            y[i] = 1;
        else
            y[i] = 0;
    }
}

struct SoftmaxStable {
    template <class Config, class X, class Y, class E, class I>
    static void group(const X* x, Y* y, const E* exp_table, const I* inverse_table)
    {
        BITSCAPE_INLINE
        softmax_stable_group<Config>(x, y, exp_table, inverse_table);
    }
};

struct SoftmaxLatency {
    template <class Config, class X, class Y, class E, class I>
    static void group(const X* x, Y* y, const E* exp_table, const I* inverse_table)
    {
        BITSCAPE_INLINE
        softmax_latency_group<Config>(x, y, exp_table, inverse_table);
    }
};

struct SoftmaxLegacy {
    template <class Config, class X, class Y, class E, class I>
    static void group(const X* x, Y* y, const E* exp_table, const I* inverse_table)
    {
        BITSCAPE_INLINE
        softmax_legacy_group<Config>(x, y, exp_table, inverse_table);
    }
};

/// First element of group `group`.
template <class Config> constexpr unsigned group_start(unsigned group)
{
    return group / Config::inner * Config::n * Config::inner + group % Config::inner;
}

// The functions below are what the top function calls: not inlined, so that each is one process of a dataflow
// region.

template <class Form, class Config, class X, class Y, class E, class I>
void softmax(const X x[Config::n_elements], Y y[Config::n_elements], const E* exp_table,
             const I* inverse_table)
{
    BITSCAPE_UNROLLED
    for (unsigned group = 0; group < Config::n_elements / Config::n; group++) {
        BITSCAPE_UNROLL
        X from[Config::n];
        Y to[Config::n];
        BITSCAPE_REGISTERS(from)
        BITSCAPE_REGISTERS(to)
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < Config::n; i++) {
            BITSCAPE_UNROLL
            from[i] = x[group_start<Config>(group) + i * Config::inner];
        }
        Form::template group<Config>(from, to, exp_table, inverse_table);
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < Config::n; i++) {
            BITSCAPE_UNROLL
            y[group_start<Config>(group) + i * Config::inner] = to[i];
        }
    }
}

template <class Config, class X, class Y>
void softmax_argmax(const X x[Config::n_elements], Y y[Config::n_elements])
{
    BITSCAPE_UNROLLED
    for (unsigned group = 0; group < Config::n_elements / Config::n; group++) {
        BITSCAPE_UNROLL
        X from[Config::n];
        Y to[Config::n];
        BITSCAPE_REGISTERS(from)
        BITSCAPE_REGISTERS(to)
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < Config::n; i++) {
            BITSCAPE_UNROLL
            from[i] = x[group_start<Config>(group) + i * Config::inner];
        }
        softmax_argmax_group<Config>(from, to);
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < Config::n; i++) {
            BITSCAPE_UNROLL
            y[group_start<Config>(group) + i * Config::inner] = to[i];
        }
    }
}

} // namespace bitscape_hls

#endif
