#pragma once

#include "fixed/fixed_point.hpp"

#include <cstdint>
#include <vector>

namespace bitscape::design {

/// A parameter tensor in its hardware type. raw[i] * 2^-type.fraction() is the value; widths up to 64 bits.
/// Powers of two (type.encoding) have their exponent in raw and their sign in `negative`.
struct WeightTensor {
    FixedPoint type;
    std::vector<std::int64_t> raw;
    std::vector<std::uint8_t> negative = {}; ///< empty for other types
};

} // namespace bitscape::design
