#include "design/build/build.hpp"

namespace bitscape::design::hls {

Built build_node(BuildContext&, Node& node, const graph::Input&)
{
    node.operation = Input{};
    return {};
}

Built build_node(BuildContext&, Node& node, const graph::Flatten&)
{
    node.operation = Reshape{};
    return {};
}

Built build_node(BuildContext&, Node& node, const graph::Transpose& layer)
{
    node.operation = Transpose{layer.permutation};
    node.result = node.input().result; // the configuration's is not looked at
    return {};
}

Built build_node(BuildContext&, Node&, const graph::Dropout&)
{
    return {}; // never reached: build() skips the layer
}

} // namespace bitscape::design::hls
