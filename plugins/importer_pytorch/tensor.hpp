#pragma once

#include "base/result.hpp"
#include "graph/array.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace bitscape::pytorch {

/// Element types, numbered as torch.export's schema does it.
enum class ElementType {
    uint8 = 1,
    int8 = 2,
    int16 = 3,
    int32 = 4,
    int64 = 5,
    float16 = 6,
    float32 = 7,
    float64 = 8,
    boolean = 12,
    bfloat16 = 13,
};

/// A view of a storage: element (i, j, ..) stands at offset + i * strides[0] + j * strides[1] + ...
struct View {
    ElementType type = ElementType::float32;
    std::vector<std::int64_t> sizes, strides;
    std::int64_t offset = 0;
};

/// The elements of the view, row-major. Errors: an element type that is not listed above, sizes that are
/// negative or too many elements, elements outside the storage.
[[nodiscard]] Result<graph::Array> read_view(const View& view, std::string_view storage);

} // namespace bitscape::pytorch
