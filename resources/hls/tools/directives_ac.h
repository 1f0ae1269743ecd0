// clang-format off
// Directives that stand in the body of a loop or function, for tools that read none there.
#ifndef BITSCAPE_HLS_DIRECTIVES_H
#define BITSCAPE_HLS_DIRECTIVES_H

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

#ifdef BITSCAPE_SIMULATION
#define BITSCAPE_DIRECTIVE(...)
#else
#define BITSCAPE_DIRECTIVE(...) _Pragma(#__VA_ARGS__)
#endif

#endif
