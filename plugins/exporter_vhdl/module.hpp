#pragma once

#include "base/result.hpp"
#include "exporter_verilog/netlist.hpp"

#include <string>
#include <string_view>

namespace bitscape::vhdl {

/// Name of a port of the netlist as VHDL allows it.
[[nodiscard]] std::string port_name(const std::string& netlist_name);
/// First lines of every file, and what stands before every entity.
[[nodiscard]] std::string file_head(std::string_view what);
[[nodiscard]] std::string libraries();

/// Error: a statement that VHDL has no words for here.
[[nodiscard]] Result<void> can_write(const verilog::Module& module);

/// A prepared module as an entity with an architecture: the same statements, registers and cycles as in
/// Verilog. Every value is a signed or unsigned of numeric_std with the width the netlist gives it; sums are
/// made in the width of their target, comparisons and right shifts on whole values.
[[nodiscard]] std::string module_text(const verilog::Module& module);

} // namespace bitscape::vhdl
