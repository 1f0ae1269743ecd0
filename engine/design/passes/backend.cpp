#include "design/passes/passes.hpp"

namespace bitscape::design::hls {

/// A reshape at the end of an io_parallel design only renames the array.
Result<Outcome> remove_final_reshape(PassContext& context, Node& node)
{
    if (!std::holds_alternative<Reshape>(node.operation) || context.graph.user_count(node) > 0 ||
        context.io_type != IoType::io_parallel)
        return Outcome::unchanged;
    return removed(context, node);
}

/// A stream keeps its packs in a Flatten; every other shape, and an output, is packed anew.
Result<Outcome> reshape_stream(PassContext& context, Node& node)
{
    if (!std::holds_alternative<Reshape>(node.operation) || context.io_type != IoType::io_stream ||
        node.class_name == "Repack" || (node.shape.size() == 1 && !context.graph.is_output(node)))
        return Outcome::unchanged;
    node.name = "repack_" + node.name;
    node.class_name = "Repack";
    node.index = context.graph.next_index++;
    return Outcome::changed;
}

Result<Outcome> skip_softmax(PassContext& context, Node& node)
{
    if (!std::holds_alternative<Softmax>(node.operation) ||
        !is_true(context.configuration.attribute(node.name, node.class_name, "Skip")))
        return Outcome::unchanged;
    return removed(context, node);
}

} // namespace bitscape::design::hls
