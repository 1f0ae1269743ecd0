// The kernels' directives as Intel's i++ spells them. A compiler for the C simulation sees none of them.
//
// BITSCAPE_UNROLLED and BITSCAPE_PIPELINED(ii) stand before a loop; those that stand in the body of a loop or
// function are for other tools and empty here.
#ifndef BITSCAPE_HLS_TOOL_H
#define BITSCAPE_HLS_TOOL_H

#include "types.h"

#ifdef BITSCAPE_SIMULATION
#define BITSCAPE_DIRECTIVE(...)
#else
#define BITSCAPE_DIRECTIVE(...) _Pragma(#__VA_ARGS__)
#endif

#define BITSCAPE_UNROLLED BITSCAPE_DIRECTIVE(unroll)
#define BITSCAPE_PIPELINED(interval) BITSCAPE_DIRECTIVE(ii interval)
/// Stands before the top function.
#ifdef BITSCAPE_SIMULATION
#define BITSCAPE_TOP
#else
#define BITSCAPE_TOP component
#endif
#define BITSCAPE_UNROLL
#define BITSCAPE_PIPELINE(ii)
#define BITSCAPE_INLINE
#define BITSCAPE_DATAFLOW
#define BITSCAPE_REGISTERS(array)
#define BITSCAPE_WORDS(array, words)
#define BITSCAPE_MEMORY(array)
#define BITSCAPE_MULTIPLIERS(most)
#define BITSCAPE_FOR_EACH(...)
#define BITSCAPE_PORT(port)
#define BITSCAPE_LINES(lines)
#define BITSCAPE_LINE(line)
#define BITSCAPE_PACK(beat)
#define BITSCAPE_STREAM_PORT(port)

#endif
