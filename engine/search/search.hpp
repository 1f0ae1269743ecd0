#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "search/constraint.hpp"
#include "search/sampler.hpp"
#include "search/space.hpp"
#include "study/evaluation.hpp"
#include "study/study.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::search {

struct Request {
    study::Description
        study; ///< name, objectives, seed, model_file; the rest is filled from the fields below
    Space space;
    config::Configuration base;
    SamplerKind sampler = SamplerKind::random;
    std::size_t trials = 100; ///< total wanted in the study; a resumed study continues after the last stored
    int jobs = 1;             ///< worker threads, 0 = run here
    std::vector<Constraint> constraints;
};

/// Runs the search: each finished trial is stored at once, in trial order, so stop and resume lose nothing
/// and give the same trials whatever `jobs` is. `on_trial` (may be empty) is called after each stored trial,
/// from the calling thread. A trial that breaks a constraint is stored as infeasible; one that cannot be
/// evaluated (or lacks an objective) as failed, with the reason. Progress counts the study's trials, those
/// stored earlier included. Returns the trials stored by this call: fewer than asked for if a grid is
/// exhausted, 0 if the study has enough. Errors: cancelled, some milliseconds after `stop` (all trials handed
/// to `on_trial` are stored; those in flight are dropped and come again, the same, on resume); the store's
/// (the search ends cleanly); a study of that name begun with other objectives, constraints, sampler, seed,
/// space or base; an objective this bench cannot measure.
[[nodiscard]] Result<std::size_t> run(const Request& request, std::shared_ptr<const study::Bench> bench,
                                      study::Store& store,
                                      const std::function<void(const study::Trial&)>& on_trial,
                                      std::stop_token stop, Progress& progress);

} // namespace bitscape::search
