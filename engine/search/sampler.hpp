#pragma once

#include "search/space.hpp"
#include "study/study.hpp"

#include <cstdint>
#include <memory>
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

/// Proposes trials in batches. A batch follows from the space, the directions, the seed and the outcomes of
/// all earlier batches, and from nothing else: so its trials may be made in any order, by any number of
/// threads or processes, and a resumed study goes on as if it had never stopped. Whoever resumes tells the
/// stored outcomes batch by batch without asking for the proposals that led to them. Not thread-safe.
class Sampler {
public:
    virtual ~Sampler() = default;
    /// Trials of the next batch, cheap to ask; 0 = exhausted.
    [[nodiscard]] virtual std::size_t batch_size() const = 0;
    /// batch_size() choices, each with one valid index a knob. Asked twice, it answers the same.
    [[nodiscard]] virtual std::vector<Choice> propose() const = 0;
    /// The outcomes of the whole batch in trial order. Precondition: batch_size() of them.
    virtual void tell(std::span<const Outcome> batch) = 0;
};

enum class SamplerKind { random, grid };
[[nodiscard]] std::string_view to_string(SamplerKind kind);

/// random: each knob uniform and independent, trials may repeat. grid: every combination once, the last knob
/// fastest; the seed does not matter.
[[nodiscard]] std::unique_ptr<Sampler> make_sampler(SamplerKind kind, const Space& space,
                                                    const std::vector<study::Direction>& directions,
                                                    std::uint64_t seed);

} // namespace bitscape::search
