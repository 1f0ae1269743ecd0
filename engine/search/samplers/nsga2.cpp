// K. Deb et al., "A fast and elitist multiobjective genetic algorithm: NSGA-II", IEEE Trans. Evol. Comput. 6
// (2002): selection by front and crowding. The operators are for ordered choices, and no design comes twice.
#include "search/samplers/random.hpp"
#include "search/samplers/ranking.hpp"
#include "search/samplers/samplers.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::search {

namespace {

class Nsga2 final : public Learner {
public:
    explicit Nsga2(const SamplerSetup& setup)
        : setup_(setup), space_(setup_.space), directions_(setup_.directions), seed_(setup_.seed),
          population_(setup.population > 0 ? setup.population : default_population),
          children_(std::max<std::size_t>(1, population_ / 2))
    {
    }

    void learn(std::span<const Outcome> outcomes) override { select(outcomes); }
    [[nodiscard]] std::size_t batch_size() const override
    {
        return told_ < population_ ? std::min(children_, population_ - told_) : children_;
    }
    [[nodiscard]] std::vector<Choice> propose() const override
    {
        if (told_ < population_ || parents_.empty())
            return first_points(setup_, told_, batch_size());
        Random random(seed_, told_);
        std::vector<Choice> children;
        Seen fresh;
        while (children.size() < batch_size()) {
            Choice child;
            for (int attempt = 0; attempt < attempts; ++attempt) {
                child = bear(random, attempt);
                if (!seen_.contains(child) && !fresh.contains(child))
                    break;
            }
            fresh.insert(child);
            children.push_back(std::move(child));
        }
        return children;
    }
    void tell(std::span<const Outcome> batch) override
    {
        told_ += batch.size();
        select(batch);
    }

private:
    static constexpr std::size_t default_population = 40;
    static constexpr int attempts = 20; ///< to find a design that is new; a small space has none any more
    static constexpr double crossover = 0.9;   ///< share of children with two parents
    static constexpr double changes = 1.5;     ///< knobs that mutate, on average
    static constexpr double anywhere = 0.2;    ///< share of mutations that go anywhere
    static constexpr double reach_share = 0.2; ///< deviation of the others, of a knob's range

    void select(std::span<const Outcome> outcomes)
    {
        for (const Outcome& outcome : outcomes)
            if (seen_.insert(outcome.choice))
                parents_.push_back(member_of(outcome, directions_));
        std::vector<Member> next;
        for (const std::size_t i : best(parents_, population_))
            next.push_back(std::move(parents_[i]));
        parents_ = std::move(next);
    }

    /// Parents are sorted, so that the smaller index wins a tournament.
    [[nodiscard]] const Choice& parent(Random& random) const
    {
        return parents_[std::min(random.below(parents_.size()), random.below(parents_.size()))].choice;
    }

    [[nodiscard]] Choice bear(Random& random, int attempt) const
    {
        Choice child = parent(random);
        if (random.uniform() < crossover) {
            const Choice& other = parent(random);
            for (std::size_t i = 0; i < child.size(); ++i)
                if (random.uniform() < 0.5)
                    child[i] = other[i];
        }
        const double rate = std::min(1.0, (changes + 0.5 * attempt) / static_cast<double>(child.size()));
        for (std::size_t i = 0; i < child.size(); ++i)
            if (random.uniform() < rate)
                child[i] = mutated(random, i, child[i]);
        return space_.normalized(std::move(child));
    }

    /// Mostly a few steps up or down, now and then anywhere.
    [[nodiscard]] std::size_t mutated(Random& random, std::size_t knob, std::size_t now) const
    {
        const std::size_t count = space_.knobs[knob].choices.size();
        if (count < 2)
            return now;
        if (!space_.knobs[knob].is_ordered() || random.uniform() < anywhere) {
            const std::size_t other = random.below(count - 1);
            return other < now ? other : other + 1;
        }
        const double reach = std::max(1.0, reach_share * static_cast<double>(count - 1));
        const auto step = static_cast<std::ptrdiff_t>(std::ceil(std::abs(random.normal()) * reach));
        const auto most = static_cast<std::ptrdiff_t>(count - 1);
        const auto at = static_cast<std::ptrdiff_t>(now);
        const bool up = at == 0 || (at < most && random.uniform() < 0.5);
        return static_cast<std::size_t>(std::clamp(up ? at + step : at - step, std::ptrdiff_t{0}, most));
    }

    SamplerSetup setup_;
    const Space& space_;
    const std::vector<study::Direction>& directions_;
    std::uint64_t seed_;
    std::size_t population_, children_;
    std::size_t told_ = 0;
    std::vector<Member> parents_; ///< best first
    Seen seen_;
};

} // namespace

std::unique_ptr<Learner> make_nsga2(const SamplerSetup& setup)
{
    return std::make_unique<Nsga2>(setup);
}

} // namespace bitscape::search
