// Dense layers, y = x W + b. Every product is brought into the accumulator type before it is added, and every
// sum stays in that type: with a saturating or rounding accumulator the order of the additions decides about
// bits.
//
// Config: n_in, n_out, n_rows (independent vectors one after the other), reuse_factor, multiplier_limit;
// weight_t, bias_t, accum_t.
#ifndef BITSCAPE_HLS_DENSE_H
#define BITSCAPE_HLS_DENSE_H

#include "common.h"

namespace bitscape_hls {

/// Latency strategy: all of it unrolled, at most multiplier_limit multipliers, a new input every reuse_factor
/// cycles. weights [n_in, n_out]. Inputs are added in ascending order.
template <class Config, class X, class Y>
void dense_latency_row(const X x[Config::n_in], Y y[Config::n_out],
                       const typename Config::weight_t weights[Config::n_in * Config::n_out],
                       const typename Config::bias_t biases[Config::n_out])
{
#pragma HLS FUNCTION_INSTANTIATE variable=weights,biases
#pragma HLS PIPELINE II=Config::reuse_factor
#pragma HLS ARRAY_PARTITION variable=biases complete
#pragma HLS ALLOCATION operation instances=mul limit=Config::multiplier_limit

    typename Config::accum_t sum[Config::n_out];
#pragma HLS ARRAY_PARTITION variable=sum complete

start_with_bias:
    for (unsigned j = 0; j < Config::n_out; j++)
        sum[j] = biases[j];

inputs:
    for (unsigned i = 0; i < Config::n_in; i++) {
    outputs:
        for (unsigned j = 0; j < Config::n_out; j++) {
            const typename Config::accum_t product = x[i] * weights[i * Config::n_out + j];
            sum[j] += product;
        }
    }

to_result:
    for (unsigned j = 0; j < Config::n_out; j++)
        y[j] = sum[j];
}

/// Resource strategy, reuse factor up to n_in: one step a cycle, n_in / reuse_factor inputs of every output
/// in each. weights [n_out, n_in], reshaped into reuse_factor words. Inputs are added in the order of the
/// steps: step, step + RF, ...
template <class Config, class X, class Y>
void dense_resource_few_steps(const X x[Config::n_in], Y y[Config::n_out],
                              const typename Config::weight_t weights[Config::n_in * Config::n_out],
                              const typename Config::bias_t biases[Config::n_out])
{
    static_assert(Config::n_in % Config::reuse_factor == 0, "the reuse factor must divide n_in");
    constexpr unsigned steps = Config::reuse_factor;
    constexpr unsigned lanes = Config::n_in / steps; // inputs a step
    constexpr unsigned words = Config::n_out * lanes;      // weights a step
    static_assert(words > 0, "a layer needs weights");
#pragma HLS FUNCTION_INSTANTIATE variable=weights,biases
#pragma HLS ARRAY_RESHAPE variable=weights block factor=words
    if (Config::reuse_factor > 1) { // a single word is better off in logic
#pragma HLS BIND_STORAGE variable=weights type=rom_np impl=bram
    }
#pragma HLS ARRAY_PARTITION variable=biases complete

    typename Config::accum_t sum[Config::n_out];
#pragma HLS ARRAY_PARTITION variable=sum complete

start_with_bias:
    for (unsigned j = 0; j < Config::n_out; j++) {
#pragma HLS UNROLL
        sum[j] = biases[j];
    }

reuse:
    for (unsigned step = 0; step < steps; step++) {
#pragma HLS PIPELINE II=1 rewind
    outputs:
        for (unsigned j = 0; j < Config::n_out; j++) {
#pragma HLS UNROLL
        inputs:
            for (unsigned lane = 0; lane < lanes; lane++) {
#pragma HLS UNROLL
                const unsigned i = step + steps * lane;
                const typename Config::accum_t product = x[i] * weights[j * Config::n_in + i];
                sum[j] += product;
            }
        }
    }

to_result:
    for (unsigned j = 0; j < Config::n_out; j++) {
#pragma HLS UNROLL
        y[j] = sum[j];
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
#pragma HLS FUNCTION_INSTANTIATE variable=weights,biases
#pragma HLS ARRAY_RESHAPE variable=weights block factor=lanes
    if (Config::reuse_factor > 1) { // a single word is better off in logic
#pragma HLS BIND_STORAGE variable=weights type=rom_np impl=bram
    }
#pragma HLS ARRAY_PARTITION variable=biases complete

    typename Config::accum_t sum[Config::n_out];
#pragma HLS ARRAY_PARTITION variable=sum complete

start_with_bias:
    for (unsigned j = 0; j < Config::n_out; j++) {
#pragma HLS UNROLL
        sum[j] = biases[j];
    }

reuse:
    for (unsigned step = 0; step < steps; step++) {
#pragma HLS PIPELINE II=1 rewind
        const unsigned i = step % Config::n_in;
        const unsigned first = step / Config::n_in;
    outputs:
        for (unsigned lane = 0; lane < lanes; lane++) {
#pragma HLS UNROLL
            const unsigned j = first + rounds * lane;
            const typename Config::accum_t product = x[i] * weights[j * Config::n_in + i];
            sum[j] += product;
        }
    }

to_result:
    for (unsigned j = 0; j < Config::n_out; j++) {
#pragma HLS UNROLL
        y[j] = sum[j];
    }
}

/// Chooses the form of the Resource strategy at compile time; both static_asserts must not meet one layer.
template <bool few> struct ResourceForm {
    template <class Config, class X, class Y>
    static void row(const X* x, Y* y, const typename Config::weight_t* weights,
                    const typename Config::bias_t* biases)
    {
#pragma HLS INLINE
        dense_resource_few_steps<Config>(x, y, weights, biases);
    }
};
template <> struct ResourceForm<false> {
    template <class Config, class X, class Y>
    static void row(const X* x, Y* y, const typename Config::weight_t* weights,
                    const typename Config::bias_t* biases)
    {
#pragma HLS INLINE
        dense_resource_many_steps<Config>(x, y, weights, biases);
    }
};

// The functions below are what the top function calls: not inlined, so that each is one process of a dataflow
// region.

template <class Config, class X, class Y>
void dense_latency(const X x[Config::n_rows * Config::n_in], Y y[Config::n_rows * Config::n_out],
                   const typename Config::weight_t weights[Config::n_in * Config::n_out],
                   const typename Config::bias_t biases[Config::n_out])
{
    for (unsigned row = 0; row < Config::n_rows; row++) {
#pragma HLS UNROLL
        dense_latency_row<Config>(x + row * Config::n_in, y + row * Config::n_out, weights, biases);
    }
}

template <class Config, class X, class Y>
void dense_resource(const X x[Config::n_rows * Config::n_in], Y y[Config::n_rows * Config::n_out],
                    const typename Config::weight_t weights[Config::n_in * Config::n_out],
                    const typename Config::bias_t biases[Config::n_out])
{
    for (unsigned row = 0; row < Config::n_rows; row++) {
#pragma HLS UNROLL
        ResourceForm<(Config::reuse_factor <= Config::n_in)>::template row<Config>(
            x + row * Config::n_in, y + row * Config::n_out, weights, biases);
    }
}

} // namespace bitscape_hls

#endif
