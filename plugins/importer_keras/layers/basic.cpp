#include "importer_keras/builder.hpp"

#include <fmt/format.h>

namespace bitscape::keras {

using nlohmann::json;

Status add_input(Builder& builder, const LayerText& text)
{
    const json* dtype = member(text.config, "dtype"); // text, or Keras 3's policy object
    const json* policy = dtype ? member(*dtype, "config") : nullptr;
    const std::string type = policy ? text_of(*policy, "name", "") : text_of(text.config, "dtype", "float32");
    // hls4ml does not look at it: the configuration alone decides the input's type.
    if (type.find("float") == std::string::npos && type.find("int") == std::string::npos)
        return unsupported(fmt::format("inputs of type '{}' are not supported yet", type));
    auto shape = input_shape(text.config);
    if (!shape)
        return pass(std::move(shape).error());
    if (!*shape)
        return fail(ErrorCode::bad_format, "", "the model does not say the shape of its input");
    builder.append(text.name, text.class_name, graph::Input{}, **std::move(shape));
    return {};
}

Status add_dropout(Builder& builder, const LayerText& text)
{
    const auto rate = number(text.config, "rate", 0);
    if (!rate)
        return pass(rate.error());
    if (builder.keras3()) // hls4ml drops it from Keras 2 models, but keeps a linear activation for Keras 3
        builder.append(text.name, text.class_name, graph::Activation{}, builder.source().shape);
    else
        builder.append(text.name, text.class_name, graph::Dropout{*rate}, builder.source().shape);
    return {};
}

Status add_flatten(Builder& builder, const LayerText& text)
{
    if (text_of(text.config, "data_format", "channels_last") == "channels_first" &&
        builder.source().shape.size() > 1)
        return unsupported("data_format 'channels_first' is not supported yet");
    builder.append(text.name, text.class_name, graph::Flatten{}, {element_count(builder.source().shape)});
    return {};
}

} // namespace bitscape::keras
