// Dense layers, y = x W + b. Every product is brought into the accumulator type before it is added, and every
// sum stays in that type: with a saturating or rounding accumulator the order of the additions decides about
// bits.
//
// Config: n_in, n_out, n_rows (independent vectors one after the other), reuse_factor, multiplier_limit;
// weight_t, bias_t, accum_t; product, result (product.h).
#ifndef BITSCAPE_HLS_DENSE_H
#define BITSCAPE_HLS_DENSE_H

#include "product.h"

namespace bitscape_hls {

/// Latency strategy: all of it unrolled, at most multiplier_limit multipliers, a new input every reuse_factor
/// cycles. weights [n_in, n_out]. Inputs are added in ascending order.
template <class Config, class X, class Y>
void dense_latency_row(const X x[Config::n_in], Y y[Config::n_out],
                       const typename Config::weight_t weights[Config::n_in * Config::n_out],
                       const typename Config::bias_t biases[Config::n_out])
{
    BITSCAPE_FOR_EACH(weights, biases)
    BITSCAPE_PIPELINE(Config::reuse_factor)
    BITSCAPE_REGISTERS(biases)
    BITSCAPE_MULTIPLIERS(Config::multiplier_limit)

    typename Config::accum_t sum[Config::n_out];
    BITSCAPE_REGISTERS(sum)

    BITSCAPE_UNROLLED
    for (unsigned j = 0; j < Config::n_out; j++)
        sum[j] = biases[j];

    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n_in; i++) {
        BITSCAPE_UNROLLED
        for (unsigned j = 0; j < Config::n_out; j++) {
            const typename Config::accum_t term = Config::product::of(x[i], weights[i * Config::n_out + j]);
            sum[j] += term;
        }
    }

    BITSCAPE_UNROLLED
    for (unsigned j = 0; j < Config::n_out; j++)
        y[j] = Config::result::template of<Y>(sum[j]);
}

/// Resource strategy, reuse factor up to n_in: one step a cycle, n_in / reuse_factor inputs of every output
/// in each. weights [n_out, n_in], reshaped into reuse_factor words. Inputs are added in the order of the
/// steps: step, step + RF, ...
template <class Config, class X, class Y>
void dense_resource_few_steps(const X x[Config::n_in], Y y[Config::n_out],
                              const typename Config::weight_t weights[Config::n_in * Config::n_out],
                              const typename Config::bias_t biases[Config::n_out])
{
    constexpr unsigned steps = Config::reuse_factor;
    constexpr unsigned lanes = divide_up(Config::n_in, steps); // inputs a step
    BITSCAPE_FOR_EACH(weights, biases)
    BITSCAPE_WORDS(weights, Config::n_out * lanes)
    if (Config::reuse_factor > 1) { // a single word is better off in logic
        BITSCAPE_MEMORY(weights)
    }
    BITSCAPE_REGISTERS(biases)

    typename Config::accum_t sum[Config::n_out];
    BITSCAPE_REGISTERS(sum)

    BITSCAPE_UNROLLED
    for (unsigned j = 0; j < Config::n_out; j++) {
        BITSCAPE_UNROLL
        sum[j] = biases[j];
    }

    BITSCAPE_PIPELINED(1)
    for (unsigned step = 0; step < steps; step++) {
        BITSCAPE_PIPELINE(1)
        BITSCAPE_UNROLLED
        for (unsigned j = 0; j < Config::n_out; j++) {
            BITSCAPE_UNROLL
            BITSCAPE_UNROLLED
            for (unsigned lane = 0; lane < lanes; lane++) {
                BITSCAPE_UNROLL
                const unsigned i = step + steps * lane;
                if (i < Config::n_in) {
                    const typename Config::accum_t term =
                        Config::product::of(x[i], weights[j * Config::n_in + i]);
                    sum[j] += term;
                }
            }
        }
    }

    BITSCAPE_UNROLLED
    for (unsigned j = 0; j < Config::n_out; j++) {
        BITSCAPE_UNROLL
        y[j] = Config::result::template of<Y>(sum[j]);
    }
}

