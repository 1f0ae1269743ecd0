// Which design a report is of: that of the project around it, by the numbers of its firmware.
#include "session/document/calibrate.hpp"

#include "base/files.hpp"
#include "builtin/builtin.hpp"
#include "session/document/document.hpp"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace bitscape::document {
namespace {

namespace fs = std::filesystem;

class Calibrate : public testing::Test {
protected:
    Calibrate() : folder_(fs::temp_directory_path() / ("bitscape-calibrate-" + std::to_string(::getpid())))
    {
        fs::remove_all(folder_);
        fs::create_directories(folder_ / "project/prj/solution1/syn/report");
        ::setenv("BITSCAPE_DATA_DIR", folder_.c_str(), 1);
        add_builtin_plugins(plugins_);
        fs::copy(fs::path(BITSCAPE_SOURCE_DIR) / "tests/corpus/hls4ml/dense_mixed_0", folder_ / "project",
                 fs::copy_options::recursive);
    }
    ~Calibrate() override { fs::remove_all(folder_); }

    /// As its firmware numbers it.
    design::Design design()
    {
        const fs::path firmware = folder_ / "project/firmware/myproject.cpp";
        auto document = open(firmware, std::nullopt, plugins_, {}, progress_);
        EXPECT_TRUE(document);
        return numbered_as_built(*design::resolve(document->model, document->configuration), firmware);
    }

    /// A report of every layer that has a number; `types` go into the modules' names.
    fs::path write_report(const design::Design& design, const std::string& types = "")
    {
        std::string modules;
        for (const design::Node& node : design.nodes)
            if (node.index > 0 && !node.inputs.empty())
                modules += fmt::format("<Module><Name>nnet_{}config{}_s</Name><AreaEstimates><Resources>"
                                       "<LUT>{}</LUT></Resources></AreaEstimates></Module>",
                                       types, node.index, 1000 + node.index);
        const fs::path file = folder_ / "project/prj/solution1/syn/report/csynth.xml";
        EXPECT_TRUE(write_file(
            file, fmt::format("<profile><UserAssignments><TopModelName>myproject</TopModelName>"
                              "</UserAssignments><AreaEstimates><Resources><LUT>5000</LUT></Resources>"
                              "</AreaEstimates><ModuleInformation>{}</ModuleInformation></profile>",
                              modules)));
        return file;
    }

    fs::path folder_;
    sdk::Plugins plugins_;
    Progress progress_;
};

TEST_F(Calibrate, LayersHaveTheNumbersOfTheFirmware)
{
    const auto code = read_file(folder_ / "project/firmware/myproject.cpp");
    ASSERT_TRUE(code);
    std::size_t numbered = 0;
    for (const design::Node& node : design().nodes)
        if (node.index >= 0) {
            ++numbered;
            const auto line = fmt::format("config{}>", node.index);
            EXPECT_THAT(*code, testing::HasSubstr(line)) << node.name;
        }
    EXPECT_GE(numbered, 3U);
}

TEST_F(Calibrate, AReportIsOfTheProjectAroundIt)
{
    const design::Design built = design();
    const fs::path file = write_report(built);
    EXPECT_EQ(project_of(file), folder_ / "project");
    const auto found = recognise({{file}, nullptr, {}, false}, plugins_, {}, progress_);
    ASSERT_TRUE(found) << english(found.error());
    ASSERT_TRUE(found->problems.empty()) << english(found->problems.front());
    ASSERT_EQ(found->reports.size(), 1U);
    const estimate::Comparison& comparison = found->reports.front().comparison;
    EXPECT_EQ(found->reports.front().project, folder_ / "project");
    EXPECT_TRUE(comparison.unmatched.empty());
    EXPECT_GE(comparison.layers.size(), 3U);
    for (const estimate::ComparedLayer& layer : comparison.layers)
        EXPECT_EQ(layer.numbers.front().measured, 1000 + built.find(layer.layer)->index) << layer.layer;
    EXPECT_EQ(comparison.total.key, design::hash(built));
}

TEST_F(Calibrate, FilesThatAreNoReportsAreToldOneByOne)
{
    const fs::path good = write_report(design()), bad = folder_ / "bad.xml", none = folder_ / "none.rpt";
    ASSERT_TRUE(write_file(bad, "<profile><AreaEstimates>"));
    const auto found = recognise({{bad, good, none}, nullptr, {}, false}, plugins_, {}, progress_);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->reports.size(), 1U);
    ASSERT_EQ(found->problems.size(), 2U);
    EXPECT_THAT(english(found->problems[0]), testing::HasSubstr("bad.xml: line 1: not XML"));
    EXPECT_THAT(english(found->problems[1]), testing::HasSubstr("none.rpt"));
}

TEST_F(Calibrate, CancelledItSaysSo)
{
    std::stop_source stop;
    stop.request_stop();
    const auto found =
        recognise({{write_report(design())}, nullptr, {}, false}, plugins_, stop.get_token(), progress_);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::cancelled);
}

TEST_F(Calibrate, TheStoreIsChangedOnlyIfTheChangeIsGood)
{
    const auto found = recognise({{write_report(design())}, nullptr, {}, false}, plugins_, {}, progress_);
    ASSERT_TRUE(found);
    const auto rows = estimate::calibration_rows(found->reports.front().comparison);
    const auto refused = change_user_calibration([&](estimate::UserCalibration& calibration) -> Result<void> {
        calibration.add(rows);
        return fail(ErrorCode::mismatch, "test", "changed its mind");
    });
    EXPECT_FALSE(refused);
    EXPECT_FALSE(fs::exists(estimate::user_calibration_file()));
    const auto added = change_user_calibration([&](estimate::UserCalibration& calibration) -> Result<void> {
        calibration.add(rows);
        return {};
    });
    ASSERT_TRUE(added);
    const auto read = estimate::UserCalibration::read(estimate::user_calibration_file());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->rows(), rows);
}

} // namespace
} // namespace bitscape::document
