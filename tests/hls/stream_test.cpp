// Kernels on streams against plain loops and against the kernels on whole tensors.
#include "kernels/convolution.h"
#include "kernels/recurrent.h"
#include "kernels/stream_activation.h"
#include "kernels/stream_convolution.h"
#include "kernels/stream_merge.h"
#include "kernels/stream_pooling.h"
#include "kernels/stream_recurrent.h"

#include <gtest/gtest.h>
#include <vector>

namespace {

using namespace bitscape_hls;

typedef ap_fixed<12, 6> number_t;

/// Numbers that look random, alike on every platform.
class Numbers {
public:
    number_t next()
    {
        state_ = state_ * 1664525U + 1013904223U;
        return number_t((int(state_ >> 20) - 2048) / 64.0);
    }
    std::vector<number_t> many(std::size_t n)
    {
        std::vector<number_t> list;
        for (std::size_t i = 0; i < n; ++i)
            list.push_back(next());
        return list;
    }

private:
    unsigned state_ = 1;
};

template <class B> void give(Stream<B>& stream, const std::vector<number_t>& values)
{
    for (std::size_t i = 0; i < values.size(); i += B::size) {
        B beat;
        for (unsigned c = 0; c < B::size; ++c)
            beat.data[c] = values[i + c];
        stream.write(beat);
    }
}

template <class B> std::vector<double> take(Stream<B>& stream)
{
    std::vector<double> values;
    while (!stream.empty()) {
        const B beat = stream.read();
        for (unsigned c = 0; c < B::size; ++c)
            values.push_back(beat.data[c].to_double());
    }
    return values;
}

std::vector<double> doubles(const std::vector<number_t>& numbers)
{
    std::vector<double> values;
    for (const number_t& number : numbers)
        values.push_back(number.to_double());
    return values;
}

template <unsigned height, unsigned width, unsigned channels, unsigned rows, unsigned columns,
          unsigned stride_rows, unsigned stride_columns, unsigned dilation>
struct Windows {
    static constexpr unsigned in_height = height, in_width = width, n_chan = channels, kernel_height = rows,
                              kernel_width = columns, stride_height = stride_rows,
                              stride_width = stride_columns, dilation_height = dilation,
                              dilation_width = dilation, pad_top = 0, pad_left = 0,
                              out_height = (height - (rows - 1) * dilation - 1) / stride_rows + 1,
                              out_width = (width - (columns - 1) * dilation - 1) / stride_columns + 1,
                              n_in = rows * columns * channels, n_out = 3, n_weights = n_in * n_out,
                              parallel_positions = 1, reuse_factor = 1, multiplier_limit = 1;
    static constexpr bool channel_by_channel = false;
    typedef number_t weight_t;
    typedef number_t bias_t;
    typedef ap_fixed<14, 8, AP_TRN, AP_SAT> accum_t; // the order of additions shows
    typedef NumberProduct product;
    typedef PlainSum result;
};

template <class Config> void convolution_is_the_same()
{
    Numbers numbers;
    const auto x = numbers.many(Config::in_height * Config::in_width * Config::n_chan);
    const auto weights = numbers.many(Config::n_weights), biases = numbers.many(Config::n_out);
    std::vector<ap_fixed<14, 8>> whole(Config::out_height * Config::out_width * Config::n_out);
    convolution<LatencyRow, Config>(x.data(), whole.data(), weights.data(), biases.data());
    Stream<Beat<number_t, Config::n_chan>> in;
    Stream<Beat<ap_fixed<14, 8>, Config::n_out>> out;
    give(in, x);
    stream_convolution<LatencyRow, Config>(in, out, weights.data(), biases.data());
    const std::vector<double> y = take(out);
    ASSERT_EQ(y.size(), whole.size());
    for (std::size_t i = 0; i < y.size(); ++i)
        EXPECT_EQ(y[i], whole[i].to_double()) << i;
}

TEST(StreamConvolution, EqualsTheOneOnWholeImages)
{
    convolution_is_the_same<Windows<7, 6, 2, 3, 3, 1, 1, 1>>();
    convolution_is_the_same<Windows<7, 6, 2, 3, 2, 2, 1, 1>>();  // strides
    convolution_is_the_same<Windows<5, 9, 1, 2, 2, 3, 4, 1>>();  // strides beyond the window
    convolution_is_the_same<Windows<4, 4, 3, 1, 1, 1, 1, 1>>();  // pointwise
    convolution_is_the_same<Windows<5, 5, 2, 1, 1, 2, 2, 1>>();  // with strides
    convolution_is_the_same<Windows<1, 11, 2, 1, 4, 1, 2, 1>>(); // one axis
    convolution_is_the_same<Windows<9, 8, 1, 3, 2, 1, 1, 2>>();  // dilation
    convolution_is_the_same<Windows<4, 3, 2, 4, 3, 1, 1, 1>>();  // the whole image
}

TEST(Stream, TellsItsHighestFill)
{
    typedef Windows<6, 6, 1, 3, 3, 1, 1, 1> Config;
    Stream<Beat<number_t, 1>> in;
    Stream<Beat<number_t, 3>> out;
    give(in, Numbers().many(36));
    const std::vector<number_t> weights(Config::n_weights), biases(3);
    stream_convolution<LatencyRow, Config>(in, out, weights.data(), biases.data());
    EXPECT_EQ(in.max_size(), 36U); // the C simulation hands over whole images
    EXPECT_EQ(out.max_size(), 16U);
    take(out);
}

template <class Config>
std::vector<number_t> seen(const std::vector<number_t>& x, unsigned position, unsigned c)
{
    std::vector<number_t> values;
    for (unsigned row = 0; row < Config::kernel_height; ++row)
        for (unsigned column = 0; column < Config::kernel_width; ++column)
            values.push_back(
                x[((position / Config::out_width * Config::stride_height + row) * Config::in_width +
                   position % Config::out_width * Config::stride_width + column) *
                      Config::n_chan +
                  c]);
    return values;
}

TEST(StreamPooling, LargestAndMeanOfEachWindow)
{
    typedef Windows<7, 8, 2, 2, 3, 2, 3, 1> Config;
    const auto x = Numbers().many(7 * 8 * 2);
    Stream<Beat<number_t, 2>> in, largest, again;
    Stream<Beat<ap_fixed<14, 8>, 2>> mean;
    give(in, x);
    stream_pooling<LargestOf, Config>(in, largest);
    give(again, x);
    stream_pooling<MeanOf, Config>(again, mean);
    const std::vector<double> most = take(largest), middle = take(mean);
    ASSERT_EQ(most.size(), 3U * 2 * 2);
    for (unsigned i = 0; i < most.size(); ++i) {
        const auto values = seen<Config>(x, i / 2, i % 2);
        typedef Config::accum_t T;
        T expected = values[0];
        for (const number_t& value : values)
            expected = T(value) > expected ? T(value) : expected;
        EXPECT_EQ(most[i], number_t(expected).to_double()) << i;
        // (0 + 1 + 2 + 3) + (4 + 5), every sum in the accumulator's type
        const auto add = [](const T& a, const T& b) { return T(a + b); };
        const T sum =
            add(add(add(values[0], values[1]), add(values[2], values[3])), add(values[4], values[5]));
        const T divided = sum / 6;
        EXPECT_EQ(middle[i], divided.to_double()) << i;
    }
}

TEST(StreamPooling, AGlobalOneAddsUpPixelAfterPixel)
{
    typedef Windows<2, 3, 2, 2, 3, 2, 3, 1> Config;
    Stream<Beat<number_t, 2>> in, largest, again, mean;
    const std::vector<number_t> x{31, 1, 31, 2, 31, 3, 31, 4, 31, 5, -32, -30};
    give(in, x);
    stream_global_pooling<LargestOf, Config>(in, largest);
    EXPECT_EQ(take(largest), (std::vector<double>{31, 5}));
    give(again, x);
    stream_global_pooling<MeanOf, Config>(again, mean);
    const ap_fixed<14, 8> saturated = 127.984375 - 32; // of 155: the accumulator ends below 128
    const ap_fixed<14, 8> first = saturated / 6, second = ap_fixed<14, 8>(-15) / 6;
    EXPECT_EQ(take(mean), (std::vector<double>{number_t(first).to_double(), number_t(second).to_double()}));
}

struct Bordered {
    static constexpr unsigned in_height = 2, in_width = 2, out_height = 4, out_width = 5, pad_top = 1,
                              pad_left = 2, crop_top = 0, crop_left = 0;
};
struct Cut {
    static constexpr unsigned in_height = 3, in_width = 4, out_height = 2, out_width = 2, pad_top = 0,
                              pad_left = 0, crop_top = 1, crop_left = 1;
};

TEST(StreamRearrange, BordersComeAndGo)
{
    Stream<Beat<number_t, 1>> in, wide, cut;
    give(in, {1, 2, 3, 4});
    stream_margins<Bordered>(in, wide);
    EXPECT_EQ(take(wide), (std::vector<double>{0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 3, 4, 0, 0, 0, 0, 0, 0}));
    give(in, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    stream_margins<Cut>(in, cut);
    EXPECT_EQ(take(cut), (std::vector<double>{5, 6, 9, 10}));
    EXPECT_TRUE(in.empty());
}

struct Blocks {
    static constexpr unsigned in_height = 2, in_width = 2, rows_factor = 2, columns_factor = 3;
};
struct Thrice {
    static constexpr unsigned times = 3;
};
struct Dozen {
    static constexpr unsigned n = 12;
};

TEST(StreamRearrange, PixelsBecomeBlocks)
{
    Stream<Beat<number_t, 1>> in, out;
    give(in, {1, 2, 3, 4});
    stream_upsampling<Blocks>(in, out);
    EXPECT_EQ(take(out),
              (std::vector<double>{1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 3, 3, 3, 4, 4, 4}));
    give(in, {7});
    stream_repetition<Thrice>(in, out);
    EXPECT_EQ(take(out), (std::vector<double>{7, 7, 7}));
}

TEST(StreamRearrange, RepackingKeepsTheOrder)
{
    const auto x = Numbers().many(12);
    Stream<Beat<number_t, 2>> narrow, back;
    Stream<Beat<number_t, 6>> wide;
    give(narrow, x);
    stream_repack<Dozen>(narrow, wide);
    EXPECT_EQ(wide.size(), 2U);
    stream_repack<Dozen>(wide, back);
    EXPECT_EQ(take(back), doubles(x));
}

struct InTurns {
    static constexpr unsigned first = 1, second = 2, turns = 2;
};

TEST(StreamMerge, TensorsOneBehindTheOther)
{
    Stream<Beat<number_t, 1>> a, b, out;
    give(a, {1, 2});
    give(b, {3, 4, 5, 6});
    stream_concatenate<InTurns>(a, b, out);
    EXPECT_EQ(take(out), (std::vector<double>{1, 3, 4, 2, 5, 6}));
}

TEST(StreamActivation, DifferencesFromTheWholeTensors)
{
    typedef ap_fixed<6, 3> coarse_t;
    EXPECT_EQ((StreamTernaryTanh::of<ap_int<2>>(coarse_t(0.75))).to_double(), 0);
    EXPECT_EQ((TernaryTanh::of<ap_int<2>>(coarse_t(0.75))).to_double(), 1);
    EXPECT_EQ((StreamTernaryTanh::of<ap_int<2>>(coarse_t(-1))).to_double(), -1);
    const number_t table[2] = {-1, -2};
    EXPECT_EQ((StreamSelu::of<number_t>(coarse_t(2), table)).to_double(), 2); // the factor is cut to 1
    EXPECT_EQ((StreamSelu::of<number_t>(coarse_t(-1), table)).to_double(), -1);
}

struct CellProduct {
    static constexpr unsigned n_in = 2, n_out = 6, reuse_factor = 1, multiplier_limit = 1;
    typedef number_t weight_t;
    typedef number_t bias_t;
    typedef ap_fixed<16, 8> accum_t;
    typedef NumberProduct product;
    typedef PlainSum result;
};
template <bool each> struct Cell {
    static constexpr unsigned n_in = 2, n_out = 2, steps = 3, n_y = each ? 6 : 2, first = 0, stride = 2;
    static constexpr bool sequences = each, backward = false, reset_first = false;
    typedef LatencyRow input_row;
    typedef LatencyRow state_row;
    typedef CellProduct input_config;
    typedef CellProduct state_config;
    typedef Relu gate;
    typedef Relu activation;
    typedef ap_fixed<16, 8> accum_t;
    typedef number_t state_t;
};

template <bool each> void recurrent_is_the_same()
{
    Numbers numbers;
    const auto x = numbers.many(6), w = numbers.many(12), wr = numbers.many(12), b = numbers.many(6),
               br = numbers.many(6);
    const number_t none[1] = {0};
    number_t whole[6] = {};
    recurrent<GruCell, Cell<each>>(x.data(), whole, w.data(), b.data(), wr.data(), br.data(), none, none);
    Stream<Beat<number_t, 2>> in, out;
    give(in, x);
    stream_recurrent<GruCell, Cell<each>>(in, out, w.data(), b.data(), wr.data(), br.data(), none, none);
    EXPECT_EQ(take(out), doubles({whole, whole + Cell<each>::n_y}));
}

TEST(StreamRecurrent, EqualsTheOneOnWholeSequences)
{
    recurrent_is_the_same<true>();
    recurrent_is_the_same<false>();
}

TEST(Stream, ErrorsEndTheSimulation)
{
    EXPECT_DEATH(
        {
            hls::stream<int> stream("conv_out");
            stream.write(1);
            stream.read();
            stream.read();
        },
        "stream 'conv_out': read while empty, after beats: 1");
    EXPECT_DEATH(
        {
            hls::stream<int> stream("conv_out");
            stream.write(1);
            stream.write(2);
        },
        "stream 'conv_out': beats are left over: 2");
}

} // namespace
