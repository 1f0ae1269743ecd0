#include "exporter_vitis/exporter_vitis.hpp"

#include "exporter_hls/exporter.hpp"

namespace bitscape {

hls::Dialect vitis_dialect()
{
    return {
        .backend = design::Backend::vitis,
        .name = "vitis",
        .title = "Vitis HLS",
        .description = "Vitis HLS project with kernels, test bench and a C simulation for g++",
        .types = hls::Dialect::Types::ap_fixed,
        .ports = hls::Dialect::Ports::arrays,
        .templates = {{"build_prj.tcl", "templates/amd/build_prj.tcl"},
                      {"vivado_synth.tcl", "templates/amd/vivado_synth.tcl"},
                      {"project.tcl", "templates/amd/project.tcl"},
                      {"Makefile", "templates/Makefile"},
                      {"README.txt", "templates/amd/README.txt"}},
        .values = {{"TOP_FUNCTION", "@PROJECT@"},
                   {"SOURCES", "firmware/@PROJECT@.cpp"},
                   {"COMMAND", "vitis_hls -f build_prj.tcl"},
                   {"COMMAND_NOTE", "\n# (Vitis 2024.1 and later: vitis-run --mode hls --tcl build_prj.tcl)"},
                   {"CXX_STANDARD", "c++14"},
                   {"SOLUTION_OPTIONS", "-flow_target vivado"},
                   {"SCHEDULE_OPTIONS", "-enable_dsp_full_reg=false"}},
        .compile_flags = {}};
}

std::unique_ptr<sdk::Exporter> make_vitis_exporter()
{
    return hls::make_exporter(vitis_dialect());
}

} // namespace bitscape
