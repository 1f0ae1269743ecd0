// What exporters write in several nodes is one operator again.
#include "importer_onnx/network.hpp"
#include "importer_onnx/operators.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::onnx {

namespace {

using graph::Array;

class Patterns {
public:
    explicit Patterns(Network& network) : network_(network) {}

    void run()
    {
        for (std::size_t i = 0; i < network_.nodes.size(); ++i)
            if (network_.nodes[i].op == "Div")
                layer_normalization(i);
        for (std::size_t i = 0; i < network_.nodes.size(); ++i)
            if (network_.nodes[i].op == "ReduceMean" && is_read(network_.nodes[i].outputs[0]))
                mean_of_images(i);
    }

private:
    /// The node that makes input `k`; nullptr if there is none or it is another operator.
    [[nodiscard]] const Node* maker(const Node& node, std::size_t k, std::string_view op) const
    {
        const auto found = node.has_input(k) ? network_.producer(node.inputs[k]) : std::nullopt;
        return found && network_.nodes[*found].op == op ? &network_.nodes[*found] : nullptr;
    }

    /// Nodes that a recognized pattern has taken the place of are still there, read by each other.
    [[nodiscard]] bool is_read(const std::string& tensor) const
    {
        return network_.is_output(tensor) || !network_.users(tensor).empty();
    }

    [[nodiscard]] const Array* scalar(const Node& node, std::size_t k) const
    {
        const Array* value = network_.constant(node, k);
        return value != nullptr && value->size() == 1 ? value : nullptr;
    }

    /// Is the node the mean over the last axis, which stays with extent 1?
    [[nodiscard]] bool is_last_mean(const Node& node) const
    {
        const std::size_t rank = network_.shape(node.inputs[0]).size();
        const auto axes = reduced_axes(network_, node, rank);
        return axes && *axes == std::vector<std::size_t>{rank - 1} && node.integer("keepdims", 1) != 0;
    }

    /// (x - mean) / sqrt(mean((x - mean)^2) + epsilon); the epsilon if that is what the division does.
    [[nodiscard]] std::optional<double> normalized_epsilon(const Node& division) const
    {
        const Node* deviation = maker(division, 0, "Sub");
        const Node* root = maker(division, 1, "Sqrt");
        const Node* sum = root == nullptr ? nullptr : maker(*root, 0, "Add");
        const Node* mean = deviation == nullptr ? nullptr : maker(*deviation, 1, "ReduceMean");
        if (sum == nullptr || mean == nullptr || !is_last_mean(*mean) ||
            mean->inputs[0] != deviation->inputs[0])
            return std::nullopt;
        const std::size_t at = scalar(*sum, 1) != nullptr ? 1 : 0;
        const Array* epsilon = scalar(*sum, at);
        const Node* variance = maker(*sum, 1 - at, "ReduceMean");
        if (epsilon == nullptr || variance == nullptr || !is_last_mean(*variance))
            return std::nullopt;
        const Node* square = maker(*variance, 0, "Pow");
        const Array* exponent = square == nullptr ? nullptr : scalar(*square, 1);
        const Node* product = maker(*variance, 0, "Mul");
        const bool is_square = square != nullptr
                                   ? exponent != nullptr && (*exponent)[0] == 2
                                   : product != nullptr && product->inputs[0] == product->inputs[1];
        if (!is_square || !same_deviation((square != nullptr ? square : product)->inputs[0], *deviation))
            return std::nullopt;
        return (*epsilon)[0];
    }

    /// Some exporters compute the deviation twice.
    [[nodiscard]] bool same_deviation(const std::string& tensor, const Node& deviation) const
    {
        if (tensor == deviation.outputs[0])
            return true;
        const auto found = network_.producer(tensor);
        return found && network_.nodes[*found].op == "Sub" &&
               network_.nodes[*found].inputs == deviation.inputs;
    }

