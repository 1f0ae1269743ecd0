// Batch normalization at inference: one multiplication and one addition an element, at full precision until
// the result.
//
// Config: n (elements), n_channels (length of scale and bias), reuse_factor, multiplier_limit; scale_t,
// bias_t; product (product.h).
#ifndef BITSCAPE_HLS_NORMALIZE_H
#define BITSCAPE_HLS_NORMALIZE_H

#include "product.h"

namespace bitscape_hls {

template <class Config, class X, class Y>
void normalize(const X x[Config::n], Y y[Config::n], const typename Config::scale_t scale[Config::n_channels],
               const typename Config::bias_t bias[Config::n_channels])
{
    BITSCAPE_FOR_EACH(scale, bias)
    BITSCAPE_PIPELINE(Config::reuse_factor)
    BITSCAPE_REGISTERS(scale)
    BITSCAPE_REGISTERS(bias)
    BITSCAPE_MULTIPLIERS(Config::multiplier_limit)

    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++)
        y[i] = Config::product::of(x[i], scale[i % Config::n_channels]) + bias[i % Config::n_channels];
}

} // namespace bitscape_hls

#endif
