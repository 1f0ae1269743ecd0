// clang-format off
// The kernels' name for AMD's streams. hls_stream.h is the tool's own in synthesis and the one in sim/ for a C
// simulation with a plain compiler.
#ifndef BITSCAPE_HLS_STREAM_TYPE_H
#define BITSCAPE_HLS_STREAM_TYPE_H

#include "hls_stream.h"

namespace bitscape_hls {

template <class T> using Stream = hls::stream<T>;

} // namespace bitscape_hls

#endif
