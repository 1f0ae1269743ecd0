#pragma once

#include "exporter_hls/dialect.hpp"
#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

[[nodiscard]] hls::Dialect vivado_dialect();
/// Complete Vivado HLS projects.
[[nodiscard]] std::unique_ptr<sdk::Exporter> make_vivado_exporter();

} // namespace bitscape
