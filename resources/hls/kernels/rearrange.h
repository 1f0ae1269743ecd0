// Elements that change their place: padding, cropping, resizing, transposing, repeating. Wires only.
//
// Config: n_in, n_out.
#ifndef BITSCAPE_HLS_REARRANGE_H
#define BITSCAPE_HLS_REARRANGE_H

#include "common.h"

namespace bitscape_hls {

/// y[i] = x[source[i]], or zero where source[i] is -1.
template <class Config, class X, class Y>
void rearrange(const X x[Config::n_in], Y y[Config::n_out], const int source[Config::n_out])
{
    BITSCAPE_FOR_EACH(source)
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n_out; i++) {
        if (source[i] >= 0)
            y[i] = x[source[i]];
        else
            y[i] = 0;
    }
}

} // namespace bitscape_hls

#endif
