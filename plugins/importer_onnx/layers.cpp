#include "importer_onnx/layers.hpp"

#include "importer_onnx/operators.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::onnx {

namespace {

/// What a node becomes, and how many of its inputs (from the first) the layer reads; the others are settings
/// that have been read.
struct Made {
    graph::Operation operation;
    std::size_t inputs = 1;
};
using Handler = Result<Made> (*)(const Network& network, const Node& node);

tl::unexpected<Error> not_supported(const Node& node, std::string what)
{
    return fail(ErrorCode::unsupported, place(node), std::move(what));
}

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

Result<Made> convolution(const Network& network, const Node& node)
{
    const Shape& data = network.shape(node.inputs[0]);
    const Shape& weight = network.shape(node.inputs[1]);
    auto window = window_of(node, Shape(data.begin() + 1, data.end() - 1), Shape(weight.begin() + 1, weight.end() - 1));
    if (!window)
        return pass(std::move(window).error());
    return Made{graph::OnnxConvolution{.kernel = std::move(window->kernel),
                                       .strides = std::move(window->strides),
                                       .dilations = std::move(window->dilations),
                                       .pads = std::move(window->pads),
                                       .group = static_cast<std::size_t>(node.integer("group", 1))},
                node.has_input(2) ? 3U : 2U};
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
template <graph::ParametrizedActivation::Kind kind> Result<Made> parametrized(const Network&, const Node& node)
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
    if (slope != nullptr && !spread) // the slope may spell out the batch
        spread = graph::broadcast_to(graph::reshape(*slope, graph::squeezed(slope->shape)), sample);
    if (!spread)
        return not_supported(node, "its slope must be constant and fit its input");
    return Made{graph::PReLU{spread->floats()}};
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
        {"Concat", concat},
        {"Transpose", transpose},
        {"Reshape", reshape},
        {"Flatten", reshape},
    };
    return table;
}

class ModelBuilder {
public:
    explicit ModelBuilder(const Network& network) : network_(network) {}

    Result<graph::Model> build()
    {
        model_.name = network_.name.empty() ? "model" : network_.name;
        for (const std::string& input : network_.inputs) {
            model_.inputs.push_back(next_id());
            add(input, "Input", graph::Input{}, {}, sample_shape(network_.shape(input)), input);
        }
        for (const std::string& constant : network_.constant_order)
            add_constant(constant);
        for (const Node& node : network_.nodes)
            if (auto done = add_node(node); !done)
                return pass(std::move(done).error());
        for (const std::string& output : network_.outputs) {
            const auto found = made_.find(output);
            if (found == made_.end())
                return fail(ErrorCode::unsupported, fmt::format("output {}", shown(output)),
                            "is a further output of a node, which is not supported");
            model_.outputs.push_back(found->second);
        }
        return std::move(model_);
    }

private:
    [[nodiscard]] LayerId next_id() const { return LayerId{static_cast<std::uint32_t>(model_.layers.size())}; }

    static Shape sample_shape(const Shape& shape) { return {shape.begin() + 1, shape.end()}; }

    void add(std::string name, std::string source_class, graph::Operation operation, std::vector<LayerId> inputs,
             Shape shape, const std::string& tensor)
    {
        graph::Layer layer{next_id(), std::move(name), std::move(source_class), std::move(operation),
                           std::move(inputs), std::move(shape)};
        // hls4ml: no names that C++ could not use.
        if (layer.source_class == "Input" || layer.source_class == "Constant")
            std::replace(layer.name.begin(), layer.name.end(), '.', '_');
        if (std::isdigit(static_cast<unsigned char>(layer.name.front())) != 0) {
            std::string kind = layer.source_class == "Input" ? "InputLayer" : std::string(graph::kind_name(layer));
            std::transform(kind.begin(), kind.end(), kind.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            layer.name = kind + layer.name;
        }
        made_[tensor] = layer.id;
        model_.layers.push_back(std::move(layer));
    }

    void add_constant(const std::string& tensor)
    {
        const graph::Array& value = network_.constants.find(tensor)->second.array;
        if (value.size() == 0) // Resize's unused region of interest
            return;
        add(tensor, "Constant", graph::Constant{value}, {}, value.shape.empty() ? Shape{1} : value.shape, tensor);
    }

    Result<void> add_node(const Node& node)
    {
        const auto handler = handlers().find(node.op);
        if (handler == handlers().end())
            return not_supported(node, "the operator is not supported");
        auto made = handler->second(network_, node);
        if (!made)
            return pass(std::move(made).error());
        std::vector<LayerId> inputs;
        for (std::size_t i = 0; i < std::min(made->inputs, node.inputs.size()); ++i) {
            const auto found = made_.find(node.inputs[i]);
            if (found == made_.end())
                return not_supported(node, "one of its inputs is empty");
            inputs.push_back(found->second);
        }
        const bool from_constants = std::all_of(node.inputs.begin(), node.inputs.end(), [this](const std::string& input) {
            return input.empty() || network_.is_constant(input) || constant_.contains(input);
        });
        const Shape& shape = network_.shape(node.outputs[0]);
        if (from_constants)
            constant_.insert(node.outputs[0]);
        else if (shape.size() < 2 || shape.front() != 1)
            return not_supported(node, fmt::format("its output ({}) does not keep the batch in front",
                                                   fmt::join(shape, ", ")));
        Shape own = from_constants ? (shape.empty() ? Shape{1} : shape) : sample_shape(shape);
        add(node.name, node.op, std::move(made->operation), std::move(inputs), std::move(own), node.outputs[0]);
        return {};
    }

    const Network& network_;
    graph::Model model_;
    std::map<std::string, LayerId> made_; ///< by tensor
    std::set<std::string> constant_;      ///< tensors that nodes make of constants only
};

} // namespace

Result<graph::Model> make_model(const Network& network)
{
    return ModelBuilder(network).build();
}

} // namespace bitscape::onnx
