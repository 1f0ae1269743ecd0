#include "search/trial.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::search {

namespace {

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
    trial.design_hash = evaluation.design_hash;
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
        const auto number = trial.numbers.find(objective.name);
        if (number == trial.numbers.end())
            return set_failed(trial, fmt::format("objective '{}' could not be measured", objective.name));
        trial.values.push_back(number->second);
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

/// Why `name` cannot be measured here; empty if it can.
std::string_view obstacle(std::string_view name, const study::Bench& bench)
{
    const auto names = study::objective_names();
    if (std::find(names.begin(), names.end(), name) == names.end())
        return "is not a known number";
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

Result<study::Trial> make_trial(const Request& request, const Choice& choice, std::size_t number,
                                study::Evaluator& evaluator, std::stop_token stop)
{
    study::Trial trial;
    trial.number = TrialId{static_cast<std::uint32_t>(number)};
    trial.parameters = request.space.parameters(choice);
    const config::Configuration configuration = apply(request.space, choice, request.base);
    trial.configuration = config::to_yaml(configuration);

    const auto start = std::chrono::steady_clock::now();
    Progress ignored;
    auto evaluation = evaluator.evaluate(configuration, 0, stop, ignored);
    trial.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (!evaluation && evaluation.error().code == ErrorCode::cancelled)
        return pass(std::move(evaluation.error()));
    if (!evaluation) {
        set_failed(trial, english(evaluation.error()));
        return trial;
    }
    take_numbers(*evaluation, trial);
    judge(request, trial);
    return trial;
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
