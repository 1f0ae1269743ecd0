// The shape of every tensor, and constants that follow from constants.
#include "importer_onnx/network.hpp"
#include "importer_onnx/operators.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::onnx {

namespace {

constexpr std::size_t most_elements = std::size_t{1} << 31;
/// Elements of all computed constants: these, or a few times those that are stored. A hundred bytes may not
/// become gigabytes.
constexpr std::size_t most_folded = std::size_t{1} << 23;
constexpr std::size_t folds_of_stored = 6;

using ShapeResult = Result<Shape>;

tl::unexpected<Error> misfit(const Node& node, std::string what)
{
    return fail(ErrorCode::mismatch, place(node), std::move(what));
}

tl::unexpected<Error> not_supported(const Node& node, std::string what)
{
    return fail(ErrorCode::unsupported, place(node), std::move(what));
}

class Inference {
public:
    explicit Inference(Network& network) : network_(network) {}

    /// Of the node's first output; its inputs' shapes are known.
    ShapeResult shape_of(const Node& node)
    {
        const Kind kind = kind_of(node);
        if (kind == Kind::unknown)
            return described(node);
        if (!node.has_input(0))
            return misfit(node, "its first input is missing");
        const bool takes_all = kind == Kind::broadcast || kind == Kind::concat || kind == Kind::matmul ||
                               kind == Kind::convolution;
        const std::size_t needed = kind == Kind::convolution ? 2 : node.inputs.size();
        for (std::size_t i = 0; takes_all && i < std::min(needed, node.inputs.size()); ++i)
            if (!node.has_input(i) && !(node.op == "Gemm" && i == 2))
                return misfit(node, "one of its inputs is missing");
        switch (kind) {
        case Kind::element_wise:
            return input(node, 0);
        case Kind::broadcast:
            return broadcast(node);
        case Kind::matmul:
            return matmul(node);
        case Kind::convolution:
            return convolution(node);
        case Kind::pooling:
            return pooling(node);
        case Kind::global_pooling:
            return global_pooling(node);
        case Kind::concat:
            return concat(node);
        case Kind::reshape:
            return reshape(node);
        case Kind::transpose:
            return transpose(node);
        case Kind::pad:
            return pad(node);
        case Kind::resize:
            return resize(node);
        case Kind::recurrent:
            return recurrent(node);
        case Kind::reduce:
            return reduce(node);
        case Kind::slice:
            return slice(node);
        case Kind::gather:
            return gather(node);
        case Kind::split:
            return split(node);
        case Kind::unknown:
            break;
        }
        return not_supported(node, "the operator is not supported");
    }

private:
    /// An operator that is not known here, in a file that says what comes out of it.
    ShapeResult described(const Node& node)
    {
        for (const std::string& output : node.outputs)
            if (const auto found = network_.described.find(output); found != network_.described.end())
                network_.shapes[output] = found->second;
        const auto found = network_.described.find(node.outputs.front());
        if (found == network_.described.end())
            return not_supported(node, "the operator is not supported");
        return found->second;
    }

    const Shape& input(const Node& node, std::size_t index) const
    {
        return network_.shape(node.inputs[index]);
    }

    ShapeResult broadcast(const Node& node) const
    {
        Shape shape = input(node, 0);
        for (std::size_t i = 1; i < node.inputs.size(); ++i) {
            const auto common = graph::broadcast_shape(shape, input(node, i));
            if (!common)
                return misfit(node, fmt::format("shapes ({}) and ({}) do not fit", fmt::join(shape, ", "),
                                                fmt::join(input(node, i), ", ")));
            shape = *common;
        }
        return shape;
    }

