// Reports in the grammar of the vendors' tools, written for these tests: no tool made them.
#include "report/report.hpp"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace bitscape::report {
namespace {

namespace fs = std::filesystem;

constexpr const char* xml = R"(<profile>
<ReportVersion><Version>2023.2</Version></ReportVersion>
<UserAssignments>
<Part>xcvu13p-flga2577-2-e</Part><TopModelName>net</TopModelName>
<TargetClockPeriod>5.00</TargetClockPeriod><ClockUncertainty>1.35</ClockUncertainty><FlowTarget>vivado</FlowTarget>
</UserAssignments>
<PerformanceEstimates>
<SummaryOfTimingAnalysis><EstimatedClockPeriod>3.561</EstimatedClockPeriod></SummaryOfTimingAnalysis>
<SummaryOfOverallLatency><Best-caseLatency>8</Best-caseLatency><Worst-caseLatency>9</Worst-caseLatency>
<Interval-min>1</Interval-min><Interval-max>2</Interval-max></SummaryOfOverallLatency>
</PerformanceEstimates>
<AreaEstimates>
<Resources><BRAM_18K>4</BRAM_18K><DSP>12</DSP><FF>345</FF><LUT>6789</LUT><URAM>0</URAM></Resources>
<AvailableResources><BRAM_18K>5376</BRAM_18K><DSP>12288</DSP><FF>3456000</FF><LUT>1728000</LUT></AvailableResources>
</AreaEstimates>
<RTLDesignHierarchy><TopModule><InstancesList><Instance>
<InstName>dense_1_U0</InstName><ModuleName>dense_latency_config2_s</ModuleName></Instance></InstancesList></TopModule>
</RTLDesignHierarchy>
<ModuleInformation><Module><Name>dense_latency_config2_s</Name>
<PerformanceEstimates><SummaryOfTimingAnalysis><EstimatedClockPeriod>3.2</EstimatedClockPeriod></SummaryOfTimingAnalysis>
<SummaryOfOverallLatency><Best-caseLatency>3</Best-caseLatency><Worst-caseLatency>3</Worst-caseLatency>
<PipelineInitiationInterval>1</PipelineInitiationInterval></SummaryOfOverallLatency></PerformanceEstimates>
<AreaEstimates><Resources><DSP>12</DSP><AVAIL_DSP>12288</AVAIL_DSP><UTIL_LUT>~0</UTIL_LUT><LUT>6000</LUT></Resources></AreaEstimates>
</Module></ModuleInformation>
</profile>)";

constexpr const char* text = R"(

================================================================
== Vivado HLS Report for 'net'
================================================================
* Date:           Mon Jan  1 00:00:00 2024

* Version:        2019.2 (Build 0 on Mon Jan 01 00:00:00 MST 2024)
* Target device:  xc7z020-clg400-1

================================================================
== Performance Estimates
================================================================
+ Timing:
    * Summary:
    +--------+---------+----------+------------+
    |  Clock |  Target | Estimated| Uncertainty|
    +--------+---------+----------+------------+
    |ap_clk  | 10.00 ns| 8.750 ns |   1.25 ns  |
    +--------+---------+----------+------------+

+ Latency:
    * Summary:
    +---------+---------+----------+----------+-----+-----+---------+
    |  Latency (cycles) |  Latency (absolute) |  Interval | Pipeline|
    |   min   |   max   |    min   |    max   | min | max |   Type  |
    +---------+---------+----------+----------+-----+-----+---------+
    |       10|        ?| 0.100 us |        ? |    3|    4| dataflow|
    +---------+---------+----------+----------+-----+-----+---------+

    + Detail:
        * Instance:
        +------------+----------------+---------+---------+---------+---------+-----+-----+---------+
        |            |                |  Latency (cycles) | Latency (absolute)|  Interval | Pipeline|
        |  Instance  |     Module     |   min   |   max   |   min   |   max   | min | max |   Type  |
        +------------+----------------+---------+---------+---------+---------+-----+-----+---------+
        |relu_U0     |relu_config4_s  |        2|        2| 20.0 ns | 20.0 ns |    1|    1| function|
        +------------+----------------+---------+---------+---------+---------+-----+-----+---------+

