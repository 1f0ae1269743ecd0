// Convolutions of a stream of pixels: a result leaves with the last pixel that its window sees.
//
// Config: what convolution.h wants; stream_window.h.
#ifndef BITSCAPE_HLS_STREAM_CONVOLUTION_H
#define BITSCAPE_HLS_STREAM_CONVOLUTION_H

#include "convolution.h"
#include "stream_window.h"

namespace bitscape_hls {

/// Row: a form of dense.h, or DepthwiseRow.
BITSCAPE_PROCESS()
template <class Row, class Config, class In, class Out>
void stream_convolution(Stream<In>& x, Stream<Out>& y,
                        const typename Config::weight_t weights[Config::n_weights],
                        const typename Config::bias_t biases[Config::n_out])
{
    typedef typename In::element X;
    typedef WindowReach<Config> Reach;
    constexpr unsigned taps = Config::kernel_height * Config::kernel_width;
    X lines[Reach::lines][Config::in_width][Config::n_chan];
    X window[Reach::pixels][Config::n_chan];
    BITSCAPE_LINES(lines)
    BITSCAPE_REGISTERS(window)
    WindowEnds<Config> ends;

    for (unsigned row = 0; row < Config::in_height; row++) {
        BITSCAPE_PIPELINED(Config::reuse_factor)
        for (unsigned column = 0; column < Config::in_width; column++) {
            BITSCAPE_PIPELINE(Config::reuse_factor)
            const In pixel = x.read();
            shift_window<Config>(pixel.data, column, lines, window);
            if (ends.is_at(row, column)) {
                X seen[Config::n_in];
                BITSCAPE_REGISTERS(seen)
                BITSCAPE_UNROLLED
                for (unsigned i = 0; i < Config::n_in; i++) {
                    BITSCAPE_UNROLL
                    const unsigned tap = Config::channel_by_channel ? i % taps : i / Config::n_chan;
                    const unsigned c = Config::channel_by_channel ? i / taps : i % Config::n_chan;
                    seen[i] = window[tap_pixel<Config>(tap)][c];
                }
                Out out;
                BITSCAPE_PACK(out)
                Row::template row<Config>(seen, out.data, weights, biases);
                y.write(out);
            }
            ends.pass(row, column);
        }
    }
}

} // namespace bitscape_hls

#endif