    ShapeResult matmul(const Node& node) const
    {
        if (node.inputs.size() < 2)
            return misfit(node, "it needs two inputs");
        Shape a = input(node, 0);
        Shape b = input(node, 1);
        if (node.op == "Gemm") {
            if (a.size() != 2 || b.size() != 2)
                return misfit(node, "its inputs are not matrices");
            if (node.integer("transA", 0) != 0)
                std::swap(a[0], a[1]);
            if (node.integer("transB", 0) != 0)
                std::swap(b[0], b[1]);
        }
        if (a.size() < 2 || b.size() < 2)
            return not_supported(node, "products with vectors are not supported");
        if (a.back() != b[b.size() - 2])
            return misfit(
                node, fmt::format("shapes ({}) and ({}) do not fit", fmt::join(a, ", "), fmt::join(b, ", ")));
        const auto leading =
            graph::broadcast_shape(Shape(a.begin(), a.end() - 2), Shape(b.begin(), b.end() - 2));
        if (!leading)
            return misfit(node, "its leading dimensions do not fit");
        Shape shape = *leading;
        shape.push_back(a[a.size() - 2]);
        shape.push_back(b.back());
        return shape;
    }

    ShapeResult convolution(const Node& node) const
    {
        if (node.inputs.size() < 2)
            return misfit(node, "it needs two inputs");
        const Shape& data = input(node, 0);
        const Shape& weight = input(node, 1);
        if (data.size() != weight.size() || data.size() < 3 || data.size() > 4)
            return not_supported(node, "only 1D and 2D convolutions are supported");
        const bool last = node.domain == channels_last_domain;
        const std::size_t rank = data.size() - 2;
        const std::size_t first = last ? 1 : 2;
        Shape kernel(weight.begin() + static_cast<std::ptrdiff_t>(first),
                     weight.begin() + static_cast<std::ptrdiff_t>(first + rank));
        Shape size(data.begin() + static_cast<std::ptrdiff_t>(first),
                   data.begin() + static_cast<std::ptrdiff_t>(first + rank));
        const auto group = static_cast<std::size_t>(std::max<std::int64_t>(1, node.integer("group", 1)));
        const std::size_t channels = last ? data.back() : data[1];
        if (channels != (last ? weight.back() : weight[1]) * group || weight[0] % group != 0)
            return misfit(node,
                          fmt::format("its input has {} channels, its weights ({}) take {}", channels,
                                      fmt::join(weight, ", "), (last ? weight.back() : weight[1]) * group));
        auto window = window_of(node, size, kernel);
        if (!window)
            return pass(std::move(window).error());
        return with_spatial(window->output, weight[0], last);
    }

    ShapeResult pooling(const Node& node) const
    {
        const Shape& data = input(node, 0);
        if (data.size() < 3 || data.size() > 4)
            return not_supported(node, "only 1D and 2D pooling is supported");
        const bool last = node.domain == channels_last_domain;
        const std::size_t first = last ? 1 : 2;
        Shape size(data.begin() + static_cast<std::ptrdiff_t>(first),
                   data.begin() + static_cast<std::ptrdiff_t>(first + data.size() - 2));
        auto window = window_of(node, size, {});
        if (!window)
            return pass(std::move(window).error());
        return with_spatial(window->output, last ? data.back() : data[1], last);
    }

    static Shape with_spatial(const Shape& spatial, std::size_t channels, bool last)
    {
        Shape shape{1};
        if (!last)
            shape.push_back(channels);
        shape.insert(shape.end(), spatial.begin(), spatial.end());
        if (last)
            shape.push_back(channels);
        return shape;
    }

    ShapeResult global_pooling(const Node& node) const
    {
        Shape shape = input(node, 0);
        if (shape.size() < 3 || shape.size() > 4)
            return not_supported(node, "only 1D and 2D pooling is supported");
        const std::size_t channels = node.domain == channels_last_domain ? shape.back() : shape[1];
        return with_spatial(Shape(shape.size() - 2, 1), channels, node.domain == channels_last_domain);
    }

    ShapeResult concat(const Node& node) const
    {
        Shape shape = input(node, 0);
        const auto axis = axis_of(node.integer("axis", 1), shape.size());
        if (!axis)
            return misfit(node, "its axis is out of range");
        for (std::size_t i = 1; i < node.inputs.size(); ++i) {
            Shape other = input(node, i);
            if (other.size() != shape.size())
                return misfit(node, "its inputs have different ranks");
            const std::size_t extent = other[*axis];
            other[*axis] = shape[*axis];
            if (other != shape)
                return misfit(node, "its inputs' shapes do not fit");
            shape[*axis] += extent;
        }
        return shape;
    }

