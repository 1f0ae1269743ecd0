// clang-format off
// The kernels' directives as Intel's icpx (SYCL) spells them. A compiler for the C simulation sees none of them.
//
// BITSCAPE_UNROLLED and BITSCAPE_PIPELINED(ii) stand before a loop.
#ifndef BITSCAPE_HLS_TOOL_H
#define BITSCAPE_HLS_TOOL_H

#include "types.h"

#include "directives.h"

#include <sycl/sycl.hpp>

#include <sycl/ext/intel/fpga_extensions.hpp>

#define BITSCAPE_UNROLLED BITSCAPE_DIRECTIVE(unroll)
#ifdef BITSCAPE_SIMULATION
#define BITSCAPE_PIPELINED(interval)
#else
#define BITSCAPE_PIPELINED(interval) [[intel::initiation_interval(interval)]]
#endif

/// Where the test bench runs the kernel; CMakeLists.txt defines which.
#if defined(FPGA_HARDWARE)
#define BITSCAPE_DEVICE sycl::ext::intel::fpga_selector_v
#elif defined(FPGA_SIMULATOR)
#define BITSCAPE_DEVICE sycl::ext::intel::fpga_simulator_selector_v
#else
#define BITSCAPE_DEVICE sycl::ext::intel::fpga_emulator_selector_v
#endif

#endif
