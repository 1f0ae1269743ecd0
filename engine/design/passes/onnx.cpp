#include "design/passes/onnx_parser.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::design::hls {

Result<void> OnnxParser::run()
{
    using Self = OnnxParser;
    static constexpr std::array<Step, 21> steps{{
        {&Self::quant_constant_parameters, {}},
        {&Self::bipolar_quant_constant_parameters, {}},
        {&Self::fuse_quant_with_constant,
         {"fuse_quant_with_constant", "Quantizer of a constant became the type of its values"}},
        {&Self::fuse_bipolar_quant_with_constant,
         {"fuse_bipolar_quant_with_constant", "Quantizer of a constant became its type: signs"}},
        {&Self::quant_to_activation,
         {"quant_to_activation", "Quantizer became the linear activation '{node}', which casts to its type"}},
        {&Self::bipolar_quant_to_activation,
         {"bipolar_quant_to_activation", "Quantizer to signs became the binary tanh '{node}'"}},
        {&Self::const_quant_to_const_alpha,
         {"const_quant_to_const_alpha",
          "Quantizer of a constant became its type and, since no type has its scale, the layer '{node}'"}},
        {&Self::const_bipolar_quant_to_const_alpha,
         {"const_bipolar_quant_to_const_alpha",
          "Quantizer of a constant became its type, signs, and a scale, the layer '{node}'"}},
        {&Self::quant_to_alpha_activation_alpha,
         {"quant_to_alpha_activation_alpha",
          "Quantizer became a scale, the cast '{node}' and the scale back: no type has its scale"}},
        {&Self::bipolar_quant_to_alpha_activation_alpha,
         {"bipolar_quant_to_alpha_activation_alpha",
          "Quantizer to signs became the binary tanh '{node}' and a scale behind it"}},
        {&Self::batch_norm_onnx_constant_parameters,
         {"batch_norm_onnx_constant_parameters",
          "Mean, variance, gamma and beta of the batch normalization became one scale and one bias"}},
        {&Self::constant_batch_norm_fusion,
         {"constant_batch_norm_fusion", "Scale and bias were computed into the constant before them"}},
        {&Self::merge_two_constants, {}},
        {&Self::scale_down_add,
         {"scale_down_add", "The scale that both inputs of the sum have moved behind it"}},
        {&Self::bias_down_add, {"bias_down_add", "The bias of an input of the sum moved behind it"}},
        {&Self::scale_down_mat_mul,
         {"scale_down_mat_mul", "The scale of an input of the matrix product moved behind it"}},
        {&Self::scale_down_conv,
         {"scale_down_conv", "The scales of data, weights and bias of the convolution moved behind it"}},
        {&Self::merge_to_apply_alpha,
         {"merge_to_apply_alpha", "Arithmetic with a constant became the scale and bias '{node}'"}},
        {&Self::merge_to_apply_alpha_div,
         {"merge_to_apply_alpha_div", "Division by a constant became the scale '{node}'"}},
        {&Self::matmul_const_to_dense,
         {"matmul_const_to_dense", "Matrix product with a constant became the Dense layer '{node}'"}},
        {&Self::conv_to_conv_x_d, {"conv_to_conv_x_d", "Convolution took in its constant weights: '{node}'"}},
    }};
    std::list<Node>& nodes = context_.graph.nodes;
    // Settings that the reader has read: target shapes, pads, scales of Resize.
    nodes.remove_if([&](const Node& node) {
        return std::holds_alternative<Constant>(node.operation) && context_.graph.user_count(node) == 0;
    });
    const auto apply_first = [&]() -> Result<Outcome> {
        for (const Step& step : steps)
            for (Node& node : nodes) {
                const LayerId source = node.source;
                Result<Outcome> outcome = (this->*step.apply)(node);
                if (outcome && *outcome == Outcome::changed)
                    tell(context_, step.rule, node, source);
                if (!outcome || *outcome == Outcome::changed)
                    return outcome;
            }
        return Outcome::unchanged;
    };
    for (Result<Outcome> outcome = Outcome::changed; *outcome == Outcome::changed;) {
        outcome = apply_first();
        if (!outcome)
            return pass(std::move(outcome).error());
    }
    return check_left_overs();
}

Result<void> OnnxParser::check_left_overs()
{
    for (Node& node : context_.graph.nodes)
        if (const auto* merge = std::get_if<Arithmetic>(&node.operation))
            if (auto done = make_merge(node, merge->kind); !done)
                return done;
    // Constants come last: they are left because the node that reads them is.
    std::vector<Node*> nodes;
    for (Node& node : context_.graph.nodes)
        nodes.push_back(&node);
    std::stable_partition(nodes.begin(), nodes.end(), [](const Node* node) {
        return !std::holds_alternative<Constant>(node->operation);
    });
    for (const Node* at : nodes) {
        const Node& node = *at;
        const bool left = std::visit(
            [](const auto& each) { return is_only_parsed<std::decay_t<decltype(each)>>; }, node.operation);
        if (!left)
            continue;
        std::string reason = fmt::format("hls4ml cannot convert a {} node here", node.class_name);
        for (const Note& note : context_.graph.notes)
            if (note.layer == node.name && note.text == stuck)
                reason = note.text;
        return refuse(node, std::move(reason));
    }
    return {};
}

