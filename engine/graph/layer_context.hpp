#pragma once

#include "base/samples.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the functions of one layer kind (check, evaluate) are told about the layer's place in the model.
namespace bitscape::graph {

using Failure = std::optional<std::string>; ///< what is wrong with one layer, nothing if it is sound

/// Shapes around a layer, without the batch axis.
struct LayerShapes {
    std::span<const Shape* const> inputs;
    const Shape& output;

    [[nodiscard]] const Shape& input(std::size_t k = 0) const { return *inputs[k]; }
};

/// The tensors a layer reads, all rows: inputs[k] is [rows, elements of shapes.inputs[k]].
struct LayerInputs {
    std::span<const Samples* const> tensors;
    LayerShapes shapes;

    [[nodiscard]] const Samples& tensor(std::size_t k = 0) const { return *tensors[k]; }
};

/// More elements in one sample than any model this is for; keeps every later product of extents far from
/// overflow.
inline constexpr std::size_t most_elements = std::size_t{1} << 31;

[[nodiscard]] Failure check_shape(const Shape& shape);
/// As many values as expected, all of them finite.
[[nodiscard]] Failure check_vector(std::string_view name, const std::vector<float>& values,
                                   std::size_t expected);
[[nodiscard]] Failure expect_shape(const LayerShapes& shapes, const Shape& expected);
[[nodiscard]] Failure expect_inputs(const LayerShapes& shapes, std::size_t expected);

/// The first failure of several checks.
template <class... Checks> Failure first_of(Checks... checks)
{
    Failure failure;
    (void)((failure = checks()) || ...);
    return failure;
}

} // namespace bitscape::graph
