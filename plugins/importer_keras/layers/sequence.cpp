// LayerNormalization, Embedding, GarNet and GarNetStack.
#include "importer_keras/builder.hpp"

#include <fmt/format.h>

namespace bitscape::keras {

using nlohmann::json;

namespace {

/// Numbers of a GarNet's layers: one, or a list of them for a stack.
Result<std::vector<std::size_t>> sizes(const json& config, const char* key)
{
    const json* value = member(config, key);
    std::vector<std::size_t> found;
    const auto take = [&found](const json& number) {
        if (!number.is_number_unsigned() || number.get<std::uint64_t>() == 0)
            return false;
        found.push_back(number.get<std::size_t>());
        return true;
    };
    bool sound = value != nullptr;
    if (value && value->is_array())
        for (const json& each : *value)
            sound = take(each) && sound;
    else if (value)
        sound = take(*value);
    if (!sound || found.empty())
        return fail(ErrorCode::bad_format, "", fmt::format("{} is not a positive whole number", key));
    return found;
}

struct Tensor {
    std::string name;
    std::vector<float>& to;
    Shape shape;
};

Status read_tensors(const Builder& builder, const LayerText& layer, const std::vector<Tensor>& tensors)
{
    for (const Tensor& tensor : tensors) {
        auto values = builder.weights().read(layer, tensor.name, tensor.shape);
        if (!values)
            return pass(std::move(values).error());
        tensor.to = *std::move(values);
    }
    return {};
}

/// What hls4ml's GarNet can do.
Status check_garnet(const json& config)
{
    if (!flag(config, "simplified", false))
        return unsupported("hls4ml's GarNet is the simplified one: simplified must be true");
    if (const std::string format = text_of(config, "input_format", "xn"); format != "xn")
        return unsupported(fmt::format("hls4ml's GarNet takes input_format 'xn' only, not '{}'", format));
    const std::string activation = text_of(config, "output_activation", "linear");
    if (activation != "linear")
        return unsupported(fmt::format("hls4ml's GarNet has no output activation '{}'", activation));
    if (const std::string collapse = text_of(config, "collapse", "mean"); collapse != "mean")
        return unsupported(fmt::format("hls4ml's GarNet cannot collapse by '{}'", collapse));
    return {};
}

} // namespace

Status add_layer_normalization(Builder& builder, const LayerText& text)
{
    const Shape& shape = builder.source().shape;
    const json* axis = member(text.config, "axis");
    if (axis && axis->is_array() && axis->size() == 1)
        axis = &axis->front();
    const auto rank = static_cast<std::int64_t>(shape.size());
    if (axis && !(axis->is_number_integer() && (*axis == -1 || *axis == rank)))
        return unsupported(fmt::format("axis {} is not supported, only the last one is", axis->dump()));
    graph::LayerNormalization layer;
    const auto epsilon = number(text.config, "epsilon", 1e-3);
    if (!epsilon)
        return pass(epsilon.error());
    layer.epsilon = *epsilon;
    std::vector<Tensor> tensors;
    if (flag(text.config, "scale", true))
        tensors.push_back({"gamma", layer.gamma, {shape.back()}});
    if (flag(text.config, "center", true))
        tensors.push_back({"beta", layer.beta, {shape.back()}});
    if (auto read = read_tensors(builder, text, tensors); !read)
        return read;
    builder.append(text.name, text.class_name, std::move(layer), shape);
    return {};
}

Status add_embedding(Builder& builder, const LayerText& text)
{
    auto vocabulary = count(text.config, "input_dim");
    if (!vocabulary)
        return pass(std::move(vocabulary).error());
    auto n_out = count(text.config, "output_dim");
    if (!n_out)
        return pass(std::move(n_out).error());
    graph::Embedding layer{*vocabulary, *n_out, {}};
    if (auto read = read_tensors(builder, text, {{"embeddings", layer.table, {*vocabulary, *n_out}}}); !read)
        return read;
    Shape shape = builder.source().shape;
    shape.push_back(*n_out);
    builder.append(text.name, text.class_name, std::move(layer), std::move(shape));
    return {};
}

Status add_garnet(Builder& builder, const LayerText& text)
{
    if (auto checked = check_garnet(text.config); !checked)
        return checked;
    graph::GarNet layer;
    layer.is_stack = text.class_name == "GarNetStack";
    layer.collapse_mean = member(text.config, "collapse") != nullptr;
    layer.mean_by_nvert = flag(text.config, "mean_by_nvert", false);
    layer.quantize_transforms = flag(text.config, "quantize_transforms", false);
    auto aggregators = sizes(text.config, "n_aggregators");
    auto filters = sizes(text.config, "n_filters");
    auto propagate = sizes(text.config, "n_propagate");
    for (auto* each : {&aggregators, &filters, &propagate})
        if (!*each)
            return pass(std::move(*each).error());
    if (filters->size() != aggregators->size() || propagate->size() != aggregators->size() ||
        (!layer.is_stack && filters->size() != 1))
        return fail(ErrorCode::bad_format, "", "its lists of sizes do not fit each other");
    const Shape vertices = builder.source().shape;
    layer.vertices = vertices.front();
    std::size_t n_in = vertices.back();
    for (std::size_t k = 0; k < filters->size(); ++k) {
        graph::GarNetLayer each{n_in, (*propagate)[k], (*aggregators)[k], (*filters)[k], {}, {}, {}, {}, {},
                                {}};
        const std::string number = layer.is_stack ? std::to_string(k) : "";
        auto read =
            read_tensors(builder, text,
                         {{"FLR" + number + "_kernel", each.features_kernel, {n_in, each.n_propagate}},
                          {"FLR" + number + "_bias", each.features_bias, {each.n_propagate}},
                          {"S" + number + "_kernel", each.distance_kernel, {n_in, each.n_aggregators}},
                          {"S" + number + "_bias", each.distance_bias, {each.n_aggregators}},
                          {"Fout" + number + "_kernel",
                           each.output_kernel,
                           {each.n_aggregators * each.n_propagate, each.n_out}},
                          {"Fout" + number + "_bias", each.output_bias, {each.n_out}}});
        if (!read)
            return read;
        n_in = each.n_out;
        layer.layers.push_back(std::move(each));
    }
    Shape shape = layer.collapse_mean ? Shape{n_in} : Shape{vertices.front(), n_in};
    builder.append(text.name, text.class_name, std::move(layer), std::move(shape), builder.sources());
    return {};
}

} // namespace bitscape::keras
