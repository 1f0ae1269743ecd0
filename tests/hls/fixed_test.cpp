// The simulation's fixed-point numbers against values worked out by hand from UG1399.
#include "ap_fixed.h"
#include "ap_int.h"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace {

using bitscape_sim::Fixed;

template <class To, std::size_t n> std::array<double, n> converted(const std::array<double, n>& values)
{
    std::array<double, n> result{};
    for (std::size_t i = 0; i < n; ++i)
        result[i] = To(values[i]).to_double();
    return result;
}

/// The same through a fixed-point source, which takes another way than a double.
template <class To, std::size_t n>
std::array<double, n> converted_from_fixed(const std::array<double, n>& values)
{
    std::array<double, n> result{};
    for (std::size_t i = 0; i < n; ++i)
        result[i] = To(ap_fixed<20, 12>(values[i])).to_double();
    return result;
}

const std::array<double, 10> around_half{-2.5, -1.5, -0.75, -0.5, -0.25, 0.25, 0.5, 0.75, 1.5, 2.5};

template <ap_q_mode mode> void expect_rounding(const std::array<double, 10>& expected)
{
    EXPECT_EQ((converted<ap_fixed<8, 8, mode>>(around_half)), expected);
    EXPECT_EQ((converted_from_fixed<ap_fixed<8, 8, mode>>(around_half)), expected);
}

TEST(Rounding, EveryMode)
{
    expect_rounding<AP_TRN>({-3, -2, -1, -1, -1, 0, 0, 0, 1, 2});
    expect_rounding<AP_TRN_ZERO>({-2, -1, 0, 0, 0, 0, 0, 0, 1, 2});
    expect_rounding<AP_RND>({-2, -1, -1, 0, 0, 0, 1, 1, 2, 3});
    expect_rounding<AP_RND_ZERO>({-2, -1, -1, 0, 0, 0, 0, 1, 1, 2});
    expect_rounding<AP_RND_INF>({-3, -2, -1, -1, 0, 0, 1, 1, 2, 3});
    expect_rounding<AP_RND_MIN_INF>({-3, -2, -1, -1, 0, 0, 0, 1, 1, 2});
    expect_rounding<AP_RND_CONV>({-2, -2, -1, 0, 0, 0, 0, 1, 2, 2});
}

TEST(Rounding, FarBelowTheLastBit)
{
    const double tiny = std::ldexp(1.0, -300);
    EXPECT_EQ((ap_fixed<8, 4>(-tiny)).raw(), -1);
    EXPECT_EQ((ap_fixed<8, 4>(tiny)).raw(), 0);
    EXPECT_EQ((ap_fixed<8, 4, AP_RND_INF>(-tiny)).raw(), 0);
    EXPECT_EQ((ap_fixed<8, 4, AP_TRN_ZERO>(-tiny)).raw(), 0);
    // every bit of the source below half a unit of the target
    EXPECT_EQ((ap_fixed<8, 8, AP_RND>(ap_fixed<4, -10>(-0.00001))).raw(), 0);
    EXPECT_EQ((ap_fixed<8, 8>(ap_fixed<4, -10>(-0.00001))).raw(), -1);
}

TEST(Rounding, CarryCanOverflow)
{
    EXPECT_EQ((ap_fixed<4, 4, AP_RND, AP_WRAP>(7.5)).to_double(), -8);
    EXPECT_EQ((ap_fixed<4, 4, AP_RND, AP_SAT>(7.5)).to_double(), 7);
    EXPECT_EQ((ap_fixed<4, 4, AP_RND, AP_SAT_ZERO>(7.5)).to_double(), 0);
    EXPECT_EQ((ap_fixed<4, 4, AP_RND, AP_SAT>(-8.5)).to_double(), -8); // rounds up into the range
    EXPECT_EQ((ap_ufixed<4, 4, AP_RND, AP_SAT_ZERO>(-0.25)).to_double(), 0);
}

TEST(Overflow, EveryModeSigned)
{
    const std::array<double, 5> values{7, 8, -8, -9, 20};
    EXPECT_EQ((converted<ap_fixed<4, 4, AP_TRN, AP_WRAP>>(values)), (std::array<double, 5>{7, -8, -8, 7, 4}));
    EXPECT_EQ((converted<ap_fixed<4, 4, AP_TRN, AP_SAT>>(values)), (std::array<double, 5>{7, 7, -8, -8, 7}));
    EXPECT_EQ((converted<ap_fixed<4, 4, AP_TRN, AP_SAT_ZERO>>(values)),
              (std::array<double, 5>{7, 0, -8, 0, 0}));
    EXPECT_EQ((converted<ap_fixed<4, 4, AP_TRN, AP_SAT_SYM>>(values)),
              (std::array<double, 5>{7, 7, -7, -7, 7}));
    EXPECT_EQ((converted_from_fixed<ap_fixed<4, 4, AP_TRN, AP_SAT_SYM>>(values)),
              (std::array<double, 5>{7, 7, -7, -7, 7}));
}