    /// The only node that reads the tensor, if it is `op` with a constant of `size` elements beside it.
    [[nodiscard]] std::optional<std::size_t> scaled_by(const std::string& tensor, std::string_view op,
                                                       std::size_t size) const
    {
        const auto users = network_.users(tensor);
        if (users.size() != 1 || network_.is_output(tensor) || network_.nodes[users[0]].op != op)
            return std::nullopt;
        const Node& node = network_.nodes[users[0]];
        const Array* constant = network_.constant(node, node.inputs[0] == tensor ? 1 : 0);
        return constant != nullptr && constant->size() == size ? std::optional(users[0]) : std::nullopt;
    }

    [[nodiscard]] Array parameter(std::size_t at, const std::string& tensor, std::size_t size) const
    {
        const Node& node = network_.nodes[at];
        return graph::reshape(*network_.constant(node, node.inputs[0] == tensor ? 1 : 0), {size});
    }

    void layer_normalization(std::size_t at)
    {
        const auto epsilon = normalized_epsilon(network_.nodes[at]);
        if (!epsilon)
            return;
        const Node division = network_.nodes[at];
        const std::string x = maker(division, 0, "Sub")->inputs[0];
        const std::size_t size = network_.shape(x).back();
        Array gamma = Array{{size}, std::vector<float>(size, 1.0F), false};
        Array beta = Array{{size}, std::vector<float>(size, 0.0F), false};
        std::size_t last = at;
        if (const auto product = scaled_by(division.outputs[0], "Mul", size)) {
            gamma = parameter(*product, division.outputs[0], size);
            last = *product;
        }
        const std::string scaled = network_.nodes[last].outputs[0];
        if (const auto sum = scaled_by(scaled, "Add", size)) {
            beta = parameter(*sum, scaled, size);
            last = *sum;
        }
        Node& node = network_.nodes[last];
        network_.tell(node, "recognize_layer_normalization",
                      "LayerNormalization recognized in the operators it was exported as");
        node.op = "LayerNormalization";
        node.domain.clear();
        node.attributes.clear();
        node.attributes.push_back({.name = "epsilon",
                                   .real = *epsilon,
                                   .integer = 0,
                                   .text = {},
                                   .reals = {},
                                   .integers = {},
                                   .texts = {},
                                   .tensor = {},
                                   .has_graph = false});
        const std::string output = node.outputs[0];
        std::string scale = network_.add_constant(output + "_gamma", std::move(gamma));
        std::string shift = network_.add_constant(output + "_beta", std::move(beta));
        network_.nodes[last].inputs = {x, std::move(scale), std::move(shift)};
    }

    /// The mean over all spatial axes of a channels-first tensor is a global pooling.
    void mean_of_images(std::size_t at)
    {
        const Shape shape = network_.shape(network_.nodes[at].inputs[0]);
        const auto axes = reduced_axes(network_, network_.nodes[at], shape.size());
        std::vector<std::size_t> spatial;
        for (std::size_t axis = 2; axis < shape.size(); ++axis)
            spatial.push_back(axis);
        if (!axes || spatial.empty() || spatial.size() > 2 || *axes != spatial)
            return;
        Node& node = network_.nodes[at];
        network_.tell(node, "mean_to_pooling", "the mean over the image is a GlobalAveragePool");
        const bool keeps = node.integer("keepdims", 1) != 0;
        node.op = "GlobalAveragePool";
        node.attributes.clear();
        node.inputs.resize(1);
        if (keeps)
            return;
        const std::string output = node.outputs[0];
        const std::string pooled = network_.fresh_name(output + "_pooled");
        node.outputs = {pooled};
        Shape whole{1, shape[1]};
        whole.resize(shape.size(), 1);
        network_.shapes[pooled] = std::move(whole);
        Node flatten{.name = {},
                     .op = "Flatten",
                     .domain = {},
                     .inputs = {pooled},
                     .outputs = {output},
                     .attributes = {}};
        network_.nodes.insert(network_.nodes.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                              std::move(flatten));
    }

    Network& network_;
};

} // namespace

void recognize_patterns(Network& network)
{
    Patterns(network).run();
}

} // namespace bitscape::onnx
