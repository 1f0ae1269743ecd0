// Catapult's activations against values of hls4ml's own headers (ac_math/*_pwl.h compiled with g++).
#include "emulate/backends/catapult.hpp"
#include "unit/emulate/small_design.hpp"

#include <gtest/gtest.h>

namespace bitscape::emulate {
namespace {

constexpr FixedPoint in{12, 6}, out{16, 6};
constexpr FixedPoint unsigned_in{10, 4, false}, unsigned_out{8, 1, false, Rounding::rnd_conv, Overflow::sat};

using Function = CastOutcome (*)(WideRaw, const FixedPoint&, const FixedPoint&);

std::vector<std::int64_t> values(Function function, const std::vector<int>& xs, const FixedPoint& from = in,
                                 const FixedPoint& to = out)
{
    std::vector<std::int64_t> result;
    for (const int x : xs)
        result.push_back(static_cast<std::int64_t>(function(x, from, to).raw));
    return result;
}

TEST(Catapult, Sigmoid)
{
    EXPECT_EQ(values(catapult::sigmoid, {-2048, -700, -128, -65, -1, 0, 1, 40, 64, 200, 330, 2047}),
              (std::vector<std::int64_t>{0, 0, 122, 274, 507, 513, 516, 667, 745, 981, 1023, 1023}));
    EXPECT_EQ(values(catapult::sigmoid, {0, 1, 63, 500, 1023}, unsigned_in, unsigned_out),
              (std::vector<std::int64_t>{64, 65, 93, 128, 63}));
}

TEST(Catapult, Tanh)
{
    EXPECT_EQ(values(catapult::tanh, {-2048, -700, -128, -65, -1, 0, 1, 40, 64, 200, 330, 2047}),
              (std::vector<std::int64_t>{-1024, -1024, -988, -789, -17, 1, 16, 564, 783, 1023, 1023, 1023}));
    EXPECT_EQ(values(catapult::tanh, {0, 1, 63, 500, 1023}, unsigned_in, unsigned_out),
              (std::vector<std::int64_t>{0, 2, 97, 128, 128}));
}

TEST(Catapult, Softplus)
{
    EXPECT_EQ(values(catapult::softplus, {-2048, -700, -128, -65, -1, 0, 1, 40, 64, 200, 330, 2047}),
              (std::vector<std::int64_t>{1, 1, 130, 316, 701, 709, 718, 1079, 1345, 3242, 5286, 32752}));
    EXPECT_EQ(values(catapult::softplus, {0, 1, 63, 500, 1023}, unsigned_in, unsigned_out),
              (std::vector<std::int64_t>{89, 90, 167, 255, 255}));
}

TEST(Catapult, Softsign)
{
    EXPECT_EQ(values(catapult::softsign, {-2048, -700, -128, -65, -1, 0, 1, 40, 64, 200, 330, 2047}),
              (std::vector<std::int64_t>{-994, -938, -682, -516, -16, 0, 15, 393, 511, 776, 857, 993}));
    EXPECT_EQ(values(catapult::softsign, {0, 1, 63, 500, 1023}, unsigned_in, unsigned_out),
              (std::vector<std::int64_t>{0, 2, 64, 114, 121}));
}

TEST(Catapult, Selu)
{
    EXPECT_EQ(
        values(catapult::selu, {-2048, -700, -128, -65, -1, 0, 1, 40, 64, 200, 330, 2047}),
        (std::vector<std::int64_t>{-1801, -1801, -1558, -1149, -31, 0, 16, 672, 1075, 3362, 5547, -31124}));
    EXPECT_EQ(values(catapult::selu, {0, 1, 63, 500, 1023}, unsigned_in, unsigned_out),
              (std::vector<std::int64_t>{0, 2, 132, 255, 255}));
}

TEST(Catapult, HardSigmoid)
{
    EXPECT_EQ(values(catapult::hard_sigmoid, {-2048, -700, -128, -65, -1, 0, 1, 40, 64, 200, 330, 2047}),
              (std::vector<std::int64_t>{0, 0, 128, 304, 496, 512, 512, 624, 704, 1024, 1024, 1024}));
    EXPECT_EQ(values(catapult::hard_sigmoid, {0, 1, 63, 500, 1023}, unsigned_in, unsigned_out),
              (std::vector<std::int64_t>{64, 64, 86, 128, 128}));
}

TEST(Catapult, Elu)
{
    constexpr FixedPoint alpha{4, 2, false}; // 2.75
    const std::vector<int> xs{-2048, -700, -128, -65, -1, 0, 1, 40, 64, 200, 330, 2047};
    const std::vector<std::int64_t> expected{-2816, -2816, -2435, -1796, -47,  0,
                                             16,    640,   1024,  3200,  5280, 32752};
    for (std::size_t i = 0; i < xs.size(); ++i)
        EXPECT_EQ(static_cast<std::int64_t>(catapult::elu(xs[i], in, out, 11, alpha).raw), expected[i]);
}

TEST(Catapult, Softmax)
{
    const std::vector<WideRaw> x{34, 115, 5};
    std::vector<CastOutcome> y(3);
    catapult::softmax(x, {16, 6}, out, y);
    EXPECT_EQ(static_cast<std::int64_t>(y[0].raw), 335);
    EXPECT_EQ(static_cast<std::int64_t>(y[1].raw), 363);
    EXPECT_EQ(static_cast<std::int64_t>(y[2].raw), 325);
}

TEST(Catapult, RefusesWhatNeedsMoreThan128Bits)
{
    EXPECT_TRUE(catapult::check_exponential({16, 6}, out));
    EXPECT_FALSE(catapult::check_exponential({24, 10}, out));
    EXPECT_FALSE(
        catapult::check_softmax({16, 8}, out, 4)); // e^128 has more than 64 integer bits: a static_assert
    EXPECT_TRUE(catapult::check_softmax({16, 6}, out, 4));
}

} // namespace
} // namespace bitscape::emulate
