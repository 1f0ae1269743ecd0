// Convolutions: at each position of the window a vector is put together and multiplied with the same matrix.
//
// Config: what window.h and dense.h want, n_in = taps * n_chan, n_out = filters; n_chan,
// parallel_positions (built side by side), channel_by_channel (order of the vector: all taps of the first
// channel, all of the second, ...; otherwise all channels of the first tap, ...).
#ifndef BITSCAPE_HLS_CONVOLUTION_H
#define BITSCAPE_HLS_CONVOLUTION_H

#include "dense.h"
#include "window.h"

namespace bitscape_hls {

/// What the window sees at one position; zeros outside the image.
template <class Config, class X>
void fill_window(const X x[Config::in_height * Config::in_width * Config::n_chan], unsigned position,
                 X window[Config::n_in])
{
    BITSCAPE_INLINE
    constexpr unsigned taps = Config::kernel_height * Config::kernel_width;
    BITSCAPE_UNROLLED
    for (unsigned tap = 0; tap < taps; tap++) {
        BITSCAPE_UNROLL
        const int pixel = window_pixel<Config>(position, tap);
        BITSCAPE_UNROLLED
        for (unsigned c = 0; c < Config::n_chan; c++) {
            BITSCAPE_UNROLL
            const unsigned place = Config::channel_by_channel ? c * taps + tap : tap * Config::n_chan + c;
            if (pixel >= 0)
                window[place] = x[unsigned(pixel) * Config::n_chan + c];
            else
                window[place] = 0;
        }
    }
}

/// Depthwise: output channel c sums the products of channel c alone. weights [taps, channels]. Config: steps:
/// products are added in the order step, step + steps, ...
struct DepthwiseRow {
    template <class Config, class X, class Y>
    static void row(const X x[Config::n_in], Y y[Config::n_chan],
                    const typename Config::weight_t weights[Config::n_in],
                    const typename Config::bias_t biases[Config::n_chan])
    {
        BITSCAPE_INLINE
        BITSCAPE_MULTIPLIERS(Config::multiplier_limit)
        typename Config::accum_t sum[Config::n_chan];
        BITSCAPE_REGISTERS(sum)
        BITSCAPE_UNROLLED
        for (unsigned c = 0; c < Config::n_chan; c++) {
            BITSCAPE_UNROLL
            sum[c] = biases[c];
        }
        BITSCAPE_UNROLLED
        for (unsigned step = 0; step < Config::steps; step++) {
            BITSCAPE_UNROLL
            BITSCAPE_UNROLLED
            for (unsigned i = step; i < Config::n_in; i += Config::steps) {
                BITSCAPE_UNROLL
                const typename Config::accum_t term = Config::product::of(x[i], weights[i]);
                sum[i % Config::n_chan] += term;
            }
        }
        BITSCAPE_UNROLLED
        for (unsigned c = 0; c < Config::n_chan; c++) {
            BITSCAPE_UNROLL
            y[c] = Config::result::template of<Y>(sum[c]);
        }
    }
};

/// Row: a form of dense.h, or DepthwiseRow.
template <class Row, class Config, class X, class Y>
void convolution(const X x[Config::in_height * Config::in_width * Config::n_chan],
                 Y y[Config::out_height * Config::out_width * Config::n_out],
                 const typename Config::weight_t weights[Config::n_weights],
                 const typename Config::bias_t biases[Config::n_out])
{
    BITSCAPE_PIPELINED(Config::reuse_factor)
    for (unsigned first = 0; first < Config::out_height * Config::out_width;
         first += Config::parallel_positions) {
        BITSCAPE_PIPELINE(Config::reuse_factor)
        BITSCAPE_UNROLLED
        for (unsigned lane = 0; lane < Config::parallel_positions; lane++) {
            BITSCAPE_UNROLL
            X window[Config::n_in];
            BITSCAPE_REGISTERS(window)
            fill_window<Config>(x, first + lane, window);
            Row::template row<Config>(window, y + (first + lane) * Config::n_out, weights, biases);
        }
    }
}

} // namespace bitscape_hls

#endif
