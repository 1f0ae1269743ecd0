#include "review/breakdown.hpp"

#include <algorithm>

namespace bitscape::review {

namespace {

struct AddTensor {
    std::vector<TensorCost>& tensors;

    void operator()(std::string_view tensor, const design::WeightTensor& values) const
    {
        tensors.push_back({std::string(tensor), values.type, values.raw.size(), true});
    }
    /// Types without values of their own: tables, the leaves of trees, and sums that pass by.
    void operator()(std::string_view tensor, const FixedPoint& type, std::size_t elements) const
    {
        const bool is_constant = tensor.ends_with("table") || tensor.ends_with("weight");
        tensors.push_back({std::string(tensor), type, elements, is_constant});
    }
};

std::string kind_of(const design::Node& node)
{
    if (const auto* activation = std::get_if<design::Activation>(&node.operation))
        return std::string(graph::function_name(activation->function));
    return node.class_name;
}

LayerCost cost_of(const design::Design& design, const design::Node& node, const estimate::Part& part)
{
    LayerCost cost;
    cost.name = node.name;
    cost.kind = kind_of(node);
    std::visit([&](const auto& operation) { operation.each_type(AddTensor{cost.tensors}); }, node.operation);
    for (const TensorCost& tensor : cost.tensors)
        cost.constant_bits += tensor.is_constant ? tensor.bits() : 0;
    cost.tensors.push_back({"result", node.result, element_count(node.shape), false});
    cost.result_bits = cost.tensors.back().bits();
    cost.products = estimate::products(estimate::layer_features(design, node, part));
    return cost;
}

/// Cycles from one inference to the next through a layer. Vitis starts a process of a stream again a cycle
/// after it has ended.
double turn_cycles(const design::Design& design, const estimate::LayerEstimate& layer)
{
    const bool restarts =
        design.io_type == design::IoType::io_stream && design.backend == design::Backend::vitis;
    const double busy = layer.latency_cycles.value > 0 ? layer.latency_cycles.value + 1 : 0;
    return restarts ? std::max(layer.interval_cycles.value, busy) : layer.interval_cycles.value;
}

std::vector<std::size_t> limiting(const design::Design& design, const estimate::DesignEstimate& estimate)
{
    double most = 1;
    for (const estimate::LayerEstimate& layer : estimate.layers)
        most = std::max(most, turn_cycles(design, layer));
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < estimate.layers.size() && most > 1; ++i)
        if (turn_cycles(design, estimate.layers[i]) == most)
            found.push_back(i);
    return found;
}

} // namespace

Breakdown breakdown(const design::Design& design, const estimate::DesignEstimate& estimate)
{
    Breakdown whole;
    const auto slots = schedule(design, estimate);
    for (std::size_t i = 0; i < design.nodes.size(); ++i) {
        LayerCost cost = cost_of(design, design.nodes[i], *estimate.part);
        cost.slot = slots[i];
        whole.constant_bits += cost.constant_bits;
        whole.result_bits += cost.result_bits;
        whole.products += cost.products;
        whole.layers.push_back(std::move(cost));
    }
    whole.limiting = limiting(design, estimate);
    return whole;
}

} // namespace bitscape::review
