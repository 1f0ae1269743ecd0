#include "exporter_quartus/exporter_quartus.hpp"

#include "exporter_hls/exporter.hpp"

namespace bitscape {

hls::Dialect quartus_dialect()
{
    return {.backend = design::Backend::quartus,
            .name = "quartus",
            .title = "Quartus",
            .description = "Intel HLS (i++) project with kernels, test bench and a C simulation for g++",
            .types = hls::Dialect::Types::ac_fixed,
            .ports = hls::Dialect::Ports::structs,
            .templates = {{"build.mk", "templates/quartus/build.mk"},
                          {"Makefile", "templates/Makefile"},
                          {"README.txt", "templates/quartus/README.txt"}},
            .compile_flags = {}};
}

std::unique_ptr<sdk::Exporter> make_quartus_exporter()
{
    return hls::make_exporter(quartus_dialect());
}

} // namespace bitscape