================================================================
== Utilization Estimates
================================================================
* Summary:
+-----------------+---------+-------+--------+-------+-----+
|       Name      | BRAM_18K| DSP48E|   FF   |  LUT  | URAM|
+-----------------+---------+-------+--------+-------+-----+
|DSP              |        -|      -|       -|      -|    -|
|Expression       |        -|      1|       0|     42|    -|
|Instance         |        7|      5|     100|    200|    -|
+-----------------+---------+-------+--------+-------+-----+
|Total            |        7|      6|     111|    242|    0|
+-----------------+---------+-------+--------+-------+-----+
|Available SLR    |      100|    100|     100|    100|    0|
+-----------------+---------+-------+--------+-------+-----+
|Available        |      280|    220|  106400|  53200|    0|
+-----------------+---------+-------+--------+-------+-----+
|Utilization (%)  |        2|      2|   ~0   |   ~0  |    0|
+-----------------+---------+-------+--------+-------+-----+

+ Detail:
    * Instance:
    +------------+----------------+---------+-------+----+-----+-----+
    |  Instance  |     Module     | BRAM_18K| DSP48E| FF | LUT | URAM|
    +------------+----------------+---------+-------+----+-----+-----+
    |relu_U0     |relu_config4_s  |        0|      5| 100|  200|    0|
    +------------+----------------+---------+-------+----+-----+-----+
    |Total       |                |        0|      5| 100|  200|    0|
    +------------+----------------+---------+-------+----+-----+-----+
)";

constexpr const char* utilization = R"(| Tool Version : Vivado v.2022.1 (lin64) Build 1
| Command      : report_utilization -file net_utilization_routed.rpt
| Design       : net
| Device       : xczu7ev-ffvc1156-2-e
| Design State : Routed

+----------------------------+--------+-------+------------+-----------+-------+
|          Site Type         |  Used  | Fixed | Prohibited | Available | Util% |
+----------------------------+--------+-------+------------+-----------+-------+
| CLB LUTs*                  |   1234 |     0 |          0 |    230400 |  0.54 |
|   LUT as Logic             |   1200 |     0 |          0 |    230400 |  0.52 |
| CLB Registers              |    567 |     0 |          0 |    460800 |  0.12 |
| Block RAM Tile             |    2.5 |     0 |          0 |       312 |  0.80 |
| URAM                       |      1 |     0 |          0 |        96 |  1.04 |
| DSPs                       |     89 |     0 |          0 |      1728 |  5.15 |
+----------------------------+--------+-------+------------+-----------+-------+
)";

constexpr const char* timing = R"(| Tool Version      : Vivado v.2022.1 (lin64) Build 1
| Command           : report_timing_summary -file net_timing_summary_routed.rpt
| Design            : net

------------------------------------------------------------------------------------------------
| Design Timing Summary
| ---------------------
------------------------------------------------------------------------------------------------

    WNS(ns)      TNS(ns)  TNS Failing Endpoints  TNS Total Endpoints      WHS(ns)      THS(ns)
    -------      -------  ---------------------  -------------------      -------      -------
     -0.250       -1.500                      7                  900        0.010        0.000

| Clock Summary
Clock   Waveform(ns)       Period(ns)      Frequency(MHz)
-----   ------------       ----------      --------------
ap_clk  {0.000 2.500}      5.000           200.000
)";

using Count = std::optional<double> Numbers::*;
using Cycle = std::optional<std::int64_t> Numbers::*;

Numbers numbers(std::initializer_list<std::pair<Count, double>> counts,
                std::initializer_list<std::pair<Cycle, std::int64_t>> cycles = {})
{
    Numbers made;
    for (const auto& [member, value] : counts)
        made.*member = value;
    for (const auto& [member, value] : cycles)
        made.*member = value;
    return made;
}

