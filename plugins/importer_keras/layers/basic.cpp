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

/// Layers that do something in training only. hls4ml's reader of Keras 3 knows most, that of Keras 2 none.
Status add_noise(Builder& builder, const LayerText& text)
{
    builder.append(text.name, text.class_name, graph::Activation{}, builder.source().shape);
    const bool is_dropout = text.class_name.find("Dropout") != std::string::npos;
    if (!builder.keras3() || !is_dropout)
        builder.cannot_build(
            fmt::format("hls4ml 1.3.0 has no layer of type '{}'; take it out: it does nothing "
                        "after training",
                        text.class_name));
    return {};
}

Status add_repeat_vector(Builder& builder, const LayerText& text)
{
    const auto times = count(text.config, "n");
    if (!times)
        return pass(times.error());
    const Shape& input = builder.source().shape;
    if (input.size() != 1 || *times > graph::most_elements)
        return fail(ErrorCode::bad_format, "", "it repeats something else than a vector, or too often");
    builder.append(text.name, text.class_name, graph::FloatOnly{graph::FloatOnly::Kind::repeat_vector},
                   {*times, input.front()});
    builder.cannot_build(builder.keras3()
                             ? "hls4ml 1.3.0 has no layer of type 'RepeatVector' of its own (da4ml's, "
                               "which it falls back to, is not known here)"
                             : "hls4ml 1.3.0 has no layer of type 'RepeatVector'");
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
