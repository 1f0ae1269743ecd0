// The kernels of exported projects on numbers small enough to follow by hand.
#include "kernels/activation.h"
#include "kernels/convolution.h"
#include "kernels/dense.h"
#include "kernels/merge.h"
#include "kernels/normalize.h"
#include "kernels/pooling.h"
#include "kernels/recurrent.h"
#include "kernels/softmax.h"

#include <array>
#include <gtest/gtest.h>

namespace {

using namespace bitscape_hls;

template <class T, std::size_t n> std::array<double, n> values(const T (&x)[n])
{
    std::array<double, n> result{};
    for (std::size_t i = 0; i < n; ++i)
        result[i] = x[i].to_double();
    return result;
}

template <unsigned inputs, unsigned outputs, unsigned reuse, unsigned rows = 1> struct Saturating {
    static constexpr unsigned n_in = inputs, n_out = outputs, n_rows = rows, reuse_factor = reuse,
                              multiplier_limit = 1;
    typedef ap_fixed<4, 4> weight_t;
    typedef ap_fixed<4, 4> bias_t;
    typedef ap_fixed<4, 4, AP_TRN, AP_SAT> accum_t; // -8..7
    typedef NumberProduct product;
    typedef PlainSum result;
};

typedef ap_fixed<8, 8> number_t;

TEST(Dense, OrderOfAdditionsShowsWhenTheAccumulatorSaturates)
{
    const number_t x[4] = {6, 6, -5, -5};
    const ap_fixed<4, 4> ones[4] = {1, 1, 1, 1};
    const ap_fixed<4, 4> bias[1] = {0};
    number_t y[1];
    dense<LatencyRow, Saturating<4, 1, 1>>(x, y, ones, bias);
    EXPECT_EQ(y[0].to_double(), -3); // 6, 7 (of 12), 2, -3
    dense<FewStepsRow, Saturating<4, 1, 1>>(x, y, ones, bias);
    EXPECT_EQ(y[0].to_double(), -3);
    dense<FewStepsRow, Saturating<4, 1, 2>>(x, y, ones, bias);
    EXPECT_EQ(y[0].to_double(), 2); // 6, 1 | 7, 2: inputs 0, 2, 1, 3
    dense<FewStepsRow, Saturating<4, 1, 4>>(x, y, ones, bias);
    EXPECT_EQ(y[0].to_double(), -3);
}

TEST(Dense, WeightsAreRowsOfInputsOrOfOutputs)
{
    const number_t x[2] = {1, 2};
    const ap_fixed<4, 4> by_input[6] = {1, 2, 3, -1, 0, 1};  // [n_in, n_out]
    const ap_fixed<4, 4> by_output[6] = {1, -1, 2, 0, 3, 1}; // [n_out, n_in]
    const ap_fixed<4, 4> bias[3] = {0, 1, -1};
    const std::array<double, 3> expected{-1, 3, 4};
    number_t y[3];
    dense<LatencyRow, Saturating<2, 3, 1>>(x, y, by_input, bias);
    EXPECT_EQ(values(y), expected);
    dense<FewStepsRow, Saturating<2, 3, 2>>(x, y, by_output, bias);
    EXPECT_EQ(values(y), expected);
    dense<ManyStepsRow, Saturating<2, 3, 6>>(x, y, by_output, bias); // more steps than inputs
    EXPECT_EQ(values(y), expected);
}

TEST(Dense, ManyStepsWithSeveralOutputsAStep)
{
    const number_t x[2] = {1, 2};
    const ap_fixed<4, 4> by_output[8] = {1, -1, 2, 0, 3, 1, -2, 2};
    const ap_fixed<4, 4> bias[4] = {0, 1, -1, 0};
    number_t y[4];
    dense<ManyStepsRow, Saturating<2, 4, 4>>(x, y, by_output, bias);
    EXPECT_EQ(values(y), (std::array<double, 4>{-1, 3, 4, 2}));
}

TEST(Dense, RowsAreIndependent)
{
    const number_t x[4] = {1, 2, 3, 4};
    const ap_fixed<4, 4> weights[2] = {1, -1};
    const ap_fixed<4, 4> bias[1] = {1};
    number_t y[2];
    dense<LatencyRow, Saturating<2, 1, 1, 2>>(x, y, weights, bias);
    EXPECT_EQ(values(y), (std::array<double, 2>{0, 0}));
    y[1] = 5;
    dense<FewStepsRow, Saturating<2, 1, 1, 2>>(x, y, weights, bias);
    EXPECT_EQ(values(y), (std::array<double, 2>{0, 0}));
}

TEST(Dense, ProductsAreCutBeforeTheyAreAdded)
{
    const ap_fixed<4, 2> x[2] = {0.5, 0.5};
    const ap_fixed<4, 4> weights[2] = {1, 1};
    const ap_fixed<4, 4> bias[1] = {0};
    number_t y[1];
    dense<LatencyRow, Saturating<2, 1, 1>>(x, y, weights, bias);
    EXPECT_EQ(y[0].to_double(), 0); // not 1
}

struct ThreeElements {
    static constexpr unsigned n = 3, n_channels = 3, reuse_factor = 1, multiplier_limit = 3, table_size = 16;
    typedef ap_fixed<6, 3> scale_t;
    typedef ap_fixed<6, 3> bias_t;
    typedef ap_ufixed<8, 8> table_t;
    typedef NumberProduct product;
};

TEST(Normalize, FullPrecisionUntilTheResult)
{
    const ap_fixed<6, 3> x[3] = {0.5, -1.25, 3};
    const ap_fixed<6, 3> scale[3] = {0.5, 1.5, 2};
    const ap_fixed<6, 3> bias[3] = {0.25, -0.125, 1};
    ap_fixed<8, 6, AP_RND> y[3];
    normalize<ThreeElements>(x, y, scale, bias);
    EXPECT_EQ(values(y), (std::array<double, 3>{0.5, -2, 7}));
}

TEST(Activation, LinearAndRelu)
{
    const ap_fixed<8, 4> x[3] = {-1.5, 0, 2.75};
    ap_fixed<4, 4> y[3];
    activate<Linear, ThreeElements>(x, y);
    EXPECT_EQ(values(y), (std::array<double, 3>{-2, 0, 2}));
    activate<Relu, ThreeElements>(x, y);
    EXPECT_EQ(values(y), (std::array<double, 3>{0, 0, 2}));
}

TEST(Activation, TablePositions)
{
    ap_ufixed<8, 8> identity[16];
    for (unsigned i = 0; i < 16; ++i)
        identity[i] = i;
    const ap_fixed<12, 6> x[3] = {-0.5, -8, 7.9};
    number_t y[3];
    activate<Sigmoid, ThreeElements>(x, y, identity); // a step of 1, cut towards zero, then + 8
    EXPECT_EQ(values(y), (std::array<double, 3>{8, 0, 15}));
    activate<Tanh, ThreeElements>(x, y, identity); // a step of 0.5
    EXPECT_EQ(values(y), (std::array<double, 3>{7, 0, 15}));
}

TEST(Common, AddressBitsAndPowers)
{
    EXPECT_EQ(address_bits(2), 1);
    EXPECT_EQ(address_bits(1000), 10);
    EXPECT_EQ(address_bits(1024), 10);
    EXPECT_EQ(address_bits(1025), 11);
    EXPECT_EQ(power_below(2), 1);
    EXPECT_EQ(power_below(5), 4);
    EXPECT_EQ(power_below(8), 4);
    EXPECT_EQ(power_below(9), 8);
}

TEST(Common, AdderTreeSplitsAtAPowerOfTwo)
{
    const ap_fixed<4, 4, AP_TRN, AP_SAT> x[5] = {5, 5, -6, -6, 3};
    EXPECT_EQ(AdderTree<5>::sum(x).to_double(), 2); // (7 + -8) + 3; in order it would be -2
}

struct Softmax3 {
    static constexpr unsigned n = 3, n_elements = 3, inner = 1, exp_table_size = 4, inverse_table_size = 4;
    typedef ap_ufixed<3, 2> norm_t;
    typedef ap_ufixed<8, 1> exp_table_t;
    typedef ap_ufixed<8, 2> accum_t;
    typedef ap_ufixed<4, 2> inverse_input_t;
    typedef ap_ufixed<8, 1> inverse_table_t;
    typedef ap_fixed<18, 8> table_t;
};

TEST(Softmax, StableByHand)
{
    const ap_ufixed<8, 1> exponentials[4] = {1, 0.375, 0.125, 0.0625};
    const ap_ufixed<8, 1> inverses[4] = {1.5, 1, 0.5, 0.25};
    const ap_fixed<4, 3> x[3] = {1, 2, -0.5}; // distances 1, 0, 2.5: their upper two bits are 1, 0, 2
    ap_ufixed<16, 1> y[3];
    softmax<SoftmaxStable, Softmax3>(x, y, exponentials, inverses);
    // sum 0.375 + 1 + 0.125 = 1.5: upper two bits of ap_ufixed<4,2> 01.10 are 1, the inverse is 1
    EXPECT_EQ(values(y), (std::array<double, 3>{0.375, 1, 0.125}));
}

TEST(Softmax, LatencyAddressesByTheInputItself)
{
    const ap_ufixed<8, 1> exponentials[4] = {1, 1.5, 0.125,
                                             0.25}; // the upper bits of negative numbers come last
    const ap_ufixed<8, 1> inverses[4] = {1.5, 1, 0.5, 0.25};
    const ap_fixed<3, 2> x[3] = {0, -1, -2};
    ap_ufixed<16, 1> y[3];
    softmax<SoftmaxLatency, Softmax3>(x, y, exponentials, inverses);
    EXPECT_EQ(values(y), (std::array<double, 3>{1, 0.25, 0.125})); // sum 1.375, inverse 1
}

TEST(Softmax, ArgmaxTakesTheFirstOfEqualInputs)
{
    const number_t x[3] = {-3, 5, 5};
    number_t y[3];
    softmax_argmax<Softmax3>(x, y);
    EXPECT_EQ(values(y), (std::array<double, 3>{0, 1, 0}));
}

TEST(Softmax, LegacySumsTheRatios)
{
    const ap_fixed<18, 8> exponentials[4] = {0.25, 0.5, 1, 2}; // [-8, 8) in steps of 4
    const ap_fixed<18, 8> inverses[4] = {0.75, 0.25, 0.125, 0.0625};
    const number_t x[3] = {0, 4, 0};
    ap_fixed<16, 6> y[3];
    softmax<SoftmaxLegacy, Softmax3>(x, y, exponentials, inverses);
    // sums 1 + 2 + 1 = 4 and 0.5 + 1 + 0.5 = 2: both in the first step of 16
    EXPECT_EQ(values(y), (std::array<double, 3>{0.75, 0.75, 0.75}));
    const number_t far[3] = {-100, 100, 0};
    const ap_fixed<18, 8> large[4] = {0, 0, 20, 40};
    softmax<SoftmaxLegacy, Softmax3>(far, y, large, inverses);
    // 81 goes wrong in no type here: 1 + 40 + 40 = 81 -> last step; 1 -> first; 0 + 40 + 1 = 41 -> step 2
    EXPECT_EQ(values(y), (std::array<double, 3>{0.0625, 0.75, 0.125}));
}

TEST(Copies, EveryReaderGetsAll)
{
    const number_t x[3] = {1, 2, 3};
    number_t a[3], b[3], c[3];
    fan_out<3>(x, a, b);
    copy<3>(x, c);
    EXPECT_EQ(values(a), values(x));
    EXPECT_EQ(values(b), values(x));
    EXPECT_EQ(values(c), values(x));
}

/// A 1 x 3 image of one channel, a window of two taps with a zero before and behind.
struct Line {
    static constexpr unsigned in_height = 1, in_width = 3, out_height = 1, out_width = 4, kernel_height = 1,
                              kernel_width = 2, stride_height = 1, stride_width = 1, dilation_height = 1,
                              dilation_width = 1, pad_top = 0, pad_left = 1, n_chan = 1, n_in = 2, n_out = 1,
                              n_weights = 2, parallel_positions = 2, reuse_factor = 1, multiplier_limit = 2,
                              steps = 1;
    static constexpr bool channel_by_channel = false, counts_padding = false;
    typedef ap_fixed<8, 8> weight_t;
    typedef ap_fixed<8, 8> bias_t;
    typedef ap_fixed<16, 12> accum_t;
    typedef NumberProduct product;
    typedef PlainSum result;
};

TEST(Convolution, SlidesOverThePaddedLine)
{
    const number_t x[3] = {1, 2, 3};
    const ap_fixed<8, 8> weights[2] = {10, 1};
    const ap_fixed<8, 8> bias[1] = {1};
    const std::array<double, 4> expected{2, 13, 24, 31};
    number_t y[4];
    convolution<LatencyRow, Line>(x, y, weights, bias);
    EXPECT_EQ(values(y), expected);
    convolution<DepthwiseRow, Line>(x, y, weights, bias);
    EXPECT_EQ(values(y), expected);
}

TEST(Pooling, PaddingIsTheLowestNumberAndDoesNotCount)
{
    const number_t x[3] = {-1, -4, 3};
    ap_fixed<8, 6> y[4];
    max_pooling<Line>(x, y);
    EXPECT_EQ(values(y), (std::array<double, 4>{-1, -1, 3, 3}));
    average_pooling<Line>(x, y);
    EXPECT_EQ(values(y), (std::array<double, 4>{-1, -2.5, -0.5, 3}));
}

TEST(Product, SignsTernariesAndPowersOfTwo)
{
    const ap_uint<1> one = 1, zero = 0;
    const number_t x = 5;
    EXPECT_EQ(WeightSignProduct::of(x, zero).to_double(), -5);
    EXPECT_EQ(DataSignProduct::of(zero, x).to_double(), -5);
    EXPECT_EQ(SignsProduct::of(zero, zero).to_double(), 1);
    EXPECT_EQ(SignsProduct::of(one, zero).to_double(), 0);
    EXPECT_EQ(TernaryProduct::of(x, ap_int<2>(-1)).to_double(), -5);
    EXPECT_EQ(TernaryProduct::of(x, ap_int<2>(-2)).to_double(), 5);
    const PowerOfTwo<4> eighth = {1, -3};
    EXPECT_EQ((ShiftProduct<ap_fixed<24, 12>>::of(x, eighth)).to_double(), -0.625);
    EXPECT_EQ((DoubledSum<3, 4>::of<number_t>(ap_fixed<8, 8>(2))).to_double(), 1);
}

} // namespace
