// Accelerator projects: the C simulation goes through the wrapper, settings that cannot be are refused by
// name.
#include "unit/exporter_accelerator/fixture.hpp"

#include <nlohmann/json.hpp>

namespace bitscape::test {
namespace {

using design::Backend;

struct Case {
    const char* name;
    Backend backend;
    Keys keys;
    design::IoType io_type = design::IoType::io_parallel;
};
class ThroughTheWrapper : public AcceleratorTest, public testing::WithParamInterface<Case> {};

TEST_P(ThroughTheWrapper, IsExact)
{
    const auto written = write(GetParam().keys, GetParam().backend, 5, GetParam().io_type);
    ASSERT_TRUE(written) << english(written.error());
    EXPECT_TRUE(exporter_->recognizes(project()));
    const auto checked = exporter_->check(project(), {}, progress_);
    ASSERT_TRUE(checked) << english(checked.error());
    EXPECT_EQ(checked->first_difference, "");
    EXPECT_EQ(checked->values, 64U * 5);
    EXPECT_EQ(checked->equal, checked->values);
    EXPECT_EQ(text("build_check/build.log"), ""); // no warning
}

INSTANTIATE_TEST_SUITE_P(
    All, ThroughTheWrapper,
    testing::Values(
        Case{"pynq_stream", Backend::vivado, {{"Board", "pynq-z2"}}},
        Case{"zcu102_master",
             Backend::vitis,
             {{"Board", "ZCU102"},
              {"Interface", "axi_master"},
              {"Input", "ap_fixed<12,5,AP_RND_CONV,AP_SAT_SYM>"},
              {"Output", "ap_fixed<6,4,AP_RND,AP_SAT>"}}},
        Case{"pynq_lite",
             Backend::vitis,
             {{"Interface", "axi_lite"}, {"Input", "ap_int<7>"}, {"Output", "ap_ufixed<20,8>"}}},
        Case{"alveo_stream",
             Backend::vitis,
             {{"Board", "alveo-u50"}, {"Input", "double"}, {"Num_Kernel", "2"}}},
        Case{"alveo_master", Backend::vivado, {{"Board", "alveo-u250"}, {"Interface", "axi_master"}}},
        Case{"pynq_stream_streams", Backend::vitis, {{"Board", "pynq-z2"}}, design::IoType::io_stream},
        Case{"zcu102_lite_streams",
             Backend::vivado,
             {{"Board", "zcu102"}, {"Interface", "axi_lite"}},
             design::IoType::io_stream}),
    [](const auto& info) { return std::string(info.param.name); });

TEST_F(AcceleratorTest, AWrongWrapperIsFound)
{
    ASSERT_TRUE(write({{"Board", "pynq-z2"}}));
    std::string wrapper = text("firmware/sample_net_axi.cpp");
    const std::string right = "to_bus<OutputWord>(words, layer3_out, false)";
    const std::size_t at = wrapper.find("to_bus<OutputWord>");
    ASSERT_NE(at, std::string::npos) << wrapper;
    // the two outputs change places on the bus
    const std::size_t second = wrapper.find("to_bus<OutputWord>", at + 1);
    const std::string one = wrapper.substr(at, wrapper.find(';', at) - at);
    const std::string other = wrapper.substr(second, wrapper.find(';', second) - second);
    wrapper.replace(second, other.size(), one).replace(at, one.size(), other);
    std::ofstream(project() / "firmware/sample_net_axi.cpp") << wrapper;
    const auto checked = exporter_->check(project(), {}, progress_);
    EXPECT_TRUE(!checked || checked->equal < checked->values);
}

TEST_F(AcceleratorTest, TheProjectSaysWhatItIs)
{
    ASSERT_TRUE(write({{"Board", "alveo-u250"}, {"Interface", "axi_master"}, {"Num_Kernel", "2"}}));
    const auto manifest = nlohmann::json::parse(text("bitscape.json"));
    EXPECT_EQ(manifest["kind"], "exported Vitis accelerator project");
    EXPECT_EQ(manifest["accelerator"]["board"], "Alveo U250");
    EXPECT_EQ(manifest["part"], "xcu250-figd2104-2L-e");
    for (const auto& name : manifest["files"])
        EXPECT_TRUE(std::filesystem::exists(project() / name.get<std::string>())) << name;
    EXPECT_EQ(
        text("accelerator/link.cfg"),
        "# Compute units, memory banks and streams of sample_net: v++ --link --config accelerator/link.cfg\n"
        "[connectivity]\n"
        "nk=sample_net_axi:2:sample_net_axi_1.sample_net_axi_2\n"
        "sp=sample_net_axi_1.words_in:DDR[0]\nsp=sample_net_axi_1.words_out:DDR[0]\n"
        "sp=sample_net_axi_2.words_in:DDR[1]\nsp=sample_net_axi_2.words_out:DDR[1]\n");
    // no key of a template is left open
    for (const auto& name : manifest["files"]) {
        const std::string content = text(name.get<std::string>());
        for (const char* key : {"@PROJECT@", "@BOARD@", "@INTERFACE@", "@COMMAND@", "@VALUES_IN@", "@START@"})
            EXPECT_EQ(content.find(key), std::string::npos) << name << " " << key;
    }
    const std::string yaml = text("hls4ml_config.yml");
    for (const char* line :
         {"Board: alveo-u250", "Input: float", "Backend: Vitis", "Part: xcu250-figd2104-2L-e"})
        EXPECT_NE(yaml.find(line), std::string::npos) << yaml;
}

TEST_F(AcceleratorTest, TheReadmeKeepsTheProjectsSections)
{
    ASSERT_TRUE(write({{"Board", "zcu102"}}, Backend::vitis, 5, design::IoType::io_stream));
    const std::string readme = text("README.txt");
    for (const char* part : {"Board       ", "\nStreams between the layers\n---",
                             "\nThe model for hls4ml\n---", "rounds or cuts on their way"})
        EXPECT_NE(readme.find(part), std::string::npos) << part << "\n" << readme;
}

TEST_F(AcceleratorTest, RefusesByName)
{
    const auto refusal = [&](const Keys& keys, double clock_ns = 5) {
        const auto written = write(keys, Backend::vitis, clock_ns);
        EXPECT_FALSE(std::filesystem::exists(project()));
        return written ? std::string("written") : english(written.error());
    };
    EXPECT_EQ(
        refusal({{"Board", "kc705"}}),
        "AcceleratorConfig / Board: no accelerator projects for 'kc705' (boards: Pynq-Z1, Pynq-Z2, ZedBoard, "
        "ZCU102, ZCU104, KV260, Alveo U50, Alveo U200, Alveo U250, Alveo U280)");
    EXPECT_EQ(refusal({{"Board", "alveo-u50"}, {"Interface", "axi_lite"}}),
              "AcceleratorConfig / Interface: 'axi_lite' cannot be on the Alveo U50 (possible: axi_stream, "
              "axi_master)");
    EXPECT_EQ(refusal({{"Board", "zcu102"}, {"Driver", "c"}}),
              "AcceleratorConfig / Driver: 'c' is not written for the ZCU102 (possible: python)");
    EXPECT_EQ(refusal({{"Input", "half"}}),
              "AcceleratorConfig / Precision / Input: 'half' is not float, double or a fixed-point type");
    EXPECT_EQ(
        refusal({{"Interface", "axi_lite"}, {"Output", "double"}}),
        "AcceleratorConfig / Precision: registers of axi_lite have 32 bits: take float or a fixed-point type "
        "of up to 32 bits");
    EXPECT_EQ(refusal({{"Num_Kernel", "2"}}),
              "AcceleratorConfig / Num_Kernel: the Pynq-Z2 takes one copy of the network");
    EXPECT_EQ(refusal({{"Board", "alveo-u50"}, {"Platform", "x; rm -rf"}}),
              "AcceleratorConfig / Platform: 'x; rm -rf' is not a platform's name");
    EXPECT_EQ(refusal({}, 2.5), "ClockPeriod: 2.5 ns is faster than the 250 MHz of the Pynq-Z2");
}

} // namespace
} // namespace bitscape::test
