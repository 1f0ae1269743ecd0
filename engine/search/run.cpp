#include "search/runner.hpp"
#include "study/family.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::search {

namespace {

Result<void> check_request(const Request& request)
{
    const std::string where = fmt::format("study '{}'", request.study.name);
    if (request.space.knobs.empty())
        return fail(ErrorCode::invalid_value, where, "nothing to search: the space has no knobs");
    for (const Knob& knob : request.space.knobs)
        if (knob.choices.empty())
            return fail(ErrorCode::invalid_value, where, fmt::format("knob '{}' has no choices", knob.name));
    if (request.jobs < 0)
        return fail(ErrorCode::invalid_value, where, "jobs must be 0 or more");
    if (request.early_stop && !(request.early_stop->growth > 1 && request.early_stop->first > 0 &&
                                request.early_stop->false_stop > 0 && request.early_stop->false_stop < 1))
        return fail(ErrorCode::invalid_value, where,
                    "early stopping needs a first look at 1 event or more, growth above 1 and a chance of a "
                    "false stop between 0 and 1");
    return {};
}

/// The study's description as it is stored: what the request holds elsewhere written into it.
study::Description describe(const Request& request, const study::Bench& bench)
{
    study::Description description = request.study;
    description.sampler = to_string(request.sampler);
    description.constraints.clear();
    for (const Constraint& constraint : request.constraints)
        description.constraints.push_back(to_string(constraint));
    description.space.clear();
    for (const Knob& knob : request.space.knobs)
        description.space.push_back({knob.name, knob.choices});
    description.base_hash = study::base_hash(request.base, bench);
    return description;
}

/// Percentages of the part become numbers.
Result<void> resolve_constraints(Request& request, const study::Bench& bench)
{
    for (Constraint& constraint : request.constraints) {
        if (!constraint.of_part)
            continue;
        const estimate::Part* part = estimate::find_part(bench.parts, request.base.part());
        if (part == nullptr)
            return fail(ErrorCode::not_found, fmt::format("part '{}'", request.base.part()),
                        "is not in the parts catalogue");
        auto limit = resolved(constraint, *part);
        if (!limit)
            return pass(std::move(limit).error());
        constraint = *std::move(limit);
    }
    return {};
}

/// A study that was begun goes on as it was begun: what trials are tried first, where the walk starts. What
/// the user chooses must be the same.
Result<void> adopt(const Recipe& recipe, Request& request)
{
    Recipe asked;
    asked.space = request.space;
    Recipe begun;
    begun.space = recipe.space;
    const std::string where = fmt::format("study '{}'", request.study.name);
    if (to_json(asked) != to_json(begun))
        return fail(ErrorCode::mismatch, where, "exists with another search space");
    if (request.early_stop != recipe.early_stop)
        return fail(ErrorCode::mismatch, where,
                    recipe.early_stop ? request.early_stop ? "exists with another early stopping"
                                                           : "exists with early stopping"
                                      : "exists without early stopping");
    request.population = recipe.population;
    request.initial = recipe.initial;
    request.start = recipe.start;
    return {};
}

/// Recipe and number of trials wanted, from the study or into it.
Result<void> settle(Request& request, const study::Bench& bench, study::Store& store)
{
    const std::string& name = request.study.name;
    auto recipe = read_recipe(store, name);
    if (!recipe)
        return pass(std::move(recipe).error());
    if (!*recipe) {
        const auto count = store.trial_count(name);
        if (!count)
            return pass(count.error());
        if (*count > 0) { // trials of an early Bitscape or of Optuna: none of them was asked for first
            request.initial.clear();
            request.start.reset();
        }
        const std::string ours = to_json(recipe_of(request, bench));
        if (auto set = store.set_attribute_once(name, recipe_attribute, ours); !set)
            return set;
        const auto family = study::to_string(study::family_of(*bench.model));
        if (auto set = store.set_attribute_once(name, study::family_attribute, fmt::format("\"{}\"", family));
            !set)
            return set;
        recipe = read_recipe(store, name); // of the first, if several processes begin it at the same time
        if (!recipe)
            return pass(std::move(recipe).error());
    }
    if (auto same = check_same(**recipe, bench, name); !same)
        return same;
    if (auto adopted = adopt(**recipe, request); !adopted)
        return adopted;
    const auto wanted = read_wanted(store, name);
    if (!wanted)
        return pass(wanted.error());
    if (!request.follow && *wanted < request.trials)
        return store.set_attribute(name, wanted_attribute, fmt::format("{}", request.trials));
    return {};
}

} // namespace

Result<std::size_t> run(const Request& request, std::shared_ptr<const study::Bench> bench,
                        study::Store& store, const Control& control, Progress& progress)
{
    if (auto checked = check_request(request); !checked)
        return pass(std::move(checked).error());
    if (auto checked = check_measurable(request, *bench); !checked)
        return pass(std::move(checked).error());
    Request settled = request;
    if (auto resolved = resolve_constraints(settled, *bench); !resolved)
        return pass(std::move(resolved).error());
    if (auto begun = store.begin(describe(request, *bench)); !begun)
        return pass(std::move(begun).error());
    if (auto ok = settle(settled, *bench, store); !ok)
        return pass(std::move(ok).error());
    return Runner(settled, std::move(bench), store, control, progress).run();
}

Result<std::size_t> run(const Request& request, std::shared_ptr<const study::Bench> bench,
                        study::Store& store, const std::function<void(const study::Trial&)>& on_trial,
                        std::stop_token stop, Progress& progress)
{
    return run(request, std::move(bench), store, Control{std::move(stop), nullptr, on_trial, {}}, progress);
}

} // namespace bitscape::search
