#pragma once

#include "exporter_hls/dialect.hpp"
#include "exporter_hls/shell.hpp"
#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape::hls {

/// An exporter of complete projects for the dialect's tool chain, on Bitscape's own kernels (resources/hls);
/// with a shell, for a board.
[[nodiscard]] std::unique_ptr<sdk::Exporter> make_exporter(Dialect dialect,
                                                           std::unique_ptr<const Shell> shell = nullptr);

} // namespace bitscape::hls
