#include "search/search.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <set>

namespace bitscape::search {
namespace {

Space space_of(const std::vector<std::size_t>& radices)
{
    Space space;
    for (const std::size_t radix : radices) {
        Knob knob;
        knob.name = "knob" + std::to_string(space.knobs.size());
        knob.choices.assign(radix, "1");
        space.knobs.push_back(std::move(knob));
    }
    return space;
}

/// The first `count` proposals, told as failed trials.
std::vector<Choice> proposals(SamplerKind kind, const Space& space, std::uint64_t seed, std::size_t count)
{
    const auto sampler = make_sampler(kind, {space, {}, seed, 0, {}, {}});
    std::vector<Choice> all;
    while (all.size() < count && sampler->batch_size() > 0) {
        const auto batch = sampler->propose();
        EXPECT_EQ(batch.size(), sampler->batch_size());
        EXPECT_EQ(batch, sampler->propose());
        std::vector<Outcome> outcomes;
        for (const Choice& choice : batch) {
            outcomes.push_back({choice, study::TrialState::failed, {}, {}});
            all.push_back(choice);
        }
        sampler->tell(outcomes);
    }
    return all;
}

TEST(GridSampler, NamesEveryCombinationOnce)
{
    const Space space = space_of({3, 1, 4, 20});
    EXPECT_EQ(space.size(), 240);
    const auto choices = proposals(SamplerKind::grid, space, 1, SIZE_MAX);
    EXPECT_EQ(choices.size(), 240U); // and no more
    EXPECT_EQ(std::set(choices.begin(), choices.end()).size(), 240U);
    for (const Choice& choice : choices)
        for (std::size_t knob = 0; knob < 4; ++knob)
            EXPECT_LT(choice[knob], space.knobs[knob].choices.size());
    EXPECT_EQ(choices[0], (Choice{0, 0, 0, 0}));
    EXPECT_EQ(choices[1], (Choice{0, 0, 0, 1})); // the last knob fastest
}

TEST(RandomSampler, DependsOnSeedAndTrialOnly)
{
    const Space space = space_of({15, 15, 15, 7, 2, 30});
    const auto a = proposals(SamplerKind::random, space, 42, 1000);
    const auto other = proposals(SamplerKind::random, space, 43, 1000);
    EXPECT_EQ(a, proposals(SamplerKind::random, space, 42, 1000));
    int same_as_other = 0;
    for (std::size_t trial = 0; trial < 1000; ++trial)
        same_as_other += a[trial] == other[trial] ? 1 : 0;
    EXPECT_GT(std::set(a.begin(), a.end()).size(), 990U);
    EXPECT_LT(same_as_other, 3);
}

TEST(RandomSampler, KeepsItsTrialsAcrossVersions)
{
    // A stored study is continued by later versions: these figures must never change.
    EXPECT_EQ(proposals(SamplerKind::random, space_of({15, 15, 20}), 7, 1)[0], (Choice{11, 9, 8}));
}

TEST(RandomSampler, IsUniformAndUncorrelated)
{
    constexpr std::size_t radix = 8;
    constexpr std::size_t trials = 64'000;
    const auto choices = proposals(SamplerKind::random, space_of({radix, radix}), 5, trials + 1);
    std::vector<int> pairs(radix * radix, 0);
    std::vector<int> steps(radix * radix, 0); // this trial's first knob against the next trial's
    for (std::size_t trial = 0; trial < trials; ++trial) {
        const Choice& choice = choices[trial];
        ++pairs[choice[0] * radix + choice[1]];
        ++steps[choice[0] * radix + choices[trial + 1][0]];
    }
    for (const auto* counts : {&pairs, &steps}) {
        double chi_squared = 0; // 63 degrees of freedom: mean 63, standard deviation 11
        for (const int count : *counts)
            chi_squared += std::pow(count - 1000.0, 2) / 1000.0;
        EXPECT_LT(chi_squared, 63 + 5 * 11.2);
        EXPECT_GT(chi_squared, 63 - 5 * 11.2);
    }
}

TEST(GridSampler, CountsInactiveKnobsOnce)
{
    Space space = space_of({2, 3, 2, 2});
    space.knobs[1].condition = Knob::Condition{0, {1}};    // counts where knob 0 is 1
    space.knobs[2].condition = Knob::Condition{1, {0, 2}}; // and this where knob 1 counts and is 0 or 2
    EXPECT_EQ(space.size(), (1 + (2 + 1 + 2)) * 2);
    const auto choices = proposals(SamplerKind::grid, space, 1, SIZE_MAX);
    EXPECT_EQ(choices.size(), 12U);
    EXPECT_EQ(std::set(choices.begin(), choices.end()).size(), 12U);
    for (const Choice& choice : choices)
        EXPECT_EQ(choice, space.normalized(choice));
}

TEST(SobolSampler, IsEvenerThanRandom)
{
    const Space space = space_of({16, 16, 16});
    const auto empty_cells = [&](SamplerKind kind) {
        std::set<std::pair<std::size_t, std::size_t>> cells;
        for (const Choice& choice : proposals(kind, space, 3, 256))
            cells.insert({choice[0], choice[2]});
        return 256 - cells.size();
    };
    EXPECT_LE(empty_cells(SamplerKind::sobol), 1U); // points 1 to 256 of a sequence that has one in each cell
    EXPECT_GT(empty_cells(SamplerKind::random), 50U);
    EXPECT_NE(proposals(SamplerKind::sobol, space, 3, 64), proposals(SamplerKind::sobol, space, 4, 64));
    EXPECT_EQ(proposals(SamplerKind::sobol, space_of(std::vector<std::size_t>(4000, 3)), 1, 2)[0].size(),
              4000U);
}

/// Two objectives over ordered knobs: the sum of all to be small (cost), closeness to 7 to be large, with a
/// knob whose choices have no order and one that counts only for one of its choices.
struct Toy {
    Space space = space_of({12, 12, 12, 12, 12, 12, 3, 5});
    std::vector<study::Direction> directions{study::Direction::minimize, study::Direction::maximize};
    bool constrained = false;

