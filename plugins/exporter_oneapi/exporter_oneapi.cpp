#include "exporter_oneapi/exporter_oneapi.hpp"

#include "exporter_hls/exporter.hpp"

namespace bitscape {

hls::Dialect oneapi_dialect()
{
    return {
        .backend = design::Backend::oneapi,
        .name = "oneapi",
        .title = "oneAPI",
        .description =
            "Intel oneAPI (icpx, SYCL) project with kernels, test bench and a C simulation for g++",
        .types = hls::Dialect::Types::ac_fixed,
        .ports = hls::Dialect::Ports::pipes,
        .templates = {{"CMakeLists.txt", "templates/oneapi/CMakeLists.txt"},
                      {"Makefile", "templates/Makefile"},
                      {"README.txt", "templates/oneapi/README.txt"},
                      {"sim/sycl/sycl.hpp", "sim/sycl/sycl.hpp"},
                      {"sim/sycl/ext/intel/fpga_extensions.hpp", "sim/sycl/ext/intel/fpga_extensions.hpp"}},
        .compile_flags = {}};
}

std::unique_ptr<sdk::Exporter> make_oneapi_exporter()
{
    return hls::make_exporter(oneapi_dialect());
}

} // namespace bitscape
