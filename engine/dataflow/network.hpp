#pragma once

#include "dataflow/motion.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bitscape::dataflow {

/// A FIFO between two processes, or a port of the design: then one end is missing.
struct Channel {
    NodeId tensor;                       ///< whose elements it carries
    std::string suffix;                  ///< of the tensor's name: "", "_copy1", "_rest1"
    std::size_t beats = 0, elements = 0; ///< of one event; of one beat
    std::optional<std::size_t> from, to; ///< processes
    std::optional<std::size_t> output;   ///< which output of the design it is

    [[nodiscard]] bool is_fifo() const { return from.has_value() && to.has_value(); }
};

/// A layer, or what shares out a tensor that several read.
struct Process {
    enum class Kind {
        layer,
        fan_out, ///< each beat goes to both outputs
        forward, ///< an input of the design that is an output, too
        discard  ///< an input that nobody reads
    };
    Kind kind = Kind::layer;
    NodeId node;                            ///< the layer, or the one whose tensor is shared out
    std::vector<std::size_t> reads, writes; ///< channels
};

/// The processes of a design with streams, each after those it reads from.
struct Network {
    std::vector<Process> processes;
    std::vector<Channel> channels;
    std::vector<std::size_t> inputs, outputs; ///< channels, one a design input and output
};

/// Every stream has one writer and one reader: a tensor with several readers goes through a chain of
/// fan-outs. Layers that nobody reads are left out.
[[nodiscard]] Network network(const design::Design& design);

} // namespace bitscape::dataflow
