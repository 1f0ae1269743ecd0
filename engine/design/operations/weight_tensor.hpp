#pragma once

#include "fixed/fixed_point.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace bitscape::design {

/// A parameter tensor in its hardware type. raw[i] * 2^-type.fraction() is the value; widths up to 64 bits.
/// Powers of two (type.encoding) have their exponent in raw and their sign in `negative`.
struct WeightTensor {
    FixedPoint type;
    std::vector<std::int64_t> raw;
    std::vector<std::uint8_t> negative = {}; ///< empty for other types

    /// Weights that multiply by zero; signs and powers of two never do.
    [[nodiscard]] std::size_t zeros() const
    {
        const bool numbers = type.encoding == Encoding::number;
        return numbers ? static_cast<std::size_t>(std::count(raw.begin(), raw.end(), 0)) : 0;
    }
};

} // namespace bitscape::design
