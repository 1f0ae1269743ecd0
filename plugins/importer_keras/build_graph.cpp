#include "importer_keras/build_graph.hpp"

#include "importer_keras/quantizer.hpp"

#include <array>
#include <fmt/format.h>
#include <map>

namespace bitscape::keras {

using nlohmann::json;

namespace {

using Status = Result<void>;

tl::unexpected<Error> unsupported(std::string what)
{
    return fail(ErrorCode::unsupported, "", std::move(what));
}

/// A true/false option of a layer.
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

std::optional<graph::Function> function_named(std::string_view name)
{
    using enum graph::Function;
    for (const graph::Function function : {linear, relu, sigmoid, tanh})
        if (graph::function_name(function) == name)
            return function;
    return {};
}

/// Name of an activation function: Keras writes it as text; Keras 3 writes a stranger's as an object.
std::string function_text(const json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    return text_of(value, "config", text_of(value, "class_name", "?"));
}

graph::Activation quantized_activation(const Quantizer& quantizer)
{
    if (const auto* relu = std::get_if<graph::QuantizedRelu>(&quantizer))
        return {graph::Function::relu, *relu, {}};
    return {graph::Function::linear, {}, std::get<graph::QuantizedBits>(quantizer)};
}

class Builder {
public:
    Builder(const Architecture& architecture, const Weights& weights)
        : architecture_(architecture), weights_(weights)
    {
        model_.name = architecture.name;
    }

    Status add(const LayerText& text);
    Result<graph::Model> finish();

private:
    using Add = Status (Builder::*)(const LayerText&);
    [[nodiscard]] static Add find(std::string_view class_name);

    Status add_input(const LayerText& text);
    Status add_dense(const LayerText& text);
    Status add_batch_normalization(const LayerText& text);
    Status add_activation(const LayerText& text);
    Status add_quantized_activation(const LayerText& text);
    Status add_relu(const LayerText& text);
    Status add_dropout(const LayerText& text);
    Status add_flatten(const LayerText& text);
    Status add_activation_argument(const LayerText& text);
    Status add_function(std::string name, const std::string& source_class, const std::string& function);

    Status check_input(const LayerText& text);
    [[nodiscard]] const graph::Layer& source() const { return model_.layer(source_); }
    /// Appends a layer that reads source_ and makes it the next source_.
    void append(std::string name, std::string source_class, graph::Operation operation, Shape shape);

