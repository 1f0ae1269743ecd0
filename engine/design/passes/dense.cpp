#include "design/build/build.hpp"
#include "design/passes/passes.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

/// Dense over a tensor becomes a convolution of one pixel. It starts from the model's own values again:
/// without quantizers, and without what was fused into them.
Result<Outcome> replace_multidimensional_dense(PassContext& context, Node& node)
{
    const auto* dense = std::get_if<Dense>(&node.operation);
    if (dense == nullptr || node.class_name != "Dense" || node.input().shape.size() < 2)
        return Outcome::unchanged;
    const std::size_t axes = node.input().shape.size() - 1;
    if (axes > 2)
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    fmt::format("hls4ml has no Dense over a tensor of {} axes", axes + 1));
    node.class_name = axes == 1 ? "Conv1D" : "Conv2D";
    BuildContext build{context.graph, context.configuration};
    Result<Type> result = configured_type(context.configuration, node, "result");
    if (!result)
        return pass(std::move(result).error());
    node.result = *result;
    const Dense values = *dense;
    if (auto made = add_weights(build, node, "weight", values.kernel, {values.n_in, values.n_out}); !made)
        return pass(std::move(made).error());
    if (auto made = add_bias(build, node, values.bias, values.n_out); !made)
        return pass(std::move(made).error());
    if (auto made = add_type(build, node, "accum"); !made)
        return pass(std::move(made).error());
    return Outcome::changed;
}

} // namespace bitscape::design::hls
