#include "session/layer_sensitivity.hpp"

#include "search/sensitivity.hpp"

#include <algorithm>

namespace bitscape::session {

std::string main_metric(const study::Evaluation& evaluation)
{
    for (const char* name : {"accuracy", "auc", "agreement", "mse", "float_mse"})
        if (search::scan_value(evaluation, name))
            return name;
    return {};
}

LayerLosses layer_losses(const ScanResult* result, const Snapshot& now)
{
    LayerLosses losses;
    const bool is_one = result != nullptr && !result->request.curves.empty() && !result->request.second &&
                        result->request.curves.front().quantity == search::ScanKnob::Quantity::lowered;
    if (!is_one || !result->base->evaluation)
        return losses;
    const study::Evaluation& base = *result->base->evaluation;
    losses.metric = main_metric(base);
    losses.of_now = result->request.base == now.document.configuration;
    losses.finished = result->finished;
    search::SensitivityOptions options;
    options.metric = losses.metric;
    options.bits = 1;
    options.tolerance = 1e-9;
    const bool by_tensor = result->options.knob.find(".tensors") != std::string::npos;
    for (const search::Sensitivity& one :
         search::rank_sensitivity(result->request, result->points, base, options)) {
        const search::ScanKnob& knob = result->request.curves[one.curve];
        if (knob.targets.empty() || !one.loss)
            continue;
        const BitLoss loss{one.loss, one.spare_bits};
        const search::ScanTarget& target = knob.targets.front();
        const bool is_tied = std::any_of(knob.targets.begin(), knob.targets.end(),
                                         [&](const auto& other) { return other.layer != target.layer; });
        if (is_tied)
            continue; // one curve of many layers says nothing about each
        if (by_tensor)
            losses.tensors[{target.layer, target.tensor}] = loss;
        const auto known = losses.layers.find(target.layer);
        if (known == losses.layers.end() || *known->second.loss < *loss.loss)
            losses.layers[target.layer] = loss;
    }
    return losses;
}

ScanOptions sensitivity_scan()
{
    ScanOptions options;
    options.knob = "each.tensors.lowered";
    options.ranges.lowered = {0, 1, 2};
    return options;
}

} // namespace bitscape::session
