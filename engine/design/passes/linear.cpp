#include "design/passes/passes.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

bool is_linear(const Node& node)
{
    const auto* activation = std::get_if<Activation>(&node.operation);
    return activation != nullptr && activation->function == graph::Function::linear;
}

} // namespace

/// A linear activation that casts nothing.
Result<Outcome> eliminate_linear_activation(PassContext& context, Node& node)
{
    if (!is_linear(node) || node.input().result != node.result)
        return Outcome::unchanged;
    return removed(context, node);
}

/// A linear activation after an auto-typed layer; its own type, even an explicit one, is dropped.
Result<Outcome> merge_linear_activation(PassContext& context, Node& node)
{
    if (!is_linear(node))
        return Outcome::unchanged;
    Node& previous = node.input();
    const bool safe = std::holds_alternative<Dense>(previous.operation) ||
                      std::holds_alternative<Convolution>(previous.operation) ||
                      std::holds_alternative<BatchNormalization>(previous.operation) ||
                      std::holds_alternative<Activation>(previous.operation) ||
                      std::holds_alternative<ParametrizedActivation>(previous.operation) ||
                      std::holds_alternative<HardActivation>(previous.operation) ||
                      std::holds_alternative<PReLU>(previous.operation) ||
                      std::holds_alternative<TernaryTanh>(previous.operation) ||
                      std::holds_alternative<Softmax>(previous.operation);
    if (!safe || previous.result)
        return Outcome::unchanged;
    if (const Type quantizer = std::get<Activation>(node.operation).quantizer)
        previous.result = quantizer;
    else if (node.result)
        context.graph.notes.push_back(
            {Note::Severity::warning, node.name,
             fmt::format("result precision {} is not used: hls4ml merges the linear activation into '{}', "
                         "whose result is auto",
                         to_string(*node.result), previous.name)});
    return removed(context, node);
}

} // namespace bitscape::design::hls
