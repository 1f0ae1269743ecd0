// Samplers that learn nothing: random, grid, quasi-random.
#include "search/samplers/random.hpp"
#include "search/samplers/samplers.hpp"

#include <algorithm>
#include <boost/random/sobol.hpp>
#include <cmath>

namespace bitscape::search {

namespace {

/// A batch is only a handful of trials to share out.
class Oblivious : public Learner {
public:
    void learn(std::span<const Outcome> /*outcomes*/) override {}
    void tell(std::span<const Outcome> batch) override { told_ += batch.size(); }
    [[nodiscard]] std::size_t batch_size() const override { return at_once; }
    [[nodiscard]] std::vector<Choice> propose() const override
    {
        std::vector<Choice> batch;
        for (std::size_t trial = told_; trial < told_ + batch_size(); ++trial)
            batch.push_back(at(trial));
        return batch;
    }

protected:
    static constexpr std::size_t at_once = 64;
    [[nodiscard]] virtual Choice at(std::size_t trial) const = 0;
    [[nodiscard]] std::size_t told() const { return told_; }

private:
    std::size_t told_ = 0;
};

/// Counter-based: trial n needs none of the trials before it.
class RandomSampler final : public Oblivious {
public:
    explicit RandomSampler(const SamplerSetup& setup) : space_(setup.space), seed_(setup.seed) {}

private:
    [[nodiscard]] Choice at(std::size_t trial) const override
    {
        const std::uint64_t stream = mix(mix(seed_) ^ trial);
        Choice choice(space_.knobs.size());
        for (std::size_t knob = 0; knob < choice.size(); ++knob)
            choice[knob] = scaled(mix(stream ^ mix(knob)), space_.knobs[knob].choices.size());
        return space_.normalized(std::move(choice));
    }

    Space space_;
    std::uint64_t seed_;
};

/// Numbers the combinations that differ: mixed radix, one digit a knob, where what hangs on a knob's choice
/// is counted below that choice.
class GridSampler final : public Oblivious {
public:
    explicit GridSampler(const SamplerSetup& setup)
        : space_(setup.space), size_(space_.size()), below_(space_.knobs.size()), own_(space_.knobs.size()),
          hanging_(space_.knobs.size())
    {
        for (std::size_t i = 0; i < below_.size(); ++i)
            below_[i].assign(space_.knobs[i].choices.size(), 1.0);
        for (std::size_t i = below_.size(); i-- > 0;) {
            for (const double combinations : below_[i])
                own_[i] += combinations;
            if (const auto& condition = space_.knobs[i].condition) {
                hanging_[condition->knob].push_back(i);
                for (const std::size_t choice : condition->choices)
                    below_[condition->knob][choice] *= own_[i];
            } else {
                roots_.push_back(i);
            }
        }
    }

    [[nodiscard]] std::size_t batch_size() const override
    {
        const double left = size_ - static_cast<double>(told()); // exact up to 2^53 trials
        return static_cast<std::size_t>(std::clamp(left, 0.0, static_cast<double>(at_once)));
    }

private:
    /// `knobs` descending: the last varies fastest. Returns what is left of `index`.
    void set(Choice& choice, const std::vector<std::size_t>& knobs, double index) const
    {
        for (const std::size_t knob : knobs) {
            double digit = std::fmod(index, own_[knob]);
            index = std::floor(index / own_[knob]);
            std::size_t& chosen = choice[knob];
            while (digit >= below_[knob][chosen])
                digit -= below_[knob][chosen++];
            std::vector<std::size_t> active;
            for (const std::size_t other : hanging_[knob]) {
                const auto& wanted = space_.knobs[other].condition->choices;
                if (std::find(wanted.begin(), wanted.end(), chosen) != wanted.end())
                    active.push_back(other);
            }
            set(choice, active, digit);
        }
    }
    [[nodiscard]] Choice at(std::size_t trial) const override
    {
        Choice choice(space_.knobs.size(), 0);
        set(choice, roots_, static_cast<double>(trial));
        return choice;
    }

    Space space_;
    double size_;
    std::vector<std::vector<double>> below_;        ///< combinations of what hangs on a choice
    std::vector<double> own_;                       ///< combinations of a knob and what hangs on it
    std::vector<std::vector<std::size_t>> hanging_; ///< descending
    std::vector<std::size_t> roots_;                ///< descending
};

class SobolSampler final : public Oblivious {
public:
    explicit SobolSampler(const SamplerSetup& setup) : space_(setup.space), seed_(setup.seed) {}

    [[nodiscard]] std::vector<Choice> propose() const override
    {
        return sobol_points(space_, seed_, told(), batch_size());
    }

private:
    [[nodiscard]] Choice at(std::size_t trial) const override
    {
        return sobol_points(space_, seed_, trial, 1).front();
    }

    Space space_;
    std::uint64_t seed_;
};

} // namespace

std::vector<Choice> sobol_points(const Space& space, std::uint64_t seed, std::size_t first, std::size_t count)
{
    constexpr std::size_t most_dimensions = 3667; // of the table; knobs beyond are plain random
    const std::size_t knobs = space.knobs.size();
    const std::size_t dimensions = std::min(knobs, most_dimensions);
    std::vector<Choice> points;
    if (knobs == 0)
        return std::vector<Choice>(count);
    boost::random::sobol sequence(dimensions);
    sequence.seed(first);
    for (std::size_t point = first; point < first + count; ++point) {
        Choice choice(knobs);
        for (std::size_t knob = 0; knob < knobs; ++knob) {
            // A digital shift: the same for all points, another one for every seed and knob.
            const std::uint64_t shift = mix(mix(seed ^ 0x50b01U) ^ mix(knob));
            const std::uint64_t bits = knob < dimensions ? sequence() ^ shift : mix(shift ^ mix(point));
            choice[knob] = scaled(bits, space.knobs[knob].choices.size());
        }
        points.push_back(space.normalized(std::move(choice)));
    }
    return points;
}

Choice start_of(const SamplerSetup& setup)
{
    Choice start(setup.space.knobs.size(), 0);
    for (std::size_t i = 0; i < start.size(); ++i) {
        const Knob& knob = setup.space.knobs[i];
        if (knob.kind == Knob::Kind::precision || knob.kind == Knob::Kind::width ||
            knob.kind == Knob::Kind::integer)
            start[i] = knob.choices.size() - 1;
    }
    return setup.space.normalized(setup.start.value_or(start));
}

std::vector<Choice> first_points(const SamplerSetup& setup, std::size_t first, std::size_t count)
{
    std::vector<Choice> points;
    if (first == 0 && count > 0)
        points.push_back(start_of(setup));
    const std::size_t from = first > 0 ? first - 1 : 0;
    for (Choice& point : sobol_points(setup.space, setup.seed, from, count - points.size()))
        points.push_back(std::move(point));
    return points;
}

std::unique_ptr<Learner> make_random(const SamplerSetup& setup)
{
    return std::make_unique<RandomSampler>(setup);
}
std::unique_ptr<Learner> make_grid(const SamplerSetup& setup)
{
    return std::make_unique<GridSampler>(setup);
}
std::unique_ptr<Learner> make_sobol(const SamplerSetup& setup)
{
    return std::make_unique<SobolSampler>(setup);
}

} // namespace bitscape::search
