#include "importer_keras/builder.hpp"

#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace bitscape::keras {

using nlohmann::json;

namespace {

/// hls4ml's normal form of a function named by an Activation layer or argument; nothing if it has none.
std::optional<graph::Operation> operation_named(std::string_view name, const json& config)
{
    using Parametrized = graph::ParametrizedActivation;
    const auto option = [&](const char* key, double otherwise) {
        const json* value = member(config, key);
        return value && value->is_number() ? value->get<double>() : otherwise;
    };
    if (name == "softmax")
        return graph::Softmax{};
    if (name == "hard_sigmoid")
        return graph::HardActivation{};
    if (name == "elu")
        return Parametrized{Parametrized::Kind::elu, option("alpha", 1.0), {}};
    if (name == "leaky_relu")
        return Parametrized{
            Parametrized::Kind::leaky_relu, option("negative_slope", option("alpha", 0.2)), {}};
    for (const graph::Function function : graph::all_functions)
        if (graph::function_name(function) == name)
            return graph::Activation{function, {}, {}};
    return {};
}

/// An element-wise layer with one number.
Status add_parametrized(Builder& builder, const LayerText& text, graph::ParametrizedActivation::Kind kind,
                        const Result<double>& parameter)
{
    if (!parameter)
        return pass(parameter.error());
    builder.append(text.name, text.class_name, graph::ParametrizedActivation{kind, *parameter, {}},
                   builder.source().shape);
    return {};
}

} // namespace

Status add_quantizer(Builder& builder, std::string name, const std::string& source_class,
                     const json& quantizer)
{
    auto made = parse_quantized_activation(quantizer);
    if (!made)
        return pass(std::move(made).error());
    auto operation = std::visit([](auto& each) { return graph::Operation(std::move(each)); }, *made);
    builder.append(std::move(name), source_class, std::move(operation), builder.source().shape);
    return {};
}

Status add_activation_argument(Builder& builder, const LayerText& text)
{
    const auto given = text.config.find("activation");
    if (given == text.config.end())
        return {};
    if (given->is_object() && text_of(*given, "class_name", "") != "function") { // a QKeras quantizer
        const std::string name = text.name + "_" + text_of(*given, "class_name", "");
        if (auto added = add_quantizer(builder, name, "Activation", *given); !added)
            return pass(std::move(added).error().at("activation"));
        builder.note(name, "split_activation",
                     fmt::format("The activation argument of '{}' became a layer of its own", text.name));
        return {};
    }
    const std::string function = given->is_null() ? "linear" : function_text(*given);
    if (function == "linear" && builder.keras3())
        return {}; // only hls4ml's reader of Keras 2 makes a layer of it
    if (function != "linear")
        builder.note(text.name + "_" + function, "split_activation",
                     fmt::format("The activation argument of '{}' became a layer of its own", text.name));
    return add_function(builder, text.name + "_" + function, "Activation", function);
}

namespace {

/// A function that hls4ml has: its layer. Another: what it computes if that is known, and why it is not
/// built.
Status append_function(Builder& builder, std::string name, const std::string& source_class,
                       const std::string& function, const json& config)
{
    const Shape shape = builder.source().shape;
    if (auto known = operation_named(function, config)) {
        if (auto* hard = std::get_if<graph::HardActivation>(&*known); hard && builder.keras3())
            hard->trained_slope = 1.0 / 6;
        builder.append(std::move(name), source_class, *std::move(known), shape);
        return {};
    }
    if (const auto float_only = graph::float_only_function(function))
        builder.append(std::move(name), source_class, *float_only, shape);
    else
        builder.append(std::move(name), source_class, graph::UnknownLayer{}, shape);
    builder.cannot_build(fmt::format("hls4ml 1.3.0 has no activation '{}'", function));
    return {};
}

} // namespace

Status add_function(Builder& builder, std::string name, const std::string& source_class,
                    const std::string& function)
{
    return append_function(builder, std::move(name), source_class, function, json::object());
}

Status add_activation(Builder& builder, const LayerText& text)
{
    const json* function = member(text.config, "activation");
    if (!function)
        return fail(ErrorCode::bad_format, "", "it does not say which activation");
    return append_function(builder, text.name, text.class_name, function_text(*function), text.config);
}

Status add_quantized_activation(Builder& builder, const LayerText& text)
{
    const json* activation = member(text.config, "activation");
    if (!activation)
        return fail(ErrorCode::bad_format, "", "it does not say which activation");
    return add_quantizer(builder, text.name, text.class_name, *activation);
}

