// Matrix products along any axes: which elements meet is said by lists of places.
#ifndef BITSCAPE_HLS_EINSUM_H
#define BITSCAPE_HLS_EINSUM_H

#include "product.h"

namespace bitscape_hls {

/// One row of a product: its elements of x times one set of weights [contracted, free_kernel].
template <class Config, class X, class Y>
void einsum_dense_row(const X x[Config::n_x], Y y[Config::n_y], unsigned row,
                      const typename Config::weight_t weights[Config::n_weights],
                      const typename Config::bias_t biases[Config::n_y],
                      const unsigned gather[Config::n_gather], const unsigned place[Config::n_y])
{
    BITSCAPE_INLINE
    const unsigned set = row / Config::free_data;
    BITSCAPE_UNROLLED
    for (unsigned column = 0; column < Config::free_kernel; column++) {
        BITSCAPE_UNROLL
        const unsigned p = row * Config::free_kernel + column;
        typename Config::sum_t sum = 0;
        if (Config::bias_first)
            sum = biases[p];
        BITSCAPE_UNROLLED
        for (unsigned c = 0; c < Config::contracted; c++) {
            BITSCAPE_UNROLL
            const typename Config::sum_t term =
                x[gather[row * Config::contracted + c]] *
                weights[(set * Config::contracted + c) * Config::free_kernel + column];
            sum += term;
        }
        typename Config::accum_t total = sum;
        if (!Config::bias_first)
            total = total + biases[p];
        y[place[p]] = total;
    }
}

/// For each of in_place sets of weights [contracted, free_kernel]: free_data rows of x, put together by
/// `gather` [in_place, free_data, contracted], times the weights. `place` [in_place, free_data, free_kernel]:
/// where each result goes. Small products are done at once, larger ones some rows a cycle.
///
/// Config: in_place, free_data, free_kernel, contracted, rows_at_once; n_x, n_y, n_weights, n_gather (sizes
/// of the arrays); bias_first; weight_t, bias_t, accum_t, sum_t (what products are added up in).
template <class Config, class X, class Y>
void einsum_dense(const X x[Config::n_x], Y y[Config::n_y],
                  const typename Config::weight_t weights[Config::n_weights],
                  const typename Config::bias_t biases[Config::n_y], const unsigned gather[Config::n_gather],
                  const unsigned place[Config::n_y])
{
    BITSCAPE_FOR_EACH(weights, biases, gather, place)
    BITSCAPE_PIPELINED(1)
    for (unsigned first = 0; first < Config::in_place * Config::free_data; first += Config::rows_at_once) {
        BITSCAPE_PIPELINE(1)
        BITSCAPE_UNROLLED
        for (unsigned lane = 0; lane < Config::rows_at_once; lane++) {
            BITSCAPE_UNROLL
            einsum_dense_row<Config>(x, y, first + lane, weights, biases, gather, place);
        }
    }
}

/// One row of a product of two tensors.
template <class Config, class A, class B, class Y>
void einsum_row(const A a[Config::n_a], const B b[Config::n_b], Y y[Config::n_y], unsigned row,
                const unsigned gather_a[Config::n_gather_a], const unsigned gather_b[Config::n_gather_b],
                const unsigned place[Config::n_y])
{
    BITSCAPE_INLINE
    const unsigned set = row / Config::free_first;
    BITSCAPE_UNROLLED
    for (unsigned column = 0; column < Config::free_second; column++) {
        BITSCAPE_UNROLL
        typename Config::accum_t sum = 0;
        BITSCAPE_UNROLLED
        for (unsigned c = 0; c < Config::contracted; c++) {
            BITSCAPE_UNROLL
            sum += a[gather_a[row * Config::contracted + c]] *
                   b[gather_b[(set * Config::free_second + column) * Config::contracted + c]];
        }
        y[place[row * Config::free_second + column]] = sum;
    }
}

/// The same as einsum_dense with a second tensor in the place of the weights; the sum takes each product with
/// all its bits. Config: in_place, free_first, free_second, contracted, rows_at_once; n_a, n_b, n_y,
/// n_gather_a, n_gather_b; accum_t.
template <class Config, class A, class B, class Y>
void einsum(const A a[Config::n_a], const B b[Config::n_b], Y y[Config::n_y],
            const unsigned gather_a[Config::n_gather_a], const unsigned gather_b[Config::n_gather_b],
            const unsigned place[Config::n_y])
{
    BITSCAPE_FOR_EACH(gather_a, gather_b, place)
    BITSCAPE_PIPELINED(1)
    for (unsigned first = 0; first < Config::in_place * Config::free_first; first += Config::rows_at_once) {
        BITSCAPE_PIPELINE(1)
        BITSCAPE_UNROLLED
        for (unsigned lane = 0; lane < Config::rows_at_once; lane++) {
            BITSCAPE_UNROLL
            einsum_row<Config>(a, b, y, first + lane, gather_a, gather_b, place);
        }
    }
}

} // namespace bitscape_hls

#endif
