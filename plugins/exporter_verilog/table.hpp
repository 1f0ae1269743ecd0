#pragma once

#include "base/result.hpp"
#include "exporter_verilog/netlist.hpp"

#include <functional>

namespace bitscape::verilog {

/// Any function of one value as a table, found by trying every value that x can have: what does not change
/// the result is left out of the address. Errors: too many values or entries.
[[nodiscard]] Result<Signal> look_up(Module& module, Signal x,
                                     const std::function<WideRaw(WideRaw)>& function);

} // namespace bitscape::verilog