TEST(Overflow, EveryModeUnsigned)
{
    const std::array<double, 4> values{15, 16, -1, -17};
    EXPECT_EQ((converted<ap_ufixed<4, 4, AP_TRN, AP_WRAP>>(values)), (std::array<double, 4>{15, 0, 15, 15}));
    EXPECT_EQ((converted<ap_ufixed<4, 4, AP_TRN, AP_SAT>>(values)), (std::array<double, 4>{15, 15, 0, 0}));
    EXPECT_EQ((converted<ap_ufixed<4, 4, AP_TRN, AP_SAT_ZERO>>(values)),
              (std::array<double, 4>{15, 0, 0, 0}));
    EXPECT_EQ((converted<ap_ufixed<4, 4, AP_TRN, AP_SAT_SYM>>(values)),
              (std::array<double, 4>{15, 15, 0, 0}));
}

TEST(Overflow, SaturationBitsOfWrap)
{
    // one: the sign stays, the rest wraps
    EXPECT_EQ((ap_fixed<4, 4, AP_TRN, AP_WRAP, 1>(9)).to_double(), 1);
    EXPECT_EQ((ap_fixed<4, 4, AP_TRN, AP_WRAP, 1>(-9)).to_double(), -1);
    // three: sign and the two bits after it saturate, the last bit wraps
    EXPECT_EQ((ap_fixed<4, 4, AP_TRN, AP_WRAP, 3>(20)).to_double(), 6);
    EXPECT_EQ((ap_fixed<4, 4, AP_TRN, AP_WRAP, 3>(21)).to_double(), 7);
    EXPECT_EQ((ap_ufixed<4, 4, AP_TRN, AP_WRAP, 2>(17)).to_double(), 13);
    EXPECT_EQ((ap_fixed<4, 4, AP_TRN, AP_WRAP, 3>(-5)).to_double(), -5); // in range: untouched
}

TEST(Overflow, ZerosAppendedBeyondTheType)
{
    EXPECT_EQ((ap_fixed<8, -100>(1)).raw(), 0);
    EXPECT_EQ((ap_fixed<8, -100, AP_TRN, AP_SAT>(1)).raw(), 127);
    EXPECT_EQ((ap_fixed<8, -100, AP_TRN, AP_SAT>(-1)).raw(), -128);
    EXPECT_EQ((ap_fixed<8, -100, AP_TRN, AP_SAT_SYM>(-1)).raw(), -127);
    EXPECT_EQ((ap_fixed<8, -200, AP_TRN, AP_SAT>(std::numeric_limits<double>::infinity())).raw(), 127);
}

TEST(Types, IntegerPartBelowZeroAndAboveWidth)
{
    EXPECT_EQ((ap_ufixed<4, -2>(0.1)).to_double(), 0.09375);
    EXPECT_EQ((ap_fixed<4, 6>(13)).to_double(), 12);
    EXPECT_EQ((ap_fixed<4, 6>(-13)).to_double(), -16);
    EXPECT_EQ((ap_fixed<4, 6, AP_RND>(14)).to_double(), 16);
}

