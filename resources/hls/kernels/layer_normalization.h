// (x - mean) / deviation over groups of n neighbours, times scale, plus bias. The inverse root comes from a
// table over the variance.
//
// Config: n, n_groups, table_size, table_steps (entries per unit of variance); accum_t, table_t, scale_t,
// bias_t.
#ifndef BITSCAPE_HLS_LAYER_NORMALIZATION_H
#define BITSCAPE_HLS_LAYER_NORMALIZATION_H

#include "common.h"

namespace bitscape_hls {

template <class Config, class X, class Y>
void layer_normalization_group(const X x[Config::n], Y y[Config::n],
                               const typename Config::table_t inverse_root[Config::table_size],
                               const typename Config::scale_t scale[Config::n],
                               const typename Config::bias_t bias[Config::n])
{
    BITSCAPE_PIPELINE(1)
    typedef typename Config::accum_t accum_t;
    const accum_t inverse_count = 1.0 / Config::n;
    accum_t distance[Config::n];
    BITSCAPE_REGISTERS(distance)

    accum_t sum = 0;
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        distance[i] = x[i];
        sum += distance[i];
    }
    const accum_t mean = sum * inverse_count;

    accum_t squares = 0;
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++) {
        distance[i] = distance[i] - mean;
        const accum_t square = distance[i] * distance[i];
        squares += square;
    }
    const accum_t variance = squares * inverse_count;

    const Unsigned<40, 40> steps = Config::table_steps;
    const CutInteger<32> position = variance * steps;
    const typename Config::table_t root = inverse_root[clamp_index<Config::table_size>(position.to_int())];
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++)
        y[i] = distance[i] * root * scale[i] + bias[i];
}

template <class Config, class X, class Y>
void layer_normalization(const X x[Config::n_groups * Config::n], Y y[Config::n_groups * Config::n],
                         const typename Config::table_t inverse_root[Config::table_size],
                         const typename Config::scale_t scale[Config::n],
                         const typename Config::bias_t bias[Config::n])
{
    BITSCAPE_UNROLLED
    for (unsigned group = 0; group < Config::n_groups; group++) {
        BITSCAPE_UNROLL
        layer_normalization_group<Config>(x + group * Config::n, y + group * Config::n, inverse_root, scale,
                                          bias);
    }
}

} // namespace bitscape_hls

#endif
