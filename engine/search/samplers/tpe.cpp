// Tree-structured Parzen estimators: J. Bergstra et al., "Algorithms for hyper-parameter optimization" (NIPS
// 2011); for several objectives, good trials are those of the best fronts: Y. Ozaki et al., "Multiobjective
// tree-structured Parzen estimator", J. Artif. Intell. Res. 73 (2022). A kernel spans all knobs at once
// (S. Falkner et al., BOHB, ICML 2018), so that what belongs together is tried together.
#include "search/samplers/random.hpp"
#include "search/samplers/ranking.hpp"
#include "search/samplers/samplers.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::search {

namespace {

/// One knob's kernel: probabilities of each choice around each choice.
class Kernel {
public:
    /// Ordered: a normal distribution over the indices, `deviation` wide. Otherwise the choice itself has
    /// half of the probability, besides its share of the rest.
    Kernel(std::size_t count, bool ordered, double deviation) : count_(count)
    {
        for (std::size_t center = 0; center < count; ++center) {
            std::vector<double> row(count);
            double total = 0;
            for (std::size_t at = 0; at < count; ++at) {
                const double steps = (static_cast<double>(at) - static_cast<double>(center)) / deviation;
                const double apart = center == at ? 1.0 : 1.0 / static_cast<double>(count);
                total += row[at] = ordered ? std::exp(-steps * steps / 2) : apart;
            }
            for (const double weight : row) {
                const double probability = 0.95 * weight / total + 0.05 / static_cast<double>(count);
                log_.push_back(std::log(probability));
                probability_.push_back(probability);
            }
        }
    }
    [[nodiscard]] double log(std::size_t center, std::size_t at) const { return log_[center * count_ + at]; }
    [[nodiscard]] std::size_t draw(std::size_t center, Random& random) const
    {
        double left = random.uniform();
        for (std::size_t at = 0; at + 1 < count_; ++at)
            if ((left -= probability_[center * count_ + at]) < 0)
                return at;
        return count_ - 1;
    }

private:
    std::size_t count_;
    std::vector<double> log_, probability_;
};

/// A mixture of one kernel a trial and an even distribution.
class Density {
public:
    Density(const std::vector<Kernel>& kernels, double log_even) : kernels_(kernels), log_even_(log_even) {}

    void add(const Choice& center) { centers_.push_back(&center); }
    [[nodiscard]] double log(const Choice& at) const
    {
        std::vector<double> logs{log_even_};
        for (const Choice* center : centers_) {
            double sum = 0;
            for (std::size_t knob = 0; knob < at.size(); ++knob)
                sum += kernels_[knob].log((*center)[knob], at[knob]);
            logs.push_back(sum);
        }
        const double largest = *std::max_element(logs.begin(), logs.end());
        double total = 0;
        for (const double value : logs)
            total += std::exp(value - largest);
        return largest + std::log(total / static_cast<double>(logs.size()));
    }
    /// Around one of the trials.
    [[nodiscard]] Choice draw(Random& random) const
    {
        Choice choice = *centers_[random.below(centers_.size())];
        for (std::size_t knob = 0; knob < choice.size(); ++knob)
            choice[knob] = kernels_[knob].draw(choice[knob], random);
        return choice;
    }

private:
    const std::vector<Kernel>& kernels_;
    double log_even_;
    std::vector<const Choice*> centers_;
};

class Tpe final : public Learner {
public:
    explicit Tpe(const SamplerSetup& setup)
        : setup_(setup), space_(setup_.space), directions_(setup_.directions), seed_(setup_.seed)
    {
        for (const Knob& knob : space_.knobs) {
            const std::size_t count = knob.choices.size();
            const double range = static_cast<double>(count) - 1;
            good_.emplace_back(count, knob.is_ordered(), std::max(0.5, 0.1 * range));
            other_.emplace_back(count, knob.is_ordered(), std::max(0.7, 0.15 * range));
            log_even_ -= std::log(static_cast<double>(count));
        }
    }

    void learn(std::span<const Outcome> outcomes) override { add(outcomes); }
    [[nodiscard]] std::size_t batch_size() const override { return at_once; }
    [[nodiscard]] std::vector<Choice> propose() const override
    {
        if (told_ < start || members_.empty())
            return first_points(setup_, told_, batch_size());
        const std::size_t wanted = std::clamp(members_.size() / 6, at_once, most_good);
        const std::vector<std::size_t> order = best(members_, members_.size());
        Density good(good_, log_even_), other(other_, log_even_);
        for (std::size_t i = 0; i < order.size(); ++i)
            (i < wanted ? good : other).add(members_[order[i]].choice);
        Random random(seed_, told_);
        std::vector<Choice> batch;
        batch.reserve(batch_size()); // `other` points into it
        Seen fresh;
        while (batch.size() < batch_size()) {
            batch.push_back(most_promising(good, other, fresh, random));
            fresh.insert(batch.back());
            other.add(batch.back()); // so that the next is somewhere else
        }
        return batch;
    }
    void tell(std::span<const Outcome> batch) override
    {
        told_ += batch.size();
        add(batch);
    }

private:
    static constexpr std::size_t at_once = 4; ///< the more, the less each knows of the others
    static constexpr std::size_t start = 24;  ///< quasi-random trials
    static constexpr std::size_t candidates = 32;
    static constexpr std::size_t most_good = 40;
    static constexpr std::size_t most_members = 1000; ///< the model's; the best and the latest stay

    [[nodiscard]] Choice most_promising(const Density& good, const Density& other, const Seen& fresh,
                                        Random& random) const
    {
        Choice chosen;
        double most = 0;
        for (std::size_t i = 0; i < candidates * 4 && (i < candidates || chosen.empty()); ++i) {
            Choice candidate = space_.normalized(good.draw(random));
            if (seen_.contains(candidate) || fresh.contains(candidate))
                continue;
            const double promise = good.log(candidate) - other.log(candidate);
            if (chosen.empty() || promise > most) {
                most = promise;
                chosen = std::move(candidate);
            }
        }
        if (chosen.empty()) // everything near is known
            chosen = sobol_points(space_, seed_, told_ + random.below(1024), 1).front();
        return chosen;
    }

    void add(std::span<const Outcome> outcomes)
    {
        for (const Outcome& outcome : outcomes)
            if (seen_.insert(outcome.choice))
                members_.push_back(member_of(outcome, directions_));
        if (members_.size() <= most_members)
            return;
        const std::vector<std::size_t> order = best(members_, members_.size());
        std::vector<bool> stays(members_.size(), false);
        for (std::size_t i = 0; i < most_members / 4; ++i)
            stays[order[i]] = true;
        for (std::size_t i = members_.size() - most_members / 2; i < members_.size(); ++i)
            stays[i] = true;
        std::vector<Member> kept;
        for (std::size_t i = 0; i < members_.size(); ++i)
            if (stays[i])
                kept.push_back(std::move(members_[i]));
        members_ = std::move(kept);
    }

    SamplerSetup setup_;
    const Space& space_;
    const std::vector<study::Direction>& directions_;
    std::uint64_t seed_;
    std::size_t told_ = 0;
    std::vector<Kernel> good_, other_;
    double log_even_ = 0;
    std::vector<Member> members_; ///< in the order of their trials
    Seen seen_;
};

} // namespace

std::unique_ptr<Learner> make_tpe(const SamplerSetup& setup)
{
    return std::make_unique<Tpe>(setup);
}

} // namespace bitscape::search
