#include "profile/quality.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace bitscape::profile {
namespace {

std::shared_ptr<const Samples> samples(Samples values)
{
    return std::make_shared<const Samples>(std::move(values));
}

TEST(QualityOf, ErrorsAreThoseOfEachEventsOwnClass)
{
    metrics::DataSet data;
    data.classes = {0, 1, 0, 1};
    const auto outputs = samples({4, 2, {0.5, 0.5, 0.25, 0.75, 0.75, 0.25, 1, 0}});
    const Samples reference{4, 2, {0.75, 0.25, 0.5, 0.5, 0.5, 0.5, 0, 1}};
    const auto quality = quality_of(outputs, data, &reference);
    ASSERT_TRUE(quality) << english(quality.error());
    ASSERT_EQ(quality->errors.size(), 2u);
    EXPECT_EQ(quality->errors[0].values, 2);
    EXPECT_DOUBLE_EQ(quality->errors[0].low, -0.25);
    EXPECT_DOUBLE_EQ(quality->errors[0].high, 0.25);
    EXPECT_DOUBLE_EQ(quality->errors[1].median, -0.375); // 0.25 and -1
    EXPECT_EQ(quality->confusion->at(1, 0), 1);
    ASSERT_EQ(quality->classes.size(), 2u);
    EXPECT_DOUBLE_EQ(quality->classes[1].auc, quality->metrics->class_auc[1]);
    EXPECT_EQ(quality->classes[1].rejections.size(), 101u);
    EXPECT_TRUE(quality_of(outputs, data, nullptr)->errors.empty());
}

TEST(QualityOf, ResidualsOfARegressionAreAgainstItsTargets)
{
    metrics::DataSet data;
    data.targets = Samples{3, 2, {1, 2, 3, 4, 5, 6}};
    const auto quality = quality_of(samples({3, 2, {1.5, 2, 2, 4, 5, 7}}), data, nullptr);
    ASSERT_TRUE(quality);
    ASSERT_EQ(quality->errors.size(), 2u);
    EXPECT_DOUBLE_EQ(quality->errors[0].mean, -0.5 / 3);
    EXPECT_DOUBLE_EQ(quality->errors[1].high, 1);
    EXPECT_TRUE(quality->classes.empty());
    EXPECT_FALSE(quality->confusion);
}

TEST(QualityOf, SaysWhatDoesNotFit)
{
    metrics::DataSet data;
    data.classes = {0, 7};
    EXPECT_FALSE(quality_of(samples({2, 2, {1, 0, 0, 1}}), data, nullptr));
}

TEST(SummaryOf, QuantilesAreNumpys)
{
    // numpy.quantile([3, -1, 4, 1, -5, 9, 2], [.05, .25, .5, .75, .95]): -3.8, 0, 2, 3.5, 7.5
    const ErrorSummary summary = summary_of({3, -1, 4, 1, -5, 9, 2});
    EXPECT_NEAR(summary.q05, -3.8, 1e-12);
    EXPECT_NEAR(summary.q25, 0, 1e-12);
    EXPECT_NEAR(summary.median, 2, 1e-12);
    EXPECT_NEAR(summary.q75, 3.5, 1e-12);
    EXPECT_NEAR(summary.q95, 7.5, 1e-12);
    EXPECT_EQ(summary_of({}).values, 0);
    EXPECT_EQ(summary_of({2}).q95, 2);
}

} // namespace
} // namespace bitscape::profile
