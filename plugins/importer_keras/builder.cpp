#include "importer_keras/builder.hpp"

#include "importer_keras/layers/spatial_options.hpp"

#include <fmt/format.h>
#include <iterator>
#include <map>
#include <set>

namespace bitscape::keras {

using nlohmann::json;

namespace {

struct Row {
    AddLayer add;
    const char* framework; ///< "Keras" is Keras 2 and 3
    const char* remark;    ///< as sdk::Support's
    bool takes_several = false;
};

const std::map<std::string_view, Row>& rows()
{
    static const std::map<std::string_view, Row> table{
        {"InputLayer", {add_input, "Keras", ""}},
        {"Dense", {add_dense, "Keras", ""}},
        {"QDense", {add_dense, "QKeras", ""}},
        {"BatchNormalization", {add_batch_normalization, "Keras", "over the last axis"}},
        {"QBatchNormalization", {add_batch_normalization, "QKeras", "over the last axis"}},
        {"Activation", {add_activation, "Keras", ""}},
        {"QActivation", {add_quantized_activation, "QKeras", ""}},
        {"ReLU",
         {add_relu, "Keras", "hls4ml reads no max_value, negative_slope and threshold from Keras 2 models"}},
        {"Dropout", {add_dropout, "Keras", ""}},
        {"Flatten", {add_flatten, "Keras", ""}},
        {"Conv1D", {add_convolution, "Keras", ""}},
        {"Conv2D", {add_convolution, "Keras", ""}},
        {"QConv1D", {add_convolution, "QKeras", ""}},
        {"QConv2D", {add_convolution, "QKeras", ""}},
        {"DepthwiseConv1D",
         {add_depthwise_convolution, "Keras", "not built with a depth_multiplier other than 1"}},
        {"DepthwiseConv2D",
         {add_depthwise_convolution, "Keras", "not built with a depth_multiplier other than 1"}},
        {"QDepthwiseConv2D",
         {add_depthwise_convolution, "QKeras", "not built with a depth_multiplier other than 1"}},
        {"SeparableConv1D",
         {add_separable_convolution, "Keras", "not built with a depth_multiplier other than 1"}},
        {"SeparableConv2D",
         {add_separable_convolution, "Keras", "not built with a depth_multiplier other than 1"}},
        {"QSeparableConv1D",
         {add_separable_convolution, "QKeras", "not built with a depth_multiplier other than 1"}},
        {"QSeparableConv2D",
         {add_separable_convolution, "QKeras", "not built with a depth_multiplier other than 1"}},
        {"QConv2DBatchnorm", {add_folded_convolution, "QKeras", ""}},
        {"MaxPooling1D", {add_pooling, "Keras", ""}},
        {"MaxPooling2D", {add_pooling, "Keras", ""}},
        {"AveragePooling1D", {add_pooling, "Keras", ""}},
        {"AveragePooling2D", {add_pooling, "Keras", ""}},
        {"GlobalMaxPooling1D", {add_global_pooling, "Keras", ""}},
        {"GlobalMaxPooling2D", {add_global_pooling, "Keras", ""}},
        {"GlobalAveragePooling1D", {add_global_pooling, "Keras", ""}},
        {"GlobalAveragePooling2D", {add_global_pooling, "Keras", ""}},
        {"ZeroPadding1D", {add_zero_padding, "Keras", ""}},
        {"ZeroPadding2D", {add_zero_padding, "Keras", ""}},
        {"Cropping1D", {add_cropping, "Keras", ""}},
        {"Cropping2D", {add_cropping, "Keras", ""}},
        {"UpSampling1D", {add_up_sampling, "Keras", ""}},
        {"UpSampling2D", {add_up_sampling, "Keras", "nearest neighbour"}},
        {"BinaryDense", {add_dense, "Keras", ""}},
        {"TernaryDense", {add_dense, "Keras", ""}},
        {"LeakyReLU", {add_leaky_relu, "Keras", ""}},
        {"ELU", {add_elu, "Keras", ""}},
        {"ThresholdedReLU", {add_thresholded_relu, "Keras", ""}},
        {"PReLU", {add_prelu, "Keras", "not with shared_axes"}},
        {"Softmax", {add_softmax, "Keras", ""}},
        {"Add", {add_merge, "Keras", "built for two tensors", true}},
        {"Subtract", {add_merge, "Keras", "", true}},
        {"Multiply", {add_merge, "Keras", "built for two tensors", true}},
        {"Average", {add_merge, "Keras", "built for two tensors", true}},
        {"Maximum", {add_merge, "Keras", "built for two tensors", true}},
        {"Minimum", {add_merge, "Keras", "built for two tensors", true}},
        {"Concatenate", {add_concatenate, "Keras", "built for two tensors", true}},
        {"Dot", {add_dot, "Keras", "of two vectors", true}},
        {"Reshape", {add_reshape, "Keras", ""}},
        {"Permute", {add_permute, "Keras", ""}},
        {"SimpleRNN", {add_recurrent, "Keras", "hls4ml has none for Vivado and Vitis"}},
        {"LSTM", {add_recurrent, "Keras", ""}},
        {"GRU", {add_recurrent, "Keras", "not built with reset_after=False"}},
        {"QSimpleRNN", {add_recurrent, "QKeras", "hls4ml has none for Vivado and Vitis"}},
        {"QLSTM", {add_recurrent, "QKeras", ""}},
        {"QGRU", {add_recurrent, "QKeras", "not built with reset_after=False"}},
        {"Bidirectional", {add_bidirectional, "Keras", "of a forward and a backward layer"}},
        {"TimeDistributed",
         {add_time_distributed, "Keras", "built around dense, normalization and activation layers"}},
        {"LayerNormalization", {add_layer_normalization, "Keras", "over the last axis"}},
        {"Embedding", {add_embedding, "Keras", ""}},
        {"GarNet", {add_garnet, "GarNet", "simplified", true}},
        {"GarNetStack", {add_garnet, "GarNet", "simplified", true}},
        {"EinsumDense", {add_einsum_dense, "Keras", ""}},
        {"Einsum", {add_einsum, "Keras", "of two tensors", true}},
        {"RepeatVector", {add_repeat_vector, "Keras", "opens; hls4ml cannot build it"}},
        {"SpatialDropout1D", {add_noise, "Keras", "built for Keras 3 only"}},
        {"SpatialDropout2D", {add_noise, "Keras", "built for Keras 3 only"}},
        {"GaussianDropout", {add_noise, "Keras", "built for Keras 3 only"}},
        {"AlphaDropout", {add_noise, "Keras", "built for Keras 3 only"}},
        {"GaussianNoise", {add_noise, "Keras", "opens; hls4ml cannot build it"}},
        {"ActivityRegularization", {add_noise, "Keras", "opens; hls4ml cannot build it"}},
        {"FixedPointQuantizer", {add_proxy_quantizer, "HGQ", "of proxy models"}},
        {"UnaryLUT", {add_proxy_table, "HGQ", "of proxy models"}},
    };
    return table;
}

const Row* find(std::string_view class_name)
{
    const auto found = rows().find(class_name);
    return found == rows().end() ? nullptr : &found->second;
}

} // namespace

tl::unexpected<Error> unsupported(std::string what)
{
    return fail(ErrorCode::unsupported, "", std::move(what));
}

bool flag(const json& config, const char* key, bool otherwise)
{
    const json* value = member(config, key);
    return value && value->is_boolean() ? value->get<bool>() : otherwise;
}

Result<double> number(const json& config, const char* key, double otherwise)
{
    const json* value = member(config, key);
    if (value && !value->is_number())
        return fail(ErrorCode::bad_format, "", fmt::format("{} is not a number", key));
    return value ? value->get<double>() : otherwise;
}

std::string function_text(const json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    return text_of(value, "config", text_of(value, "class_name", "?"));
}

Result<std::size_t> count(const json& config, const char* key)
{
    const json* value = member(config, key);
    if (!value || !value->is_number_unsigned() || value->get<std::uint64_t>() == 0)
        return fail(ErrorCode::bad_format, "", fmt::format("{} is not a positive whole number", key));
    return value->get<std::size_t>();
}

Status Builder::add(const LayerText& text)
{
    std::vector<LayerId> sources;
    for (const std::string& input : text.inputs)
        sources.push_back(output_of_.at(input)); // the architecture is in execution order
    const bool reads = text.class_name != "InputLayer";
    if (sources.empty() == reads)
        return fail(ErrorCode::bad_format, "",
                    fmt::format("it reads {} layers instead of {}", sources.size(), reads ? 1 : 0));
    const std::size_t layers = model_.layers.size(), rewrites = model_.rewrites.size();
    again_ = text.call > 0;
    read_from(sources);
    auto added = text.from_hgq ? add_hgq(*this, text) : add_as_read(text);
    if (!added && added.error().code == ErrorCode::unsupported && reads) {
        take_back(layers, rewrites);
        read_from(std::move(sources));
        added = add_unknown(text, added.error());
    }
    if (!added)
        return added;
    mark_call(text, layers);
    output_of_[text.key] = source_;
    return {};
}

Status Builder::add_as_read(const LayerText& text)
{
    const Row* row = find(text.class_name);
    if (row == nullptr && text.class_name.starts_with("HGQ>"))
        return unsupported("hls4ml reads HGQ's models as proxies only: convert it with "
                           "HGQ.proxy.to_proxy_model() and save the result");
    if (row == nullptr)
        return unsupported(fmt::format("layer type '{}' is not supported yet", text.class_name));
    if (sources_.size() > 1 && !row->takes_several)
        return fail(ErrorCode::bad_format, "",
                    fmt::format("it reads {} layers instead of 1", sources_.size()));
    return row->add(*this, text);
}

void Builder::take_back(std::size_t layers, std::size_t rewrites)
{
    for (std::size_t i = layers; i < model_.layers.size(); ++i)
        used_names_.erase(model_.layers[i].name);
    model_.layers.resize(layers);
    model_.rewrites.resize(rewrites);
}

namespace {

/// What the file says of the shape of an input of a layer: one shape, or a list of them.
std::optional<Shape> told_input(const json& told, std::size_t input)
{
    const json* shape = &told;
    if (shape->is_array() && !shape->empty() && shape->front().is_array()) {
        if (input >= shape->size())
            return {};
        shape = &(*shape)[input];
    } else if (input > 0) {
        return {};
    }
    const auto known = input_shape(json{{"batch_shape", *shape}});
    return known ? *known : std::nullopt;
}

/// Kinds of layers that make of their (first) input a tensor of the same shape.
bool keeps_shape(std::string_view class_name)
{
    static const std::set<std::string_view> names{"MultiHeadAttention",
                                                  "Attention",
                                                  "AdditiveAttention",
                                                  "GroupQueryAttention",
                                                  "GroupNormalization",
                                                  "RMSNormalization",
                                                  "UnitNormalization",
                                                  "SpectralNormalization",
                                                  "Rescaling",
                                                  "Normalization",
                                                  "Masking",
                                                  "QMultiHeadAttention",
                                                  "Activation",
                                                  "QActivation",
                                                  "BatchNormalization",
                                                  "QBatchNormalization",
                                                  "LayerNormalization",
                                                  "Softmax",
                                                  "PReLU",
                                                  "ReLU",
                                                  "QSoftmax",
                                                  "QUnaryFunctionLUT",
                                                  "Quantizer",
                                                  "Identity"};
    return names.contains(class_name);
}

/// Of a matrix, a window or a recurrent layer, whatever else is not understood of it.
std::optional<Shape> known_shape(const LayerText& text, const Shape& input)
{
    const auto units = count(text.config, "units"), filters = count(text.config, "filters");
    Shape shape = input;
    if (units && text.class_name.find("Dense") != std::string::npos) {
        shape.back() = *units;
        return shape;
    }
    if (units && input.size() == 2)
        return flag(text.config, "return_sequences", false) ? Shape{input.front(), *units} : Shape{*units};
    if (text.class_name.find("Conv") == std::string::npos || input.size() != axes_of(text.class_name) + 1)
        return {};
    const auto windows = keras::windows(text.config, "kernel_size", axes_of(text.class_name));
    if (!windows || graph::check_windows(*windows, input))
        return {};
    const auto multiplier = count(text.config, "depth_multiplier");
    return graph::window_shape(*windows, input, filters ? *filters : input.back() * multiplier.value_or(1));
}

} // namespace

std::optional<Shape> Builder::told_shape(const LayerText& text) const
{
    for (const LayerText& reader : architecture_.layers)
        for (std::size_t k = 0; k < reader.inputs.size(); ++k)
            if (reader.inputs[k] == text.key)
                if (auto shape = told_input(reader.build_shape, k))
                    return shape;
    if (const json* given = member(text.config, "output_shape"); given && given->is_array()) { // Lambda
        json whole = *given;
        whole.insert(whole.begin(), nullptr);
        if (auto shape = told_input(whole, 0))
            return shape;
    }
    if (keeps_shape(text.class_name))
        return source().shape;
    return known_shape(text, source().shape);
}

Status Builder::add_unknown(const LayerText& text, const Error& why)
{
    auto shape = told_shape(text);
    if (!shape)
        return pass(why);
    graph::UnknownLayer layer;
    for (auto& [name, values] : weights_.all(text))
        layer.tensors.push_back({std::move(name), std::move(values)});
    append(text.name, text.class_name, std::move(layer), *std::move(shape), sources_);
    cannot_build(english(why));
    return {};
}

void Builder::cannot_build(std::string why)
{
    model_.layers.back().not_built = std::move(why);
}

void Builder::mark_call(const LayerText& text, std::size_t first)
{
    std::vector<LayerId>& original = first_call_[text.source];
    const bool again = !original.empty();
    for (std::size_t i = first; i < model_.layers.size(); ++i) {
        graph::Layer& layer = model_.layers[i];
        layer.group = text.group;
        if (i == first && !text.not_built.empty())
            layer.not_built = text.not_built;
        if (again && i - first < original.size() && graph::parameter_count(layer) > 0)
            layer.shares = original[i - first];
        else if (!again)
            original.push_back(layer.id);
    }
}

void Builder::read_from(std::vector<LayerId> sources)
{
    sources_ = std::move(sources);
    if (!sources_.empty())
        source_ = sources_.front();
}

std::string Builder::free_name(const std::string& name)
{
    std::string free = name;
    for (int rank = 0; used_names_.contains(free); ++rank)
        free = fmt::format("{}_{}", name, rank);
    if (free != name)
        note(free, "rename_layer", fmt::format("Was '{}', a name that is used already", name));
    used_names_.insert(free);
    return free;
}

void Builder::append(std::string name, std::string source_class, graph::Operation operation, Shape shape)
{
    const bool is_input = std::holds_alternative<graph::Input>(operation);
    append(std::move(name), std::move(source_class), std::move(operation), std::move(shape),
           is_input ? std::vector<LayerId>{} : std::vector<LayerId>{source_});
}

void Builder::append(std::string name, std::string source_class, graph::Operation operation, Shape shape,
                     std::vector<LayerId> inputs)
{
    graph::Layer layer;
    layer.id = LayerId{static_cast<std::uint32_t>(model_.layers.size())};
    layer.name = free_name(name);
    if (layer.name != name && !keras3() && !again_)
        layer.not_built =
            fmt::format("hls4ml 1.3.0 needs names that occur once: there is another '{}'", name);
    layer.source_class = std::move(source_class);
    layer.inputs = std::move(inputs);
    layer.operation = std::move(operation);
    layer.shape = std::move(shape);
    source_ = layer.id;
    model_.layers.push_back(std::move(layer));
}

Result<graph::Model> Builder::finish()
{
    for (const std::string& name : architecture_.inputs)
        model_.inputs.push_back(output_of_.at(name));
    for (const std::string& name : architecture_.outputs)
        model_.outputs.push_back(output_of_.at(name));
    if (auto valid = graph::validate(model_); !valid)
        return pass(std::move(valid).error());
    return std::move(model_);
}

std::vector<sdk::Support> supported_layers()
{
    std::vector<sdk::Support> all;
    for (const auto& [name, row] : rows())
        all.push_back({row.framework, sdk::Support::Kind::layer, std::string(name), row.remark});
    for (const std::string_view name : hgq_layer_names())
        all.push_back({"HGQ2", sdk::Support::Kind::layer, std::string(name), ""});
    return all;
}

} // namespace bitscape::keras
