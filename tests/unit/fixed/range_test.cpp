#include "fixed/cast.hpp"
#include "fixed/range.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace bitscape {
namespace {

TEST(Range, IntegerBitsCountTheSignAndMayBeNegative)
{
    EXPECT_EQ(integer_bits(-8, 7.98, true), 4);
    EXPECT_EQ(integer_bits(-8, 8, true), 5);
    EXPECT_EQ(integer_bits(0, 8, false), 4);
    EXPECT_EQ(integer_bits(-0.1, 0.1, true), -2); // +-0.125
    EXPECT_EQ(integer_bits(0, 0, true), 1);
    EXPECT_EQ(integer_bits(-3, 0.5, false), 0); // what is below zero cannot be held anyway
}

TEST(Range, FittedKeepsStepSignAndModes)
{
    const FixedPoint type{16, 6, true, Rounding::rnd, Overflow::sat};
    EXPECT_EQ(fitted(type, -3.2, 1), (FixedPoint{13, 3, true, Rounding::rnd, Overflow::sat}));
    // Rounding up reaches the next power of two: 3.9999 is 4 in steps of 2^-10.
    EXPECT_EQ(fitted(type, 0, 3.9999).integer, 4);
    FixedPoint floored = type;
    floored.rounding = Rounding::trn;
    EXPECT_EQ(fitted(floored, 0, 3.9999).integer, 3);
    // SAT_SYM has no lowest number.
    FixedPoint symmetric = type;
    symmetric.overflow = Overflow::sat_sym;
    EXPECT_EQ(fitted(type, -4, 1).integer, 3);
    EXPECT_EQ(fitted(symmetric, -4, 1).integer, 4);
    EXPECT_EQ(fitted(type, 0, 0).width, 1);
    EXPECT_EQ(fitted(whole_number_type(9, false), 0, 20), whole_number_type(5, false));
    EXPECT_EQ(fitted(sign_type(), -100, 100), sign_type());
}

/// The law: both ends fit, and with one bit fewer one of them does not.
TEST(Range, FittedIsTheSmallestThatHoldsBothEnds)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> exponent(-8, 12), sign(-1, 1);
    for (int i = 0; i < 2000; ++i) {
        double low = sign(random) * std::exp2(exponent(random));
        double high = sign(random) * std::exp2(exponent(random));
        if (low > high)
            std::swap(low, high);
        FixedPoint type{24, 12, i % 2 == 0};
        type.rounding = static_cast<Rounding>(i % 7);
        type.overflow = static_cast<Overflow>(i % 4);
        if (!type.is_signed)
            low = std::abs(low), high = std::max(low, std::abs(high));
        const FixedPoint fit = fitted(type, low, high);
        ASSERT_EQ(fit.fraction(), type.fraction());
        ASSERT_TRUE(holds(fit, low) && holds(fit, high)) << to_string(fit) << ' ' << low << ' ' << high;
        if (fit.width == 1)
            continue;
        FixedPoint less = fit;
        --less.width, --less.integer;
        ASSERT_FALSE(holds(less, low) && holds(less, high)) << to_string(fit) << ' ' << low << ' ' << high;
    }
}

} // namespace
} // namespace bitscape
