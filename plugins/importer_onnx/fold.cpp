// Operators on constants, computed at import.
#include "importer_onnx/operators.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace bitscape::onnx {

namespace {

using graph::Array;
using Folded = Result<std::optional<Array>>;

constexpr std::size_t most_elements = std::size_t{1} << 22; ///< of a constant that is larger than its inputs

Array whole(std::vector<double> values)
{
    const std::size_t count = values.size();
    return {{count}, std::move(values), true};
}

Folded misfit(const Node& node)
{
    return fail(ErrorCode::mismatch, place(node), "its constant inputs do not fit");
}

/// The value of a Constant node, however it is written.
Folded constant_value(const Node& node)
{
    if (const Attribute* value = node.find("value"); value != nullptr && value->tensor)
        return value->tensor->array;
    if (const Attribute* value = node.find("value_float"))
        return Array{{}, std::vector<float>{static_cast<float>(value->real)}, false};
    if (const Attribute* value = node.find("value_int"))
        return Array{{}, std::vector<double>{static_cast<double>(value->integer)}, true};
    if (const Attribute* value = node.find("value_floats"))
        return Array{
            {value->reals.size()}, std::vector<float>(value->reals.begin(), value->reals.end()), false};
    if (const Attribute* value = node.find("value_ints"))
        return whole({value->integers.begin(), value->integers.end()});
    return fail(ErrorCode::unsupported, place(node), "its kind of value is not supported");
}

Folded constant_of_shape(const Node& node, const Array& extents)
{
    Shape shape;
    std::size_t count = 1;
    for (const double extent : extents.doubles()) {
        if (!(extent >= 0 && extent <= double(most_elements)))
            return fail(ErrorCode::too_large, place(node), "its output is too large");
        shape.push_back(static_cast<std::size_t>(extent));
        if (__builtin_mul_overflow(count, shape.back(), &count) || count > most_elements)
            return fail(ErrorCode::too_large, place(node), "its output is too large");
    }
    Array value{{}, std::vector<float>{0.0F}, false};
    if (const Attribute* given = node.find("value"); given != nullptr && given->tensor)
        value = given->tensor->array;
    value.shape.clear();
    if (value.size() != 1)
        return misfit(node);
    return graph::broadcast_to(value, shape);
}

/// ONNX' Cast of a constant: only the kind of arithmetic that follows depends on it.
Array cast(const Array& array, DataType type)
{
    switch (type) {
    case DataType::float32:
        return {array.shape, array.floats(), false};
    case DataType::float64:
        return {array.shape, array.doubles(), false};
    case DataType::boolean:
        return graph::transform(Array{array.shape, array.floats(), false},
                                [](double value) { return value != 0 ? 1.0 : 0.0; });
    case DataType::int64:
    case DataType::int32: {
        Array truncated{array.shape, array.doubles(), true};
        return graph::transform(truncated, [](double value) { return std::trunc(value); });
    }
    default:
        return array;
    }
}

/// Elements along one axis, picked by index.
Array take(const Array& array, std::size_t axis, const std::vector<std::size_t>& indices)
{
    std::size_t inner = 1;
    for (std::size_t i = axis + 1; i < array.shape.size(); ++i)
        inner *= array.shape[i];
    std::size_t outer = 1;
    for (std::size_t i = 0; i < axis; ++i)
        outer *= array.shape[i];
    Array result = array;
    result.shape[axis] = indices.size();
    std::visit(
        [&](const auto& from) {
            std::decay_t<decltype(from)> to;
            to.reserve(outer * indices.size() * inner);
            for (std::size_t o = 0; o < outer; ++o)
                for (const std::size_t index : indices) {
                    const auto first =
                        from.begin() + static_cast<std::ptrdiff_t>((o * array.shape[axis] + index) * inner);
                    to.insert(to.end(), first, first + static_cast<std::ptrdiff_t>(inner));
                }
            result.values = std::move(to);
        },
        array.values);
    return result;
}

Folded gather(const Node& node, const Array& data, const Array& where)
{
    const auto axis = axis_of(node.integer("axis", 0), data.shape.size());
    if (!axis || where.shape.size() > 1)
        return misfit(node);
    std::vector<std::size_t> indices;
    for (const double index : where.doubles()) {
        const auto found = axis_of(static_cast<std::int64_t>(index), data.shape[*axis]);
        if (!found)
            return misfit(node);
        indices.push_back(*found);
    }
    Array taken = take(data, *axis, indices);
    if (where.shape.empty())
        taken.shape.erase(taken.shape.begin() + static_cast<std::ptrdiff_t>(*axis));
    return taken;
}

Folded slice(const Network& network, const Node& node, const Array& data)
{
    const auto indices = sliced_indices(network, node, data.shape);
    if (!indices)
        return pass(Error(indices.error()));
    Array taken = data;
    for (std::size_t axis = 0; axis < indices->size(); ++axis)
        if ((*indices)[axis].size() != data.shape[axis] ||
            !std::is_sorted((*indices)[axis].begin(), (*indices)[axis].end()))
            taken = take(taken, axis, (*indices)[axis]);
    return taken;
}

Folded concat(const Node& node, const std::vector<const Array*>& inputs)
{
    const auto axis = axis_of(node.integer("axis", 0), inputs.front()->shape.size());
    if (!axis)
        return misfit(node);
    bool single = true;
    bool is_whole = true;
    Shape shape = inputs.front()->shape;
    shape[*axis] = 0;
    for (const Array* input : inputs) {
        Shape other = input->shape;
        if (other.size() != shape.size())
            return misfit(node);
        other[*axis] = shape[*axis];
        if (other != shape)
            return misfit(node);
        shape[*axis] += input->shape[*axis];
        single = single && input->is_single();
        is_whole = is_whole && input->is_whole;
    }
    std::size_t outer = 1;
    for (std::size_t i = 0; i < *axis; ++i)
        outer *= shape[i];
    std::vector<double> values;
    for (std::size_t o = 0; o < outer; ++o) // none if an extent before the axis is 0
        for (const Array* input : inputs) {
            const std::size_t run = input->size() / outer;
            for (std::size_t i = 0; i < run; ++i)
                values.push_back((*input)[o * run + i]);
        }
    Array result{shape, std::move(values), is_whole};
    if (single)
        result.values = result.floats();
    return result;
}

std::optional<graph::BinaryFunction> arithmetic(std::string_view op, bool is_whole)
{
    if (op == "Add")
        return [](double a, double b) { return a + b; };
    if (op == "Sub")
        return [](double a, double b) { return a - b; };
    if (op == "Mul")
        return [](double a, double b) { return a * b; };
    if (op == "Div")
        return [is_whole](double a, double b) { return is_whole && b != 0 ? std::trunc(a / b) : a / b; };
    if (op == "Max")
        return [](double a, double b) { return std::max(a, b); };
    if (op == "Min")
        return [](double a, double b) { return std::min(a, b); };
    if (op == "Pow")
        return [](double a, double b) { return std::pow(a, b); };
    return std::nullopt;
}

std::optional<std::function<double(double)>> function(std::string_view op)
{
    if (op == "Neg")
        return [](double a) { return -a; };
    if (op == "Abs")
        return [](double a) { return std::fabs(a); };
    if (op == "Sqrt")
        return [](double a) { return std::sqrt(a); };
    if (op == "Reciprocal")
        return [](double a) { return 1 / a; };
    if (op == "Floor")
        return [](double a) { return std::floor(a); };
    if (op == "Ceil")
        return [](double a) { return std::ceil(a); };
    if (op == "Relu")
        return [](double a) { return std::max(a, 0.0); };
    return std::nullopt;
}

Folded fold_shape(const Network& network, const Node& node)
{
    std::vector<double> extents;
    for (const std::size_t extent : network.shape(node.inputs[0]))
        extents.push_back(static_cast<double>(extent));
    return whole(std::move(extents));
}

Folded expand(const Node& node, const Array& data, const Array& extents)
{
    Shape shape;
    std::size_t count = 1;
    for (const double extent : extents.doubles()) {
        shape.push_back(static_cast<std::size_t>(std::clamp(extent, 0.0, double(most_elements) + 1)));
        if (__builtin_mul_overflow(count, shape.back(), &count) || count > most_elements)
            return fail(ErrorCode::too_large, place(node), "its output is too large");
    }
    const auto common = graph::broadcast_shape(data.shape, shape);
    if (!common || element_count(*common) > most_elements)
        return misfit(node);
    return graph::broadcast_to(data, *common);
}

/// Reshape and its kin, Transpose.
Folded rearrange(const Network& network, const Node& node, const Array& data)
{
    if (node.op == "Transpose") {
        const auto axes = permutation_of(node, data.shape.size());
        return axes ? Folded(graph::transpose(data, *axes)) : misfit(node);
    }
    auto target = reshape_target(network, node);
    if (!target)
        return pass(std::move(target).error());
    if (element_count(*target) != data.size())
        return misfit(node);
    return graph::reshape(data, std::move(*target));
}

} // namespace

