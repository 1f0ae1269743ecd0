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

TEST(GridSampler, NamesEveryCombinationOnce)
{
    const Space space = space_of({3, 1, 4, 2});
    EXPECT_EQ(space.size(), 24);
    const auto sampler = make_sampler(SamplerKind::grid, space, 1);
    std::set<std::vector<std::size_t>> seen;
    for (std::size_t trial = 0; trial < 24; ++trial) {
        const auto choice = sampler->sample(trial);
        ASSERT_TRUE(choice);
        for (std::size_t knob = 0; knob < 4; ++knob)
            EXPECT_LT((*choice)[knob], space.knobs[knob].choices.size());
        seen.insert(*choice);
    }
    EXPECT_EQ(seen.size(), 24U);
    EXPECT_EQ(sampler->sample(0), (std::vector<std::size_t>{0, 0, 0, 0}));
    EXPECT_EQ(sampler->sample(1), (std::vector<std::size_t>{0, 0, 0, 1})); // the last knob fastest
    EXPECT_EQ(sampler->sample(24), std::nullopt);
    EXPECT_EQ(sampler->sample(1'000'000), std::nullopt);
}

TEST(GridSampler, CountsBeyond64Bits)
{
    const auto sampler = make_sampler(SamplerKind::grid, space_of(std::vector<std::size_t>(40, 15)), 1);
    const auto choice = sampler->sample(SIZE_MAX);
    ASSERT_TRUE(choice);
    std::size_t value = 0; // the digits read back; wraps nowhere since the number fits
    for (const std::size_t digit : *choice)
        value = value * 15 + digit;
    EXPECT_EQ(value, SIZE_MAX);
}

TEST(RandomSampler, DependsOnSeedAndTrialOnly)
{
    const Space space = space_of({15, 15, 15, 7, 2, 30});
    const auto a = make_sampler(SamplerKind::random, space, 42);
    const auto b = make_sampler(SamplerKind::random, space, 42);
    const auto other = make_sampler(SamplerKind::random, space, 43);
    std::set<std::vector<std::size_t>> seen;
    int same_as_other = 0;
    for (std::size_t trial = 1000; trial-- > 0;) { // backwards here, forwards there
        seen.insert(*a->sample(trial));
        same_as_other += *a->sample(trial) == *other->sample(trial) ? 1 : 0;
    }
    for (std::size_t trial = 0; trial < 1000; ++trial)
        ASSERT_EQ(a->sample(trial), b->sample(trial));
    EXPECT_GT(seen.size(), 990U);
    EXPECT_LT(same_as_other, 3);
}

TEST(RandomSampler, KeepsItsTrialsAcrossVersions)
{
    // A stored study is continued by later versions: these figures must never change.
    const auto sampler = make_sampler(SamplerKind::random, space_of({15, 15, 20}), 7);
    EXPECT_EQ(sampler->sample(0), (std::vector<std::size_t>{11, 9, 8}));
    EXPECT_EQ(sampler->sample(123456789), (std::vector<std::size_t>{8, 13, 3}));
}

TEST(RandomSampler, IsUniformAndUncorrelated)
{
    constexpr std::size_t radix = 8;
    constexpr std::size_t trials = 64'000;
    const auto sampler = make_sampler(SamplerKind::random, space_of({radix, radix}), 5);
    std::vector<int> pairs(radix * radix, 0);
    std::vector<int> steps(radix * radix, 0); // this trial's first knob against the next trial's
    for (std::size_t trial = 0; trial < trials; ++trial) {
        const auto choice = *sampler->sample(trial);
        ++pairs[choice[0] * radix + choice[1]];
        ++steps[choice[0] * radix + (*sampler->sample(trial + 1))[0]];
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
