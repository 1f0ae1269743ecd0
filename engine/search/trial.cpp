#include "search/trial.hpp"

#include "estimate/fit.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace bitscape::search {

/// Costs first, metrics when they are known.
struct TrialMaker::Judged {
    study::Trial trial;
    study::Draft draft;
    study::Evaluation evaluation; ///< metrics and estimate
    std::shared_ptr<const Front::Points> front;
};

namespace {

/// A number that is sure needs no interval.
void take_estimate(std::string name, const estimate::Estimate& estimate, study::LayerNumbers& layer)
{
    layer.numbers.emplace(name, estimate.value);
    if (estimate.low != estimate.high)
        layer.intervals.emplace(std::move(name),
                                study::Interval{estimate.low, estimate.high, estimate.source});
}

study::LayerNumbers numbers_of(const estimate::LayerEstimate& estimate)
{
    study::LayerNumbers layer;
    layer.layer = estimate.name;
    const estimate::Resources& resources = estimate.resources;
    take_estimate("lut", resources.lut, layer);
    take_estimate("ff", resources.ff, layer);
    take_estimate("dsp", resources.dsp, layer);
    take_estimate("bram18", resources.bram18, layer);
    take_estimate("uram", resources.uram, layer);
    take_estimate("latency_cycles", estimate.latency_cycles, layer);
    take_estimate("interval_cycles", estimate.interval_cycles, layer);
    take_estimate("energy_pj", estimate.energy_pj, layer);
    return layer;
}

void take_numbers(const study::Evaluation& evaluation, study::Trial& trial)
{
    for (const std::string_view name : study::objective_names()) {
        const auto value = study::objective_value(evaluation, name);
        if (!value || std::isnan(*value))
            continue;
        trial.numbers.emplace(name, *value);
        if (const estimate::Estimate* estimate = study::objective_estimate(evaluation, name))
            trial.intervals[std::string(name)] = {estimate->low, estimate->high, estimate->source};
    }
}

void set_failed(study::Trial& trial, std::string message)
{
    trial.state = study::TrialState::failed;
    trial.values.clear();
    trial.violations.clear();
    trial.message = std::move(message);
}

/// From the numbers to values, violations and state.
void judge(const Request& request, study::Trial& trial)
{
    for (const study::Objective& objective : request.study.objectives) {
        const auto value = study::objective_value(trial.numbers, objective.name);
        if (!value)
            return set_failed(trial, fmt::format("objective '{}' could not be measured", objective.name));
        trial.values.push_back(*value);
    }
    for (const Constraint& constraint : request.constraints) {
        const auto number = trial.numbers.find(constraint.name);
        if (number == trial.numbers.end())
            return set_failed(trial,
                              fmt::format("constraint '{}' could not be measured", to_string(constraint)));
        trial.violations.push_back(violation(constraint, number->second));
    }
    const bool holds =
        std::all_of(trial.violations.begin(), trial.violations.end(), [](double v) { return v <= 0; });
    trial.state = holds ? study::TrialState::complete : study::TrialState::infeasible;
}

std::string json_of(const std::vector<double>& values)
{
    std::string text = "[";
    for (const double value : values) // a metric is no infinity; what has no value is null
        text += (text.size() > 1 ? ", " : "") + (std::isfinite(value) ? fmt::format("{}", value) : "null");
    return text + "]";
}

/// What json_of wrote; empty if it is anything else.
std::vector<double> numbers_of(std::string_view json)
{
    std::vector<double> values;
    if (json.size() < 2 || json.front() != '[' || json.back() != ']')
        return {};
    json = json.substr(1, json.size() - 2);
    while (!json.empty()) {
        const std::size_t comma = std::min(json.find(','), json.size());
        std::string_view item = json.substr(0, comma);
        json.remove_prefix(std::min(comma + 1, json.size()));
        item.remove_prefix(std::min(item.find_first_not_of(' '), item.size()));
        double value = std::numeric_limits<double>::quiet_NaN();
        if (item != "null" &&
            std::from_chars(item.data(), item.data() + item.size(), value).ec != std::errc())
            return {};
        values.push_back(value);
    }
    return values;
}

/// Why `name` cannot be measured here; empty if it can.
std::string_view obstacle(std::string_view name, const study::Bench& bench)
{
    if (!study::check_objective(name))
        return "is not a known number";
    const auto parts = study::ingredients(name);
    if (parts.size() > 1) {
        for (const std::string& part : parts)
            if (const std::string_view why = obstacle(part, bench); !why.empty())
                return why;
        return "";
    }
    const bool needs_classes = name == "accuracy" || name == "auc";
    const bool needs_targets = name == "mse";
    const bool needs_data = needs_classes || needs_targets || name == "agreement" || name == "float_mse";
    if (needs_data && !bench.data)
        return "needs test data";
    if (needs_classes && !bench.data->classes)
        return "needs test data with class labels";
    if (needs_targets && !bench.data->targets)
        return "needs test data with target values";
    return "";
}

} // namespace

TrialMaker::TrialMaker(const Workshop& workshop)
    : workshop_(workshop), evaluator_(workshop.bench), hopeless_(workshop.request, workshop.stages->looks())
{
    for (const Stages::Stage& stage : workshop.stages->stages())
        emulators_.emplace_back(stage.inputs);
}

