#include "graph/einsum.hpp"

#include "design/finish/finish.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

using graph::transposed_elements;

std::vector<std::uint32_t> narrowed(const std::vector<std::size_t>& elements)
{
    return {elements.begin(), elements.end()};
}

Result<void> check_io(const FinishContext& context, const design::Node& node)
{
    if (context.design.io_type == IoType::io_parallel)
        return {};
    return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                "einsum needs io_parallel (in hls4ml, too)");
}

Result<Strategy> einsum_strategy(const FinishContext& context, const design::Node& node)
{
    const std::string wanted = context.configuration.effective_strategy(node.name, node.class_name);
    if (wanted == "distributed_arithmetic")
        return Strategy::distributed_arithmetic;
    if (wanted == "resource")
        return fail(ErrorCode::unsupported, fmt::format("layer '{}': Strategy", node.name),
                    "hls4ml has no Resource strategy for einsum");
    return Strategy::latency;
}

/// Weights in hls4ml's order: in place, contracted, free.
std::vector<double> in_kernel_order(const std::vector<double>& trained, const graph::EinsumRecipe& recipe,
                                    const Shape& shape)
{
    const auto elements = transposed_elements(shape, recipe.order_b);
    std::vector<double> kernel(trained.size());
    for (std::size_t i = 0; i < recipe.in_place; ++i)
        for (std::size_t b = 0; b < recipe.free_b; ++b)
            for (std::size_t c = 0; c < recipe.contracted; ++c)
                kernel[(i * recipe.contracted + c) * recipe.free_b + b] =
                    trained[elements[(i * recipe.free_b + b) * recipe.contracted + c]];
    return kernel;
}

} // namespace

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const EinsumDense& operation)
{
    if (auto checked = check_io(context, node); !checked)
        return checked;
    const Shape& input = from.input().shape;
    const auto recipe = graph::parse_einsum(operation.equation, input, operation.kernel_shape);
    if (!recipe)
        return pass(recipe.error());
    const auto strategy = einsum_strategy(context, node);
    if (!strategy)
        return pass(strategy.error());
    design::EinsumDense dense{.in_place = recipe->in_place,
                              .free_data = recipe->free_a,
                              .free_kernel = recipe->free_b,
                              .contracted = recipe->contracted};
    dense.strategy = *strategy;
    dense.gather = narrowed(transposed_elements(input, recipe->order_a));
    const auto order = transposed_elements(recipe->product, recipe->order_out);
    dense.order = narrowed(order);
    dense.accum = *from.type("accum");
    const std::string place = fmt::format("layer '{}'", node.name);
    const Parameter& weight = from.weight("weight");
    const auto kernel = in_kernel_order(weight.data, *recipe, operation.kernel_shape);
    auto quantized = *strategy == Strategy::distributed_arithmetic
                         ? exact_weights(kernel, place + ": weight")
                         : quantize_weights(kernel, *weight.type, place + ": weight");
    if (!quantized)
        return pass(std::move(quantized).error());
    dense.weight = std::move(*quantized);
    const Parameter& bias = from.weight("bias");
    std::vector<double> ordered(bias.data.size());
    for (std::size_t e = 0; e < order.size(); ++e)
        ordered[order[e]] = bias.data[e];
    auto quantized_bias = quantize_weights(ordered, *bias.type, place + ": bias");
    if (!quantized_bias)
        return pass(std::move(quantized_bias).error());
    dense.bias = std::move(*quantized_bias);
    node.sparsity = sparsity_of(dense.weight);
    node.operation = std::move(dense);
    return {};
}

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const Einsum& operation)
{
    if (auto checked = check_io(context, node); !checked)
        return checked;
    const Shape &first = from.input(0).shape, &second = from.input(1).shape;
    const auto recipe = graph::parse_einsum(operation.equation, first, second);
    if (!recipe)
        return pass(recipe.error());
    if (context.configuration.effective_strategy(node.name, node.class_name) == "resource")
        return fail(ErrorCode::unsupported, fmt::format("layer '{}': Strategy", node.name),
                    "hls4ml has no Resource strategy for einsum");
    node.operation =
        design::Einsum{.in_place = recipe->in_place,
                       .free0 = recipe->free_a,
                       .free1 = recipe->free_b,
                       .contracted = recipe->contracted,
                       .gather0 = narrowed(transposed_elements(first, recipe->order_a)),
                       .gather1 = narrowed(transposed_elements(second, recipe->order_b)),
                       .order = narrowed(transposed_elements(recipe->product, recipe->order_out)),
                       .accum = *from.type("accum")};
    return {};
}

} // namespace bitscape::design::hls
