#include "search/search.hpp"
#include "search/trial.hpp"
#include "search/worker_pool.hpp"

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

/// The part of a run that is the same however the trials come to be made.
struct Search {
    const Request& request;
    study::Store& store;
    const std::function<void(const study::Trial&)>& on_trial;
    Progress& progress;
    std::vector<Choice> batch;       ///< proposed
    std::size_t batch_first = 0;     ///< trial number of its first
    std::size_t first = 0, last = 0; ///< trial numbers of the batch to make now
    std::size_t wanted = 0;          ///< trials in the end
    std::vector<Outcome> outcomes;   ///< of the batch, those stored

    [[nodiscard]] const Choice& choice(std::size_t number) const { return batch[number - batch_first]; }

    /// Stores what `next` gives, in order. nullopt of `next` = stopped.
    Result<void> record(const std::function<std::optional<study::Trial>()>& next)
    {
        for (std::size_t number = first; number < last; ++number) {
            auto trial = next();
            if (!trial)
                return fail(
                    ErrorCode::cancelled, fmt::format("study '{}'", request.study.name),
                    fmt::format("stopped after {} of {} trials; all of them are stored", number, wanted));
            const auto added = store.add(request.study.name, *trial, trial->number);
            if (!added)
                return pass(added.error());
            progress.done = static_cast<std::int64_t>(number + 1);
            if (on_trial)
                on_trial(*trial);
            outcomes.push_back(
                {choice(number), trial->state, std::move(trial->values), std::move(trial->violations)});
        }
        return {};
    }
};

Result<void> run_here(Search& search, study::Evaluator& evaluator, const std::stop_token& stop)
{
    std::size_t number = search.first;
    return search.record([&]() -> std::optional<study::Trial> {
        if (stop.stop_requested())
            return std::nullopt;
        auto trial = make_trial(search.request, search.choice(number), number, evaluator, stop);
        ++number;
        return trial ? std::optional(std::move(*trial)) : std::nullopt;
    });
}

using Evaluators = std::vector<std::unique_ptr<study::Evaluator>>; ///< one a worker

Result<void> run_workers(Search& search, Evaluators& evaluators, std::stop_token stop)
{
    std::stop_source workers_stop; // for the caller's stop and for the store's errors
    const std::stop_callback forward(std::move(stop), [&] { workers_stop.request_stop(); });
    std::vector<WorkerPool::Make> makers;
    for (auto& evaluator : evaluators)
        makers.emplace_back([&search, &evaluator = *evaluator, token = workers_stop.get_token()](
                                std::size_t number) -> std::optional<study::Trial> {
            if (token.stop_requested())
                return std::nullopt;
            auto trial = make_trial(search.request, search.choice(number), number, evaluator, token);
            return trial ? std::optional(std::move(*trial)) : std::nullopt;
        });
    WorkerPool pool(std::move(makers), search.first, search.last);
    auto result = search.record([&] { return pool.take(); });
    workers_stop.request_stop(); // before the pool waits for its workers
    return result;
}

/// Tells the sampler the stored batches; what is stored of the batch under way stays in `search.outcomes`.
void replay(Sampler& sampler, const Space& space, std::vector<study::Trial> stored, Search& search)
{
    for (study::Trial& trial : stored) {
        search.outcomes.push_back(
            {space.choice_of(trial.parameters), trial.state, std::move(trial.values), std::move(trial.violations)});
        if (search.outcomes.size() == sampler.batch_size()) {
            sampler.tell(search.outcomes);
            search.batch_first += search.outcomes.size();
            search.outcomes.clear();
        }
    }
}

/// Batch after batch. Returns the trials stored here.
Result<std::size_t> run_batches(Search& search, Sampler& sampler, Evaluators& evaluators,
                                const std::stop_token& stop)
{
    std::size_t stored = 0;
    while (sampler.batch_size() > 0 && search.batch_first + search.outcomes.size() < search.wanted) {
        search.batch = sampler.propose();
        search.first = search.batch_first + search.outcomes.size();
        search.last = std::min(search.wanted, search.batch_first + search.batch.size());
        auto made = search.request.jobs == 0 ? run_here(search, *evaluators.front(), stop)
                                             : run_workers(search, evaluators, stop);
        if (!made)
            return pass(std::move(made.error()));
        stored += search.last - search.first;
        if (search.outcomes.size() < search.batch.size())
            break; // has what it wants in the middle of a batch
        sampler.tell(search.outcomes);
        search.batch_first += search.batch.size();
        search.outcomes.clear();
    }
    return stored;
}

} // namespace

Result<std::size_t> run(const Request& request, std::shared_ptr<const study::Bench> bench,
                        study::Store& store, const std::function<void(const study::Trial&)>& on_trial,
                        std::stop_token stop, Progress& progress)
{
    if (auto checked = check_request(request); !checked)
        return pass(std::move(checked.error()));
    if (auto checked = check_measurable(request, *bench); !checked)
        return pass(std::move(checked.error()));
    if (auto begun = store.begin(describe(request, *bench)); !begun)
        return pass(std::move(begun.error()));
    auto stored = store.trials(request.study.name);
    if (!stored)
        return pass(std::move(stored.error()));

    std::vector<study::Direction> directions;
    for (const study::Objective& objective : request.study.objectives)
        directions.push_back(objective.direction);
    const auto sampler = make_sampler(request.sampler, {request.space, directions, request.study.seed, 0, {}, {}});
    Search search{request, store, on_trial, progress, {}, 0, 0, 0, std::max(stored->size(), request.trials),
                  {}};
    progress.done = static_cast<std::int64_t>(stored->size());
    replay(*sampler, request.space, std::move(*stored), search);
    progress.total = static_cast<std::int64_t>(search.wanted);
    Evaluators evaluators;
    for (int job = 0; job < std::max(1, request.jobs); ++job)
        evaluators.push_back(std::make_unique<study::Evaluator>(bench));
    return run_batches(search, *sampler, evaluators, stop);
}

} // namespace bitscape::search
