#pragma once

// Included before Highway wherever there are kernels: which instruction sets they are compiled for beyond its
// usual ones. AVX3_DL brings the dot products of 8- and 16-bit integers (VNNI). Machines with SSSE3 but not
// SSE4.1 get the portable code.
#define HWY_WANT_AVX3_DL
#ifndef HWY_DISABLED_TARGETS
#define HWY_DISABLED_TARGETS HWY_SSSE3
#endif
