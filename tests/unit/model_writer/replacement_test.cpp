#include "model_writer/replacement.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bitscape::model_writer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Replace, FindsValuesWithAxesExchanged)
{
    std::vector<Tensor> tensors{{"a", {2, 3}, {1, 2, 3, 4, 5, 6}}, {"b", {3, 2}, {1, 4, 2, 5, 3, 60}}};
    EXPECT_THAT(replace(tensors, {{"l", {1, 4, 2, 5, 3, 6}, {1, 4, 0, 5, 3, 6}}}), IsEmpty());
    EXPECT_THAT(tensors[0].values, ElementsAre(1, 0, 3, 4, 5, 6));
    EXPECT_FALSE(tensors[1].changed);

    std::vector<Tensor> filters{{"w", {2, 1, 2, 1}, {1, 2, 3, 4}}}; // filters first
    EXPECT_THAT(replace(filters, {{"l", {1, 3, 2, 4}, {1, 30, 2, 40}}}), IsEmpty());
    EXPECT_THAT(filters[0].values, ElementsAre(1, 2, 30, 40));
}

TEST(Replace, PrefersTheLayersOwnGroupAndTakesEachOnce)
{
    std::vector<Tensor> tensors{{"x/w:0", {2}, {1, 2}}, {"fc/fc/w:0", {2}, {1, 2}}};
    EXPECT_THAT(replace(tensors, {{"fc", {1, 2}, {0, 2}}}), IsEmpty());
    EXPECT_FALSE(tensors[0].changed);
    EXPECT_THAT(tensors[1].values, ElementsAre(0, 2));
    EXPECT_THAT(replace(tensors, {{"fc", {1, 2}, {5, 2}}}), IsEmpty());
    EXPECT_THAT(tensors[0].values, ElementsAre(5, 2));
    EXPECT_THAT(replace(tensors, {{"more", {1, 2}, {5, 2}}}), ElementsAre("more"));
}

TEST(Replace, ValuesThatAQuantizerRoundedAreFoundByNearness)
{
    std::vector<Tensor> tensors{{"far", {2}, {9, 9}}, {"near", {2}, {0.9F, -0.4F}}};
    EXPECT_THAT(replace(tensors, {{"l", {1, -0.5F}, {1, 0}}}), IsEmpty());
    EXPECT_THAT(tensors[1].values, ElementsAre(0.9F, 0)); // what did not change keeps the file's digits
    EXPECT_THAT(replace(tensors, {{"l", {1, 2, 3}, {1, 0, 0}}}), ElementsAre("l"));
}

} // namespace
} // namespace bitscape::model_writer
