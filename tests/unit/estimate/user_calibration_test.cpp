#include "designs.hpp"
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

design::Design numbered(design::Design design)
{
    for (design::Node& node : design.nodes)
        node.index = static_cast<int>(node.id.value) + 1;
    return design;
}

TEST(UserCalibration, OneReportShiftsAndNarrowsTheNextEstimate)
{
    const Part part = vu9p();
    const design::Design seen = numbered(tests::jets(8)), next = numbered(tests::jets(7));
    UserCalibration calibration;
    auto rows = calibration_rows(report_of(seen, 0.8), seen, part);
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
    calibration.add(*calibration_rows(report, seen, part));
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
    calibration.add(*calibration_rows(report, seen, part));
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
    calibration.add(*calibration_rows(report_of(seen, 0.9), seen, vu9p()));
    const std::size_t count = calibration.rows().size();
    calibration.add(*calibration_rows(report_of(seen, 0.9), seen, vu9p())); // the same report again
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

TEST(UserCalibration, SimulationReportsAreRefused)
{
    const design::Design seen = numbered(tests::jets(8));
    report::Report report = report_of(seen, 1);
    report.stage = report::Stage::cosim;
    const auto rows = calibration_rows(report, seen, vu9p());
    ASSERT_FALSE(rows);
    EXPECT_EQ(english(rows.error()), "myproject_csynth.xml: is of co-simulation: it has no resources");
}

} // namespace
} // namespace bitscape::estimate
