#include "search/confidence.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <random>
#include <vector>

namespace bitscape::search {
namespace {

/// Pascal's triangle, exact up to 2^53.
double choose(std::size_t n, std::size_t k)
{
    double value = 1;
    for (std::size_t i = 0; i < k; ++i)
        value = value * static_cast<double>(n - i) / static_cast<double>(i + 1);
    return k > n ? 0 : value;
}

TEST(Confidence, HypergeometricSumsAreExact)
{
    for (const std::size_t all : {1U, 7U, 40U})
        for (std::size_t seen = 1; seen <= all; ++seen)
            for (std::size_t good = 0; good <= all; ++good) {
                double sum = 0;
                for (std::size_t k = 0; k <= seen; ++k) {
                    if (k <= good && seen - k <= all - good)
                        sum += choose(good, k) * choose(all - good, seen - k) / choose(all, seen);
                    const double chance = std::exp(log_chance_of_so_few({all, seen, k}, good));
                    EXPECT_NEAR(chance, sum, 1e-9) << all << ' ' << seen << ' ' << good << ' ' << k;
                }
            }
}

TEST(Confidence, MoreGoodRowsMakeFewSeenLessLikely)
{
    double before = 0;
    for (std::size_t good = 0; good <= 10'000; good += 50) {
        const double chance = log_chance_of_so_few({10'000, 500, 200}, good);
        EXPECT_LE(chance, before + 1e-9); // rounding
        before = chance;
    }
    EXPECT_EQ(before, -INFINITY); // all rows good, but of 500 only 200 were
}

/// A thousand samples of a population: how often the smallest count that is ruled out is one that is true.
TEST(Confidence, FalseStatementsAreAsRareAsPromised)
{
    constexpr double level = 0.05;
    std::mt19937_64 engine(7);
    for (const auto& [right, wrong] : {std::pair{0.95, 0.1}, std::pair{0.7, 0.3}, std::pair{1.0, 0.0}}) {
        std::vector<int> kinds(1000); // 0: the float model is wrong; 1 it is right; 2 the design is right too
        std::size_t truth = 0;
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            const bool control = i % 4 != 0;
            const double part = static_cast<double>(i % 97) / 97;
            const bool good = part < (control ? right : wrong);
            truth += good;
            kinds[i] = (control ? 2 : 0) + (good ? 1 : 0);
        }
        std::size_t wrong_statements = 0, stronger = 0;
        for (int sample = 0; sample < 1000; ++sample) {
            std::shuffle(kinds.begin(), kinds.end(), engine);
            std::array<Cell, 2> cells{Cell{250, 0, 0}, Cell{750, 0, 0}};
            for (std::size_t i = 0; i < 200; ++i) {
                Cell& cell = cells[static_cast<std::size_t>(kinds[i] / 2)];
                ++cell.seen;
                cell.good += static_cast<std::size_t>(kinds[i] % 2);
            }
            wrong_statements += surely_fewer(cells, truth, level);
            stronger += surely_fewer(cells, std::min<std::size_t>(1000, truth + 150), level);
        }
        EXPECT_LE(static_cast<double>(wrong_statements) / 1000, level + 0.02);
        EXPECT_GE(stronger, 900U); // and it says something
    }
}

TEST(Confidence, WhatIsRuledOutIsRuledOutAbove)
{
    const std::array<Cell, 2> cells{Cell{3000, 150, 20}, Cell{7000, 350, 300}};
    bool before = false;
    std::size_t first = 0;
    for (std::size_t wanted = 0; wanted <= 10'001; wanted += 10) {
        const bool out = surely_fewer(cells, wanted, 1e-6);
        EXPECT_TRUE(out || !before) << wanted;
        if (out && !before)
            first = wanted;
        before = out;
    }
    EXPECT_GT(first, 6400U); // the estimate
    EXPECT_LT(first, 7600U);
    EXPECT_TRUE(surely_fewer({Cell{10, 10, 3}, Cell{}}, 4, 1e-9)); // all were seen
    EXPECT_FALSE(surely_fewer({Cell{10, 10, 3}, Cell{}}, 3, 1e-9));
}

TEST(Confidence, MeansHaveBoundsOnBothSides)
{
    EXPECT_NEAR(upper_mean(0, 100, 0.05), 1 - std::pow(0.05, 0.01), 1e-9); // (1 - p)^100 = 0.05
    EXPECT_EQ(upper_mean(1, 100, 0.05), 1);
    EXPECT_NEAR(lower_mean(0.3, 500, 1e-6), 1 - upper_mean(0.7, 500, 1e-6), 1e-12);
    const double bound = upper_mean(0.8, 200, 1e-4);
    EXPECT_NEAR(200 * bernoulli_divergence(0.8, bound), -std::log(1e-4), 1e-6);
}

} // namespace
} // namespace bitscape::search
