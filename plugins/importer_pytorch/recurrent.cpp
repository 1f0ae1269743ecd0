// LSTM, GRU and RNN layers, whose operator has three results of which most models use one.
#include "importer_pytorch/recurrent.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace bitscape::pytorch {

namespace {

using graph::Array;
using graph::CellKind;

CellKind cell_kind(std::string_view op)
{
    return op == "lstm" ? CellKind::lstm : op == "gru" ? CellKind::gru : CellKind::simple_rnn;
}

/// Tensors of the list parameter `name`; those that are constants.
std::vector<const Array*> constants_of(const Node& node, std::string_view name, const Tensors& constants)
{
    std::vector<const Array*> found;
    if (const auto* tensors = node.get<TensorNames>(name))
        for (const TensorName& tensor : *tensors) {
            const auto constant = constants.find(tensor.name);
            found.push_back(constant == constants.end() ? nullptr : &constant->second);
        }
    return found;
}

/// The nodes that read a tensor, under any of its names.
std::vector<const Node*> readers(const Program& program, const std::string& tensor,
                                 const std::function<std::string(const std::string&)>& resolve)
{
    std::vector<const Node*> found;
    for (const Node& node : program.nodes)
        for (const std::string& read : node.tensors())
            if (read == tensor || resolve(read) == tensor) {
                found.push_back(&node);
                break;
            }
    return found;
}

bool is_output(const Program& program, const std::string& tensor)
{
    return std::find(program.outputs.begin(), program.outputs.end(), tensor) != program.outputs.end();
}

/// A slice of everything: x[:, -1, :] is written with two of them.
bool is_whole_slice(const Program& program, const Node& node)
{
    return node.op == "slice" && !node.outputs.empty() &&
           program.shapes.find(node.tensor("self")) != program.shapes.end() &&
           program.shapes.find(node.outputs.front()) != program.shapes.end() &&
           program.shapes.find(node.tensor("self"))->second ==
               program.shapes.find(node.outputs.front())->second;
}

/// Follows whole slices; `picks` says whether a node takes the last state. All readers must agree.
struct Chain {
    const Program& program;
    const std::function<std::string(const std::string&)>& resolve;
    std::function<bool(const Node&)> picks;
    std::vector<const Node*> nodes = {};
    std::set<std::string> ends = {};
    bool is_used = false, only_picks = true;

    void follow(const std::string& tensor)
    {
        if (is_output(program, tensor)) {
            is_used = true;
            only_picks = false;
        }
        for (const Node* reader : readers(program, tensor, resolve)) {
            is_used = true;
            if (reader->outputs.empty()) { // a size
                continue;
            }
            if (is_whole_slice(program, *reader)) {
                nodes.push_back(reader);
                follow(reader->outputs.front());
            } else if (picks(*reader)) {
                nodes.push_back(reader);
                ends.insert(reader->outputs.front());
            } else {
                only_picks = false;
            }
        }
    }
};

graph::Activation activation(graph::Function function)
{
    graph::Activation made;
    made.function = function;
    return made;
}

/// One direction of one layer: w_ih, w_hh and, if there are, b_ih, b_hh.
Result<graph::RecurrentCell> cell_of(const Node& node, std::span<const Array* const> parameters,
                                     std::size_t features)
{
    graph::RecurrentCell cell;
    cell.kind = cell_kind(node.op);
    const std::size_t gates = graph::gate_count(cell.kind);
    for (const Array* parameter : parameters)
        if (parameter == nullptr)
            return not_supported("its weights must be parameters");
    const Array& input = *parameters[0];
    const Array& state = *parameters[1];
    if (state.shape.size() != 2 || input.shape.size() != 2)
        return not_supported("its weights are no matrices");
    cell.n_in = features;
    cell.n_out = state.shape[1];
    const std::size_t rows = gates * cell.n_out;
    if (input.shape != Shape{rows, features} || state.shape != Shape{rows, cell.n_out} ||
        (parameters.size() == 4 && (parameters[2]->size() != rows || parameters[3]->size() != rows)))
        return not_supported("its weights do not fit its input");
    cell.kernel = graph::transpose(input, {1, 0}).floats();
    cell.recurrent_kernel = graph::transpose(state, {1, 0}).floats();
    cell.bias = parameters.size() == 4 ? parameters[2]->floats() : std::vector<float>(rows, 0.0F);
    cell.recurrent_bias = parameters.size() == 4 ? parameters[3]->floats() : std::vector<float>(rows, 0.0F);
    cell.activation = activation(node.op == "rnn_relu" ? graph::Function::relu : graph::Function::tanh);
    cell.recurrent_activation = activation(graph::Function::sigmoid);
    cell.reset_after = true;
    cell.pytorch_order = cell.kind == CellKind::gru;
    return cell;
}

} // namespace

