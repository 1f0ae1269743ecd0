#include "graph/einsum.hpp"

#include <gtest/gtest.h>

namespace bitscape::graph {
namespace {

TEST(Einsum, SplitsAxesByTheirRole)
{
    const auto recipe = parse_einsum("ij,ik->kj", {3, 4}, {3, 5});
    ASSERT_TRUE(recipe);
    EXPECT_EQ(recipe->contracted, 3U);
    EXPECT_EQ(recipe->free_a, 4U);
    EXPECT_EQ(recipe->free_b, 5U);
    EXPECT_EQ(recipe->in_place, 1U);
    EXPECT_EQ(recipe->result, (Shape{5, 4}));
    EXPECT_EQ(recipe->order_out, (std::vector<std::size_t>{1, 0}));
}

TEST(Einsum, ExpandsTheEllipsis)
{
    const auto recipe = parse_einsum("...x,xy->...y", {2, 3, 4}, {4, 6});
    ASSERT_TRUE(recipe);
    EXPECT_EQ(recipe->free_a, 6U);
    EXPECT_EQ(recipe->result, (Shape{2, 3, 6}));
    const auto both = parse_einsum("...ab,...bc->...ac", {7, 2, 3}, {7, 3, 4});
    ASSERT_TRUE(both);
    EXPECT_EQ(both->in_place, 7U);
}

TEST(Einsum, TakesTheBatchAxisOff)
{
    EXPECT_EQ(without_batch("bij,jk->bik", true).value(), "ij,jk->ik");
    EXPECT_EQ(without_batch("...x,xy->...y", true).value(), "...x,xy->...y");
    EXPECT_EQ(without_batch("bqd,bkd->bqk", false).value(), "qd,kd->qk");
    EXPECT_FALSE(without_batch("ibj,jk->bik", true));
}

TEST(Einsum, RefusesWhatHlsCannotDo)
{
    const auto refusal = [](const char* equation) {
        const auto recipe = parse_einsum(equation, {3, 4}, {4, 5});
        return recipe ? std::string("taken") : recipe.error().what;
    };
    EXPECT_EQ(refusal("ij,jk"), "einsum equation 'ij,jk': it is not of the form 'ab,bc->ac'");
    EXPECT_EQ(refusal("ii,jk->ik"), "einsum equation 'ii,jk->ik': an index is no letter, or appears twice");
    EXPECT_EQ(refusal("ij,jk->il"),
              "einsum equation 'ij,jk->il': the result has an index that no operand has");
    EXPECT_EQ(refusal("ij,ik->jk"), "einsum equation 'ij,ik->jk': the operands' extents of 'i' differ");
    EXPECT_EQ(refusal("ij,jk->k"),
              "einsum equation 'ij,jk->k': sums over an index of a single operand are not supported");
    EXPECT_EQ(refusal("ijl,jk->ik"), "einsum equation 'ijl,jk->ik': does not fit the shapes");
}

} // namespace
} // namespace bitscape::graph
