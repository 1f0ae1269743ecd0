#include "search/scan.hpp"

#include "search/evaluate_all.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <tuple>

namespace bitscape::search {

namespace {

constexpr std::size_t most_points = 1'000'000;

/// The values a quantity can have.
struct Limits {
    double low = 0, high = 0;
    bool is_whole = true;
};

Limits limits_of(ScanKnob::Quantity quantity)
{
    constexpr double widest = 64, most_factors = 1e9;
    switch (quantity) {
    case ScanKnob::Quantity::width:
        return {1, widest};
    case ScanKnob::Quantity::integer:
        return {-widest, widest};
    case ScanKnob::Quantity::lowered:
        return {0, widest - 1};
    case ScanKnob::Quantity::reuse_factor:
        return {1, most_factors};
    case ScanKnob::Quantity::sparsity:
        break;
    }
    return {0, 1, false};
}

Result<void> check_values(const ScanKnob& knob)
{
    const Limits limits = limits_of(knob.quantity);
    for (const double value : knob.values)
        if (!(value >= limits.low && value <= limits.high) || (limits.is_whole && value != std::floor(value)))
            return fail(ErrorCode::invalid_value, fmt::format("knob '{}'", knob.name),
                        fmt::format("a {} of {} is not {} from {} to {}", to_string(knob.quantity), value,
                                    limits.is_whole ? "a whole number" : "a number", limits.low,
                                    limits.high));
    return {};
}

} // namespace

Result<void> check(const ScanRequest& request)
{
    const auto check_knob = [](const ScanKnob& knob) -> Result<void> {
        if (knob.targets.empty() || knob.values.empty())
            return fail(ErrorCode::invalid_value, fmt::format("knob '{}'", knob.name),
                        knob.targets.empty() ? "has nothing to turn" : "has no values");
        return check_values(knob);
    };
    if (request.curves.empty())
        return fail(ErrorCode::invalid_value, "scan", "no knob is given");
    if (request.second && request.curves.size() > 1)
        return fail(ErrorCode::invalid_value, fmt::format("knob '{}'", request.second->name),
                    "a second knob goes with one curve, not with several");
    double points = 0;
    for (const ScanKnob& knob : request.curves) {
        if (auto checked = check_knob(knob); !checked)
            return checked;
        points += static_cast<double>(knob.values.size());
    }
    if (request.second) {
        if (auto checked = check_knob(*request.second); !checked)
            return checked;
        const ScanKnob& first = request.curves.front();
        if (first.quantity == request.second->quantity && first.targets == request.second->targets)
            return fail(ErrorCode::invalid_value, fmt::format("knob '{}'", request.second->name),
                        "both knobs turn the same");
        points *= static_cast<double>(request.second->values.size());
    }
    if (points > static_cast<double>(most_points))
        return fail(ErrorCode::too_large, "scan", fmt::format("{} points are over a million", points));
    return {};
}

namespace {

/// Every point in the order of evaluation.
std::vector<ScanPoint> plan(const ScanRequest& request)
{
    struct Planned {
        int level;
        ScanPoint point;
    };
    const auto rows = coarse_to_fine(request.second ? request.second->values.size() : 1);
    std::vector<Planned> planned;
    for (std::size_t curve = 0; curve < request.curves.size(); ++curve) {
        const auto columns = coarse_to_fine(request.curves[curve].values.size());
        for (std::size_t y = 0; y < rows.size(); ++y)
            for (std::size_t x = 0; x < columns.size(); ++x)
                planned.push_back({std::max(columns[x], rows[y]), {curve, x, y, nullptr, {}}});
    }
    // Within a level neighbours follow each other: the evaluators' caches then help most.
    std::stable_sort(planned.begin(), planned.end(),
                     [](const Planned& a, const Planned& b) { return a.level < b.level; });
    std::vector<ScanPoint> points;
    points.reserve(planned.size());
    for (Planned& one : planned)
        points.push_back(std::move(one.point));
    return points;
}

/// k of "auc[k]"; nullopt for any other name.
std::optional<std::size_t> class_of(std::string_view name)
{
    if (!name.starts_with("auc[") || !name.ends_with("]"))
        return std::nullopt;
    name.remove_prefix(4);
    name.remove_suffix(1);
    std::size_t k = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), k);
    if (error != std::errc() || end != name.data() + name.size())
        return std::nullopt;
    return k;
}

