#include "design/passes/passes.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

/// numpy's product of an array with one value for each element of its last axis; an axis of one value is
/// repeated, which leaves a larger array.
std::vector<double> scaled(const std::vector<double>& values, std::size_t last,
                           const std::vector<double>& scale, bool is_single)
{
    if (last == scale.size())
        return multiplied(values, scale, is_single);
    std::vector<double> repeated;
    repeated.reserve(values.size() * scale.size());
    for (const double value : values)
        repeated.insert(repeated.end(), scale.size(), value);
    return multiplied(repeated, scale, is_single);
}

/// hls4ml does not see the quantizer of depthwise weights here, and they lose it.
bool is_depthwise(const Node& node)
{
    const auto* convolution = std::get_if<Convolution>(&node.operation);
    return convolution != nullptr && convolution->depthwise;
}

bool is_batch_normalization(const Node& node)
{
    return std::holds_alternative<BatchNormalization>(node.operation);
}

/// hls4ml's tests on the values before quantizers: `neutral` ones (1 or 0) and no quantizer on that side.
bool only_neutral(const Parameter& parameter, double neutral)
{
    return !parameter.quantizer && all_equal(parameter.trained, neutral);
}

bool may_fuse(const Parameter& a, const Parameter& b, double neutral)
{
    return (!a.quantizer && !b.quantizer) || only_neutral(a, neutral) || only_neutral(b, neutral);
}

bool may_fuse_consecutive(const Parameter& early, const Parameter& late, double neutral)
{
    return !early.quantizer || !late.quantizer || all_equal(early.trained, neutral) ||
           all_equal(late.trained, neutral);
}

/// The quantizer that stays when one of two factors is all ones. (hls4ml asks the same of biases: ones, not
/// zeros.)
std::optional<Quantizer> remaining_quantizer(const Parameter& early, const Parameter& late)
{
    if (all_equal(early.trained, 1))
        return late.quantizer;
    if (all_equal(late.trained, 1))
        return early.quantizer;
    return {};
}

bool is_number(const Parameter& parameter)
{
    return !parameter.type || parameter.type->encoding == Encoding::number;
}

} // namespace

/// BatchNormalization after an auto-typed BatchNormalization: the earlier one goes.
Result<Outcome> fuse_consecutive_batch_normalization(PassContext& context, Node& node)
{
    if (!is_batch_normalization(node))
        return Outcome::unchanged;
    Node& previous = node.input();
    if (!is_batch_normalization(previous) || previous.result || context.graph.user_count(previous) > 1)
        return Outcome::unchanged;
    const Parameter &s0 = previous.weight("scale"), &b0 = previous.weight("bias");
    Parameter &s1 = node.weight("scale"), &b1 = node.weight("bias");
    if (!may_fuse_consecutive(s0, s1, 1) || !may_fuse_consecutive(b0, b1, 0))
        return Outcome::unchanged;
    const bool single_scale = s0.is_single && s1.is_single;
    const bool single_bias = s1.is_single && b0.is_single && b1.is_single;
    std::vector<double> scale = multiplied(s0.trained, s1.trained, single_scale);
    std::vector<double> bias =
        added(multiplied(s1.trained, b0.trained, s1.is_single && b0.is_single), b1.trained, single_bias);
    std::optional<Quantizer> scale_quantizer = remaining_quantizer(s0, s1);
    std::optional<Quantizer> bias_quantizer = remaining_quantizer(b0, b1);
    s1.is_single = single_scale;
    b1.is_single = single_bias;
    if (auto done = replace_values(context, node, "scale", s1, std::move(scale), std::move(scale_quantizer));
        !done)
        return pass(std::move(done).error());
    if (auto done = replace_values(context, node, "bias", b1, std::move(bias), std::move(bias_quantizer));
        !done)
        return pass(std::move(done).error());
    return removed(context, previous);
}

/// BatchNormalization after an auto-typed Dense or convolution is folded into its weights before
/// quantization. Depthwise weights [.., channels, 1] become [.., channels, channels] by it.
Result<Outcome> fuse_batch_normalization(PassContext& context, Node& node)
{
    if (!is_batch_normalization(node))
        return Outcome::unchanged;
    Node& previous = node.input();
    const auto* dense = std::get_if<Dense>(&previous.operation);
    auto* convolution = std::get_if<Convolution>(&previous.operation);
    if ((dense == nullptr && convolution == nullptr) || previous.result ||
        context.graph.user_count(previous) > 1)
        return Outcome::unchanged;
    Parameter &weight = previous.weight("weight"), &bias = previous.weight("bias");
    const Parameter &scale = node.weight("scale"), &shift = node.weight("bias");
    if (weight.trained.empty())
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    "hls4ml cannot fuse it into a layer whose weights it permuted");
    const bool fits = is_depthwise(previous) || may_fuse(weight, scale, 1);
    if (!fits || !may_fuse(bias, shift, 0) || !is_number(weight) || !is_number(bias) || !is_number(scale) ||
        !is_number(shift))
        return Outcome::unchanged;
    const std::size_t last = dense != nullptr ? dense->n_out : convolution->kernel.back();
    const std::size_t outputs = dense != nullptr ? dense->n_out : convolution->n_filt;
    if (scale.data.size() != outputs || (last != outputs && last != 1))
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    fmt::format("hls4ml cannot fold {} scales into the weights of '{}'", scale.data.size(),
                                previous.name));
    const bool single_bias = scale.is_single && bias.is_single;
    std::vector<double> fused_weight =
        scaled(weight.data, last, scale.data, scale.is_single && weight.is_single);
    std::vector<double> fused_bias =
        added(multiplied(scale.data, bias.data, single_bias), shift.data, single_bias && shift.is_single);
    weight.is_single = weight.is_single && scale.is_single;
    bias.is_single = single_bias && shift.is_single;
    if (is_depthwise(previous))
        weight.quantizer = {};
    weight.shape.back() = outputs;
    std::optional<Quantizer> weight_quantizer = scale.quantizer ? scale.quantizer : weight.quantizer;
    std::optional<Quantizer> bias_quantizer = shift.quantizer ? shift.quantizer : bias.quantizer;
    if (auto done = replace_values(context, previous, "weight", weight, std::move(fused_weight),
                                   std::move(weight_quantizer));
        !done)
        return pass(std::move(done).error());
    if (auto done =
            replace_values(context, previous, "bias", bias, std::move(fused_bias), std::move(bias_quantizer));
        !done)
        return pass(std::move(done).error());
    if (convolution != nullptr)
        convolution->kernel.back() = outputs;
    return removed(context, node);
}

Result<Outcome> remove_nop_batch_normalization(PassContext& context, Node& node)
{
    if (!is_batch_normalization(node) || !all_equal(node.weight("scale").trained, 1) ||
        !all_equal(node.weight("bias").trained, 0))
        return Outcome::unchanged;
    return removed(context, node);
}

} // namespace bitscape::design::hls
