// Activations with parameters, merges and shapes.
#include "design/finish/finish.hpp"
#include "fixed/cast.hpp"
#include "graph/layers/shape.hpp"

#include <cmath>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

Result<void> refused(const design::Node& node, std::string why)
{
    return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name), std::move(why));
}

/// A number written into the generated code: C++ converts it, without a detour over decimals.
WeightTensor constant(double value, const FixedPoint& type)
{
    return {type, {static_cast<std::int64_t>(from_double(value, type))}, {}};
}

} // namespace

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const ParametrizedActivation& operation)
{
    const FixedPoint type = *from.type("param");
    if (type.width > 64)
        return refused(node, "its parameter's type is wider than 64 bits");
    const Result<std::size_t> size = table_size(context, node, "TableSize", 1024);
    if (!size)
        return pass(size.error());
    const Result<FixedPoint> table = direct_type(context, node, "table_t", {.width = 18, .integer = 8});
    if (!table)
        return pass(table.error());
    node.operation =
        design::ParametrizedActivation{operation.kind, constant(operation.parameter, type), *table, *size};
    return {};
}

Result<void> finish_node(FinishContext&, design::Node& node, const Node& from,
                         const HardActivation& operation)
{
    node.operation = design::HardActivation{operation.kind, constant(operation.slope, *from.type("slope")),
                                            constant(operation.shift, *from.type("shift"))};
    return {};
}

Result<void> finish_node(FinishContext&, design::Node& node, const Node& from, const PReLU&)
{
    Result<WeightTensor> alpha = finish_weights(from, "param");
    if (!alpha)
        return pass(std::move(alpha).error());
    node.operation = design::PReLU{*std::move(alpha)};
    return {};
}

Result<void> finish_node(FinishContext&, design::Node& node, const Node&, const TernaryTanh&)
{
    node.operation = design::Activation{graph::Function::ternary_tanh, {}, 0};
    return {};
}

Result<void> finish_node(FinishContext&, design::Node& node, const Node& from, const QuantizedTanh& operation)
{
    Result<WeightTensor> high = finish_weights(from, operation.is_ternary ? "threshold_hi" : "threshold");
    if (!high)
        return pass(std::move(high).error());
    design::QuantizedTanh made{operation.is_ternary, *std::move(high), {}};
    if (operation.is_ternary) {
        Result<WeightTensor> low = finish_weights(from, "threshold_lo");
        if (!low)
            return pass(std::move(low).error());
        made.low = *std::move(low);
    }
    node.operation = std::move(made);
    return {};
}

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from, const Merge& operation)
{
    const std::size_t first = element_count(from.input(0).shape), second = element_count(from.input(1).shape);
    if (context.design.io_type == IoType::io_stream && first != second)
        return refused(node, "hls4ml cannot broadcast the smaller input in io_stream");
    if (first != second && from.input(first < second ? 0 : 1).shape.back() != node.shape.back())
        context.note(node, "hls4ml repeats the smaller input element by element, not along the axes as the "
                           "model does: results differ from the model's");
    node.operation = design::Merge{operation.kind};
    return {};
}

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from, const Dot&)
{
    if (context.design.io_type == IoType::io_stream)
        return refused(node, "hls4ml has no dot product for io_stream");
    node.operation = design::Dot{*from.type("accum")};
    return {};
}

Result<void> finish_node(FinishContext&, design::Node& node, const Node& from, const Concatenate& operation)
{
    const auto rank = static_cast<int>(node.shape.size());
    const auto axis = static_cast<std::size_t>(operation.axis < 0 ? operation.axis + rank : operation.axis);
    design::Concatenate made{1, 1};
    for (std::size_t k = axis; k < node.shape.size(); ++k) {
        made.first *= from.input(0).shape[k];
        made.second *= from.input(1).shape[k];
    }
    node.operation = made;
    return {};
}

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const Transpose& operation)
{
    const Shape& shape = from.input().shape;
    std::vector<std::size_t> permutation = operation.permutation;
    // The streamed version for matrices always swaps the axes.
    if (context.design.io_type == IoType::io_stream && permutation == std::vector<std::size_t>{0, 1} &&
        shape[0] != shape[1])
        return refused(node, "hls4ml's streamed permutation (1, 2) of a matrix reads past its data");
    if (context.design.io_type == IoType::io_stream && permutation.size() == 2)
        permutation = {1, 0};
    const std::vector<std::size_t> from_elements = graph::transposed_elements(shape, permutation);
    node.operation = design::Rearrangement{{from_elements.begin(), from_elements.end()}};
    return {};
}

Result<void> finish_node(FinishContext&, design::Node& node, const Node& from, const Broadcast&)
{
    // (1, 1, C) or (H, W, 1) to (H, W, C).
    const bool repeats_pixel = from.input().shape.back() == node.shape.back();
    const std::size_t channels = node.shape.back();
    design::Rearrangement made;
    for (std::size_t i = 0; i < element_count(node.shape); ++i)
        made.source.push_back(static_cast<std::int32_t>(repeats_pixel ? i % channels : i / channels));
    node.operation = std::move(made);
    return {};
}

} // namespace bitscape::design::hls
