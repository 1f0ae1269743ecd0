#include "importer_onnx/operators.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <set>

namespace bitscape::onnx {

namespace {

constexpr std::int64_t largest_extent = std::int64_t{1} << 31;

tl::unexpected<Error> misfit(const Node& node, std::string what)
{
    return fail(ErrorCode::mismatch, place(node), std::move(what));
}

bool is_window_number(std::int64_t value, std::int64_t least)
{
    return value >= least && value <= largest_extent;
}

/// An attribute with one number for each spatial dimension; `otherwise` for all when it is left out.
Result<Shape> window_attribute(const Node& node, std::string_view name, std::size_t count,
                               std::int64_t otherwise)
{
    std::vector<std::int64_t> values = node.integers(name);
    if (values.empty())
        values.assign(count, otherwise);
    Shape shape;
    for (const std::int64_t value : values)
        if (is_window_number(value, otherwise))
            shape.push_back(static_cast<std::size_t>(value));
    if (shape.size() != count)
        return misfit(node, fmt::format("its attribute {} is not {} fitting numbers", name, count));
    return shape;
}

/// auto_pad's padding of one dimension: what is missing for ceil(size / stride) outputs.
std::pair<std::size_t, std::size_t> same_padding(std::size_t size, std::size_t kernel, std::size_t stride,
                                                 bool upper)
{
    const std::size_t output = (size + stride - 1) / stride;
    const std::size_t covered = (output - 1) * stride + kernel;
    const std::size_t missing = covered > size ? covered - size : 0;
    const std::size_t small = missing / 2;
    return upper ? std::pair{small, missing - small} : std::pair{missing - small, small};
}

} // namespace

Kind kind_of(const Node& node)
{
    static const std::map<std::string_view, Kind> kinds{
        {"Relu", Kind::element_wise},
        {"Tanh", Kind::element_wise},
        {"Sigmoid", Kind::element_wise},
        {"LeakyRelu", Kind::element_wise},
        {"ThresholdedRelu", Kind::element_wise},
        {"Elu", Kind::element_wise},
        {"Selu", Kind::element_wise},
        {"PRelu", Kind::element_wise},
        {"Softmax", Kind::element_wise},
        {"Softsign", Kind::element_wise},
        {"Softplus", Kind::element_wise},
        {"Identity", Kind::element_wise},
        {"Dropout", Kind::element_wise},
        {"Quant", Kind::element_wise},
        {"IntQuant", Kind::element_wise},
        {"BipolarQuant", Kind::element_wise},
        {"Trunc", Kind::element_wise},
        {"QuantizeLinear", Kind::element_wise},
        {"DequantizeLinear", Kind::element_wise},
        {"Clip", Kind::element_wise},
        {"BatchNormalization", Kind::element_wise},
        {"Add", Kind::broadcast},
        {"Sub", Kind::broadcast},
        {"Mul", Kind::broadcast},
        {"Div", Kind::broadcast},
        {"Max", Kind::broadcast},
        {"Min", Kind::broadcast},
        {"Sum", Kind::broadcast},
        {"MatMul", Kind::matmul},
        {"Gemm", Kind::matmul},
        {"Conv", Kind::convolution},
        {"MaxPool", Kind::pooling},
        {"AveragePool", Kind::pooling},
        {"GlobalMaxPool", Kind::global_pooling},
        {"GlobalAveragePool", Kind::global_pooling},
        {"Concat", Kind::concat},
        {"Reshape", Kind::reshape},
        {"Flatten", Kind::reshape},
        {"Squeeze", Kind::reshape},
        {"Unsqueeze", Kind::reshape},
        {"Transpose", Kind::transpose},
        {"Pad", Kind::pad},
        {"Resize", Kind::resize},
        {"Upsample", Kind::resize},
        {"LSTM", Kind::recurrent},
        {"GRU", Kind::recurrent},
        {"RNN", Kind::recurrent},
        {"LayerNormalization", Kind::element_wise},
        // Of these only the shape is known.
        {"Erf", Kind::element_wise},
        {"Exp", Kind::element_wise},
        {"Log", Kind::element_wise},
        {"Sqrt", Kind::element_wise},
        {"Neg", Kind::element_wise},
        {"Abs", Kind::element_wise},
        {"Reciprocal", Kind::element_wise},
        {"Floor", Kind::element_wise},
        {"Ceil", Kind::element_wise},
        {"Round", Kind::element_wise},
        {"Sign", Kind::element_wise},
        {"Sin", Kind::element_wise},
        {"Cos", Kind::element_wise},
        {"Not", Kind::element_wise},
        {"HardSwish", Kind::element_wise},
        {"Mish", Kind::element_wise},
        {"Gelu", Kind::element_wise},
        {"Celu", Kind::element_wise},
        {"LogSoftmax", Kind::element_wise},
        {"HardSigmoid", Kind::element_wise},
        {"Cast", Kind::element_wise},
        {"Swish", Kind::element_wise},
        {"InstanceNormalization", Kind::element_wise},
        {"GroupNormalization", Kind::element_wise},
        {"LpNormalization", Kind::element_wise},
        {"LRN", Kind::element_wise},
        {"Shrink", Kind::element_wise},
        {"Pow", Kind::broadcast},
        {"Greater", Kind::broadcast},
        {"Less", Kind::broadcast},
        {"Equal", Kind::broadcast},
        {"GreaterOrEqual", Kind::broadcast},
        {"LessOrEqual", Kind::broadcast},
        {"And", Kind::broadcast},
        {"Or", Kind::broadcast},
        {"Xor", Kind::broadcast},
        {"Where", Kind::broadcast},
        {"Mod", Kind::broadcast},
        {"ReduceMean", Kind::reduce},
        {"ReduceSum", Kind::reduce},
        {"ReduceMax", Kind::reduce},
        {"ReduceMin", Kind::reduce},
        {"ReduceProd", Kind::reduce},
        {"ReduceL1", Kind::reduce},
        {"ReduceL2", Kind::reduce},
        {"ReduceSumSquare", Kind::reduce},
        {"ReduceLogSumExp", Kind::reduce},
        {"Slice", Kind::slice},
        {"Gather", Kind::gather},
        {"Split", Kind::split},
    };
    const auto found = kinds.find(node.op);
    return found == kinds.end() ? Kind::unknown : found->second;
}

Result<Window> window_of(const Node& node, const Shape& size, const Shape& kernel)
{
    const std::size_t rank = size.size();
    Window window;
    window.kernel = kernel;
    if (kernel.empty()) {
        auto given = window_attribute(node, "kernel_shape", rank, 1);
        if (!given)
            return pass(std::move(given).error());
        window.kernel = std::move(*given);
    }
    auto strides = window_attribute(node, "strides", rank, 1);
    auto dilations = window_attribute(node, "dilations", rank, 1);
    auto pads = window_attribute(node, "pads", 2 * rank, 0);
    for (const auto* each : {&strides, &dilations, &pads})
        if (!*each)
            return pass(Error(each->error()));
    window.strides = std::move(*strides);
    window.dilations = std::move(*dilations);
    window.pads = std::move(*pads);
    const std::string mode = node.text("auto_pad", "NOTSET");
    for (std::size_t axis = 0; axis < rank; ++axis) {
        const std::size_t covered = (window.kernel[axis] - 1) * window.dilations[axis] + 1;
        if (mode == "SAME_UPPER" || mode == "SAME_LOWER")
            std::tie(window.pads[axis], window.pads[axis + rank]) =
                same_padding(size[axis], covered, window.strides[axis], mode == "SAME_UPPER");
        const std::size_t padded = size[axis] + window.pads[axis] + window.pads[axis + rank];
        if (covered > padded)
            return misfit(node, "its window is larger than its input");
        std::size_t steps = (padded - covered) / window.strides[axis];
        const bool cut = (padded - covered) % window.strides[axis] != 0;
        if (node.integer("ceil_mode", 0) != 0 && cut)
            return fail(ErrorCode::unsupported, place(node), "ceil_mode is not supported");
        window.output.push_back(steps + 1);
    }
    return window;
}

std::optional<std::size_t> axis_of(std::int64_t axis, std::size_t rank)
{
    const auto count = static_cast<std::int64_t>(rank);
    if (axis < -count || axis >= count)
        return std::nullopt;
    return static_cast<std::size_t>(axis < 0 ? axis + count : axis);
}

std::optional<std::vector<std::size_t>> permutation_of(const Node& node, std::size_t rank)
{
    std::vector<std::int64_t> perm = node.integers("perm");
    if (perm.empty())
        for (std::size_t axis = rank; axis-- > 0;)
            perm.push_back(static_cast<std::int64_t>(axis));
    std::set<std::size_t> seen;
    std::vector<std::size_t> axes;
    for (const std::int64_t axis : perm)
        if (const auto found = axis_of(axis, rank); found && seen.insert(*found).second)
            axes.push_back(*found);
    if (axes.size() != rank || perm.size() != rank)
        return std::nullopt;
    return axes;
}

Result<std::vector<std::int64_t>> integers_of(const Network& network, const Node& node, std::size_t input,
                                              std::string_view attribute)
{
    if (!node.has_input(input))
        return node.integers(attribute);
    const graph::Array* array = network.constant(node, input);
    if (array == nullptr)
        return fail(ErrorCode::unsupported, place(node), fmt::format("its {} must be constant", attribute));
    std::vector<std::int64_t> values;
    for (const double value : array->doubles())
        values.push_back(static_cast<std::int64_t>(std::clamp(value, -0x1p62, 0x1p62)));
    return values;
}

namespace {

/// Reshape's rules: 0 keeps an extent, one -1 is what is left.
Result<Shape> reshape_to(const Node& node, const Shape& data, const std::vector<std::int64_t>& wanted)
{
    Shape target;
    std::size_t known = 1;
    std::optional<std::size_t> open;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i] < -1 || wanted[i] > largest_extent || (wanted[i] == -1 && open) ||
            (wanted[i] == 0 && i >= data.size()))
            return misfit(node, "its target shape is not one");
        if (wanted[i] == -1)
            open = i;
        target.push_back(wanted[i] == -1  ? 1
                         : wanted[i] == 0 ? data[i]
                                          : static_cast<std::size_t>(wanted[i]));
        if (__builtin_mul_overflow(known, target.back(), &known))
            return misfit(node, "its target shape is not one");
    }
    if (open && known != 0)
        target[*open] = element_count(data) / known;
    return target;
}

} // namespace

