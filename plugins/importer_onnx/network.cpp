#include "importer_onnx/network.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::onnx {

namespace {

/// Every tensor has one maker.
Result<void> check_makers(const Network& network)
{
    std::set<std::string_view> made(network.inputs.begin(), network.inputs.end());
    for (const auto& [name, tensor] : network.constants)
        if (!made.insert(name).second)
            return fail(ErrorCode::bad_format, fmt::format("tensor {}", shown(name)), "is made twice");
    for (const Node& node : network.nodes)
        for (const std::string& output : node.outputs)
            if (!output.empty() && !made.insert(output).second)
                return fail(ErrorCode::bad_format, fmt::format("tensor {}", shown(output)), "is made twice");
    for (const Node& node : network.nodes)
        for (const std::string& input : node.inputs)
            if (!input.empty() && !made.contains(input))
                return fail(ErrorCode::bad_format, place(node),
                            fmt::format("reads {}, which nothing makes", shown(input)));
    for (const std::string& output : network.outputs)
        if (!made.contains(output))
            return fail(ErrorCode::bad_format, fmt::format("output {}", shown(output)), "nothing makes it");
    return {};
}

/// Execution order; the file's own where that is one.
Result<void> sort_nodes(Network& network)
{
    std::map<std::string_view, std::size_t> maker;
    for (std::size_t i = 0; i < network.nodes.size(); ++i)
        for (const std::string& output : network.nodes[i].outputs)
            maker[output] = i;
    std::vector<std::size_t> waiting(network.nodes.size(), 0);
    std::vector<std::vector<std::size_t>> readers(network.nodes.size());
    for (std::size_t i = 0; i < network.nodes.size(); ++i)
        for (const std::string& input : network.nodes[i].inputs)
            if (const auto found = maker.find(input); !input.empty() && found != maker.end()) {
                readers[found->second].push_back(i);
                ++waiting[i];
            }
    std::set<std::size_t> ready;
    for (std::size_t i = 0; i < waiting.size(); ++i)
        if (waiting[i] == 0)
            ready.insert(i);
    std::vector<std::size_t> order;
    while (!ready.empty()) {
        const std::size_t next = *ready.begin();
        ready.erase(ready.begin());
        order.push_back(next);
        for (const std::size_t reader : readers[next])
            if (--waiting[reader] == 0)
                ready.insert(reader);
    }
    if (order.size() != network.nodes.size()) {
        const auto stuck = std::find_if(waiting.begin(), waiting.end(), [](std::size_t n) { return n > 0; });
        return fail(ErrorCode::bad_format,
                    place(network.nodes[static_cast<std::size_t>(stuck - waiting.begin())]),
                    "waits for its own output: the graph has a cycle");
    }
    std::vector<Node> sorted;
    sorted.reserve(order.size());
    for (const std::size_t index : order)
        sorted.push_back(std::move(network.nodes[index]));
    network.nodes = std::move(sorted);
    return {};
}

/// The declared shape with the batch set to 1.
Result<Shape> input_shape(const ValueInfo& input, std::int64_t& batch)
{
    const std::string where = fmt::format("input {}", shown(input.name));
    if (!input.shape)
        return fail(ErrorCode::unsupported, where, "its shape is not given");
    if (input.shape->size() < 2)
        return fail(ErrorCode::unsupported, where, "it has no dimension besides the batch");
    batch = input.shape->front();
    Shape shape{1};
    for (auto extent = input.shape->begin() + 1; extent != input.shape->end(); ++extent) {
        if (*extent <= 0)
            return fail(
                ErrorCode::unsupported, where,
                "only its first dimension, the batch, may be open; export the model with fixed sizes");
        shape.push_back(static_cast<std::size_t>(*extent));
    }
    return shape;
}

} // namespace

std::string place(const Node& node)
{
    const std::string name = node.name.empty() && !node.outputs.empty() ? node.outputs.front() : node.name;
    return fmt::format("node {} ({})", shown(name), shown(node.op).substr(1, shown(node.op).size() - 2));
}

const graph::Array* Network::constant(const Node& node, std::size_t input) const
{
    if (!node.has_input(input))
        return nullptr;
    const auto found = constants.find(node.inputs[input]);
    return found == constants.end() ? nullptr : &found->second.array;
}

const Shape& Network::shape(std::string_view tensor) const
{
    return shapes.find(tensor)->second;
}

std::optional<std::size_t> Network::producer(std::string_view tensor) const
{
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (std::find(nodes[i].outputs.begin(), nodes[i].outputs.end(), tensor) != nodes[i].outputs.end())
            return i;
    return std::nullopt;
}

std::vector<std::size_t> Network::users(std::string_view tensor) const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (std::find(nodes[i].inputs.begin(), nodes[i].inputs.end(), tensor) != nodes[i].inputs.end())
            found.push_back(i);
    return found;
}

