#include "exporter_vitis/exporter_vitis.hpp"

#include "exporter_hls/exporter.hpp"

namespace bitscape {

hls::Dialect vitis_dialect()
{
    return {.backend = design::Backend::vitis,
            .name = "vitis",
            .title = "Vitis HLS",
            .description = "Vitis HLS project with kernels, test bench and a C simulation for g++",
            .types = hls::Dialect::Types::ap_fixed,
            .ports = hls::Dialect::Ports::arrays,
            .templates = {{"build_prj.tcl", "templates/vitis/build_prj.tcl"},
                          {"vivado_synth.tcl", "templates/vitis/vivado_synth.tcl"},
                          {"project.tcl", "templates/vitis/project.tcl"},
                          {"Makefile", "templates/Makefile"},
                          {"README.txt", "templates/vitis/README.txt"}},
            .compile_flags = {}};
}

std::unique_ptr<sdk::Exporter> make_vitis_exporter()
{
    return hls::make_exporter(vitis_dialect());
}

} // namespace bitscape
