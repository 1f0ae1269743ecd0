#include "exporter_vhdl/exporter_vhdl.hpp"

#include "exporter_vhdl/check.hpp"
#include "exporter_vhdl/language.hpp"

namespace bitscape {

std::unique_ptr<sdk::Exporter> make_vhdl_exporter()
{
    return verilog::make_rtl_exporter(
        {"vhdl",
         "VHDL with weights as sums of shifted inputs, test bench for GHDL, scripts for Vivado and Yosys",
         &vhdl::vhdl_language(),
         [](const std::filesystem::path& directory, std::stop_token stop, Progress& progress) {
             return vhdl::check(directory, {}, std::move(stop), progress);
         }});
}

} // namespace bitscape