namespace {

Result<graph::ReluOptions> relu_options(const json& config)
{
    graph::ReluOptions options;
    if (const json* given = member(config, "max_value")) {
        if (!given->is_number())
            return fail(ErrorCode::bad_format, "", "max_value is not a number");
        options.max_value = given->get<double>();
    }
    const auto slope = number(config, "negative_slope", 0), threshold = number(config, "threshold", 0);
    for (const auto* option : {&slope, &threshold})
        if (!*option)
            return pass(option->error());
    options.negative_slope = *slope;
    options.threshold = *threshold;
    return options;
}

/// hls4ml's reader of Keras 3 makes a leaky or a thresholded ReLU of every ReLU layer.
Status add_keras3_relu(Builder& builder, const LayerText& text, const graph::ReluOptions& options)
{
    using Kind = graph::ParametrizedActivation::Kind;
    const bool capped = options.max_value && std::isfinite(*options.max_value);
    if (capped || (options.negative_slope != 0 && options.threshold != 0)) {
        builder.append(text.name, text.class_name, graph::Activation{graph::Function::relu, {}, options},
                       builder.source().shape);
        builder.cannot_build(capped
                                 ? "hls4ml 1.3.0 takes no ReLU with a max_value from Keras 3"
                                 : "hls4ml 1.3.0 takes no ReLU with both a negative_slope and a threshold");
        return {};
    }
    if (options.negative_slope != 0)
        return add_parametrized(builder, text, Kind::leaky_relu, options.negative_slope);
    return add_parametrized(builder, text, Kind::thresholded_relu, options.threshold);
}

} // namespace

Status add_relu(Builder& builder, const LayerText& text)
{
    const auto options = relu_options(text.config);
    if (!options)
        return pass(options.error());
    if (builder.keras3())
        return add_keras3_relu(builder, text, *options);
    graph::Activation relu{graph::Function::relu, {}, {}};
    if (*options != graph::ReluOptions{})
        relu.relu = *options;
    builder.append(text.name, text.class_name, std::move(relu), builder.source().shape);
    return {};
}

Status add_leaky_relu(Builder& builder, const LayerText& text)
{
    const char* key = member(text.config, "negative_slope") ? "negative_slope" : "alpha";
    return add_parametrized(builder, text, graph::ParametrizedActivation::Kind::leaky_relu,
                            number(text.config, key, 0.3));
}

Status add_elu(Builder& builder, const LayerText& text)
{
    return add_parametrized(builder, text, graph::ParametrizedActivation::Kind::elu,
                            number(text.config, "alpha", 1.0));
}

Status add_thresholded_relu(Builder& builder, const LayerText& text)
{
    return add_parametrized(builder, text, graph::ParametrizedActivation::Kind::thresholded_relu,
                            number(text.config, "theta", 1.0));
}

Status add_prelu(Builder& builder, const LayerText& text)
{
    if (member(text.config, "shared_axes"))
        return unsupported("PReLU with shared_axes is not supported, neither by hls4ml");
    auto alpha = builder.weights().read(text, "alpha", builder.source().shape);
    if (!alpha)
        return pass(std::move(alpha).error());
    builder.append(text.name, text.class_name, graph::PReLU{*std::move(alpha)}, builder.source().shape);
    return {};
}

Status add_softmax(Builder& builder, const LayerText& text)
{
    const json* axis = member(text.config, "axis");
    if (axis && (!axis->is_number_integer() || *axis == 0))
        return unsupported(fmt::format("softmax over axis {} is not supported", axis->dump()));
    const int with_batch = axis ? axis->get<int>() : -1;
    builder.append(text.name, text.class_name,
                   graph::Softmax{with_batch > 0 ? with_batch - 1 : with_batch, true},
                   builder.source().shape);
    return {};
}

std::vector<sdk::Support> supported_activations()
{
    std::vector<sdk::Support> all;
    const auto add = [&](std::string_view name, const char* remark) {
        all.push_back({"Keras", sdk::Support::Kind::activation, std::string(name), remark});
    };
    for (const graph::Function function : graph::all_functions)
        add(graph::function_name(function), "");
    for (const char* name : {"softmax", "hard_sigmoid", "elu", "leaky_relu"})
        add(name, "");
    for (const char* name : {"exponential", "gelu", "silu", "swish", "mish", "hard_silu", "log_sigmoid",
                             "log_softmax", "tanh_shrink"})
        if (graph::float_only_function(name))
            add(name, "opens; hls4ml cannot build it");
    return all;
}

} // namespace bitscape::keras