Report parsed(const char* content, const char* name = "r")
{
    Result<Report> report = parse_report(content, name);
    EXPECT_TRUE(report) << (report ? "" : english(report.error()));
    return report.value_or(Report{});
}

TEST(Reports, CsynthXmlHasTotalsAndEveryModule)
{
    const Report report = parsed(xml);
    EXPECT_EQ(report.tool, Tool::vitis_hls);
    EXPECT_EQ(report.stage, Stage::csynth);
    EXPECT_EQ(report.version, "2023.2");
    EXPECT_EQ(report.top, "net");
    EXPECT_EQ(report.part, "xcvu13p-flga2577-2-e");
    EXPECT_EQ(report.clock_target_ns, 5.0);
    EXPECT_EQ(report.clock_estimate_ns, 3.561);
    const Numbers total = numbers({{&Numbers::lut, 6789},
                                   {&Numbers::ff, 345},
                                   {&Numbers::dsp, 12},
                                   {&Numbers::bram18, 4},
                                   {&Numbers::uram, 0}},
                                  {{&Numbers::latency_min, 8},
                                   {&Numbers::latency_max, 9},
                                   {&Numbers::interval_min, 1},
                                   {&Numbers::interval_max, 2}});
    EXPECT_EQ(report.total, total);
    EXPECT_EQ(report.available->lut, 1728000.0);
    ASSERT_EQ(report.modules.size(), 1U);
    const Row row{.instance = "dense_1_U0",
                  .module = "dense_latency_config2_s",
                  .layer_index = 2,
                  .clock_estimate_ns = 3.2,
                  .numbers =
                      numbers({{&Numbers::lut, 6000}, {&Numbers::dsp, 12}}, {{&Numbers::latency_min, 3},
                                                                             {&Numbers::latency_max, 3},
                                                                             {&Numbers::interval_min, 1},
                                                                             {&Numbers::interval_max, 1}})};
    EXPECT_EQ(report.modules.front(), row);
}

TEST(Reports, CsynthTextKeepsWhatIsMissingMissing)
{
    const Report report = parsed(text);
    EXPECT_EQ(report.tool, Tool::vivado_hls);
    EXPECT_EQ(report.part, "xc7z020-clg400-1");
    EXPECT_EQ(report.clock_target_ns, 10.0);
    EXPECT_EQ(report.clock_uncertainty_ns, 1.25);
    const Numbers total =
        numbers({{&Numbers::lut, 242},
                 {&Numbers::ff, 111},
                 {&Numbers::dsp, 6},
                 {&Numbers::bram18, 7},
                 {&Numbers::uram, 0}},
                {{&Numbers::latency_min, 10}, {&Numbers::interval_min, 3}, {&Numbers::interval_max, 4}});
    EXPECT_EQ(report.total, total); // the longest latency is unknown: "?"
    EXPECT_EQ(report.available->lut, 53200.0);
    ASSERT_EQ(report.outside.size(), 3U);
    EXPECT_EQ(report.outside[1].instance, "Expression");
    EXPECT_EQ(report.outside[1].numbers.lut, 42.0);
    EXPECT_FALSE(report.outside[0].numbers.lut);
    ASSERT_EQ(report.modules.size(), 1U);
    EXPECT_EQ(report.modules[0].layer_index, 4);
    EXPECT_EQ(report.modules[0].numbers.latency_max, 2);
    EXPECT_EQ(report.modules[0].numbers.lut, 200.0);
}

TEST(Reports, UtilizationCountsHalvesOfBlockMemories)
{
    const Report report = parsed(utilization);
    EXPECT_EQ(report.stage, Stage::impl);
    EXPECT_EQ(report.version, "2022.1");
    const Numbers total = numbers({{&Numbers::lut, 1234},
                                   {&Numbers::ff, 567},
                                   {&Numbers::dsp, 89},
                                   {&Numbers::bram18, 5},
                                   {&Numbers::uram, 1}});
    EXPECT_EQ(report.total, total);
    EXPECT_EQ(report.available->bram18, 624.0);
}

