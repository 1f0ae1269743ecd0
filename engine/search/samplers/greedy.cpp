// Greedy bit trimming. From the start, every single step down is tried; those that gain more than they lose
// are then taken together, the best 2, 4, 8 ... of them, and the best point found is where it goes on. Steps
// are long at first and shrink where none pays. So a walk of a few hundred trials leads from wide types to
// the knee of the front. From there it works along the front: steps from its points, those with the most
// space around them first.
#include "search/samplers/random.hpp"
#include "search/samplers/ranking.hpp"
#include "search/samplers/samplers.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bitscape::search {

namespace {

class Greedy final : public Learner {
public:
    explicit Greedy(const SamplerSetup& setup)
        : setup_(setup), space_(setup_.space), directions_(setup_.directions), seed_(setup_.seed)
    {
        batch_ = {start_of(setup_)};
        for (Choice& probe : sobol_points(space_, seed_, 0, probes))
            if (std::find(batch_.begin(), batch_.end(), probe) == batch_.end())
                batch_.push_back(std::move(probe));
    }

    void learn(std::span<const Outcome> outcomes) override { remember(outcomes); }
    [[nodiscard]] std::size_t batch_size() const override { return batch_.size(); }
    [[nodiscard]] std::vector<Choice> propose() const override { return batch_; }
    void tell(std::span<const Outcome> batch) override
    {
        told_ += batch.size();
        const std::vector<Member> tried = remember(batch);
        switch (phase_) {
        case Phase::start:
            at_ = tried.front();
            begin_round();
            break;
        case Phase::singles:
            candidates_ = tried;
            combine();
            break;
        case Phase::combined:
            candidates_.insert(candidates_.end(), tried.begin(), tried.end());
            move();
            break;
        case Phase::front:
            begin_front();
            break;
        }
    }

private:
    enum class Phase { start, singles, combined, front };
    static constexpr std::size_t probes =
        7; ///< anywhere, so that the objectives' ranges are known from the start
    static constexpr std::size_t most_members = 2000; ///< remembered for the front
    static constexpr std::size_t front_batch = 16;
    static constexpr int shortest = 4; ///< halvings until a step is one choice for ranges up to 32

    [[nodiscard]] bool is_bits(std::size_t knob) const
    {
        const Knob::Kind kind = space_.knobs[knob].kind;
        return kind == Knob::Kind::precision || kind == Knob::Kind::width || kind == Knob::Kind::integer;
    }

    std::vector<Member> remember(std::span<const Outcome> outcomes)
    {
        std::vector<Member> all;
        for (const Outcome& outcome : outcomes) {
            all.push_back(member_of(outcome, directions_));
            if (seen_.insert(outcome.choice))
                members_.push_back(all.back());
        }
        if (members_.size() > most_members) {
            std::vector<Member> kept;
            for (const std::size_t i : best(members_, most_members / 4))
                kept.push_back(std::move(members_[i]));
            members_ = std::move(kept);
        }
        return all;
    }

    /// Single steps from where the walk is; shorter ones if none is new; the front if none is left.
    void begin_round()
    {
        phase_ = Phase::singles;
        candidates_.clear();
        batch_ = steps();
        while (batch_.empty() && halvings_ < shortest) {
            ++halvings_;
            batch_ = steps();
        }
        if (batch_.empty())
            begin_front();
    }

    /// New choices one step away: fewer bits, other knobs both ways.
    [[nodiscard]] std::vector<Choice> steps() const
    {
        std::vector<Choice> steps;
        Seen fresh;
        const Choice& from = at_.choice;
        const auto add = [&](std::size_t knob, std::size_t to) {
            Choice step = from;
            step[knob] = to;
            step = space_.normalized(std::move(step));
            if (!seen_.contains(step) && fresh.insert(step))
                steps.push_back(std::move(step));
        };
        for (std::size_t knob = 0; knob < from.size(); ++knob) {
            if (!space_.is_active(knob, from))
                continue;
            const std::size_t count = space_.knobs[knob].choices.size();
            const std::size_t length = std::max<std::size_t>(1, (count >> 1) >> halvings_);
            if (!space_.knobs[knob].is_ordered()) {
                for (std::size_t other = 0; other < count; ++other)
                    add(knob, other);
                continue;
            }
            if (from[knob] > 0)
                add(knob, from[knob] - std::min(length, from[knob]));
            if (!is_bits(knob) && from[knob] + 1 < count)
                add(knob, std::min(from[knob] + length, count - 1));
        }
        return steps;
    }

    /// What is won less what is lost by going from the present point to another, each objective in units of
    /// its range so far. Feasibility first.
    [[nodiscard]] double score(const Member& to) const
    {
        constexpr double hopeless = -1e300;
        if (to.state == study::TrialState::failed || to.state == study::TrialState::pruned)
            return hopeless;
        const double beyond_now = beyond(at_), beyond_then = beyond(to);
        if (beyond_now > 0 || beyond_then > 0)
            return beyond_now - beyond_then;
        if (at_.costs.empty())
            return 1;
        double score = 0;
        for (std::size_t i = 0; i < to.costs.size(); ++i) {
            double low = at_.costs[i], high = at_.costs[i];
            for (const Member& member : members_)
                if (member.state == study::TrialState::complete) {
                    low = std::min(low, member.costs[i]);
                    high = std::max(high, member.costs[i]);
                }
            if (high > low)
                score += (at_.costs[i] - to.costs[i]) / (high - low);
        }
        return score;
    }

