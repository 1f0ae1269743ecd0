#pragma once

#include "dataflow/network.hpp"

#include <cstdint>
#include <vector>

namespace bitscape::dataflow {

/// One turn of a process: it reads a beat from some inputs, then writes one to some outputs.
struct Turn {
    std::uint8_t reads = 0, writes = 0; ///< bit k: input or output k
    std::uint32_t cycles = 1;           ///< until the next turn may begin
};

/// What a process does for one event.
struct Schedule {
    std::vector<Turn> turns;
    std::int64_t latency = 1; ///< cycles from the begin of a turn until its beat is written
};

/// Cycles between two results of a layer's pipeline, and from a beat to its result: reuse factors as they
/// are, one register a multiplication, a table and a level of an adder tree. Guesses, rather too high: where
/// a tool needs fewer cycles, FIFOs are a little deeper than they have to be.
struct Timing {
    std::int64_t interval = 1, latency = 2;
};
[[nodiscard]] Timing timing_of(const design::Node& node);

/// The turns of the exported kernels (resources/hls/kernels/stream_*.h), in their order.
[[nodiscard]] Schedule schedule_of(const design::Design& design, const Network& network,
                                   const Process& process);

} // namespace bitscape::dataflow
