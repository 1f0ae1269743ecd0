#include "estimate/estimate.hpp"

#include "estimate/formulas.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace bitscape::estimate {

namespace {

/// Adds layers up. The layers share formulas, so their errors are neither independent nor equal: half of the
/// variance is taken as common.
class Sum {
public:
    void add(const Estimate& part)
    {
        value_ += part.value;
        const double below = part.value - part.low, above = part.high - part.value;
        linear_below_ += below;
        linear_above_ += above;
        square_below_ += below * below;
        square_above_ += above * above;
        extrapolated_ = extrapolated_ || part.source.find("extrapolated") != std::string::npos;
        incomplete_ = incomplete_ || part.source == no_formula;
    }
    [[nodiscard]] Estimate total(const std::string& source) const
    {
        const auto combined = [](double linear, double square) {
            return std::sqrt((linear * linear + square) / 2);
        };
        return {value_, std::max(0.0, value_ - combined(linear_below_, square_below_)),
                value_ + combined(linear_above_, square_above_),
                source + (extrapolated_ ? ", partly extrapolated" : "") +
                    (incomplete_ ? ", without the layers that have no formula yet" : "")};
    }

private:
    double value_ = 0, linear_below_ = 0, linear_above_ = 0, square_below_ = 0, square_above_ = 0;
    bool extrapolated_ = false, incomplete_ = false;
};

Estimate whole_counts(Estimate estimate)
{
    estimate.low = std::floor(estimate.low + 1e-9);
    estimate.high = std::max(0.0, std::ceil(estimate.high - 1e-9)); // never minus zero
    return estimate;
}

bool is_output(const design::Design& design, NodeId id)
{
    return std::find(design.outputs.begin(), design.outputs.end(), id) != design.outputs.end();
}

/// Values between two layers are registered once: 24 networks, Vitis HLS, total FFs less those of the layers,
/// within 10 %.
double boundary_registers(const design::Design& design, const design::Node& node)
{
    return is_output(design, node.id) ? 0
                                      : static_cast<double>(element_count(node.shape)) * node.result.width;
}

/// Entering and leaving the layers: one cycle each and one for the top (24 networks); two fewer where time is
/// shared.
Estimate between_layers(std::size_t layers, bool reused)
{
    const double count = static_cast<double>(layers);
    const double cycles = layers == 0 ? 0 : std::max(0.0, reused ? count - 1 : count + 1);
    return {cycles, std::max(0.0, cycles - 2), cycles + 2, ""};
}

Estimate slowest(const std::vector<LayerEstimate>& layers)
{
    Estimate result{1, 1, 1, "formula: interval of the slowest layer"};
    bool extrapolated = false;
    for (const LayerEstimate& layer : layers) {
        result.value = std::max(result.value, layer.interval_cycles.value);
        result.low = std::max(result.low, layer.interval_cycles.low);
        result.high = std::max(result.high, layer.interval_cycles.high);
        extrapolated = extrapolated || layer.interval_cycles.source.find("extrapolated") != std::string::npos;
    }
    if (extrapolated)
        result.source += ", partly extrapolated";
    return result;
}

} // namespace

DesignEstimate estimate(const design::Design& design, const Part& part)
{
    DesignEstimate result;
    result.part = &part;
    result.layers.reserve(design.nodes.size());
    Sum lut, ff, dsp, bram18, uram, latency, energy;
    std::size_t hardware_layers = 0;
    bool reused = false;
    for (const design::Node& node : design.nodes) {
        const LayerFeatures features = layer_features(design, node, part);
        LayerEstimate layer = predict(features);
        layer.node = node.id;
        layer.name = node.name;
        lut.add(layer.resources.lut);
        ff.add(layer.resources.ff);
        dsp.add(layer.resources.dsp);
        bram18.add(layer.resources.bram18);
        uram.add(layer.resources.uram);
        latency.add(layer.latency_cycles);
        energy.add(layer.energy_pj);
        if (features.kind != LayerKind::none) {
            ++hardware_layers;
            reused = reused || (features.kind == LayerKind::dense && features.reuse_factor > 1);
            if (!features.io_stream) { // streams have their FIFOs in the layers
                const double registers = boundary_registers(design, node);
                ff.add({registers, 0.8 * registers, 1.1 * registers, ""});
            }
        }
        result.layers.push_back(std::move(layer));
    }
    latency.add(between_layers(hardware_layers, reused));
    const std::string sum = "formula: sum over the layers";
    result.resources = {
        whole_counts(lut.total(sum)), whole_counts(ff.total(sum + " and registers between them")),
        whole_counts(dsp.total(sum)), whole_counts(bram18.total(sum)), whole_counts(uram.total(sum))};
    result.latency_cycles = whole_counts(latency.total(sum + " and the steps between them"));
    result.interval_cycles = slowest(result.layers);
    result.latency_ns = result.latency_cycles;
    for (double* value : {&result.latency_ns.value, &result.latency_ns.low, &result.latency_ns.high})
        *value *= design.clock_period_ns;
    result.energy_pj =
        energy.total(sum + ", operation energies at 45 nm (QKeras QTools), not measured on an FPGA");
    return result;
}

} // namespace bitscape::estimate
