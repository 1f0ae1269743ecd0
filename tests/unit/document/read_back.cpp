// Measured numbers beside a trial's: found by the design, kept in the study, the later stage first.
#include "session/document/read_back.hpp"

#include "base/files.hpp"
#include "builtin/builtin.hpp"
#include "session/document/document.hpp"
#include "session/document/export_target.hpp"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace bitscape::document {
namespace {

namespace fs = std::filesystem;

class ReadBack : public testing::Test {
protected:
    ReadBack() : folder_(fs::temp_directory_path() / ("bitscape-read-back-" + std::to_string(::getpid())))
    {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        ::setenv("BITSCAPE_DATA_DIR", folder_.c_str(), 1);
        add_builtin_plugins(plugins_);
    }
    ~ReadBack() override { fs::remove_all(folder_); }

    /// Exports a golden's design as the target says; returns its hash as the exporter was given it.
    std::uint64_t export_project(const ExportTarget& target)
    {
        auto document =
            open(fs::path(BITSCAPE_SOURCE_DIR) / "tests/goldens/dense_sweep_00", {}, plugins_, {}, progress_);
        EXPECT_TRUE(document);
        const auto exporter = prepare_export(document->configuration, plugins_, target);
        EXPECT_TRUE(exporter) << english(exporter.error());
        const auto design = design::resolve(document->model, document->configuration);
        EXPECT_TRUE(design);
        network_ = document->configuration.project_name();
        const auto written = (*exporter)->write(*design, {project(), {}, {}}, {}, progress_);
        EXPECT_TRUE(written) << english(written.error());
        return design::hash(*design);
    }

    [[nodiscard]] fs::path project() const { return folder_ / "project"; }

    void write_csynth(const std::string& top, double lut, const std::string& modules = "")
    {
        fs::create_directories(project() / "prj/solution1/syn/report");
        ASSERT_TRUE(write_file(
            project() / "prj/solution1/syn/report/csynth.xml",
            fmt::format("<profile><ReportVersion><Version>2019.2</Version></ReportVersion><UserAssignments>"
                        "<TopModelName>{}</TopModelName></UserAssignments><PerformanceEstimates>"
                        "<SummaryOfOverallLatency><Worst-caseLatency>12</Worst-caseLatency><Interval-max>1"
                        "</Interval-max></SummaryOfOverallLatency></PerformanceEstimates><AreaEstimates>"
                        "<Resources><LUT>{}</LUT></Resources></AreaEstimates><ModuleInformation>{}"
                        "</ModuleInformation></profile>",
                        top, lut, modules)));
    }

    [[nodiscard]] Recognised recognised()
    {
        CalibrationRequest request;
        request.paths.push_back(project());
        auto found = recognise(request, plugins_, {}, progress_);
        EXPECT_TRUE(found);
        return *std::move(found);
    }