Folded fold(const Network& network, const Node& node)
{
    if (node.op == "Constant")
        return constant_value(node);
    if (!node.has_input(0))
        return std::optional<Array>();
    if (node.op == "Shape")
        return fold_shape(network, node);
    std::vector<const Array*> inputs;
    for (std::size_t i = 0; i < node.inputs.size(); ++i)
        if (node.has_input(i))
            inputs.push_back(network.constant(node, i));
    const Array& first = *inputs.front();
    if (node.op == "Identity" || node.op == "Dropout")
        return first;
    if (node.op == "ConstantOfShape")
        return constant_of_shape(node, first);
    if (node.op == "Cast")
        return cast(first, static_cast<DataType>(node.integer("to", 1)));
    if (node.op == "Gather" && inputs.size() == 2)
        return gather(node, first, *inputs[1]);
    if (node.op == "Slice")
        return slice(network, node, first);
    if (node.op == "Concat")
        return concat(node, inputs);
    if (node.op == "Expand" && inputs.size() == 2)
        return expand(node, first, *inputs[1]);
    if (kind_of(node) == Kind::reshape || node.op == "Transpose")
        return rearrange(network, node, first);
    if (const auto compute = function(node.op))
        return graph::transform(first, *compute);
    const bool is_whole = first.is_whole && inputs.size() == 2 && inputs[1]->is_whole;
    if (const auto compute = arithmetic(node.op, is_whole); compute && inputs.size() == 2) {
        const auto shape = graph::broadcast_shape(first.shape, inputs[1]->shape);
        const std::size_t most = std::max({most_elements, first.size(), inputs[1]->size()});
        if (!shape || element_count(*shape) > most)
            return misfit(node);
        return graph::combine(first, *inputs[1], *compute);
    }
    return fail(ErrorCode::unsupported, place(node), "the operator is not supported on constants");
}

} // namespace bitscape::onnx