Result<Shape> reshape_target(const Network& network, const Node& node)
{
    const Shape& data = network.shape(node.inputs[0]);
    if (node.op == "Flatten") {
        const std::int64_t given = node.integer("axis", 1);
        const auto rank = static_cast<std::int64_t>(data.size());
        if (given < -rank || given > rank)
            return misfit(node, "its axis is out of range");
        const auto axis = static_cast<std::ptrdiff_t>(given < 0 ? given + rank : given);
        return Shape{element_count(Shape(data.begin(), data.begin() + axis)),
                     element_count(Shape(data.begin() + axis, data.end()))};
    }
    if (node.op == "Reshape") {
        auto wanted = integers_of(network, node, 1, "shape");
        if (!wanted)
            return pass(std::move(wanted).error());
        // The batch is 1 here, whatever number the file gives it.
        if (!wanted->empty() && wanted->front() > 1 && wanted->front() == network.declared_batch)
            wanted->front() = 1;
        return reshape_to(node, data, *wanted);
    }
    auto given = integers_of(network, node, 1, "axes");
    if (!given)
        return pass(std::move(given).error());
    const bool adds = node.op == "Unsqueeze";
    const std::size_t rank = data.size() + (adds ? given->size() : 0);
    std::set<std::size_t> axes;
    for (const std::int64_t axis : *given) {
        const auto found = axis_of(axis, rank);
        if (!found || !axes.insert(*found).second || (!adds && data[*found] != 1))
            return misfit(node, "its axes do not fit");
    }
    Shape target;
    if (adds) {
        for (std::size_t axis = 0, next = 0; axis < rank; ++axis)
            target.push_back(axes.contains(axis) ? 1 : data[next++]);
        return target;
    }
    for (std::size_t axis = 0; axis < rank; ++axis)
        if (given->empty() ? data[axis] != 1 : !axes.contains(axis))
            target.push_back(data[axis]);
    return target;
}

