#pragma once

#include "design/design.hpp"

#include <string>
#include <utility>
#include <vector>

namespace bitscape::cli {

/// The named fixed-point types of a node, by hls4ml's names: result, then weight, bias, accum, table ... as
/// it has them.
[[nodiscard]] std::vector<std::pair<std::string, FixedPoint>> named_types(const design::Node& node);

} // namespace bitscape::cli