TEST(Reports, TimingGivesTheClockThatWasReached)
{
    const Report report = parsed(timing, "net_timing_summary_routed.rpt");
    EXPECT_EQ(report.stage, Stage::impl);
    EXPECT_EQ(report.worst_slack_ns, -0.25);
    EXPECT_EQ(report.clock_estimate_ns, 5.25);
    const Report path =
        parsed("| Command : report_timing -file x_timing_synth.rpt\nSlack (MET) :  1.093ns  (required time)\n"
               "  Requirement:            5.000ns  (ap_clk rise)\n",
               "x_timing_synth.rpt");
    EXPECT_EQ(path.stage, Stage::vsynth);
    EXPECT_NEAR(*path.clock_estimate_ns, 3.907, 1e-12);
}

TEST(Reports, HierarchyGivesTheOutermostModulesOfLayers)
{
    const Report report = parsed(R"(| Command      : report_utilization -hierarchical
| Design State : Synthesized
| Instance           | Module               | Total LUTs | Logic LUTs | FFs | RAMB36 | RAMB18 | DSP Blocks |
| net                |                (top) |   900(1.2%)|        900 |  50 |      2 |      1 |          9 |
|   (net)            |                (top) |         10 |         10 |   1 |      0 |      0 |          0 |
|   dense_U0         |   dense_a_config2_s  |        500 |        500 |  30 |      1 |      1 |          9 |
|     inner_U1       |   product_config2_s  |        300 |        300 |  20 |      0 |      0 |          9 |
|   relu_U0          |    relu_config3_s    |        100 |        100 |  10 |      1 |      0 |          0 |
)");
    EXPECT_EQ(report.stage, Stage::vsynth);
    EXPECT_EQ(report.total.bram18, 5.0);
    ASSERT_EQ(report.modules.size(), 2U);
    EXPECT_EQ(report.modules[0].numbers.bram18, 3.0);
    EXPECT_EQ(report.modules[1].layer_index, 3);
}

TEST(Reports, ExportSummary)
{
    const Report report = parsed(
        "Implementation tool: Xilinx Vivado v.2018.2\nDevice target:       xcvu9p\n"
        "#=== Post-Implementation Resource usage ===\nLUT:    40\nFF:   50\nDSP:  6\nBRAM:  7\nSRL: 1\n"
        "URAM: 0\n#=== Final timing ===\nCP required:    5.000\nCP achieved post-synthesis:    3.900\n"
        "CP achieved post-implementation:    5.500\n");
    EXPECT_EQ(report.stage, Stage::impl);
    EXPECT_EQ(report.total.bram18, 7.0);
    EXPECT_EQ(report.clock_estimate_ns, 5.5);
    EXPECT_EQ(report.worst_slack_ns, -0.5);
}

TEST(Reports, QuartusScripts)
{
    const Report area = parsed("var loopsJSON={\"a\":1};\nvar "
                               "areaJSON={\"total\":[1024,2048,3,4,5],\"max_resources\":[9,9,9,9,9]};\n"
                               "var fileJSON=[];\n");
    EXPECT_EQ(area.tool, Tool::quartus_hls);
    const Numbers total = numbers({{&Numbers::lut, 1024},
                                   {&Numbers::ff, 2048},
                                   {&Numbers::dsp, 4},
                                   {&Numbers::mlab, 5},
                                   {&Numbers::m20k, 3}});
    EXPECT_EQ(area.total, total);
    const Report verification =
        parsed(R"(var verifJSON={"functions":[{"data":["10","15,17,16","1,2,1"]}]};)");
    EXPECT_EQ(verification.stage, Stage::cosim);
    EXPECT_EQ(verification.total.latency_max, 17);
    EXPECT_EQ(verification.total.interval_min, 1);
    const Report fit = parsed(R"(var quartusJSON={"quartusFitClockSummary":{"nodes":[{"clock":"250.0"}]},
"quartusFitResourceUsageSummary":{"nodes":[{"alm":"1,200","reg":"2000","dsp":"3","ram":"4","mlab":"0"}]}};)");
    EXPECT_EQ(fit.stage, Stage::impl);
    EXPECT_EQ(fit.total.alm, 1200.0);
    EXPECT_EQ(fit.clock_estimate_ns, 4.0);
    EXPECT_FALSE(parse_report(
        "var quartusJSON={\"quartusFitClockSummary\":{\"nodes\":[{\"clock\":\"TBD\"}]}};", "q.js"));
}

