#include "review/breakdown.hpp"
#include "unit/estimate/designs.hpp"

#include <gtest/gtest.h>

namespace bitscape::review {
namespace {

const estimate::Part& part()
{
    static const auto parts = estimate::builtin_parts();
    return *estimate::find_part(*parts, "xcvu13p");
}

TEST(Breakdown, CountsBitsOfConstantsAndResults)
{
    const auto design = tests::DesignBuilder(16).dense(8, 6).relu({8, 4}).softmax().build();
    const Breakdown whole = breakdown(design, estimate::estimate(design, part()));
    ASSERT_EQ(whole.layers.size(), design.nodes.size());
    EXPECT_EQ(whole.layers[1].constant_bits, (16 * 8 + 8) * 6); // weights and biases, 6 bits each
    EXPECT_EQ(whole.layers[1].result_bits, 8 * 16);
    EXPECT_EQ(whole.layers[2].kind, "relu");
    EXPECT_EQ(whole.layers[2].result_bits, 8 * 8);
    const auto& softmax = whole.layers[3];
    EXPECT_EQ(softmax.constant_bits, 2 * 1024 * 18); // two tables
    double constants = 0, results = 0;
    for (const LayerCost& layer : whole.layers) {
        constants += layer.constant_bits;
        results += layer.result_bits;
        EXPECT_EQ(layer.tensors.back().tensor, "result");
    }
    EXPECT_EQ(whole.constant_bits, constants);
    EXPECT_EQ(whole.result_bits, results);
    EXPECT_EQ(whole.layers[1].products.all(), 16 * 8);
}

TEST(Breakdown, NamesTheLayersThatLimitTheInterval)
{
    using design::Strategy;
    const auto fast = tests::DesignBuilder(16).dense(8, 6).dense(8, 6).build();
    EXPECT_TRUE(breakdown(fast, estimate::estimate(fast, part())).limiting.empty());
    const auto slow = tests::DesignBuilder(16)
                          .dense(8, 6, 4, Strategy::resource)
                          .dense(8, 6, 8, Strategy::resource)
                          .build();
    EXPECT_EQ(breakdown(slow, estimate::estimate(slow, part())).limiting, std::vector<std::size_t>{2});
}

} // namespace
} // namespace bitscape::review
