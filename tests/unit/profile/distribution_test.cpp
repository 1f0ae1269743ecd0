#include "profile/distribution.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace bitscape::profile {
namespace {

Distribution of(const std::vector<double>& values)
{
    Distribution distribution;
    distribution.add(values);
    return distribution;
}

/// As numpy.quantile has it.
double quantile(std::vector<double> sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const auto below = std::size_t(place);
    const double next = sorted[std::min(below + 1, sorted.size() - 1)];
    return sorted[below] + (next - sorted[below]) * (place - double(below));
}

const std::vector<double> ten{0.5, -1.25, 3.0, 0.0, 0.25, -0.75, 6.0, 0.0, -0.125, 2.5};

TEST(Distribution, CountsWhatItSaw)
{
    const Distribution seen = of(ten);
    EXPECT_EQ(seen.count(), 10);
    EXPECT_EQ(seen.zeros(), 2);
    EXPECT_EQ(seen.negative(), 3);
    EXPECT_EQ(seen.min(), -1.25);
    EXPECT_EQ(seen.max(), 6);
    EXPECT_EQ(seen.smallest(), 0.125);
    EXPECT_EQ(seen.largest(), 6);
}

TEST(Distribution, QuantilesOfShortNumbersAreNumpysExactly)
{
    // numpy.quantile(abs(x[x != 0]), q) with numpy 1.26: 0.125, 0.16875, 0.4375, 1, 2.625, 4.95, 6
    const Distribution seen = of(ten);
    const double wanted[][2] = {{0, 0.125},    {0.05, 0.16875}, {0.25, 0.4375}, {0.5, 1},
                                {0.75, 2.625}, {0.95, 4.95},    {1, 6}};
    for (const auto& [share, value] : wanted) {
        EXPECT_NEAR(seen.quantile(share, 0.125), value, 1e-12) << share;
        EXPECT_NEAR(seen.quantile(share), value, value / 128) << share; // the grid is not known
    }
}

TEST(Distribution, QuantilesStayWithinTheirBound)
{
    std::mt19937 random(1);
    for (const double spread : {0.5, 3.0, 12.0}) {
        std::normal_distribution<double> exponent(-2, spread);
        std::vector<double> values;
        for (int i = 0; i < 5000; ++i)
            values.push_back(std::exp2(exponent(random)) * (i % 3 == 0 ? -1 : 1));
        const Distribution seen = of(values);
        std::ranges::transform(values, values.begin(), [](double value) { return std::fabs(value); });
        std::ranges::sort(values);
        for (double share = 0; share <= 1; share += 0.01)
            EXPECT_NEAR(seen.quantile(share) / quantile(values, share), 1, 1.0 / 128) << share;
    }
}

TEST(Distribution, BlocksMakeNoDifference)
{
    Distribution parts;
    parts.add(std::vector<double>(ten.begin(), ten.begin() + 3));
    parts.add({});
    parts.add(std::vector<double>(ten.begin() + 3, ten.end()));
    const Distribution whole = of(ten);
    EXPECT_EQ(parts.count(), whole.count());
    EXPECT_EQ(parts.min(), whole.min());
    EXPECT_EQ(parts.zeros(), whole.zeros());
    for (double share = 0; share <= 1; share += 0.125)
        EXPECT_EQ(parts.quantile(share), whole.quantile(share));
}

TEST(Distribution, KeepsExtremesBeyondItsBins)
{
    const Distribution seen = of({1e-300, 1e300, -5e-324});
    EXPECT_EQ(seen.quantile(0), 5e-324);
    EXPECT_EQ(seen.quantile(1), 1e300);
    EXPECT_EQ(seen.nonzero(), 3);
    const Distribution none = of({0, 0, -0.0});
    EXPECT_EQ(none.nonzero(), 0);
    EXPECT_EQ(none.quantile(0.5), 0);
    EXPECT_EQ(Distribution().quantile(0.5), 0);
}

TEST(Distribution, DensityHasAnAreaOfOneAroundTheValues)
{
    const auto density = of({1, 1, 1, 4}).density(400, 0.25);
    EXPECT_DOUBLE_EQ(density.low, -0.25);
    EXPECT_DOUBLE_EQ(density.high, 2.25);
    const double gap = (density.high - density.low) / 399;
    const double area = gap * std::accumulate(density.values.begin(), density.values.end(), 0.0);
    EXPECT_NEAR(area, 1, 0.02);
    const auto at = [&](double log2) { return density.values[std::size_t((log2 - density.low) / gap)]; };
    EXPECT_NEAR(at(0) / at(2), 3, 0.2);
    EXPECT_EQ(at(1), 0);
}

} // namespace
} // namespace bitscape::profile
