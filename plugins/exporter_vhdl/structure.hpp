#pragma once

#include "exporter_verilog/hardware.hpp"

#include <vector>

namespace bitscape::vhdl {

/// rtl/*.vhd, one a layer, the top last. Without the package that all of them use. Errors: a
/// statement that has no words here, with its layer.
[[nodiscard]] Result<std::vector<hls::File>> vhdl_files(const verilog::Hardware& hardware);

} // namespace bitscape::vhdl
