// Where windows stand: padding and stride arithmetic, against counting positions one by one.
#include "graph/layers/convolution.hpp"
#include "graph/layers/pooling.hpp"
#include "graph/layers/spatial.hpp"

#include <gtest/gtest.h>

namespace bitscape::graph {
namespace {

TEST(Windows, SamePaddingCoversEveryInputWithTheFewestZeros)
{
    for (std::size_t extent = 1; extent < 13; ++extent)
        for (std::size_t size = 1; size < 7; ++size)
            for (std::size_t stride = 1; stride < 5; ++stride) {
                const SlidingWindow window{size, stride, 1};
                const Margin margin = margin_of(Padding::same, window, extent);
                const WindowAxis axis = window_axis(window, extent, margin);
                EXPECT_EQ(axis.out, (extent + stride - 1) / stride);
                EXPECT_TRUE(margin.after == margin.before || margin.after == margin.before + 1);
                if (margin.after > 0) { // one zero less, one position less
                    EXPECT_EQ(window_axis(window, extent, {margin.before, margin.after - 1}).out,
                              axis.out - 1);
                }
            }
}

TEST(Windows, ValidPositionsStayInsideAndAreAllThatFit)
{
    for (std::size_t extent = 1; extent < 13; ++extent)
        for (std::size_t size = 1; size <= extent; ++size)
            for (std::size_t stride = 1; stride < 5; ++stride) {
                const WindowAxis axis = window_axis({size, stride, 1}, extent, {});
                std::size_t fitting = 0;
                for (std::size_t start = 0; start + size <= extent; start += stride)
                    ++fitting;
                EXPECT_EQ(axis.out, fitting);
            }
    EXPECT_EQ(window_axis({4, 1, 1}, 3, {}).out, 0U);
    EXPECT_EQ(window_axis({2, 1, 3}, 4, {}).out, 1U); // dilated: reaches over four
}

TEST(Windows, CausalPaddingPutsEveryZeroInFront)
{
    EXPECT_EQ(margin_of(Padding::causal, {3, 1, 2}, 9), (Margin{4, 0}));
    EXPECT_EQ(window_axis({3, 1, 2}, 9, {4, 0}).out, 9U);
}

TEST(Windows, PixelsAreRowMajorWithPaddingOutside)
{
    const Windows windows{.axes = {{2, 1, 1}, {2, 2, 1}}, .padding = Padding::same, .margins = {}};
    const WindowGrid grid = window_grid(windows, {2, 3, 1});
    EXPECT_EQ(grid.positions(), 4U);
    const std::vector<std::int32_t> expected{0, 1, 3, 4, 2, -1, 5, -1, 3, 4, -1, -1, 5, -1, -1, -1};
    EXPECT_EQ(window_pixels(grid), expected);
}

Samples row(std::vector<double> values)
{
    const std::size_t columns = values.size();
    return {1, columns, std::move(values)};
}

template <class Layer>
Samples apply(const Layer& layer, const Samples& input, const Shape& in, const Shape& out)
{
    const Samples* const tensors[] = {&input};
    const Shape* const shapes[] = {&in};
    const LayerShapes around{shapes, out};
    const Failure failure = check(layer, around);
    EXPECT_FALSE(failure.has_value()) << *failure;
    return evaluate(layer, LayerInputs{tensors, around});
}

TEST(SpatialLayers, SeparableIsDepthwiseThenPointwise)
{
    SeparableConvolution layer;
    layer.windows = {.axes = {{2, 1, 1}}, .padding = Padding::valid, .margins = {}};
    layer.n_channels = 2;
    layer.multiplier = 2;
    layer.n_filters = 1;
    layer.depthwise = {1, 2, 3, 4, 5, 6, 7, 8}; // [2, 2, 2]
    layer.pointwise = {1, 10, 100, 1000};
    layer.bias = {0.5F};
    // Channel 0: 1 + 5 and 2 + 6; channel 1: (3 + 7) * 2 and (4 + 8) * 2.
    const Samples y = apply(layer, row({1, 2, 1, 2}), {2, 2}, {1, 1});
    EXPECT_EQ(y.values, std::vector<double>{6 + 80 + 2000 + 24000 + 0.5});
}

TEST(SpatialLayers, PoolingOfAConstantIsTheConstant)
{
    for (const Padding padding : {Padding::valid, Padding::same})
        for (const PoolOp op : {PoolOp::max, PoolOp::average}) {
            const Pooling layer{
                op, {.axes = {{3, 2, 1}, {2, 1, 1}}, .padding = padding, .margins = {}}, false};
            const Shape in{5, 4, 2};
            const Shape out = window_shape(layer.windows, in, 2);
            const Samples y = apply(layer, row(std::vector<double>(40, -1.5)), in, out);
            EXPECT_EQ(y.values, std::vector<double>(element_count(out), -1.5));
        }
}

TEST(SpatialLayers, CroppingUndoesPadding)
{
    const std::vector<Margin> margins{{1, 0}, {2, 3}};
    const Shape in{2, 2, 2}, padded{3, 7, 2};
    const Samples x = row({1, 2, 3, 4, 5, 6, 7, 8});
    const Samples y = apply(ZeroPadding{margins}, x, in, padded);
    EXPECT_EQ(y.values.front(), 0);
    EXPECT_EQ(apply(Cropping{margins}, y, padded, in).values, x.values);
}

TEST(SpatialLayers, UpSamplingRepeatsPixels)
{
    EXPECT_EQ(apply(UpSampling{{3}}, row({1, 2, 3, 4}), {2, 2}, {6, 2}).values,
              (std::vector<double>{1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4}));
}

TEST(SpatialLayers, RefusesWhatDoesNotFit)
{
    const auto failure_of = [](const auto& layer, const Shape& in, const Shape& out) {
        const Shape* const shapes[] = {&in};
        return check(layer, LayerShapes{shapes, out}).value_or("none");
    };
    EXPECT_EQ(failure_of(Pooling{PoolOp::max, {.axes = {{5, 1, 1}}, .padding = {}, .margins = {}}, false},
                         {4, 1}, {1, 1}),
              "a window of 5 does not fit an input of 4");
    EXPECT_EQ(failure_of(Cropping{{{2, 2}}}, {4, 1}, {1, 1}), "cropping 2 and 2 of 4 leaves nothing");
    EXPECT_EQ(failure_of(Reshape{}, {4, 2}, {7}), "it makes 7 elements of 8");
    EXPECT_EQ(failure_of(GlobalPooling{}, {4, 2}, {2}), "it pools 2 axes of a tensor of rank 2");
}

} // namespace
} // namespace bitscape::graph
