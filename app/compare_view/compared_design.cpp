#include "compare_view/compared_design.hpp"

#include "session/layer_rows.hpp"

#include <algorithm>
#include <utility>

namespace bitscape {

namespace {

using Pointer = std::shared_ptr<const ComparedDesign>;

/// The numbers that were measured on data; estimates are made anew.
void add_measured(ComparedDesign& compared, const study::Evaluation& evaluation)
{
    for (const std::string_view name : study::objective_names())
        if (study::objective_estimate(evaluation, name) == nullptr)
            if (const auto value = study::objective_value(evaluation, name))
                compared.measured[std::string(name)] = *value;
}

/// Resolves `compared.configuration` and estimates it.
Result<Pointer> resolved(ComparedDesign compared)
{
    const study::Bench& bench = *compared.bench;
    auto design = design::resolve(bench.model, compared.configuration);
    if (!design)
        return pass(std::move(design).error());
    const estimate::Part* part = estimate::find_part(bench.parts, design->part);
    if (part == nullptr)
        return fail(ErrorCode::not_found, "part '" + design->part + "'", "is not in the parts catalogue");
    compared.estimate =
        estimate::estimate(*design, *part, {estimate::Stage::csynth, &bench.calibration, nullptr});
    compared.rows = std::make_shared<const std::vector<session::LayerRow>>(
        session::layer_rows(*bench.model, &*design, compared.configuration));
    return std::make_shared<const ComparedDesign>(std::move(compared));
}

Result<Pointer> of_trial(ComparedDesign compared, const DesignChoice& choice)
{
    auto trial = session::load_trial(choice.location, choice.study, choice.trial);
    if (!trial)
        return pass(std::move(trial).error());
    auto configuration =
        config::parse_configuration(trial->configuration, "trial " + std::to_string(choice.trial.value));
    if (!configuration)
        return pass(std::move(configuration).error());
    compared.configuration = *std::move(configuration);
    compared.state = trial->state;
    for (const auto& [name, value] : trial->numbers)
        if (!trial->intervals.contains(name)) // those are estimates
            compared.measured[name] = value;
    return resolved(std::move(compared));
}

} // namespace

Result<Pointer> compared_design(const DesignChoice& choice, const session::Snapshot& snapshot,
                                const ComparedDesigns& known)
{
    ComparedDesign compared;
    compared.choice = choice;
    compared.bench = snapshot.bench;
    switch (choice.kind) {
    case DesignChoice::Kind::current:
        if (!snapshot.evaluation)
            return fail(ErrorCode::not_found, {}, "there is no design");
        compared.configuration = snapshot.document.configuration;
        compared.rows = snapshot.rows;
        compared.estimate = snapshot.evaluation->estimate;
        add_measured(compared, *snapshot.evaluation);
        return std::make_shared<const ComparedDesign>(std::move(compared));
    case DesignChoice::Kind::baseline:
        if (!snapshot.baseline)
            return fail(ErrorCode::not_found, {}, "there is no baseline");
        compared.configuration = snapshot.baseline->configuration;
        compared.is_pinned = snapshot.baseline->pinned;
        add_measured(compared, *snapshot.baseline->evaluation);
        return resolved(std::move(compared));
    case DesignChoice::Kind::trial:
        break;
    }
    const auto same = std::ranges::find_if(
        known, [&](const Pointer& one) { return one->choice == choice && one->bench == snapshot.bench; });
    if (same != known.end())
        return *same;
    return of_trial(std::move(compared), choice);
}

} // namespace bitscape
