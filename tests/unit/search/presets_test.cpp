#include "emulate/ranges.hpp"
#include "fixed/range.hpp"
#include "search/presets.hpp"
#include "unit/study/small_bench.hpp"

namespace bitscape::search {
namespace {

class PresetsTest : public testing::Test {
protected:
    PresetsTest() : bench_(study::small_bench()), base_(config::default_configuration(*bench_->model)) {}

    Result<PresetOutcome> apply(Preset preset, const config::Configuration& now)
    {
        return apply_preset(preset, now, bench_, 0, {}, progress_);
    }

    config::Configuration applied(Preset preset, const config::Configuration& now)
    {
        auto outcome = apply(preset, now);
        EXPECT_TRUE(outcome) << english(outcome.error());
        return outcome ? outcome->configuration : now;
    }

    study::Evaluation evaluate(const config::Configuration& configuration)
    {
        study::Evaluator evaluator(bench_);
        auto evaluation = evaluator.evaluate(configuration, 0, {}, progress_);
        EXPECT_TRUE(evaluation) << english(evaluation.error());
        return *evaluation;
    }

    std::vector<emulate::NeededRange> ranges(const config::Configuration& configuration)
    {
        const auto design = design::resolve(bench_->model, configuration);
        EXPECT_TRUE(design) << english(design.error());
        auto needed = emulate::needed_ranges(*design, *bench_->inputs, 0, {}, progress_);
        EXPECT_TRUE(needed) << english(needed.error());
        return *needed;
    }

