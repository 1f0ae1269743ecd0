#include "unit/study/small_bench.hpp"

#include <algorithm>

namespace bitscape::study {
namespace {

config::Configuration base_configuration()
{
    return config::default_configuration(*small_model());
}

TEST(Evaluator, AgreesWithTheStagesRunByHand)
{
    const auto bench = small_bench();
    auto configuration = base_configuration();
    configuration.set_precision("relu1", "result", "fixed<7,4>");
    Evaluator evaluator(bench);
    EXPECT_EQ(evaluator.last_design(), nullptr);
    Progress progress;
    const auto evaluation = evaluator.evaluate(configuration, 0, {}, progress);
    ASSERT_TRUE(evaluation) << english(evaluation.error());

    const auto design = design::resolve(bench->model, configuration);
    ASSERT_TRUE(design) << english(design.error());
    const auto output = emulate::run(*design, bench->data->x, {}, {}, progress);
    ASSERT_TRUE(output) << english(output.error());
    const auto metrics =
        metrics::measure(output->outputs.front(), *bench->data, &bench->float_outputs.front());
    ASSERT_TRUE(metrics);
    const auto* part = estimate::find_part(bench->parts, design->part);
    ASSERT_NE(part, nullptr);
    const auto estimate = estimate::estimate(*design, *part);

    EXPECT_EQ(evaluation->metrics.accuracy, metrics->accuracy);
    EXPECT_EQ(evaluation->metrics.auc, metrics->auc);
    EXPECT_EQ(evaluation->metrics.agreement, metrics->agreement);
    EXPECT_EQ(evaluation->estimate.resources.lut.value, estimate.resources.lut.value);
    EXPECT_EQ(evaluation->estimate.latency_cycles.value, estimate.latency_cycles.value);
    EXPECT_EQ(evaluation->stats.size(), design->nodes.size());
    EXPECT_EQ(evaluation->design_hash, design::hash(*design));
    ASSERT_NE(evaluator.last_design(), nullptr);
    EXPECT_EQ(design::hash(*evaluator.last_design()), evaluation->design_hash);
}

TEST(Evaluator, DoesNotRememberEarlierConfigurations)
{
    const auto bench = small_bench();
    Evaluator used(bench);
    Progress progress;
    for (const char* type : {"fixed<4,3>", "fixed<12,6>", "fixed<3,2>", "fixed<12,6>"})
        for (const char* layer : {"fc2", "x", "fc1"}) {
            auto configuration = base_configuration();
            configuration.set_precision(layer, "result", type);
            const auto mine = used.evaluate(configuration, 0, {}, progress);
            Evaluator fresh(bench);
            const auto wanted = fresh.evaluate(configuration, 1, {}, progress);
            ASSERT_TRUE(mine && wanted);
            EXPECT_EQ(mine->metrics.accuracy, wanted->metrics.accuracy);
            EXPECT_EQ(mine->metrics.float_mse, wanted->metrics.float_mse);
            EXPECT_EQ(mine->design_hash, wanted->design_hash);
        }
}

TEST(Evaluator, EstimatesWithoutData)
{
    Evaluator evaluator(small_bench(false));
    Progress progress;
    const auto evaluation = evaluator.evaluate(base_configuration(), 0, {}, progress);
    ASSERT_TRUE(evaluation) << english(evaluation.error());
    EXPECT_FALSE(objective_value(*evaluation, "accuracy"));
    EXPECT_FALSE(objective_value(*evaluation, "agreement"));
    EXPECT_GT(objective_value(*evaluation, "lut").value_or(0), 0);
    EXPECT_TRUE(evaluation->stats.empty());
}

TEST(Evaluator, SaysWhatIsWrong)
{
    Evaluator evaluator(small_bench());
    Progress progress;
    auto no_part = base_configuration();
    no_part.set_part("xc-none");
    const auto unknown = evaluator.evaluate(no_part, 0, {}, progress);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(english(unknown.error()), "part 'xc-none': is not in the parts catalogue");

    auto bad = base_configuration();
    bad.set_precision("fc1", "weight", "fixed<sixteen>");
    const auto refused = evaluator.evaluate(bad, 0, {}, progress);
    ASSERT_FALSE(refused);
    EXPECT_NE(english(refused.error()).find("fc1"), std::string::npos) << english(refused.error());

    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(evaluator.evaluate(base_configuration(), 0, stop.get_token(), progress).error().code,
              ErrorCode::cancelled);
    EXPECT_TRUE(evaluator.evaluate(base_configuration(), 0, {}, progress)); // still usable
}

TEST(MakeBench, RefusesDataThatDoesNotFit)
{
    auto data = std::make_shared<metrics::DataSet>();
    data->x = {Samples{2, 5, std::vector<double>(10)}};
    const auto bench = make_bench(small_model(), data, {});
    ASSERT_FALSE(bench);
    EXPECT_EQ(bench.error().code, ErrorCode::mismatch) << english(bench.error());
}

TEST(ObjectiveValue, NamesEveryNumber)
{
    Evaluator evaluator(small_bench());
    Progress progress;
    const auto evaluation = evaluator.evaluate(base_configuration(), 0, {}, progress);
    ASSERT_TRUE(evaluation);
    const auto& resources = evaluation->estimate.resources;
    EXPECT_EQ(objective_value(*evaluation, "accuracy"), evaluation->metrics.accuracy);
    EXPECT_EQ(objective_value(*evaluation, "lut"), resources.lut.value);
    EXPECT_EQ(objective_value(*evaluation, "ff"), resources.ff.value);
    EXPECT_EQ(objective_value(*evaluation, "dsp"), resources.dsp.value);
    EXPECT_EQ(objective_value(*evaluation, "bram18"), resources.bram18.value);
    EXPECT_EQ(objective_value(*evaluation, "uram"), resources.uram.value);
    EXPECT_EQ(objective_value(*evaluation, "latency_ns"), evaluation->estimate.latency_ns.value);
    EXPECT_EQ(objective_value(*evaluation, "energy_pj"), evaluation->estimate.energy_pj.value);
    EXPECT_EQ(objective_estimate(*evaluation, "dsp"), &resources.dsp);
    EXPECT_EQ(objective_estimate(*evaluation, "accuracy"), nullptr);
    EXPECT_EQ(objective_value(*evaluation, "beauty"), std::nullopt);
    EXPECT_EQ(objective_value(*evaluation, "mse"), std::nullopt); // no regression targets here
    const auto names = objective_names();
    for (const std::string_view maximized : {"accuracy", "auc", "agreement"}) {
        EXPECT_TRUE(is_maximized(maximized));
        EXPECT_NE(std::find(names.begin(), names.end(), maximized), names.end());
    }
    EXPECT_EQ(std::count_if(names.begin(), names.end(), is_maximized), 3);
}

} // namespace
} // namespace bitscape::study
