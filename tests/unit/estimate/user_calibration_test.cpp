#include "designs.hpp"
#include "estimate/compare_report.hpp"
#include "estimate/user_calibration.hpp"

#include <filesystem>
#include <gtest/gtest.h>

namespace bitscape::estimate {
namespace {

Part vu9p()
{
    Part part;
    part.id = "xcvu9p";
    return part;
}

/// A csynth report of `design` whose layers take `factor` times the LUTs that are estimated.
report::Report report_of(const design::Design& design, double factor)
{
    const DesignEstimate estimated = estimate(design, vu9p());
    report::Report report;
    report.tool = report::Tool::vitis_hls;
    report.version = "2023.1";
    report.file = "myproject_csynth.xml";
    report.top = "myproject";
    for (const design::Node& node : design.nodes) {
        report::Row row;
        row.layer_index = node.index;
        row.numbers.lut = std::round(factor * estimated.layers[node.id.index()].resources.lut.value);
        report.modules.push_back(row);
    }
    report.total.lut = std::round(factor * estimated.resources.lut.value);
    return report;
}

/// What a calibration keeps of it.
Result<std::vector<CalibrationRow>> rows_of(const report::Report& report, const design::Design& design)
{
    auto comparison = compare(report, design, {vu9p()});
    if (!comparison)
        return pass(std::move(comparison).error());
    return calibration_rows(*comparison);
}

design::Design numbered(design::Design design)
{
    for (design::Node& node : design.nodes)
        node.index = static_cast<int>(node.id.value) + 1;
    design.part = "xcvu9p";
    return design;
}

TEST(UserCalibration, OneReportShiftsAndNarrowsTheNextEstimate)
{
    const Part part = vu9p();
    const design::Design seen = numbered(tests::jets(8)), next = numbered(tests::jets(7));
    UserCalibration calibration;
    auto rows = rows_of(report_of(seen, 0.8), seen);
    ASSERT_TRUE(rows) << english(rows.error());
    calibration.add(*std::move(rows));

    const DesignEstimate before = estimate(next, part);
    const DesignEstimate after = estimate(next, part, {Stage::csynth, &calibration, nullptr});
    EXPECT_LT(after.resources.lut.value, before.resources.lut.value);
    EXPECT_GT(after.resources.lut.value, 0.75 * before.resources.lut.value);
    const auto width = [](const Estimate& e) { return (e.high - e.low) / e.value; };
    EXPECT_LT(width(after.resources.lut), 0.8 * width(before.resources.lut));
    EXPECT_TRUE(after.layers[1].resources.lut.source.starts_with("calibrated: "))
        << after.layers[1].resources.lut.source;
    EXPECT_EQ(after.resources.dsp.value, before.resources.dsp.value); // the report says nothing of DSPs
}

TEST(UserCalibration, WhatWasReportedIsMeasured)
{
    const Part part = vu9p();
    const design::Design seen = numbered(tests::jets(8));
    const report::Report report = report_of(seen, 1.3);
    UserCalibration calibration;
    calibration.add(*rows_of(report, seen));
    const DesignEstimate known = estimate(seen, part, {Stage::csynth, &calibration, nullptr});
    EXPECT_EQ(known.resources.lut.value, *report.total.lut);
    EXPECT_EQ(known.resources.lut.low, known.resources.lut.high);
    EXPECT_TRUE(known.resources.lut.source.starts_with("measured: ")) << known.resources.lut.source;
    EXPECT_EQ(known.layers[1].resources.lut.value, *report.modules[1].numbers.lut);
    EXPECT_TRUE(known.layers[1].resources.lut.source.starts_with("measured: "));
    const DesignEstimate later = estimate(seen, part, {Stage::vsynth, &calibration, nullptr});
    EXPECT_FALSE(later.resources.lut.source.starts_with("measured: ")); // another stage
}

TEST(UserCalibration, AReportAtAnotherClockIsComparedAtThatClock)
{
    const Part part = vu9p();
    const design::Design seen = numbered(tests::jets(8)); // at 5 ns
    report::Report report = report_of(seen, 1);
    report.clock_target_ns = 2.5;
    UserCalibration calibration;
    calibration.add(*rows_of(report, seen));
    design::Design fast = seen;
    fast.clock_period_ns = 2.5;
    const auto origin = [&](const design::Design& design) {
        const std::string source =
            estimate(design, part, {Stage::csynth, &calibration, nullptr}).resources.lut.source;
        return source.substr(0, source.find(':'));
    };
    EXPECT_EQ(origin(fast), "measured");
    EXPECT_NE(origin(seen), "measured");
}

TEST(UserCalibration, IsReadWrittenAndForgotten)
{
    const auto folder = std::filesystem::temp_directory_path() / "bitscape_user_calibration";
    const auto file = folder / "deeper" / "calibration.json";
    std::filesystem::remove_all(folder);
    const auto none = UserCalibration::read(file);
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->rows().empty());

