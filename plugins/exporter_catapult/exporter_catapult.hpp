#pragma once

#include "exporter_hls/dialect.hpp"
#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

[[nodiscard]] hls::Dialect catapult_dialect();
/// Complete Catapult projects.
[[nodiscard]] std::unique_ptr<sdk::Exporter> make_catapult_exporter();

} // namespace bitscape
