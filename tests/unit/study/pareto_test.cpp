#include "study/hypervolume.hpp"
#include "study/study.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <iterator>
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

TEST(ParetoFront, TakesManyPointsOfThreeObjectives)
{
    std::mt19937 engine(5);
    Values values(100'000, std::vector<double>(3)); // all on the plane x + y + z = 1e6: nobody is dominated
    for (auto& point : values) {
        point[0] = static_cast<double>(engine() % 500'000);
        point[1] = static_cast<double>(engine() % 500'000);
        point[2] = 1e6 - point[0] - point[1];
    }
    values.push_back({0, 0, 1e6});
    values.push_back({1, 0, 1e6});
    const auto front = pareto_front(values, std::vector<Direction>(3, Direction::minimize));
    EXPECT_EQ(front.size(), values.size() - 1);
    EXPECT_EQ(front.back(), values.size() - 2);
}

TEST(KneePoint, IsFarthestFromThePlaneOfTheExtremes)
{
    const std::vector<Direction> directions{Direction::maximize, Direction::minimize};
    // accuracy against LUT: (0.70, 1000) to (0.80, 9000); scaled, (0.78, 3000) is (0.2, 0.25)
    const Values values{{0.70, 1000}, {0.80, 9000}, {0.78, 3000},
                        {0.75, 2600}, {0.79, 6000}, {0.60, 500'000}};
    EXPECT_EQ(knee_point(values, directions), 2U);
    EXPECT_EQ(knee_point({{0.7, 10}}, directions), 0U);
    EXPECT_EQ(knee_point({{0.7, 10}, {0.7, 10}}, directions), 0U);
    EXPECT_EQ(knee_point({}, directions), std::nullopt);
    EXPECT_EQ(knee_point({{nan, 1}}, directions), std::nullopt);
    const std::vector<Direction> three(3, Direction::minimize);
    EXPECT_EQ(knee_point({{0, 1, 1}, {1, 0, 1}, {1, 1, 0}, {0.6, 0.6, 0.6}, {0.5, 0.55, 0.6}}, three), 4U);
}

TEST(ThinnedFront, CoversTheFront)
{
    std::mt19937 engine(6);
    for (const std::size_t objectives : {2U, 3U, 4U}) {
        const auto directions = directions_of(objectives, engine);
        const Values values = random_values(400, objectives, 60, engine);
        const auto front = pareto_front(values, directions);
        EXPECT_EQ(thinned_front(values, directions, 0), front);
        Values finite;
        std::copy_if(values.begin(), values.end(), std::back_inserter(finite), [](const auto& point) {
            return std::all_of(point.begin(), point.end(), [](double v) { return std::isfinite(v); });
        });
        const auto whole = pareto_front(finite, directions);
        const auto thin = thinned_front(finite, directions, 0.2);
        EXPECT_LE(thin.size(), whole.size());
        EXPECT_TRUE(std::includes(whole.begin(), whole.end(), thin.begin(), thin.end()));
        for (std::size_t j = 0; j < objectives; ++j) {
            const auto worse = [&](std::size_t a, std::size_t b) { return finite[a][j] < finite[b][j]; };
            const auto [low, high] = std::minmax_element(whole.begin(), whole.end(), worse);
            const double range = finite[*high][j] - finite[*low][j];
            for (const std::size_t i : whole)
                EXPECT_TRUE(std::any_of(thin.begin(), thin.end(), [&](std::size_t t) {
                    return std::abs(finite[t][j] - finite[i][j]) <= 0.2 * range;
                }));
            const auto best = directions[j] == Direction::maximize ? finite[*high][j] : finite[*low][j];
            EXPECT_TRUE(
                std::any_of(thin.begin(), thin.end(), [&](std::size_t t) { return finite[t][j] == best; }));
        }
    }
    Values line; // (0, 100), (1, 99), ...: eleven boxes of a tenth, the last one of the end point alone
    for (int i = 0; i <= 100; ++i)
        line.push_back({static_cast<double>(i), static_cast<double>(100 - i)});
    EXPECT_LE(thinned_front(line, {Direction::minimize, Direction::minimize}, 0.1).size(), 22U);
}

TEST(Hypervolume, OfPagmoIsTheDefinition)
{
    std::mt19937 engine(7);
    for (int round = 0; round < 60; ++round) {
        const std::size_t objectives = 2 + engine() % 4;
        Values values(1 + engine() % 40, std::vector<double>(objectives));
        for (auto& point : values)
            for (double& value : point)
                value = static_cast<double>(engine()) / 4294967296.0;
        const std::vector<double> reference(objectives, 1.0);
        const double sliced = sliced_hypervolume(values, reference);
        EXPECT_NEAR(pagmo_hypervolume(values, reference), sliced, 1e-12);
        const std::vector<Direction> directions(objectives, Direction::minimize);
        EXPECT_NEAR(hypervolume(values, directions, reference), sliced, 1e-12);
    }
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