Result<Shape> pads_of(const Network& network, const Node& node, std::size_t rank)
{
    if (node.text("mode", "constant") != "constant")
        return fail(ErrorCode::unsupported, place(node),
                    fmt::format("mode {} is not supported, only zeros", shown(node.text("mode", ""))));
    const graph::Array* fill = network.constant(node, 2);
    if (node.real("value", 0) != 0 || (fill != nullptr && !fill->all(0)) ||
        (node.has_input(2) && fill == nullptr) || node.has_input(3))
        return fail(ErrorCode::unsupported, place(node), "only padding with zeros on all axes is supported");
    const auto given = integers_of(network, node, 1, "pads");
    if (!given)
        return pass(Error(given.error()));
    Shape pads;
    for (const std::int64_t pad : *given)
        if (is_window_number(pad, 0))
            pads.push_back(static_cast<std::size_t>(pad));
    if (pads.size() != 2 * rank)
        return misfit(node, fmt::format("its pads are not {} numbers from 0 up", 2 * rank));
    return pads;
}

Result<std::vector<std::size_t>> reduced_axes(const Network& network, const Node& node, std::size_t rank)
{
    const auto given = integers_of(network, node, 1, "axes");
    if (!given)
        return pass(Error(given.error()));
    std::set<std::size_t> axes;
    for (const std::int64_t axis : *given) {
        const auto found = axis_of(axis, rank);
        if (!found)
            return misfit(node, "its axes do not fit");
        axes.insert(*found);
    }
    for (std::size_t axis = 0; given->empty() && axis < rank; ++axis)
        axes.insert(axis);
    return std::vector<std::size_t>(axes.begin(), axes.end());
}