    const design::Design seen = numbered(tests::jets(8));
    UserCalibration calibration;
    calibration.add(*rows_of(report_of(seen, 0.9), seen));
    const std::size_t count = calibration.rows().size();
    calibration.add(*rows_of(report_of(seen, 0.9), seen)); // the same report again
    EXPECT_EQ(calibration.rows().size(), count);
    ASSERT_TRUE(calibration.write(file));
    auto read = UserCalibration::read(file);
    ASSERT_TRUE(read) << english(read.error());
    EXPECT_EQ(read->rows(), calibration.rows());
    EXPECT_FALSE(read->remove("nothing"));
    EXPECT_TRUE(read->remove(calibration.rows().front().id));
    EXPECT_TRUE(read->rows().empty());
    std::filesystem::remove_all(folder);
}

TEST(UserCalibration, KnowsToolsApart)
{
    const design::Design seen = numbered(tests::jets(8));
    UserCalibration calibration;
    calibration.add(*rows_of(report_of(seen, 0.5), seen));
    design::Design other = numbered(tests::jets(7));
    other.backend = design::Backend::oneapi;
    const DesignEstimate before = estimate(other, vu9p());
    const DesignEstimate after = estimate(other, vu9p(), {Stage::csynth, &calibration, nullptr});
    EXPECT_EQ(after.resources.lut.value, before.resources.lut.value);
    EXPECT_EQ(after.layers[1].resources.lut.source, before.layers[1].resources.lut.source);
}

TEST(UserCalibration, LayersMeasuredOnAnotherPartAreNotMeasuredHere)
{
    const design::Design seen = numbered(tests::jets(8));
    UserCalibration calibration;
    calibration.add(*rows_of(report_of(seen, 0.9), seen));
    Part other = vu9p();
    other.id = "xcvu13p";
    const auto source = [&](const Part& part) {
        return estimate(seen, part, {Stage::csynth, &calibration, nullptr}).layers[1].resources.lut.source;
    };
    EXPECT_TRUE(source(vu9p()).starts_with("measured: "));
    EXPECT_TRUE(source(other).starts_with("calibrated: "));
}

TEST(UserCalibration, ItsIdFollowsWhatItHolds)
{
    const design::Design seen = numbered(tests::jets(8));
    UserCalibration calibration;
    EXPECT_EQ(calibration.id(), "");
    calibration.add(*rows_of(report_of(seen, 0.9), seen));
    const std::string first = calibration.id();
    calibration.add(*rows_of(report_of(seen, 0.8), seen)); // the same design, reported again: replaced
    EXPECT_NE(calibration.id(), first);
    EXPECT_EQ(calibration.rows().size(), rows_of(report_of(seen, 0.9), seen)->size());
    calibration.remove(calibration.rows().front().id);
    EXPECT_EQ(calibration.id(), "");
}

TEST(CompareReport, ModulesOfAnotherDesignAreNotUsed)
{
    const design::Design seen = numbered(tests::jets(8));
    report::Report report = report_of(seen, 1);
    report.modules[1].module = "dense_latency_ap_fixed_9_1_5_3_0_ap_fixed_16_6_5_3_0_config2_s";
    report.modules[2].module = "softmax_stable_ap_fixed_ap_fixed_16_6_5_3_0_softmax_config3_s";
    report.modules.push_back({"", "dense_latency_config99_s", 99, {}, report.modules[1].numbers});
    report.modules.push_back({"", "entry_proc", {}, {}, report.modules[1].numbers});
    const auto comparison = compare(report, seen, {vu9p()});
    ASSERT_TRUE(comparison) << english(comparison.error());
    std::vector<std::string> reasons;
    for (const ComparedLayer& module : comparison->unmatched)
        reasons.push_back(module.reason);
    ASSERT_EQ(reasons.size(), 4);
    EXPECT_EQ(reasons[0],
              "was built with ap_fixed<9,1>, which '" + seen.nodes[1].name + "' of the design does not use");
    EXPECT_TRUE(reasons[1].ends_with("another function")) << reasons[1];
    EXPECT_EQ(reasons[2], "the design has no layer 99");
    EXPECT_EQ(reasons[3], "its name holds no layer number of hls4ml");
    EXPECT_EQ(comparison->total.reason, "some of its layers are not as in the design");
    EXPECT_TRUE(comparison->is_usable());
    for (const CalibrationRow& row : calibration_rows(*comparison))
        EXPECT_FALSE(row.layer.empty() || row.layer == seen.nodes[1].name || row.layer == seen.nodes[2].name);
}

TEST(CompareReport, TypesAreReadFromNames)
{
    const auto types = types_in_name("relu_ap_fixed_16_4_5_3_0_ap_ufixed_8_0_4_0_0_relu_config4_s");
    ASSERT_EQ(types.size(), 2);
    EXPECT_EQ(types[0].width, 16);
    EXPECT_EQ(types[0].integer, 4);
    EXPECT_TRUE(types[0].is_signed);
    EXPECT_EQ(types[1].width, 8);
    EXPECT_EQ(types[1].integer, 0);
    EXPECT_FALSE(types[1].is_signed);
    EXPECT_TRUE(types_in_name("conv_2d_cl_array_array_ap_fixed_16u_config11_U0").empty());
    EXPECT_EQ(types_in_name("softmax_stable_ap_fixed_ap_fixed_16_6_5_3_0_softmax_config7_s").size(), 1);
    EXPECT_TRUE(types_in_name("ap_fixed").empty());
    EXPECT_TRUE(types_in_name("ap_fixed_16_6_5_3_").empty());
    EXPECT_TRUE(types_in_name("ap_fixed_99999999999_6_5_3_0").empty());
}

TEST(UserCalibration, SimulationReportsAreRefused)
{
    const design::Design seen = numbered(tests::jets(8));
    report::Report report = report_of(seen, 1);
    report.stage = report::Stage::cosim;
    const auto rows = rows_of(report, seen);
    ASSERT_FALSE(rows);
    EXPECT_EQ(english(rows.error()), "myproject_csynth.xml: is of co-simulation: it has no resources");
}

} // namespace
} // namespace bitscape::estimate
