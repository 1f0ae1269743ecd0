// What qonnx' clean-up tools do with a model before hls4ml takes it.
#include "importer_onnx/network.hpp"
#include "importer_onnx/operators.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace bitscape::onnx {

namespace {

using graph::Array;

bool is_quantizer(const Node& node)
{
    return node.op == "Quant" || node.op == "IntQuant" || node.op == "BipolarQuant";
}

bool depends_on_layout(const Network& network, const Node& node)
{
    const Kind kind = kind_of(node);
    if (kind == Kind::convolution || kind == Kind::pooling || kind == Kind::global_pooling)
        return true;
    return node.op == "BatchNormalization" && network.shape(node.inputs[0]).size() > 2;
}

/// hls4ml makes it a name in C++.
bool is_identifier(std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '_' || c == '.';
    });
}

Node make_node(std::string op, std::vector<std::string> inputs, std::string output)
{
    return {.name = {},
            .op = std::move(op),
            .domain = {},
            .inputs = std::move(inputs),
            .outputs = {std::move(output)},
            .attributes = {}};
}

/// Collects what a node is replaced with, and gives the new tensors names and shapes.
class Rewriting {
public:
    explicit Rewriting(Network& network) : network_(network) {}

    /// Gemm: A' B' [alpha] + beta C, each step a node of its own, steps that change nothing left out.
    void expand_gemm(const Node& gemm)
    {
        std::string a = gemm.inputs[0];
        std::string b = gemm.inputs[1];
        if (gemm.integer("transA", 0) != 0)
            a = transposed(a);
        if (gemm.integer("transB", 0) != 0)
            b = transposed(b);
        const double alpha = gemm.real("alpha", 1);
        const bool has_bias = gemm.has_input(2);
        std::string made = alpha == 1 && !has_bias ? gemm.outputs[0] : between(gemm.outputs[0], "matmul");
        nodes.push_back(make_node("MatMul", {a, b}, made));
        if (alpha != 1) {
            const std::string scaled = has_bias ? between(gemm.outputs[0], "alpha") : gemm.outputs[0];
            nodes.push_back(make_node("Mul", {made, scalar(alpha)}, scaled));
            made = scaled;
        }
        if (!has_bias)
            return;
        std::string bias = gemm.inputs[2];
        if (const double beta = gemm.real("beta", 1); beta != 1) {
            const std::string scaled = between(bias, "beta");
            nodes.push_back(make_node("Mul", {bias, scalar(beta)}, scaled));
            bias = scaled;
        }
        nodes.push_back(make_node("Add", {made, bias}, gemm.outputs[0]));
    }

    std::vector<Node> nodes;

private:
    /// A constant is transposed at once, data by a node.
    std::string transposed(const std::string& tensor)
    {
        const std::string made = between(tensor, "transposed");
        Node node = make_node("Transpose", {tensor}, made);
        node.set_integers("perm", {1, 0});
        nodes.push_back(std::move(node));
        return made;
    }

    std::string scalar(double value)
    {
        return network_.add_constant("scalar", {{}, std::vector<float>{static_cast<float>(value)}, false});
    }

    std::string between(const std::string& tensor, std::string_view what)
    {
        std::string made = network_.fresh_name(fmt::format("{}_{}", tensor, what));
        network_.shapes[made] = {}; // taken
        return made;
    }

    Network& network_;
};

void expand_gemms(Network& network)
{
    Rewriting rewriting(network);
    std::vector<Node> nodes = std::move(network.nodes);
    network.nodes.clear();
    for (Node& node : nodes) {
        if (node.op == "Gemm") {
            network.tell(node, "gemm_to_matmul",
                         "Gemm taken apart into a product and a sum, as hls4ml needs it");
            rewriting.expand_gemm(node);
        } else {
            rewriting.nodes.push_back(std::move(node));
        }
    }
    network.nodes = std::move(rewriting.nodes);
}

/// Transpose of a quantized constant: the constant is transposed instead, and the quantizer's parameters of
/// the same rank with it.
bool fold_one_transpose(Network& network)
{
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        const Node& node = network.nodes[i];
        if (node.op != "Transpose" || network.users(node.inputs[0]).size() != 1)
            continue;
        const auto maker = network.producer(node.inputs[0]);
        if (!maker || !is_quantizer(network.nodes[*maker]))
            continue;
        Node& quantizer = network.nodes[*maker];
        const auto axes = permutation_of(node, network.shape(node.inputs[0]).size());
        const bool fixed = std::all_of(quantizer.inputs.begin(), quantizer.inputs.end(),
                                       [&](const std::string& input) { return network.is_constant(input); });
        if (!fixed || !axes)
            continue;
        for (std::string& input : quantizer.inputs) {
            const Array& old = network.constants.find(input)->second.array;
            if (old.shape.size() == axes->size())
                input = network.add_constant(input, graph::transpose(old, *axes));
        }
        network.tell(node, "fold_transpose", "the quantized constant before it transposed instead");
        quantizer.outputs[0] = network.nodes[i].outputs[0];
        network.shapes[quantizer.outputs[0]] = network.shape(quantizer.inputs[0]);
        network.nodes.erase(network.nodes.begin() + static_cast<std::ptrdiff_t>(i));
        return true;
    }
    return false;
}

