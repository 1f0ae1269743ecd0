// clang-format off
// The kernels' name for Siemens' channels. ac_channel.h is the tool's own in synthesis and the one in sim/ for a
// C simulation with a plain compiler.
#ifndef BITSCAPE_HLS_STREAM_TYPE_H
#define BITSCAPE_HLS_STREAM_TYPE_H

#include "ac_channel.h"

namespace bitscape_hls {

template <class T> using Stream = ac_channel<T>;

} // namespace bitscape_hls

#endif
