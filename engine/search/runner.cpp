#include "search/runner.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <thread>

namespace bitscape::search {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds report_interval{200}, others_interval{50};

std::vector<study::Direction> directions_of(const study::Description& study)
{
    std::vector<study::Direction> directions;
    for (const study::Objective& objective : study.objectives)
        directions.push_back(objective.direction);
    return directions;
}

/// Sleeps, but no longer than until `stop`.
void sleep(std::chrono::milliseconds time, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
}

} // namespace

Runner::Runner(const Request& request, std::shared_ptr<const study::Bench> bench, study::Store& store,
               const Control& control, Progress& progress)
    : request_(request), store_(store), control_(control),
      progress_(progress), workshop_{request, bench,
                                     std::make_shared<const Stages>(bench, request.early_stop),
                                     std::make_shared<KnownDesigns>(), calibration_of(*bench)},
      sampler_(make_sampler(request.sampler, {request.space, directions_of(request.study), request.study.seed,
                                              request.population, request.initial, request.start})),
      front_(directions_of(request.study)), shown_(directions_of(request.study)),
      claims_(store, request.study.name, request.stale), started_(Clock::now())
{
}

Error Runner::stopped() const
{
    return {ErrorCode::cancelled, fmt::format("study '{}'", request_.study.name),
            fmt::format("stopped after {} of {} trials; all of them are stored", status_.trials, wanted_)};
}

/// A worker goes by what the study says, and more may have been asked for since.
Result<void> Runner::look_up_wanted()
{
    wanted_ = request_.trials;
    if (request_.follow) {
        auto wanted = read_wanted(store_, request_.study.name);
        if (!wanted)
            return pass(std::move(wanted).error());
        wanted_ = *wanted;
    }
    status_.wanted = wanted_;
    progress_.total = static_cast<std::int64_t>(wanted_);
    return {};
}

Result<std::size_t> Runner::run()
{
    if (auto ok = look_up_wanted(); !ok)
        return pass(std::move(ok).error());
    if (auto ok = claims_.release_dead(); !ok)
        return pass(std::move(ok).error());
    for (;;) {
        const std::size_t size = sampler_->batch_size();
        if (size == 0 || batch_.first >= wanted_)
            break;
        batch_.outcomes.assign(size, std::nullopt);
        batch_.known = 0;
        auto finished = read_finished(size);
        if (!finished)
            return pass(std::move(finished).error());
        if (!*finished) {
            batch_.choices = sampler_->propose();
            batch_.front = front_.snapshot();
            if (auto made = make_batch(std::min(wanted_, batch_.first + size)); !made)
                return pass(std::move(made).error());
            if (auto ok = look_up_wanted(); !ok)
                return pass(std::move(ok).error());
        }
        if (batch_.known == size)
            end_batch();
        else if (batch_.first + size > wanted_)
            break; // has what it wants in the middle of a batch
        if (control_.stop.stop_requested())
            return tl::unexpected(stopped());
    }
    report(true);
    return status_.made;
}

/// Everything that is known of a trial of the batch under way, from here or from the study.
void Runner::note(std::size_t number, const study::Trial& trial)
{
    const std::size_t place = number - batch_.first;
    if (place >= batch_.outcomes.size() || batch_.outcomes[place])
        return;
    batch_.outcomes[place] = outcome_of(
        request_, batch_.choices.empty() ? request_.space.choice_of(trial.parameters) : batch_.choices[place],
        trial);
    ++batch_.known;
    status_.trials = batch_.first + batch_.known;
    progress_.done = static_cast<std::int64_t>(status_.trials);
    if (trial.state == study::TrialState::complete)
        shown_.add(trial.values);
    const bool evaluated =
        trial.state == study::TrialState::complete || trial.state == study::TrialState::infeasible;
    if (evaluated && trial.calibration == workshop_.calibration)
        workshop_.known->add(trial.design_hash, static_cast<std::uint32_t>(number));
}

void Runner::end_batch()
{
    std::vector<Outcome> outcomes;
    for (auto& outcome : batch_.outcomes) {
        if (outcome->state == study::TrialState::complete)
            front_.add(outcome->values);
        outcomes.push_back(std::move(*outcome));
    }
    sampler_->tell(outcomes);
    batch_.first += outcomes.size();
    batch_.choices.clear();
    all_claimed_ = false;
}

Result<bool> Runner::read_finished(std::size_t size)
{
    const std::size_t end = batch_.first + size;
    if (first_unfinished_ < end) {
        auto first = store_.first_unfinished(request_.study.name);
        if (!first)
            return pass(std::move(first).error());
        first_unfinished_ = *first;
    }
    if (first_unfinished_ >= end) {
        if (auto ok = read_missing(end); !ok)
            return pass(std::move(ok).error());
    }
    return batch_.known == size;
}

/// What other processes made of the batch.
Result<void> Runner::read_missing(std::size_t end)
{
    if (batch_.known == end - batch_.first)
        return {};
    const auto trials = store_.trials(request_.study.name, batch_.first, end - batch_.first);
    if (!trials)
        return pass(trials.error());
    for (const study::Trial& trial : *trials)
        note(trial.number.index(), trial);
    return {};
}

