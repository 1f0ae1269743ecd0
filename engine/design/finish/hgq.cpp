#include "design/finish/finish.hpp"
#include "design/passes/bit_exact.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const FixedPointQuantizer& operation)
{
    if (context.design.io_type != IoType::io_parallel)
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    "bits that differ from element to element need io_parallel (in hls4ml, too)");
    if (context.design.backend == Backend::catapult)
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    "hls4ml's Catapult backend has no quantizers with bits for each element");
    design::FixedPointQuantizer quantizer;
    for (const Bits& bits : spread(operation, from.shape)) {
        const int width = bits.k + bits.i + bits.f;
        quantizer.types.push_back({.width = width > 0 ? width : 0,
                                   .integer = bits.k + bits.i,
                                   .is_signed = bits.k != 0,
                                   .rounding = operation.rounding,
                                   .overflow = operation.overflow});
    }
    node.operation = std::move(quantizer);
    return {};
}

Result<void> finish_node(FinishContext&, design::Node& node, const Node& from, const UnaryLut&)
{
    auto table = finish_weights(from, "table");
    if (!table)
        return pass(std::move(table).error());
    node.operation = design::UnaryLut{std::move(*table)};
    return {};
}

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const TableSoftmax& operation)
{
    const graph::TableSoftmax& layer = operation.layer;
    if (context.design.backend != Backend::vivado && context.design.backend != Backend::vitis)
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    "HGQ's softmax is only supported for Vivado and Vitis");
    if (context.design.io_type == IoType::io_stream && layer.inner != 1)
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    "softmax over another axis than the last needs io_parallel (in hls4ml, too)");
    design::TableSoftmax softmax{.outer = layer.outer,
                                 .slice = layer.slice,
                                 .inner = layer.inner,
                                 .stable = layer.stable,
                                 .input_scale = layer.input_scale};
    softmax.exp_table_size = operation.exp_table_size;
    softmax.inv_table_size = std::size_t{1} << layer.inv_inp.width;
    softmax.exp_table = *from.type("exp_table");
    softmax.inv_table = *from.type("inv_table");
    softmax.inv_inp = *from.type("inv_inp");
    softmax.accum = *from.type("accum");
    softmax.inp_norm = from.type("inp_norm").value_or(FixedPoint{.width = 1, .integer = 0});
    node.operation = softmax;
    return {};
}

} // namespace bitscape::design::hls