bool is_recurrent(std::string_view op)
{
    return op == "lstm" || op == "gru" || op == "rnn_tanh" || op == "rnn_relu";
}

Result<Use> find_use(const Program& program, const Node& node,
                     const std::function<std::string(const std::string&)>& resolve)
{
    const auto is_last = [](const Node& reader, std::int64_t axis, std::int64_t count) {
        return reader.op == "select" && reader.integer("dim", 0) == axis &&
               (reader.integer("index", 0) == -1 || reader.integer("index", 0) == count - 1);
    };
    const auto& shape = program.shapes.find(node.outputs.front());
    const std::int64_t steps =
        shape != program.shapes.end() && shape->second.size() == 3 ? shape->second[1].value.value_or(0) : 0;
    Chain sequence{program, resolve, [&](const Node& reader) { return is_last(reader, 1, steps); }};
    sequence.follow(node.outputs.front());
    Chain state{program, resolve, [&](const Node& reader) {
                    return is_last(reader, 0, 1) ||
                           (reader.op == "squeeze" && reader.integer("dim", -1) == 0);
                }};
    if (node.outputs.size() > 1)
        state.follow(node.outputs[1]);
    if (node.outputs.size() > 2 &&
        (is_output(program, node.outputs[2]) || !readers(program, node.outputs[2], resolve).empty()))
        return not_supported("its cell state is used, which is not supported");
    if (sequence.is_used && state.is_used)
        return not_supported("its sequence and its last state are both used, which is not supported");
    if (!sequence.is_used && !state.is_used)
        return not_supported("nothing uses its result");
    const Chain& chain = sequence.is_used ? sequence : state;
    if (chain.only_picks && chain.ends.size() == 1)
        return Use{std::nullopt, *chain.ends.begin(), chain.nodes};
    if (state.is_used)
        return not_supported("its last state must be picked with h[-1] or h.squeeze(0)");
    return Use{node.outputs.front(), std::nullopt, {}};
}

Result<void> zero_states(const Node& node, const Tensors& constants)
{
    std::vector<const Array*> states = constants_of(node, "hx", constants);
    if (const std::string state = node.tensor("hx"); !state.empty()) {
        const auto constant = constants.find(state);
        states.push_back(constant == constants.end() ? nullptr : &constant->second);
    }
    for (const Array* state : states)
        if (state == nullptr || !state->all(0))
            return not_supported("an initial state is not supported, only zeros");
    return {};
}

Made recurrent_layer(const Node& node, const Tensors& constants, const Shape& input, bool returns_sequences)
{
    if (!node.flag("batch_first", false))
        return not_supported("the batch must be first (batch_first=True)");
    if (node.integer("num_layers", 1) != 1)
        return not_supported("only one layer is supported; use several modules for num_layers > 1");
    if (input.size() != 2)
        return not_supported("its input is no sequence");
    const auto parameters = constants_of(node, "params", constants);
    const std::size_t each = node.flag("has_biases", true) ? 4 : 2;
    const bool is_double = node.flag("bidirectional", false);
    if (parameters.size() != each * (is_double ? 2 : 1))
        return not_supported("its weights are not those of one layer");
    const std::span<const Array* const> all(parameters);
    auto forward = cell_of(node, all.first(each), input[1]);
    if (!forward)
        return pass(std::move(forward).error());
    if (!is_double)
        return graph::Recurrent{.cell = *std::move(forward), .return_sequences = returns_sequences};
    if (!returns_sequences)
        return not_supported("the last state of both directions is not supported, only their sequence");
    auto backward = cell_of(node, all.subspan(each), input[1]);
    if (!backward)
        return pass(std::move(backward).error());
    backward->go_backwards = true;
    forward->name = "forward";
    backward->name = "backward";
    return graph::Bidirectional{.forward = *std::move(forward),
                                .backward = *std::move(backward),
                                .return_sequences = true,
                                .merge = graph::MergeMode::concat};
}

} // namespace bitscape::pytorch
