#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "config/configuration.hpp"
#include "search/constraint.hpp"
#include "search/early_stop.hpp"
#include "search/pause.hpp"
#include "search/sampler.hpp"
#include "search/space.hpp"
#include "study/evaluation.hpp"
#include "study/study.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::search {

/// What was opened, as the command line takes it: with it another process opens the same.
struct Sources {
    std::string model;         ///< MODEL
    std::string configuration; ///< CFG; may be empty
    std::string data;          ///< DATA
};

struct Request {
    study::Description
        study; ///< name, objectives, seed, model_file; the rest is filled from the fields below
    Space space;
    config::Configuration base;
    SamplerKind sampler = SamplerKind::random;
    std::size_t trials = 100; ///< total wanted in the study; a resumed study continues after the last stored
    int jobs = 1;             ///< worker threads, 0 = run here
    std::vector<Constraint> constraints;
    std::optional<EarlyStop> early_stop; ///< none = every trial sees every event
    std::size_t population = 0;          ///< nsga2, nspso; 0 = the sampler's own
    /// Tried first: the current design, the front of earlier trials. Kept with the study: a study that was
    /// begun goes on with its own.
    std::vector<Choice> initial;
    std::optional<Choice> start; ///< greedy: where it starts; kept like `initial`
    Sources sources;             ///< for workers elsewhere; may be empty
    /// A worker: takes part for as long as others want trials (the study's number counts, not `trials`).
    bool follow = false;
    /// Numbers whose process has not been heard of for so long are taken over.
    std::chrono::seconds stale{30};
};

/// How a search goes, for people: nothing of it decides anything.
struct Status {
    std::size_t trials = 0; ///< finished ones of the study, as far as this process knows
    std::size_t wanted = 0; ///< in the end
    std::size_t made = 0;   ///< by this call; of these:
    std::size_t complete = 0, infeasible = 0, failed = 0;
    std::size_t pruned = 0;             ///< stopped early
    std::size_t repeated = 0;           ///< answered from the study: the same design was there
    double seconds = 0;                 ///< of this call, without pauses
    double per_second = 0;              ///< trials of this process over the last some seconds
    std::optional<double> seconds_left; ///< at the study's rate
    std::size_t front = 0;              ///< points of the front
    std::vector<double> reference;     ///< worst value of each objective seen; empty without a complete trial
    std::optional<double> hypervolume; ///< between front and reference; nullopt where it takes too long
    bool paused = false;
    bool waiting = false; ///< for trials that other processes have in hand
};

/// What a running search listens to and whom it tells. The functions may be empty; they are called from the
/// thread that called run().
struct Control {
    std::stop_token stop;
    const Pause* pause = nullptr;
    std::function<void(const study::Trial&)> on_trial; ///< made here and stored, in the order they finish
    std::function<void(const Status&)> on_status = {}; ///< five times a second, and at the end
};

/// Runs the search: each trial is stored the moment it is finished, so `kill -9` loses those in flight only.
/// Which trials a study gets follows from the request alone: not from the number of threads, not from how
/// often the search was stopped, not from how many processes share the study (each calls this on its own
/// store; numbers are claimed from the store, a batch ends when all its trials are there). A trial that
/// breaks a constraint is infeasible; one that cannot be evaluated (or lacks an objective) failed, with the
/// reason; one that is stopped early pruned. A design that the study has is not evaluated again. `progress`
/// counts the study's trials. Returns the trials made by this call: 0 if the study has enough. Errors:
/// cancelled, some milliseconds after `stop` (what is in flight is dropped and comes again, the same, on
/// resume); the store's (the search ends cleanly); a study of that name begun with other objectives,
/// constraints, sampler, seed, space, base or early stopping; an objective this bench cannot measure.
[[nodiscard]] Result<std::size_t> run(const Request& request, std::shared_ptr<const study::Bench> bench,
                                      study::Store& store, const Control& control, Progress& progress);

/// The same with the least that can be asked for.
[[nodiscard]] Result<std::size_t> run(const Request& request, std::shared_ptr<const study::Bench> bench,
                                      study::Store& store,
                                      const std::function<void(const study::Trial&)>& on_trial,
                                      std::stop_token stop, Progress& progress);

} // namespace bitscape::search
