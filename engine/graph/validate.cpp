#include "graph/model.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>
#include <string_view>

namespace bitscape::graph {

namespace {

/// More elements in one sample than any model this is for; keeps every later product of extents far from
/// overflow.
constexpr std::size_t most_elements = std::size_t{1} << 31;

using Failure = std::optional<std::string>; ///< what is wrong with one layer, nothing if it is sound

Failure check_shape(const Shape& shape)
{
    if (shape.empty())
        return "its output has no dimensions";
    std::size_t count = 1;
    for (const std::size_t extent : shape) {
        if (extent == 0)
            return fmt::format("its output shape ({}) has an empty dimension", fmt::join(shape, ", "));
        if (extent > most_elements / count)
            return fmt::format("its output shape ({}) is too large", fmt::join(shape, ", "));
        count *= extent;
    }
    return {};
}

Failure check_vector(std::string_view name, const std::vector<float>& values, std::size_t expected)
{
    if (values.size() != expected)
        return fmt::format("{} has {} values instead of {}", name, values.size(), expected);
    const auto bad =
        std::find_if(values.begin(), values.end(), [](float value) { return !std::isfinite(value); });
    if (bad != values.end())
        return fmt::format("{} holds a value that is not finite (element {})", name, bad - values.begin());
    return {};
}

/// Ranges within which QKeras' own float32 arithmetic works (2^integer and 2^bits as int32).
Failure check_quantizer(int bits, int integer)
{
    if (bits < 1 || bits > 31)
        return fmt::format("quantizer width {} is not in 1..31", bits);
    if (integer < 0 || integer > 30)
        return fmt::format("quantizer integer bits {} are not in 0..30", integer);
    return {};
}

Failure check_po2(const QuantizedPo2& quantizer)
{
    const bool signed_exponent = !quantizer.max_value || *quantizer.max_value > 1;
    const int exponent_bits = quantizer.bits - (quantizer.keep_negative ? 1 : 0) - (signed_exponent ? 1 : 0);
    if (exponent_bits < 0 || exponent_bits > 16)
        return fmt::format("power-of-two quantizer width {} is out of range", quantizer.bits);
    if (quantizer.max_value && !(*quantizer.max_value >= 0))
        return "a quantizer's max_value is negative";
    return {};
}

Failure check_quantizer(const std::optional<BatchNormalization::Quantizer>& quantizer)
{
    if (!quantizer)
        return {};
    if (const auto* bits = std::get_if<QuantizedBits>(&*quantizer))
        return check_quantizer(bits->bits, bits->integer);
    return check_po2(std::get<QuantizedPo2>(*quantizer));
}

template <class Quantizer> Failure check_quantizer(const std::optional<Quantizer>& quantizer)
{
    return quantizer ? check_quantizer(quantizer->bits, quantizer->integer) : Failure{};
}

Failure expect_shape(const Layer& layer, const Shape& expected)
{
    if (layer.shape == expected)
        return {};
    return fmt::format("its output shape ({}) should be ({})", fmt::join(layer.shape, ", "),
                       fmt::join(expected, ", "));
}

/// The first failure of several checks.
template <class... Checks> Failure first_of(Checks... checks)
{
    Failure failure;
    (void)((failure = checks()) || ...);
    return failure;
}

/// Checks one layer's operation against the shape of its input (empty for Input).
struct CheckOperation {
    const Layer& layer;
    const Shape& input;

