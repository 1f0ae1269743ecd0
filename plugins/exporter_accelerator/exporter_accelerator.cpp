#include "exporter_accelerator/exporter_accelerator.hpp"

#include "exporter_accelerator/shell.hpp"
#include "exporter_hls/exporter.hpp"
#include "exporter_vitis/exporter_vitis.hpp"
#include "exporter_vivado/exporter_vivado.hpp"

namespace bitscape {

std::unique_ptr<sdk::Exporter> make_vitis_accelerator_exporter()
{
    return hls::make_exporter(vitis_dialect(), accelerator::make_shell({.name = "vitis-accelerator",
                                                                        .backend = "VitisAccelerator",
                                                                        .title = "Vitis accelerator",
                                                                        .written_backend = "Vitis",
                                                                        .tool = "Vitis HLS"}));
}

std::unique_ptr<sdk::Exporter> make_vivado_accelerator_exporter()
{
    return hls::make_exporter(vivado_dialect(),
                              accelerator::make_shell({.name = "vivado-accelerator",
                                                       .backend = "VivadoAccelerator",
                                                       .title = "Vivado accelerator",
                                                       .written_backend = "VivadoAccelerator",
                                                       .tool = "Vivado HLS"}));
}

} // namespace bitscape
