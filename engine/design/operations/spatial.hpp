#pragma once

#include <cstdint>
#include <vector>

namespace bitscape::design {

/// Elements that change their place: output element i is a cast of input element source[i], or zero where
/// source[i] is -1. One structure for zero padding, cropping and resizing; the node's class tells which.
struct Rearrangement {
    std::vector<std::int32_t> source; ///< [output elements]

    /// Shows `visit` everything that can change an output bit, in a fixed order.
    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(source.size());
        for (const std::int32_t element : source)
            visit(static_cast<std::size_t>(element + 1));
    }
    template <class Visit> void each_type(Visit&&) const {}
};

} // namespace bitscape::design