    fs::path folder_;
    std::string network_;
    sdk::Plugins plugins_;
    Progress progress_;
};

TEST_F(ReadBack, FillsTheTrialOfTheSameDesign)
{
    const std::uint64_t hash = export_project({.backend = "Vitis", .board = {}});
    EXPECT_EQ(exported_design(project()), hash);
    write_csynth(network_, 4321);
    const Recognised found = recognised();
    ASSERT_EQ(found.reports.size(), 1U);
    const MeasuredNumbers numbers = measured_numbers(found.reports);
    ASSERT_TRUE(numbers.contains("lut"));
    EXPECT_EQ(numbers.at("lut").value, 4321);
    EXPECT_EQ(numbers.at("lut").source, "Vivado HLS 2019.2, csynth");
    EXPECT_EQ(numbers.at("latency_cycles").value, 12);
    // the project lies as it was exported: its design is the trial's, so that it can be calibrated on
    EXPECT_EQ(found.reports.front().comparison.total.key, hash);

    const auto store = study::Store::open_or_create((folder_ / "s.db").string());
    ASSERT_TRUE(store);
    study::Description description;
    description.name = "s";
    description.objectives = {{"lut"}};
    ASSERT_TRUE((*store)->begin(description));
    for (const std::uint64_t design : {hash + 1, hash, hash}) {
        study::Trial trial;
        trial.values = {5000};
        trial.numbers = {{"lut", 5000}};
        trial.design_hash = design;
        ASSERT_TRUE((*store)->add("s", trial));
    }
    const auto trial = find_trial(**store, "s", hash);
    ASSERT_TRUE(trial);
    EXPECT_EQ(*trial, TrialId{1});
    EXPECT_EQ(*find_trial(**store, "s", hash + 2), std::nullopt);
    ASSERT_TRUE(store_measured(**store, "s", TrialId{1}, numbers));
    ASSERT_TRUE(store_measured(**store, "s", TrialId{1}, {{"lut", {4000, "Vivado 2022.2, vsynth"}}}));
    EXPECT_FALSE(store_measured(**store, "s", TrialId{9}, numbers));
    const auto measured = read_measured(**store, "s");
    ASSERT_TRUE(measured);
    ASSERT_EQ(measured->size(), 1U);
    EXPECT_EQ(measured->at(TrialId{1}).at("lut").value, 4000);
    EXPECT_EQ(measured->at(TrialId{1}).at("latency_cycles").value, 12);
    EXPECT_EQ((*store)->trial("s", TrialId{1})->numbers.at("lut"), 5000); // the estimate stays
}

TEST_F(ReadBack, BehindAWrapperOnlyTheNetworkCounts)
{
    (void)export_project({.backend = "Vitis", .board = "pynq-z2"});
    write_csynth(network_ + "_axi", 9000);
    const Recognised all = recognised();
    ASSERT_EQ(all.reports.size(), 1U);
    EXPECT_EQ(all.reports.front().comparison.total.reason,
              "is of network and bus wrapper together, and the report does not tell the network's share");
    EXPECT_TRUE(measured_numbers(all.reports).empty());

    write_csynth(network_ + "_axi", 9000,
                 fmt::format("<Module><Name>{}</Name><AreaEstimates><Resources><LUT>4321</LUT></Resources>"
                             "</AreaEstimates></Module>",
                             network_));
    const MeasuredNumbers numbers = measured_numbers(recognised().reports);
    ASSERT_EQ(numbers.size(), 1U);
    EXPECT_EQ(numbers.at("lut").value, 4321);
}

TEST_F(ReadBack, ReportsOfTheReplacedDesignAreNotTheNewOnes)
{
    const std::uint64_t before = export_project({.backend = "Vitis", .board = {}});
    write_csynth(network_, 4321);
    ASSERT_NE(export_project({.backend = "Vivado", .board = {}}), before);
    EXPECT_TRUE(recognised().reports.empty());
    const fs::path aside = project() / fmt::format("earlier_{:016x}", before);
    EXPECT_TRUE(fs::exists(aside / "prj/solution1/syn/report/csynth.xml"));
    EXPECT_EQ(exported_design(aside), before);
}

TEST_F(ReadBack, ReportsOfAnotherTopMeasureNothing)
{
    (void)export_project({.backend = "Vitis", .board = {}});
    write_csynth("other_top", 4321);
    const Recognised found = recognised();
    ASSERT_EQ(found.reports.size(), 1U);
    EXPECT_EQ(found.reports.front().comparison.total.reason,
              fmt::format("is of 'other_top', the project's top is '{}'", network_));
    EXPECT_FALSE(found.reports.front().comparison.is_usable());
    EXPECT_TRUE(measured_numbers(found.reports).empty());

    write_csynth(network_, -5); // no tool counts so: not a number of it
    EXPECT_FALSE(measured_numbers(recognised().reports).contains("lut"));
}

TEST_F(ReadBack, TheLaterStageWins)
{
    const auto report = [](estimate::Stage stage, double lut) {
        RecognisedReport one;
        one.comparison.tool = "Tool";
        one.comparison.stage = stage;
        one.comparison.total.numbers = {{estimate::Target::lut, lut, {}}};
        if (stage == estimate::Stage::csynth)
            one.comparison.total.numbers.push_back({estimate::Target::latency, 7, {}});
        return one;
    };
    using estimate::Stage;
    const MeasuredNumbers numbers =
        measured_numbers({report(Stage::impl, 3), report(Stage::csynth, 1), report(Stage::vsynth, 2)});
    EXPECT_EQ(numbers.at("lut"), (MeasuredNumber{3, "Tool, impl"}));
    EXPECT_EQ(numbers.at("latency_cycles"), (MeasuredNumber{7, "Tool, csynth"}));
}

} // namespace
} // namespace bitscape::document
