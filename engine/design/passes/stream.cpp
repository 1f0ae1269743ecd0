#include "design/passes/passes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::design::hls {

/// The smaller input of a merge is repeated by a layer of its own; only the Vivado backend has it.
Result<Outcome> broadcast_stream(PassContext& context, Node& node)
{
    const bool merges = std::holds_alternative<Merge>(node.operation);
    if (context.io_type != IoType::io_stream || context.backend != Backend::vivado || !merges ||
        node.input(0).shape == node.input(1).shape)
        return Outcome::unchanged;
    const bool first_is_larger = element_count(node.input(0).shape) > element_count(node.input(1).shape);
    const std::size_t smaller = first_is_larger ? 1 : 0;
    Node& input = node.input(smaller);
    const Shape &from = input.shape, &to = node.input(1 - smaller).shape;
    const bool pixel = from.size() == 3 && to.size() == 3 && from[0] == 1 && from[1] == 1 && from[2] == to[2];
    const bool channel =
        from.size() == 3 && to.size() == 3 && from[2] == 1 && from[0] == to[0] && from[1] == to[1];
    if (!pixel && !channel)
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    fmt::format("hls4ml cannot broadcast a stream of shape ({}) to ({})",
                                fmt::join(from, ", "), fmt::join(to, ", ")));
    Node& made = context.graph.insert_before_reader(input, "broadcast_" + input.name, &node, smaller);
    made.class_name = "Broadcast";
    made.operation = Broadcast{};
    made.shape = to;
    Result<Type> result = configured_type(context.configuration, made, "result");
    if (!result)
        return pass(std::move(result).error());
    made.result = *result;
    return Outcome::changed;
}

} // namespace bitscape::design::hls
