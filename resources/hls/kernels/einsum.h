// Matrix products along any axes: which elements meet is said by lists of places.
#ifndef BITSCAPE_HLS_EINSUM_H
#define BITSCAPE_HLS_EINSUM_H

#include "product.h"

namespace bitscape_hls {

/// For each of in_place sets of weights [contracted, free_kernel]: rows of x, put together by `gather`
/// [in_place, free_data, contracted], times the weights. `order`: of each result, its place in [in_place,
/// free_data, free_kernel]. Config: in_place, free_data, free_kernel, contracted, n_x; weight_t, bias_t,
/// accum_t, sum_t (what products are added up in), product, result.
template <class Config, class X, class Y>
void einsum_dense(const X x[Config::n_x], Y y[Config::in_place * Config::free_data * Config::free_kernel],
                  const typename Config::weight_t weights[Config::in_place * Config::contracted *
                                                          Config::free_kernel],
                  const typename Config::bias_t
                      biases[Config::in_place * Config::free_data * Config::free_kernel],
                  const unsigned gather[Config::in_place * Config::free_data * Config::contracted],
                  const unsigned order[Config::in_place * Config::free_data * Config::free_kernel])
{
    BITSCAPE_FOR_EACH(weights, biases, gather, order)
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned e = 0; e < Config::in_place * Config::free_data * Config::free_kernel; e++) {
        const unsigned row = order[e] / Config::free_kernel, column = order[e] % Config::free_kernel;
        const unsigned set = row / Config::free_data;
        typename Config::sum_t sum = 0;
        if (Config::bias_first)
            sum = biases[order[e]];
        BITSCAPE_UNROLLED
        for (unsigned c = 0; c < Config::contracted; c++) {
            const typename Config::sum_t term =
                x[gather[row * Config::contracted + c]] *
                weights[(set * Config::contracted + c) * Config::free_kernel + column];
            sum += term;
        }
        const typename Config::accum_t total = sum;
        typename Config::accum_t shifted = total;
        if (!Config::bias_first)
            shifted = total + biases[order[e]];
        y[e] = shifted;
    }
}

/// The same with a second tensor in the place of the weights; the sum takes each product with all its bits.
/// Config: in_place, free_first, free_second, contracted, n_a, n_b; accum_t.
template <class Config, class A, class B, class Y>
void einsum(const A a[Config::n_a], const B b[Config::n_b],
            Y y[Config::in_place * Config::free_first * Config::free_second],
            const unsigned gather_a[Config::in_place * Config::free_first * Config::contracted],
            const unsigned gather_b[Config::in_place * Config::free_second * Config::contracted],
            const unsigned order[Config::in_place * Config::free_first * Config::free_second])
{
    BITSCAPE_FOR_EACH(gather_a, gather_b, order)
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned e = 0; e < Config::in_place * Config::free_first * Config::free_second; e++) {
        const unsigned row = order[e] / Config::free_second, column = order[e] % Config::free_second;
        const unsigned set = row / Config::free_first;
        typename Config::accum_t sum = 0;
        BITSCAPE_UNROLLED
        for (unsigned c = 0; c < Config::contracted; c++)
            sum += a[gather_a[row * Config::contracted + c]] *
                   b[gather_b[(set * Config::free_second + column) * Config::contracted + c]];
        y[e] = sum;
    }
}

} // namespace bitscape_hls

#endif