    std::shared_ptr<const study::Bench> bench_;
    config::Configuration base_;
    Progress progress_;
};

TEST_F(PresetsTest, NamesReadBack)
{
    for (const Preset preset : presets())
        EXPECT_EQ(parse_preset(to_string(preset)), preset);
    EXPECT_EQ(parse_preset("Smallest"), std::nullopt);
}

TEST_F(PresetsTest, AsHls4mlIsItsDefaultForTheSameProject)
{
    config::Configuration now = base_;
    now.set_part("xc7z020clg400-1");
    now.set_clock_period_ns(3);
    now.set_precision("fc1", "result", "fixed<4,2>");
    now.set_reuse_factor("fc1", 8);
    now.set_sparsity("fc2", 0.5);
    config::Configuration wanted = base_;
    wanted.set_part("xc7z020clg400-1");
    wanted.set_clock_period_ns(3);
    EXPECT_EQ(applied(Preset::as_hls4ml, now), wanted);
}

TEST_F(PresetsTest, SmallestNeitherOverflowsNorHasABitTooMany)
{
    config::Configuration now = base_; // narrow enough to overflow, and one type far too wide
    now.set_precision("x", "result", "fixed<10,1>");
    now.set_precision("fc1", "weight", "fixed<8,1>");
    now.set_precision("fc1", "result", "fixed<12,2,RND,SAT>");
    now.set_precision("relu1", "result", "ufixed<24,14>");
    const auto small = applied(Preset::smallest, now);
    for (const auto& range : ranges(small)) {
        EXPECT_EQ(range.overflows, 0) << range.layer << ' ' << range.tensor;
        EXPECT_EQ(fitted(range.type, range.min, range.highest()), range.type)
            << range.layer << ' ' << range.tensor;
    }
    const auto fraction = [](const config::Configuration& knobs, const char* layer, const char* tensor) {
        return parse_fixed_point(knobs.precision(layer, tensor).value_or(""))->fraction();
    };
    EXPECT_EQ(fraction(small, "fc1", "weight"), 7);
    EXPECT_EQ(fraction(small, "fc1", "result"), 10);
    EXPECT_TRUE(small.precision("fc1", "result")->find("RND,SAT") != std::string::npos);
    EXPECT_EQ(small.precision("fc1", "weight"), "fixed<9,2>"); // weights up to 1.43
    EXPECT_EQ(applied(Preset::smallest, small), small);        // a fixed point
}

TEST_F(PresetsTest, SmallestHoldsTheDifferencesOfASoftmax)
{
    const auto small = applied(Preset::smallest, base_);
    const auto needed = ranges(small);
    const auto* logits = emulate::find_range(needed, "fc2", "result");
    ASSERT_NE(logits, nullptr);
    ASSERT_GT(logits->distance, logits->max);
    const auto design = design::resolve(bench_->model, small);
    const auto& norm = std::get<design::Softmax>(design->find("softmax")->operation).inp_norm;
    EXPECT_TRUE(holds(norm, logits->distance)) << to_string(norm);
}

TEST_F(PresetsTest, SaturatingSumsGetTheBitsOfEverySum)
{
    config::Configuration now = base_;
    now.set_precision("fc1", "accum", "fixed<12,3,TRN,SAT>");
    const auto small = applied(Preset::smallest, now);
    const auto accum = parse_fixed_point(*small.precision("fc1", "accum"));
    ASSERT_TRUE(accum);
    EXPECT_EQ(accum->fraction(), 9);
    EXPECT_GE(accum->integer, 2 + 2 + 3); // inputs below 2, weights below 2, 6 terms
}

TEST_F(PresetsTest, WholeNumbersAndTypesWithoutASignAreFittedToo)
{
    config::Configuration now = base_;
    now.set_precision("x", "result", "int<9>");        // inputs from -2 to below 2
    now.set_precision("fc1", "result", "ufixed<8,2>"); // its values go below zero
    const auto small = applied(Preset::smallest, now);
    EXPECT_EQ(small.precision("x", "result"), "int<2>");
    EXPECT_TRUE(parse_fixed_point(*small.precision("fc1", "result"))->is_signed);
    const auto needed = ranges(small);
    EXPECT_EQ(emulate::find_range(needed, "fc1", "result")->overflows, 0);
}

TEST_F(PresetsTest, SmallestNeedsData)
{
    bench_ = study::small_bench(false);
    const auto outcome = apply(Preset::smallest, base_);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(english(outcome.error()), "the smallest types that do not overflow need test data: open some");
}

TEST_F(PresetsTest, AsTrainedLosesNextToNothing)
{
    config::Configuration now = base_;
    now.set_precision("fc1", "result", "fixed<4,2>");
    now.set_sparsity("fc1", 0.5);
    EXPECT_LT(*evaluate(now).metrics.agreement, 0.95);
    const auto trained = applied(Preset::as_trained, now);
    EXPECT_EQ(trained.sparsity("fc1"), 0);
    EXPECT_GT(*evaluate(trained).metrics.agreement, 0.995);
    bench_ = study::small_bench(false);
    EXPECT_TRUE(apply(Preset::as_trained, now));
}

TEST_F(PresetsTest, QuantizersDecideTheirTypesAndNoOthers)
{
    EXPECT_TRUE(quantizer_knobs(*bench_->model).empty());
    const auto none = apply(Preset::match_quantizers, base_);
    ASSERT_FALSE(none);
    EXPECT_EQ(english(none.error()), "the model was trained without quantizers");

    auto model = std::make_shared<graph::Model>(*bench_->model);
    std::get<graph::Dense>(model->layers[1].operation).kernel_quantizer = graph::QuantizedBits{6, 1};
    graph::QuantizedRelu clip;
    clip.bits = 5;
    clip.integer = 2;
    std::get<graph::Activation>(model->layers[2].operation).quantizer = clip;
    auto bench = study::make_bench(model, study::small_data(*model), bench_->parts);
    ASSERT_TRUE(bench) << english(bench.error());
    bench_ = *bench;
    config::Configuration now = config::default_configuration(*model);
    now.set_precision("relu1", "result", "fixed<16,6>");
    now.set_precision("fc1", "weight", "fixed<3,1>");
    now.set_precision("fc2", "weight", "fixed<9,3>");
    const auto matched = applied(Preset::match_quantizers, now);
    EXPECT_EQ(matched.precision("fc1", "weight"), "fixed<6,2,TRN,WRAP,0>");
    EXPECT_EQ(matched.precision("relu1", "result"), "ufixed<5,2,RND_CONV,SAT,0>");
    EXPECT_EQ(matched.precision("fc2", "weight"), "fixed<9,3>");
    const auto knobs = quantizer_knobs(*model);
    ASSERT_EQ(knobs.size(), 2U);
    // What was trained with a quantizer stays as it is when the others are fitted: clipping was learned.
    EXPECT_EQ(applied(Preset::smallest, matched).precision("relu1", "result"), "ufixed<5,2,RND_CONV,SAT,0>");
}

TEST_F(PresetsTest, ACancelledOneSaysSo)
{
    std::stop_source source;
    source.request_stop();
    const auto outcome = apply_preset(Preset::smallest, base_, bench_, 0, source.get_token(), progress_);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::cancelled);
}

} // namespace
} // namespace bitscape::search
