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
        auto added =
            add_quantizer(builder, text.name + "_" + text_of(*given, "class_name", ""), "Activation", *given);
        if (!added)
            return pass(std::move(added).error().at("activation"));
        return {};
    }
    const std::string function = given->is_null() ? "linear" : function_text(*given);
    if (function == "linear" && builder.keras3())
        return {}; // only hls4ml's reader of Keras 2 makes a layer of it
    return add_function(builder, text.name + "_" + function, "Activation", function);
}

Status add_function(Builder& builder, std::string name, const std::string& source_class,
                    const std::string& function)
{
    auto known = operation_named(function, json::object());
    if (!known)
        return unsupported(fmt::format("activation '{}' is not supported yet", function));
    builder.append(std::move(name), source_class, *std::move(known), builder.source().shape);
    return {};
}

Status add_activation(Builder& builder, const LayerText& text)
{
    const json* function = member(text.config, "activation");
    if (!function)
        return fail(ErrorCode::bad_format, "", "it does not say which activation");
    const std::string name = function_text(*function);
    auto known = operation_named(name, text.config);
    if (!known)
        return unsupported(fmt::format("activation '{}' is not supported yet", name));
    builder.append(text.name, text.class_name, *std::move(known), builder.source().shape);
    return {};
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
    if (options.max_value && std::isfinite(*options.max_value))
        return unsupported("ReLU with a max_value is not supported, neither by hls4ml for Keras 3");
    if (options.negative_slope != 0 && options.threshold != 0)
        return unsupported(
            "ReLU with both a negative_slope and a threshold is not supported, neither by hls4ml");
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
    auto alpha = builder.weights().read(text.name, "alpha", builder.source().shape);
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

} // namespace bitscape::keras
