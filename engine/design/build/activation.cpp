#include "design/build/build.hpp"

namespace bitscape::design::hls {

Built build_node(BuildContext&, Node& node, const graph::Activation& layer)
{
    node.operation = Activation{layer.function};
    return {};
}

Built build_node(BuildContext& context, Node& node, const graph::Softmax&)
{
    node.operation = Softmax{};
    return add_type(context, node, "accum");
}

} // namespace bitscape::design::hls
