#include "graph/layers/shape.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::graph {

Failure check(const Transpose& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    const Shape& input = shapes.input();
    Shape expected;
    std::vector<bool> seen(input.size(), false);
    for (const std::size_t axis : layer.permutation) {
        if (axis >= input.size() || seen[axis])
            return fmt::format("({}) does not permute {} axes", fmt::join(layer.permutation, ", "),
                               input.size());
        seen[axis] = true;
        expected.push_back(input[axis]);
    }
    return expect_shape(shapes, expected);
}

Samples evaluate(const Transpose& layer, const LayerInputs& inputs)
{
    const std::vector<std::size_t> from = transposed_elements(inputs.shapes.input(), layer.permutation);
    const Samples& input = inputs.tensor();
    Samples output = input;
    for (std::size_t row = 0; row < input.rows; ++row)
        for (std::size_t i = 0; i < from.size(); ++i)
            output.values[row * from.size() + i] = input.values[row * from.size() + from[i]];
    return output;
}

std::vector<std::size_t> transposed_elements(const Shape& input, const std::vector<std::size_t>& permutation)
{
    std::vector<std::size_t> stride(input.size(), 1);
    for (std::size_t k = input.size(); k-- > 1;)
        stride[k - 1] = stride[k] * input[k];
    std::vector<std::size_t> from(element_count(input), 0);
    std::size_t step = 1; // of the result, from the last axis on
    for (std::size_t k = permutation.size(); k-- > 0;) {
        const std::size_t axis = permutation[k];
        for (std::size_t i = 0; i < from.size(); ++i)
            from[i] += i / step % input[axis] * stride[axis];
        step *= input[axis];
    }
    return from;
}

} // namespace bitscape::graph
