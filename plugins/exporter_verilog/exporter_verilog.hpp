#pragma once

#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

/// The network itself as Verilog, multiplications as sums of shifted inputs; checked with Verilator.
[[nodiscard]] std::unique_ptr<sdk::Exporter> make_verilog_exporter();

} // namespace bitscape
