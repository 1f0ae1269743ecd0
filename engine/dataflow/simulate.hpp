#pragma once

#include "base/result.hpp"
#include "dataflow/turns.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace bitscape::dataflow {

struct Options {
    std::vector<std::size_t> depths; ///< one a channel; empty: FIFOs without an end
    std::size_t events = 3;          ///< one after the other
    std::int64_t gap = 0;            ///< cycles from the begin of one event to the next; 0: the interval
};

/// What came of it. Cycles are counted from the first beat of the first event.
struct Outcome {
    std::vector<std::size_t> occupancy; ///< most beats in each FIFO after a cycle; ports: 0
    /// The depth from which on nobody waits: a full FIFO takes a beat the cycle after one was read. Ports: 0.
    std::vector<std::size_t> room;
    std::int64_t latency = 0;       ///< of the first event: until its last beat has left
    std::int64_t interval = 0;      ///< cycles that the slowest process is busy with one event
    std::int64_t end = 0;           ///< the last event's last beat has left
    std::int64_t stalls = 0;        ///< cycles that processes waited for room
    std::vector<std::size_t> stuck; ///< processes that wait for ever: a deadlock
};

/// Runs all processes turn by turn: each begins when it is ready, its inputs hold a beat and, where FIFOs
/// have an end, its outputs have room (a full FIFO stalls the whole pipeline before it); none begins with an
/// event before the event does. The input ports get a beat a cycle. Linear in the number of turns; never
/// fails, says where it got stuck.
[[nodiscard]] Outcome simulate(const design::Design& design, const Network& network, const Options& options);

/// The depth of one FIFO.
struct Fifo {
    std::size_t channel = 0;   ///< of the network
    std::size_t beats = 0;     ///< that one event sends through it
    std::size_t elements = 0;  ///< of a beat
    std::size_t occupancy = 0; ///< most beats in it after a cycle
    std::size_t depth = 2;
    bool is_set = false; ///< by the user: the layer's StreamDepth
};

struct Depths {
    Network network;
    std::vector<Fifo> fifos; ///< channels between two processes
    std::int64_t latency = 0, interval = 0;
};

/// Depths with which no process ever waits for room: the highest fill of each FIFO while events follow one
/// another as fast as the slowest process takes them. A process network that ran once within these bounds
/// cannot deadlock in them, whatever the latencies of its processes are; faster or slower hardware may wait
/// for some cycles. A layer's StreamDepth overrides the depth of its FIFOs. Errors: a StreamDepth that is no
/// positive number or with which the network deadlocks.
[[nodiscard]] Result<Depths> fifo_depths(const design::Design& design);

} // namespace bitscape::dataflow
