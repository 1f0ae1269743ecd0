#pragma once

#include "base/result.hpp"
#include "design/design.hpp"

namespace bitscape::hls {

/// The simulation headers end at 128 bits, intermediate results included. Error: which product or sum needs
/// more.
[[nodiscard]] Result<void> check_widths(const design::Design& design, const design::Node& node);

} // namespace bitscape::hls
