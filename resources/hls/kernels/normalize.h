// Batch normalization at inference: one multiplication and one addition an element, at full precision until
// the result.
//
// Config: n (elements), n_channels (length of scale and bias), reuse_factor, multiplier_limit; scale_t,
// bias_t.
#ifndef BITSCAPE_HLS_NORMALIZE_H
#define BITSCAPE_HLS_NORMALIZE_H

#include "common.h"

namespace bitscape_hls {

template <class Config, class X, class Y>
void normalize(const X x[Config::n], Y y[Config::n], const typename Config::scale_t scale[Config::n_channels],
               const typename Config::bias_t bias[Config::n_channels])
{
#pragma HLS FUNCTION_INSTANTIATE variable=scale,bias
#pragma HLS PIPELINE II=Config::reuse_factor
#pragma HLS ARRAY_PARTITION variable=scale complete
#pragma HLS ARRAY_PARTITION variable=bias complete
#pragma HLS ALLOCATION operation instances=mul limit=Config::multiplier_limit

    for (unsigned i = 0; i < Config::n; i++)
        y[i] = x[i] * scale[i % Config::n_channels] + bias[i % Config::n_channels];
}

} // namespace bitscape_hls

#endif
