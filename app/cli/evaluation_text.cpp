#include "cli/evaluation_text.hpp"

#include "cli/table.hpp"

#include <fmt/format.h>
#include <map>

namespace bitscape::cli {

namespace {

std::string share(const estimate::Estimate& estimate, const std::optional<estimate::Sourced>& available)
{
    if (!available || available->value <= 0)
        return "";
    return percent_text(estimate.value / double(available->value));
}

std::string interval(const estimate::Estimate& estimate)
{
    return fmt::format("{} .. {}", number_text(estimate.low), number_text(estimate.high));
}

std::string totals(const estimate::DesignEstimate& estimate)
{
    const estimate::Part none;
    const estimate::Part& part = estimate.part == nullptr ? none : *estimate.part;
    Table table({"", "estimate", "90 % interval", "of the part", "source"});
    const auto resource = [&](const char* name, const estimate::Estimate& number,
                              const std::optional<estimate::Sourced>& available) {
        table.add(
            {name, number_text(number.value), interval(number), share(number, available), number.source});
    };
    const auto& resources = estimate.resources;
    resource("LUT", resources.lut, part.lut);
    resource("FF", resources.ff, part.ff);
    resource("DSP", resources.dsp, part.dsp);
    resource("BRAM (18 kbit)", resources.bram18, part.bram18);
    resource("URAM", resources.uram, part.uram);
    resource("latency [cycles]", estimate.latency_cycles, std::nullopt);
    resource("latency [ns]", estimate.latency_ns, std::nullopt);
    resource("initiation interval [cycles]", estimate.interval_cycles, std::nullopt);
    resource("energy [pJ]", estimate.energy_pj, std::nullopt);
    return table.text();
}

} // namespace

std::string estimate_report(const estimate::DesignEstimate& estimate,
                            const std::vector<emulate::TensorStats>& stats)
{
    std::map<std::string, const emulate::TensorStats*> stats_of;
    for (const emulate::TensorStats& one : stats)
        stats_of[one.layer] = &one;
    std::vector<std::string> header{"layer", "LUT", "FF", "DSP", "BRAM", "cycles", "energy [pJ]"};
    if (!stats.empty())
        header.insert(header.end(), {"overflows", "underflows"});
    Table table(std::move(header));
    for (const estimate::LayerEstimate& layer : estimate.layers) {
        std::vector<std::string> row{layer.name,
                                     count_text(layer.resources.lut.value),
                                     count_text(layer.resources.ff.value),
                                     count_text(layer.resources.dsp.value),
                                     count_text(layer.resources.bram18.value),
                                     count_text(layer.latency_cycles.value),
                                     number_text(layer.energy_pj.value)};
        if (!stats.empty()) {
            const auto found = stats_of.find(layer.name);
            const bool known = found != stats_of.end();
            row.push_back(known ? count_text(double(found->second->overflows)) : "");
            row.push_back(known ? count_text(double(found->second->underflows)) : "");
        }
        table.add(std::move(row));
    }
    return totals(estimate) + "\n" + table.text();
}

std::string metrics_report(const metrics::Metrics& metrics)
{
    Table table({"metric", "value"});
    bool any = false;
    const auto add = [&](const char* name, const std::optional<double>& value, bool percent) {
        if (!value)
            return;
        any = true;
        table.add({name, percent ? percent_text(*value) : number_text(*value, 5)});
    };
    add("accuracy", metrics.accuracy, true);
    add("AUC", metrics.auc, false);
    add("mean squared error", metrics.mse, false);
    add("agreement with float", metrics.agreement, true);
    add("mean squared difference to float", metrics.float_mse, false);
    return any ? table.text() + "\n" : "";
}

} // namespace bitscape::cli
