#pragma once

#include "exporter_hls/dialect.hpp"
#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

[[nodiscard]] hls::Dialect oneapi_dialect();
/// Complete oneAPI projects (SYCL HLS).
[[nodiscard]] std::unique_ptr<sdk::Exporter> make_oneapi_exporter();

} // namespace bitscape
