// What each operator becomes.
#include "importer_onnx/handlers.hpp"

#include "importer_onnx/operators.hpp"

#include <fmt/format.h>
#include <limits>

namespace bitscape::onnx {

namespace {

template <graph::Function function> Result<Made> activation(const Network&, const Node&)
{
    graph::Activation made;
    made.function = function;
    return Made{made};
}

Result<Made> softmax(const Network& network, const Node& node)
{
    const std::size_t rank = network.shape(node.inputs[0]).size();
    const auto axis = axis_of(node.integer("axis", network.opset < 13 ? 1 : -1), rank);
    if (!axis || *axis == 0)
        return not_supported(node, "its axis is out of range");
    if (network.opset < 13 && *axis + 1 != rank)
        return not_supported(node, "before opset 13 only the last axis is supported");
    graph::Softmax made;
    made.axis = *axis + 1 == rank ? -1 : static_cast<int>(*axis) - 1;
    return Made{made};
}

Result<Made> skipped(const Network&, const Node&)
{
    return Made{graph::Dropout{}};
}

Result<Made> quant(const Network& network, const Node& node)
{
    const std::string mode = node.text("rounding_mode", "ROUND");
    if (node.inputs.size() != 4)
        return not_supported(node, "it needs four inputs");
    for (std::size_t i = 1; i < 4; ++i)
        if (network.constant(node, i) == nullptr)
            return not_supported(node, "its scale, zero point and bit width must be constant");
    const graph::Array& bits = *network.constant(node, 3);
    for (std::size_t i = 0; i < bits.size(); ++i)
        if (!(bits[i] >= 1 && bits[i] <= 64))
            return not_supported(node, fmt::format("bit width {} is not from 1 to 64", bits[i]));
    if (graph::rounding_function(mode) == nullptr)
        return not_supported(node, fmt::format("rounding mode {} is not known", shown(mode)));
    return Made{graph::Quant{.is_signed = node.integer("signed", 1) != 0,
                             .narrow = node.integer("narrow", 0) != 0,
                             .rounding_mode = mode},
                4};
}

Result<Made> bipolar_quant(const Network& network, const Node& node)
{
    if (network.constant(node, 1) == nullptr)
        return not_supported(node, "its scale must be constant");
    return Made{graph::BipolarQuant{}, 2};
}

Result<Made> trunc(const Network& network, const Node& node)
{
    const std::string mode = node.text("rounding_mode", "FLOOR");
    if (node.inputs.size() != 5 && node.inputs.size() != 6)
        return not_supported(node, "it needs five or six inputs");
    for (std::size_t i = 1; i < node.inputs.size(); ++i)
        if (network.constant(node, i) == nullptr)
            return not_supported(node, "its parameters must be constant");
    if (graph::rounding_function(mode) == nullptr)
        return not_supported(node, fmt::format("rounding mode {} is not known", shown(mode)));
    return Made{graph::Trunc{.rounding_mode = mode,
                             .is_signed = node.integer("signed", 1) != 0,
                             .narrow = node.integer("narrow", 0) != 0},
                node.inputs.size()};
}

Result<Made> matmul(const Network& network, const Node& node)
{
    if (network.is_constant(node.inputs[0]) && !network.is_constant(node.inputs[1]))
        return not_supported(node, "a constant on the left of a product is not supported");
    return Made{graph::MatMul{}, 2};
}

Result<Made> batch_normalization(const Network&, const Node& node)
{
    if (node.inputs.size() != 5)
        return not_supported(node, "it needs five inputs");
    if (node.integer("training_mode", 0) != 0)
        return not_supported(node, "it is in training mode; export the model for inference");
    return Made{graph::OnnxBatchNormalization{.epsilon = node.real("epsilon", 1e-5F)}, 5};
}

template <graph::Arithmetic::Kind kind> Result<Made> arithmetic(const Network&, const Node& node)
{
    if (node.inputs.size() == 1) // Max, Min and Sum of one tensor
        return Made{graph::Dropout{}};
    if (node.inputs.size() != 2)
        return not_supported(node, "more than two tensors are not supported");
    return Made{graph::Arithmetic{kind}, 2};
}

Result<Made> reshape(const Network& network, const Node& node)
{
    if (network.shape(node.outputs[0]).size() == 2)
        return Made{graph::Flatten{}};
    return Made{graph::Reshape{}};
}

Result<Made> transpose(const Network& network, const Node& node)
{
    const auto axes = permutation_of(node, network.shape(node.inputs[0]).size());
    if (!axes || axes->front() != 0)
        return not_supported(node, "the batch must stay in front");
    graph::Transpose made;
    for (auto axis = axes->begin() + 1; axis != axes->end(); ++axis)
        made.permutation.push_back(*axis - 1);
    return Made{std::move(made)};
}

Result<Made> concat(const Network& network, const Node& node)
{
    const auto axis = axis_of(node.integer("axis", 1), network.shape(node.inputs[0]).size());
    if (!axis || *axis == 0)
        return not_supported(node, "batches cannot be joined");
    for (const std::string& input : node.inputs)
        if (network.is_constant(input))
            return not_supported(node, "joining with a constant is not supported");
    return Made{graph::Concatenate{.axis = static_cast<int>(*axis) - 1}, node.inputs.size()};
}

/// ONNX' own defaults; hls4ml takes 0.01 for all where the file says nothing.
template <graph::ParametrizedActivation::Kind kind>
Result<Made> parametrized(const Network&, const Node& node)
{
    using Kind = graph::ParametrizedActivation::Kind;
    graph::ParametrizedActivation made;
    made.kind = kind;
    made.parameter = node.real("alpha", kind == Kind::leaky_relu ? 0.01F : 1.0F);
    return Made{std::move(made)};
}

Result<Made> prelu(const Network& network, const Node& node)
{
    const graph::Array* slope = network.constant(node, 1);
    Shape sample = network.shape(node.inputs[0]);
    sample.erase(sample.begin());
    auto spread = slope == nullptr ? std::nullopt : graph::broadcast_to(*slope, sample);
    if (slope != nullptr && !spread && slope->shape.size() == sample.size() + 1 && slope->shape.front() == 1)
        spread = graph::broadcast_to(
            graph::reshape(*slope, Shape(slope->shape.begin() + 1, slope->shape.end())), sample); // the batch
    if (slope != nullptr && !spread)
        spread = graph::broadcast_to(graph::reshape(*slope, graph::squeezed(slope->shape)), sample);
    if (!spread)
        return not_supported(node, "its slope must be constant and fit its input");
    return Made{graph::PReLU{spread->floats()}};
}

/// min(max(x, low), high): the ranges for which hls4ml has a function.
Result<Made> clip(const Network& network, const Node& node)
{
    constexpr double none = std::numeric_limits<double>::infinity();
    const auto limit = [&](std::size_t input, const char* attribute, double otherwise) {
        const graph::Array* given = network.constant(node, input);
        return given != nullptr && given->size() == 1 ? (*given)[0] : node.real(attribute, otherwise);
    };
    const double low = limit(1, "min", -none), high = limit(2, "max", none);
    // Older exporters write the largest float for no limit.
    const bool is_open = high > 3.4e38;
    graph::Activation made;
    if (low == 0 && is_open)
        made.function = graph::Function::relu;
    else if (low == 0 && high == 1)
        made.function = graph::Function::relu1;
    else if (low == 0 && high == 6)
        made.function = graph::Function::relu6;
    else if (low == -1 && high == 1)
        return Made{graph::HardActivation{
            .kind = graph::HardActivation::Kind::hard_tanh, .slope = 0.5, .shift = 0.5, .quantizer = {}}};
    else
        return Made{unbuilt_layer(node), 1,
                    fmt::format("hls4ml has nothing for the range {} to {}", low, high)};
    return Made{made};
}

Result<Made> hard_sigmoid(const Network&, const Node& node)
{
    return Made{graph::HardActivation{.kind = graph::HardActivation::Kind::hard_sigmoid,
                                      .slope = node.real("alpha", 0.2F),
                                      .shift = node.real("beta", 0.5F),
                                      .quantizer = {}}};
}

/// Between kinds of floats it changes nothing that is looked at here.
Result<Made> cast(const Network&, const Node& node)
{
    const std::int64_t to = node.integer("to", 0);
    if (to == 1 || to == 10 || to == 11 || to == 16)
        return Made{graph::Dropout{}};
    return Made{unbuilt_layer(node), 1, "hls4ml casts no tensors"};
}

const std::map<std::string_view, Handler>& handlers()
{
    using graph::Function;
    using Arithmetic = graph::Arithmetic::Kind;
    static const std::map<std::string_view, Handler> table{
        {"Relu", activation<Function::relu>},
        {"Sigmoid", activation<Function::sigmoid>},
        {"Tanh", activation<Function::tanh>},
        {"Softplus", activation<Function::softplus>},
        {"Softsign", activation<Function::softsign>},
        {"Selu", activation<Function::selu>},
        {"LeakyRelu", parametrized<graph::ParametrizedActivation::Kind::leaky_relu>},
        {"ThresholdedRelu", parametrized<graph::ParametrizedActivation::Kind::thresholded_relu>},
        {"Elu", parametrized<graph::ParametrizedActivation::Kind::elu>},
        {"PRelu", prelu},
        {"Clip", clip},
        {"HardSigmoid", hard_sigmoid},
        {"Cast", cast},
        {"Softmax", softmax},
        {"Identity", skipped},
        {"Dropout", skipped},
        {"Quant", quant},
        {"IntQuant", quant},
        {"BipolarQuant", bipolar_quant},
        {"Trunc", trunc},
        {"MatMul", matmul},
        {"Conv", convolution},
        {"BatchNormalization", batch_normalization},
        {"Add", arithmetic<Arithmetic::add>},
        {"Sum", arithmetic<Arithmetic::add>},
        {"Sub", arithmetic<Arithmetic::subtract>},
        {"Mul", arithmetic<Arithmetic::multiply>},
        {"Div", arithmetic<Arithmetic::divide>},
        {"Max", arithmetic<Arithmetic::maximum>},
        {"Min", arithmetic<Arithmetic::minimum>},
        {"MaxPool", max_pooling},
        {"AveragePool", average_pooling},
        {"GlobalMaxPool", global_max_pooling},
        {"GlobalAveragePool", global_average_pooling},
        {"Pad", pad},
        {"Resize", resize},
        {"LSTM", lstm},
        {"GRU", gru},
        {"RNN", rnn},
        {"LayerNormalization", layer_normalization},
        {"Concat", concat},
        {"Transpose", transpose},
        {"Reshape", reshape},
        {"Flatten", reshape},
    };
    return table;
}

} // namespace

Handler find_handler(std::string_view op)
{
    const auto found = handlers().find(op);
    return found == handlers().end() ? nullptr : found->second;
}

std::vector<std::string_view> handled_operators()
{
    std::vector<std::string_view> all;
    for (const auto& [op, handler] : handlers())
        all.push_back(op);
    return all;
}

graph::Operation unbuilt_layer(const Node& node)
{
    static const std::map<std::string_view, std::string_view> functions{
        {"Gelu", "gelu"}, {"Mish", "mish"}, {"HardSwish", "hard_silu"}, {"Exp", "exponential"}};
    const auto found = functions.find(node.op);
    if (found == functions.end())
        return graph::UnknownLayer{};
    if (node.text("approximate", "none") == "tanh")
        return graph::FloatOnly{graph::FloatOnly::Kind::gelu_tanh};
    const auto made = graph::float_only_function(found->second);
    return made ? graph::Operation(*made) : graph::Operation(graph::UnknownLayer{});
}

} // namespace bitscape::onnx
