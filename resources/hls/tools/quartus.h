// clang-format off
// The kernels' directives as Intel's i++ spells them. A compiler for the C simulation sees none of them.
//
// BITSCAPE_UNROLLED and BITSCAPE_PIPELINED(ii) stand before a loop.
#ifndef BITSCAPE_HLS_TOOL_H
#define BITSCAPE_HLS_TOOL_H

#include "types.h"

#include "directives.h"

#define BITSCAPE_UNROLLED BITSCAPE_DIRECTIVE(unroll)
#define BITSCAPE_PIPELINED(interval) BITSCAPE_DIRECTIVE(ii interval)
/// BITSCAPE_TOP stands before the top function, BITSCAPE_INTERVAL before that where it takes an event every so
/// many cycles; memory is copied as often as events overlap.
#ifdef BITSCAPE_SIMULATION
#define BITSCAPE_INTERVAL(cycles)
#define BITSCAPE_TOP
#else
#define BITSCAPE_INTERVAL(cycles) hls_max_concurrency(0) hls_component_ii(cycles)
#define BITSCAPE_TOP component
#endif

#endif
