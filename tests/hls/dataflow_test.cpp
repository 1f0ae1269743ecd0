// The kernels as processes with FIFOs that have an end: the depths that engine/dataflow computes are enough,
// and skip connections need them.
#include "dataflow/simulate.hpp"
#include "kernels/merge.h"
#include "kernels/stream_convolution.h"
#include "kernels/stream_rearrange.h"
#include "unit/dataflow/stream_design.hpp"

#include <functional>
#include <gtest/gtest.h>
#include <thread>

namespace {

using namespace bitscape_hls;

typedef ap_fixed<8, 4> number_t;
typedef Beat<number_t, 2> beat_t;

struct Pad {
    static constexpr unsigned in_height = 6, in_width = 6, out_height = 8, out_width = 8, pad_top = 1,
                              pad_left = 1, crop_top = 0, crop_left = 0;
};

struct Conv {
    static constexpr unsigned in_height = 8, in_width = 8, out_height = 6, out_width = 6, kernel_height = 3,
                              kernel_width = 3, stride_height = 1, stride_width = 1, dilation_height = 1,
                              dilation_width = 1, n_chan = 2, n_in = 18, n_out = 2, n_weights = 36,
                              reuse_factor = 1, multiplier_limit = 36;
    static constexpr bool channel_by_channel = false;
    typedef number_t weight_t;
    typedef number_t bias_t;
    typedef ap_fixed<16, 8> accum_t;
    typedef NumberProduct product;
    typedef PlainSum result;
};

struct Sum {
    static constexpr unsigned n = 2, n_first = 2, n_second = 2;
};

void add_process(Stream<beat_t>& in1, Stream<beat_t>& in2, Stream<beat_t>& out)
{
    for (unsigned beat = 0; beat < 36; beat++) {
        const beat_t x1 = in1.read();
        const beat_t x2 = in2.read();
        beat_t y;
        merge<Add, Sum>(x1.data, x2.data, y.data);
        out.write(y);
    }
}

/// The network of residual_design() with these depths; false: a deadlock.
bool runs(std::size_t to_pad, std::size_t skip, std::size_t to_conv, std::size_t to_add)
{
    constexpr std::size_t plenty = 100;
    hls::Processes processes;
    Stream<beat_t> x(processes, plenty), x1(processes, to_pad), x2(processes, skip),
        padded(processes, to_conv), conv(processes, to_add), y(processes, plenty);
    for (int n = 0; n < 36; n++)
        x.write({{n, -n}});
    number_t weights[Conv::n_weights], biases[2] = {1, 2};
    for (number_t& weight : weights)
        weight = 0;
    const std::vector<std::function<void()>> all{
        [&] { fan_out_stream<36>(x, x1, x2); }, [&] { stream_margins<Pad>(x1, padded); },
        [&] { stream_convolution<LatencyRow, Conv>(padded, conv, weights, biases); },
        [&] { add_process(conv, x2, y); }};
    bool good = true;
    std::vector<std::thread> threads;
    for (std::size_t n = 0; n < all.size(); ++n)
        processes.enter();
    for (const std::function<void()>& process : all)
        threads.emplace_back([&] {
            try {
                process();
            } catch (const hls::Deadlock&) {
                good = false;
            }
            processes.leave();
        });
    for (std::thread& thread : threads)
        thread.join();
    for (int n = 0; good && n < 36; n++) {
        const beat_t sum = y.read();
        EXPECT_EQ(sum.data[0].to_double(), number_t(n + 1).to_double());
        EXPECT_EQ(sum.data[1].to_double(), number_t(2 - n).to_double());
    }
    return good;
}

TEST(Dataflow, RunsWithTheComputedDepthsAndNotWithAShallowSkip)
{
    const bitscape::design::Design design = bitscape::test::residual_design();
    const auto depths = bitscape::dataflow::fifo_depths(design);
    ASSERT_TRUE(depths) << english(depths.error());
    const auto depth_of = [&](const std::string& name) {
        for (const auto& fifo : depths->fifos) {
            const auto& channel = depths->network.channels[fifo.channel];
            if (design.node(channel.tensor).name + channel.suffix == name)
                return fifo.depth;
        }
        ADD_FAILURE() << name;
        return std::size_t{0};
    };
    const std::size_t to_pad = depth_of("x_copy1"), skip = depth_of("x_copy2"), to_conv = depth_of("pad"),
                      to_add = depth_of("conv");
    EXPECT_TRUE(runs(to_pad, skip, to_conv, to_add));
    // A row and two pixels have to pass before the first window is complete; one of them is on its way.
    constexpr std::size_t least = 6 + 2 - 1;
    EXPECT_GE(skip, least);
    EXPECT_TRUE(runs(2, least, 2, 2));
    EXPECT_FALSE(runs(2, least - 1, 2, 2));
    EXPECT_FALSE(runs(100, least - 1, 100, 100));
}

} // namespace
