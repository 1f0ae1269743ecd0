// Particle swarm of several objectives from pagmo (F. Biscani, D. Izzo, JOSS 5 (2020) 2338): X. Li, "A
// non-dominated sorting particle swarm optimizer for multiobjective optimization", GECCO 2003. Nothing else
// includes pagmo, and its exceptions stop here.
//
// pagmo evolves a population in one go and asks a batch evaluator for the values. Here the values come later,
// so that a generation is run twice from the same state: first to learn what it asks for, then, when the
// trials are told, with their values. Choices are numbers on a line to it, rounded to the nearest.
#include "search/samplers/random.hpp"
#include "search/samplers/ranking.hpp"
#include "search/samplers/samplers.hpp"

#include <algorithm>
#include <cmath>
#include <pagmo/algorithm.hpp>
#include <pagmo/algorithms/nspso.hpp>
#include <pagmo/bfe.hpp>
#include <pagmo/population.hpp>
#include <pagmo/problem.hpp>
#include <stdexcept>

namespace bitscape::search {

namespace {

/// What pagmo believes to optimize.
struct Box {
    pagmo::vector_double lower, upper;
    std::size_t objectives = 2;

    [[nodiscard]] pagmo::vector_double fitness(const pagmo::vector_double&) const
    {
        throw std::logic_error("values come from trials only");
    }
    [[nodiscard]] std::pair<pagmo::vector_double, pagmo::vector_double> get_bounds() const
    {
        return {lower, upper};
    }
    [[nodiscard]] pagmo::vector_double::size_type get_nobj() const { return objectives; }
    template <class Archive> void serialize(Archive&, unsigned) {} // pagmo asks for it
};

/// What a generation asks for and what it is answered.
struct Exchange {
    pagmo::vector_double asked, answers;
};

struct BatchEvaluator {
    std::shared_ptr<Exchange> exchange = std::make_shared<Exchange>();
    std::size_t objectives = 2, knobs = 1;

    [[nodiscard]] pagmo::vector_double operator()(const pagmo::problem&,
                                                  const pagmo::vector_double& asked) const
    {
        exchange->asked = asked;
        auto answers = exchange->answers;
        answers.resize(asked.size() / knobs * objectives, 0);
        return answers;
    }
    template <class Archive> void serialize(Archive&, unsigned) {}
};

class Swarm final : public Learner {
public:
    explicit Swarm(const SamplerSetup& setup)
        : setup_(setup), space_(setup_.space), directions_(setup_.directions), seed_(setup_.seed),
          size_(std::max<std::size_t>(setup.population > 0 ? setup.population : default_size, smallest))
    {
        while (size_ % 4 != 0)
            ++size_;
    }

    void learn(std::span<const Outcome> outcomes) override { remember(outcomes); }
    [[nodiscard]] std::size_t batch_size() const override { return size_; }
    [[nodiscard]] std::vector<Choice> propose() const override
    {
        if (!population_)
            return first_points(setup_, told_, size_);
        const auto asked = generation({}).first;
        std::vector<Choice> choices;
        Random random(seed_, told_);
        Seen fresh;
        const std::size_t knobs = space_.knobs.size();
        for (std::size_t first = 0; first + knobs <= asked.size() && choices.size() < size_; first += knobs) {
            choices.push_back(nearest_new({asked.data() + first, knobs}, fresh, random));
            fresh.insert(choices.back());
        }
        while (choices.size() < size_) // pagmo would have failed
            choices.push_back(sobol_points(space_, seed_, told_ + choices.size(), 1).front());
        return choices;
    }
    void tell(std::span<const Outcome> batch) override
    {
        remember(batch);
        told_ += batch.size();
        if (!population_)
            return begin();
        pagmo::vector_double answers;
        for (const Outcome& outcome : batch)
            for (const double value : fitness(member_of(outcome, directions_)))
                answers.push_back(value);
        auto next = generation(answers);
        if (next.second)
            std::tie(algorithm_, population_) = std::move(*next.second);
    }

private:
    static constexpr std::size_t default_size = 20, smallest = 8;
    // Measured with tests/search_quality: pagmo's defaults hardly move in so few generations.
    static constexpr double inertia = 0.6, attraction = 1.5, constriction = 0.75, speed = 0.5; // of the range
    static constexpr unsigned leaders = 5;                                                     // percent
    using State = std::pair<pagmo::algorithm, std::optional<pagmo::population>>;

