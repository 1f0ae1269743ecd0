// Pooling as Quartus and Catapult have it: no accumulator type; a mean is divided by all taps and then scaled
// by what padding took away.
//
// Config: what window.h wants; n_chan, counts_padding, is_global, is_plane (two axes: the number of taps is a
// product of two numbers of the input's type), narrow_scale (the scale goes through the input's type); sum_t.
#ifndef BITSCAPE_HLS_POOLING_AC_H
#define BITSCAPE_HLS_POOLING_AC_H

#include "window.h"

namespace bitscape_hls {

template <class Config, class X, class Y>
void max_pooling(const X x[Config::in_height * Config::in_width * Config::n_chan],
                 Y y[Config::out_height * Config::out_width * Config::n_chan])
{
    constexpr unsigned taps = Config::kernel_height * Config::kernel_width;
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
        y[i] = largest;
    }
}

/// What a mean over all taps is multiplied with when `inside` of them are not padding.
template <class Config, class X, class Y, class Mean> Y scaled_mean(const Mean& mean, int inside)
{
    const X width = int(Config::kernel_width), height = int(Config::is_plane ? Config::kernel_height : 1);
    const Y pooled = mean;
    if (Config::is_plane) {
        const decltype(width * height) scale = width * height / inside;
        const X narrow = scale;
        return Config::narrow_scale ? Y(pooled * narrow) : Y(pooled * scale);
    }
    const X scale = width / inside;
    return Y(pooled * scale);
}

template <class Config, class X, class Y>
void average_pooling(const X x[Config::in_height * Config::in_width * Config::n_chan],
                     Y y[Config::out_height * Config::out_width * Config::n_chan])
{
    constexpr unsigned taps = Config::kernel_height * Config::kernel_width;
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::out_height * Config::out_width * Config::n_chan; i++) {
        typename Config::sum_t sum = 0;
        int inside = 0;
        BITSCAPE_UNROLLED
        for (unsigned tap = 0; tap < taps; tap++) {
            const int pixel = window_pixel<Config>(i / Config::n_chan, tap);
            if (pixel >= 0) {
                sum += x[unsigned(pixel) * Config::n_chan + i % Config::n_chan];
                inside++;
            }
        }
        const typename Config::sum_t mean = sum / int(taps);
        if (Config::is_global)
            y[i] = mean;
        else
            y[i] = scaled_mean<Config, X, Y>(mean, Config::counts_padding ? int(taps) : inside);
    }
}

} // namespace bitscape_hls

#endif
