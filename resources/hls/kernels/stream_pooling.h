// Pooling of a stream of pixels: every element goes to the accumulator type first.
//
// Config: stream_window.h; accum_t.
#ifndef BITSCAPE_HLS_STREAM_POOLING_H
#define BITSCAPE_HLS_STREAM_POOLING_H

#include "stream_window.h"

namespace bitscape_hls {

/// The largest of n elements; element after element the same.
struct LargestOf {
    template <unsigned n, class T> static T window(const T x[n])
    {
        BITSCAPE_INLINE
        T largest = x[0];
        BITSCAPE_UNROLLED
        for (unsigned i = 1; i < n; i++) {
            BITSCAPE_UNROLL
            if (x[i] > largest)
                largest = x[i];
        }
        return largest;
    }
    template <class T> static T join(const T& so_far, const T& x)
    {
        BITSCAPE_INLINE
        return x > so_far ? x : so_far;
    }
    template <unsigned, class T> static T finish(const T& largest)
    {
        BITSCAPE_INLINE
        return largest;
    }
};

/// The mean of n elements, divided towards zero. Windows add up in a tree, whole images one after the other.
struct MeanOf {
    template <unsigned n, class T> static T window(const T x[n])
    {
        BITSCAPE_INLINE
        return finish<n>(AdderTree<int(n)>::sum(x));
    }
    template <class T> static T join(const T& so_far, const T& x)
    {
        BITSCAPE_INLINE
        return T(so_far + x);
    }
    template <unsigned n, class T> static T finish(const T& sum)
    {
        BITSCAPE_INLINE
        const T mean = sum / int(n);
        return mean;
    }
};

BITSCAPE_PROCESS()
template <class Pool, class Config, class In, class Out> void stream_pooling(Stream<In>& x, Stream<Out>& y)
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
        BITSCAPE_PIPELINED(1)
        for (unsigned column = 0; column < Config::in_width; column++) {
            BITSCAPE_PIPELINE(1)
            const In pixel = x.read();
            shift_window<Config>(pixel.data, column, lines, window);
            if (ends.is_at(row, column)) {
                Out out;
                BITSCAPE_PACK(out)
                BITSCAPE_UNROLLED
                for (unsigned c = 0; c < Config::n_chan; c++) {
                    BITSCAPE_UNROLL
                    typename Config::accum_t seen[taps];
                    BITSCAPE_REGISTERS(seen)
                    BITSCAPE_UNROLLED
                    for (unsigned tap = 0; tap < taps; tap++) {
                        BITSCAPE_UNROLL
                        seen[tap] = window[tap_pixel<Config>(tap)][c];
                    }
                    out.data[c] = Pool::template window<taps>(seen);
                }
                y.write(out);
            }
            ends.pass(row, column);
        }
    }
}

/// One window over everything: nothing is kept but what has come together so far.
BITSCAPE_PROCESS()
template <class Pool, class Config, class In, class Out>
void stream_global_pooling(Stream<In>& x, Stream<Out>& y)
{
    constexpr unsigned pixels = Config::in_height * Config::in_width;
    typename Config::accum_t pooled[Config::n_chan];
    BITSCAPE_REGISTERS(pooled)

    BITSCAPE_PIPELINED(1)
    for (unsigned pixel = 0; pixel < pixels; pixel++) {
        BITSCAPE_PIPELINE(1)
        const In in = x.read();
        BITSCAPE_UNROLLED
        for (unsigned c = 0; c < Config::n_chan; c++) {
            BITSCAPE_UNROLL
            const typename Config::accum_t element = in.data[c];
            if (pixel == 0)
                pooled[c] = element;
            else
                pooled[c] = Pool::join(pooled[c], element);
        }
    }

    Out out;
    BITSCAPE_PACK(out)
    BITSCAPE_UNROLLED
    for (unsigned c = 0; c < Config::n_chan; c++) {
        BITSCAPE_UNROLL
        out.data[c] = Pool::template finish<pixels>(pooled[c]);
    }
    y.write(out);
}

} // namespace bitscape_hls

#endif
