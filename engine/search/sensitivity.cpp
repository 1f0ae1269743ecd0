#include "search/sensitivity.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::search {

namespace {

bool is_better_when_larger(std::string_view metric)
{
    return metric.starts_with("auc[") || study::is_maximized(metric);
}

/// The metric of a curve by bits taken off; nullopt where there is no point (yet) or no number.
std::vector<std::optional<double>> metric_by_bits(const ScanKnob& knob, std::span<const ScanPoint> points,
                                                  std::size_t curve, std::string_view metric)
{
    std::vector<std::optional<double>> values(knob.values.size());
    for (const ScanPoint& point : points)
        if (point.curve == curve && point.evaluation)
            values[point.x] = scan_value(*point.evaluation, metric);
    return values;
}

} // namespace

std::vector<Sensitivity> rank_sensitivity(const ScanRequest& request, std::span<const ScanPoint> points,
                                          const study::Evaluation& base, const SensitivityOptions& options)
{
    const auto base_value = scan_value(base, options.metric);
    const auto base_cost = scan_value(base, options.cost);
    const double sign = is_better_when_larger(options.metric) ? 1 : -1;
    std::vector<Sensitivity> ranking;
    for (std::size_t curve = 0; curve < request.curves.size(); ++curve) {
        const ScanKnob& knob = request.curves[curve];
        Sensitivity one;
        one.knob = knob.name;
        one.curve = curve;
        const auto metric = metric_by_bits(knob, points, curve, options.metric);
        const auto cost = metric_by_bits(knob, points, curve, options.cost);
        bool within = base_value.has_value();
        for (std::size_t x = 0; x < knob.values.size(); ++x) {
            const int bits = static_cast<int>(std::lround(knob.values[x]));
            const auto loss =
                metric[x] && base_value ? std::optional(sign * (*base_value - *metric[x])) : std::nullopt;
            within = within && loss && *loss <= options.tolerance;
            if (within)
                one.spare_bits = bits;
            if (bits != options.bits)
                continue;
            one.value = metric[x];
            one.loss = loss;
            if (cost[x] && base_cost)
                one.cost_change = *cost[x] - *base_cost;
        }
        ranking.push_back(std::move(one));
    }
    std::stable_sort(ranking.begin(), ranking.end(), [](const Sensitivity& a, const Sensitivity& b) {
        return a.loss && (!b.loss || *a.loss > *b.loss);
    });
    return ranking;
}

} // namespace bitscape::search
