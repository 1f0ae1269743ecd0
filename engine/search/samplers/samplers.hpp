#pragma once

#include "search/sampler.hpp"

namespace bitscape::search {

/// A sampler that can be told of trials it did not propose.
class Learner : public Sampler {
public:
    /// Before the first proposal: trials that came about in another way.
    virtual void learn(std::span<const Outcome> outcomes) = 0;
};

[[nodiscard]] std::unique_ptr<Learner> make_random(const SamplerSetup& setup);
[[nodiscard]] std::unique_ptr<Learner> make_grid(const SamplerSetup& setup);
[[nodiscard]] std::unique_ptr<Learner> make_sobol(const SamplerSetup& setup);
[[nodiscard]] std::unique_ptr<Learner> make_nsga2(const SamplerSetup& setup);
[[nodiscard]] std::unique_ptr<Learner> make_tpe(const SamplerSetup& setup);
[[nodiscard]] std::unique_ptr<Learner> make_nspso(const SamplerSetup& setup);
[[nodiscard]] std::unique_ptr<Learner> make_greedy(const SamplerSetup& setup);

/// The first `count` points of the scrambled sequence, normalized.
[[nodiscard]] std::vector<Choice> sobol_points(const Space& space, std::uint64_t seed, std::size_t first,
                                               std::size_t count);

/// Where a walk down begins: setup.start, or every type at its widest, all else at its first choice.
[[nodiscard]] Choice start_of(const SamplerSetup& setup);

/// What samplers learn from first: the start, then quasi-random points.
[[nodiscard]] std::vector<Choice> first_points(const SamplerSetup& setup, std::size_t first,
                                               std::size_t count);

} // namespace bitscape::search
