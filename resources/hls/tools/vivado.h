// clang-format off
// The kernels' directives as Vivado HLS spells them. A compiler for the C simulation sees none of them.
//
// BITSCAPE_UNROLLED and BITSCAPE_PIPELINED(ii) stand before a loop, for tools that want them there; the others
// stand in the body of a loop or function.
#ifndef BITSCAPE_HLS_TOOL_H
#define BITSCAPE_HLS_TOOL_H

#include "types.h"

#ifdef BITSCAPE_SIMULATION
#define BITSCAPE_DIRECTIVE(...)
#else
#define BITSCAPE_DIRECTIVE(...) _Pragma(#__VA_ARGS__)
#endif

#define BITSCAPE_UNROLLED
#define BITSCAPE_PIPELINED(ii)
#define BITSCAPE_UNROLL BITSCAPE_DIRECTIVE(HLS UNROLL)
#define BITSCAPE_PIPELINE(ii) BITSCAPE_DIRECTIVE(HLS PIPELINE II=ii)
#define BITSCAPE_INLINE BITSCAPE_DIRECTIVE(HLS INLINE)
#define BITSCAPE_DATAFLOW BITSCAPE_DIRECTIVE(HLS DATAFLOW)
/// All elements of an array at once.
#define BITSCAPE_REGISTERS(array) BITSCAPE_DIRECTIVE(HLS ARRAY_PARTITION variable=array complete dim=0)
/// `words` elements of a constant array in each word of a memory.
#define BITSCAPE_WORDS(array, words) BITSCAPE_DIRECTIVE(HLS ARRAY_RESHAPE variable=array block factor=words)
#define BITSCAPE_MEMORY(array) BITSCAPE_DIRECTIVE(HLS RESOURCE variable=array core=ROM_nP_BRAM)
#define BITSCAPE_MULTIPLIERS(most) BITSCAPE_DIRECTIVE(HLS ALLOCATION instances=mul limit=most operation)
/// The line buffers of a window [lines][columns][channels]: a memory a line and channel.
#define BITSCAPE_LINES(lines)                                                                                \
    BITSCAPE_DIRECTIVE(HLS ARRAY_PARTITION variable=lines complete dim=1)                                    \
    BITSCAPE_DIRECTIVE(HLS ARRAY_PARTITION variable=lines complete dim=3)
/// A row of beats in one memory.
#define BITSCAPE_LINE(line)
/// A beat is one word of its stream.
#define BITSCAPE_PACK(beat) BITSCAPE_DIRECTIVE(HLS DATA_PACK variable=beat)
/// A stream of beats between two processes, `beats` deep.
#define BITSCAPE_FIFO(type, name, beats)                                                                     \
    bitscape_hls::Stream<type> name(#name);                                                                  \
    BITSCAPE_DIRECTIVE(HLS STREAM variable=name depth=beats)
/// A port of the top function that is a stream.
#define BITSCAPE_STREAM_PORT(port) BITSCAPE_DIRECTIVE(HLS INTERFACE axis port=port)
/// Stands before a function that is a process of its own; DATAFLOW says so here.
#define BITSCAPE_PROCESS()
/// Stands before the top function.
#define BITSCAPE_TOP
/// A copy of the function for each set of constants it is called with.
#define BITSCAPE_FOR_EACH(...) BITSCAPE_DIRECTIVE(HLS FUNCTION_INSTANTIATE variable=__VA_ARGS__)
/// A port of the top function: all its elements at once, with a valid bit.
#define BITSCAPE_PORT(port)                                                                                  \
    BITSCAPE_DIRECTIVE(HLS ARRAY_RESHAPE variable=port complete dim=0)                                       \
    BITSCAPE_DIRECTIVE(HLS INTERFACE ap_vld port=port)

#endif