TEST(Types, SourcesConvertExactly)
{
    EXPECT_EQ((ap_fixed<64, 64>(std::numeric_limits<std::int64_t>::min())).raw(),
              std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ((ap_ufixed<64, 64>(~0ULL)).raw(), ~0ULL);
    EXPECT_EQ((ap_fixed<66, 66>(~0ULL)).to_double(), std::ldexp(1.0, 64));
    EXPECT_EQ((ap_fixed<12, 2>(0.1F)).raw(), 102); // 102.4
    EXPECT_EQ((ap_fixed<4, 4>(true)).to_double(), 1);
    EXPECT_EQ((ap_ufixed<1, 1>(ap_ufixed<1, 0>(0.5))).to_double(), 0);
}

TEST(Types, IntegersCutTowardsZero)
{
    EXPECT_EQ(ap_int<8>(ap_fixed<8, 4>(-2.75)).to_int(), -2);
    EXPECT_EQ(ap_int<8>(-2.75).to_int(), -2);
    EXPECT_EQ(ap_int<4>(9).to_int(), -7);
    EXPECT_EQ((ap_fixed<8, 4>(-2.75)).to_int(), -2);
    EXPECT_EQ(int(ap_fixed<8, 4>(2.75)), 2);
    // the published headers' exception
    EXPECT_EQ(ap_int<8>(-0.3).to_int(), 1);
    EXPECT_EQ(ap_int<8>(-0.5).to_int(), 0);
}

template <class A, int W, int I, bool S> constexpr bool is_type = std::is_same_v<A, Fixed<W, I, S>>;

TEST(Operators, ResultTypes)
{
    const ap_fixed<8, 3> a = 1.5;
    const ap_ufixed<6, 4> u = 2.25;
    static_assert(is_type<decltype(a + u), 11, 6, true>);
    static_assert(is_type<decltype(u - u), 7, 5, true>);
    static_assert(is_type<decltype(u + u), 7, 5, false>);
    static_assert(is_type<decltype(a * u), 14, 7, true>);
    static_assert(is_type<decltype(-u), 7, 5, true>);
    static_assert(is_type<decltype(a * 3U), 40, 35, true>);
    static_assert(is_type<decltype(a / u), 10, 5, true>);
    EXPECT_EQ((a + u).to_double(), 3.75);
    EXPECT_EQ((u - u - 1).to_double(), -1);
    EXPECT_EQ((a * u).to_double(), 3.375);
}

TEST(Operators, FullPrecision)
{
    const ap_fixed<8, 8> lowest = -128;
    EXPECT_EQ((lowest * lowest).to_double(), 16384);
    EXPECT_EQ((-lowest).to_double(), 128);
    EXPECT_EQ((lowest - ap_ufixed<8, 8>(255)).to_double(), -383);
    const ap_fixed<64, 32> wide = Fixed<64, 32, true>::from_bits(bitscape_sim::u128(1) << 63);
    const auto square = wide * wide; // 128 bits, 2^126 in raw
    EXPECT_EQ(square.raw(), bitscape_sim::i128(1) << 126);
    EXPECT_EQ(square.to_double(), std::ldexp(1.0, 62));
    const ap_ufixed<64, 64> all = ~0ULL;
    EXPECT_EQ(u_int64_t((all * all).raw()), 1U);
    EXPECT_EQ(u_int64_t((all * all).raw() >> 64), ~0ULL - 1);
}

TEST(Operators, DivisionCutsTowardsZero)
{
    EXPECT_EQ((ap_fixed<8, 8>(-7) / ap_fixed<8, 8>(2)).to_double(), -3);
    EXPECT_EQ((ap_fixed<8, 4>(1.5) / 4).to_double(), 0.375);
}

TEST(Operators, CompoundAssignmentUsesTheTargetsModes)
{
    ap_fixed<4, 4, AP_RND, AP_SAT> sum = 6;
    sum += ap_fixed<4, 2>(1.5);
    EXPECT_EQ(sum.to_double(), 7);
    sum -= 20;
    EXPECT_EQ(sum.to_double(), -8);
    ++sum;
    EXPECT_EQ(sum--.to_double(), -7);
    EXPECT_EQ(sum.to_double(), -8);
}

TEST(Operators, ComparisonIsByValue)
{
    EXPECT_TRUE((ap_fixed<8, 4>(-0.5) < ap_ufixed<12, 2>(0)));
    EXPECT_TRUE((ap_fixed<8, 4>(1.5) == ap_fixed<64, 10>(1.5)));
    EXPECT_TRUE((ap_fixed<100, 10>(0.25) > ap_fixed<100, 90>(0)));
    EXPECT_TRUE((ap_fixed<8, 4>(1.5) > 1));
    EXPECT_TRUE((2U >= ap_fixed<8, 4>(1.5)));
    EXPECT_TRUE((ap_fixed<8, 4>(-1) < 0U)); // not as C compares
    EXPECT_TRUE((ap_fixed<8, 4>(0.5) != 0.25));
}

TEST(Bits, ShiftsKeepTheType)
{
    const ap_fixed<8, 4> x = -3.25; // raw -52
    EXPECT_EQ((x << 2).raw(), 48);  // -208 modulo 256
    EXPECT_EQ((x >> 3).raw(), -7);  // floor(-6.5)
    EXPECT_EQ((x >> 100).raw(), -1);
    EXPECT_EQ((x << -3).raw(), -7);
}

TEST(Bits, RangesReadAndWrite)
{
    ap_fixed<8, 4> x = -3.25; // 1100 1100
    EXPECT_EQ(x.range(7, 4).to_uint(), 12U);
    EXPECT_EQ(x(3, 0).to_uint(), 12U);
    x(7, 6) = 1;
    EXPECT_EQ(x.raw(), 0x4c);
    x[7] = true;
    EXPECT_EQ(x.raw(), 0xcc - 256);
    EXPECT_FALSE(bool(x[0]));
    const ap_uint<4> slice = x.range(7, 4);
    EXPECT_EQ(slice.to_uint(), 12U);
    EXPECT_EQ((ap_uint<4>(5) ^ ap_uint<4>(3)).to_uint(), 6U);
    EXPECT_EQ((~ap_uint<4>(5)).to_uint(), 10U);
}

TEST(Conversion, DoubleRoundsToNearestEven)
{
    const std::uint64_t odd = (1ULL << 54) + 3; // 55 bits: between two doubles
    EXPECT_EQ((ap_ufixed<64, 64>(odd)).to_double(), std::ldexp(1.0, 54) + 4);
    EXPECT_EQ((ap_fixed<40, 20>(0.1F)).to_float(), float(ap_fixed<40, 20>(0.1F).to_double()));
}

} // namespace
