#include "importer_keras/builder.hpp"

#include <fmt/format.h>
#include <optional>

namespace bitscape::keras {

using nlohmann::json;

namespace {

std::optional<graph::Function> function_named(std::string_view name)
{
    using enum graph::Function;
    for (const graph::Function function : {linear, relu, sigmoid, tanh})
        if (graph::function_name(function) == name)
            return function;
    return {};
}

} // namespace

graph::Activation quantized_activation(const Quantizer& quantizer)
{
    if (const auto* relu = std::get_if<graph::QuantizedRelu>(&quantizer))
        return {graph::Function::relu, *relu, {}};
    return {graph::Function::linear, {}, std::get<graph::QuantizedBits>(quantizer)};
}

Status add_activation_argument(Builder& builder, const LayerText& text)
{
    const auto given = text.config.find("activation");
    if (given == text.config.end())
        return {};
    if (given->is_object() && text_of(*given, "class_name", "") != "function") { // a QKeras quantizer
        auto quantizer = parse_quantizer(*given, Role::other);
        if (!quantizer)
            return pass(std::move(quantizer).error().at("activation"));
        builder.append(text.name + "_" + text_of(*given, "class_name", ""), "Activation",
                       quantized_activation(*quantizer), builder.source().shape);
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
    const auto known = function_named(function);
    if (!known && function != "softmax")
        return unsupported(fmt::format("activation '{}' is not supported yet", function));
    if (known)
        builder.append(std::move(name), source_class, graph::Activation{*known, {}, {}},
                       builder.source().shape);
    else
        builder.append(std::move(name), source_class, graph::Softmax{}, builder.source().shape);
    return {};
}

Status add_activation(Builder& builder, const LayerText& text)
{
    const json* function = member(text.config, "activation");
    if (!function)
        return fail(ErrorCode::bad_format, "", "it does not say which activation");
    return add_function(builder, text.name, text.class_name, function_text(*function));
}

Status add_quantized_activation(Builder& builder, const LayerText& text)
{
    const json* activation = member(text.config, "activation");
    if (!activation)
        return fail(ErrorCode::bad_format, "", "it does not say which activation");
    auto quantizer = parse_quantizer(*activation, Role::other);
    if (!quantizer)
        return pass(std::move(quantizer).error());
    builder.append(text.name, text.class_name, quantized_activation(*quantizer), builder.source().shape);
    return {};
}

Status add_relu(Builder& builder, const LayerText& text)
{
    if (builder.keras3()) // hls4ml makes a thresholded ReLU of it
        return unsupported("layer type 'ReLU' of Keras 3 is not supported yet; use Activation('relu')");
    for (const char* option : {"max_value", "negative_slope", "threshold"}) {
        const auto value = number(text.config, option, 0);
        if (!value)
            return pass(value.error());
        if (*value != 0 || (option == std::string_view("max_value") && member(text.config, option)))
            return unsupported(fmt::format("ReLU with {} = {} is not supported yet", option, *value));
    }
    builder.append(text.name, text.class_name, graph::Activation{graph::Function::relu, {}, {}},
                   builder.source().shape);
    return {};
}

} // namespace bitscape::keras
