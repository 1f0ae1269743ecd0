#include "exporter_catapult/exporter_catapult.hpp"

#include "exporter_hls/exporter.hpp"

namespace bitscape {

hls::Dialect catapult_dialect()
{
    return {.backend = design::Backend::catapult,
            .name = "catapult",
            .title = "Catapult",
            .description = "Catapult project with kernels, test bench and a C simulation for g++",
            .types = hls::Dialect::Types::ac_fixed,
            .ports = hls::Dialect::Ports::arrays,
            .templates = {{"build_prj.tcl", "templates/catapult/build_prj.tcl"},
                          {"Makefile", "templates/Makefile"},
                          {"README.txt", "templates/catapult/README.txt"}},
            .compile_flags = {}};
}

std::unique_ptr<sdk::Exporter> make_catapult_exporter()
{
    return hls::make_exporter(catapult_dialect());
}

} // namespace bitscape
