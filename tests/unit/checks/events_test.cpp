// What the test set shows: sums, results and decisions.
#include "unit/checks/checked.hpp"

namespace bitscape::checks {
namespace {

using test::ModelBuilder;

/// y = x0 + x1, both weights 1.
std::shared_ptr<const graph::Model> sum_model()
{
    ModelBuilder model;
    model.input({2}).dense("fc", 1, {1, 1}, {0}).activation("relu", graph::Function::relu);
    return model.build();
}

config::Configuration sum_configuration()
{
    auto configuration = config::default_configuration(*sum_model());
    configuration.set_precision("x", "result", "fixed<16,6>");
    configuration.set_precision("fc", "weight", "fixed<8,2>");
    configuration.set_precision("fc", "result", "fixed<20,10>");
    configuration.set_precision("relu", "result", "fixed<20,10>");
    return configuration;
}

const std::vector<std::vector<double>> sum_rows{{1, 1}, {3, 3}, {-2, 1}, {-5, -0.5}, {3.5, 0.25}, {0, 4}};

TEST(AccumulatorCheck, NamesTheEventsWhoseSumsDoNotFit)
{
    const auto bench = bench_of(sum_model(), sum_rows);
    auto configuration = sum_configuration();
    configuration.set_precision("fc", "accum", "fixed<10,3>"); // -4 .. 3.99
    const Finding finding = expect_cured(bench, configuration, Kind::accumulator_overflow);
    EXPECT_EQ(finding.severity, Severity::problem);
    EXPECT_EQ(finding.layer, "fc");
    EXPECT_EQ(finding.tensor, "accum");
    EXPECT_EQ(finding.events, (std::vector<std::uint32_t>{1, 3, 5}));
    EXPECT_DOUBLE_EQ(finding.share, 0.5);
    EXPECT_EQ(finding.cure->changes,
              (std::vector<Change>{{Change::Knob::precision, "fc", "accum", "fixed<11,4>"}}));
    EXPECT_EQ(english(finding.text), "3 of 6 events: sums reach -5.5 .. 6, the accumulator fixed<10,3> holds "
                                     "-4 .. 3.99219 (events 1, 3, 5)");

    configuration.set_precision("fc", "accum", "fixed<11,4>");
    EXPECT_EQ(find(findings_of(bench, configuration), Kind::accumulator_overflow), nullptr);
}

TEST(AccumulatorCheck, ClippedOnTheWayCountsToo)
{
    // The sum fits, its first product does not; what is clipped depends on the order.
    ModelBuilder builder;
    builder.input({2}).dense("fc", 1, {1, -1}, {0});
    const auto bench = bench_of(builder.build(), {{1, 1}, {6, 5}});
    auto configuration = base(*bench);
    configuration.set_precision("x", "result", "fixed<16,6>");
    configuration.set_precision("fc", "weight", "fixed<8,2>");
    configuration.set_precision("fc", "accum", "fixed<10,3,TRN,SAT>");
    const Finding finding = expect_cured(bench, configuration, Kind::accumulator_overflow);
    EXPECT_EQ(finding.severity, Severity::warning);
    EXPECT_EQ(finding.events, (std::vector<std::uint32_t>{1}));
}

TEST(AccumulatorCheck, SumsInsideOfALayer)
{
    ModelBuilder builder;
    graph::Recurrent layer;
    layer.cell.kind = graph::CellKind::gru; // one unit: tanh(x), half of it kept in each step
    layer.cell.n_in = 1;
    layer.cell.n_out = 1;
    layer.cell.kernel = {0, 0, 1};
    layer.cell.recurrent_kernel = {0, 0, 0};
    layer.cell.bias = layer.cell.recurrent_bias = {0, 0, 0};
    layer.cell.activation.function = graph::Function::tanh;
    layer.cell.recurrent_activation.function = graph::Function::sigmoid;
    builder.input({3, 1}).add("gru", "GRU", layer, {1});
    const auto bench = bench_of(builder.build(), {{0.5, 0.5, 0.5}, {1, 1, 1.5}, {3, 0, 0}});
    auto configuration = base(*bench);
    configuration.set_precision("x", "result", "fixed<16,6>");
    configuration.set_precision("gru", "result", "fixed<16,6>");
    configuration.set_precision("gru", "weight", "fixed<16,6>");
    configuration.set_precision("gru", "accum", "fixed<12,3>"); // up to 3.99
    EXPECT_EQ(find(findings_of(bench, configuration), Kind::accumulator_overflow), nullptr);
    configuration.set_precision("gru", "accum", "fixed<11,2>"); // up to 1.99
    const Finding finding = expect_cured(bench, configuration, Kind::accumulator_overflow, "gru");
    EXPECT_EQ(finding.events, (std::vector<std::uint32_t>{2}));
    EXPECT_EQ(finding.cure->changes.front().value, "fixed<12,3>");
}

TEST(InputCheck, WrappingIsAProblemClippingIsNot)
{
    const auto bench = bench_of(sum_model(), sum_rows);
    auto configuration = sum_configuration();
    configuration.set_precision("x", "result", "fixed<8,3>");
    const Finding finding = expect_cured(bench, configuration, Kind::input_overflow);
    EXPECT_EQ(finding.severity, Severity::problem);
    EXPECT_EQ(finding.events, (std::vector<std::uint32_t>{3, 5}));
    configuration.set_precision("x", "result", "fixed<8,3,TRN,SAT>");
    EXPECT_EQ(expect_cured(bench, configuration, Kind::input_overflow).severity, Severity::warning);
    configuration.set_precision("x", "result", "ufixed<8,3>"); // no sign at all
    EXPECT_EQ(expect_cured(bench, configuration, Kind::input_overflow).cure->changes.front().value,
              "fixed<9,4>");
    EXPECT_EQ(find(findings_of(bench, sum_configuration()), Kind::input_overflow), nullptr);
}

TEST(RangeCheck, ResultsOutsideTheirType)
{
    const auto bench = bench_of(sum_model(), sum_rows);
    auto configuration = sum_configuration();
    configuration.set_precision("fc", "result", "fixed<10,3>");
    const Finding finding = expect_cured(bench, configuration, Kind::result_overflow, "fc");
    EXPECT_EQ(finding.severity, Severity::problem);
    EXPECT_EQ(finding.events, (std::vector<std::uint32_t>{1, 3, 5}));
    EXPECT_EQ(finding.cure->changes.front().value, "fixed<11,4>");
    configuration.set_precision("fc", "result", "fixed<10,3,TRN,SAT>");
    EXPECT_EQ(expect_cured(bench, configuration, Kind::result_overflow, "fc").severity, Severity::warning);
    EXPECT_EQ(find(findings_of(bench, sum_configuration()), Kind::result_overflow), nullptr);
}

TEST(RangeCheck, ResultsSmallerThanTheStep)
{
    const std::vector<std::vector<double>> rows{{0.25, 0}, {0.125, 0.125}, {0.5, 2}, {0, 3}, {0.25, 0.25}};
    const auto bench = bench_of(sum_model(), rows);
    auto configuration = sum_configuration();
    configuration.set_precision("relu", "result", "ufixed<4,4>"); // steps of 1
    const Finding finding = expect_cured(bench, configuration, Kind::underflow, "relu");
    EXPECT_DOUBLE_EQ(finding.share, 0.6);
    EXPECT_EQ(finding.cure->changes.front().value, "ufixed<6,4>");
    EXPECT_EQ(find(findings_of(bench, sum_configuration()), Kind::underflow), nullptr);

    const auto quiet = bench_of(sum_model(), {{0.25, 0}, {0.125, 0.125}});
    EXPECT_EQ(expect_cured(quiet, configuration, Kind::zero_results, "relu").severity, Severity::problem);
}

TEST(RangeCheck, WhatTheQuantizerClipsWasTrained)
{
    ModelBuilder builder;
    builder.input({2}).dense("fc", 1, {1, 1}, {0});
    graph::Activation relu{graph::Function::relu, graph::QuantizedRelu{.bits = 4, .integer = 2}, {}};
    builder.add("relu", "QActivation", relu, {1});
    const auto bench = bench_of(builder.build(), sum_rows);
    auto configuration = base(*bench);
    configuration.set_precision("x", "result", "fixed<16,6>");
    EXPECT_EQ(find(findings_of(bench, configuration), Kind::result_overflow), nullptr);
    configuration.set_precision("relu", "result", "ufixed<3,1,RND_CONV,SAT>");
    const Finding finding = expect_cured(bench, configuration, Kind::quantizer_disagrees, "relu");
    EXPECT_EQ(finding.cure->changes.front().value, "ufixed<4,2,RND_CONV,SAT,0>");
}

TEST(SoftmaxCheck, DecisionsThatTheTablesChange)
{
    const auto bench = study::small_bench();
    auto configuration = base(*bench);
    configuration.set_precision("softmax", "result", "ufixed<2,0>");
    const Finding finding = expect_cured(bench, configuration, Kind::softmax_flip);
    EXPECT_EQ(finding.severity, Severity::problem);
    EXPECT_GT(finding.share, 0.01);

    // Counted again by hand.
    configuration.set_precision("softmax", "result", "ufixed<2,0>");
    const auto design = design::resolve(bench->model, configuration);
    ASSERT_TRUE(design);
    emulate::Options options;
    options.trace = true;
    Progress progress;
    const auto output = emulate::run(*design, bench->data->x, options, {}, progress);
    ASSERT_TRUE(output);
    std::size_t flipped = 0;
    const auto before = metrics::decisions(output->traces[3].values);
    const auto after = metrics::decisions(output->traces[4].values);
    for (std::size_t i = 0; i < before.size(); ++i)
        flipped += before[i] != after[i] ? 1 : 0;
    EXPECT_DOUBLE_EQ(finding.share, double(flipped) / 300);
}

TEST(AccumulatorCheck, NegativeSumsWithoutASign)
{
    const auto bench = bench_of(sum_model(), sum_rows);
    auto configuration = sum_configuration();
    configuration.set_precision("fc", "accum", "ufixed<16,6>");
    const Finding finding = expect_cured(bench, configuration, Kind::accumulator_overflow);
    EXPECT_EQ(finding.events, (std::vector<std::uint32_t>{2, 3}));
    EXPECT_EQ(finding.cure->changes.front().value, "fixed<17,7>");
}

TEST(SoftmaxCheck, DifferencesThatLeaveTheirType)
{
    // Both inputs fit fixed<12,4>, their difference does not fit ufixed<11,3>.
    ModelBuilder builder;
    builder.input({2}).dense("fc", 2, {1, 0, 0, 1}, {0, 0});
    builder.softmax("softmax");
    const auto bench = bench_of(builder.build(), {{1, 2}, {-5, 6}, {0, 7.5}});
    auto configuration = config::default_configuration(*bench->model);
    configuration.set_precision("x", "result", "fixed<16,6>");
    configuration.set_precision("fc", "result", "fixed<12,4>");
    const Finding finding = expect_cured(bench, configuration, Kind::result_overflow, "softmax");
    EXPECT_EQ(finding.tensor, "inp_norm");
    EXPECT_EQ(finding.events, (std::vector<std::uint32_t>{1}));
    EXPECT_EQ(finding.cure->changes, (std::vector<Change>{{Change::Knob::attribute, "softmax", "inp_norm_t",
                                                           "ufixed<11,3,TRN,SAT>"}}));
    // exp(-2) is not nothing: a type that ends there gets wider.
    const auto near = bench_of(builder.build(), {{0.5, 0.75}, {-0.875, 0.875}});
    configuration.set_precision("fc", "result", "fixed<10,1>");
    EXPECT_EQ(expect_cured(near, configuration, Kind::result_overflow, "softmax").cure->changes,
              (std::vector<Change>{{Change::Knob::precision, "fc", "result", "fixed<11,2>"}}));
}

TEST(SoftmaxCheck, SilentWhereNoDecisionChanges)
{
    const auto bench = study::small_bench();
    const auto findings = findings_of(bench, base(*bench));
    EXPECT_EQ(find(findings, Kind::softmax_flip), nullptr) << list(findings);
}

TEST(Checks, AreTheSameForAnyNumberOfThreads)
{
    const auto bench = study::small_bench();
    auto configuration = base(*bench);
    configuration.set_precision("fc1", "accum", "fixed<9,2>");
    configuration.set_precision("relu1", "result", "ufixed<3,1>");
    configuration.set_precision("softmax", "result", "ufixed<3,0>");
    const auto one = findings_of(bench, configuration), three = findings_of(bench, configuration, 3);
    EXPECT_EQ(one, three);
    EXPECT_GE(one.size(), 3u);
    EXPECT_TRUE(std::ranges::is_sorted(one, {}, &Finding::severity));
}

TEST(Checks, AreCancelledAtOnce)
{
    const auto bench = study::small_bench();
    study::Evaluator evaluator(bench);
    Progress progress;
    const auto evaluation = evaluator.evaluate(base(*bench), 0, {}, progress);
    ASSERT_TRUE(evaluation);
    std::stop_source stop;
    stop.request_stop();
    const auto findings =
        check({*evaluator.last_design(), *evaluation, *bench, {}}, 0, stop.get_token(), progress);
    ASSERT_FALSE(findings);
    EXPECT_EQ(findings.error().code, ErrorCode::cancelled);
}

} // namespace
} // namespace bitscape::checks