TEST(Reports, OneApiLines)
{
    const Report area = parsed("{\"name\":\"Total\",\"data\":[10,20,3,4,5]}\n{\"name\":\"Available\","
                               "\"data\":[100,200,30,40,50]}\n");
    EXPECT_EQ(area.tool, Tool::oneapi);
    EXPECT_EQ(area.total.lut, 10.0);
    EXPECT_EQ(area.available->dsp, 40.0);
    const Report loops = parsed("{\"name\":\"a\",\"af\":\"400.0\",\"ii\":\"1\",\"lt\":\"12.0\"}\n"
                                "{\"name\":\"b\",\"af\":\"250.0\",\"ii\":\"n/a\",\"lt\":\"30.0\"}\n");
    EXPECT_EQ(loops.total.latency_max, 30);
    EXPECT_EQ(loops.total.interval_max, 1);
    EXPECT_EQ(loops.clock_estimate_ns, 4.0);
}

TEST(Reports, CatapultCycles)
{
    const Report report = parsed(R"(Processes/Blocks in Design
  Process                                     Real Operation(s) count Latency Throughput Reset Length II Comments
  ------------------------------------------- ----------------------- ------- ---------- ------------ -- --------
  /net/nnet::relu<input_t,relu_config4>/core                       24       1          3            0  0
  Design Total:                                                  1970      25          3            1  0

Clock Information
  Clock Signal Edge   Period Sharing Alloc (%) Uncertainty Used by Processes/Blocks
  ------------ ------ ------ ----------------- ----------- ------------------------
  clk          rising  3.330             20.00    0.000000 /net
)");
    EXPECT_EQ(report.tool, Tool::catapult);
    EXPECT_EQ(report.total.latency_max, 25);
    EXPECT_EQ(report.total.interval_max, 3);
    EXPECT_EQ(report.clock_target_ns, 3.33);
    ASSERT_EQ(report.modules.size(), 1U);
    EXPECT_EQ(report.modules[0].layer_index, 4);
}

TEST(Reports, YosysStatisticsOfAMappedDesign)
{
    constexpr std::string_view text = R"json({ "creator": "Yosys 0.23 (git sha1 7ce5011c24b)",
        "modules": { "\\net": { "num_cells_by_type": { "LUT2": 3 } } },
        "design": { "num_cells_by_type": { "CARRY4": 8, "FDRE": 20, "FDSE": 1, "INV": 2, "LUT1": 1, "LUT2": 10,
            "LUT6": 5, "MUXF7": 4, "SRL16E": 2, "RAMB36E2": 1, "DSP48E2": 3 } } })json";
    const auto report = parse_report(text, "yosys_stat.json");
    ASSERT_TRUE(report) << english(report.error());
    EXPECT_EQ(report->tool, Tool::yosys);
    EXPECT_EQ(report->stage, Stage::vsynth);
    EXPECT_EQ(report->version, "0.23");
    EXPECT_EQ(report->top, "net");
    EXPECT_EQ(report->total.lut, 18);
    EXPECT_EQ(report->total.ff, 21);
    EXPECT_EQ(report->total.dsp, 3);
    EXPECT_EQ(report->total.bram18, 2);
    constexpr std::string_view unmapped =
        R"json({"creator": "Yosys 0.23", "modules": {"a": {"num_cells_by_type": {"$add": 1}}}})json";
    EXPECT_EQ(parse_report(unmapped, "s.json").error().code, ErrorCode::unsupported);
    EXPECT_FALSE(parse_report(R"json({"creator": "Yosys", "modules": {}})json", "s.json"));
}

