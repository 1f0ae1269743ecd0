#include "design/finish/finish.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <map>

namespace bitscape::design::hls {

namespace {

Result<void> check_type(const design::Node& node, const FixedPoint& type)
{
    if (type.width <= 128 && type.width >= 1)
        return {};
    return fail(
        ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
        fmt::format("needs {} bits; Bitscape computes up to 128 (set a result precision, or a maximum)",
                    type.width));
}

Result<void> check_widths(const design::Node& node, const Node& from)
{
    if (auto checked = check_type(node, node.result); !checked)
        return checked;
    if (const Type accum = from.type("accum"))
        return check_type(node, *accum);
    return {};
}

/// Single precision is conifer's; hls4ml's layers have none.
Result<void> check_float(const Design& design, const design::Node& node)
{
    std::size_t types = 0, floats = 0;
    const auto look = [&](const FixedPoint& type) {
        ++types;
        floats += type.encoding == Encoding::float32 ? 1 : 0;
    };
    const auto look_at = [&](std::string_view, const auto& tensor, auto...) {
        if constexpr (std::is_same_v<std::decay_t<decltype(tensor)>, FixedPoint>)
            look(tensor);
        else
            look(tensor.type);
    };
    look(node.result);
    for (const NodeId input : node.inputs)
        look(design.node(input).result);
    std::visit([&](const auto& operation) { operation.each_type(look_at); }, node.operation);
    if (floats == 0)
        return {};
    const std::string place = fmt::format("layer '{}'", node.name);
    const bool is_tree = std::holds_alternative<design::TreeEnsemble>(node.operation);
    if (!is_tree && !std::holds_alternative<design::Input>(node.operation))
        return fail(ErrorCode::unsupported, place, "float is a type of boosted trees only");
    if (floats != types)
        return fail(ErrorCode::unsupported, place, "float must be the type of all its tensors, or of none");
    return {};
}

} // namespace

Result<WeightTensor> finish_weights(const Node& from, std::string_view tensor)
{
    const Parameter& parameter = from.weight(tensor);
    return quantize_weights(parameter.data, *parameter.type,
                            fmt::format("layer '{}': {}", from.name, tensor));
}

double sparsity_of(const WeightTensor& tensor)
{
    return static_cast<double>(tensor.zeros()) /
           static_cast<double>(std::max<std::size_t>(1, tensor.raw.size()));
}

Result<std::size_t> table_size(const FinishContext& context, const design::Node& node, std::string_view key,
                               std::size_t otherwise)
{
    constexpr long largest = 1L << 20;
    const config::Node* found = context.configuration.attribute(node.name, node.class_name, key);
    if (found == nullptr)
        return otherwise;
    char* end = nullptr;
    const long size = found->text() != nullptr ? std::strtol(found->text()->c_str(), &end, 10) : 0;
    if (size < 1 || size > largest || *end != '\0')
        return fail(ErrorCode::invalid_value, fmt::format("layer '{}': {}", node.name, key),
                    fmt::format("must be a whole number from 1 to {}", largest));
    return static_cast<std::size_t>(size);
}

Result<FixedPoint> direct_type(FinishContext& context, const design::Node& node, std::string_view key,
                               const FixedPoint& otherwise)
{
    const config::Node* found = context.configuration.attribute(node.name, node.class_name, key);
    if (found == nullptr || found->text() == nullptr) {
        const std::string tensor(key.substr(0, key.size() - 2));
        if (const auto listed = context.configuration.precision(node.name, tensor);
            listed && tensor != "inp_norm")
            if (const Result<FixedPoint> type = parse_fixed_point(*listed); type && *type != otherwise)
                context.note(node, fmt::format("Precision: {}: {} is not used: hls4ml reads only the key {}",
                                               tensor, *listed, key));
        return otherwise;
    }
    Result<FixedPoint> type = parse_fixed_point(*found->text());
    if (!type)
        return pass(std::move(type).error().at(fmt::format("layer '{}': {}", node.name, key)));
    return *type;
}

Result<void> finish(const Graph& graph, const config::Configuration& configuration, Design& design)
{
    FinishContext context{design, configuration};
    std::map<const Node*, NodeId> ids;
    for (const Node& from : graph.nodes) {
        design::Node node;
        node.id = NodeId{static_cast<std::uint32_t>(design.nodes.size())};
        node.name = from.name;
        node.class_name = from.class_name;
        node.source = from.source;
        node.index = from.index;
        node.shape = from.shape;
        node.result = *from.result;
        for (const Node* input : from.inputs)
            node.inputs.push_back(ids.at(input));
        Result<std::int64_t> reuse = context.configuration.effective_reuse_factor(node.name, node.class_name);
        if (!reuse)
            return pass(std::move(reuse).error());
        node.reuse_factor = *reuse;
        if (design.io_type == IoType::io_stream)
            if (Result<void> checked = check_stream(graph, from); !checked)
                return checked;
        Result<void> filled =
            std::visit([&](const auto& operation) { return finish_node(context, node, from, operation); },
                       from.operation);
        if (!filled)
            return filled;
        if (Result<void> checked = check_widths(node, from); !checked)
            return checked;
        if (Result<void> checked = check_float(design, node); !checked)
            return checked;
        ids[&from] = node.id;
        design.nodes.push_back(std::move(node));
    }
    for (const Node* input : graph.inputs)
        design.inputs.push_back(ids.at(input));
    for (const Node* output : graph.outputs)
        design.outputs.push_back(ids.at(output));
    return {};
}

} // namespace bitscape::design::hls
