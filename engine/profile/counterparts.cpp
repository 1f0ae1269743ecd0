#include "graph/layout.hpp"
#include "profile/profile.hpp"

#include <algorithm>
#include <map>

namespace bitscape::profile {

namespace {

/// Layers that hls4ml merges into what stands before them: they pass values on or quantize them. Batch
/// normalizations go into matrices. What becomes of all others is another node's business.
struct MergesBackward {
    const design::Node& node;

    bool operator()(const graph::Dropout&) const { return true; }
    bool operator()(const graph::Activation& layer) const
    {
        return layer.function == graph::Function::linear;
    }
    bool operator()(const graph::Flatten&) const { return true; } // removed where it has no effect
    bool operator()(const graph::Quant&) const { return true; }
    bool operator()(const graph::BipolarQuant&) const { return true; }
    bool operator()(const graph::FixedPointQuantizer&) const { return true; }
    bool operator()(const graph::BatchNormalization&) const { return has_matrix(); }
    bool operator()(const graph::OnnxBatchNormalization&) const { return has_matrix(); }
    /// The addition that became the matrix's bias; others become nodes.
    bool operator()(const graph::Arithmetic& layer) const
    {
        return layer.kind == graph::Arithmetic::Kind::add && has_bias();
    }
    template <class Other> bool operator()(const Other&) const { return false; }

private:
    [[nodiscard]] bool has_bias() const
    {
        const auto any = [](const design::WeightTensor& bias) {
            return std::ranges::any_of(bias.raw, [](std::int64_t raw) { return raw != 0; });
        };
        if (const auto* dense = std::get_if<design::Dense>(&node.operation))
            return any(dense->bias);
        const auto* convolution = std::get_if<design::Convolution>(&node.operation);
        return convolution != nullptr && any(convolution->bias);
    }
    [[nodiscard]] bool has_matrix() const
    {
        return std::holds_alternative<design::Dense>(node.operation) ||
               std::holds_alternative<design::Convolution>(node.operation) ||
               std::holds_alternative<design::EinsumDense>(node.operation);
    }
};

bool has_as_many(const graph::Layer& layer, const design::Node& node)
{
    return element_count(layer.shape) == element_count(node.shape);
}

} // namespace

std::vector<std::optional<LayerId>> counterparts(const design::Design& design)
{
    const graph::Model& model = *design.model;
    std::vector<std::vector<LayerId>> readers(model.layers.size());
    for (const graph::Layer& layer : model.layers)
        for (const LayerId input : layer.inputs)
            readers[input.index()].push_back(layer.id);
    std::map<LayerId, NodeId> last_of; // of several nodes of a layer the last has its results
    for (const design::Node& node : design.nodes)
        last_of[node.source] = node.id;
    std::vector<std::optional<LayerId>> found(design.nodes.size());
    for (const auto& [source, id] : last_of) {
        const design::Node& node = design.node(id);
        if (!has_as_many(model.layer(source), node))
            continue;
        LayerId at = source;
        while (readers[at.index()].size() == 1) {
            const graph::Layer& next = model.layer(readers[at.index()].front());
            const bool is_output = std::ranges::find(model.outputs, at) != model.outputs.end();
            if (is_output || last_of.contains(next.id) || !has_as_many(next, node) ||
                !std::visit(MergesBackward{node}, next.operation))
                break;
            at = next.id;
        }
        found[id.index()] = at;
    }
    return found;
}

std::optional<Shape> turned_shape(const design::Design& design, const design::Node& node)
{
    const graph::Model& model = *design.model;
    const graph::Layer& source = model.layer(node.source);
    if (!model.channels_first || node.inputs.empty())
        return std::nullopt;
    if (source.shape.size() > 1)
        return graph::to_channels_last(source.shape) == node.shape ? std::optional(source.shape)
                                                                   : std::nullopt;
    if (source.inputs.empty())
        return std::nullopt;
    // A vector of what was spatial: the hardware reads it in its own order.
    const Shape& before = model.layer(source.inputs.front()).shape;
    const Shape& read = design.node(node.inputs.front()).shape;
    const bool is_flattened = std::holds_alternative<design::Reshape>(node.operation) && before.size() > 1 &&
                              graph::to_channels_last(before) == read && before != read;
    return is_flattened ? std::optional(before) : std::nullopt;
}

} // namespace bitscape::profile