    /// Runs one generation from the present state; what it asked for, and the state after it.
    [[nodiscard]] std::pair<pagmo::vector_double, std::optional<State>>
    generation(const pagmo::vector_double& answers) const
    {
        try {
            State state{algorithm_, population_};
            exchange_->asked.clear();
            exchange_->answers = answers;
            *state.second = state.first.evolve(*state.second);
            return {exchange_->asked, std::move(state)};
        } catch (const std::exception&) {
            return {};
        }
    }

    void begin()
    {
        const std::size_t knobs = space_.knobs.size();
        Box box{pagmo::vector_double(knobs, -0.5), {}, directions_.size()};
        for (const Knob& knob : space_.knobs)
            box.upper.push_back(static_cast<double>(knob.choices.size()) - 0.5);
        try {
            const auto seed = static_cast<unsigned>(mix(seed_));
            BatchEvaluator evaluator{exchange_, directions_.size(), knobs};
            pagmo::nspso swarm(1, inertia, attraction, attraction, constriction, speed, leaders,
                               "crowding distance", true, seed);
            swarm.set_bfe(pagmo::bfe(evaluator));
            algorithm_ = pagmo::algorithm(std::move(swarm));
            pagmo::population population(pagmo::problem(box), 0, seed);
            for (const std::size_t i : best(members_, size_))
                population.push_back(
                    pagmo::vector_double(members_[i].choice.begin(), members_[i].choice.end()),
                    fitness(members_[i]));
            population_ = std::move(population);
        } catch (const std::exception&) {
            population_.reset(); // quasi-random goes on
        }
        members_.clear();
    }

    void remember(std::span<const Outcome> outcomes)
    {
        for (const Outcome& outcome : outcomes) {
            seen_.insert(outcome.choice);
            Member member = member_of(outcome, directions_);
            worst_.resize(directions_.size(), -INFINITY);
            best_.resize(directions_.size(), INFINITY);
            for (std::size_t i = 0; i < member.costs.size(); ++i) {
                worst_[i] = std::max(worst_[i], member.costs[i]);
                best_[i] = std::min(best_[i], member.costs[i]);
            }
            for (double& violation : member.violations)
                largest_ = std::max(largest_, violation); // false for a NaN
            if (!population_)
                members_.push_back(std::move(member));
        }
    }

    /// Costs; what is not feasible is worse than all that is, the farther the worse.
    [[nodiscard]] pagmo::vector_double fitness(const Member& member) const
    {
        if (member.state == study::TrialState::complete)
            return member.costs;
        double beyond = member.state == study::TrialState::infeasible ? 0 : 2;
        for (const double violation : member.violations)
            if (violation > 0)
                beyond += violation / largest_;
        pagmo::vector_double costs;
        for (std::size_t i = 0; i < directions_.size(); ++i) {
            const double range = worst_[i] > best_[i] ? worst_[i] - best_[i] : 1;
            costs.push_back((std::isfinite(worst_[i]) ? worst_[i] : 0) + range * (0.1 + beyond));
        }
        return costs;
    }

    /// The choice at a place; if it is known, one a step or a few beside it.
    [[nodiscard]] Choice nearest_new(std::span<const double> place, const Seen& fresh, Random& random) const
    {
        Choice choice(place.size());
        for (std::size_t i = 0; i < place.size(); ++i) {
            const auto last = static_cast<double>(space_.knobs[i].choices.size() - 1);
            choice[i] = static_cast<std::size_t>(std::clamp(std::round(place[i]), 0.0, last));
        }
        choice = space_.normalized(std::move(choice));
        for (int step = 0; step < 20 && (seen_.contains(choice) || fresh.contains(choice)); ++step) {
            const std::size_t knob = random.below(choice.size());
            const std::size_t count = space_.knobs[knob].choices.size();
            if (count < 2)
                continue;
            const bool up = choice[knob] == 0 || (choice[knob] + 1 < count && random.below(2) == 1);
            choice[knob] = up ? choice[knob] + 1 : choice[knob] - 1;
            choice = space_.normalized(std::move(choice));
        }
        return choice;
    }

    SamplerSetup setup_;
    const Space& space_;
    const std::vector<study::Direction>& directions_;
    std::uint64_t seed_;
    std::size_t size_;
    std::size_t told_ = 0;
    std::vector<Member> members_; ///< until the swarm begins
    std::vector<double> worst_, best_;
    double largest_ = 0; ///< violation
    Seen seen_;
    std::shared_ptr<Exchange> exchange_ = std::make_shared<Exchange>();
    pagmo::algorithm algorithm_;
    std::optional<pagmo::population> population_;
};

} // namespace

std::unique_ptr<Learner> make_nspso(const SamplerSetup& setup)
{
    return std::make_unique<Swarm>(setup);
}

} // namespace bitscape::search
