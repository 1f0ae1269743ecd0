#pragma once

#include "exporter_verilog/project.hpp"

namespace bitscape::vhdl {

[[nodiscard]] const verilog::Language& vhdl_language();

} // namespace bitscape::vhdl
