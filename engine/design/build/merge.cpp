#include "design/build/build.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::design::hls {

namespace {

Built refused(const Node& node, std::string why)
{
    return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name), std::move(why));
}

Built check_two_inputs(const Node& node)
{
    if (node.inputs.size() != 2)
        return refused(node, fmt::format("hls4ml merges two tensors, not {}", node.inputs.size()));
    return {};
}

} // namespace

Built build_node(BuildContext&, Node& node, const graph::Merge& layer)
{
    if (auto checked = check_two_inputs(node); !checked)
        return checked;
    const Shape &a = node.input(0).shape, &b = node.input(1).shape;
    if (element_count(node.shape) != std::max(element_count(a), element_count(b)))
        return refused(node, fmt::format("hls4ml cannot broadcast ({}) and ({}) to each other",
                                         fmt::join(a, ", "), fmt::join(b, ", ")));
    node.operation = Merge{layer.kind};
    return {};
}

Built build_node(BuildContext& context, Node& node, const graph::Dot& layer)
{
    if (auto added = add_type(context, node, "accum"); !added)
        return added;
    if (!node.type("accum"))
        return refused(node, "hls4ml cannot infer the types of a dot product: give its accum precision");
    if (layer.normalize)
        context.graph.notes.push_back({Note::Severity::warning, node.name,
                                       "hls4ml ignores normalize: the vectors are not divided by their "
                                       "lengths"});
    node.operation = Dot{};
    return {};
}

Built build_node(BuildContext&, Node& node, const graph::Concatenate& layer)
{
    constexpr std::size_t highest_rank = 3;
    if (auto checked = check_two_inputs(node); !checked)
        return checked;
    if (node.shape.size() > highest_rank)
        return refused(node, "hls4ml concatenates tensors of up to three axes");
    node.operation = Concatenate{layer.axis};
    return {};
}

} // namespace bitscape::design::hls
