// Recurrent layers, straightened to batch first, and LayerNormalization.
#include "importer_onnx/handlers.hpp"
#include "importer_onnx/operators.hpp"

#include <fmt/format.h>

namespace bitscape::onnx {

namespace {

using graph::Array;
using graph::CellKind;

/// ONNX' matrices are [1, gates * units, columns], its gates in another order: gates[g] is where gate g
/// stands.
std::vector<float> columns_of(const Array& matrix, const std::vector<std::size_t>& gates, std::size_t units,
                              std::size_t direction)
{
    const std::size_t columns = matrix.shape[2], first = direction * gates.size() * units;
    std::vector<float> made(gates.size() * units * columns);
    for (std::size_t gate = 0; gate < gates.size(); ++gate)
        for (std::size_t unit = 0; unit < units; ++unit)
            for (std::size_t column = 0; column < columns; ++column)
                made[(column * gates.size() + gate) * units + unit] =
                    static_cast<float>(matrix[(first + gates[gate] * units + unit) * columns + column]);
    return made;
}

/// `half` 0: the inputs' biases, 1: the states', of B [1, 2 * gates * units].
std::vector<float> biases_of(const Array& bias, const std::vector<std::size_t>& gates, std::size_t units,
                             std::size_t direction, std::size_t half)
{
    const std::size_t first = (2 * direction + half) * gates.size() * units;
    std::vector<float> made;
    for (const std::size_t gate : gates)
        for (std::size_t unit = 0; unit < units; ++unit)
            made.push_back(static_cast<float>(bias[first + gate * units + unit]));
    return made;
}

graph::Activation activation(graph::Function function)
{
    graph::Activation made;
    made.function = function;
    return made;
}

Result<Made> recurrent(const Network& network, const Node& node, CellKind kind,
                       const std::vector<std::size_t>& gates)
{
    const Array* kernel = network.constant(node, 1);
    const Array* recurrence = network.constant(node, 2);
    const Array* bias = network.constant(node, 3);
    if (node.domain != sequence_domain || kernel == nullptr || recurrence == nullptr ||
        (node.has_input(3) && bias == nullptr))
        return not_supported(node, "its weights must be constant");
    const std::size_t units = recurrence->shape[2];
    const std::size_t rows = gates.size() * units;
    const std::size_t directions = recurrence->shape[0];
    const Shape& data = network.shape(node.inputs[0]);
    if (kernel->shape != Shape{directions, rows, data[2]} ||
        recurrence->shape != Shape{directions, rows, units} ||
        (bias != nullptr && bias->size() != 2 * directions * rows))
        return not_supported(node, "its weights do not fit its input");
    const Attribute* functions = node.find("activations");
    const auto cell_of = [&](std::size_t direction) {
        graph::RecurrentCell cell;
        cell.kind = kind;
        cell.n_in = data[2];
        cell.n_out = units;
        cell.kernel = columns_of(*kernel, gates, units, direction);
        cell.recurrent_kernel = columns_of(*recurrence, gates, units, direction);
        if (bias != nullptr) {
            cell.bias = biases_of(*bias, gates, units, direction, 0);
            cell.recurrent_bias = biases_of(*bias, gates, units, direction, 1);
        }
        const bool is_relu = functions != nullptr && direction < functions->texts.size() &&
                             functions->texts[direction] == "Relu";
        cell.activation = activation(is_relu ? graph::Function::relu : graph::Function::tanh);
        cell.recurrent_activation = activation(graph::Function::sigmoid);
        cell.reset_after = node.integer("linear_before_reset", 0) != 0;
        cell.pytorch_order = kind == CellKind::gru;
        return cell;
    };
    const bool sequences = node.integers("return_sequences") == std::vector<std::int64_t>{1};
    if (directions == 1)
        return Made{graph::Recurrent{.cell = cell_of(0), .return_sequences = sequences}};
    graph::Bidirectional made{.forward = cell_of(0),
                              .backward = cell_of(1),
                              .return_sequences = sequences,
                              .merge = graph::MergeMode::concat};
    made.backward.go_backwards = true;
    made.forward.name = "forward";
    made.backward.name = "backward";
    return Made{std::move(made)};
}

} // namespace

Result<Made> lstm(const Network& network, const Node& node)
{
    return recurrent(network, node, CellKind::lstm, {0, 2, 3, 1}); // i, o, f, c to i, f, c, o
}

Result<Made> gru(const Network& network, const Node& node)
{
    return recurrent(network, node, CellKind::gru, {1, 0, 2}); // z, r, h to PyTorch's r, z, h
}

Result<Made> rnn(const Network& network, const Node& node)
{
    return recurrent(network, node, CellKind::simple_rnn, {0});
}

Result<Made> layer_normalization(const Network& network, const Node& node)
{
    const std::size_t rank = network.shape(node.inputs[0]).size();
    const auto axis = axis_of(node.integer("axis", -1), rank);
    const Array* scale = network.constant(node, 1);
    const Array* bias = network.constant(node, 2);
    if (!axis || *axis + 1 != rank)
        return not_supported(node, "only the last axis is supported");
    if (scale == nullptr || (node.has_input(2) && bias == nullptr))
        return not_supported(node, "its scale and bias must be constant");
    graph::LayerNormalization made;
    made.gamma = scale->floats();
    made.beta = bias != nullptr ? bias->floats() : std::vector<float>(made.gamma.size(), 0.0F);
    made.epsilon = node.real("epsilon", 1e-5F);
    return Made{std::move(made)};
}

} // namespace bitscape::onnx
