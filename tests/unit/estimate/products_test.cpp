#include "designs.hpp"
#include "estimate/products.hpp"

#include <gtest/gtest.h>

namespace bitscape::estimate {
namespace {

/// Inputs x 4 outputs with these weights in every row.
LayerFeatures layer(const std::vector<std::int64_t>& row, std::size_t inputs = 2)
{
    LayerFeatures features;
    features.kind = LayerKind::dense;
    features.tool = Tool::vivado_hls;
    features.n_in = static_cast<double>(inputs);
    features.n_out = static_cast<double>(row.size());
    std::vector<std::int64_t> raw;
    for (std::size_t i = 0; i < inputs; ++i)
        raw.insert(raw.end(), row.begin(), row.end());
    features.weights = weight_facts(raw, row.size());
    return features;
}

TEST(Products, EveryWeightIsOfOneKind)
{
    // zero, shift, shift, one adder, wide multiplier, the same again, narrow multiplier
    const Products products = estimate::products(layer({0, 8, -2, 6, 723, 723, 11}));
    EXPECT_EQ(products.zero, 2);
    EXPECT_EQ(products.shift, 4);
    EXPECT_EQ(products.shift_add, 2);
    EXPECT_EQ(products.shared, 2);
    EXPECT_EQ(products.dsp, 2);
    EXPECT_EQ(products.lut, 2); // four bits: no DSP
    EXPECT_EQ(products.all(), 14);
    EXPECT_EQ(products.built(), 4);
}

TEST(Products, CountsAgreeWithRandomLayersAndTheirDsps)
{
    for (const double sparsity : {0.0, 0.4, 1.0})
        for (const int bits : {2, 6, 16}) {
            const auto design =
                tests::DesignBuilder(24).dense(12, bits, 1, design::Strategy::latency, sparsity).build();
            const LayerFeatures features = layer_features(design, design.nodes[1], Part{});
            const Products products = estimate::products(features);
            EXPECT_EQ(products.all(), 24 * 12);
            EXPECT_EQ(products.zero, 24 * 12 - static_cast<double>(features.weights.nonzero));
            EXPECT_EQ(products.built_dsp, products.dsp); // reuse factor 1: each stands on the die
        }
}

TEST(Products, ReuseBuildsFewerMultipliersForTheSameProducts)
{
    LayerFeatures shared = layer({723, 725, 727, 731}, 8);
    shared.reuse_factor = 4;
    const Products products = estimate::products(shared);
    EXPECT_EQ(products.dsp, 32);
    EXPECT_EQ(products.built(), 8);
    shared.strategy = design::Strategy::resource; // from memory: zeros are multiplied too
    shared.weights = weight_facts(std::vector<std::int64_t>(32, 0), 4);
    EXPECT_EQ(estimate::products(shared).zero, 0);
    EXPECT_EQ(estimate::products(shared).dsp, 32);
    EXPECT_EQ(estimate::products(shared).built_dsp, 8);
}

TEST(Products, DistributedArithmeticMultipliesNothing)
{
    LayerFeatures adders = layer({0, 8, 6, 723});
    adders.strategy = design::Strategy::distributed_arithmetic;
    const Products products = estimate::products(adders);
    EXPECT_EQ(products.built(), 0);
    EXPECT_EQ(products.shift_add, 4);
    EXPECT_EQ(products.all(), 8);
}

TEST(Products, CopiesSideBySideCountAndPartsAddUp)
{
    LayerFeatures convolution = layer({723, 8});
    convolution.calls = convolution.parallel_calls = 5;
    EXPECT_EQ(estimate::products(convolution).dsp, 10);
    LayerFeatures whole;
    whole.kind = LayerKind::composite;
    whole.parts = {convolution, layer({723, 8})};
    EXPECT_EQ(estimate::products(whole).dsp, 12);
    LayerFeatures sums;
    sums.kind = LayerKind::arithmetic;
    EXPECT_EQ(estimate::products(sums).all(), 0);
}

} // namespace
} // namespace bitscape::estimate
