#include "design/build/build.hpp"

namespace bitscape::design::hls {

namespace {

RecurrentCell attributes_of(const graph::RecurrentCell& cell)
{
    return {.kind = cell.kind,
            .n_in = cell.n_in,
            .n_out = cell.n_out,
            .activation = cell.activation.function,
            .recurrent_activation = cell.recurrent_activation.function,
            .reset_after = cell.reset_after,
            .has_bias = !cell.bias.empty(),
            .pytorch_order = cell.pytorch_order,
            .quantized = cell.kernel_quantizer.has_value()};
}

/// The weights of one direction; hls4ml does not put them through the model's quantizers.
Built add_cell(BuildContext& context, Node& node, const graph::RecurrentCell& cell, const std::string& prefix)
{
    const std::size_t columns = graph::gate_count(cell.kind) * cell.n_out;
    const auto add = [&](const char* tensor, std::vector<float> values, std::size_t size) -> Built {
        values.resize(size); // a bias that is not there is zero
        return add_weights(context, node, prefix + tensor, std::move(values), {});
    };
    const double sparsity = context.configuration.sparsity(node.name);
    std::vector<float> kernel = cell.kernel, recurrent = cell.recurrent_kernel;
    prune(kernel, sparsity);
    prune(recurrent, sparsity);
    if (auto added = add("weight", std::move(kernel), cell.n_in * columns); !added)
        return added;
    if (auto added = add("recurrent_weight", std::move(recurrent), cell.n_out * columns); !added)
        return added;
    if (auto added = add("bias", cell.bias, columns); !added)
        return added;
    if (cell.kind == graph::CellKind::simple_rnn && cell.recurrent_bias.empty())
        return {};
    return add("recurrent_bias", cell.recurrent_bias, columns);
}

void note_backwards(BuildContext& context, const Node& node)
{
    context.graph.notes.push_back({Note::Severity::warning, node.name,
                                   "hls4ml ignores go_backwards: the sequence is read from its beginning"});
}

} // namespace

Built build_node(BuildContext& context, Node& node, const graph::Recurrent& layer)
{
    if (layer.cell.go_backwards)
        note_backwards(context, node);
    node.operation = Recurrent{.cell = attributes_of(layer.cell),
                               .steps = layer.cell.kernel.empty() ? 0 : node.input().shape.front(),
                               .return_sequences = layer.return_sequences && !context.channels_first};
    if (context.channels_first && layer.return_sequences) {
        node.shape = {layer.cell.n_out};
        context.graph.notes.push_back({Note::Severity::warning, node.name,
                                       "hls4ml's PyTorch converter knows the last state only: it takes it "
                                       "for the whole sequence"});
    }
    if (auto added = add_cell(context, node, layer.cell, ""); !added)
        return added;
    return add_type(context, node, "accum");
}

Built build_node(BuildContext& context, Node& node, const graph::Bidirectional& layer)
{
    if (layer.forward.go_backwards)
        note_backwards(context, node);
    node.operation = Bidirectional{.forward = attributes_of(layer.forward),
                                   .backward = attributes_of(layer.backward),
                                   .steps = node.input().shape.front(),
                                   .return_sequences = layer.return_sequences,
                                   .merge = layer.merge};
    if (auto added = add_cell(context, node, layer.forward, "forward_"); !added)
        return added;
    if (auto added = add_cell(context, node, layer.backward, "backward_"); !added)
        return added;
    return add_type(context, node, "accum");
}

Built build_node(BuildContext&, Node& node, const graph::TimeDistributed& layer)
{
    node.operation = TimeDistributed{.steps = layer.steps, .closes = false};
    return {};
}

Built build_node(BuildContext& context, Node& node, const graph::TimeDistributedEnd& layer)
{
    if (layer.lost_activation != graph::Function::linear)
        context.graph.notes.push_back(
            {Note::Severity::warning, node.name,
             "hls4ml ignores the activation of a layer inside TimeDistributed; make it a layer of its own"});
    node.operation = TimeDistributed{.steps = layer.steps, .closes = true};
    return {};
}

} // namespace bitscape::design::hls