    Toy()
    {
        for (std::size_t i = 0; i < 6; ++i)
            space.knobs[i].kind = Knob::Kind::width;
        space.knobs[6].kind = Knob::Kind::strategy;
        space.knobs[7].condition = Knob::Condition{6, {2}};
    }
    [[nodiscard]] Outcome outcome(const Choice& choice) const
    {
        double cost = choice[6] == 1 ? 0.0 : 3.0;
        double loss = static_cast<double>(choice[7]);
        for (std::size_t i = 0; i < 6; ++i) {
            cost += static_cast<double>(choice[i]) * (1 + static_cast<double>(i) / 2);
            loss +=
                std::pow(7 - std::min(7.0, static_cast<double>(choice[i])), 2) / (1 + static_cast<double>(i));
        }
        Outcome outcome{choice, study::TrialState::complete, {cost, 60 - loss}, {}};
        if (constrained) {
            outcome.violations = {20 - cost, loss - 40};
            if (cost < 20 || loss > 40)
                outcome.state = study::TrialState::infeasible;
        }
        return outcome;
    }
    [[nodiscard]] SamplerSetup setup(std::uint64_t seed) const
    {
        return {space, directions, seed, 0, {}, {}};
    }
    [[nodiscard]] double volume(const std::vector<Outcome>& outcomes) const
    {
        std::vector<std::vector<double>> points;
        for (const Outcome& outcome : outcomes)
            if (outcome.state == study::TrialState::complete)
                points.push_back(outcome.values);
        return study::hypervolume(points, directions, {150, 0});
    }
};

/// Proposes and tells until `trials` outcomes are there.
std::vector<Outcome> searched(Sampler& sampler, const Toy& toy, std::size_t trials)
{
    std::vector<Outcome> all;
    while (all.size() < trials && sampler.batch_size() > 0) {
        std::vector<Outcome> batch;
        for (const Choice& choice : sampler.propose())
            batch.push_back(toy.outcome(choice));
        sampler.tell(batch);
        all.insert(all.end(), batch.begin(), batch.end());
    }
    return all;
}

class EverySampler : public testing::TestWithParam<SamplerKind> {};
INSTANTIATE_TEST_SUITE_P(Search, EverySampler,
                         testing::ValuesIn(sampler_kinds().begin(), sampler_kinds().end()),
                         [](const auto& info) { return std::string(to_string(info.param)); });

TEST_P(EverySampler, KeepsTheContract)
{
    const Toy toy;
    const auto sampler = make_sampler(GetParam(), toy.setup(5));
    for (int round = 0; round < 12 && sampler->batch_size() > 0; ++round) {
        const auto batch = sampler->propose();
        ASSERT_EQ(batch.size(), sampler->batch_size());
        ASSERT_EQ(batch, sampler->propose()); // asked twice
        std::vector<Outcome> outcomes;
        for (const Choice& choice : batch) {
            ASSERT_EQ(choice.size(), toy.space.knobs.size());
            for (std::size_t knob = 0; knob < choice.size(); ++knob)
                ASSERT_LT(choice[knob], toy.space.knobs[knob].choices.size());
            ASSERT_EQ(choice, toy.space.normalized(choice));
            outcomes.push_back(toy.outcome(choice));
        }
        sampler->tell(outcomes);
    }
}

TEST_P(EverySampler, GoesOnAsIfItHadNeverStopped)
{
    const Toy toy;
    const auto whole = make_sampler(GetParam(), toy.setup(9));
    const auto outcomes = searched(*whole, toy, 300);
    const auto resumed = make_sampler(GetParam(), toy.setup(9));
    for (std::size_t done = 0; done < outcomes.size();) { // told only, never asked
        const std::size_t size = resumed->batch_size();
        resumed->tell(std::span(outcomes).subspan(done, size));
        done += size;
    }
    EXPECT_EQ(resumed->batch_size(), whole->batch_size());
    EXPECT_EQ(resumed->propose(), whole->propose());
}

TEST_P(EverySampler, TakesFailuresAndPrunedTrials)
{
    const Toy toy;
    const auto sampler = make_sampler(GetParam(), toy.setup(2));
    for (int round = 0; round < 30 && sampler->batch_size() > 0; ++round) {
        std::vector<Outcome> outcomes;
        for (const Choice& choice : sampler->propose()) {
            Outcome outcome = toy.outcome(choice);
            if (outcomes.size() % 3 == 0)
                outcome = {choice, study::TrialState::failed, {}, {}};
            else if (outcomes.size() % 3 == 1)
                outcome = {choice,
                           study::TrialState::pruned,
                           round % 2 == 0 ? outcome.values : std::vector<double>{},
                           {NAN, 1.0}};
            outcomes.push_back(std::move(outcome));
        }
        sampler->tell(outcomes);
    }
    std::vector<Outcome> failed; // and nothing else
    const auto hopeless = make_sampler(GetParam(), toy.setup(2));
    for (int round = 0; round < 10 && hopeless->batch_size() > 0; ++round) {
        failed.clear();
        for (const Choice& choice : hopeless->propose())
            failed.push_back({choice, study::TrialState::failed, {}, {}});
        hopeless->tell(failed);
    }
}

TEST_P(EverySampler, StartsFromWhatItIsGiven)
{
    const Toy toy;
    SamplerSetup setup = toy.setup(1);
    const Choice first{7, 7, 7, 7, 7, 7, 1, 0}, second{0, 0, 0, 0, 0, 0, 1, 0};
    setup.initial = {
        first, second, {7, 7, 7, 7, 7, 7, 1, 4}}; // the last is the first: its last knob is inactive
    const auto sampler = make_sampler(GetParam(), setup);
    EXPECT_EQ(sampler->propose(), (std::vector<Choice>{first, second}));
    EXPECT_GE(searched(*sampler, toy, 200).size(), 200U);
}

TEST_P(EverySampler, NamesReadBack)
{
    EXPECT_EQ(*parse_sampler(to_string(GetParam())), GetParam());
}

class LearningSampler : public testing::TestWithParam<SamplerKind> {};
INSTANTIATE_TEST_SUITE_P(Search, LearningSampler,
                         testing::Values(SamplerKind::nsga2, SamplerKind::nspso, SamplerKind::tpe,
                                         SamplerKind::greedy),
                         [](const auto& info) { return std::string(to_string(info.param)); });

TEST_P(LearningSampler, BeatsRandom)
{
    for (const bool constrained : {false, true}) {
        Toy toy;
        toy.constrained = constrained;
        int won = 0;
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const auto random = make_sampler(SamplerKind::random, toy.setup(seed));
            const auto learning = make_sampler(GetParam(), toy.setup(seed));
            won +=
                toy.volume(searched(*learning, toy, 320)) > toy.volume(searched(*random, toy, 320)) ? 1 : 0;
        }
        EXPECT_EQ(won, 5) << (constrained ? "constrained" : "free");
    }
}

TEST_P(LearningSampler, LooksForWhatIsFeasible)
{
    Toy toy;
    toy.constrained = true; // a tenth of the space
    const auto share = [&](SamplerKind kind) {
        const auto outcomes = searched(*make_sampler(kind, toy.setup(4)), toy, 400);
        const auto feasible =
            std::count_if(outcomes.begin() + 200, outcomes.end(), [](const Outcome& outcome) {
                return outcome.state == study::TrialState::complete;
            });
        return static_cast<double>(feasible) / static_cast<double>(outcomes.size() - 200);
    };
    EXPECT_GT(share(GetParam()), share(SamplerKind::random));
}

TEST_P(LearningSampler, SeldomRepeatsItself)
{
    const Toy toy;
    std::set<Choice> different;
    const auto outcomes = searched(*make_sampler(GetParam(), toy.setup(6)), toy, 500);
    for (const Outcome& outcome : outcomes)
        different.insert(outcome.choice);
    EXPECT_GE(different.size(), outcomes.size() * 95 / 100);
}

TEST_P(LearningSampler, EndsOrGoesOnInASmallSpace)
{
    Toy toy;
    toy.space = space_of({2, 3});
    toy.directions = {study::Direction::minimize};
    const auto sampler = make_sampler(GetParam(), toy.setup(1));
    std::set<Choice> seen;
    for (int round = 0; round < 20 && sampler->batch_size() > 0; ++round) {
        std::vector<Outcome> outcomes;
        for (const Choice& choice : sampler->propose()) {
            seen.insert(choice);
            const double value = static_cast<double>(choice[0] + choice[1]);
            outcomes.push_back({choice, study::TrialState::complete, {value}, {}});
        }
        sampler->tell(outcomes);
    }
    EXPECT_TRUE(seen.contains(Choice{0, 0})); // the best of six
}

TEST(SamplerNames, UnknownOnesAreRefused)
{
    EXPECT_EQ(english(parse_sampler("cmaes").error()),
              "sampler 'cmaes': is not known (random, grid, sobol, nsga2, tpe, nspso, greedy)");
}

} // namespace
} // namespace bitscape::search