bool Network::is_output(std::string_view tensor) const
{
    return std::find(outputs.begin(), outputs.end(), tensor) != outputs.end();
}

std::string Network::fresh_name(std::string hint) const
{
    const auto taken = [this](const std::string& tensor) {
        return constants.contains(tensor) || shapes.contains(tensor) || producer(tensor).has_value();
    };
    for (std::size_t i = 0; taken(hint); ++i)
        hint = fmt::format("{}_{}", hint.substr(0, hint.find_last_of('#')), fmt::format("#{}", i));
    return hint;
}

std::string Network::add_constant(std::string hint, graph::Array array, DataType type)
{
    const std::string made = fresh_name(std::move(hint));
    shapes[made] = array.shape;
    constants[made] = Tensor{made, type, std::move(array)};
    constant_order.push_back(made);
    return made;
}

void Network::rename_tensors(const std::map<std::string, std::string>& names)
{
    const auto rename = [&](std::vector<std::string>& tensors) {
        for (std::string& tensor : tensors)
            if (const auto found = names.find(tensor); found != names.end())
                tensor = found->second;
    };
    const auto rename_keys = [&](auto& held) {
        std::decay_t<decltype(held)> renamed;
        for (auto& [old_name, value] : held) {
            const auto found = names.find(old_name);
            renamed.emplace(found == names.end() ? old_name : found->second, std::move(value));
        }
        held = std::move(renamed);
    };
    for (Node& node : nodes) {
        rename(node.inputs);
        rename(node.outputs);
    }
    rename(inputs);
    rename(outputs);
    rename(constant_order);
    rename_keys(constants);
    rename_keys(shapes);
}

void Network::drop_unused_constants()
{
    std::set<std::string_view> used(outputs.begin(), outputs.end());
    for (const Node& node : nodes)
        used.insert(node.inputs.begin(), node.inputs.end());
    std::erase_if(constant_order, [&](const std::string& constant) { return !used.contains(constant); });
    const std::set<std::string_view> kept(constant_order.begin(), constant_order.end());
    std::erase_if(constants, [&](const auto& entry) { return !kept.contains(entry.first); });
}

void Network::tell(const Node& node, const char* rule, std::string text)
{
    constexpr std::size_t most = 10'000;
    if (rewrites.size() == most)
        return;
    const std::string name =
        shown(node.name.empty() && !node.outputs.empty() ? node.outputs.front() : node.name);
    rewrites.push_back({name.substr(1, name.size() - 2), rule, std::move(text)});
}

namespace {

/// Shapes of tensors inside the graph, where the file gives all of it but the batch.
void note_described(Network& network, const std::vector<ValueInfo>& values)
{
    for (const ValueInfo& value : values) {
        if (!value.shape || value.shape->empty())
            continue;
        Shape shape{1};
        const std::int64_t batch = value.shape->front();
        bool known = batch <= 1 || batch == network.declared_batch;
        for (auto extent = value.shape->begin() + 1; extent != value.shape->end(); ++extent) {
            known = known && *extent > 0;
            shape.push_back(static_cast<std::size_t>(std::max<std::int64_t>(*extent, 0)));
        }
        if (known)
            network.described[value.name] = std::move(shape);
    }
}

} // namespace

Result<Network> make_network(File file)
{
    Network network;
    network.name = std::move(file.graph_name);
    if (const auto found = file.opsets.find(""); found != file.opsets.end())
        network.opset = found->second;
    for (Tensor& tensor : file.initializers) {
        network.constant_order.push_back(tensor.name);
        if (!network.constants.emplace(tensor.name, std::move(tensor)).second)
            return fail(ErrorCode::bad_format, fmt::format("tensor {}", shown(network.constant_order.back())),
                        "is made twice");
    }
    for (const ValueInfo& input : file.inputs) {
        if (network.is_constant(input.name)) // old exporters list the initializers as inputs, too
            continue;
        auto shape = input_shape(input, network.declared_batch);
        if (!shape)
            return pass(std::move(shape).error());
        network.inputs.push_back(input.name);
        network.shapes[input.name] = std::move(*shape);
    }
    if (network.inputs.empty())
        return fail(ErrorCode::unsupported, "", "the model has no inputs");
    if (file.outputs.empty())
        return fail(ErrorCode::bad_format, "", "the model has no outputs");
    for (const ValueInfo& output : file.outputs)
        network.outputs.push_back(output.name);
    note_described(network, file.values);
    note_described(network, file.outputs);
    network.nodes = std::move(file.nodes);
    for (const Node& node : network.nodes)
        for (const Attribute& attribute : node.attributes)
            if (attribute.has_graph)
                return fail(ErrorCode::unsupported, place(node),
                            "operators with sub-graphs are not supported");
    if (auto done = check_makers(network); !done)
        return pass(std::move(done).error());
    if (auto done = sort_nodes(network); !done)
        return pass(std::move(done).error());
    return network;
}

} // namespace bitscape::onnx