    Failure operator()(const Input&) const { return {}; }
    Failure operator()(const Dense& dense) const
    {
        if (dense.n_in != input.back())
            return fmt::format("it takes {} values but gets {}", dense.n_in, input.back());
        if (dense.n_out == 0 || dense.n_out > most_elements / dense.n_in)
            return fmt::format("{} units are out of range", dense.n_out);
        Shape expected = input;
        expected.back() = dense.n_out;
        return first_of(
            [&] { return check_vector("kernel", dense.kernel, dense.n_in * dense.n_out); },
            [&] { return dense.bias.empty() ? Failure{} : check_vector("bias", dense.bias, dense.n_out); },
            [&] { return check_quantizer(dense.kernel_quantizer); },
            [&] { return check_quantizer(dense.bias_quantizer); },
            [&] { return expect_shape(layer, expected); });
    }
    Failure operator()(const BatchNormalization& norm) const
    {
        const std::size_t n = input.back();
        const auto optional_vector = [n](std::string_view name, const std::vector<float>& values) {
            return values.empty() ? Failure{} : check_vector(name, values, n);
        };
        if (!std::isfinite(norm.epsilon))
            return "epsilon is not finite";
        return first_of([&] { return optional_vector("gamma", norm.gamma); },
                        [&] { return optional_vector("beta", norm.beta); },
                        [&] { return check_vector("mean", norm.mean, n); },
                        [&] { return check_vector("variance", norm.variance, n); },
                        [&] { return check_quantizer(norm.gamma_quantizer); },
                        [&] { return check_quantizer(norm.beta_quantizer); },
                        [&] { return check_quantizer(norm.mean_quantizer); },
                        [&] { return check_quantizer(norm.variance_quantizer); },
                        [&] { return check_variance(norm); }, [&] { return expect_shape(layer, input); });
    }
    Failure operator()(const Activation& activation) const
    {
        return first_of([&] { return check_quantizer(activation.quantized_relu); },
                        [&] { return check_quantizer(activation.quantized_bits); },
                        [&] { return expect_shape(layer, input); });
    }
    Failure operator()(const Softmax&) const { return expect_shape(layer, input); }
    Failure operator()(const Dropout& dropout) const
    {
        if (!(dropout.rate >= 0 && dropout.rate <= 1))
            return fmt::format("rate {} is not between 0 and 1", dropout.rate);
        return expect_shape(layer, input);
    }
    Failure operator()(const Flatten&) const { return expect_shape(layer, {element_count(input)}); }

    static Failure check_variance(const BatchNormalization& norm)
    {
        for (std::size_t i = 0; i < norm.variance.size(); ++i)
            if (!(double{norm.variance[i]} + norm.epsilon > 0))
                return fmt::format("variance + epsilon is not positive (element {})", i);
        return {};
    }
};

Failure check_layer(const Model& model, std::size_t index)
{
    const Layer& layer = model.layers[index];
    if (layer.id.index() != index)
        return fmt::format("its id is {} instead of {}", layer.id.value, index);
    const bool is_input = std::holds_alternative<Input>(layer.operation);
    const std::size_t arity = is_input ? 0 : 1;
    if (layer.inputs.size() != arity)
        return fmt::format("it has {} inputs instead of {}", layer.inputs.size(), arity);
    for (const LayerId input : layer.inputs)
        if (input.index() >= index)
            return "its input does not come before it";
    if (Failure failure = check_shape(layer.shape))
        return failure;
    const Shape& input = is_input ? layer.shape : model.layer(layer.inputs.front()).shape;
    return std::visit(CheckOperation{layer, input}, layer.operation);
}

Result<void> check_ends(const Model& model)
{
    std::set<LayerId> listed;
    for (const LayerId id : model.inputs) {
        if (id.index() >= model.layers.size() || !std::holds_alternative<Input>(model.layer(id).operation))
            return fail(ErrorCode::bad_format, "inputs", "not every input of the model is an input layer");
        if (!listed.insert(id).second)
            return fail(ErrorCode::bad_format, "inputs",
                        fmt::format("'{}' is listed twice", model.layer(id).name));
    }
    for (const Layer& layer : model.layers)
        if (std::holds_alternative<Input>(layer.operation) && !listed.contains(layer.id))
            return fail(ErrorCode::bad_format, fmt::format("layer '{}'", layer.name),
                        "it is an input layer but not an input of the model");
    if (model.outputs.empty())
        return fail(ErrorCode::bad_format, "outputs", "the model has no output");
    listed.clear();
    for (const LayerId id : model.outputs) {
        if (id.index() >= model.layers.size())
            return fail(ErrorCode::bad_format, "outputs", "an output of the model is not one of its layers");
        if (!listed.insert(id).second)
            return fail(
                ErrorCode::unsupported, "outputs",
                fmt::format("'{}' is listed twice, which is not supported yet", model.layer(id).name));
    }
    return {};
}

} // namespace

Result<void> validate(const Model& model)
{
    if (model.layers.empty())
        return fail(ErrorCode::bad_format, "", "the model has no layers");
    std::set<std::string_view> names;
    for (std::size_t index = 0; index < model.layers.size(); ++index) {
        const Layer& layer = model.layers[index];
        if (layer.name.empty())
            return fail(ErrorCode::bad_format, fmt::format("layer {}", index), "it has no name");
        const std::string where = fmt::format("layer '{}'", layer.name);
        if (!names.insert(layer.name).second)
            return fail(ErrorCode::bad_format, where, "two layers have this name");
        if (Failure failure = check_layer(model, index))
            return fail(ErrorCode::bad_format, where, *std::move(failure));
    }
    return check_ends(model);
}

} // namespace bitscape::graph
