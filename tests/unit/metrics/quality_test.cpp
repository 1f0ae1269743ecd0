#include "metrics/quality.hpp"

#include <cmath>
#include <gmock/gmock.h>
#include <random>

namespace bitscape::metrics {
namespace {

using ::testing::ElementsAre;

DataSet labelled(std::vector<int> classes)
{
    DataSet data;
    data.classes = std::move(classes);
    return data;
}

TEST(Quality, EfficienciesAreReadOffTheCurve)
{
    // Scores of signal 0.9 0.6, of background 0.7 0.6 0.2: steps (0, 1/2), (1/3, 1/2), (2/3, 1), (1, 1).
    const Samples outputs{5, 1, {0.9, 0.6, 0.7, 0.6, 0.2}};
    const DataSet data = labelled({1, 1, 0, 0, 0});
    const auto curve = roc_curve(outputs, data, 0);
    EXPECT_DOUBLE_EQ(background_efficiency(curve, 0.25), 0);
    EXPECT_DOUBLE_EQ(background_efficiency(curve, 0.75), 0.5);
    EXPECT_DOUBLE_EQ(background_efficiency(curve, 1), 2.0 / 3);
    const auto passing = rejections(curve, 3, 4);
    ASSERT_EQ(passing.size(), 5u);
    EXPECT_DOUBLE_EQ(passing[1], 3); // none passes: as many as there are
    EXPECT_DOUBLE_EQ(passing[3], 2);
    EXPECT_TRUE(rejections({}, 3, 4).empty());
}

TEST(Quality, RejectionIsTheOneThatIsMeasured)
{
    std::mt19937 random(3);
    std::normal_distribution<double> noise;
    Samples outputs{500, 3, {}};
    std::vector<int> classes;
    for (int row = 0; row < 500; ++row) {
        classes.push_back(row % 3);
        for (int column = 0; column < 3; ++column) // a grid, so that there are ties
            outputs.values.push_back(std::round(4 * (noise(random) + (column == row % 3 ? 0.8 : 0))) / 4);
    }
    const DataSet data = labelled(classes);
    const auto metrics = measure(outputs, data, nullptr);
    ASSERT_TRUE(metrics);
    for (std::size_t k = 0; k < 3; ++k) {
        const std::size_t background = 500 - static_cast<std::size_t>(std::ranges::count(classes, int(k)));
        EXPECT_NEAR(rejections(roc_curve(outputs, data, k), background, 100)[30], metrics->rejection[k],
                    1e-9 * metrics->rejection[k]);
    }
}

TEST(Quality, AThinnedCurveIsTheSameToItsTolerance)
{
    std::mt19937 random(4);
    std::normal_distribution<double> noise;
    Samples outputs{20'000, 1, {}};
    std::vector<int> classes;
    for (int row = 0; row < 20'000; ++row) {
        classes.push_back(row % 2);
        outputs.values.push_back(noise(random) + row % 2);
    }
    const auto curve = roc_curve(outputs, labelled(classes), 0);
    const auto thin = thinned(curve, 0.01);
    EXPECT_LT(thin.size(), 1500u);
    EXPECT_EQ(thin.front().true_positive_rate, 0);
    EXPECT_EQ(thin.back().false_positive_rate, 1);
    for (double efficiency = 0.05; efficiency < 1; efficiency += 0.05) {
        const double exact = background_efficiency(curve, efficiency);
        EXPECT_NEAR(background_efficiency(thin, efficiency), exact, 0.02 * exact + 1e-4);
    }
}

TEST(Quality, ConfusionCountsTruthAgainstDecision)
{
    const Samples outputs{4, 3, {1, 0, 0, 0, 2, 1, 0, 3, 1, 0, 0, 5}};
    const auto found = confusion(outputs, labelled({0, 0, 1, 2}));
    ASSERT_TRUE(found);
    EXPECT_THAT(found->counts, ElementsAre(1, 1, 0, 0, 1, 0, 0, 0, 1));
    EXPECT_EQ(found->of_class(0), 2);
    EXPECT_DOUBLE_EQ(found->share(0, 1), 0.5);
    EXPECT_FALSE(confusion(outputs, labelled({0, 0, 1, 7})));
    EXPECT_FALSE(confusion(outputs, DataSet{}));
    const auto two = confusion({2, 1, {0.4, 0.6}}, labelled({1, 1})); // one column: two classes
    ASSERT_TRUE(two);
    EXPECT_THAT(two->counts, ElementsAre(0, 0, 1, 1));
}

TEST(Quality, FlipsNameEventTruthAndScores)
{
    const Samples before{3, 2, {0.6, 0.4, 0.3, 0.7, 0.5, 0.25}};
    const Samples after{3, 2, {0.625, 0.5, 0.75, 0.25, 0.375, 0.5}};
    const auto found = flips(before, after, labelled({0, 1, 1}));
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].row, 1u);
    EXPECT_TRUE(found[0].was_right());
    EXPECT_FALSE(found[0].is_right());
    EXPECT_DOUBLE_EQ(found[0].before_score, 0.7);
    EXPECT_DOUBLE_EQ(found[0].after_score, 0.75);
    EXPECT_EQ(found[1].row, 2u);
    EXPECT_TRUE(found[1].is_right());
    EXPECT_FALSE(flips(before, after, DataSet{}).front().truth.has_value());
    EXPECT_TRUE(flips(before, {2, 2, {0, 0, 0, 0}}, DataSet{}).empty());
}

} // namespace
} // namespace bitscape::metrics
