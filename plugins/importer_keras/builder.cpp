#include "importer_keras/builder.hpp"

#include <fmt/format.h>
#include <map>
#include <set>

namespace bitscape::keras {

using nlohmann::json;

namespace {

AddLayer find(std::string_view class_name)
{
    static const std::map<std::string_view, AddLayer> rows{
        {"InputLayer", add_input},
        {"Dense", add_dense},
        {"QDense", add_dense},
        {"BatchNormalization", add_batch_normalization},
        {"QBatchNormalization", add_batch_normalization},
        {"Activation", add_activation},
        {"QActivation", add_quantized_activation},
        {"ReLU", add_relu},
        {"Dropout", add_dropout},
        {"Flatten", add_flatten},
        {"Conv1D", add_convolution},
        {"Conv2D", add_convolution},
        {"QConv1D", add_convolution},
        {"QConv2D", add_convolution},
        {"DepthwiseConv1D", add_depthwise_convolution},
        {"DepthwiseConv2D", add_depthwise_convolution},
        {"QDepthwiseConv2D", add_depthwise_convolution},
        {"SeparableConv1D", add_separable_convolution},
        {"SeparableConv2D", add_separable_convolution},
        {"QSeparableConv1D", add_separable_convolution},
        {"QSeparableConv2D", add_separable_convolution},
        {"QConv2DBatchnorm", add_folded_convolution},
        {"MaxPooling1D", add_pooling},
        {"MaxPooling2D", add_pooling},
        {"AveragePooling1D", add_pooling},
        {"AveragePooling2D", add_pooling},
        {"GlobalMaxPooling1D", add_global_pooling},
        {"GlobalMaxPooling2D", add_global_pooling},
        {"GlobalAveragePooling1D", add_global_pooling},
        {"GlobalAveragePooling2D", add_global_pooling},
        {"ZeroPadding1D", add_zero_padding},
        {"ZeroPadding2D", add_zero_padding},
        {"Cropping1D", add_cropping},
        {"Cropping2D", add_cropping},
        {"UpSampling1D", add_up_sampling},
        {"UpSampling2D", add_up_sampling},
        {"BinaryDense", add_dense},
        {"TernaryDense", add_dense},
        {"LeakyReLU", add_leaky_relu},
        {"ELU", add_elu},
        {"ThresholdedReLU", add_thresholded_relu},
        {"PReLU", add_prelu},
        {"Softmax", add_softmax},
        {"Add", add_merge},
        {"Subtract", add_merge},
        {"Multiply", add_merge},
        {"Average", add_merge},
        {"Maximum", add_merge},
        {"Minimum", add_merge},
        {"Concatenate", add_concatenate},
        {"Dot", add_dot},
        {"Reshape", add_reshape},
        {"Permute", add_permute},
        {"SimpleRNN", add_recurrent},
        {"LSTM", add_recurrent},
        {"GRU", add_recurrent},
        {"QSimpleRNN", add_recurrent},
        {"QLSTM", add_recurrent},
        {"QGRU", add_recurrent},
        {"Bidirectional", add_bidirectional},
        {"TimeDistributed", add_time_distributed},
        {"LayerNormalization", add_layer_normalization},
        {"Embedding", add_embedding},
        {"GarNet", add_garnet},
        {"GarNetStack", add_garnet},
        {"EinsumDense", add_einsum_dense},
        {"Einsum", add_einsum},
    };
    const auto found = rows.find(class_name);
    return found == rows.end() ? nullptr : found->second;
}

/// Layers that combine several tensors.
bool takes_several(std::string_view class_name)
{
    static const std::set<std::string_view> names{"Add",     "Subtract",    "Multiply",    "Average",
                                                  "Maximum", "Minimum",     "Concatenate", "Dot",
                                                  "GarNet",  "GarNetStack", "Einsum"};
    return names.contains(class_name);
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
    read_from(std::move(sources));
    const bool reads = text.class_name != "InputLayer";
    if (text.inputs.empty() == reads)
        return fail(ErrorCode::bad_format, "",
                    fmt::format("it reads {} layers instead of {}", text.inputs.size(), reads ? 1 : 0));
    if (auto added = text.from_hgq ? add_hgq(*this, text) : add_as_read(text); !added)
        return added;
    output_of_[text.name] = source_;
    return {};
}

Status Builder::add_as_read(const LayerText& text)
{
    const AddLayer add_it = find(text.class_name);
    if (add_it == nullptr)
        return unsupported(fmt::format("layer type '{}' is not supported yet", text.class_name));
    if (sources_.size() > 1 && !takes_several(text.class_name))
        return fail(ErrorCode::bad_format, "",
                    fmt::format("it reads {} layers instead of 1", sources_.size()));
    return add_it(*this, text);
}

void Builder::read_from(std::vector<LayerId> sources)
{
    sources_ = std::move(sources);
    if (!sources_.empty())
        source_ = sources_.front();
}

std::string Builder::free_name(std::string name)
{
    if (keras3() && used_names_.contains(name)) {
        int rank = 0;
        while (used_names_.contains(fmt::format("{}_{}", name, rank)))
            ++rank;
        name = fmt::format("{}_{}", name, rank);
    }
    used_names_.insert(name);
    return name;
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
    layer.name = free_name(std::move(name));
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

} // namespace bitscape::keras