/// Until all trials below `end` are finished, here or elsewhere.
Result<void> Runner::make_batch(std::size_t end)
{
    all_claimed_ = false;
    if (!pool_) {
        if (auto known = read_missing(end); !known) // of a search that ended in the middle of a batch
            return known;
        pool_ = std::make_unique<WorkerPool>(workshop_, request_.jobs);
    }
    for (;;) {
        if (control_.stop.stop_requested())
            return tl::unexpected(stopped());
        if (control_.pause != nullptr && control_.pause->is_set())
            if (auto held = hold(); !held)
                return held;
        if (!all_claimed_ && pool_->waiting() < static_cast<std::size_t>(std::max(1, request_.jobs)))
            if (auto claimed = claim_more(end); !claimed)
                return claimed;
        if (pool_->in_hand() > 0) {
            if (auto made = pool_->take(report_interval, control_.stop))
                if (auto recorded = record(std::move(*made)); !recorded)
                    return recorded;
        } else {
            auto first = store_.first_unfinished(request_.study.name);
            if (!first)
                return pass(std::move(first).error());
            first_unfinished_ = *first;
            if (first_unfinished_ >= end) {
                status_.waiting = false;
                return read_missing(end);
            }
            if (auto waited = wait_for_others(end); !waited)
                return waited;
        }
        if (auto alive = claims_.keep_alive(); !alive)
            return alive;
        report(false);
    }
}

/// About what is made here in a twentieth of a second, so that several processes share a batch evenly.
Result<void> Runner::claim_more(std::size_t end)
{
    const auto jobs = static_cast<std::size_t>(std::max(1, request_.jobs));
    const auto quick = static_cast<std::size_t>(status_.per_second / 20);
    const std::size_t count = std::clamp(quick, jobs, std::max(jobs, batch_.choices.size() / 8));
    auto numbers = claims_.take(count, end);
    if (!numbers)
        return pass(std::move(numbers).error());
    all_claimed_ = numbers->empty();
    status_.waiting = status_.waiting && all_claimed_;
    for (const std::size_t number : *numbers) {
        if (number < batch_.first) // cannot be: earlier batches are finished
            return fail(ErrorCode::mismatch, fmt::format("study '{}'", request_.study.name),
                        fmt::format("trial {} was asked for again", number));
        pool_->submit({number, batch_.choices[number - batch_.first], batch_.front});
    }
    return {};
}

/// The rest is in other hands. Perhaps one of them is dead: asks again from time to time.
Result<void> Runner::wait_for_others(std::size_t end)
{
    if (!status_.waiting) {
        status_.waiting = true;
        report(true);
    }
    sleep(others_interval, control_.stop);
    return claim_more(end);
}

Result<void> Runner::record(Made made)
{
    study::Trial& trial = made.trial;
    if (made.same_as) {
        auto same = store_.trial(request_.study.name, TrialId{*made.same_as});
        if (!same)
            return pass(std::move(same).error());
        same->number = trial.number;
        same->parameters = std::move(trial.parameters);
        same->configuration = std::move(trial.configuration);
        same->seconds = trial.seconds;
        same->attributes.clear();
        trial = *std::move(same);
    }
    auto stored = claims_.finish(trial);
    if (!stored)
        return pass(std::move(stored).error());
    if (!*stored)
        return {}; // in other hands by now
    note(trial.number.index(), trial);
    ++status_.made;
    status_.repeated += made.same_as ? 1 : 0;
    switch (trial.state) {
    case study::TrialState::complete:
        ++status_.complete;
        break;
    case study::TrialState::infeasible:
        ++status_.infeasible;
        break;
    case study::TrialState::pruned:
        ++status_.pruned;
        break;
    default:
        ++status_.failed;
    }
    if (control_.on_trial)
        control_.on_trial(trial);
    return {};
}

/// What is in flight is finished, the rest given back; others may make it meanwhile.
Result<void> Runner::hold()
{
    pool_->withdraw();
    while (pool_->in_hand() > 0 && !control_.stop.stop_requested())
        if (auto made = pool_->take(report_interval, control_.stop))
            if (auto recorded = record(std::move(*made)); !recorded)
                return recorded;
    if (auto released = claims_.release(); !released)
        return released;
    const auto start = Clock::now();
    status_.paused = true;
    report(true);
    control_.pause->wait(control_.stop);
    status_.paused = false;
    paused_ += Clock::now() - start;
    rate_.restart();
    study_rate_.restart();
    all_claimed_ = false;
    return {};
}

void Runner::report(bool now)
{
    const auto time = Clock::now();
    if (!now && time - reported_ < report_interval)
        return;
    reported_ = time;
    rate_.add(time, status_.made);
    study_rate_.add(time, status_.trials);
    status_.per_second = rate_.per_second();
    status_.seconds = std::chrono::duration<double>(time - started_ - paused_).count();
    const double left = wanted_ > status_.trials ? static_cast<double>(wanted_ - status_.trials) : 0;
    const double rate = std::max(status_.per_second, study_rate_.per_second());
    status_.seconds_left = rate > 0 ? std::optional(left / rate) : std::nullopt;
    if (!control_.on_status)
        return;
    status_.front = shown_.points().size();
    status_.reference = shown_.reference();
    status_.hypervolume = shown_.hypervolume();
    control_.on_status(status_);
}

} // namespace bitscape::search
