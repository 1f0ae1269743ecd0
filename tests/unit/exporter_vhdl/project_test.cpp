#include "base/files.hpp"
#include "config/redundancy.hpp"
#include "exporter_vhdl/check.hpp"
#include "exporter_vhdl/exporter_vhdl.hpp"
#include "unit/exporter_verilog/sample_nets.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bitscape::vhdl {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using namespace verilog::test;

class VhdlProject : public testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "bitscape_vhdl_XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        root_ = pattern;
    }
    void TearDown() override { fs::remove_all(root_); }

    void write(const design::Design& design)
    {
        Progress progress;
        const auto written = make_vhdl_exporter()->write(design, {root_ / "net", {}}, {}, progress);
        ASSERT_TRUE(written) << english(written.error());
        EXPECT_TRUE(make_vhdl_exporter()->recognizes(root_ / "net"));
    }
    /// Exports, and compares bit for bit and cycle for cycle with GHDL if there is one.
    void expect_exact(const design::Design& design)
    {
        write(design);
        if (!has("ghdl"))
            GTEST_SKIP() << "no GHDL here: the export is not simulated";
        Progress progress;
        const auto checked = make_vhdl_exporter()->check(root_ / "net", {}, progress);
        ASSERT_TRUE(checked) << english(checked.error());
        EXPECT_EQ(checked->equal, checked->values) << checked->first_difference;
        EXPECT_EQ(checked->rows, 64U);
    }

    fs::path root_;
};

TEST_F(VhdlProject, PipelinedWithExactAndRoundingAccumulators)
{
    expect_exact(small_net(wide, coarse));
}

TEST_F(VhdlProject, CombinationalWithSaturatingAndRoundingAccumulators)
{
    expect_exact(with_levels(small_net(saturating, rounding), "0"));
    EXPECT_EQ(read_file(root_ / "net/rtl/sample_net.vhd").value_or("rising_edge").find("rising_edge"),
              std::string::npos);
}

TEST_F(VhdlProject, WindowsWithPaddingAndTreesInOneDesign)
{
    expect_exact(windows_and_trees());
}

TEST_F(VhdlProject, TriplicatedLogicIsOutvoted)
{
    design::Design design = small_net(wide, coarse);
    config::set_redundancy(design.configuration, "other", config::Redundancy::logic);
    expect_exact(design);
    EXPECT_THAT(read_file(root_ / "net/rtl/sample_net.vhd").value_or(""),
                HasSubstr("attribute dont_touch of layer"));
}

TEST_F(VhdlProject, RefusesNamesThatVhdlCannotHave)
{
    for (const char* name : {"a__b", "net_", "Signal", "bench"}) {
        design::Design design = small_net(wide, wide);
        config::Node root = design.configuration.root();
        root["ProjectName"] = config::Node::scalar(name);
        design.configuration = config::Configuration(root);
        Progress progress;
        const auto refused = make_vhdl_exporter()->write(design, {root_ / "bad", {}}, {}, progress);
        ASSERT_FALSE(refused) << name;
        EXPECT_EQ(english(refused.error()),
                  "ProjectName: '" + std::string(name) + "' cannot name a VHDL module");
    }
    EXPECT_FALSE(fs::exists(root_ / "bad"));
}

TEST_F(VhdlProject, TheCheckSeesAWrongBitAWrongLatencyAndAMissingGhdl)
{
    write(small_net(wide, wide));
    Progress progress;
    CheckOptions missing;
    missing.ghdl = "no_such_ghdl";
    const auto none = check(root_ / "net", missing, {}, progress);
    ASSERT_FALSE(none);
    EXPECT_THAT(english(none.error()), HasSubstr("GHDL is not installed here"));
    if (!has("ghdl"))
        GTEST_SKIP() << "no GHDL here";
    const fs::path expected = root_ / "net/tb_data/expected_outputs.hex";
    std::string text = *read_file(expected);
    char& digit = text[text.find('\n') - 1]; // the lowest bits of row 0
    digit = digit == '0' ? '1' : '0';
    std::ofstream(expected) << text;
    const auto checked = check(root_ / "net", {}, {}, progress);
    ASSERT_TRUE(checked) << english(checked.error());
    EXPECT_EQ(checked->equal + 1, checked->values);
    EXPECT_THAT(checked->first_difference, HasSubstr("row 0, output 'sigmoid'[0]"));

    const fs::path bench = root_ / "net/tb/bench.vhd";
    std::string source = *read_file(bench);
    const std::string constant = "constant latency : natural := ";
    source.insert(source.find(constant) + constant.size(), "1");
    std::ofstream(bench) << source;
    const auto late = check(root_ / "net", {}, {}, progress);
    ASSERT_FALSE(late);
    EXPECT_THAT(english(late.error()), HasSubstr("the first row came out after"));
}

} // namespace
} // namespace bitscape::vhdl
