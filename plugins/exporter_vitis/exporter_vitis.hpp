#pragma once

#include "exporter_hls/dialect.hpp"
#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

[[nodiscard]] hls::Dialect vitis_dialect();
/// Complete Vitis HLS projects.
[[nodiscard]] std::unique_ptr<sdk::Exporter> make_vitis_exporter();

} // namespace bitscape
