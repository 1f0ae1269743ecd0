#pragma once

#include "exporter_hls/shell.hpp"

#include <memory>
#include <string>

namespace bitscape::accelerator {

/// What sets the exporters of accelerator projects apart.
struct Flavour {
    std::string name;            ///< "vitis-accelerator"
    std::string backend;         ///< "VitisAccelerator"
    std::string title;           ///< "Vitis accelerator"
    std::string written_backend; ///< in the project's hls4ml_config.yml: one that hls4ml 1.3.0 has
    std::string tool;            ///< "Vitis HLS"
};

/// Wrapper, test bench through it, block design or link script, drivers and host code around a network.
[[nodiscard]] std::unique_ptr<const hls::Shell> make_shell(Flavour flavour);

} // namespace bitscape::accelerator
