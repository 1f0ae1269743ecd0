#include "metrics/metrics.hpp"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

namespace bitscape::metrics {
namespace {

using ::testing::ElementsAre;

DataSet labelled(std::vector<int> classes, std::size_t count)
{
    DataSet data;
    data.file = "d.npz";
    data.x = {Samples{classes.size(), 1, std::vector<double>(classes.size())}};
    data.class_count = count;
    data.classes = std::move(classes);
    return data;
}

/// All pairs one by one, ties half: the definition.
double pairwise_auc(const Samples& outputs, const std::vector<int>& classes, std::size_t k)
{
    double right = 0, pairs = 0;
    for (std::size_t i = 0; i < outputs.rows; ++i)
        for (std::size_t j = 0; j < outputs.rows; ++j)
            if (classes[i] == static_cast<int>(k) && classes[j] != static_cast<int>(k)) {
                const double a = outputs.row(i)[k], b = outputs.row(j)[k];
                right += a > b ? 1 : a == b ? 0.5 : 0;
                ++pairs;
            }
    return right / pairs;
}

TEST(Measure, OneHotLabelsHaveTheModelsClasses)
{
    const Samples outputs{2, 3, {1, 0, 0, 0, 1, 0}};
    DataSet data = labelled({0, 1}, 2);
    EXPECT_TRUE(measure(outputs, data, nullptr)); // numbers: the data may lack a class
    data.one_hot = true;
    const auto measured = measure(outputs, data, nullptr);
    ASSERT_FALSE(measured);
    EXPECT_EQ(english(measured.error()), "d.npz: one-hot labels of 2 classes, the model has 3");
    data.class_count = 3;
    EXPECT_TRUE(measure(outputs, data, nullptr));
}

TEST(Decisions, FirstOfEqualsWinsAndOneColumnIsAThreshold)
{
    EXPECT_THAT(decisions(Samples{3, 3, {1, 3, 2, 5, 5, 1, -1, -2, -1}}), ElementsAre(1, 0, 0));
    EXPECT_THAT(decisions(Samples{3, 1, {0.4, 0.5, 0.6}}), ElementsAre(0, 0, 1));
}

TEST(Measure, CountsByHand)
{
    // scores of class 1: 0.9+ 0.8- 0.8+ 0.3- 0.1-  (+ is class 1)
    const Samples outputs{5, 1, {0.9, 0.8, 0.8, 0.3, 0.1}};
    const auto metrics = measure(outputs, labelled({1, 0, 1, 0, 0}, 2), nullptr);
    ASSERT_TRUE(metrics) << english(metrics.error());
    EXPECT_DOUBLE_EQ(*metrics->accuracy, 0.8);
    EXPECT_DOUBLE_EQ(*metrics->auc, 5.5 / 6);
    EXPECT_FALSE(metrics->agreement);
    EXPECT_FALSE(metrics->mse);
}

TEST(Measure, AucEqualsThePairCountOnTiedAndNegativeScores)
{
    std::mt19937 random(7);
    Samples outputs{300, 4, {}};
    std::vector<int> classes;
    for (std::size_t r = 0; r < outputs.rows; ++r) {
        classes.push_back(static_cast<int>(random() % 4));
        for (int k = 0; k < 4; ++k) // coarse: many ties, and -0.0 beside 0.0
            outputs.values.push_back((static_cast<double>(random() % 9) - 4 + (classes.back() == k)) / 4 *
                                     (k == 3 ? -1 : 1));
    }
    const auto metrics = measure(outputs, labelled(classes, 4), nullptr);
    ASSERT_TRUE(metrics) << english(metrics.error());
    double sum = 0;
    for (std::size_t k = 0; k < 4; ++k) {
        EXPECT_NEAR(metrics->class_auc[k], pairwise_auc(outputs, classes, k), 1e-12);
        sum += metrics->class_auc[k];
    }
    EXPECT_NEAR(*metrics->auc, sum / 4, 1e-12);
}

TEST(Measure, RejectionInterpolatesBetweenThresholds)
{
    // Ten signal rows; thresholds pass 2 signal / 1 background, then 4 / 5: at 3 signal (30 %) there are 3
    // background.
    Samples outputs{30, 2, {}};
    std::vector<int> classes;
    const auto add = [&](double score, int signal, int background) {
        for (int i = 0; i < signal + background; ++i) {
            classes.push_back(i < signal ? 0 : 1);
            outputs.values.insert(outputs.values.end(), {score, -score});
        }
    };
    add(5, 2, 1);
    add(4, 2, 4);
    add(3, 6, 15);
    const auto metrics = measure(outputs, labelled(classes, 2), nullptr);
    ASSERT_TRUE(metrics) << english(metrics.error());
    EXPECT_DOUBLE_EQ(metrics->rejection[0], 20.0 / 3);
    const auto roc = roc_curve(outputs, labelled(classes, 2), 0);
    ASSERT_EQ(roc.size(), 4u);
    EXPECT_DOUBLE_EQ(roc[1].true_positive_rate, 0.2);
    EXPECT_DOUBLE_EQ(roc[1].false_positive_rate, 1 / 20.0);
    EXPECT_DOUBLE_EQ(roc[3].true_positive_rate, 1);
    EXPECT_DOUBLE_EQ(roc[3].false_positive_rate, 1);
    double area = 0; // the trapezoids under the curve are the AUC
    for (std::size_t i = 1; i < roc.size(); ++i)
        area += (roc[i].false_positive_rate - roc[i - 1].false_positive_rate) *
                (roc[i].true_positive_rate + roc[i - 1].true_positive_rate) / 2;
    EXPECT_NEAR(area, metrics->class_auc[0], 1e-12);
}

TEST(Measure, PerfectSeparationShowsOnlyTheSizeOfTheData)
{
    const auto metrics = measure(Samples{4, 2, {3, 0, 2, 0, 0, 1, 0, 1}}, labelled({0, 0, 1, 1}, 2), nullptr);
    ASSERT_TRUE(metrics) << english(metrics.error());
    EXPECT_DOUBLE_EQ(*metrics->auc, 1);
    EXPECT_DOUBLE_EQ(metrics->rejection[0], 2);
}

TEST(Measure, OneClassHasNoAuc)
{
    const auto metrics = measure(Samples{2, 2, {1, 0, 0, 1}}, labelled({0, 0}, 1), nullptr);
    ASSERT_TRUE(metrics) << english(metrics.error());
    EXPECT_DOUBLE_EQ(*metrics->accuracy, 0.5);
    EXPECT_FALSE(metrics->auc);
    EXPECT_TRUE(std::isnan(metrics->class_auc[0]));
    EXPECT_TRUE(roc_curve(Samples{2, 2, {1, 0, 0, 1}}, labelled({0, 0}, 1), 0).empty());
}

TEST(Measure, RegressionAndAgreement)
{
    DataSet data;
    data.file = "d.npz";
    data.x = {Samples{2, 1, {0, 0}}};
    data.targets = Samples{2, 2, {1, 2, 3, 4}};
    const Samples outputs{2, 2, {1, 2, 5, 4}}, reference{2, 2, {1, 2, 3, 4}};
    const auto metrics = measure(outputs, data, &reference);
    ASSERT_TRUE(metrics) << english(metrics.error());
    EXPECT_DOUBLE_EQ(*metrics->mse, 1);
    EXPECT_DOUBLE_EQ(*metrics->float_mse, 1);
    EXPECT_DOUBLE_EQ(*metrics->agreement, 0.5);
    EXPECT_FALSE(metrics->accuracy);
}

TEST(Measure, RefusesWhatDoesNotFit)
{
    const auto error = [](const Samples& outputs, const DataSet& data, const Samples* reference = nullptr) {
        const auto metrics = measure(outputs, data, reference);
        return metrics ? std::string("measured") : english(metrics.error());
    };
    EXPECT_EQ(error(Samples{}, labelled({}, 0)), "d.npz: there are no outputs to measure");
    EXPECT_EQ(error(Samples{2, 2, {1, 0, 0, 1}}, labelled({0, 2}, 3)),
              "d.npz: row 1 has class 2, the model has 2 classes");
    EXPECT_EQ(error(Samples{1, 1, {1}}, labelled({2}, 3)),
              "d.npz: row 0 has class 2, the model has 2 classes");
    EXPECT_EQ(error(Samples{2, 2, {1, 0, 0, 1}}, labelled({0}, 1)), "d.npz: 1 labels for 2 rows of outputs");
    const Samples reference{1, 2, {1, 0}};
    EXPECT_EQ(error(Samples{2, 2, {1, 0, 0, 1}}, labelled({0, 1}, 2), &reference),
              "d.npz: float outputs are [1, 2], outputs are [2, 2]");
}

TEST(Measure, TenThousandRowsOfFiveClassesAreFast)
{
    std::mt19937 random(3);
    std::normal_distribution<double> normal;
    Samples outputs{10000, 5, {}}, fixed{10000, 5, {}};
    std::vector<int> classes;
    for (std::size_t r = 0; r < outputs.rows; ++r) {
        classes.push_back(static_cast<int>(random() % 5));
        for (int k = 0; k < 5; ++k) {
            outputs.values.push_back(normal(random) + (classes.back() == k));
            fixed.values.push_back(std::floor(outputs.values.back() * 1024) / 1024);
        }
    }
    const DataSet data = labelled(classes, 5);
    const auto best_ms = [&](const Samples& values) {
        double best = 1e9;
        for (int i = 0; i < 20; ++i) {
            const auto start = std::chrono::steady_clock::now();
            const auto metrics = measure(values, data, &outputs);
            best = std::min(
                best,
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
            EXPECT_TRUE(metrics && *metrics->auc > 0.5);
        }
        return best;
    };
    const double with_fixed = best_ms(fixed), with_float = best_ms(outputs);
    RecordProperty("fixed_point_ms", std::to_string(with_fixed));
    std::printf("measure, 10000 x 5: %.2f ms on ap_fixed<16,6> outputs, %.2f ms on doubles\n", with_fixed,
                with_float);
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__)
    EXPECT_LT(with_fixed, 5);
#endif
}

} // namespace
} // namespace bitscape::metrics
