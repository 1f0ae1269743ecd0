// Pixels of a stream that change their place.
#ifndef BITSCAPE_HLS_STREAM_REARRANGE_H
#define BITSCAPE_HLS_STREAM_REARRANGE_H

#include "stream.h"

namespace bitscape_hls {

/// One pixel in the type of the result.
template <class Out, class In> Out as_beat(const In& in)
{
    BITSCAPE_INLINE
    Out out;
    BITSCAPE_PACK(out)
    BITSCAPE_UNROLLED
    for (unsigned c = 0; c < Out::size; c++) {
        BITSCAPE_UNROLL
        out.data[c] = in.data[c];
    }
    return out;
}

template <class Out> Out zero_beat()
{
    BITSCAPE_INLINE
    Out out;
    BITSCAPE_PACK(out)
    BITSCAPE_UNROLLED
    for (unsigned c = 0; c < Out::size; c++) {
        BITSCAPE_UNROLL
        out.data[c] = 0;
    }
    return out;
}

/// An image with a border of zeros around it (pad_top, pad_left) or with its own border cut off (crop_top,
/// crop_left). Config: these, in_height, in_width, out_height, out_width.
BITSCAPE_PROCESS()
template <class Config, class In, class Out> void stream_margins(Stream<In>& x, Stream<Out>& y)
{
    constexpr int in_bottom = Config::pad_top + Config::in_height;
    constexpr int in_right = Config::pad_left + Config::in_width;
    constexpr int out_bottom = Config::crop_top + Config::out_height;
    constexpr int out_right = Config::crop_left + Config::out_width;
    constexpr int bottom = in_bottom > out_bottom ? in_bottom : out_bottom;
    constexpr int right = in_right > out_right ? in_right : out_right;
    constexpr int in_top = Config::pad_top, in_left = Config::pad_left;
    constexpr int out_top = Config::crop_top, out_left = Config::crop_left;

    for (int row = 0; row < bottom; row++) {
        BITSCAPE_PIPELINED(1)
        for (int column = 0; column < right; column++) {
            BITSCAPE_PIPELINE(1)
            const bool reads = row >= in_top && row < in_bottom && column >= in_left && column < in_right;
            const bool writes =
                row >= out_top && row < out_bottom && column >= out_left && column < out_right;
            Out out = zero_beat<Out>();
            if (reads)
                out = as_beat<Out>(x.read());
            if (writes)
                y.write(out);
        }
    }
}

/// Each pixel becomes a block of rows_factor x columns_factor; one row of the input is kept. Config: these,
/// in_height, in_width.
BITSCAPE_PROCESS()
template <class Config, class In, class Out> void stream_upsampling(Stream<In>& x, Stream<Out>& y)
{
    Out line[Config::in_width];
    BITSCAPE_LINE(line)

    for (unsigned row = 0; row < Config::in_height * Config::rows_factor; row++) {
        for (unsigned column = 0; column < Config::in_width; column++) {
            BITSCAPE_PIPELINED(1)
            for (unsigned copy = 0; copy < Config::columns_factor; copy++) {
                BITSCAPE_PIPELINE(1)
                if (row % Config::rows_factor == 0 && copy == 0)
                    line[column] = as_beat<Out>(x.read());
                y.write(line[column]);
            }
        }
    }
}

/// One beat, `times` over. Config: times.
BITSCAPE_PROCESS()
template <class Config, class In, class Out> void stream_repetition(Stream<In>& x, Stream<Out>& y)
{
    const Out out = as_beat<Out>(x.read());
    BITSCAPE_PIPELINED(1)
    for (unsigned n = 0; n < Config::times; n++) {
        BITSCAPE_PIPELINE(1)
        y.write(out);
    }
}

/// The same elements, more or fewer in a beat. Config: n (all elements).
BITSCAPE_PROCESS()
template <class Config, class In, class Out> void stream_repack(Stream<In>& x, Stream<Out>& y)
{
    constexpr bool splits = In::size > Out::size;
    constexpr unsigned wide = splits ? In::size : Out::size, narrow = splits ? Out::size : In::size;
    typename Out::element held[wide];
    BITSCAPE_REGISTERS(held)

    for (unsigned group = 0; group < Config::n / wide; group++) {
        BITSCAPE_PIPELINED(1)
        for (unsigned part = 0; part < wide / narrow; part++) {
            BITSCAPE_PIPELINE(1)
            if (!splits || part == 0) {
                const In in = x.read();
                BITSCAPE_UNROLLED
                for (unsigned i = 0; i < In::size; i++) {
                    BITSCAPE_UNROLL
                    held[part * narrow + i] = in.data[i];
                }
            }
            if (splits || part + 1 == wide / narrow) {
                Out out;
                BITSCAPE_PACK(out)
                BITSCAPE_UNROLLED
                for (unsigned i = 0; i < Out::size; i++) {
                    BITSCAPE_UNROLL
                    out.data[i] = held[(splits ? part * narrow : 0) + i];
                }
                y.write(out);
            }
        }
    }
}

} // namespace bitscape_hls

#endif
