#include "estimate/weight_facts.hpp"

#include <gtest/gtest.h>
#include <limits>
#include <random>
#include <set>

namespace bitscape::estimate {
namespace {

/// Digits found the schoolbook way: strip zeros, take +-1 so that the next digit is zero.
int digits_step_by_step(__int128 n)
{
    int digits = 0;
    for (n = n < 0 ? -n : n; n != 0; n /= 2)
        if (n % 2 != 0) {
            n -= n % 4 == 1 ? 1 : -1;
            ++digits;
        }
    return digits;
}

TEST(CsdDigits, ByHand)
{
    EXPECT_EQ(csd_digit_count(0), 0);
    for (const int shift : {0, 1, 5, 40, 62})
        EXPECT_EQ(csd_digit_count(std::int64_t{1} << shift), 1);
    EXPECT_EQ(csd_digit_count(3), 2);  // 4 - 1
    EXPECT_EQ(csd_digit_count(7), 2);  // 8 - 1
    EXPECT_EQ(csd_digit_count(11), 3); // 8 + 4 - 1
    EXPECT_EQ(csd_digit_count(13), 3); // 16 - 4 + 1
    EXPECT_EQ(csd_digit_count(15), 2); // 16 - 1
    EXPECT_EQ(csd_digit_count(85), 4); // 64 + 16 + 4 + 1
    EXPECT_EQ(csd_digit_count(-7), 2);
    EXPECT_EQ(csd_digit_count(std::numeric_limits<std::int64_t>::min()), 1);
    EXPECT_EQ(csd_digit_count(std::numeric_limits<std::int64_t>::max()), 2);
}

TEST(CsdDigits, EqualTheStepByStepForm)
{
    std::mt19937_64 random(5);
    for (int i = 0; i < 20000; ++i) {
        const auto value = static_cast<std::int64_t>(random()) >> (random() % 63);
        EXPECT_EQ(csd_digit_count(value), digits_step_by_step(value)) << value;
    }
}

TEST(ConstantBits, PositiveUnsignedNegativeTwosComplement)
{
    EXPECT_EQ(constant_bits(11), 4);
    EXPECT_EQ(constant_bits(-11), 5);
    EXPECT_EQ(constant_bits(-8), 4);
    EXPECT_EQ(constant_bits(1), 1);
    EXPECT_EQ(constant_bits(127), 7);
    EXPECT_EQ(constant_bits(-128), 8);
    EXPECT_EQ(constant_bits(std::numeric_limits<std::int64_t>::min()), 64);
}

TEST(WeightFacts, ByHand)
{
    // rows: {0, 4, 4, -2, 3}  {11, 11, -11, 7, 0}
    const std::vector<std::int64_t> raw{0, 4, 4, -2, 3, 11, 11, -11, 7, 0};
    const WeightFacts facts = weight_facts(raw, 5);
    EXPECT_EQ(facts.weights, 10u);
    EXPECT_EQ(facts.nonzero, 8u);
    EXPECT_EQ(facts.power_of_two, 3u);
    EXPECT_EQ(facts.csd_digits, 1 + 1 + 1 + 2 + 3 + 3 + 3 + 2u);
    EXPECT_EQ(facts.unique_nonzero, 6u);
    EXPECT_EQ(facts.unique_pow2_positive, 1u);
    EXPECT_EQ(facts.unique_pow2_negative, 1u);
    EXPECT_EQ(facts.unique_csd2, 2u);
    EXPECT_EQ(facts.unique_csd3, 2u);
    EXPECT_EQ(facts.unique_csd_digits, 1 + 1 + 2 + 3 + 3 + 2u);
    EXPECT_EQ(facts.csd3_widths[4], 1u);   // 11
    EXPECT_EQ(facts.csd3_widths[5], 1u);   // -11
    EXPECT_EQ(facts.unique_negations, 1u); // -2
}

TEST(WeightFacts, NegationsAreSharedInARow)
{
    // -1 and one digit of -5 = -(4 + 1) negate the same shift, -4 another, -3 = 1 - 4 and -7 none; -11 is a
    // multiplier. The second row starts anew.
    const std::vector<std::int64_t> raw{-1, -5, -4, -3, -7, -11, -1, 0, 5, 2, 1, 3};
    EXPECT_EQ(weight_facts(raw, 6).unique_negations, 3u);
}

TEST(WeightFacts, SortedAndMarkedCountsAgree)
{
    std::mt19937_64 random(9);
    std::vector<std::int64_t> narrow, wide;
    for (int i = 0; i < 30 * 17; ++i) {
        narrow.push_back(static_cast<std::int64_t>(random() % 255) - 127);
        wide.push_back(narrow.back() * 1024); // same digits, too wide for marks
    }
    const WeightFacts a = weight_facts(narrow, 17), b = weight_facts(wide, 17);
    EXPECT_EQ(a.nonzero, b.nonzero);
    EXPECT_EQ(a.csd_digits, b.csd_digits);
    EXPECT_EQ(a.unique_nonzero, b.unique_nonzero);
    EXPECT_EQ(a.unique_csd2, b.unique_csd2);
    EXPECT_EQ(a.unique_csd3, b.unique_csd3);
    EXPECT_EQ(a.unique_csd_digits, b.unique_csd_digits);
    EXPECT_EQ(a.unique_negations, b.unique_negations);
    std::size_t distinct = 0;
    for (std::size_t row = 0; row < 30; ++row) {
        const std::set<std::int64_t> values(narrow.begin() + row * 17, narrow.begin() + (row + 1) * 17);
        distinct += values.size() - values.count(0);
    }
    EXPECT_EQ(a.unique_nonzero, distinct);
}

TEST(WeightFacts, EmptyAndAllZero)
{
    EXPECT_EQ(weight_facts({}, 4).weights, 0u);
    const std::vector<std::int64_t> zeros(12, 0);
    const WeightFacts facts = weight_facts(zeros, 4);
    EXPECT_EQ(facts.weights, 12u);
    EXPECT_EQ(facts.nonzero, 0u);
    EXPECT_EQ(facts.unique_nonzero, 0u);
}

} // namespace
} // namespace bitscape::estimate
