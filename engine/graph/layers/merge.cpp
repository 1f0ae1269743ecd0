#include "graph/layers/merge.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::graph {

namespace {

double merge(Merge::Kind kind, double a, double b)
{
    switch (kind) {
    case Merge::Kind::add:
    case Merge::Kind::average: // divided at the end
        return a + b;
    case Merge::Kind::subtract:
        return a - b;
    case Merge::Kind::multiply:
        return a * b;
    case Merge::Kind::maximum:
        return std::max(a, b);
    case Merge::Kind::minimum:
        return std::min(a, b);
    }
    return a;
}

/// For each element of `whole` the element of a tensor of shape `part` that is broadcast to it.
std::vector<std::size_t> broadcast_map(const Shape& part, const Shape& whole)
{
    std::vector<std::size_t> map(element_count(whole), 0);
    std::size_t whole_stride = 1, part_stride = 1;
    for (std::size_t k = 0; k < part.size(); ++k) { // from the last axis on
        const std::size_t extent = whole[whole.size() - 1 - k], own = part[part.size() - 1 - k];
        for (std::size_t i = 0; i < map.size(); ++i)
            map[i] += own == 1 ? 0 : i / whole_stride % extent * part_stride;
        whole_stride *= extent;
        part_stride *= own;
    }
    return map;
}

std::size_t positive_axis(int axis, std::size_t rank)
{
    return axis < 0 ? static_cast<std::size_t>(axis + static_cast<int>(rank))
                    : static_cast<std::size_t>(axis);
}

double length(const double* values, std::size_t n)
{
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i)
        sum += values[i] * values[i];
    return std::sqrt(std::max(sum, 1e-12)); // TensorFlow's l2_normalize
}

} // namespace

std::string_view to_string(Merge::Kind kind)
{
    switch (kind) {
    case Merge::Kind::add:
        return "add";
    case Merge::Kind::subtract:
        return "subtract";
    case Merge::Kind::multiply:
        return "multiply";
    case Merge::Kind::average:
        return "average";
    case Merge::Kind::maximum:
        return "maximum";
    case Merge::Kind::minimum:
        return "minimum";
    }
    return "";
}

std::optional<Shape> broadcast(const Shape& a, const Shape& b)
{
    const Shape& longer = a.size() >= b.size() ? a : b;
    const Shape& shorter = a.size() >= b.size() ? b : a;
    Shape whole = longer;
    for (std::size_t k = 1; k <= shorter.size(); ++k) {
        std::size_t& extent = whole[whole.size() - k];
        const std::size_t other = shorter[shorter.size() - k];
        if (extent != other && extent != 1 && other != 1)
            return {};
        extent = std::max(extent, other);
    }
    return whole;
}

Failure check(const Merge& layer, const LayerShapes& shapes)
{
    const std::size_t least = 2;
    if (shapes.inputs.size() < least ||
        (layer.kind == Merge::Kind::subtract && shapes.inputs.size() != least))
        return fmt::format("it cannot {} {} inputs", to_string(layer.kind), shapes.inputs.size());
    Shape whole = shapes.input();
    for (std::size_t k = 1; k < shapes.inputs.size(); ++k) {
        const auto both = broadcast(whole, shapes.input(k));
        if (!both)
            return fmt::format("its inputs ({}) and ({}) do not fit each other", fmt::join(whole, ", "),
                               fmt::join(shapes.input(k), ", "));
        whole = *both;
    }
    return expect_shape(shapes, whole);
}

Failure check(const Dot&, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 2))
        return failure;
    if (shapes.input(0).size() != 1 || shapes.input(0) != shapes.input(1))
        return "a dot product is supported for two vectors of the same length";
    return expect_shape(shapes, {1});
}

Failure check(const Concatenate& layer, const LayerShapes& shapes)
{
    if (shapes.inputs.empty())
        return "it has no inputs";
    Shape whole = shapes.input();
    const auto rank = static_cast<int>(whole.size());
    if (layer.axis < -rank || layer.axis >= rank)
        return fmt::format("axis {} is not one of its inputs' {}", layer.axis, rank);
    const std::size_t axis = positive_axis(layer.axis, whole.size());
    for (std::size_t k = 1; k < shapes.inputs.size(); ++k) {
        Shape other = shapes.input(k);
        if (other.size() != whole.size())
            return "its inputs have different ranks";
        whole[axis] += other[axis];
        other[axis] = whole[axis];
        if (other != whole)
            return "its inputs differ beside the axis they are joined along";
    }
    return expect_shape(shapes, whole);
}

Samples evaluate(const Merge& layer, const LayerInputs& inputs)
{
    const Shape& whole = inputs.shapes.output;
    const std::size_t columns = element_count(whole), rows = inputs.tensor().rows;
    Samples output{rows, columns, std::vector<double>(rows * columns)};
    for (std::size_t k = 0; k < inputs.tensors.size(); ++k) {
        const Samples& part = inputs.tensor(k);
        const std::vector<std::size_t> map = broadcast_map(inputs.shapes.input(k), whole);
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t i = 0; i < columns; ++i) {
                double& value = output.values[row * columns + i];
                const double other = part.values[row * part.columns + map[i]];
                value = k == 0 ? other : merge(layer.kind, value, other);
            }
    }
    if (layer.kind == Merge::Kind::average)
        for (double& value : output.values)
            value /= static_cast<double>(inputs.tensors.size());
    return output;
}

Samples evaluate(const Dot& layer, const LayerInputs& inputs)
{
    const Samples &a = inputs.tensor(0), &b = inputs.tensor(1);
    Samples output{a.rows, 1, std::vector<double>(a.rows)};
    for (std::size_t row = 0; row < a.rows; ++row) {
        const double* const x = a.values.data() + row * a.columns;
        const double* const y = b.values.data() + row * b.columns;
        for (std::size_t i = 0; i < a.columns; ++i)
            output.values[row] += x[i] * y[i];
        if (layer.normalize)
            output.values[row] /= length(x, a.columns) * length(y, b.columns);
    }
    return output;
}

Samples evaluate(const Concatenate& layer, const LayerInputs& inputs)
{
    const Shape& whole = inputs.shapes.output;
    const std::size_t axis = positive_axis(layer.axis, whole.size());
    std::size_t inner = 1;
    for (std::size_t k = axis + 1; k < whole.size(); ++k)
        inner *= whole[k];
    const std::size_t rows = inputs.tensor().rows, columns = element_count(whole);
    Samples output{rows, columns, std::vector<double>(rows * columns)};
    std::size_t offset = 0; // along the axis, in elements of one outer step
    for (std::size_t k = 0; k < inputs.tensors.size(); ++k) {
        const Samples& part = inputs.tensor(k);
        const std::size_t chunk = inputs.shapes.input(k)[axis] * inner, stride = whole[axis] * inner;
        for (std::size_t n = 0; n < part.values.size() / chunk; ++n)
            std::copy_n(part.values.begin() + static_cast<std::ptrdiff_t>(n * chunk), chunk,
                        output.values.begin() + static_cast<std::ptrdiff_t>(n * stride + offset));
        offset += chunk;
    }
    return output;
}

} // namespace bitscape::graph
