// clang-format off
// The kernels' directives as Catapult spells them. A compiler for the C simulation sees none of them.
//
// BITSCAPE_UNROLLED and BITSCAPE_PIPELINED(ii) stand before a loop.
#ifndef BITSCAPE_HLS_TOOL_H
#define BITSCAPE_HLS_TOOL_H

#include "types.h"

#include "directives.h"

#define BITSCAPE_UNROLLED BITSCAPE_DIRECTIVE(hls_unroll yes)
#define BITSCAPE_PIPELINED(interval) BITSCAPE_DIRECTIVE(hls_pipeline_init_interval interval)
/// Stands before a function that is a process of its own.
#define BITSCAPE_PROCESS() BITSCAPE_DIRECTIVE(hls_design block)
/// Stands before a top function that takes an event every so many cycles.
#define BITSCAPE_INTERVAL(cycles) BITSCAPE_DIRECTIVE(hls_pipeline_init_interval cycles)
/// Stands before the top function.
#define BITSCAPE_TOP BITSCAPE_DIRECTIVE(hls_design top)
/// A channel of beats between two processes, `beats` deep.
#define BITSCAPE_FIFO(type, name, beats)                                                                     \
    BITSCAPE_DIRECTIVE(hls_fifo_depth beats)                                                                 \
    static bitscape_hls::Stream<type> name;

#endif
