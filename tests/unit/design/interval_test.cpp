#include "design/interval.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace bitscape::design::hls {
namespace {

double lowest(const Bits& bits)
{
    return -bits.k * std::exp2(bits.i);
}
double highest(const Bits& bits)
{
    return std::exp2(bits.i) - std::exp2(-bits.f);
}

TEST(Interval, BitsSurviveTheRoundTrip)
{
    for (int k = 0; k <= 1; ++k)
        for (int i = -4; i <= 6; ++i)
            for (int f = -3; f <= 9; ++f)
                if (const Bits bits{k, i, f}; k + i + f > 0 && i + f > 0)
                    EXPECT_EQ(bits_of(interval_of(bits)), bits) << k << i << f;
}

TEST(Interval, ChannelsWithoutBitsStayZero)
{
    EXPECT_EQ(bits_of(interval_of({0, 0, 0})), Bits{});
    DotProduct sum;
    sum.add(interval_of({0, 0, 0}), 0.75);
    EXPECT_EQ(bits_of(sum.sum()), Bits{});
    EXPECT_EQ(bits_of(sum.sum() + 0.5), (Bits{0, 0, 2})); // the weight's grid counts all the same
}

TEST(Interval, ConstantsTakeTheFewestBits)
{
    EXPECT_EQ(minimal_bits(0.0), Bits{});
    EXPECT_EQ(minimal_bits(0.75), (Bits{0, 0, 2}));
    EXPECT_EQ(minimal_bits(-1.0), (Bits{1, 0, 0}));
    EXPECT_EQ(minimal_bits(6.0), (Bits{0, 3, -1}));
    EXPECT_EQ(minimal_bits(std::exp2(-40)).f, 32); // hls4ml looks no further
}

TEST(Interval, SumsOfProductsHoldEveryValue)
{
    std::mt19937 random(7);
    for (int trial = 0; trial < 200; ++trial) {
        DotProduct sum;
        double low = 0, high = 0;
        for (int n = 0; n < 5; ++n) {
            const Bits x{static_cast<int>(random() % 2), static_cast<int>(random() % 4) - 1,
                         static_cast<int>(random() % 5) + 2};
            const double weight = (static_cast<double>(random() % 64) - 32) / 16;
            sum.add(interval_of(x), weight);
            low += std::min(lowest(x) * weight, highest(x) * weight);
            high += std::max(lowest(x) * weight, highest(x) * weight);
        }
        const Bits bits = bits_of(sum.sum() + 0.25);
        EXPECT_LE(lowest(bits), low + 0.25);
        EXPECT_GE(highest(bits), high + 0.25);
        EXPECT_EQ(std::fmod(std::ldexp(high + 0.25, bits.f), 1.0), 0.0);
    }
}

} // namespace
} // namespace bitscape::design::hls
