#include "graph/array.hpp"

#include <algorithm>
#include <cassert>

namespace bitscape::graph {

namespace {

/// Steps through `array` when it is read with the shape `target`: 0 where an axis is repeated.
std::vector<std::size_t> strides_in(const Shape& shape, const Shape& target)
{
    std::vector<std::size_t> strides(target.size(), 0);
    std::size_t step = 1;
    for (std::size_t back = 1; back <= shape.size(); ++back) {
        const std::size_t extent = shape[shape.size() - back];
        if (extent != 1)
            strides[target.size() - back] = step;
        step *= extent;
    }
    return strides;
}

/// Calls visit(position, offset_a, offset_b) for every element of `shape`, in row-major order.
template <class Visit>
void walk(const Shape& shape, const std::vector<std::size_t>& a, const std::vector<std::size_t>& b,
          Visit visit)
{
    const std::size_t count = element_count(shape);
    Shape index(shape.size(), 0);
    std::size_t offset_a = 0;
    std::size_t offset_b = 0;
    for (std::size_t position = 0; position < count; ++position) {
        visit(position, offset_a, offset_b);
        for (std::size_t axis = shape.size(); axis-- > 0;) {
            offset_a += a[axis];
            offset_b += b[axis];
            if (++index[axis] < shape[axis])
                break;
            offset_a -= a[axis] * shape[axis];
            offset_b -= b[axis] * shape[axis];
            index[axis] = 0;
        }
    }
}

/// An array of zeros of the kind NumPy would choose for a result of `single` operands.
Array zeros(Shape shape, bool single, bool whole)
{
    const std::size_t count = element_count(shape);
    if (single)
        return {std::move(shape), std::vector<float>(count), false};
    return {std::move(shape), std::vector<double>(count), whole};
}

void set(Array& array, std::size_t index, double value)
{
    std::visit([&](auto& all) { all[index] = static_cast<std::decay_t<decltype(all[index])>>(value); },
               array.values);
}

} // namespace

Array Array::filled(Shape shape, double value)
{
    const std::size_t count = element_count(shape);
    return {std::move(shape), std::vector<double>(count, value), false};
}

std::size_t Array::size() const
{
    return std::visit([](const auto& all) { return all.size(); }, values);
}

double Array::operator[](std::size_t index) const
{
    return std::visit([index](const auto& all) { return double{all[index]}; }, values);
}

std::vector<double> Array::doubles() const
{
    return std::visit([](const auto& all) { return std::vector<double>(all.begin(), all.end()); }, values);
}

std::vector<float> Array::floats() const
{
    std::vector<float> narrowed(size());
    for (std::size_t i = 0; i < narrowed.size(); ++i)
        narrowed[i] = static_cast<float>((*this)[i]);
    return narrowed;
}

bool Array::all(double value) const
{
    return std::visit(
        [value](const auto& each) {
            return std::all_of(each.begin(), each.end(), [value](auto one) { return double{one} == value; });
        },
        values);
}

bool Array::is_uniform() const
{
    return size() > 0 && all((*this)[0]);
}

std::optional<Shape> broadcast_shape(const Shape& a, const Shape& b)
{
    Shape result(std::max(a.size(), b.size()), 1);
    for (std::size_t back = 1; back <= result.size(); ++back) {
        const std::size_t from_a = back <= a.size() ? a[a.size() - back] : 1;
        const std::size_t from_b = back <= b.size() ? b[b.size() - back] : 1;
        if (from_a != from_b && from_a != 1 && from_b != 1)
            return std::nullopt;
        result[result.size() - back] = from_a == 1 ? from_b : from_a;
    }
    return result;
}

std::optional<Array> broadcast_to(const Array& array, const Shape& shape)
{
    const auto common = broadcast_shape(array.shape, shape);
    if (!common || *common != shape)
        return std::nullopt;
    Array result = zeros(shape, array.is_single(), array.is_whole);
    const std::vector<std::size_t> strides = strides_in(array.shape, shape);
    walk(shape, strides, strides, [&](std::size_t position, std::size_t offset, std::size_t) {
        set(result, position, array[offset]);
    });
    return result;
}

std::optional<Array> combine(const Array& a, const Array& b, const BinaryFunction& function)
{
    const auto shape = broadcast_shape(a.shape, b.shape);
    if (!shape)
        return std::nullopt;
    // NumPy before version 2: a scalar of the same kind does not widen an array.
    const bool a_yields = a.shape.empty() && !b.shape.empty() && (!b.is_whole || a.is_whole);
    const bool b_yields = b.shape.empty() && !a.shape.empty() && (!a.is_whole || b.is_whole);
    const bool single = (a.is_single() || a_yields) && (b.is_single() || b_yields);
    Array result = zeros(*shape, single, a.is_whole && b.is_whole);
    walk(*shape, strides_in(a.shape, *shape), strides_in(b.shape, *shape),
         [&](std::size_t position, std::size_t in_a, std::size_t in_b) {
             set(result, position, function(a[in_a], b[in_b]));
         });
    return result;
}

Array transform(const Array& array, const std::function<double(double)>& function)
{
    Array result = array;
    for (std::size_t i = 0; i < array.size(); ++i)
        set(result, i, function(array[i]));
    return result;
}

Array transpose(const Array& array, const std::vector<std::size_t>& axes)
{
    assert(axes.size() == array.shape.size());
    std::vector<std::size_t> source(axes.size(), 1);
    for (std::size_t axis = axes.size(); axis-- > 1;)
        source[axis - 1] = source[axis] * array.shape[axis];
    Shape shape(axes.size());
    std::vector<std::size_t> strides(axes.size());
    for (std::size_t axis = 0; axis < axes.size(); ++axis) {
        shape[axis] = array.shape[axes[axis]];
        strides[axis] = source[axes[axis]];
    }
    Array result = zeros(shape, array.is_single(), array.is_whole);
    walk(shape, strides, strides, [&](std::size_t position, std::size_t offset, std::size_t) {
        set(result, position, array[offset]);
    });
    return result;
}

Array reshape(Array array, Shape shape)
{
    assert(element_count(shape) == array.size());
    array.shape = std::move(shape);
    return array;
}

Shape squeezed(const Shape& shape)
{
    Shape kept;
    std::copy_if(shape.begin(), shape.end(), std::back_inserter(kept),
                 [](std::size_t extent) { return extent != 1; });
    return kept;
}

} // namespace bitscape::graph
