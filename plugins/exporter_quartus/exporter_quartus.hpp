#pragma once

#include "exporter_hls/dialect.hpp"
#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

[[nodiscard]] hls::Dialect quartus_dialect();
/// Complete Quartus projects.
[[nodiscard]] std::unique_ptr<sdk::Exporter> make_quartus_exporter();

} // namespace bitscape