    /// Sum of the violations, each in units of the largest so far.
    [[nodiscard]] double beyond(const Member& member) const
    {
        double total = 0;
        for (std::size_t i = 0; i < member.violations.size(); ++i) {
            double largest = 0;
            for (const Member& other : members_)
                if (i < other.violations.size() && other.violations[i] > largest)
                    largest = other.violations[i];
            const double violation = member.violations[i];
            if (std::isnan(violation))
                total += 1;
            else if (violation > 0)
                total += largest > 0 ? violation / largest : 1;
        }
        return total;
    }

    /// Candidates that are better than the present point, best first.
    [[nodiscard]] std::vector<std::size_t> gains() const
    {
        std::vector<double> scores;
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            scores.push_back(score(candidates_[i]));
            if (scores.back() > 0)
                order.push_back(i);
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
        return order;
    }

    /// The best single steps together.
    void combine()
    {
        const std::vector<std::size_t> order = gains();
        phase_ = Phase::combined;
        batch_.clear();
        Seen fresh;
        for (std::size_t many = 2; many / 2 < order.size(); many *= 2) {
            Choice together = at_.choice;
            for (std::size_t i = std::min(many, order.size()); i-- > 0;) { // the best of a knob wins
                const Choice& step = candidates_[order[i]].choice;
                for (std::size_t knob = 0; knob < step.size(); ++knob)
                    if (step[knob] != at_.choice[knob])
                        together[knob] = step[knob];
            }
            together = space_.normalized(std::move(together));
            if (!seen_.contains(together) && fresh.insert(together))
                batch_.push_back(std::move(together));
        }
        if (batch_.empty())
            move();
    }

    void move()
    {
        const std::vector<std::size_t> order = gains();
        if (!order.empty())
            at_ = candidates_[order.front()];
        else if (halvings_ < shortest)
            ++halvings_;
        else
            return begin_front();
        begin_round();
    }

    /// Steps of one or two knobs from points of the front, at random; in the end all single ones.
    void begin_front()
    {
        phase_ = Phase::front;
        batch_.clear();
        const std::vector<std::size_t> rank = ranks(members_);
        std::size_t front_size = 0;
        for (const std::size_t r : rank)
            front_size += r == 0 ? 1 : 0;
        const std::vector<std::size_t> front = best(members_, front_size);
        Random random(seed_, told_);
        Seen fresh;
        const auto add = [&](Choice choice) {
            choice = space_.normalized(std::move(choice));
            if (!seen_.contains(choice) && fresh.insert(choice))
                batch_.push_back(std::move(choice));
        };
        for (std::size_t attempt = 0; attempt < 8 * front_batch && batch_.size() < front_batch; ++attempt) {
            const std::size_t pick = std::min(random.below(front.size()), random.below(front.size()));
            Choice choice = members_[front[pick]].choice;
            for (std::size_t changes = 1 + random.below(2); changes > 0; --changes)
                change(choice, random.below(choice.size()), random);
            add(std::move(choice));
        }
        for (std::size_t i = 0; i < front.size() && batch_.empty(); ++i)
            for (std::size_t knob = 0; knob < space_.knobs.size(); ++knob)
                for (std::size_t to = 0; to < space_.knobs[knob].choices.size(); ++to) {
                    Choice choice = members_[front[i]].choice;
                    choice[knob] = to;
                    add(std::move(choice));
                }
    }

    void change(Choice& choice, std::size_t knob, Random& random) const
    {
        const std::size_t count = space_.knobs[knob].choices.size();
        if (!space_.knobs[knob].is_ordered()) {
            choice[knob] = random.below(count);
            return;
        }
        const std::size_t length = 1 + random.below(std::max<std::size_t>(1, count / 4));
        const bool up = choice[knob] == 0 || (choice[knob] + 1 < count && random.below(2) == 1);
        choice[knob] =
            up ? std::min(choice[knob] + length, count - 1) : choice[knob] - std::min(length, choice[knob]);
    }

    SamplerSetup setup_;
    const Space& space_;
    const std::vector<study::Direction>& directions_;
    std::uint64_t seed_;
    std::size_t told_ = 0;
    Phase phase_ = Phase::start;
    int halvings_ = 0;               ///< of the longest step, half a knob's range
    Member at_;                      ///< where the walk is
    std::vector<Member> candidates_; ///< tried around it
    std::vector<Choice> batch_;
    std::vector<Member> members_;
    Seen seen_;
};

} // namespace

std::unique_ptr<Learner> make_greedy(const SamplerSetup& setup)
{
    return std::make_unique<Greedy>(setup);
}

} // namespace bitscape::search
