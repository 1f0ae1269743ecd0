#include "search/scan.hpp"
#include "search/sensitivity.hpp"
#include "unit/study/small_bench.hpp"

#include <algorithm>
#include <map>
#include <thread>

namespace bitscape::search {
namespace {

class ScanTest : public testing::Test {
protected:
    ScanTest() : bench_(study::small_bench()), base_(config::default_configuration(*bench_->model))
    {
        auto design = design::resolve(bench_->model, base_);
        EXPECT_TRUE(design) << english(design.error());
        design_ = *design;
        ranges_.widths = {7, 8, 9, 10, 12, 16};
    }

    std::vector<ScanKnob> knobs(std::string_view text, IntegerBits integer = {},
                                const std::vector<emulate::TensorStats>& stats = {})
    {
        auto made = make_scan_knobs(text, design_, ranges_, integer, stats);
        EXPECT_TRUE(made) << english(made.error());
        return made ? *made : std::vector<ScanKnob>();
    }

    study::Evaluation evaluate(const config::Configuration& configuration)
    {
        study::Evaluator evaluator(bench_);
        Progress progress;
        auto evaluation = evaluator.evaluate(configuration, 0, {}, progress);
        EXPECT_TRUE(evaluation) << english(evaluation.error());
        return *evaluation;
    }

    std::vector<ScanPoint> run(const ScanRequest& request)
    {
        Progress progress;
        auto points = scan(request, bench_, {}, {}, progress);
        EXPECT_TRUE(points) << english(points.error());
        EXPECT_EQ(progress.done, progress.total);
        return points ? *points : std::vector<ScanPoint>();
    }

