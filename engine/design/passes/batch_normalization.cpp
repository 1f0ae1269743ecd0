#include "design/passes/passes.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

/// numpy's product of an array with one value for each element of its last axis; an axis of one value is
/// repeated, which leaves a larger array.
std::vector<float> scaled(const std::vector<float>& values, std::size_t last, const std::vector<float>& scale)
{
    std::vector<float> product;
    const std::size_t repeat = last == scale.size() ? 1 : scale.size();
    product.reserve(values.size() * repeat);
    for (std::size_t i = 0; i < values.size() * repeat; ++i)
        product.push_back(scale[i % scale.size()] * values[i / repeat]);
    return product;
}

/// hls4ml does not see the quantizer of depthwise weights here, and they lose it.
bool is_depthwise(const Node& node)
{
    const auto* convolution = std::get_if<Convolution>(&node.operation);
    return convolution != nullptr && convolution->depthwise;
}

bool may_fuse(const Node& dense, const Node& norm)
{
    const bool scale_fits = is_depthwise(dense) || !dense.weight("weight").quantizer ||
                            all_equal(norm.weight("scale").trained, 1.0F);
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

/// BatchNormalization after an auto-typed Dense or convolution is folded into its weights, in float32, before
/// quantization. Depthwise weights [.., channels, 1] become [.., channels, channels] by it.
Result<Outcome> fuse_batch_normalization(PassContext& context, Node& node)
{
    if (!std::holds_alternative<BatchNormalization>(node.operation))
        return Outcome::unchanged;
    Node& previous = node.input();
    const auto* dense = std::get_if<Dense>(&previous.operation);
    auto* convolution = std::get_if<Convolution>(&previous.operation);
    if ((dense == nullptr && convolution == nullptr) || previous.result || !may_fuse(previous, node) ||
        context.graph.user_count(previous) > 1)
        return Outcome::unchanged;
    const std::vector<float>& scale = node.weight("scale").data;
    const std::size_t last = dense != nullptr ? dense->n_out : convolution->kernel.back();
    const std::size_t outputs = dense != nullptr ? dense->n_out : convolution->n_filt;
    if (scale.size() != outputs || (last != outputs && last != 1))
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    fmt::format("hls4ml cannot fold {} scales into the weights of '{}'", scale.size(),
                                previous.name));
    std::vector<float> weight = scaled(previous.weight("weight").data, last, scale);
    std::vector<float> bias(outputs);
    for (std::size_t i = 0; i < bias.size(); ++i)
        bias[i] = scale[i] * previous.weight("bias").data[i] + node.weight("bias").data[i];
    if (is_depthwise(previous))
        previous.weight("weight").quantizer = {};
    if (auto done = replace_values(context, previous, "weight", previous.weight("weight"), std::move(weight));
        !done)
        return pass(std::move(done).error());
    if (auto done = replace_values(context, previous, "bias", previous.weight("bias"), std::move(bias));
        !done)
        return pass(std::move(done).error());
    if (convolution != nullptr)
        convolution->kernel.back() = outputs;
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
