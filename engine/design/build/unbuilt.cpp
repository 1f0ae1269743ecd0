#include "design/build/build.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

Built refuse(const Node& node)
{
    return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name), "hls4ml has nothing like it");
}

} // namespace

Built build_node(BuildContext&, Node& node, const graph::FloatOnly&)
{
    return refuse(node);
}

Built build_node(BuildContext&, Node& node, const graph::UnknownLayer&)
{
    return refuse(node);
}

} // namespace bitscape::design::hls