    ShapeResult reshape(const Node& node) const
    {
        const Shape& data = input(node, 0);
        auto target = reshape_target(network_, node);
        if (!target)
            return pass(std::move(target).error());
        if (element_count(*target) != element_count(data))
            return misfit(node, fmt::format("({}) cannot become ({})", fmt::join(data, ", "),
                                            fmt::join(*target, ", ")));
        return *target;
    }

    ShapeResult transpose(const Node& node) const
    {
        const Shape& data = input(node, 0);
        const auto axes = permutation_of(node, data.size());
        if (!axes)
            return misfit(node, "its perm is no permutation of the dimensions");
        Shape shape;
        for (const std::size_t axis : *axes)
            shape.push_back(data[axis]);
        return shape;
    }

    ShapeResult pad(const Node& node) const
    {
        Shape shape = input(node, 0);
        auto pads = pads_of(network_, node, shape.size());
        if (!pads)
            return pass(std::move(pads).error());
        for (std::size_t axis = 0; axis < shape.size(); ++axis)
            shape[axis] += (*pads)[axis] + (*pads)[axis + shape.size()];
        return shape;
    }

    /// Y [steps, 1, batch, units]; its further outputs are [1, batch, units]. Straightened: batch first.
    ShapeResult recurrent(const Node& node)
    {
        if (!node.has_input(1) || !node.has_input(2))
            return misfit(node, "its weights are missing");
        const Shape& data = input(node, 0);
        const Shape& recurrence = input(node, 2);
        const std::size_t directions = node.text("direction", "forward") == "bidirectional" ? 2 : 1;
        if (data.size() != 3 || input(node, 1).size() != 3 || recurrence.size() != 3 ||
            recurrence[0] != directions)
            return misfit(node, "its weights do not fit its direction");
        const std::size_t units = recurrence[2];
        if (node.domain == sequence_domain)
            return node.integers("return_sequences") == std::vector<std::int64_t>{1}
                       ? Shape{1, data[1], directions * units}
                       : Shape{1, units};
        for (std::size_t i = 1; i < node.outputs.size(); ++i)
            if (!node.outputs[i].empty())
                network_.shapes[node.outputs[i]] = {directions, data[1], units};
        return Shape{data[0], directions, data[1], units};
    }

    ShapeResult resize(const Node& node) const { return resized_shape(network_, node, input(node, 0)); }

    ShapeResult reduce(const Node& node) const
    {
        const Shape& data = input(node, 0);
        const auto axes = reduced_axes(network_, node, data.size());
        if (!axes)
            return pass(Error(axes.error()));
        Shape shape;
        for (std::size_t axis = 0; axis < data.size(); ++axis) {
            const bool gone = std::find(axes->begin(), axes->end(), axis) != axes->end();
            if (!gone || node.integer("keepdims", 1) != 0)
                shape.push_back(gone ? 1 : data[axis]);
        }
        return shape;
    }

    ShapeResult slice(const Node& node) const
    {
        const auto indices = sliced_indices(network_, node, input(node, 0));
        if (!indices)
            return pass(Error(indices.error()));
        Shape shape;
        for (const auto& axis : *indices)
            shape.push_back(axis.size());
        return shape;
    }

    ShapeResult gather(const Node& node) const
    {
        if (node.inputs.size() != 2 || !node.has_input(1))
            return misfit(node, "it needs two inputs");
        Shape shape = input(node, 0);
        const auto axis = axis_of(node.integer("axis", 0), shape.size());
        if (!axis)
            return misfit(node, "its axis is out of range");
        const auto at = shape.erase(shape.begin() + static_cast<std::ptrdiff_t>(*axis));
        shape.insert(at, input(node, 1).begin(), input(node, 1).end());
        return shape;
    }

