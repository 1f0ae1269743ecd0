#include "designs.hpp"
#include "estimate/estimate.hpp"
#include "estimate/layer_cache.hpp"

#include <gtest/gtest.h>

namespace bitscape::estimate {
namespace {

using design::Strategy;

Part vu9p()
{
    Part part;
    part.id = "xcvu9p";
    return part;
}

TEST(EstimateDesign, LayersAndGlueMakeTheTotals)
{
    const Part part = vu9p();
    for (const auto strategy : {Strategy::latency, Strategy::resource})
        for (const std::int64_t reuse_factor : {1, 4}) {
            const auto design = tests::jets(8, reuse_factor, strategy);
            const DesignEstimate e = estimate(design, part);
            ASSERT_EQ(e.layers.size(), design.nodes.size());
            EXPECT_EQ(e.part, &part);
            double lut = e.glue.resources.lut.value, ff = e.glue.resources.ff.value, dsp = 0;
            double bram = e.glue.resources.bram18.value, latency = e.glue.latency_cycles.value, slowest = 1;
            for (std::size_t i = 0; i < e.layers.size(); ++i) {
                EXPECT_EQ(e.layers[i].node, design.nodes[i].id);
                EXPECT_EQ(e.layers[i].name, design.nodes[i].name);
                lut += e.layers[i].resources.lut.value;
                ff += e.layers[i].resources.ff.value;
                dsp += e.layers[i].resources.dsp.value;
                bram += e.layers[i].resources.bram18.value;
                latency += e.layers[i].latency_cycles.value;
                slowest = std::max(slowest, e.layers[i].interval_cycles.value);
            }
            EXPECT_EQ(e.resources.lut.value, lut);
            EXPECT_EQ(e.resources.ff.value, ff);
            EXPECT_EQ(e.resources.dsp.value, dsp);
            EXPECT_EQ(e.resources.bram18.value, bram);
            EXPECT_EQ(e.resources.uram.value, 0);
            EXPECT_EQ(e.latency_cycles.value, latency);
            EXPECT_EQ(e.interval_cycles.value, slowest);
            EXPECT_EQ(e.glue.name, "between the layers");
            EXPECT_DOUBLE_EQ(e.latency_ns.value, 5 * e.latency_cycles.value);
            EXPECT_DOUBLE_EQ(e.latency_ns.high, 5 * e.latency_cycles.high);
        }
}

TEST(EstimateDesign, LatencyIsThatOfTheLongestBranch)
{
    const Part part = vu9p();
    auto design = tests::DesignBuilder(16).dense(32, 8).sigmoid().dense(8, 8).build();
    const double chain = estimate(design, part).latency_cycles.value;
    const double sigmoid = estimate(design, part).layers[2].latency_cycles.value;
    ASSERT_GT(sigmoid, 0);
    design.nodes[3].inputs = {design.nodes[1].id}; // the sigmoid is a branch of its own now
    EXPECT_EQ(estimate(design, part).latency_cycles.value, chain - sigmoid);
}

TEST(EstimateDesign, ATotalSaysThatALayerOfItIsExtrapolated)
{
    const Part fast = vu9p(); // UltraScale+: no Vitis rows
    const DesignEstimate e = estimate(tests::jets(8), fast);
    EXPECT_TRUE(e.layers[1].latency_cycles.source.starts_with("extrapolated: "));
    EXPECT_TRUE(e.latency_cycles.source.starts_with("extrapolated: ")) << e.latency_cycles.source;
    Part slow = fast; // 7 series: the rows' own
    slow.dsp_a = 25;
    EXPECT_GT(estimate(tests::jets(8), slow).latency_cycles.value, e.latency_cycles.value);
}

TEST(EstimateDesign, ACacheChangesNothingAndKnowsWhatChanged)
{
    const Part part = vu9p();
    LayerCache cache;
    const auto eight = tests::jets(8), six = tests::jets(6);
    const auto once = estimate(eight, part), cached = estimate(eight, part, {Stage::csynth, nullptr, &cache});
    const std::size_t known = cache.size();
    const auto again = estimate(eight, part, {Stage::csynth, nullptr, &cache});
    EXPECT_EQ(cache.size(), known);
    for (const DesignEstimate* other : {&cached, &again}) {
        EXPECT_EQ(other->resources.lut.value, once.resources.lut.value);
        EXPECT_EQ(other->resources.ff.high, once.resources.ff.high);
        EXPECT_EQ(other->latency_cycles.value, once.latency_cycles.value);
    }
    EXPECT_EQ(estimate(six, part, {Stage::csynth, nullptr, &cache}).resources.lut.value,
              estimate(six, part).resources.lut.value);
    EXPECT_GT(cache.size(), known);
}

TEST(EstimateDesign, TotalIntervalIsBetweenIndependentAndCommonErrors)
{
    const Part part = vu9p();
    const DesignEstimate e = estimate(tests::jets(8), part);
    double linear = 0, square = 0;
    for (const LayerEstimate& layer : e.layers) {
        const double above = layer.resources.lut.high - layer.resources.lut.value;
        linear += above;
        square += above * above;
    }
    const double above = e.resources.lut.high - e.resources.lut.value;
    EXPECT_LT(above, linear + 1);
    EXPECT_GT(above, std::sqrt(square));
    EXPECT_TRUE(e.resources.lut.source.starts_with("extrapolated: ")) << e.resources.lut.source;
}

TEST(EstimateDesign, InputAndReshapeCostNothing)
{
    const Part part = vu9p();
    const DesignEstimate e = estimate(tests::DesignBuilder(16).build(), part);
    EXPECT_EQ(e.resources.lut.value, 0);
    EXPECT_EQ(e.resources.lut.high, 0);
    EXPECT_EQ(e.latency_cycles.value, 0);
    EXPECT_EQ(e.energy_pj.value, 0);
    EXPECT_EQ(e.interval_cycles.value, 1);
}

TEST(EstimateDesign, EveryKindOfLayerIsCounted)
{
    const Part part = vu9p();
    const auto design = tests::DesignBuilder(16)
                            .batch_normalization(12)
                            .dense(8, 10)
                            .sigmoid()
                            .dense(3, 10)
                            .softmax()
                            .build();
    const DesignEstimate e = estimate(design, part);
    for (std::size_t i = 1; i < e.layers.size(); ++i) {
        EXPECT_GT(e.layers[i].resources.lut.value, 0) << e.layers[i].name;
        EXPECT_GT(e.layers[i].energy_pj.value, 0) << e.layers[i].name;
    }
    EXPECT_EQ(e.layers[3].resources.bram18.value,
              4); // 8 sigmoids, two share the ports of a table of 1024 x 18 bits
    EXPECT_GT(e.layers[1].resources.dsp.value, 0); // batch norm multiplies by 12-bit constants
    EXPECT_LE(e.layers[1].resources.dsp.value, 16);
}

TEST(EstimateDesign, ResourceStrategyTradesDspsForCyclesAndMemory)
{
    const Part part = vu9p();
    const auto fast = estimate(tests::jets(12), part),
               slow = estimate(tests::jets(12, 32, Strategy::resource), part);
    EXPECT_GT(fast.resources.dsp.value, 10 * slow.resources.dsp.value);
    EXPECT_LT(fast.interval_cycles.value, slow.interval_cycles.value);
    EXPECT_LT(fast.resources.bram18.value, slow.resources.bram18.value);
    EXPECT_EQ(slow.interval_cycles.value, 32);
}

TEST(EstimateDesign, BackendsWithoutRowsSaySo)
{
    const Part part = vu9p();
    const auto e = estimate(tests::jets(8, 1, Strategy::latency, design::Backend::oneapi), part);
    EXPECT_NE(e.layers[1].resources.lut.source.find("extrapolated"), std::string::npos);
}

} // namespace
} // namespace bitscape::estimate
