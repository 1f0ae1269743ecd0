#pragma once

#include "base/result.hpp"
#include "design/design.hpp"

namespace bitscape::hls {

/// The simulation headers end at 128 bits, intermediate results included. Error: which product or sum needs
/// more.
[[nodiscard]] Result<void> check_widths(const design::Design& design, const design::Node& node);

/// Bits that the kernels of Intel's and Catapult's own functions need for a layer with input type x, as far
/// as they differ from AMD's; 0 for other layers and backends.
[[nodiscard]] int own_width(const design::Design& design, const design::Node& node, const FixedPoint& x);

} // namespace bitscape::hls