    /// By the sizes that are given, else in equal parts.
    ShapeResult split(const Node& node)
    {
        Shape shape = input(node, 0);
        const auto axis = axis_of(node.integer("axis", 0), shape.size());
        const auto sizes = integers_of(network_, node, 1, "split");
        if (!sizes)
            return pass(Error(sizes.error()));
        const std::size_t parts = node.outputs.size();
        if (!axis || (!sizes->empty() && sizes->size() != parts))
            return misfit(node, "its parts do not fit its input");
        const std::size_t whole = shape[*axis];
        const std::size_t each = (whole + parts - 1) / parts;
        Shape first = shape;
        for (std::size_t i = 0; i < parts; ++i) {
            const std::size_t begin = std::min(whole, each * i);
            shape[*axis] = sizes->empty() ? std::min(each, whole - begin)
                                          : static_cast<std::size_t>(std::max<std::int64_t>((*sizes)[i], 0));
            if (shape[*axis] == 0 || shape[*axis] > whole)
                return misfit(node, "its parts do not fit its input");
            if (i == 0)
                first = shape;
            network_.shapes[node.outputs[i]] = shape;
        }
        return first;
    }

    Network& network_;
};

Result<void> check_size(const Node& node, const Shape& shape)
{
    std::size_t count = 1;
    for (const std::size_t extent : shape)
        if (__builtin_mul_overflow(count, extent, &count) || count > most_elements)
            return fail(ErrorCode::too_large, place(node),
                        fmt::format("its output ({}) is too large", fmt::join(shape, ", ")));
    return {};
}

/// Quantizers of constants stay nodes: the design wants to see them.
bool stays(const Node& node)
{
    return node.op == "Quant" || node.op == "IntQuant" || node.op == "BipolarQuant" ||
           node.op == "QuantizeLinear" || node.op == "DequantizeLinear" || node.op == "Trunc";
}

} // namespace

Result<void> infer_shapes(Network& network)
{
    std::size_t stored_elements = 0;
    for (const auto& [name, tensor] : network.constants) {
        network.shapes[name] = tensor.array.shape;
        stored_elements += tensor.array.size();
    }
    Inference inference(network);
    std::vector<Node> kept;
    std::vector<Node> all = std::move(network.nodes);
    network.nodes.clear();
    std::size_t folded_elements = 0;
    for (Node& node : all) {
        const bool may_skip = kind_of(node) == Kind::recurrent; // only the last state is wanted
        if (node.outputs.empty() || (node.outputs.front().empty() && !may_skip))
            return fail(ErrorCode::bad_format, place(node), "has no output");
        for (const std::string& input : node.inputs)
            if (!input.empty() && !network.shapes.contains(input))
                return fail(ErrorCode::unsupported, place(node),
                            fmt::format("reads {}, a further output of a node, which is not supported",
                                        shown(input)));
        const bool from_constants =
            std::all_of(node.inputs.begin(), node.inputs.end(), [&](const std::string& input) {
                return input.empty() || network.is_constant(input);
            });
        if ((from_constants || node.op == "Shape") && !stays(node)) {
            auto folded = fold(network, node);
            if (!folded)
                return pass(std::move(folded).error());
            if (*folded) {
                network.folded = true;
                if (node.op != "Constant")
                    network.tell(
                        node, "fold_constant",
                        fmt::format("{} computed while the file was read: it reads constants only", node.op));
                folded_elements += (*folded)->size();
                if (folded_elements > std::max(most_folded, folds_of_stored * stored_elements))
                    return fail(ErrorCode::too_large, place(node),
                                "the constants computed so far are too large");
                const std::string& made = node.outputs.front();
                network.shapes[made] = (*folded)->shape;
                network.constants[made] = Tensor{made, DataType::float32, std::move(**folded)};
                network.constant_order.push_back(made);
                continue;
            }
        }
        auto shape = inference.shape_of(node);
        if (!shape)
            return pass(std::move(shape).error());
        if (auto done = check_size(node, *shape); !done)
            return done;
        network.shapes[node.outputs.front()] = std::move(*shape);
        kept.push_back(std::move(node));
    }
    network.nodes = std::move(kept);
    for (const std::string& output : network.outputs)
        if (network.is_constant(output))
            return fail(ErrorCode::unsupported, fmt::format("output {}", shown(output)), "it is a constant");
    network.drop_unused_constants();
    return {};
}

} // namespace bitscape::onnx
