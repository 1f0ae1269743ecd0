#include "study/study.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <numeric>
#include <random>

namespace bitscape::study {
namespace {

using Values = std::vector<std::vector<double>>;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// The definition, written down: better in one objective, worse in none.
bool dominates(const std::vector<double>& a, const std::vector<double>& b,
               const std::vector<Direction>& directions)
{
    bool better = false;
    for (std::size_t j = 0; j < directions.size(); ++j) {
        const bool up = directions[j] == Direction::maximize;
        if (std::isnan(a[j]) || std::isnan(b[j]) || (up ? a[j] < b[j] : a[j] > b[j]))
            return false;
        better = better || a[j] != b[j];
    }
    return better;
}

std::vector<std::size_t> brute_force(const Values& values, const std::vector<Direction>& directions)
{
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool bad =
            std::any_of(values[i].begin(), values[i].end(), [](double v) { return std::isnan(v); });
        const bool beaten = std::any_of(values.begin(), values.end(), [&](const std::vector<double>& other) {
            return dominates(other, values[i], directions);
        });
        if (!bad && !beaten)
            front.push_back(i);
    }
    return front;
}

std::vector<Direction> directions_of(std::size_t count, std::mt19937& engine)
{
    std::vector<Direction> directions(count);
    for (Direction& direction : directions)
        direction = engine() % 2 == 0 ? Direction::minimize : Direction::maximize;
    return directions;
}

/// Small integers, so that ties and equal points are common; now and then a NaN or an infinity.
Values random_values(std::size_t points, std::size_t objectives, int levels, std::mt19937& engine)
{
    Values values(points, std::vector<double>(objectives));
    for (auto& point : values)
        for (double& value : point) {
            value =
                static_cast<double>(static_cast<int>(engine() % static_cast<unsigned>(levels)) - levels / 2);
            if (engine() % 40 == 0)
                value = nan;
            else if (engine() % 40 == 0)
                value = engine() % 2 == 0 ? infinity : -infinity;
            else if (value == 0 && engine() % 2 == 0)
                value = -0.0;
        }
    return values;
}

TEST(ParetoFront, IsTheDefinitionOnRandomPoints)
{
    std::mt19937 engine(1);
    for (int round = 0; round < 600; ++round) {
        const std::size_t objectives = 1 + engine() % 5;
        const auto directions = directions_of(objectives, engine);
        const Values values =
            random_values(engine() % 60, objectives, 3 + static_cast<int>(engine() % 20), engine);
        ASSERT_EQ(pareto_front(values, directions), brute_force(values, directions)) << "round " << round;
    }
}

TEST(ParetoFront, KeepsEqualPointsAndDropsNaN)
{
    const std::vector<Direction> directions{Direction::maximize, Direction::minimize};
    const Values values{{0.7, 10}, {0.7, 10}, {nan, 0}, {0.7, 11}, {0.8, 20}, {0.6, nan}, {}, {0.5, 3}};
    EXPECT_EQ(pareto_front(values, directions), (std::vector<std::size_t>{0, 1, 4, 7}));
    EXPECT_TRUE(pareto_front({}, directions).empty());
    EXPECT_TRUE(pareto_front({{nan, nan}}, directions).empty());
    EXPECT_TRUE(pareto_front({{}, {}}, {}).empty());
}

TEST(ParetoFront, DoesNotDependOnTheOrder)
{
    std::mt19937 engine(2);
    for (const std::size_t objectives : {2U, 3U, 4U}) {
        const auto directions = directions_of(objectives, engine);
        const Values values = random_values(80, objectives, 12, engine);
        std::vector<std::size_t> order(values.size());
        std::iota(order.begin(), order.end(), 0U);
        std::shuffle(order.begin(), order.end(), engine);
        Values shuffled;
        for (const std::size_t index : order)
            shuffled.push_back(values[index]);
        std::vector<std::size_t> back;
        for (const std::size_t index : pareto_front(shuffled, directions))
            back.push_back(order[index]);
        std::sort(back.begin(), back.end());
        EXPECT_EQ(back, pareto_front(values, directions));
    }
}

TEST(ParetoFront, TakesManyPoints)
{
    std::mt19937 engine(3);
    Values values(200'000, std::vector<double>(2));
    for (std::size_t i = 0; i < values.size(); ++i) { // all on the front: the worst case
        values[i][0] = static_cast<double>(i);
        values[i][1] = static_cast<double>(values.size() - i);
    }
    std::shuffle(values.begin(), values.end(), engine);
    EXPECT_EQ(pareto_front(values, {Direction::minimize, Direction::minimize}).size(), values.size());
}

/// Counts the unit cells between points and reference: exact for integer points.
double count_cells(const Values& values, const std::vector<Direction>& directions,
                   const std::vector<double>& reference, int extent)
{
    const std::size_t n = directions.size();
    std::vector<int> cell(n, 0);
    double total = 0;
    for (;;) {
        const bool covered = std::any_of(values.begin(), values.end(), [&](const std::vector<double>& point) {
            for (std::size_t j = 0; j < n; ++j) {
                const bool up = directions[j] == Direction::maximize;
                const double depth =
                    up ? point[j] - reference[j] : reference[j] - point[j]; // NaN covers nothing
                if (!(depth >= cell[j] + 1))
                    return false;
            }
            return true;
        });
        total += covered ? 1 : 0;
        std::size_t j = 0;
        while (j < n && ++cell[j] == extent)
            cell[j++] = 0;
        if (j == n)
            return total;
    }
}

TEST(Hypervolume, EqualsCountedCells)
{
    std::mt19937 engine(4);
    for (int round = 0; round < 200; ++round) {
        const std::size_t objectives = 1 + engine() % 4;
        const auto directions = directions_of(objectives, engine);
        Values values(engine() % 15, std::vector<double>(objectives));
        for (auto& point : values)
            for (double& value : point)
                value = engine() % 50 == 0 ? nan : static_cast<double>(engine() % 9);
        const std::vector<double> reference(objectives, static_cast<double>(engine() % 9));
        ASSERT_EQ(hypervolume(values, directions, reference), count_cells(values, directions, reference, 9))
            << "round " << round;
        std::shuffle(values.begin(), values.end(), engine);
        ASSERT_EQ(hypervolume(values, directions, reference), count_cells(values, directions, reference, 9));
    }
}

TEST(Hypervolume, OfKnownFigures)
{
    const std::vector<Direction> mixed{Direction::maximize, Direction::minimize};
    EXPECT_DOUBLE_EQ(hypervolume({{0.75, 100}, {0.5, 50}}, mixed, {0, 200}), 0.75 * 100 + 0.5 * 50);
    EXPECT_DOUBLE_EQ(hypervolume({{0.75, 200}, {0, 50}, {0.5, 300}}, mixed, {0, 200}),
                     0); // on or beyond the edge
    EXPECT_DOUBLE_EQ(hypervolume({}, mixed, {0, 200}), 0);
    EXPECT_TRUE(std::isnan(hypervolume({{1, 1}}, mixed, {0})));
    EXPECT_TRUE(std::isnan(hypervolume({{1, 1}}, mixed, {nan, 1})));
    EXPECT_EQ(hypervolume({{0.75, -infinity}}, mixed, {0, 200}), infinity);
    const std::vector<Direction> three(3, Direction::minimize);
    EXPECT_DOUBLE_EQ(hypervolume({{1, 1, 1}, {0, 2, 2}, {0, 2, 2}}, three, {3, 3, 3}), 8 + 1);
}

} // namespace
} // namespace bitscape::study
