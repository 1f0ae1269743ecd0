#pragma once

#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

/// Complete Vitis HLS projects on Bitscape's own kernels (resources/hls).
[[nodiscard]] std::unique_ptr<sdk::Exporter> make_vitis_exporter();

} // namespace bitscape
