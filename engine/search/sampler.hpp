#pragma once

#include "base/result.hpp"
#include "search/space.hpp"
#include "study/study.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace bitscape::search {

/// What a sampler learns of a trial.
struct Outcome {
    Choice choice;
    study::TrialState state = study::TrialState::complete;
    std::vector<double> values;     ///< one per objective, in its own direction; empty if the trial failed
    std::vector<double> violations; ///< one per constraint, <= 0 holds
};

/// Proposes trials in batches. A batch follows from the setup and the outcomes of all earlier batches, and
/// from nothing else: so its trials may be made in any order, by any number of threads or processes, and a
/// resumed study goes on as if it had never stopped. Whoever resumes tells the stored outcomes batch by batch
/// without asking for the proposals that led to them. Not thread-safe.
class Sampler {
public:
    virtual ~Sampler() = default;
    /// Trials of the next batch, cheap to ask; 0 = exhausted.
    [[nodiscard]] virtual std::size_t batch_size() const = 0;
    /// batch_size() choices, normalized, each with one valid index a knob. Asked twice, it answers the same.
    [[nodiscard]] virtual std::vector<Choice> propose() const = 0;
    /// The outcomes of the whole batch in trial order. Precondition: batch_size() of them.
    virtual void tell(std::span<const Outcome> batch) = 0;
};

enum class SamplerKind {
    random, ///< each knob uniform and independent, trials may repeat
    grid,   ///< every combination once, the last knob fastest; the seed does not matter
    sobol,  ///< quasi-random: a scrambled Sobol sequence, evener than random
    nsga2,  ///< genetic: fronts by rank and crowding (Deb 2002)
    nspso,  ///< particle swarm of several objectives (Li 2003), from pagmo
    tpe,    ///< Parzen estimators of good and other trials (Bergstra 2011, Ozaki 2022)
    greedy  ///< walks down from wide types: single steps that lose least, then along the front
};
[[nodiscard]] std::string_view to_string(SamplerKind kind); ///< "nsga2"
/// Errors: unknown name, with those that are known.
[[nodiscard]] Result<SamplerKind> parse_sampler(std::string_view name);
[[nodiscard]] std::span<const SamplerKind> sampler_kinds();

/// Everything that a sampler's proposals follow from, besides the outcomes. Whoever resumes gives the same.
struct SamplerSetup {
    Space space;
    std::vector<study::Direction> directions;
    std::uint64_t seed = 0;
    std::size_t population = 0; ///< nsga2, nspso; 0 = the sampler's own
    /// Tried first, in this order, whatever the sampler: the current design, the front of earlier trials.
    std::vector<Choice> initial;
    /// greedy: where it starts (search::profile_start); without, at every knob's last choice, reuse factors
    /// and sparsity at their first.
    std::optional<Choice> start;
};

[[nodiscard]] std::unique_ptr<Sampler> make_sampler(SamplerKind kind, SamplerSetup setup);

} // namespace bitscape::search
