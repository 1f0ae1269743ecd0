#include "floorplan/demands.hpp"

#include <iterator>

namespace bitscape::floorplan {

namespace {

/// `amount` of a layer, raised by its share of the glue.
double with_glue(double amount, double sum, double glue)
{
    return sum > 0 ? amount * (1 + glue / sum) : amount;
}

} // namespace

std::vector<Demand> demands_of(const estimate::DesignEstimate& estimate)
{
    using estimate::Resources;
    constexpr estimate::Estimate Resources::*kinds[] = {&Resources::lut, &Resources::ff, &Resources::dsp,
                                                        &Resources::bram18, &Resources::uram};
    constexpr double Demand::*fields[] = {&Demand::lut, &Demand::ff, &Demand::dsp, &Demand::bram18,
                                          &Demand::uram};
    std::vector<Demand> demands(estimate.layers.size());
    for (std::size_t i = 0; i < demands.size(); ++i)
        demands[i].name = estimate.layers[i].name;
    for (std::size_t kind = 0; kind < std::size(kinds); ++kind) {
        double sum = 0;
        for (const estimate::LayerEstimate& layer : estimate.layers)
            sum += (layer.resources.*kinds[kind]).value;
        const double glue = (estimate.glue.resources.*kinds[kind]).value;
        for (std::size_t i = 0; i < demands.size(); ++i)
            demands[i].*fields[kind] =
                with_glue((estimate.layers[i].resources.*kinds[kind]).value, sum, glue);
    }
    return demands;
}

std::vector<Edge> edges_of(const design::Design& design)
{
    std::vector<Edge> edges;
    for (const design::Node& node : design.nodes)
        for (const NodeId input : node.inputs)
            edges.push_back(
                {input.index(), node.id.index(), static_cast<double>(design.node(input).result.width)});
    return edges;
}

} // namespace bitscape::floorplan
