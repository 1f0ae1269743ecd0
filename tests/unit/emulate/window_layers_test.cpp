// Convolutions, pooling and rearrangements: fast against plain on random designs, and rules of their own.
#include "unit/emulate/random_design.hpp"
#include "unit/emulate/small_design.hpp"

namespace bitscape::emulate {
namespace {

using tests::Random;
using tests::SmallDesign;

graph::WindowAxis random_axis(Random& random, bool padded)
{
    const auto size = static_cast<std::size_t>(random.integer(1, 3));
    const graph::SlidingWindow window{size, static_cast<std::size_t>(random.integer(1, 3)), 1};
    const auto extent = size + static_cast<std::size_t>(random.integer(0, 4));
    const auto rule = padded ? graph::Padding::same : graph::Padding::valid;
    return graph::window_axis(window, extent, graph::margin_of(rule, window, extent));
}

graph::WindowGrid random_grid(Random& random)
{
    const bool padded = random.chance(0.5);
    graph::WindowGrid grid{.height = {}, .width = random_axis(random, padded)};
    if (random.chance(0.7))
        grid.height = random_axis(random, padded);
    return grid;
}

design::Convolution random_convolution(Random& random, const FixedPoint& in)
{
    design::Convolution layer;
    layer.grid = random_grid(random);
    layer.n_chan = static_cast<std::size_t>(random.integer(1, 3));
    layer.depthwise = random.chance(0.4);
    layer.n_filt = layer.depthwise ? layer.n_chan : static_cast<std::size_t>(random.integer(1, 4));
    const std::size_t weights = layer.n_in() * (layer.depthwise ? 1 : layer.n_filt);
    layer.weight = tests::random_weights(random, weights, tests::random_type(random, 30), 0.9);
    layer.bias = tests::random_weights(random, layer.n_filt, tests::random_type(random, 30), 0.9);
    layer.accum = random.chance(0.4) ? tests::wide_accumulator(in, layer.weight.type, layer.n_in())
                                     : tests::random_type(random);
    layer.strategy = random.chance(0.5) ? design::Strategy::latency : design::Strategy::resource;
    return layer;
}

void expect_same_bits(const design::Design& design, const std::vector<Samples>& inputs, std::uint64_t seed,
                      int& compared)
{
    Progress progress;
    const auto plain = run(design, inputs, {.kernel = Kernel::plain}, {}, progress);
    const auto fast = run(design, inputs, {.kernel = Kernel::fast}, {}, progress);
    ASSERT_EQ(plain.has_value(), fast.has_value()) << "seed " << seed;
    if (!plain)
        return;
    ++compared;
    EXPECT_EQ(plain->outputs.back().values, fast->outputs.back().values) << "seed " << seed;
    const TensorStats& x = plain->stats.back();
    const TensorStats& y = fast->stats.back();
    EXPECT_TRUE(x.values == y.values && x.overflows == y.overflows && x.underflows == y.underflows &&
                x.min == y.min && x.max == y.max)
        << "seed " << seed;
}

TEST(WindowLayers, FastConvolutionsEqualPlain)
{
    int compared = 0;
    for (std::uint64_t seed = 0; seed < 600 && !testing::Test::HasFailure(); ++seed) {
        Random random(seed);
        const FixedPoint in = tests::random_type(random, 30);
        const design::Convolution layer = random_convolution(random, in);
        SmallDesign network({layer.grid.height.in, layer.grid.width.in, layer.n_chan}, in);
        network.add("c", {layer.grid.height.out, layer.grid.width.out, layer.n_filt},
                    tests::random_type(random), layer);
        network.design.nodes.back().reuse_factor =
            tests::random_reuse(random, layer.n_in(), layer.depthwise ? 1 : layer.n_filt);
        const Samples x = tests::random_inputs(random, network.design.nodes.front(), 70);
        expect_same_bits(network.design, {x}, seed, compared);
    }
    EXPECT_GT(compared, 500);
}

TEST(WindowLayers, FastPoolingEqualsPlain)
{
    int compared = 0;
    for (std::uint64_t seed = 0; seed < 600 && !testing::Test::HasFailure(); ++seed) {
        Random random(seed);
        const FixedPoint in = tests::random_type(random, 30);
        design::Pooling layer;
        layer.op = random.chance(0.5) ? graph::PoolOp::max : graph::PoolOp::average;
        layer.grid = random_grid(random);
        layer.n_chan = static_cast<std::size_t>(random.integer(1, 3));
        layer.is_global = random.chance(0.2);
        layer.accum = random.chance(0.5) ? FixedPoint{in.width + 8, in.integer + 4, in.is_signed}
                                         : tests::random_type(random);
        SmallDesign network({layer.grid.height.in, layer.grid.width.in, layer.n_chan}, in);
        network.add("p", {layer.grid.height.out, layer.grid.width.out, layer.n_chan},
                    random.chance(0.5) ? in : tests::random_type(random), layer);
        network.design.io_type = random.chance(0.3) ? design::IoType::io_stream : design::IoType::io_parallel;
        const Samples x = tests::random_inputs(random, network.design.nodes.front(), 70);
        expect_same_bits(network.design, {x}, seed, compared);
    }
    EXPECT_GT(compared, 550);
}

TEST(WindowLayers, FastRearrangementsEqualPlain)
{
    int compared = 0;
    for (std::uint64_t seed = 0; seed < 200 && !testing::Test::HasFailure(); ++seed) {
        Random random(seed);
        const FixedPoint in = tests::random_type(random, 40);
        design::Rearrangement layer;
        const int elements = random.integer(1, 12);
        for (int k = random.integer(1, 20); k > 0; --k)
            layer.source.push_back(random.integer(-1, elements - 1));
        SmallDesign network({static_cast<std::size_t>(elements)}, in);
        network.add("z", {layer.source.size()}, random.chance(0.5) ? in : tests::random_type(random), layer);
        const Samples x = tests::random_inputs(random, network.design.nodes.front(), 70);
        expect_same_bits(network.design, {x}, seed, compared);
    }
    EXPECT_EQ(compared, 200);
}

/// Values that the input type holds, so that its conversion changes none of them.
constexpr FixedPoint whole{.width = 8, .integer = 8};

design::Pooling pool(graph::PoolOp op, std::size_t extent, std::size_t size, std::size_t stride,
                     graph::Margin margin, const FixedPoint& accum)
{
    design::Pooling layer;
    layer.op = op;
    layer.grid.width = graph::window_axis({size, stride, 1}, extent, margin);
    layer.axes = 1;
    layer.n_chan = 1;
    layer.accum = accum;
    return layer;
}

std::vector<double> pooled(const design::Pooling& layer, const FixedPoint& in, std::vector<double> x,
                           const FixedPoint& result)
{
    SmallDesign network({x.size(), 1}, in);
    network.add("p", {layer.grid.width.out, 1}, result, layer);
    const std::size_t columns = x.size();
    return tests::run_both(network.design, tests::samples(columns, std::move(x))).outputs.back().values;
}

TEST(WindowLayers, MeansDivideTowardsZeroInTheAccumulatorAndSkipPadding)
{
    const FixedPoint accum{.width = 12, .integer = 12};
    const auto mean = pool(graph::PoolOp::average, 3, 2, 2, {0, 1}, accum);
    EXPECT_EQ(pooled(mean, whole, {-3, -4, 5}, whole), (std::vector<double>{-3, 5})); // -7 / 2, 5 / 1
    // The accumulator's fraction decides what is left of the quotient.
    EXPECT_EQ(pooled(pool(graph::PoolOp::average, 2, 2, 2, {}, {.width = 14, .integer = 12}), whole, {-3, -4},
                     {.width = 16, .integer = 8}),
              std::vector<double>{-3.5});
}

TEST(WindowLayers, PaddingOfAMaximumIsTheSignBitAlone)
{
    const auto maximum = pool(graph::PoolOp::max, 3, 2, 2, {0, 1}, whole);
    EXPECT_EQ(pooled(maximum, whole, {-3, -4, -128}, whole), (std::vector<double>{-3, -128}));
    // For an unsigned type that bit is half the range: hls4ml's own arithmetic.
    const FixedPoint positive{.width = 8, .integer = 8, .is_signed = false};
    EXPECT_EQ(pooled(pool(graph::PoolOp::max, 3, 2, 2, {0, 1}, positive), positive, {3, 4, 5}, positive),
              (std::vector<double>{4, 128}));
}

TEST(WindowLayers, ASaturatingDepthwiseConvolutionFollowsTheReuseFactor)
{
    // Two channels, three taps of weight 1: channel 0 sums 100, 100, -100 in 8 bits.
    design::Convolution layer;
    layer.grid.width = graph::window_axis({3, 1, 1}, 3, {});
    layer.axes = 1;
    layer.n_chan = layer.n_filt = 2;
    layer.depthwise = true;
    layer.weight = {whole, {1, 1, 1, 1, 1, 1}};
    layer.bias = {whole, {0, 0}};
    layer.accum = {.width = 8, .integer = 8, .overflow = Overflow::sat};
    const auto result = [&](design::Strategy strategy, std::int64_t reuse) {
        layer.strategy = strategy;
        SmallDesign network({3, 2}, whole);
        network.add("d", {1, 2}, whole, layer);
        network.design.nodes.back().reuse_factor = reuse;
        return tests::run_both(network.design, tests::samples(6, {100, 1, 100, 2, -100, 3}))
            .outputs.back()
            .values;
    };
    EXPECT_EQ(result(design::Strategy::latency, 1), (std::vector<double>{27, 6})); // 127 - 100
    EXPECT_EQ(result(design::Strategy::resource, 2), (std::vector<double>{27, 6}));
    // Inputs 0, 4 | 1, 5 | 2 | 3 of the window [tap, channel]: the last tap comes before the middle one.
    EXPECT_EQ(result(design::Strategy::resource, 4), (std::vector<double>{100, 6}));
}

TEST(WindowLayers, RefusesShapesThatDoNotFit)
{
    Progress progress;
    SmallDesign network({3, 1}, whole);
    network.add("p", {2, 1}, whole, pool(graph::PoolOp::max, 4, 2, 2, {}, whole));
    const auto output = run(network.design, {tests::samples(3, {1, 2, 3})}, {}, {}, progress);
    ASSERT_FALSE(output.has_value());
    EXPECT_EQ(english(output.error()), "layer 'p': its shape does not fit its input");
}

} // namespace
} // namespace bitscape::emulate