Result<Made> TrialMaker::make(const Task& task, const std::stop_token& stop)
{
    const Request& request = workshop_.request;
    Judged judged;
    study::Trial& trial = judged.trial;
    judged.front = task.front;
    trial.number = TrialId{static_cast<std::uint32_t>(task.number)};
    trial.parameters = request.space.parameters(task.choice);
    trial.calibration = workshop_.calibration;
    const auto start = std::chrono::steady_clock::now();
    const auto seconds = [&start] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    const config::Configuration configuration = apply(request.space, task.choice, request.base);
    trial.configuration = config::to_yaml(configuration);

    auto draft = evaluator_.draft(configuration);
    if (!draft) {
        set_failed(trial, english(draft.error()));
        trial.seconds = seconds();
        return Made{std::move(trial), {}};
    }
    trial.design_hash = draft->design_hash;
    if (const auto same = workshop_.known->find(draft->design_hash)) {
        trial.seconds = seconds();
        return Made{std::move(trial), same};
    }
    judged.draft = *std::move(draft);
    judged.evaluation.estimate = std::move(judged.draft.estimate);
    judged.evaluation.parameter_bits = judged.draft.parameter_bits;
    judged.evaluation.total_bits = judged.draft.total_bits;
    if (auto ran = run_stages(judged, stop); !ran) {
        if (ran.error().code == ErrorCode::cancelled)
            return pass(std::move(ran).error());
        set_failed(trial, english(ran.error()));
    } else if (trial.state != study::TrialState::pruned) {
        take_numbers(judged.evaluation, trial);
        judge(request, trial);
        if (trial.state == study::TrialState::complete) // a third of a stored trial: for those that count
            for (const estimate::LayerEstimate& layer : judged.evaluation.estimate.layers)
                trial.layers.push_back(numbers_of(layer));
    }
    trial.seconds = seconds();
    return Made{std::move(trial), {}};
}

/// Leaves the trial pruned, or the evaluation with its metrics.
Result<void> TrialMaker::run_stages(Judged& judged, const std::stop_token& stop)
{
    const auto& stages = workshop_.stages->stages();
    const bool early = workshop_.request.early_stop && judged.front;
    if (early && hopeless_.is_hopeless(judged.evaluation, *judged.front, nullptr)) {
        set_pruned(judged, nullptr);
        return {};
    }
    emulate::Options options;
    options.stats = false;
    Progress ignored;
    Samples outputs;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        auto output = emulators_[i].run(*judged.draft.design, options, stop, ignored);
        if (!output)
            return pass(std::move(output.error()));
        Samples& fresh = output->outputs.front();
        if (i == 0)
            outputs = std::move(fresh);
        else
            outputs.values.insert(outputs.values.end(), fresh.values.begin(), fresh.values.end());
        outputs.rows = stages[i].last;
        if (i + 1 == stages.size() || !early)
            continue;
        const auto evidence = Evidence::make(*workshop_.stages, i, outputs, hopeless_.needs_everything());
        if (!evidence)
            return pass(evidence.error());
        if (hopeless_.is_hopeless(judged.evaluation, *judged.front, &*evidence)) {
            set_pruned(judged, &*evidence);
            return {};
        }
    }
    if (stop.stop_requested())
        return fail(ErrorCode::cancelled, "", "cancelled");
    if (stages.empty())
        return {};
    const study::Bench& bench = *workshop_.bench;
    auto measured = metrics::measure(workshop_.stages->in_own_order(std::move(outputs)), *bench.data,
                                     bench.float_outputs.empty() ? nullptr : &bench.float_outputs.front());
    if (!measured)
        return pass(std::move(measured).error());
    judged.evaluation.metrics = *std::move(measured);
    return {};
}

void TrialMaker::set_pruned(Judged& judged, const Evidence* evidence) const
{
    study::Trial& trial = judged.trial;
    take_numbers(judged.evaluation, trial); // costs
    trial.state = study::TrialState::pruned;
    if (evidence == nullptr)
        return;
    judged.evaluation.metrics = evidence->metrics();
    std::vector<double> values;
    for (const study::Objective& objective : workshop_.request.study.objectives)
        values.push_back(study::objective_value(judged.evaluation, objective.name)
                             .value_or(std::numeric_limits<double>::quiet_NaN()));
    for (std::size_t j = 0; j < values.size(); ++j)
        if (Evidence::is_metric(workshop_.request.study.objectives[j].name)) {
            trial.intermediate[static_cast<int>(evidence->seen())] = values[j];
            break;
        }
    trial.attributes[partial_values] = json_of(values);
}

Outcome outcome_of(const Request& request, Choice choice, const study::Trial& trial)
{
    Outcome outcome{std::move(choice), trial.state, trial.values, trial.violations};
    if (trial.state != study::TrialState::pruned)
        return outcome;
    if (const auto partial = trial.attributes.find(partial_values); partial != trial.attributes.end())
        outcome.values = numbers_of(partial->second);
    if (outcome.values.size() != request.study.objectives.size())
        outcome.values.clear();
    // Those of costs; what the metrics' would be is not known.
    outcome.violations.clear();
    for (const Constraint& constraint : request.constraints) {
        const auto number = trial.numbers.find(constraint.name);
        outcome.violations.push_back(number == trial.numbers.end() ? std::numeric_limits<double>::quiet_NaN()
                                                                   : violation(constraint, number->second));
    }
    return outcome;
}

Result<void> check_measurable(const Request& request, const study::Bench& bench)
{
    for (const study::Objective& objective : request.study.objectives)
        if (const std::string_view why = obstacle(objective.name, bench); !why.empty())
            return fail(ErrorCode::invalid_value, fmt::format("objective '{}'", objective.name),
                        std::string(why));
    for (const Constraint& constraint : request.constraints)
        if (const std::string_view why = obstacle(constraint.name, bench); !why.empty())
            return fail(ErrorCode::invalid_value, fmt::format("constraint '{}'", to_string(constraint)),
                        std::string(why));
    return {};
}

} // namespace bitscape::search
