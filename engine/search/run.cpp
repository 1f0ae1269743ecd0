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

/// First number in [first, last) that the sampler no longer has, or `last`. What it lacks lies at the end.
std::size_t end_of(const Sampler& sampler, std::size_t first, std::size_t last)
{
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        if (sampler.sample(middle))
            first = middle + 1;
        else
            last = middle;
    }
    return last;
}

/// The part of a run that is the same however the trials come to be made.
struct Search {
    const Request& request;
    study::Store& store;
    const std::function<void(const study::Trial&)>& on_trial;
    Progress& progress;
    std::size_t first = 0, last = 0; ///< trial numbers to make

    /// Stores what `next` gives, in order. nullopt of `next` = stopped.
    Result<std::size_t> record(const std::function<std::optional<study::Trial>()>& next)
    {
        for (std::size_t number = first; number < last; ++number) {
            const auto trial = next();
            if (!trial)
                return fail(
                    ErrorCode::cancelled, fmt::format("study '{}'", request.study.name),
                    fmt::format("stopped after {} of {} trials; all of them are stored", number, last));
            const auto added = store.add(request.study.name, *trial, trial->number);
            if (!added)
                return pass(added.error());
            progress.done = static_cast<std::int64_t>(number + 1);
            if (on_trial)
                on_trial(*trial);
        }
        return last - first;
    }
};

Result<std::size_t> run_here(Search& search, const Sampler& sampler,
                             std::shared_ptr<const study::Bench> bench, std::stop_token stop)
{
    study::Evaluator evaluator(std::move(bench));
    std::size_t number = search.first;
    return search.record([&]() -> std::optional<study::Trial> {
        if (stop.stop_requested())
            return std::nullopt;
        auto trial = make_trial(search.request, sampler, number++, evaluator, stop);
        return trial ? std::optional(std::move(*trial)) : std::nullopt;
    });
}

Result<std::size_t> run_workers(Search& search, const Sampler& sampler,
                                std::shared_ptr<const study::Bench> bench, std::stop_token stop)
{
    std::stop_source workers_stop; // for the caller's stop and for the store's errors
    const std::stop_callback forward(std::move(stop), [&] { workers_stop.request_stop(); });
    const std::size_t jobs =
        std::min(static_cast<std::size_t>(search.request.jobs), search.last - search.first);
    std::vector<WorkerPool::Make> makers;
    for (std::size_t job = 0; job < jobs; ++job) {
        auto evaluator = std::make_shared<study::Evaluator>(bench);
        makers.emplace_back([&search, &sampler, evaluator, token = workers_stop.get_token()](
                                std::size_t number) -> std::optional<study::Trial> {
            if (token.stop_requested())
                return std::nullopt;
            auto trial = make_trial(search.request, sampler, number, *evaluator, token);
            return trial ? std::optional(std::move(*trial)) : std::nullopt;
        });
    }
    WorkerPool pool(std::move(makers), search.first, search.last);
    auto result = search.record([&] { return pool.take(); });
    workers_stop.request_stop(); // before the pool waits for its workers
    return result;
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
    const auto stored = store.trial_count(request.study.name);
    if (!stored)
        return pass(stored.error());

    const auto sampler = make_sampler(request.sampler, request.space, request.study.seed);
    Search search{request, store, on_trial, progress, *stored, 0};
    search.last = end_of(*sampler, search.first, std::max(search.first, request.trials));
    progress.done = static_cast<std::int64_t>(search.first);
    progress.total = static_cast<std::int64_t>(search.last);
    if (search.first == search.last)
        return 0;
    return request.jobs == 0 ? run_here(search, *sampler, std::move(bench), std::move(stop))
                             : run_workers(search, *sampler, std::move(bench), std::move(stop));
}

} // namespace bitscape::search
