#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace bitscape {

/// Shape of one sample, the batch dimension left out. Empty = a scalar.
using Shape = std::vector<std::size_t>;

[[nodiscard]] inline std::size_t element_count(const Shape& shape)
{
    std::size_t count = 1;
    for (const std::size_t extent : shape)
        count *= extent;
    return count;
}

/// Real values of one tensor for many rows: [rows, columns] row-major, columns = element_count(shape).
struct Samples {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values;

    [[nodiscard]] std::span<const double> row(std::size_t index) const
    {
        return {values.data() + index * columns, columns};
    }
};

} // namespace bitscape
