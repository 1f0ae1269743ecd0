// Streams between layers. A beat is what a stream carries at once: all channels of one pixel, all elements of
// a vector. In a dataflow region a stream has one writer and one reader.
#ifndef BITSCAPE_HLS_STREAM_H
#define BITSCAPE_HLS_STREAM_H

#include "common.h"
#include "stream_type.h"

namespace bitscape_hls {

template <class T, unsigned n> struct Beat {
    typedef T element;
    static constexpr unsigned size = n;
    T data[n];
};

/// Takes `beats` beats into an array.
template <unsigned beats, class In> void receive(Stream<In>& stream, typename In::element x[beats * In::size])
{
    BITSCAPE_INLINE
    BITSCAPE_PIPELINED(1)
    for (unsigned beat = 0; beat < beats; beat++) {
        BITSCAPE_PIPELINE(1)
        const In in = stream.read();
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < In::size; i++) {
            BITSCAPE_UNROLL
            x[beat * In::size + i] = in.data[i];
        }
    }
}

/// Gives an array away in `beats` beats.
template <unsigned beats, class Out>
void send(const typename Out::element y[beats * Out::size], Stream<Out>& stream)
{
    BITSCAPE_INLINE
    BITSCAPE_PIPELINED(1)
    for (unsigned beat = 0; beat < beats; beat++) {
        BITSCAPE_PIPELINE(1)
        Out out;
        BITSCAPE_PACK(out)
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < Out::size; i++) {
            BITSCAPE_UNROLL
            out.data[i] = y[beat * Out::size + i];
        }
        stream.write(out);
    }
}

/// Each of two readers gets every beat.
BITSCAPE_PROCESS()
template <unsigned beats, class T> void fan_out_stream(Stream<T>& in, Stream<T>& first, Stream<T>& second)
{
    BITSCAPE_PIPELINED(1)
    for (unsigned beat = 0; beat < beats; beat++) {
        BITSCAPE_PIPELINE(1)
        const T value = in.read();
        first.write(value);
        second.write(value);
    }
}

/// From an input of the design to one of its outputs.
BITSCAPE_PROCESS()
template <unsigned beats, class T> void forward_stream(Stream<T>& in, Stream<T>& out)
{
    BITSCAPE_PIPELINED(1)
    for (unsigned beat = 0; beat < beats; beat++) {
        BITSCAPE_PIPELINE(1)
        out.write(in.read());
    }
}

/// An input that no layer reads.
BITSCAPE_PROCESS()
template <unsigned beats, class T> void discard_stream(Stream<T>& in)
{
    BITSCAPE_PIPELINED(1)
    for (unsigned beat = 0; beat < beats; beat++) {
        BITSCAPE_PIPELINE(1)
        in.read();
    }
}

} // namespace bitscape_hls

#endif