std::optional<double> class_auc(const metrics::Metrics& metrics, std::size_t k)
{
    if (k >= metrics.class_auc.size() || std::isnan(metrics.class_auc[k]))
        return std::nullopt;
    return metrics.class_auc[k];
}

} // namespace

std::vector<int> coarse_to_fine(std::size_t count)
{
    std::vector<int> levels(count, 0);
    struct Gap {
        std::size_t low, high; // both have a level
        int level;
    };
    std::vector<Gap> gaps;
    if (count > 2)
        gaps.push_back({0, count - 1, 1});
    while (!gaps.empty()) {
        const auto [low, high, level] = gaps.back();
        gaps.pop_back();
        const std::size_t middle = (low + high) / 2;
        levels[middle] = level;
        if (middle - low > 1)
            gaps.push_back({low, middle, level + 1});
        if (high - middle > 1)
            gaps.push_back({middle, high, level + 1});
    }
    return levels;
}

config::Configuration configuration_of(const ScanRequest& request, std::size_t curve, std::size_t x,
                                       std::size_t y)
{
    config::Configuration configuration = request.base;
    std::vector<ScanTarget> types;
    const ScanKnob& knob = request.curves[curve];
    turn(knob, knob.values[x], types, configuration);
    if (request.second)
        turn(*request.second, request.second->values[y], types, configuration);
    return configuration;
}

Result<std::vector<ScanPoint>> scan(const ScanRequest& request, std::shared_ptr<const study::Bench> bench,
                                    const std::function<void(const ScanPoint&)>& on_point,
                                    std::stop_token stop, Progress& progress)
{
    if (auto checked = check(request); !checked)
        return pass(std::move(checked).error());
    std::vector<ScanPoint> points = plan(request);
    progress.done = 0;
    progress.total = static_cast<std::int64_t>(points.size());
    const auto configuration = [&](std::size_t i) {
        return configuration_of(request, points[i].curve, points[i].x, points[i].y);
    };
    const auto on_done = [&](std::size_t i, Evaluated result) {
        if (result.evaluation)
            points[i].evaluation = std::make_shared<const study::Evaluation>(*std::move(result.evaluation));
        points[i].message = std::move(result.message);
        ++progress.done;
        if (on_point)
            on_point(points[i]);
    };
    // Workers read where a point is while its evaluation is written here: different members, no race.
    if (auto done = evaluate_all(points.size(), configuration, bench, request.jobs, on_done, stop); !done)
        return pass(std::move(done).error());
    std::sort(points.begin(), points.end(), [](const ScanPoint& a, const ScanPoint& b) {
        return std::tie(a.curve, a.y, a.x) < std::tie(b.curve, b.y, b.x);
    });
    return points;
}

std::optional<double> scan_value(const study::Evaluation& evaluation, std::string_view name)
{
    if (const auto k = class_of(name))
        return class_auc(evaluation.metrics, *k);
    return study::objective_value(evaluation, name);
}

std::optional<double> float_value(const metrics::Metrics& metrics, std::string_view name)
{
    if (const auto k = class_of(name))
        return class_auc(metrics, *k);
    if (name == "accuracy")
        return metrics.accuracy;
    if (name == "auc")
        return metrics.auc;
    if (name == "mse")
        return metrics.mse;
    return std::nullopt;
}

Result<metrics::Metrics> float_metrics(const study::Bench& bench)
{
    if (!bench.data || bench.float_outputs.empty())
        return fail(ErrorCode::not_found, "test data", "is needed for the float model's metrics");
    return metrics::measure(bench.float_outputs.front(), *bench.data, nullptr);
}

} // namespace bitscape::search
