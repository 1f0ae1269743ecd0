#pragma once

#include "exporter_hls/naming.hpp"

#include <string>
#include <vector>

namespace bitscape::hls {

/// How the top function overlaps layers: one pipeline, or every layer a process of its own.
enum class Style { pipeline, dataflow };

/// Dataflow as soon as a layer is a loop of its own: a dense layer that re-uses weights from memory
/// (Resource), a convolution, a recurrent layer. A pipeline otherwise.
[[nodiscard]] Style style_of(const design::Design& design);

/// Which array of the top function each node writes and reads. A tensor with several readers is one array in
/// a pipeline; in a dataflow region every reader gets its own copy.
struct Wiring {
    struct Array {
        std::string name;
        NodeId node; ///< whose type and size it has
    };
    struct Step {
        std::vector<Array> arrays;       ///< declared before the node's call
        std::vector<std::string> copies; ///< statements after it
        std::string writes;              ///< array the node's call fills; empty for inputs and reshapes
        std::vector<std::string> reads;  ///< one per input of the node
        bool used = false;               ///< somebody reads it; a node nobody reads is not generated
    };
    std::vector<Step> steps; ///< one per node
    std::vector<Array> input_ports, output_ports;
};
[[nodiscard]] Wiring wire(const design::Design& design, const std::vector<Names>& names, Style style);

} // namespace bitscape::hls