Result<std::vector<std::vector<std::size_t>>> sliced_indices(const Network& network, const Node& node,
                                                             const Shape& data)
{
    const auto starts = integers_of(network, node, 1, "starts");
    const auto ends = integers_of(network, node, 2, "ends");
    const auto axes = integers_of(network, node, 3, "axes");
    const auto steps = integers_of(network, node, 4, "steps");
    for (const auto* each : {&starts, &ends, &axes, &steps})
        if (!*each)
            return pass(Error(each->error()));
    if (starts->size() != ends->size() || (!axes->empty() && axes->size() != starts->size()))
        return misfit(node, "its starts and ends do not fit");
    std::vector<std::vector<std::size_t>> indices;
    for (const std::size_t extent : data) {
        indices.emplace_back(extent);
        std::iota(indices.back().begin(), indices.back().end(), std::size_t{0});
    }
    for (std::size_t i = 0; i < starts->size(); ++i) {
        const auto axis = axis_of(axes->empty() ? static_cast<std::int64_t>(i) : (*axes)[i], data.size());
        const std::int64_t step = i < steps->size() ? (*steps)[i] : 1;
        if (!axis || step == 0)
            return misfit(node, "its axes or steps do not fit");
        const auto extent = static_cast<std::int64_t>(data[*axis]);
        // Backwards the last index is one before the first.
        const std::int64_t low = step > 0 ? 0 : -1, high = step > 0 ? extent : extent - 1;
        const auto place = [&](std::int64_t at) {
            return std::clamp<std::int64_t>(at < 0 ? at + extent : at, low, high);
        };
        const std::int64_t end = place((*ends)[i]);
        std::vector<std::size_t>& taken = indices[*axis];
        taken.clear();
        for (std::int64_t at = place((*starts)[i]); step > 0 ? at < end : at > end; at += step) {
            taken.push_back(static_cast<std::size_t>(at));
            if (step > extent || step < -extent)
                break;
        }
    }
    return indices;
}

namespace {

/// Resize's fourth input: the extents of the output.
Result<Shape> resized_to(const Network& network, const Node& node, const Shape& data)
{
    const auto sizes = integers_of(network, node, 3, "sizes");
    if (!sizes)
        return pass(Error(sizes.error()));
    if (sizes->size() != data.size())
        return fail(ErrorCode::unsupported, place(node), "its sizes must be one each dimension");
    Shape shape = data;
    for (std::size_t axis = 1; axis < data.size(); ++axis) { // the batch is 1 here
        const std::int64_t size = (*sizes)[axis];
        if (size < 1 || size > largest_extent || static_cast<std::size_t>(size) % data[axis] != 0)
            return fail(ErrorCode::unsupported, place(node), "only whole-number scales are supported");
        shape[axis] = static_cast<std::size_t>(size);
    }
    return shape;
}

} // namespace

Result<Shape> resized_shape(const Network& network, const Node& node, const Shape& data)
{
    if (const std::string mode = node.text("mode", "nearest"); mode != "nearest")
        return fail(ErrorCode::unsupported, place(node),
                    fmt::format("mode {} is not supported", shown(mode)));
    if (node.find("axes") != nullptr)
        return fail(ErrorCode::unsupported, place(node), "its attribute axes is not supported");
    if (node.has_input(3))
        return resized_to(network, node, data);
    std::vector<double> scales;
    if (const Attribute* given = node.find("scales"))
        scales = given->reals;
    // Upsample and Resize of opset 10 have (X, scales), later ones (X, roi, scales).
    const std::size_t index = node.inputs.size() == 2 ? 1 : 2;
    if (const graph::Array* array = network.constant(node, index))
        scales = array->doubles();
    if (scales.size() != data.size())
        return fail(ErrorCode::unsupported, place(node), "its scales must be constant, one each dimension");
    Shape shape = data;
    for (std::size_t axis = 0; axis < data.size(); ++axis) {
        if (!(scales[axis] >= 1 && scales[axis] <= 0x1p20) || scales[axis] != std::floor(scales[axis]))
            return fail(ErrorCode::unsupported, place(node), "only whole-number scales are supported");
        shape[axis] *= static_cast<std::size_t>(scales[axis]);
    }
    return shape;
}

} // namespace bitscape::onnx
