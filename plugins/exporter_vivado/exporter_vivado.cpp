#include "exporter_vivado/exporter_vivado.hpp"

#include "exporter_hls/exporter.hpp"

namespace bitscape {

hls::Dialect vivado_dialect()
{
    return {.backend = design::Backend::vivado,
            .name = "vivado",
            .title = "Vivado HLS",
            .description = "Vivado HLS project with kernels, test bench and a C simulation for g++",
            .types = hls::Dialect::Types::ap_fixed,
            .ports = hls::Dialect::Ports::arrays,
            .templates = {{"build_prj.tcl", "templates/amd/build_prj.tcl"},
                          {"vivado_synth.tcl", "templates/amd/vivado_synth.tcl"},
                          {"project.tcl", "templates/amd/project.tcl"},
                          {"Makefile", "templates/Makefile"},
                          {"README.txt", "templates/amd/README.txt"}},
            .values = {{"TOP_FUNCTION", "@PROJECT@"},
                       {"SOURCES", "firmware/@PROJECT@.cpp"},
                       {"COMMAND", "vivado_hls -f build_prj.tcl"},
                       {"COMMAND_NOTE", ""},
                       {"CXX_STANDARD", "c++0x"},
                       {"SOLUTION_OPTIONS", ""},
                       {"SCHEDULE_OPTIONS", ""}},
            .compile_flags = {}};
}

std::unique_ptr<sdk::Exporter> make_vivado_exporter()
{
    return hls::make_exporter(vivado_dialect());
}

} // namespace bitscape
