#pragma once

#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

/// Networks read back from what hls4ml generated: the firmware of a project folder (firmware/<project>.cpp
/// with defines.h, parameters.h and weights/ beside it) and .fml archives.
[[nodiscard]] std::unique_ptr<sdk::Importer> make_hls4ml_importer();

} // namespace bitscape
