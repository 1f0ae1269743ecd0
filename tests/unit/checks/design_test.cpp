// What the design shows without any event.
#include "unit/checks/checked.hpp"

namespace bitscape::checks {
namespace {

using test::ModelBuilder;

std::vector<float> ramp(std::size_t count, float from = -0.5F, float to = 0.5F)
{
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = from + (to - from) * static_cast<float>(i) / static_cast<float>(count);
    return values;
}

std::shared_ptr<const study::Bench> dense_bench(std::size_t n_in, std::size_t n_out)
{
    ModelBuilder builder;
    builder.input({n_in})
        .dense("fc", n_out, ramp(n_in * n_out), {})
        .activation("relu", graph::Function::relu);
    return bench_of(builder.build());
}

TEST(Checks, FindNothingWrongWithAnOrdinaryDesign)
{
    const auto bench = study::small_bench();
    for (const Finding& finding : findings_of(bench, base(*bench)))
        EXPECT_EQ(finding.severity, Severity::advice) << english(finding.text);
}

TEST(WeightCheck, WeightsOutsideTheirType)
{
    const auto bench = study::small_bench();
    auto configuration = base(*bench);
    configuration.set_precision("fc1", "weight", "fixed<10,1>"); // weights reach 1.43
    const Finding finding = expect_cured(bench, configuration, Kind::weight_overflow, "fc1");
    EXPECT_EQ(finding.severity, Severity::problem);
    EXPECT_EQ(finding.cure->changes.front().value, "fixed<11,2>");
    EXPECT_EQ(find(findings_of(bench, base(*bench)), Kind::weight_overflow), nullptr);
}

TEST(WeightCheck, WeightsThatAreAllPrunedAway)
{
    const auto bench = study::small_bench();
    auto configuration = base(*bench);
    configuration.set_sparsity("fc1", 1.0);
    const Finding finding = expect_cured(bench, configuration, Kind::zero_weights, "fc1");
    EXPECT_EQ(finding.severity, Severity::problem);
    configuration.set_sparsity("fc1", 0.5);
    EXPECT_EQ(find(findings_of(bench, configuration), Kind::zero_weights), nullptr);
}

TEST(WeightCheck, WeightsBelowTheStep)
{
    const auto bench = dense_bench(8, 8); // -0.5 .. 0.5
    auto configuration = base(*bench);
    configuration.set_precision("fc", "weight", "fixed<4,4,RND>");
    const auto findings = findings_of(bench, configuration);
    EXPECT_NE(find(findings, Kind::zero_weights), nullptr) << list(findings);
    expect_cured(bench, configuration, Kind::zero_weights);
    configuration.set_precision("fc", "weight", "fixed<4,2,RND>"); // steps of 0.25: half of them lost
    EXPECT_EQ(find(findings_of(bench, configuration), Kind::lost_weights), nullptr);
    configuration.set_precision("fc", "weight", "fixed<4,3,TRN_ZERO>"); // steps of 0.5: all but -0.5
    expect_cured(bench, configuration, Kind::lost_weights);

    ModelBuilder builder;
    std::vector<float> weights = ramp(64, -0.1F, 0.1F);
    weights.front() = 1;
    builder.input({8}).dense("fc", 8, weights, {});
    const auto narrow = bench_of(builder.build());
    auto few_bits = base(*narrow);
    few_bits.set_precision("fc", "weight", "fixed<5,2,RND>");
    const Finding finding = expect_cured(narrow, few_bits, Kind::lost_weights);
    EXPECT_GT(finding.share, 0.5);
}

TEST(WeightCheck, WhatLacksASignIsNotBelowTheStep)
{
    const auto bench = dense_bench(8, 8); // -0.5 .. 0.5
    auto configuration = base(*bench);
    configuration.set_precision("fc", "weight", "ufixed<8,2,RND,SAT>");
    const auto findings = findings_of(bench, configuration);
    EXPECT_EQ(find(findings, Kind::lost_weights), nullptr) << list(findings);
    expect_cured(bench, configuration, Kind::weight_overflow);
    configuration.set_precision("fc", "weight", "ufixed<4,4,RND,SAT>"); // nothing is left of either
    EXPECT_EQ(expect_cured(bench, configuration, Kind::zero_weights).cure->changes.front().value.substr(0, 5),
              "fixed");
}

TEST(StructureCheck, LoopsThatTheToolsDoNotUnroll)
{
    const auto bench = dense_bench(80, 64);
    const Finding finding = expect_cured(bench, base(*bench), Kind::unrolled_limit);
    EXPECT_EQ(finding.severity, Severity::problem);
    EXPECT_EQ(english(finding.text),
              "80 x 64 products with reuse factor 1 make a loop of 5,120 to unroll; the tools stop at 4,096");
    ASSERT_EQ(finding.cure->changes.size(), 2u);
    EXPECT_EQ(finding.cure->changes[1].value, "2");
    const auto smaller = dense_bench(64, 64);
    EXPECT_EQ(find(findings_of(smaller, base(*smaller)), Kind::unrolled_limit), nullptr); // 4,096 themselves

    config::Node root = base(*bench).root();
    root["MaximumSize"] = config::Node::scalar("6000"); // as hls4ml writes it into the project
    EXPECT_EQ(find(findings_of(bench, config::Configuration(root)), Kind::unrolled_limit), nullptr);
}

TEST(StructureCheck, ReuseFactorsThatAreSnapped)
{
    const auto bench = study::small_bench(false);
    auto configuration = base(*bench);
    configuration.set_strategy("fc1", "Resource");
    configuration.set_reuse_factor("fc1", 5);
    const Finding finding = expect_cured(bench, configuration, Kind::reuse_snapped, "fc1");
    EXPECT_EQ(english(finding.text),
              "Reuse factor 5 is asked for, 6 is built: the nearest that divides 6 x 8 products");
    configuration.set_reuse_factor("fc1", 6);
    const auto findings = findings_of(bench, configuration);
    EXPECT_EQ(find(findings, Kind::reuse_snapped), nullptr);
    EXPECT_EQ(find(findings, Kind::note), nullptr) << list(findings);
}

graph::Convolution convolution()
{
    graph::Convolution layer;
    layer.windows = {.axes = {{3, 1, 1}, {3, 1, 1}}, .padding = graph::Padding::valid, .margins = {}};
    layer.n_channels = 1;
    layer.n_filters = 2;
    layer.kernel = ramp(18);
    return layer;
}

TEST(StructureCheck, ImagesTooLargeForRegisters)
{
    const auto bench = [](std::size_t side) {
        ModelBuilder builder;
        builder.input({side, side, 1}).layer("conv", convolution(), {side - 2, side - 2, 2});
        return bench_of(builder.build());
    };
    const auto large = bench(50); // 48 x 48 x 2 = 4,608
    const Finding finding = expect_cured(large, base(*large), Kind::refused_stream);
    EXPECT_EQ(finding.layer, "conv");
    EXPECT_EQ(finding.cure->changes.front().value, "io_stream");
    const auto small = bench(20);
    EXPECT_EQ(find(findings_of(small, base(*small)), Kind::refused_stream), nullptr);
}

TEST(StructureCheck, SmallNetworksThatAreStreamed)
{
    const auto bench = study::small_bench(false);
    auto configuration = base(*bench);
    EXPECT_EQ(find(findings_of(bench, configuration), Kind::small_for_stream), nullptr);
    configuration.set_io_type("io_stream");
    expect_cured(bench, configuration, Kind::small_for_stream);
}

TEST(IntervalCheck, OneSlowLayer)
{
    const auto bench = study::small_bench(false);
    auto configuration = base(*bench);
    for (const char* layer : {"fc1", "fc2"}) {
        configuration.set_strategy(layer, "Resource");
        configuration.set_reuse_factor(layer, 2);
    }
    configuration.set_reuse_factor("fc1", 48);
    const Finding finding = expect_cured(bench, configuration, Kind::interval_of_one_layer);
    EXPECT_EQ(finding.layer, "fc1");
    configuration.set_reuse_factor("fc1", 2);
    EXPECT_EQ(find(findings_of(bench, configuration), Kind::interval_of_one_layer), nullptr);
}

TEST(PartCheck, TooManyDsps)
{
    const auto bench = dense_bench(48, 32);
    auto configuration = base(*bench);
    configuration.set_part("xc7z010clg400-1");
    configuration.set_precision("x", "result", "fixed<16,6>");
    configuration.set_precision("fc", "weight", "fixed<16,2>");
    const auto before = findings_of(bench, configuration);
    const Finding* dsp = nullptr;
    for (const Finding& finding : before)
        if (finding.kind == Kind::does_not_fit && finding.tensor == "DSP")
            dsp = &finding;
    ASSERT_NE(dsp, nullptr) << list(before);
    EXPECT_EQ(dsp->severity, Severity::problem);
    ASSERT_TRUE(dsp->cure);
    apply(*dsp->cure, configuration);
    for (const Finding& finding : findings_of(bench, configuration))
        EXPECT_FALSE(finding.kind == Kind::does_not_fit && finding.severity == Severity::problem)
            << english(finding.text);
}

TEST(PartCheck, MoreThanOneRegion)
{
    const auto bench = dense_bench(100, 40); // 4,000 products
    auto configuration = base(*bench);
    configuration.set_precision("x", "result", "fixed<16,6>");
    configuration.set_precision("fc", "weight", "fixed<16,2>");
    configuration.set_part("xcvu13p-flga2577-2-e"); // 12,288 DSP in four regions
    const auto findings = findings_of(bench, configuration);
    const Finding* finding = find(findings, Kind::spans_regions);
    ASSERT_NE(finding, nullptr) << list(findings);
    EXPECT_EQ(finding->severity, Severity::warning);
    const auto small = study::small_bench(false);
    EXPECT_EQ(find(findings_of(small, base(*small)), Kind::spans_regions), nullptr);
}

TEST(DspCheck, ABitPastTheMultiplier)
{
    const auto bench = study::small_bench(false);
    auto configuration = base(*bench);
    configuration.set_precision("x", "result", "fixed<20,6>");
    configuration.set_precision("fc1", "weight", "fixed<19,2>"); // 27 x 18: 20 x 19 takes two
    const Finding finding = expect_cured(bench, configuration, Kind::dsp_step, "fc1");
    EXPECT_EQ(finding.cure->changes,
              (std::vector<Change>{{Change::Knob::precision, "fc1", "weight", "fixed<18,2>"}}));
    configuration.set_precision("fc1", "weight", "fixed<18,2>");
    EXPECT_EQ(find(findings_of(bench, configuration), Kind::dsp_step), nullptr);
}

TEST(TableCheck, LogitsThatLookEqual)
{
    for (const bool with_data : {true, false}) {
        const auto bench = study::small_bench(with_data);
        auto configuration = base(*bench);
        configuration.set_precision("fc2", "result", "fixed<16,12>");
        const Finding finding = expect_cured(bench, configuration, Kind::coarse_table, "softmax");
        // From the range seen where there is data, else a table as large as it takes.
        EXPECT_EQ(finding.cure->changes.front().layer, with_data ? "fc2" : "softmax");
        EXPECT_EQ(find(findings_of(bench, base(*bench)), Kind::coarse_table), nullptr);
    }
}

TEST(TableCheck, EntriesWithFewerBitsThanTheResult)
{
    ModelBuilder builder;
    builder.input({4}).dense("fc", 4, ramp(16), {}).activation("sigmoid", graph::Function::sigmoid);
    const auto bench = bench_of(builder.build());
    auto configuration = base(*bench);
    configuration.set_precision("sigmoid", "result", "ufixed<14,0>");
    const Finding finding = expect_cured(bench, configuration, Kind::coarse_table_type);
    EXPECT_EQ(finding.cure->changes.front().value, "fixed<22,8>");
    configuration.set_precision("sigmoid", "result", "ufixed<10,0>");
    EXPECT_EQ(find(findings_of(bench, configuration), Kind::coarse_table_type), nullptr);
}

TEST(QuantizerCheck, SettingsThatHls4mlIgnores)
{
    ModelBuilder builder;
    builder.input({2}).dense("fc", 1, {0.5F, -0.25F}, {}).quantize_kernel({.bits = 6, .integer = 0});
    const auto bench = bench_of(builder.build());
    auto configuration = base(*bench);
    EXPECT_EQ(find(findings_of(bench, configuration), Kind::ignored_knob), nullptr);
    configuration.set_precision("fc", "weight", "fixed<9,3>");
    const Finding finding = expect_cured(bench, configuration, Kind::ignored_knob);
    EXPECT_EQ(english(finding.text),
              "Configured as fixed<9,3>, but the model's quantizer decides: fixed<6,1> is built");
}

TEST(EstimateCheck, LayersOutsideTheRows)
{
    const auto bench = study::small_bench(false);
    auto configuration = base(*bench);
    configuration.set_backend("Quartus"); // no rows at all
    const auto findings = findings_of(bench, configuration);
    const Finding* finding = find(findings, Kind::extrapolated);
    ASSERT_NE(finding, nullptr) << list(findings);
    EXPECT_EQ(finding->severity, Severity::advice);
}

TEST(NoteCheck, WhatTheResolutionNotes)
{
    const auto bench = study::small_bench(false);
    auto configuration = base(*bench);
    EXPECT_EQ(find(findings_of(bench, configuration), Kind::note), nullptr);
    configuration.set_precision("fc11", "result", "fixed<8,3>");
    const auto findings = findings_of(bench, configuration);
    const Finding* finding = find(findings, Kind::note, "fc11");
    ASSERT_NE(finding, nullptr) << list(findings);
    EXPECT_EQ(english(finding->text), "is configured, but the model has no layer of that name");
}

TEST(Words, PlacesAreFilledInOnce)
{
    EXPECT_EQ(english({"%2 of %1, %9 and 5 %", {std::string("%2"), std::int64_t{-1234567}}}),
              "-1,234,567 of %2, %9 and 5 %");
    EXPECT_EQ(key({Severity::advice, Kind::note, "fc1", "result", {}, {}, 0, {}, {}}), "note/fc1/result");
}

} // namespace
} // namespace bitscape::checks
