#pragma once

#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

/// Writes the hardware of the Verilog exporter as VHDL; its check simulates it with GHDL.
[[nodiscard]] std::unique_ptr<sdk::Exporter> make_vhdl_exporter();

} // namespace bitscape
