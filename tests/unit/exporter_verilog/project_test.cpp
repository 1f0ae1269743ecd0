#include "base/files.hpp"
#include "config/redundancy.hpp"
#include "exporter_hls/process.hpp"
#include "exporter_verilog/check.hpp"
#include "exporter_verilog/exporter_verilog.hpp"
#include "exporter_verilog/project.hpp"
#include "unit/exporter_verilog/sample_nets.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bitscape::verilog {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using namespace test;

class VerilogProject : public testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "bitscape_verilog_XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        root_ = pattern;
    }
    void TearDown() override { fs::remove_all(root_); }

    /// Exports, and compares with Verilator if there is one.
    void expect_exact(const design::Design& design, const std::string& name)
    {
        const auto exporter = make_verilog_exporter();
        Progress progress;
        const auto written = exporter->write(design, {root_ / name, {}}, {}, progress);
        ASSERT_TRUE(written) << english(written.error());
        EXPECT_TRUE(exporter->recognizes(root_ / name));
        EXPECT_EQ(progress.done, progress.total);
        if (!has("verilator"))
            GTEST_SKIP() << "no Verilator here: the export is not simulated";
        const auto checked = exporter->check(root_ / name, {}, progress);
        ASSERT_TRUE(checked) << english(checked.error());
        EXPECT_EQ(checked->equal, checked->values) << checked->first_difference;
        EXPECT_EQ(checked->rows, 64U);
    }

    fs::path root_;
};

TEST_F(VerilogProject, PipelinedWithExactAndRoundingAccumulators)
{
    expect_exact(small_net(wide, coarse), "net");
    const std::string report = read_file(root_ / "net/report.json").value_or("");
    EXPECT_THAT(report, HasSubstr("\"accumulation\": \"exact\""));
    EXPECT_THAT(report, HasSubstr("\"accumulation\": \"each product rounded\""));
}

TEST_F(VerilogProject, CombinationalWithSaturatingAndRoundingAccumulators)
{
    expect_exact(with_levels(small_net(saturating, rounding), "0"), "net");
    EXPECT_THAT(read_file(root_ / "net/report.json").value_or(""), HasSubstr("saturating in order"));
    EXPECT_EQ(read_file(root_ / "net/rtl/sample_net.v").value_or("posedge").find("posedge"),
              std::string::npos);
}

TEST_F(VerilogProject, WindowsWithPaddingAndTreesInOneDesign)
{
    expect_exact(windows_and_trees(), "net");
}

TEST_F(VerilogProject, TriplicatedLogicIsOutvotedAndWiringHoldsNoWeights)
{
    design::Design design = small_net(wide, coarse);
    config::set_redundancy(design.configuration, "other", config::Redundancy::logic);
    expect_exact(design, "net");
    const std::string top = read_file(root_ / "net/rtl/sample_net.v").value_or("");
    for (const char* copy : {"_other_at_a (", "_other_at_b (", "_other_at_c ("})
        EXPECT_THAT(top, HasSubstr(copy));
    EXPECT_EQ(top.find("relu_at_a"), std::string::npos);
    config::set_redundancy(design.configuration, "other", config::Redundancy::weights);
    Progress progress;
    const auto refused = make_verilog_exporter()->write(design, {root_ / "bad", {}}, {}, progress);
    ASSERT_FALSE(refused);
    EXPECT_EQ(
        english(refused.error()),
        "layer 'other': Redundancy 'weights': in Verilog its weights are wiring, so nothing is stored that "
        "could be triplicated; choose 'logic'");
}

TEST_F(VerilogProject, RefusesASettingThatIsNoNumber)
{
    Progress progress;
    const auto refused = make_verilog_exporter()->write(with_levels(small_net(wide, wide), "many"),
                                                        {root_ / "bad", {}}, {}, progress);
    ASSERT_FALSE(refused);
    EXPECT_EQ(english(refused.error()), "Verilog: LevelsPerStage: must be a whole number from 0 to 1000");
    EXPECT_FALSE(fs::exists(root_ / "bad"));
}

TEST_F(VerilogProject, RefusesByNameBeforeAnythingIsWritten)
{
    test::DesignBuilder builder;
    const NodeId in = builder.input("in", 4, input_type);
    design::LayerNormalization layer;
    layer.n = 4;
    layer.scale = {{.width = 8, .integer = 4}, {16, 16, 16, 16}};
    layer.bias = {{.width = 8, .integer = 4}, {0, 0, 0, 0}};
    layer.accum = {.width = 16, .integer = 8};
    layer.table = {.width = 16, .integer = 8};
    const NodeId out = builder.add("ln", "LayerNormalization", layer, {in}, {4}, input_type);
    builder.output(out);
    const design::Design design = builder.finish();
    Progress progress;
    const auto refused = make_verilog_exporter()->write(design, {root_ / "ln", {}}, {}, progress);
    ASSERT_FALSE(refused);
    EXPECT_EQ(english(refused.error()),
              "layer 'ln': LayerNormalization cannot be exported as Verilog or VHDL");
    EXPECT_FALSE(fs::exists(root_ / "ln"));
}

TEST_F(VerilogProject, TheCheckSeesAWrongBitAndAMissingVerilator)
{
    const design::Design design = small_net(wide, wide);
    Progress progress;
    ASSERT_TRUE(make_verilog_exporter()->write(design, {root_ / "net", {}}, {}, progress));
    CheckOptions missing;
    missing.verilator = "no_such_verilator";
    const auto none = check(root_ / "net", missing, {}, progress);
    ASSERT_FALSE(none);
    EXPECT_THAT(english(none.error()), HasSubstr("Verilator is not installed here"));
    if (!has("verilator"))
        GTEST_SKIP() << "no Verilator here";
    const fs::path expected = root_ / "net" / expected_path;
    std::string text = *read_file(expected);
    char& digit = text[text.find('\n') - 1]; // the lowest bits of row 0
    digit = digit == '0' ? '1' : '0';
    std::ofstream(expected) << text;
    const auto checked = check(root_ / "net", {}, {}, progress);
    ASSERT_TRUE(checked) << english(checked.error());
    EXPECT_EQ(checked->equal + 1, checked->values);
    EXPECT_THAT(checked->first_difference, HasSubstr("row 0, output 'sigmoid'[0]"));
}

} // namespace
} // namespace bitscape::verilog
