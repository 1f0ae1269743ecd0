#pragma once

#include "exporter_hls/layers.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bitscape::hls {

/// The generated sources of a design: firmware/<project>.cpp and .h, defines.h, parameters.h and weights/.
struct Firmware {
    std::vector<File> files;
    std::vector<Wiring::Array> input_ports, output_ports; ///< arguments of the top function, in order
    std::vector<Names> names;                             ///< per node
    std::vector<std::string> kernels;                     ///< headers of resources/hls/kernels it includes
    std::optional<dataflow::Depths> streams;              ///< io_stream: its processes and FIFOs
};
/// Errors: a layer that cannot be exported.
[[nodiscard]] Result<Firmware> firmware(const design::Design& design, const std::string& project,
                                        const Dialect& dialect);

} // namespace bitscape::hls