/// Every use of a constant gets its own copy: later steps change constants in place.
void give_unique_parameters(Network& network)
{
    std::set<std::string> seen;
    for (Node& node : network.nodes)
        for (std::string& input : node.inputs)
            if (network.is_constant(input) && !seen.insert(input).second) {
                const Tensor copy = network.constants.find(input)->second;
                input = network.add_constant(input, copy.array, copy.type);
            }
}

/// Nodes that no output depends on.
void drop_dead_nodes(Network& network)
{
    std::set<std::string> wanted(network.outputs.begin(), network.outputs.end());
    std::vector<Node> kept;
    for (std::size_t i = network.nodes.size(); i-- > 0;) {
        Node& node = network.nodes[i];
        const bool is_wanted =
            std::any_of(node.outputs.begin(), node.outputs.end(),
                        [&](const std::string& output) { return wanted.contains(output); });
        if (!is_wanted)
            continue;
        wanted.insert(node.inputs.begin(), node.inputs.end());
        kept.push_back(std::move(node));
    }
    std::reverse(kept.begin(), kept.end());
    network.nodes = std::move(kept);
}

/// Squeeze and Unsqueeze, which hls4ml's reader does not know, are Reshapes to a constant shape.
void squeezes_to_reshapes(Network& network)
{
    for (Node& node : network.nodes) {
        if (node.op != "Squeeze" && node.op != "Unsqueeze")
            continue;
        std::vector<double> target;
        for (const std::size_t extent : network.shape(node.outputs[0]))
            target.push_back(static_cast<double>(extent));
        network.tell(node, "squeeze_to_reshape", fmt::format("{} written as Reshape", node.op));
        node.op = "Reshape";
        node.attributes.clear();
        const std::size_t rank = target.size();
        node.inputs = {node.inputs[0],
                       network.add_constant(node.outputs[0] + "_shape", {{rank}, std::move(target), true})};
    }
}

void give_names(Network& network)
{
    std::map<std::string, int> count;
    std::map<std::string, std::string> names;
    for (Node& node : network.nodes) {
        node.name = fmt::format("{}_{}", node.op, count[node.op]++);
        int outputs = 0;
        for (const std::string& output : node.outputs)
            names[output] = fmt::format("{}_out{}", node.name, outputs++);
        int parameters = 0;
        for (const std::string& input : node.inputs)
            if (network.is_constant(input))
                names[input] = fmt::format("{}_param{}", node.name, parameters++);
    }
    const auto number = [&names](const std::vector<std::string>& tensors, const std::string& name) {
        for (std::size_t i = 0; i < tensors.size(); ++i)
            names[tensors[i]] = i == 0 ? name : fmt::format("{}_{}", name, i);
    };
    number(network.inputs, "global_in");
    number(network.outputs, "global_out");
    network.rename_tensors(names);
}

} // namespace

bool is_clean(const Network& network)
{
    if (network.folded)
        return false;
    std::set<std::string> names(network.inputs.begin(), network.inputs.end());
    std::set<std::string> used;
    for (const auto& [name, tensor] : network.constants)
        names.insert(name);
    if (!std::all_of(names.begin(), names.end(), is_identifier))
        return false;
    for (const Node& node : network.nodes) {
        if (!is_identifier(node.name) || !names.insert(node.name).second)
            return false;
        if (node.op == "Gemm" || node.op == "Squeeze" || node.op == "Unsqueeze" || node.op == "Upsample" ||
            node.op == "ReduceMean" || node.op == "QuantizeLinear" || node.op == "DequantizeLinear" ||
            kind_of(node) == Kind::recurrent)
            return false;
        if (depends_on_layout(network, node) && node.domain != channels_last_domain)
            return false;
        for (const std::string& input : node.inputs)
            if (network.is_constant(input) && !used.insert(input).second)
                return false;
    }
    return true;
}

Result<void> clean_up(Network& network)
{
    recognize_patterns(network);
    drop_dead_nodes(network);
    if (auto done = quantize_chains_to_quant(network); !done)
        return done;
    expand_gemms(network);
    if (auto done = infer_shapes(network); !done)
        return done;
    if (auto done = straighten_sequences(network); !done)
        return done;
    while (fold_one_transpose(network)) {
    }
    drop_dead_nodes(network);
    give_unique_parameters(network);
    if (auto done = to_channels_last(network); !done)
        return done;
    squeezes_to_reshapes(network);
    drop_dead_nodes(network);
    network.drop_unused_constants();
    give_unique_parameters(network);
    if (auto done = infer_shapes(network); !done)
        return done;
    give_names(network);
    return {};
}

} // namespace bitscape::onnx