Result<void> OnnxParser::make_merge(Node& node, graph::Arithmetic::Kind kind)
{
    using Kind = graph::Arithmetic::Kind;
    using MergeKind = graph::Merge::Kind;
    static const std::map<Kind, MergeKind> kinds{
        {Kind::add, MergeKind::add},           {Kind::subtract, MergeKind::subtract},
        {Kind::multiply, MergeKind::multiply}, {Kind::maximum, MergeKind::maximum},
        {Kind::minimum, MergeKind::minimum},
    };
    const auto found = kinds.find(kind);
    if (found == kinds.end())
        return refuse(node, "hls4ml divides by constants only");
    const Shape& a = node.input(0).shape;
    const Shape& b = node.input(1).shape;
    if (constant_input(node, 0) != nullptr || constant_input(node, 1) != nullptr)
        return refuse(node, "hls4ml computes minima and maxima of two tensors only, not with a constant");
    if (element_count(node.shape) != std::max(element_count(a), element_count(b)))
        return refuse(node, fmt::format("hls4ml cannot broadcast ({}) and ({}) to each other",
                                        fmt::join(a, ", "), fmt::join(b, ", ")));
    node.operation = Merge{found->second};
    return {};
}

tl::unexpected<Error> OnnxParser::refuse(const Node& node, std::string what)
{
    return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name), std::move(what));
}

void OnnxParser::warn(const Node& node, std::string what)
{
    const std::vector<Note>& notes = context_.graph.notes;
    const bool is_known = std::any_of(notes.begin(), notes.end(), [&](const Note& note) {
        return note.layer == node.name && note.text == what;
    });
    if (!is_known)
        context_.graph.notes.push_back({Note::Severity::warning, node.name, std::move(what)});
}

Constant* OnnxParser::constant_input(const Node& node, std::size_t k)
{
    return k < node.inputs.size() ? std::get_if<Constant>(&node.input(k).operation) : nullptr;
}

bool OnnxParser::is_alpha(const Node& node)
{
    return node.class_name == "ApplyAlpha";
}

void OnnxParser::drop_constant(Node& node, std::size_t k)
{
    const Node* constant = node.inputs[k];
    node.inputs.erase(node.inputs.begin() + static_cast<std::ptrdiff_t>(k));
    if (context_.graph.user_count(*constant) == 0)
        context_.graph.take_out(*constant);
}

void OnnxParser::become(Node& node, std::string name, std::string class_name, Operation operation)
{
    context_.configuration.inherit(name, node.name, node.class_name);
    node.name = std::move(name);
    node.class_name = std::move(class_name);
    node.operation = std::move(operation);
    node.index = context_.graph.next_index++;
    node.weights.clear();
    node.types.clear();
}

Result<void> OnnxParser::set_weights(Node& node, std::string tensor, const Array& trained,
                                     const std::optional<Quantizer>& quantizer, const Type& type)
{
    Parameter parameter;
    parameter.trained = trained.doubles();
    parameter.data = quantizer ? apply(*quantizer, parameter.trained, trained.shape) : parameter.trained;
    parameter.shape = trained.shape;
    // A sign quantizer makes whole numbers, which meet float32 as float64.
    parameter.is_single =
        trained.is_single() && !(quantizer && quantizer->form == Quantizer::Form::zero_or_one);
    parameter.quantizer = quantizer;
    if (quantizer) {
        parameter.type = quantizer->type;
    } else if (type) {
        parameter.type = type;
    } else {
        Result<Type> configured = configured_type(context_.configuration, node, tensor);
        if (!configured)
            return pass(std::move(configured).error());
        parameter.type = *configured;
    }
    node.weights.insert_or_assign(std::move(tensor), std::move(parameter));
    return {};
}

Result<void> OnnxParser::set_type(Node& node, std::string tensor)
{
    Result<Type> type = configured_type(context_.configuration, node, tensor);
    if (!type)
        return pass(std::move(type).error());
    if (tensor == "result")
        node.result = *type;
    else
        node.types.insert_or_assign(std::move(tensor), *type);
    return {};
}

Result<void> OnnxParser::make_alpha(Node& node, const Array& scale, const Array& bias, AlphaSettings settings)
{
    node.operation = BatchNormalization{};
    node.class_name = "ApplyAlpha";
    if (auto done = set_weights(node, "scale", scale, settings.scale_quantizer, settings.scale_type); !done)
        return done;
    if (auto done = set_weights(node, "bias", bias, settings.bias_quantizer, settings.bias_type); !done)
        return done;
    settings_[&node] = std::move(settings);
    return set_type(node, "result");
}

Result<Node*> OnnxParser::insert_alpha(Node& before, std::string name, const Array& scale, const Array& bias,
                                       AlphaSettings settings)
{
    Node& made = context_.graph.insert_before_reader(before, std::move(name));
    if (auto done = make_alpha(made, scale, bias, std::move(settings)); !done)
        return pass(std::move(done).error());
    return &made;
}

graph::Array OnnxParser::trained(const Node& alpha, std::string_view tensor)
{
    const Parameter& parameter = alpha.weight(tensor);
    Array array{parameter.shape, parameter.trained, false};
    if (parameter.is_single)
        array.values = array.floats();
    return array;
}

Result<graph::Array> OnnxParser::broadcast(const Node& node, const Array& array, const Shape& shape)
{
    std::optional<Array> made = graph::broadcast_to(array, shape);
    if (!made)
        return refuse(
            node, fmt::format("its parameter of shape ({}) does not fit ({}), which hls4ml cannot convert",
                              fmt::join(array.shape, ", "), fmt::join(shape, ", ")));
    return *std::move(made);
}

Result<void> parse_onnx(PassContext& context)
{
    return OnnxParser(context).run();
}

} // namespace bitscape::design::hls
