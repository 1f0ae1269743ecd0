// The scripts of exported projects, run by tclsh with commands that only say that they were called.
#include "exporter_vitis/exporter_vitis.hpp"
#include "exporter_vivado/exporter_vivado.hpp"
#include "unit/exporter_accelerator/fixture.hpp"

#include <fmt/format.h>
#include <set>
#include <sstream>

namespace bitscape::test {
namespace {

using design::Backend;

class ScriptsTest : public AcceleratorTest {
protected:
    void SetUp() override
    {
        AcceleratorTest::SetUp();
        if (const auto found = run({"tclsh", "/dev/null"}, root_); !found)
            GTEST_SKIP() << "no tclsh";
    }

    /// The commands that a script calls, one line each. Fails where Tcl finds an error.
    std::string calls(const std::string& script, std::vector<std::string> arguments = {})
    {
        std::vector<std::string> command{"tclsh", BITSCAPE_SOURCE_DIR "/tests/hls/vendor_tools.tcl",
                                         "calls.log", script};
        command.insert(command.end(), arguments.begin(), arguments.end());
        const auto code = run(command, project());
        std::ifstream log(root_ / "run.log");
        EXPECT_EQ(code, 0) << std::string(std::istreambuf_iterator<char>(log), {});
        return text("calls.log");
    }

    static bool has(const std::string& calls, const std::string& line)
    {
        return ("\n" + calls).find("\n" + line + "\n") != std::string::npos;
    }
};

TEST_F(ScriptsTest, PlainProjectsAreBuiltByTheirTools)
{
    for (const bool is_vitis : {true, false}) {
        const auto exporter = is_vitis ? make_vitis_exporter() : make_vivado_exporter();
        const design::Design design = two_ports(is_vitis ? Backend::vitis : Backend::vivado);
        ASSERT_TRUE(
            exporter->write(design, {.directory = project(), .inputs = {}, .extras = {}}, {}, progress_));
        const std::string called = calls("build_prj.tcl", {"csim=1", "synth=1", "export=1"});
        EXPECT_TRUE(has(called, "open_project -reset sample_net_prj")) << called;
        EXPECT_TRUE(has(called, "set_top sample_net")) << called;
        EXPECT_TRUE(has(called, is_vitis ? "open_solution -reset solution1 -flow_target vivado"
                                         : "open_solution -reset solution1"))
            << called;
        EXPECT_EQ(has(called, "config_schedule -enable_dsp_full_reg=false"), is_vitis) << called;
        EXPECT_TRUE(has(called, "set_part xcvu13p-flga2577-2-e")) << called;
        EXPECT_TRUE(has(called, "csynth_design")) << called;
        EXPECT_TRUE(has(called, "export_design -format ip_catalog -version 1.0.0")) << called;
        EXPECT_TRUE(calls("vivado_synth.tcl").find("synth_design -top sample_net") != std::string::npos);
        std::filesystem::remove_all(project());
    }
}

/// Pins of one kind that a block design connects.
std::multiset<std::string> connected(const std::string& calls, const std::string& command)
{
    std::multiset<std::string> pins;
    std::istringstream lines(calls);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(command + " ")) {
            std::istringstream words(line.substr(command.size()));
            for (std::string pin; words >> pin;)
                pins.insert(pin);
        }
    return pins;
}

TEST_F(ScriptsTest, BlockDesignsConnectEveryPortOnce)
{
    for (const char* board : {"pynq-z2", "zcu102"})
        for (const char* bus : {"axi_stream", "axi_master", "axi_lite"}) {
            SCOPED_TRACE(fmt::format("{} {}", board, bus));
            ASSERT_TRUE(write({{"Board", board}, {"Interface", bus}, {"Input", "ap_fixed<16,6>"}}));
            EXPECT_TRUE(has(calls("build_prj.tcl", {"export=1"}), "set_top sample_net_axi"));
            const std::string called = calls("accelerator/block_design.tcl");
            EXPECT_TRUE(
                called.find("create_bd_cell -type ip -vlnv xilinx.com:ip:sample_net_axi:1.10 net\n") !=
                std::string::npos) // the newest, not the last of the alphabet
                << called;
            const auto clocks = connected(called, "connect_bd_net");
            for (const char* pin : {"net/ap_clk", "net/ap_rst_n", "control_bus/aclk", "control_bus/aresetn"})
                EXPECT_EQ(clocks.count(pin), 1U) << pin << "\n" << called;
            const auto buses = connected(called, "connect_bd_intf_net");
            for (const std::string& pin : buses)
                EXPECT_EQ(buses.count(pin), 1U) << pin << "\n" << called;
            EXPECT_EQ(buses.count(board == std::string("zcu102") ? "ps/M_AXI_HPM0_FPD" : "ps/M_AXI_GP0"), 1U);
            EXPECT_EQ(buses.count(board == std::string("zcu102") ? "ps/S_AXI_HP0_FPD" : "ps/S_AXI_HP0"),
                      bus == std::string("axi_lite") ? 0U : 1U);
            if (bus == std::string("axi_stream")) {
                EXPECT_NE(called.find("CONFIG.c_m_axis_mm2s_tdata_width 16"), std::string::npos) << called;
            }
            EXPECT_TRUE(std::filesystem::exists(project() / "accelerator/out/sample_net.bit"));
            std::filesystem::remove_all(project());
        }
}

} // namespace
} // namespace bitscape::test
