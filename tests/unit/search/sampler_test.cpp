#include "search/search.hpp"

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

} // namespace
} // namespace bitscape::search
