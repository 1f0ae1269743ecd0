#include "design/finish/finish.hpp"
#include "design/knob_values.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

/// hls4ml has it for Vivado and Vitis, with a reuse factor of 1 only.
Result<Strategy> distributed_arithmetic(const FinishContext& context, const design::Node& node)
{
    const std::string place = fmt::format("layer '{}': Strategy", node.name);
    if (context.design.backend != Backend::vivado && context.design.backend != Backend::vitis)
        return fail(ErrorCode::unsupported, place,
                    "distributed_arithmetic needs the Vivado or Vitis backend");
    if (node.reuse_factor != 1)
        return fail(
            ErrorCode::invalid_value, place,
            fmt::format("distributed_arithmetic needs a reuse factor of 1, not {}", node.reuse_factor));
    return Strategy::distributed_arithmetic;
}

} // namespace

Result<Strategy> choose_strategy(FinishContext& context, design::Node& node, std::size_t n_in,
                                 std::size_t n_out)
{
    std::string wanted = context.configuration.effective_strategy(node.name, node.class_name);
    if (wanted == "distributed_arithmetic" || wanted == "da")
        return distributed_arithmetic(context, node);
    if (context.design.backend == Backend::quartus || context.design.backend == Backend::oneapi)
        wanted = "resource"; // the Intel backends know nothing else
    if (context.design.backend == Backend::catapult && wanted == "resource_unrolled")
        wanted = "latency";
    const bool unrolled_fits =
        node.reuse_factor > 1 && (node.shape.size() == 1 || context.design.io_type == IoType::io_stream);
    if (wanted == "resource_unrolled" && !unrolled_fits) {
        context.note(node,
                     "resource_unrolled needs a reuse factor above 1 (and for tensors of rank 2, io_stream); "
                     "resource is used, as hls4ml does");
        wanted = "resource";
    }
    if (wanted != "resource" && wanted != "resource_unrolled") {
        const auto products = static_cast<std::int64_t>(n_in * n_out);
        if (node.reuse_factor > products) // one multiplier cannot be shared any further
            context.note(node, fmt::format("reuse factor {} is above the {} products of the layer",
                                           node.reuse_factor, products));
        if (wanted != "latency")
            context.note(node, fmt::format("strategy '{}' is taken as latency, as hls4ml does", wanted));
        return Strategy::latency;
    }
    const config::Node* compression =
        context.configuration.attribute(node.name, node.class_name, "Compression");
    if (compression != nullptr && compression->text() != nullptr &&
        (*compression->text() == "true" || *compression->text() == "True" || *compression->text() == "1"))
        return fail(
            ErrorCode::unsupported, fmt::format("layer '{}': Compression", node.name),
            "compressed weights are not supported (hls4ml 1.3.0 cannot generate them for Vivado and Vitis)");
    const Strategy strategy = wanted == "resource" ? Strategy::resource : Strategy::resource_unrolled;
    const std::int64_t closest =
        closest_reuse_factor(reuse_factor_choices(strategy, n_in, n_out), node.reuse_factor);
    if (closest != node.reuse_factor) {
        context.note(node, fmt::format("reuse factor {} does not divide {} x {} evenly: {} is used",
                                       node.reuse_factor, n_in, n_out, closest));
        node.reuse_factor = closest;
    }
    return strategy;
}

} // namespace bitscape::design::hls