TEST(Reports, DamagedOnesAreRefusedByName)
{
    const auto refused = [](std::string content) {
        const Result<Report> report = parse_report(content, "a.rpt");
        return report ? std::string("opened") : english(report.error());
    };
    EXPECT_THAT(refused("hello"), testing::StartsWith("a.rpt: not a report that can be read (known: "));
    EXPECT_THAT(refused("<profile>\n<Area>\n"), testing::MatchesRegex("a\\.rpt: line [23]: not XML: .*"));
    EXPECT_EQ(refused("<profile><x/></profile>"), "a.rpt: XML, but no report of an HLS compiler");
    EXPECT_EQ(refused("== Vitis HLS Report for 'f'\n"),
              "a.rpt: a report of an HLS compiler without its totals");
    EXPECT_EQ(refused("| Command : report_timing_summary\n"), "a.rpt: a timing report without a slack");
    // A row whose name was cut out (found by fuzzing).
    EXPECT_EQ(refused("== Synthesis Summary Report of 'f'\n| | | | | | | | | | | | | | |\n"),
              "a.rpt: a synthesis summary without its table");
    // Deep nesting costs no stack.
    std::string deep = "<profile>";
    for (int k = 0; k < 300000; ++k)
        deep += "<a>";
    EXPECT_THAT(refused(deep), testing::HasSubstr("not XML"));
}

class Project : public testing::Test {
protected:
    Project() : folder_(fs::temp_directory_path() / ("bitscape-report-" + std::to_string(::getpid())))
    {
        fs::remove_all(folder_);
    }
    ~Project() override { fs::remove_all(folder_); }
    void put(const std::string& path, const std::string& content)
    {
        fs::create_directories((folder_ / path).parent_path());
        std::ofstream(folder_ / path) << content;
    }
    fs::path folder_;
};

TEST_F(Project, ReportsOfOneRunAreOne)
{
    std::string module = xml;
    module.replace(module.find(">net<"), 5, ">relu_config4_s<");
    module.replace(module.find("<LUT>6789"), 9, "<LUT>1");
    module.erase(module.find("<RTLDesignHierarchy>"));
    put("net_prj/solution1/syn/report/net_csynth.xml", std::string(xml));
    put("net_prj/solution1/syn/report/relu_config4_s_csynth.xml", module + "</profile>");
    put("net_prj/solution1/syn/report/broken_csynth.rpt", "== Vitis HLS Report for 'f'\n");
    put("net_prj/impl/net_utilization_routed.rpt", utilization);
    put("net_prj/impl/net_timing_summary_routed.rpt", timing);
    put("net_prj/.autopilot/db/net_csynth.xml", xml);
    const Found found = find_reports(folder_);
    ASSERT_EQ(found.reports.size(), 2U);
    EXPECT_EQ(found.reports[0].top, "net");
    EXPECT_EQ(found.reports[0].total.lut, 6789.0);
    ASSERT_EQ(found.reports[0].modules.size(), 2U);
    EXPECT_EQ(found.reports[0].modules[1].module, "relu_config4_s");
    EXPECT_EQ(found.reports[0].modules[1].numbers.lut, 1.0);
    EXPECT_EQ(found.reports[1].stage, Stage::impl);
    EXPECT_EQ(found.reports[1].total.dsp, 89.0);
    EXPECT_EQ(found.reports[1].worst_slack_ns, -0.25);
    ASSERT_EQ(found.problems.size(), 1U);
    EXPECT_THAT(found.problems[0],
                testing::HasSubstr("broken_csynth.rpt: a report of an HLS compiler without its totals"));
    EXPECT_TRUE(find_reports(folder_ / "nowhere").reports.empty());
}

} // namespace
} // namespace bitscape::report
