#pragma once

#include "emulate/emulate.hpp"
#include "search/early_stop.hpp"
#include "search/front.hpp"
#include "search/hopeless.hpp"
#include "search/known_designs.hpp"
#include "search/search.hpp"

namespace bitscape::search {

/// A trial to make.
struct Task {
    std::size_t number = 0;
    Choice choice;
    std::shared_ptr<const Front::Points> front; ///< as known when the batch began; may be null
};

struct Made {
    study::Trial trial;
    /// The trial that has evaluated this design: all numbers are to be taken from it.
    std::optional<std::uint32_t> same_as;
};

/// What all workers of a search share. Immutable but for the designs that are known.
struct Workshop {
    const Request& request; ///< its constraints resolved
    std::shared_ptr<const study::Bench> bench;
    std::shared_ptr<const Stages> stages;
    std::shared_ptr<KnownDesigns> known;
    std::string calibration; ///< of the estimators and of the user, for trials
};

/// Makes trials, one after another; one a worker. A trial follows from the request and the task: what is kept
/// between trials (activations, estimated layers, designs that are known) does not change results.
class TrialMaker {
public:
    explicit TrialMaker(const Workshop& workshop);

    /// Errors: cancelled only; all else is a failed trial.
    [[nodiscard]] Result<Made> make(const Task& task, const std::stop_token& stop);

private:
    struct Judged; ///< a trial under way
    [[nodiscard]] Result<void> run_stages(Judged& judged, const std::stop_token& stop);
    void set_pruned(Judged& judged, const Evidence* evidence) const;

    const Workshop& workshop_;
    study::Evaluator evaluator_;
    std::vector<emulate::Incremental> emulators_; ///< one a stage
    Hopeless hopeless_;
};

/// Where a trial keeps what it was judged by when it was stopped early: a user attribute with a JSON array,
/// one number an objective (metrics of the events seen).
inline constexpr const char* partial_values = "bitscape:partial";

/// What a sampler learns of a stored trial.
[[nodiscard]] Outcome outcome_of(const Request& request, Choice choice, const study::Trial& trial);

/// Errors: unknown names, and those that this data cannot give (accuracy without labels).
[[nodiscard]] Result<void> check_measurable(const Request& request, const study::Bench& bench);

} // namespace bitscape::search
