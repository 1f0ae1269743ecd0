#include "estimate/formulas.hpp"

#include "estimate/coverage.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace bitscape::estimate {

Estimate count_estimate(double value, Spread spread, std::string source)
{
    return count_estimate(value, value, value, spread, std::move(source));
}

Estimate count_estimate(double value, double low, double high, Spread spread, std::string source)
{
    const double rounded = std::max(0.0, std::round(value));
    const double below = std::floor(std::min(low, value) * spread.low + 1e-9);
    const double above = std::ceil(std::max(high, value) * spread.high - 1e-9);
    return {rounded, std::clamp(below, 0.0, rounded), std::max(above, rounded), std::move(source)};
}

bool has_formula(const LayerEstimate& layer)
{
    return layer.resources.lut.source != no_formula;
}

Spread widened(Spread spread)
{
    return {spread.low * spread.low / 1.3, spread.high * spread.high * 1.3};
}

void add_stream(LayerEstimate& estimate, const LayerFeatures& layer)
{
    if (!layer.io_stream || layer.kind == LayerKind::none || layer.kind == LayerKind::unknown)
        return;
    // Vitis HLS 2023.1 and 2024.1, dense layers with an activation: 2 x 64 x 16 bits of FIFO took 2,046 FFs
    // and 1,100 LUTs.
    const double bits = layer.n_out * layer.result_bits;
    const auto add = [](Estimate& e, double value) {
        e.value += std::round(value);
        e.low += std::floor(value * 0.3);
        e.high += std::ceil(value * 2);
    };
    add(estimate.resources.ff, bits);
    add(estimate.resources.lut, 0.55 * bits);
    add(estimate.latency_cycles, 1);
    Estimate& interval =
        estimate.interval_cycles; // a streaming layer takes its next sample when it is done with this one
    interval.value = std::max(interval.value, estimate.latency_cycles.value);
    interval.high = std::max(interval.high, estimate.latency_cycles.high);
}

LayerEstimate predict(const LayerFeatures& layer)
{
    LayerEstimate result = layer.kind == LayerKind::dense ? predict_dense(layer)
                           : layer.kind >= LayerKind::softmax_stable && layer.kind != LayerKind::unknown
                               ? predict_softmax(layer)
                               : predict_elementwise(layer);
    add_stream(result, layer);
    result.resources.uram = count_estimate(0, {}, "formula: hls4ml asks for no URAM in these layers");
    result.energy_pj = energy(layer);
    return result;
}

} // namespace bitscape::estimate
