#pragma once

#include "search/claims.hpp"
#include "search/rate.hpp"
#include "search/recipe.hpp"
#include "search/search.hpp"
#include "search/trial.hpp"
#include "search/worker_pool.hpp"

namespace bitscape::search {

/// One call of run(): batch after batch, from the study's first trial to the last one wanted.
class Runner {
public:
    /// `request` with what the study says (Recipe) written into it, and its constraints resolved.
    Runner(const Request& request, std::shared_ptr<const study::Bench> bench, study::Store& store,
           const Control& control, Progress& progress);

    /// Returns the trials made here.
    [[nodiscard]] Result<std::size_t> run();

private:
    /// The batch under way: trials first .. first + choices.size() - 1.
    struct Batch {
        std::size_t first = 0;
        std::vector<Choice> choices;
        std::vector<std::optional<Outcome>> outcomes; ///< of those this process knows
        std::shared_ptr<const Front::Points> front;
        std::size_t known = 0; ///< outcomes that are there
    };

    [[nodiscard]] Result<void> look_up_wanted();
    /// Whether the study has the whole batch already; its outcomes are then in batch_.
    [[nodiscard]] Result<bool> read_finished(std::size_t size);
    [[nodiscard]] Result<void> make_batch(std::size_t end);
    [[nodiscard]] Result<void> claim_more(std::size_t end);
    [[nodiscard]] Result<void> wait_for_others(std::size_t end);
    [[nodiscard]] Result<void> read_missing(std::size_t end);
    [[nodiscard]] Result<void> record(Made made);
    [[nodiscard]] Result<void> hold();
    void note(std::size_t number, const study::Trial& trial);
    void end_batch();
    void report(bool now);
    [[nodiscard]] Error stopped() const;

    const Request& request_;
    study::Store& store_;
    const Control& control_;
    Progress& progress_;
    Workshop workshop_;
    std::unique_ptr<Sampler> sampler_;
    Front front_; ///< of whole batches: what early stopping goes by
    Front shown_; ///< of all trials that are known, for people
    Claims claims_;
    std::unique_ptr<WorkerPool> pool_; ///< made when the first trial is
    Batch batch_;
    std::size_t first_unfinished_ = 0; ///< the study's, when last asked
    std::size_t wanted_ = 0;
    bool all_claimed_ = false; ///< the last claim of this batch came back empty
    Status status_;
    Rate rate_, study_rate_; ///< of this process; of all, as far as it knows
    std::chrono::steady_clock::time_point started_, reported_;
    std::chrono::steady_clock::duration paused_{};
};

} // namespace bitscape::search