    std::shared_ptr<const study::Bench> bench_;
    config::Configuration base_;
    design::Design design_;
    ScanRanges ranges_ = default_scan_ranges();
};

TEST_F(ScanTest, KnobsNameLayersTiesClassesAndEach)
{
    const auto tied = knobs("all.weight");
    ASSERT_EQ(tied.size(), 1U);
    ASSERT_EQ(tied[0].targets.size(), 2U);
    EXPECT_EQ(tied[0].targets[1].layer, "fc2");
    EXPECT_EQ(tied[0].values, ranges_.widths);
    EXPECT_EQ(knobs("Dense.weight")[0].targets, tied[0].targets);
    EXPECT_EQ(knobs("fc1.weight")[0].targets.size(), 1U);
    const auto each = knobs("each.types");
    ASSERT_EQ(each.size(), 5U);
    EXPECT_EQ(each[1].name, "fc1.types");
    EXPECT_EQ(each[1].targets.size(), 3U); // weight, bias, result
    EXPECT_EQ(knobs("each.tensors.lowered").size(), 9U);
    EXPECT_EQ(knobs("class.result").front().name, "Input.result");
    const auto reuse = knobs("fc1.reuse_factor");
    EXPECT_EQ(reuse[0].values.back(), 48);
    EXPECT_EQ(knobs("all.sparsity")[0].quantity, ScanKnob::Quantity::sparsity);
    // auto keeps a wide type; the default precision stands in for it
    EXPECT_EQ(to_string(knobs("fc1.result")[0].targets[0].type), "fixed<16,6>");
}

TEST_F(ScanTest, WrongKnobsSayWhy)
{
    const auto message = [&](const char* text, IntegerBits integer = {}) {
        const auto made = make_scan_knobs(text, design_, ranges_, integer, {});
        return made ? std::string() : english(made.error());
    };
    EXPECT_NE(message("fc9.weight").find("no layer or class is named 'fc9'"), std::string::npos);
    EXPECT_NE(message("relu1.weight").find("has no 'weight'"), std::string::npos);
    EXPECT_NE(message("weight").find("not of the form"), std::string::npos);
    EXPECT_NE(message("all.tensors").find("'each' only"), std::string::npos);
    EXPECT_NE(message("fc1.result", {IntegerBits::Policy::fit, 0}).find("test data"), std::string::npos);
    for (const char* bad : {"", "2:", "a", "9:2", "1:2:0", "1:9999", "nan", "1:2:3:4"})
        EXPECT_FALSE(parse_scan_values(bad)) << bad;
    EXPECT_EQ(parse_scan_values("2:8:3").value(), (std::vector<double>{2, 5, 8}));
    EXPECT_EQ(parse_scan_values("8,2,2").value(), (std::vector<double>{2, 8}));
    EXPECT_EQ(parse_scan_values("0:0.3:0.1").value().size(), 4U);
}

TEST_F(ScanTest, IntegerBitsThatFitHoldWhatWasSeen)
{
    const auto base = evaluate(base_);
    for (const ScanKnob& knob : knobs("each.result", {IntegerBits::Policy::fit, 0}, base.stats)) {
        const auto& target = knob.targets[0];
        const auto seen = std::find_if(base.stats.begin(), base.stats.end(),
                                       [&](const auto& one) { return one.layer == target.layer; });
        const double limit = std::ldexp(1.0, target.type.integer - (target.type.is_signed ? 1 : 0));
        EXPECT_LT(seen->max, limit);
        EXPECT_GE(seen->min, target.type.is_signed ? -limit : 0.0);
        EXPECT_TRUE(seen->max >= limit / 2 || seen->min < -limit / 2) << "one bit less would not do";
    }
}

TEST_F(ScanTest, PointsAreEvaluationsOfWhatTheyName)
{
    ScanRequest request{base_, knobs("each.weight"), std::nullopt, 0};
    const auto points = run(request);
    ASSERT_EQ(points.size(), 2 * ranges_.widths.size());
    for (const ScanPoint& point : points) {
        auto expected = base_;
        const char* layer = point.curve == 0 ? "fc1" : "fc2";
        expected.set_precision(layer, "weight", fmt::format("fixed<{},6>", ranges_.widths[point.x]));
        EXPECT_EQ(configuration_of(request, point.curve, point.x, 0), expected);
        ASSERT_TRUE(point.evaluation) << point.message;
        const auto direct = evaluate(expected);
        EXPECT_EQ(point.evaluation->design_hash, direct.design_hash);
        EXPECT_EQ(point.evaluation->metrics.accuracy, direct.metrics.accuracy);
        EXPECT_EQ(scan_value(*point.evaluation, "auc[1]"), direct.metrics.class_auc[1]);
        EXPECT_FALSE(scan_value(*point.evaluation, "auc[3]"));
        EXPECT_FALSE(scan_value(*point.evaluation, "auc[x]"));
    }
}

TEST_F(ScanTest, AHeatMapComposesWidthAndIntegerBits)
{
    ranges_.integers = {1, 3};
    ScanRequest request{base_, knobs("fc1.weight"), knobs("fc1.weight.integer").front(), 0};
    EXPECT_EQ(*configuration_of(request, 0, 1, 1).precision("fc1", "weight"), "fixed<8,3>");
    const auto points = run(request);
    ASSERT_EQ(points.size(), ranges_.widths.size() * 2);
    EXPECT_EQ(points[ranges_.widths.size()].y, 1U); // sorted by (y, x)
    EXPECT_EQ(points[ranges_.widths.size()].x, 0U);
}

TEST_F(ScanTest, OrderIsCoarseToFineWhateverTheWorkers)
{
    EXPECT_EQ(coarse_to_fine(5), (std::vector<int>{0, 2, 1, 2, 0}));
    EXPECT_EQ(coarse_to_fine(1), (std::vector<int>{0}));
    EXPECT_TRUE(coarse_to_fine(0).empty());
    std::vector<std::vector<std::tuple<std::size_t, std::size_t, std::uint64_t>>> orders;
    for (const int jobs : {0, 1, 3}) {
        ScanRequest request{base_, knobs("each.result"), std::nullopt, jobs};
        Progress progress;
        auto& order = orders.emplace_back();
        const auto here = std::this_thread::get_id();
        const auto on_point = [&](const ScanPoint& point) {
            EXPECT_EQ(std::this_thread::get_id(), here);
            order.emplace_back(point.curve, point.x, point.evaluation ? point.evaluation->design_hash : 0);
        };
        ASSERT_TRUE(scan(request, bench_, on_point, {}, progress));
    }
    EXPECT_EQ(orders[0], orders[1]);
    EXPECT_EQ(orders[0], orders[2]);
    // the ends of every curve come before the first middle
    for (std::size_t i = 0; i < 10; ++i)
        EXPECT_TRUE(std::get<1>(orders[0][i]) == 0 || std::get<1>(orders[0][i]) == ranges_.widths.size() - 1);
}

TEST_F(ScanTest, StopsAndRefuses)
{
    ScanRequest request{base_, knobs("each.weight"), std::nullopt, 2};
    Progress progress;
    std::stop_source stop;
    std::size_t seen = 0;
    const auto cancelled = scan(
        request, bench_,
        [&](const ScanPoint&) {
            if (++seen == 3)
                stop.request_stop();
        },
        stop.get_token(), progress);
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::cancelled);
    EXPECT_LT(seen, 2 * ranges_.widths.size());
    request.second = request.curves[0];
    EXPECT_FALSE(scan(request, bench_, {}, {}, progress)); // two curves and a second knob
    request.curves.clear();
    EXPECT_FALSE(scan(request, bench_, {}, {}, progress));
}

TEST_F(ScanTest, APointThatCannotBeBuiltSaysWhy)
{
    ScanRequest request{base_, knobs("fc1.weight"), std::nullopt, 0};
    request.base.set_part("nowhere");
    const auto points = run(request);
    EXPECT_FALSE(points[0].evaluation);
    EXPECT_NE(points[0].message.find("nowhere"), std::string::npos);
}

TEST_F(ScanTest, ValuesThatAQuantityCannotHaveAreRefused)
{
    Progress progress;
    const auto is_refused = [&](const char* knob, double value) {
        ScanRequest request{base_, knobs(knob), std::nullopt, 0};
        request.curves[0].values = {value};
        return !scan(request, bench_, {}, {}, progress);
    };
    for (const double value : {-1.0, 1.01, 2.0})
        EXPECT_TRUE(is_refused("fc1.sparsity", value)) << value;
    for (const double value : {0.0, 65.0, 3.5})
        EXPECT_TRUE(is_refused("fc1.weight", value)) << value;
    for (const double value : {0.0, -3.0})
        EXPECT_TRUE(is_refused("fc1.reuse_factor", value)) << value;
    EXPECT_FALSE(is_refused("fc1.sparsity", 1));
    ScanRequest twice{base_, knobs("fc1.weight"), knobs("fc1.weight").front(), 0};
    EXPECT_FALSE(check(twice));
}

TEST_F(ScanTest, TheFloatModelIsTheReference)
{
    const auto reference = float_metrics(*bench_);
    ASSERT_TRUE(reference);
    EXPECT_DOUBLE_EQ(float_value(*reference, "accuracy").value(), 0.9); // one label in ten is wrong
    EXPECT_TRUE(float_value(*reference, "auc[2]"));
    EXPECT_FALSE(float_value(*reference, "lut"));
    EXPECT_FALSE(float_metrics(*study::small_bench(false)));
}

TEST_F(ScanTest, SensitivityRanksWhatHurtsMost)
{
    ranges_.lowered = {0, 2, 4, 10};
    base_.set_precision("fc2", "result", "fixed<16,6>"); // softmax reads the top bits of its input
    design_ = design::resolve(bench_->model, base_).value();
    const auto base = evaluate(base_);
    ScanRequest request{base_, knobs("each.tensors.lowered"), std::nullopt, 0};
    const auto points = run(request);
    SensitivityOptions options;
    options.bits = 10;
    const auto ranking = rank_sensitivity(request, points, base, options);
    ASSERT_EQ(ranking.size(), 9U);
    for (std::size_t i = 0; i + 1 < ranking.size(); ++i)
        EXPECT_GE(ranking[i].loss.value(), ranking[i + 1].loss.value());
    for (const Sensitivity& one : ranking) {
        const ScanPoint& point = points[one.curve * 4 + 3];
        EXPECT_DOUBLE_EQ(one.loss.value(), *base.metrics.accuracy - *point.evaluation->metrics.accuracy);
        if (one.spare_bits == 10) {
            EXPECT_LE(one.loss.value(), options.tolerance) << one.knob;
        }
    }
    EXPECT_GT(ranking.front().loss.value(), options.tolerance);
    // what is better when smaller is turned round
    options.metric = "float_mse";
    EXPECT_GT(rank_sensitivity(request, points, base, options).front().loss.value(), 0);
}

} // namespace
} // namespace bitscape::search
