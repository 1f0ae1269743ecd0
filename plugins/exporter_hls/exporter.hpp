#pragma once

#include "exporter_hls/dialect.hpp"
#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape::hls {

/// An exporter of complete projects for the dialect's tool chain, on Bitscape's own kernels (resources/hls).
[[nodiscard]] std::unique_ptr<sdk::Exporter> make_exporter(Dialect dialect);

} // namespace bitscape::hls
