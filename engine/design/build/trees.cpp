#include "design/build/build.hpp"

namespace bitscape::design::hls {

Built build_node(BuildContext& context, Node& node, const graph::TreeEnsemble& layer)
{
    node.operation = TreeEnsemble{&layer};
    if (auto added = add_type(context, node, "threshold"); !added)
        return added;
    return add_type(context, node, "weight");
}

} // namespace bitscape::design::hls
