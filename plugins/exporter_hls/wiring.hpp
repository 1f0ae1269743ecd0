#pragma once

#include "dataflow/simulate.hpp"
#include "exporter_hls/naming.hpp"

#include <string>
#include <vector>

namespace bitscape::hls {

/// How the top function overlaps layers: one pipeline; every layer a process of its own that hands on whole
/// tensors; or processes with streams between them.
enum class Style { pipeline, dataflow, stream };

/// Dataflow as soon as a layer is a loop of its own: a dense layer that re-uses weights from memory
/// (Resource), a convolution, a recurrent layer, trees one after the other. A pipeline otherwise. Streams in
/// io_stream.
[[nodiscard]] Style style_of(const design::Design& design);

/// Which array or stream of the top function each node writes and reads. A tensor with several readers is one
/// array in a pipeline; in a dataflow region every reader gets its own copy.
struct Wiring {
    struct Array {
        std::string name;
        NodeId node;           ///< whose type and size it has
        std::size_t beats = 0; ///< streams: of one event; 0: it is an array
        std::size_t depth = 0; ///< streams: of the FIFO
    };
    /// What passes through one end of a layer with streams.
    struct Flow {
        std::string beat, element;           ///< names of the types
        std::size_t beats = 0, elements = 0; ///< of one event; of a beat
    };
    struct Step {
        std::vector<Array> arrays;       ///< declared before the node's call
        std::vector<std::string> copies; ///< statements after it
        std::string writes;              ///< array the node's call fills; empty for inputs and reshapes
        std::vector<std::string> reads;  ///< one per input of the node
        bool used = false;               ///< somebody reads it; a node nobody reads is not generated
        std::vector<Flow> reads_flow;    ///< streams: one per input of the node
        Flow writes_flow;

        [[nodiscard]] bool is_stream() const { return writes_flow.beats > 0; }
    };
    std::vector<Step> steps; ///< one per node
    std::vector<Array> input_ports, output_ports;
};
/// Precondition: style is not Style::stream.
[[nodiscard]] Wiring wire(const design::Design& design, const std::vector<Names>& names, Style style);
/// The same for Style::stream. `depths`: fifo_depths() of the design.
[[nodiscard]] Wiring wire_streams(const design::Design& design, const std::vector<Names>& names,
                                  const dataflow::Depths& depths);

} // namespace bitscape::hls
