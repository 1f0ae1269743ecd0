#include "designs.hpp"
#include "estimate/formulas.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace bitscape::estimate {
namespace {

using design::Strategy;

/// Features of a dense layer with random weights, as the tools saw them in the rows.
LayerFeatures dense(std::size_t inputs, std::size_t outputs, int bits, double reuse_factor = 1,
                    Strategy strategy = Strategy::latency, Tool tool = Tool::vivado_hls)
{
    const auto design = tests::DesignBuilder(inputs).dense(outputs, bits, 1, strategy).build();
    LayerFeatures layer = layer_features(design, design.nodes[1], Part{});
    layer.tool = tool;
    layer.reuse_factor = reuse_factor;
    return layer;
}

/// A layer with one constant repeated down the diagonal.
LayerFeatures one_constant(std::int64_t value, int in_bits,
                           MultiplierStyle style = MultiplierStyle::automatic)
{
    LayerFeatures layer;
    layer.kind = LayerKind::dense;
    layer.tool = Tool::vivado_hls;
    layer.multiplier = style;
    layer.n_in = layer.n_out = 8;
    layer.in_bits = in_bits;
    layer.weight_bits = 16;
    std::vector<std::int64_t> raw(64, 0);
    for (std::size_t i = 0; i < 8; ++i)
        raw[i * 9] = value;
    layer.weights = weight_facts(raw, 8);
    return layer;
}

TEST(Multipliers, ShiftsAndTwoDigitConstantsNeedNone)
{
    for (const std::int64_t value : {0, 1, 64, -16, 3, 7, -96})
        EXPECT_EQ(constant_multipliers(one_constant(value, 16)).instances, 0) << value;
    EXPECT_EQ(constant_multipliers(one_constant(21, 16)).instances, 8);
}

TEST(Multipliers, VivadoTakesADspFromFiveBitsOn)
{
    EXPECT_EQ(constant_multipliers(one_constant(11, 16)).dsp, 0); // four bits
    EXPECT_EQ(constant_multipliers(one_constant(13, 16)).dsp, 0);
    EXPECT_EQ(constant_multipliers(one_constant(-11, 16)).dsp, 8); // five in two's complement
    EXPECT_EQ(constant_multipliers(one_constant(19, 16)).dsp, 8);
    EXPECT_EQ(constant_multipliers(one_constant(19, 6)).dsp, 0); // narrow input: LUTs
    EXPECT_GT(constant_multipliers(one_constant(19, 6)).fabric_lut, 0);
    EXPECT_EQ(constant_multipliers(one_constant(19, 16, MultiplierStyle::fabric)).dsp, 0);
    EXPECT_EQ(constant_multipliers(one_constant(11, 8, MultiplierStyle::dsp)).dsp, 8);
}

TEST(Multipliers, WideOperandsTakeSeveralDsps)
{
    LayerFeatures layer;
    layer.in_bits = 18;
    EXPECT_EQ(dsp_tiles(layer, 18), 1);
    EXPECT_EQ(dsp_tiles(layer, 27), 1);
    EXPECT_EQ(dsp_tiles(layer, 28), 2);
    layer.dsp_a = 25; // 7 series
    EXPECT_EQ(dsp_tiles(layer, 26), 2);
    layer.in_bits = 32;
    EXPECT_EQ(dsp_tiles(layer, 32), 4);
    layer.in_bits = 18;
    layer.in_signed = false; // needs a sign bit
    EXPECT_EQ(dsp_tiles(layer, 25), 2);
}

TEST(Multipliers, LimitIsHls4mls)
{
    LayerFeatures layer;
    layer.n_in = 32;
    layer.n_out = 96;
    layer.weights.nonzero = 3036;
    for (const auto& [reuse_factor, limit] : {std::pair{1.0, 3036.0}, {512.0, 6.0}, {1023.0, 4.0}}) {
        layer.reuse_factor = reuse_factor;
        EXPECT_EQ(multiplier_limit(layer), limit) << reuse_factor;
    }
}

TEST(Monotone, FabricMultipliersAndTilesGrowWithWidth)
{
    LayerFeatures layer;
    for (int x = 2; x <= 40; ++x) {
        layer.in_bits = x;
        for (int w = 2; w <= 40; ++w) {
            EXPECT_LT(fabric_multiplier_lut(x, w), fabric_multiplier_lut(x, w + 1));
            EXPECT_LE(dsp_tiles(layer, w), dsp_tiles(layer, w + 1));
        }
    }
}

TEST(Monotone, MoreWeightBitsNeverFewerDsps)
{
    for (const Tool tool : {Tool::vivado_hls, Tool::vitis_hls, Tool::other})
        for (const Strategy strategy : {Strategy::latency, Strategy::resource})
            for (const double reuse_factor : {1.0, 64.0, 1024.0}) {
                double before = 0, together_before = 0;
                for (int bits = 2; bits <= 18; bits += 2) {
                    const auto layer = predict(dense(32, 64, bits, reuse_factor, strategy, tool));
                    const double dsp = layer.resources.dsp.value;
                    EXPECT_GE(dsp, before) << bits << " bits, reuse factor " << reuse_factor;
                    // LUTs alone fall where multipliers move into DSPs; with DSPs counted as LUTs they may
                    // not. (Multipliers shared in time really save LUTs with wider weights, in the rows too:
                    // they replace adders, and cost cycles.)
                    const bool shared = strategy == Strategy::latency && reuse_factor > 1;
                    const double together =
                        shared ? layer.interval_cycles.value : layer.resources.lut.value + 60 * dsp;
                    EXPECT_GE(together, together_before) << bits << " bits, reuse factor " << reuse_factor;
                    before = dsp;
                    together_before = together;
                }
            }
}

TEST(Monotone, MoreBitsNeverFewerLutsWithoutDsps)
{
    for (const Tool tool : {Tool::vivado_hls, Tool::vitis_hls})
        for (int bits = 2; bits <= 16; ++bits) {
            LayerFeatures layer = dense(32, 64, bits, 1, Strategy::latency, tool);
            LayerFeatures next = dense(32, 64, bits + 1, 1, Strategy::latency, tool);
            layer.multiplier = next.multiplier = MultiplierStyle::fabric;
            EXPECT_LE(predict(layer).resources.lut.value, predict(next).resources.lut.value) << bits;
        }
}

TEST(Monotone, WiderInputsAndAccumulatorsCostMore)
{
    for (const Strategy strategy : {Strategy::latency, Strategy::resource})
        for (const double reuse_factor : {1.0, 16.0, 64.0, 128.0}) {
            LayerFeatures layer = dense(32, 16, 8, reuse_factor, strategy);
            layer.multiplier = MultiplierStyle::fabric;
            const auto base = predict(layer);
            layer.accum_bits += 4;
            EXPECT_GE(predict(layer).resources.lut.value, base.resources.lut.value);
            EXPECT_GE(predict(layer).resources.ff.value, base.resources.ff.value);
            layer.in_bits += 4;
            EXPECT_GE(predict(layer).resources.lut.value, base.resources.lut.value);
        }
}

TEST(Monotone, MoreReuseNeverMoreDspsAndNeverAShorterInterval)
{
    for (const Tool tool : {Tool::vivado_hls, Tool::vitis_hls})
        for (const int bits : {6, 8, 14}) {
            double dsp = 1e9, interval = 0;
            for (double reuse_factor = 1; reuse_factor <= 2048; reuse_factor *= 2) {
                const auto layer = predict(dense(32, 64, bits, reuse_factor, Strategy::latency, tool));
                EXPECT_LE(layer.resources.dsp.value, dsp) << bits << ", " << reuse_factor;
                EXPECT_GE(layer.interval_cycles.value, interval) << bits << ", " << reuse_factor;
                dsp = layer.resources.dsp.value;
                interval = layer.interval_cycles.value;
            }
            dsp = 1e9;
            for (const auto reuse_factor : design::valid_reuse_factors(32, 64)) {
                if (reuse_factor == 1)
                    continue; // unrolled there: constants are known to the tool, which may need fewer
                const auto layer =
                    predict(dense(32, 64, bits, static_cast<double>(reuse_factor), Strategy::resource, tool));
                EXPECT_LE(layer.resources.dsp.value, dsp) << bits << ", " << reuse_factor;
                EXPECT_EQ(layer.interval_cycles.value, static_cast<double>(reuse_factor));
                dsp = layer.resources.dsp.value;
            }
        }
}

TEST(Monotone, PruningNeverCosts)
{
    double lut = 1e12, energy_before = 1e12;
    for (const double sparsity : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const auto design = tests::DesignBuilder(32).dense(64, 8, 1, Strategy::latency, sparsity).build();
        const auto layer = predict(layer_features(design, design.nodes[1], Part{}));
        EXPECT_LT(layer.resources.lut.value, lut);
        EXPECT_LT(layer.energy_pj.value, energy_before);
        lut = layer.resources.lut.value;
        energy_before = layer.energy_pj.value;
    }
    EXPECT_EQ(energy_before,
              0); // nothing but zeros is left: no product, no sum (one bias an output is wiring)
}

TEST(Predict, IntervalsHoldTheValueAndNothingIsNegative)
{
    std::vector<LayerFeatures> layers;
    for (const Tool tool : {Tool::vivado_hls, Tool::vitis_hls, Tool::other})
        for (const Strategy strategy : {Strategy::latency, Strategy::resource, Strategy::resource_unrolled})
            for (const auto& [inputs, outputs] :
                 {std::pair<std::size_t, std::size_t>{1, 1}, {3, 2}, {64, 32}, {600, 20}})
                for (const double reuse_factor : {1.0, 2.0, 7.0, 600.0})
                    for (const double clock : {1.0, 3.33, 5.0, 20.0})
                        for (const bool stream : {false, true}) {
                            layers.push_back(dense(inputs, outputs, 8, reuse_factor, strategy, tool));
                            layers.back().clock_ns = clock;
                            layers.back().io_stream = stream;
                        }
    for (int kind = 0; kind <= static_cast<int>(LayerKind::trees); ++kind)
        for (const double n : {0.0, 1.0, 2.0, 5.0, 100.0, 1e12})
            for (const bool stream : {false, true}) {
                LayerFeatures layer;
                layer.kind = static_cast<LayerKind>(kind);
                layer.n_in = layer.n_out = layer.operations = n;
                layer.io_stream = stream;
                layer.window = {4, 2, 3, n, n / 4, 2};
                layers.push_back(layer);
            }
    for (const LayerFeatures& layer : layers) {
        const LayerEstimate e = predict(layer);
        for (const Estimate* x : {&e.resources.lut, &e.resources.ff, &e.resources.dsp, &e.resources.bram18,
                                  &e.resources.uram, &e.latency_cycles, &e.interval_cycles, &e.energy_pj}) {
            ASSERT_TRUE(std::isfinite(x->value) && std::isfinite(x->high)) << x->source;
            ASSERT_GE(x->low, 0) << x->source;
            ASSERT_LE(x->low, x->value) << x->source;
            ASSERT_LE(x->value, x->high) << x->source;
            const std::string origin = x->source.substr(0, x->source.find(':'));
            ASSERT_TRUE(origin == "formula" || origin == "calibrated" || origin == "extrapolated")
                << x->source;
        }
    }
}

TEST(Predict, OutsideTheRowsIsSaidAndWider)
{
    const LayerFeatures inside = dense(32, 32, 8, 1, Strategy::latency, Tool::vivado_hls);
    LayerFeatures far = inside;
    far.n_in = 640;
    const auto a = predict(inside), b = predict(far);
    EXPECT_TRUE(a.resources.lut.source.starts_with("calibrated: ")) << a.resources.lut.source;
    EXPECT_TRUE(b.resources.lut.source.starts_with("extrapolated: ")) << b.resources.lut.source;
    EXPECT_GT(b.resources.lut.high / b.resources.lut.value, a.resources.lut.high / a.resources.lut.value);
}

TEST(Predict, HigherReuseNeverLowersLatency)
{
    for (const Tool tool : {Tool::vivado_hls, Tool::vitis_hls, Tool::oneapi})
        for (const Strategy strategy : {Strategy::latency, Strategy::resource}) {
            double before = 0;
            for (double reuse_factor = 1; reuse_factor <= 2048; reuse_factor *= 2) {
                const auto layer = predict(dense(32, 64, 8, reuse_factor, strategy, tool));
                EXPECT_GE(layer.latency_cycles.value, before)
                    << static_cast<int>(tool) << ", " << reuse_factor;
                before = layer.latency_cycles.value;
            }
        }
}

TEST(Predict, HigherReuseNeverLowersLatencyOfStreams)
{
    for (const Tool tool : {Tool::vivado_hls, Tool::vitis_hls})
        for (const Strategy strategy : {Strategy::latency, Strategy::resource})
            for (const bool window : {false, true}) {
                double before = 0;
                for (double reuse_factor = 1; reuse_factor <= 2048; reuse_factor *= 2) {
                    LayerFeatures layer = dense(32, 64, 8, reuse_factor, strategy, tool);
                    layer.io_stream = true;
                    layer.packs = 8;
                    if (window)
                        layer.window = {4, 2, 8, 64, 49, 8};
                    const auto e = predict(layer);
                    EXPECT_GE(e.latency_cycles.value, before) << reuse_factor;
                    before = e.latency_cycles.value;
                }
            }
}

TEST(Predict, PositionsSideBySideTradeLogicForCycles)
{
    LayerFeatures layer = dense(27, 16, 8, 1, Strategy::latency, Tool::vitis_hls);
    layer.window = {9, 3, 3, 64, 36, 8};
    layer.calls = 36;
    double dsp = 0, lut = 0, latency = 1e9;
    for (const double positions : {1.0, 4.0, 36.0}) {
        layer.parallel_calls = positions;
        const auto e = predict(layer);
        EXPECT_GT(e.resources.lut.value, lut);
        EXPECT_GE(e.resources.dsp.value, positions * dsp);
        EXPECT_LT(e.latency_cycles.value, latency);
        dsp = positions == 1 ? e.resources.dsp.value : dsp;
        lut = e.resources.lut.value;
        latency = e.latency_cycles.value;
    }
    EXPECT_EQ(predict(layer).interval_cycles.value, 1);
}

TEST(Predict, LayersOfNoElementsAreFree)
{
    for (int kind = 0; kind <= static_cast<int>(LayerKind::trees); ++kind)
        for (const bool stream : {false, true})
            for (const Stage stage : {Stage::csynth, Stage::vsynth}) {
                LayerFeatures layer;
                layer.kind = static_cast<LayerKind>(kind);
                layer.io_stream = stream;
                const LayerEstimate e = predict(layer, stage);
                for (const Estimate* x : {&e.resources.lut, &e.resources.ff, &e.resources.dsp,
                                          &e.resources.bram18, &e.latency_cycles, &e.energy_pj})
                    EXPECT_EQ(x->high, 0) << kind << ": " << x->source;
            }
}

TEST(Predict, AWideAccumulatorCostsNoMoreThanTheProductsFill)
{
    LayerFeatures layer = dense(32, 32, 6, 1, Strategy::latency, Tool::vitis_hls);
    layer.accum_bits = layer.in_bits + layer.weight_bits + 1;
    const double full = predict(layer).resources.lut.value;
    layer.accum_bits += 20;
    EXPECT_EQ(predict(layer).resources.lut.value, full);
}

TEST(Predict, LaterStagesKeepDspsAndNeedFewerLuts)
{
    const LayerFeatures layer = dense(32, 32, 8, 1, Strategy::latency, Tool::vivado_hls);
    const auto csynth = predict(layer), vsynth = predict(layer, Stage::vsynth),
               impl = predict(layer, Stage::impl);
    EXPECT_EQ(vsynth.resources.dsp.value, csynth.resources.dsp.value);
    EXPECT_LT(vsynth.resources.lut.value, csynth.resources.lut.value);
    EXPECT_TRUE(impl.resources.lut.source.starts_with("extrapolated: ")) << impl.resources.lut.source;
}

// Widths of weight memories, Vivado HLS 2020.1 csynth: lanes, bits, depth -> 18 kbit blocks.
TEST(Memory, WeightBlocksFollowTheReports)
{
    const double rows[][4] = {{4, 10, 512, 2}, {16, 8, 512, 4},    {128, 14, 512, 50}, {2, 10, 1024, 2},
                              {16, 8, 576, 7}, {32, 10, 1024, 18}, {56, 10, 896, 31},  {64, 2, 896, 8},
                              {8, 4, 1152, 4}, {8, 6, 1152, 5},    {32, 14, 1152, 38}, {4, 14, 1280, 5},
                              {1, 2, 4, 0}};
    for (const auto& row : rows)
        EXPECT_EQ(weight_blocks(row[0], row[1], row[2]), row[3])
            << row[0] << " x " << row[1] << " x " << row[2];
    EXPECT_EQ(index_blocks(512, 2), 0);
    EXPECT_EQ(index_blocks(512, 4), 1);
    EXPECT_EQ(index_blocks(576, 3), 1);
    EXPECT_EQ(index_blocks(480, 3), 0);
}

TEST(Predict, SoftmaxFollowsTheReports)
{
    // Vitis HLS 2021.1, 5 ns, DSP multipliers: classes -> LUT, FF, DSP, BRAM18, cycles
    const double rows[][6] = {{2, 193, 244, 2, 2, 8}, {6, 853, 1174, 6, 6, 12}, {10, 1513, 2082, 10, 10, 14}};
    for (const auto& row : rows) {
        LayerFeatures layer;
        layer.kind = LayerKind::softmax_stable;
        layer.n_in = layer.n_out = row[0];
        const LayerEstimate e = predict(layer);
        EXPECT_NEAR(e.resources.lut.value, row[1], 1);
        EXPECT_NEAR(e.resources.ff.value, row[2], 30);
        EXPECT_EQ(e.resources.dsp.value, row[3]);
        EXPECT_EQ(e.resources.bram18.value, row[4]);
        EXPECT_EQ(e.latency_cycles.value, row[5]);
    }
}

TEST(Energy, ByHand)
{
    // Eight products with 21 (five bits) on 16-bit inputs, no sums: one product a column.
    const LayerFeatures layer = one_constant(21, 16);
    const double product = 0.002994791667 * 80 + 0.001041666667 * std::sqrt(80.0);
    EXPECT_NEAR(energy(layer).value, 8 * product, 1e-9);
    EXPECT_NEAR(energy(layer).high, 5 * 8 * product, 1e-9);
    EXPECT_EQ(energy(one_constant(64, 16)).value, 0); // shifts are wires
}

} // namespace
} // namespace bitscape::estimate
