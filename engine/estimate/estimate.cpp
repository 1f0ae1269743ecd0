#include "estimate/estimate.hpp"

#include "design/node_hash.hpp"
#include "estimate/formulas.hpp"
#include "estimate/layer_cache.hpp"
#include "estimate/network.hpp"
#include "estimate/triplication.hpp"
#include "estimate/user_calibration.hpp"

#include <algorithm>
#include <bit>

namespace bitscape::estimate {

namespace {

std::uint64_t mixed(std::uint64_t state, std::uint64_t value)
{
    state = (state ^ value) * 0x9e3779b97f4a7c15ULL;
    return state ^ (state >> 29);
}

std::uint64_t type_bits(const FixedPoint& type)
{
    return static_cast<std::uint64_t>(type.width) << 32 ^
           static_cast<std::uint64_t>(type.integer + 4096) << 8 ^ static_cast<std::uint64_t>(type.is_signed);
}

const LayerCache::Entry& entry_of(const design::Design& design, const design::Node& node, const Part& part,
                                  const Options& options, LayerCache& cache)
{
    const std::uint64_t key = mixed(layer_key(design, node, part), static_cast<std::uint64_t>(options.stage));
    if (const LayerCache::Entry* known = cache.find(key))
        return *known;
    LayerCache::Entry entry;
    entry.features = layer_features(design, node, part);
    const design::Redundancy kept = design::redundancy(design, node);
    if (kept == design::Redundancy::weights)
        entry.features = with_stored_weights(std::move(entry.features));
    entry.estimate = predict(entry.features, options.stage);
    triplicate(entry.estimate, {entry.features, kept, static_cast<double>(design::stored_bits(node)),
                                static_cast<double>(design::output_bits(design, node))});
    return cache.store(key, std::move(entry));
}

/// Index of the entry of each node that stands behind another's output.
std::vector<std::size_t> inputs_of(const design::Node& node)
{
    std::vector<std::size_t> inputs;
    for (const NodeId input : node.inputs)
        inputs.push_back(input.index());
    return inputs;
}

void scale(Estimate& estimate, double by)
{
    for (double* value : {&estimate.value, &estimate.low, &estimate.high})
        *value *= by;
}

Estimate energy_of(const std::vector<LayerEstimate>& layers)
{
    Estimate sum{0, 0, 0,
                 "extrapolated: operation energies at 45 nm (QKeras QTools), not measured on an FPGA"};
    for (const LayerEstimate& layer : layers) {
        sum.value += layer.energy_pj.value;
        sum.low += layer.energy_pj.low;
        sum.high += layer.energy_pj.high;
    }
    return sum;
}

} // namespace

std::uint64_t layer_key(const design::Design& design, const design::Node& node, const Part& part)
{
    std::uint64_t key = mixed(hash(node), static_cast<std::uint64_t>(design.backend) << 8 ^
                                              static_cast<std::uint64_t>(design.io_type));
    key = mixed(key, std::bit_cast<std::uint64_t>(design.clock_period_ns));
    if (const auto kept = design::redundancy(design, node); kept != design::Redundancy::none)
        key = mixed(key, static_cast<std::uint64_t>(kept));
    key = mixed(key, static_cast<std::uint64_t>(part.dsp_a) << 8 ^ static_cast<std::uint64_t>(part.dsp_b));
    for (const NodeId input : node.inputs) {
        const design::Node& before = design.node(input);
        key = mixed(key, type_bits(before.result));
        for (const std::size_t extent : before.shape)
            key = mixed(key, extent);
    }
    return key;
}

DesignEstimate estimate(const design::Design& design, const Part& part, const Options& options)
{
    LayerCache own;
    LayerCache& cache = options.cache != nullptr ? *options.cache : own;
    DesignEstimate result;
    result.part = &part;
    result.stage = options.stage;
    result.layers.reserve(design.nodes.size());
    const Surroundings where{options.stage, design::to_string(design.backend), part.id};
    std::vector<LayerFeatures> features; // the cache may move on while it grows
    features.reserve(design.nodes.size());
    for (const design::Node& node : design.nodes) {
        const LayerCache::Entry& entry = entry_of(design, node, part, options, cache);
        LayerEstimate& layer = result.layers.emplace_back(entry.estimate);
        features.push_back(entry.features);
        layer.node = node.id;
        layer.name = node.name;
        if (options.user != nullptr && !options.user->rows().empty())
            options.user->adjust(layer, where, layer_key(design, node, part));
    }
    std::vector<PlacedLayer> placed;
    placed.reserve(design.nodes.size());
    for (const design::Node& node : design.nodes)
        placed.push_back(
            {&features[node.id.index()], &result.layers[node.id.index()], inputs_of(node),
             static_cast<double>(element_count(node.shape)),
             std::find(design.outputs.begin(), design.outputs.end(), node.id) != design.outputs.end()});
    NetworkEstimate network = combine(placed, options.stage);
    result.resources = std::move(network.resources);
    result.latency_cycles = std::move(network.latency_cycles);
    result.interval_cycles = std::move(network.interval_cycles);
    result.glue = std::move(network.glue);
    if (options.user != nullptr && !options.user->rows().empty())
        options.user->adjust_totals(result, where, design::hash(design));
    result.latency_ns = result.latency_cycles;
    scale(result.latency_ns, design.clock_period_ns);
    result.energy_pj = energy_of(result.layers);
    return result;
}

} // namespace bitscape::estimate
