#include "graph/layout.hpp"
#include "profile/profile.hpp"

#include <map>

namespace bitscape::profile {

namespace {

/// Rows of a channels-first layer are put in order later; what counts is that every element has its partner.
bool fits(const graph::Layer& layer, const design::Node& node, bool channels_first)
{
    return layer.shape == node.shape ||
           (channels_first && graph::to_channels_last(layer.shape) == node.shape) ||
           element_count(layer.shape) == element_count(node.shape);
}

/// The node that computes what a layer without hardware stands for: that of the layers before it.
std::optional<NodeId> merged_into(const graph::Model& model, const std::map<LayerId, NodeId>& nodes,
                                  const graph::Layer& removed)
{
    const graph::Layer* at = &removed;
    while (!nodes.contains(at->id)) {
        if (at->inputs.empty())
            return std::nullopt;
        at = &model.layer(at->inputs.front()); // hls4ml merges into what stands before
    }
    return nodes.at(at->id);
}

} // namespace

std::vector<std::optional<LayerId>> counterparts(const design::Design& design)
{
    const graph::Model& model = *design.model;
    std::map<LayerId, NodeId> last_of; // of several nodes of a layer the last has its results
    for (const design::Node& node : design.nodes)
        last_of[node.source] = node.id;
    std::vector<std::optional<LayerId>> found(design.nodes.size());
    for (const graph::Layer& layer : model.layers) { // the last wins: it stands furthest down
        const auto node = merged_into(model, last_of, layer);
        if (node && fits(layer, design.node(*node), model.channels_first))
            found[node->index()] = layer.id;
    }
    return found;
}

} // namespace bitscape::profile
