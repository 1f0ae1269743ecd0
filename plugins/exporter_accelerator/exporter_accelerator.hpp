#pragma once

#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

/// Projects for a board (AcceleratorConfig / Board of the configuration): a network of the Vitis or Vivado
/// exporter behind an AXI bus, with block design or link script, bitstream script, drivers and host code.
[[nodiscard]] std::unique_ptr<sdk::Exporter> make_vitis_accelerator_exporter();
[[nodiscard]] std::unique_ptr<sdk::Exporter> make_vivado_accelerator_exporter();

} // namespace bitscape
