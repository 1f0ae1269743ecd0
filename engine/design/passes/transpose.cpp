#include "design/passes/passes.hpp"
#include "graph/layers/shape.hpp"

#include <algorithm>

namespace bitscape::design::hls {

namespace {

const Transpose* transpose_of(const Node& node)
{
    return std::get_if<Transpose>(&node.operation);
}

/// The only node that reads `node`; null if there are several or none.
Node* only_reader(Graph& graph, const Node& node)
{
    if (graph.user_count(node) != 1)
        return nullptr;
    for (Node& other : graph.nodes)
        if (std::find(other.inputs.begin(), other.inputs.end(), &node) != other.inputs.end())
            return &other;
    return nullptr;
}

} // namespace

/// Transpose, flatten, Dense: the weights are permuted instead. hls4ml does it as if the permutation were
/// (2, 1) or (3, 1, 2), whatever it is.
Result<Outcome> remove_transpose_before_flatten(PassContext& context, Node& node)
{
    if (context.io_type != IoType::io_parallel || !std::holds_alternative<Reshape>(node.operation) ||
        node.shape.size() != 1 || transpose_of(node.input()) == nullptr)
        return Outcome::unchanged;
    Node* reader = only_reader(context.graph, node);
    if (reader == nullptr || !std::holds_alternative<Dense>(reader->operation))
        return Outcome::unchanged;
    Node& transpose = node.input();
    Shape shape = transpose.shape;
    const std::vector<std::size_t> axes =
        shape.size() == 2 ? std::vector<std::size_t>{1, 0, 2} : std::vector<std::size_t>{1, 2, 0, 3};
    if (shape.size() + 1 != axes.size())
        return Outcome::unchanged;
    Parameter& weight = reader->weight("weight");
    shape.push_back(reader->shape.back());
    const std::vector<std::size_t> from = graph::transposed_elements(shape, axes);
    std::vector<double> permuted(weight.data.size());
    std::transform(from.begin(), from.end(), permuted.begin(),
                   [&](std::size_t element) { return weight.data[element]; });
    weight.data = std::move(permuted);
    weight.trained.clear(); // hls4ml loses them here
    return removed(context, transpose);
}

/// A transposition of a vector.
Result<Outcome> remove_nop_transpose(PassContext& context, Node& node)
{
    const Transpose* transpose = transpose_of(node);
    if (transpose == nullptr || transpose->permutation != std::vector<std::size_t>{0})
        return Outcome::unchanged;
    return removed(context, node);
}

/// A transposition of an input whose first axis has one element is taken for (2, 3, ..., 1).
Result<Outcome> remove_single_channel_transpose(PassContext& context, Node& node)
{
    if (context.io_type != IoType::io_parallel || transpose_of(node) == nullptr)
        return Outcome::unchanged;
    Node& input = node.input();
    if (!std::holds_alternative<Input>(input.operation) || input.shape.front() != 1)
        return Outcome::unchanged;
    std::rotate(input.shape.begin(), input.shape.begin() + 1, input.shape.end());
    return removed(context, node);
}

} // namespace bitscape::design::hls