    const Architecture& architecture_;
    const Weights& weights_;
    graph::Model model_;
    std::map<std::string, LayerId, std::less<>>
        output_of_;  ///< file's layer name -> the layer that has its output
    LayerId source_; ///< what the layer being added reads
};

Builder::Add Builder::find(std::string_view class_name)
{
    struct Row {
        std::string_view class_name;
        Add add;
    };
    static constexpr std::array<Row, 10> rows{{
        {"InputLayer", &Builder::add_input},
        {"Dense", &Builder::add_dense},
        {"QDense", &Builder::add_dense},
        {"BatchNormalization", &Builder::add_batch_normalization},
        {"QBatchNormalization", &Builder::add_batch_normalization},
        {"Activation", &Builder::add_activation},
        {"QActivation", &Builder::add_quantized_activation},
        {"ReLU", &Builder::add_relu},
        {"Dropout", &Builder::add_dropout},
        {"Flatten", &Builder::add_flatten},
    }};
    for (const Row& row : rows)
        if (row.class_name == class_name)
            return row.add;
    return nullptr;
}

Status Builder::add(const LayerText& text)
{
    const Add add_it = find(text.class_name);
    if (!add_it)
        return unsupported(fmt::format("layer type '{}' is not supported yet", text.class_name));
    if (auto checked = check_input(text); !checked)
        return checked;
    if (auto added = (this->*add_it)(text); !added)
        return added;
    output_of_[text.name] = source_;
    return {};
}

Status Builder::check_input(const LayerText& text)
{
    const std::size_t wanted = text.class_name == "InputLayer" ? 0 : 1;
    if (text.inputs.size() != wanted)
        return fail(ErrorCode::bad_format, "",
                    fmt::format("it reads {} layers instead of {}", text.inputs.size(), wanted));
    if (wanted == 1)
        source_ = output_of_.at(text.inputs.front()); // the architecture is in execution order
    return {};
}

void Builder::append(std::string name, std::string source_class, graph::Operation operation, Shape shape)
{
    graph::Layer layer;
    layer.id = LayerId{static_cast<std::uint32_t>(model_.layers.size())};
    layer.name = std::move(name);
    layer.source_class = std::move(source_class);
    if (!std::holds_alternative<graph::Input>(operation))
        layer.inputs = {source_};
    layer.operation = std::move(operation);
    layer.shape = std::move(shape);
    source_ = layer.id;
    model_.layers.push_back(std::move(layer));
}

Status Builder::add_input(const LayerText& text)
{
    const json* dtype = member(text.config, "dtype"); // text, or Keras 3's policy object
    const json* policy = dtype ? member(*dtype, "config") : nullptr;
    const std::string type = policy ? text_of(*policy, "name", "") : text_of(text.config, "dtype", "float32");
    if (type.find("float") == std::string::npos)
        return unsupported(fmt::format("inputs of type '{}' are not supported yet", type));
    auto shape = input_shape(text.config);
    if (!shape)
        return pass(std::move(shape).error());
    if (!*shape)
        return fail(ErrorCode::bad_format, "", "the model does not say the shape of its input");
    append(text.name, text.class_name, graph::Input{}, **std::move(shape));
    return {};
}

Status Builder::add_dense(const LayerText& text)
{
    const json* units = member(text.config, "units");
    if (!units || !units->is_number_unsigned() || units->get<std::uint64_t>() == 0)
        return fail(ErrorCode::bad_format, "", "units is not a positive whole number");
    for (const char* option : {"lora_rank", "quantization_config", "quantization_mode"})
        if (member(text.config, option))
            return unsupported(fmt::format("{} is not supported yet", option));
    graph::Dense dense;
    dense.n_in = source().shape.back();
    dense.n_out = units->get<std::size_t>();
    auto kernel = weights_.read(text.name, "kernel", {dense.n_in, dense.n_out});
    if (!kernel)
        return pass(std::move(kernel).error());
    dense.kernel = *std::move(kernel);
    if (flag(text.config, "use_bias", true)) {
        auto bias = weights_.read(text.name, "bias", {dense.n_out});
        if (!bias)
            return pass(std::move(bias).error());
        dense.bias = *std::move(bias);
    }
    if (text.class_name == "QDense") {
        auto of_kernel = parse_weight_quantizer(text.config, "kernel_quantizer", Role::kernel);
        auto of_bias = parse_weight_quantizer(text.config, "bias_quantizer", Role::other);
        for (auto* quantizer : {&of_kernel, &of_bias})
            if (!*quantizer)
                return pass(std::move(*quantizer).error());
        dense.kernel_quantizer = *of_kernel;
        dense.bias_quantizer = *of_bias;
    }
    Shape shape = source().shape;
    shape.back() = dense.n_out;
    append(text.name, text.class_name, std::move(dense), std::move(shape));
    return add_activation_argument(text);
}

Status Builder::add_activation_argument(const LayerText& text)
{
    const auto given = text.config.find("activation");
    if (given == text.config.end())
        return {};
    if (given->is_object() && text_of(*given, "class_name", "") != "function") { // a QKeras quantizer
        auto quantizer = parse_quantizer(*given, Role::other);
        if (!quantizer)
            return pass(std::move(quantizer).error().at("activation"));
        append(text.name + "_" + text_of(*given, "class_name", ""), "Activation",
               quantized_activation(*quantizer), source().shape);
        return {};
    }
    const std::string function = given->is_null() ? "linear" : function_text(*given);
    if (function == "linear" && architecture_.keras3)
        return {}; // only hls4ml's reader of Keras 2 makes a layer of it
    return add_function(text.name + "_" + function, "Activation", function);
}

Status Builder::add_function(std::string name, const std::string& source_class, const std::string& function)
{
    const auto known = function_named(function);
    if (!known && function != "softmax")
        return unsupported(fmt::format("activation '{}' is not supported yet", function));
    if (known)
        append(std::move(name), source_class, graph::Activation{*known, {}, {}}, source().shape);
    else
        append(std::move(name), source_class, graph::Softmax{}, source().shape);
    return {};
}

Status Builder::add_activation(const LayerText& text)
{
    const json* function = member(text.config, "activation");
    if (!function)
        return fail(ErrorCode::bad_format, "", "it does not say which activation");
    return add_function(text.name, text.class_name, function_text(*function));
}

Status Builder::add_quantized_activation(const LayerText& text)
{
    const json* activation = member(text.config, "activation");
    if (!activation)
        return fail(ErrorCode::bad_format, "", "it does not say which activation");
    auto quantizer = parse_quantizer(*activation, Role::other);
    if (!quantizer)
        return pass(std::move(quantizer).error());
    append(text.name, text.class_name, quantized_activation(*quantizer), source().shape);
    return {};
}

Status Builder::add_relu(const LayerText& text)
{
    if (architecture_.keras3) // hls4ml makes a thresholded ReLU of it
        return unsupported("layer type 'ReLU' of Keras 3 is not supported yet; use Activation('relu')");
    for (const char* option : {"max_value", "negative_slope", "threshold"}) {
        const auto value = number(text.config, option, 0);
        if (!value)
            return pass(value.error());
        if (*value != 0 || (option == std::string_view("max_value") && member(text.config, option)))
            return unsupported(fmt::format("ReLU with {} = {} is not supported yet", option, *value));
    }
    append(text.name, text.class_name, graph::Activation{graph::Function::relu, {}, {}}, source().shape);
    return {};
}

Status Builder::add_batch_normalization(const LayerText& text)
{
    if (flag(text.config, "renorm", false))
        return unsupported("batch renormalization is not supported yet");
    const json* axis = member(text.config, "axis");
    if (axis && axis->is_array() && axis->size() == 1)
        axis = &axis->front();
    const auto rank = static_cast<std::int64_t>(source().shape.size());
    if (axis && !(axis->is_number_integer() && (*axis == -1 || *axis == rank)))
        return unsupported(fmt::format("axis {} is not supported yet, only the last one is", axis->dump()));
    graph::BatchNormalization norm;
    const auto epsilon = number(text.config, "epsilon", 1e-3);
    if (!epsilon)
        return pass(epsilon.error());
    norm.epsilon = *epsilon;
    struct Tensor {
        const char* name;
        std::vector<float>& values;
        bool present;
        const char* quantizer_key;
        std::optional<graph::BatchNormalization::Quantizer>& quantizer;
        Role role; // QKeras gives those of gamma and variance a scale of their own, like those of kernels
    };
    for (const Tensor& tensor :
         {Tensor{"gamma", norm.gamma, flag(text.config, "scale", true), "gamma_quantizer",
                 norm.gamma_quantizer, Role::kernel},
          Tensor{"beta", norm.beta, flag(text.config, "center", true), "beta_quantizer", norm.beta_quantizer,
                 Role::other},
          Tensor{"moving_mean", norm.mean, true, "mean_quantizer", norm.mean_quantizer, Role::other},
          Tensor{"moving_variance", norm.variance, true, "variance_quantizer", norm.variance_quantizer,
                 Role::kernel}}) {
        if (!tensor.present)
            continue;
        auto quantizer = parse_vector_quantizer(text.config, tensor.quantizer_key, tensor.role);
        if (!quantizer)
            return pass(std::move(quantizer).error());
        tensor.quantizer = *quantizer;
        auto values = weights_.read(text.name, tensor.name, {source().shape.back()});
        if (!values)
            return pass(std::move(values).error());
        tensor.values = *std::move(values);
    }
    append(text.name, text.class_name, std::move(norm), source().shape);
    return {};
}

Status Builder::add_dropout(const LayerText& text)
{
    const auto rate = number(text.config, "rate", 0);
    if (!rate)
        return pass(rate.error());
    if (architecture_
            .keras3) // hls4ml drops it from Keras 2 models, but keeps a linear activation for Keras 3
        append(text.name, text.class_name, graph::Activation{}, source().shape);
    else
        append(text.name, text.class_name, graph::Dropout{*rate}, source().shape);
    return {};
}

Status Builder::add_flatten(const LayerText& text)
{
    if (text_of(text.config, "data_format", "channels_last") == "channels_first" && source().shape.size() > 1)
        return unsupported("data_format 'channels_first' is not supported yet");
    append(text.name, text.class_name, graph::Flatten{}, {element_count(source().shape)});
    return {};
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

} // namespace

Result<graph::Model> build_graph(const Architecture& architecture, const Weights& weights,
                                 std::stop_token stop, Progress& progress)
{
    progress.total = static_cast<std::int64_t>(architecture.layers.size());
    progress.done = 0;
    Builder builder(architecture, weights);
    for (const LayerText& text : architecture.layers) {
        if (stop.stop_requested())
            return fail(ErrorCode::cancelled, "", "cancelled");
        if (auto added = builder.add(text); !added)
            return pass(std::move(added).error().at(fmt::format("layer '{}'", text.name)));
        ++progress.done;
    }
    return builder.finish();
}

} // namespace bitscape::keras
