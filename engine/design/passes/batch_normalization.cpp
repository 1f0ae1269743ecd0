#include "design/passes/passes.hpp"

namespace bitscape::design::hls {

namespace {

bool may_fuse(const Node& dense, const Node& norm)
{
    const bool scale_fits =
        !dense.weight("weight").quantizer || all_equal(norm.weight("scale").trained, 1.0F);
    const bool bias_fits = !dense.weight("bias").quantizer || all_equal(norm.weight("bias").trained, 0.0F);
    return scale_fits && bias_fits;
}

} // namespace

/// BatchNormalization after an auto-typed BatchNormalization: the earlier one goes.
Result<Outcome> fuse_consecutive_batch_normalization(PassContext& context, Node& node)
{
    if (!std::holds_alternative<BatchNormalization>(node.operation))
        return Outcome::unchanged;
    Node& previous = node.input();
    if (!std::holds_alternative<BatchNormalization>(previous.operation) || previous.result ||
        context.graph.user_count(previous) > 1)
        return Outcome::unchanged;
    const std::vector<float>& early_scale = previous.weight("scale").trained;
    const std::vector<float>& early_bias = previous.weight("bias").trained;
    Parameter& late_scale = node.weight("scale");
    Parameter& late_bias = node.weight("bias");
    std::vector<float> scale(late_scale.data.size());
    std::vector<float> bias(scale.size());
    for (std::size_t i = 0; i < scale.size(); ++i) {
        scale[i] = early_scale[i] * late_scale.trained[i];
        bias[i] = late_scale.trained[i] * early_bias[i] + late_bias.trained[i];
    }
    if (auto done = replace_values(context, node, "scale", late_scale, std::move(scale)); !done)
        return pass(std::move(done).error());
    if (auto done = replace_values(context, node, "bias", late_bias, std::move(bias)); !done)
        return pass(std::move(done).error());
    return removed(context, previous);
}

/// BatchNormalization after an auto-typed Dense is folded into its weights, in float32, before quantization.
Result<Outcome> fuse_batch_normalization(PassContext& context, Node& node)
{
    if (!std::holds_alternative<BatchNormalization>(node.operation))
        return Outcome::unchanged;
    Node& previous = node.input();
    const auto* dense = std::get_if<Dense>(&previous.operation);
    if (dense == nullptr || previous.result || !may_fuse(previous, node) ||
        context.graph.user_count(previous) > 1)
        return Outcome::unchanged;
    const std::vector<float>& scale = node.weight("scale").data;
    std::vector<float> weight = previous.weight("weight").data;
    for (std::size_t i = 0; i < weight.size(); ++i)
        weight[i] = scale[i % dense->n_out] * weight[i];
    std::vector<float> bias(dense->n_out);
    for (std::size_t i = 0; i < bias.size(); ++i)
        bias[i] = scale[i] * previous.weight("bias").data[i] + node.weight("bias").data[i];
    if (auto done = replace_values(context, previous, "weight", previous.weight("weight"), std::move(weight));
        !done)
        return pass(std::move(done).error());
    if (auto done = replace_values(context, previous, "bias", previous.weight("bias"), std::move(bias));
        !done)
        return pass(std::move(done).error());
    return removed(context, node);
}

Result<Outcome> remove_nop_batch_normalization(PassContext& context, Node& node)
{
    if (!std::holds_alternative<BatchNormalization>(node.operation) ||
        !all_equal(node.weight("scale").trained, 1.0F) || !all_equal(node.weight("bias").trained, 0.0F))
        return Outcome::unchanged;
    return removed(context, node);
}

} // namespace bitscape::design::hls
