#include "session/quantizer_text.hpp"

#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <variant>

namespace bitscape::session {

namespace {

std::string alpha_text(const graph::Alpha& alpha)
{
    switch (alpha.kind) {
    case graph::Alpha::Kind::none:
        return {};
    case graph::Alpha::Kind::number:
        return fmt::format("alpha={}", alpha.value);
    case graph::Alpha::Kind::automatic:
        return "alpha='auto'";
    case graph::Alpha::Kind::auto_po2:
        return "alpha='auto_po2'";
    }
    return {};
}

/// "name(a, b)", empty arguments left out.
std::string call(std::string_view name, std::initializer_list<std::string> arguments)
{
    std::string list;
    for (const std::string& argument : arguments)
        if (!argument.empty())
            list += (list.empty() ? "" : ", ") + argument;
    return fmt::format("{}({})", name, list);
}

std::string flag(bool is_set, std::string_view text)
{
    return is_set ? std::string(text) : std::string();
}

struct Words {
    std::string operator()(const graph::QuantizedBits& q) const
    {
        return call("quantized_bits",
                    {std::to_string(q.bits), std::to_string(q.integer), flag(q.symmetric, "symmetric=1"),
                     flag(!q.keep_negative, "keep_negative=0"), alpha_text(q.alpha)});
    }
    std::string operator()(const graph::QuantizedRelu& q) const
    {
        const std::string slope =
            q.negative_slope != 0 ? fmt::format("negative_slope={}", q.negative_slope) : std::string();
        const std::string bound =
            q.upper_bound ? fmt::format("relu_upper_bound={}", *q.upper_bound) : std::string();
        return call("quantized_relu", {std::to_string(q.bits), std::to_string(q.integer),
                                       flag(q.use_sigmoid, "use_sigmoid=1"), slope, bound});
    }
    std::string operator()(const graph::QuantizedPo2& q) const
    {
        const std::string largest = q.max_value ? fmt::format("max_value={}", *q.max_value) : std::string();
        return call(q.keep_negative ? "quantized_po2" : "quantized_relu_po2",
                    {std::to_string(q.bits), largest,
                     flag(q.quadratic_approximation, "quadratic_approximation=True")});
    }
    std::string operator()(const graph::Binary& q) const
    {
        return call("binary", {flag(q.use_01, "use_01=1"), alpha_text(q.alpha)});
    }
    std::string operator()(const graph::Ternary& q) const
    {
        const std::string threshold = q.threshold ? fmt::format("threshold={}", *q.threshold) : std::string();
        return call("ternary", {alpha_text(q.alpha), threshold});
    }
    std::string operator()(const graph::QuantizedTanh& q) const
    {
        return call("quantized_tanh", {std::to_string(q.bits), flag(q.symmetric, "symmetric=1"),
                                       flag(q.use_real_tanh, "use_real_tanh=1")});
    }
    std::string operator()(const graph::QuantizedSigmoid& q) const
    {
        return call("quantized_sigmoid", {std::to_string(q.bits), flag(q.symmetric, "symmetric=1"),
                                          flag(q.use_real_sigmoid, "use_real_sigmoid=1")});
    }
    std::string operator()(const graph::BinaryWeights&) const { return "binary weights"; }
    std::string operator()(const graph::TernaryWeights&) const { return "ternary weights"; }
};

using Found = std::vector<std::pair<std::string, std::string>>;

template <class Quantizer> void add(Found& found, const char* name, const std::optional<Quantizer>& quantizer)
{
    if (quantizer)
        found.emplace_back(name, std::visit(Words{}, *quantizer));
}

template <class Operation> void add_all(Found& found, const Operation& layer)
{
    if constexpr (requires { layer.kernel_quantizer; })
        add(found, "kernel", layer.kernel_quantizer);
    if constexpr (requires { layer.recurrent_quantizer; }) {
        add(found, "recurrent", layer.recurrent_quantizer);
        add(found, "state", layer.state_quantizer);
    }
    if constexpr (requires { layer.depthwise_quantizer; }) {
        add(found, "depthwise", layer.depthwise_quantizer);
        add(found, "pointwise", layer.pointwise_quantizer);
    }
    if constexpr (requires { layer.bias_quantizer; })
        add(found, "bias", layer.bias_quantizer);
    if constexpr (requires { layer.gamma_quantizer; }) {
        add(found, "gamma", layer.gamma_quantizer), add(found, "beta", layer.beta_quantizer);
        add(found, "mean", layer.mean_quantizer), add(found, "variance", layer.variance_quantizer);
    }
    if constexpr (requires { layer.quantizer; })
        if constexpr (requires { add(found, "output", layer.quantizer); })
            add(found, "output", layer.quantizer);
    if constexpr (requires { layer.cell; })
        add_all(found, layer.cell);
    if constexpr (requires { layer.convolution; })
        add_all(found, layer.convolution);
}

} // namespace

std::string quantizer_text(const graph::WeightQuantizer& quantizer)
{
    return std::visit(Words{}, quantizer);
}

std::string quantizer_text(const graph::ActivationQuantizer& quantizer)
{
    return std::visit(Words{}, quantizer);
}

Found layer_quantizers(const graph::Layer& layer)
{
    Found found;
    std::visit([&](const auto& operation) { add_all(found, operation); }, layer.operation);
    return found;
}

} // namespace bitscape::session
