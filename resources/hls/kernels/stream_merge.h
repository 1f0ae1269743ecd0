// Tensors one behind the other in a stream.
#ifndef BITSCAPE_HLS_STREAM_MERGE_H
#define BITSCAPE_HLS_STREAM_MERGE_H

#include "stream_rearrange.h"

namespace bitscape_hls {

/// `first` beats of the first tensor, `second` of the second, and so on. Config: these, turns.
BITSCAPE_PROCESS()
template <class Config, class A, class B, class Out>
void stream_concatenate(Stream<A>& a, Stream<B>& b, Stream<Out>& y)
{
    for (unsigned turn = 0; turn < Config::turns; turn++) {
        BITSCAPE_PIPELINED(1)
        for (unsigned beat = 0; beat < Config::first + Config::second; beat++) {
            BITSCAPE_PIPELINE(1)
            if (beat < Config::first)
                y.write(as_beat<Out>(a.read()));
            else
                y.write(as_beat<Out>(b.read()));
        }
    }
}

} // namespace bitscape_hls

#endif