/// Resource strategy, reuse factor a multiple of n_in: one input a cycle, for every (reuse_factor / n_in)-th
/// output. weights [n_out, n_in], reshaped into reuse_factor words. Inputs are added in ascending order.
template <class Config, class X, class Y>
void dense_resource_many_steps(const X x[Config::n_in], Y y[Config::n_out],
                               const typename Config::weight_t weights[Config::n_in * Config::n_out],
                               const typename Config::bias_t biases[Config::n_out])
{
    static_assert(Config::reuse_factor % Config::n_in == 0, "the reuse factor must be a multiple of n_in");
    static_assert(Config::n_in * Config::n_out % Config::reuse_factor == 0,
                  "the reuse factor must divide n_in * n_out");
    constexpr unsigned steps = Config::reuse_factor;
    constexpr unsigned rounds = steps / Config::n_in;  // times each input comes by
    constexpr unsigned lanes = Config::n_out / rounds; // outputs a step
    BITSCAPE_FOR_EACH(weights, biases)
    BITSCAPE_WORDS(weights, lanes)
    BITSCAPE_MEMORY(weights)
    BITSCAPE_REGISTERS(biases)

    typename Config::accum_t sum[Config::n_out];
    BITSCAPE_REGISTERS(sum)

    BITSCAPE_UNROLLED
    for (unsigned j = 0; j < Config::n_out; j++) {
        BITSCAPE_UNROLL
        sum[j] = biases[j];
    }

    BITSCAPE_PIPELINED(1)
    for (unsigned step = 0; step < steps; step++) {
        BITSCAPE_PIPELINE(1)
        const unsigned i = step % Config::n_in;
        const unsigned first = step / Config::n_in;
        BITSCAPE_UNROLLED
        for (unsigned lane = 0; lane < lanes; lane++) {
            BITSCAPE_UNROLL
            const unsigned j = first + rounds * lane;
            const typename Config::accum_t term = Config::product::of(x[i], weights[j * Config::n_in + i]);
            sum[j] += term;
        }
    }

    BITSCAPE_UNROLLED
    for (unsigned j = 0; j < Config::n_out; j++) {
        BITSCAPE_UNROLL
        y[j] = Config::result::template of<Y>(sum[j]);
    }
}

// One vector by one matrix, in the forms that layers choose from.

struct LatencyRow {
    template <class Config, class X, class Y>
    static void row(const X* x, Y* y, const typename Config::weight_t* weights,
                    const typename Config::bias_t* biases)
    {
        BITSCAPE_INLINE
        dense_latency_row<Config>(x, y, weights, biases);
    }
};

struct FewStepsRow {
    template <class Config, class X, class Y>
    static void row(const X* x, Y* y, const typename Config::weight_t* weights,
                    const typename Config::bias_t* biases)
    {
        BITSCAPE_INLINE
        dense_resource_few_steps<Config>(x, y, weights, biases);
    }
};

struct ManyStepsRow {
    template <class Config, class X, class Y>
    static void row(const X* x, Y* y, const typename Config::weight_t* weights,
                    const typename Config::bias_t* biases)
    {
        BITSCAPE_INLINE
        dense_resource_many_steps<Config>(x, y, weights, biases);
    }
};

/// What the top function calls: not inlined, so that it is one process of a dataflow region.
template <class Row, class Config, class X, class Y>
void dense(const X x[Config::n_rows * Config::n_in], Y y[Config::n_rows * Config::n_out],
           const typename Config::weight_t weights[Config::n_in * Config::n_out],
           const typename Config::bias_t biases[Config::n_out])
{
    BITSCAPE_UNROLLED
    for (unsigned row = 0; row < Config::n_rows; row++) {
        BITSCAPE_UNROLL
        Row::template row<Config>(x + row * Config::n_in, y + row * Config::n_out, weights, biases);
    }
}

} // namespace bitscape_hls

#endif
