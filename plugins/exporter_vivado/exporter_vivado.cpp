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
            .templates = {{"build_prj.tcl", "templates/vivado/build_prj.tcl"},
                          {"vivado_synth.tcl", "templates/vivado/vivado_synth.tcl"},
                          {"project.tcl", "templates/vivado/project.tcl"},
                          {"Makefile", "templates/Makefile"},
                          {"README.txt", "templates/vivado/README.txt"}},
            .compile_flags = {}};
}

std::unique_ptr<sdk::Exporter> make_vivado_exporter()
{
    return hls::make_exporter(vivado_dialect());
}

} // namespace bitscape
