// Operators on constants, computed at import.
#include "importer_pytorch/fold.hpp"

#include <algorithm>
#include <functional>

namespace bitscape::pytorch {

namespace {

using graph::Array;

constexpr std::size_t most_elements = std::size_t{1} << 26;

std::optional<std::size_t> axis_of(std::int64_t axis, std::size_t rank)
{
    const auto count = static_cast<std::int64_t>(rank);
    if (axis < -count || axis >= count)
        return std::nullopt;
    return static_cast<std::size_t>(axis < 0 ? axis + count : axis);
}

std::optional<Array> filled(const Integers& sizes, double value)
{
    Shape shape;
    std::size_t count = 1;
    for (const std::int64_t given : sizes) {
        const std::int64_t size = given == -1 ? 1 : given; // an open batch
        if (size < 0 || __builtin_mul_overflow(count, static_cast<std::size_t>(size), &count) ||
            count > most_elements)
            return std::nullopt;
        shape.push_back(static_cast<std::size_t>(size));
    }
    return Array{std::move(shape), std::vector<float>(count, static_cast<float>(value)), false};
}

std::optional<Array> reshaped(const Array& array, const Integers& sizes)
{
    Shape shape;
    std::size_t known = 1;
    std::optional<std::size_t> open;
    for (const std::int64_t size : sizes) {
        if (size < -1 || (size == -1 && open))
            return std::nullopt;
        if (size == -1)
            open = shape.size();
        shape.push_back(size == -1 ? 1 : static_cast<std::size_t>(size));
        if (__builtin_mul_overflow(known, shape.back(), &known))
            return std::nullopt;
    }
    if (open && known != 0)
        shape[*open] = array.size() / known;
    if (element_count(shape) != array.size())
        return std::nullopt;
    return graph::reshape(array, std::move(shape));
}

std::optional<Array> permuted(const Array& array, const Node& node)
{
    std::vector<std::size_t> axes(array.shape.size());
    for (std::size_t axis = 0; axis < axes.size(); ++axis)
        axes[axis] = axis;
    if (node.op == "t") {
        std::reverse(axes.begin(), axes.end());
        if (axes.size() > 2)
            return std::nullopt;
    } else if (node.op == "transpose") {
        const auto a = axis_of(node.integer("dim0", 0), axes.size());
        const auto b = axis_of(node.integer("dim1", 1), axes.size());
        if (!a || !b)
            return std::nullopt;
        std::swap(axes[*a], axes[*b]);
    } else {
        const Integers dims = node.integers("dims");
        if (dims.size() != axes.size())
            return std::nullopt;
        std::vector<bool> seen(axes.size(), false);
        for (std::size_t axis = 0; axis < axes.size(); ++axis) {
            const auto from = axis_of(dims[axis], axes.size());
            if (!from || seen[*from])
                return std::nullopt;
            seen[*from] = true;
            axes[axis] = *from;
        }
    }
    return graph::transpose(array, axes);
}

std::optional<Array> unsqueezed(const Array& array, const Node& node)
{
    Shape shape = array.shape;
    const auto at = axis_of(node.integer("dim", 0), shape.size() + 1);
    if (!at)
        return std::nullopt;
    shape.insert(shape.begin() + static_cast<std::ptrdiff_t>(*at), 1);
    return graph::reshape(array, std::move(shape));
}

} // namespace

std::optional<Array> fold(const Node& node, const Tensors& constants)
{
    if (node.op == "zeros")
        return filled(node.integers("size"), 0);
    if (node.op == "ones")
        return filled(node.integers("size"), 1);
    if (node.op == "full")
        return filled(node.integers("size"), node.real("fill_value", 0));
    const std::vector<std::string> tensors = node.tensors();
    const auto found = tensors.size() == 1 ? constants.find(tensors.front()) : constants.end();
    if (found == constants.end())
        return std::nullopt;
    const Array& array = found->second;
    if (node.op == "t" || node.op == "transpose" || node.op == "permute")
        return permuted(array, node);
    if (node.op == "view" || node.op == "reshape")
        return reshaped(array, node.integers(node.op == "view" ? "size" : "shape"));
    if (node.op == "unsqueeze")
        return unsqueezed(array, node);
    for (const char* same : {"clone", "detach", "alias", "contiguous", "lift_fresh_copy", "lift_fresh",
                             "_to_copy", "to", "detach_"})
        if (node.op == same)
            return array;
    return std::nullopt;
}

} // namespace bitscape::pytorch
