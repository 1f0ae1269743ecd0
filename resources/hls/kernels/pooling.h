// Pooling: the largest or the mean element of each window, channel by channel. A global pooling is one window
// over everything.
//
// Config: what window.h wants; n_chan, counts_padding (padding is part of the divisor), accum_t.
#ifndef BITSCAPE_HLS_POOLING_H
#define BITSCAPE_HLS_POOLING_H

#include "window.h"

namespace bitscape_hls {

/// The maximum of the inputs goes to the accumulator type, then to the result's. Padding is a number with
/// nothing but its first bit set.
template <class Config, class X, class Y>
void max_pooling(const X x[Config::in_height * Config::in_width * Config::n_chan],
                 Y y[Config::out_height * Config::out_width * Config::n_chan])
{
    constexpr unsigned taps = Config::kernel_height * Config::kernel_width;
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::out_height * Config::out_width * Config::n_chan; i++) {
        X largest = first_bit_only<X>();
        BITSCAPE_UNROLLED
        for (unsigned tap = 0; tap < taps; tap++) {
            const int pixel = window_pixel<Config>(i / Config::n_chan, tap);
            X element = first_bit_only<X>();
            if (pixel >= 0)
                element = x[unsigned(pixel) * Config::n_chan + i % Config::n_chan];
            if (tap == 0 || element > largest)
                largest = element;
        }
        const typename Config::accum_t pooled = largest;
        y[i] = pooled;
    }
}

/// Sums in the accumulator type, rounded after each addition, divided towards zero.
template <class Config, class X, class Y>
void average_pooling(const X x[Config::in_height * Config::in_width * Config::n_chan],
                     Y y[Config::out_height * Config::out_width * Config::n_chan])
{
    constexpr unsigned taps = Config::kernel_height * Config::kernel_width;
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::out_height * Config::out_width * Config::n_chan; i++) {
        typename Config::accum_t sum = 0;
        int inside = 0;
        BITSCAPE_UNROLLED
        for (unsigned tap = 0; tap < taps; tap++) {
            const int pixel = window_pixel<Config>(i / Config::n_chan, tap);
            if (pixel >= 0) {
                sum += x[unsigned(pixel) * Config::n_chan + i % Config::n_chan];
                inside++;
            }
        }
        const int divisor = Config::counts_padding ? int(taps) : inside;
        const typename Config::accum_t mean = sum / divisor;
        y[i] = mean;
    }
}

} // namespace bitscape_hls

#endif
