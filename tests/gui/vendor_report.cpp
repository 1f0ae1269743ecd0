#include "vendor_report.hpp"

#include <cmath>
#include <fmt/format.h>

namespace bitscape::gui_test {

namespace {

std::string type_words(const FixedPoint& type)
{
    return fmt::format("ap_{}fixed_{}_{}_{}_{}_0", type.is_signed ? "" : "u", type.width, type.integer,
                       type.rounding == Rounding::trn ? 5 : 0, type.overflow == Overflow::wrap ? 3 : 0);
}

std::string resources(const estimate::Resources& of, double factor)
{
    const auto scaled = [factor](const estimate::Estimate& estimate) {
        return static_cast<long>(std::lround(factor * estimate.value));
    };
    return fmt::format("<Resources><BRAM_18K>{}</BRAM_18K><DSP>{}</DSP><FF>{}</FF><LUT>{}</LUT></Resources>",
                       scaled(of.bram18), scaled(of.dsp), scaled(of.ff), scaled(of.lut));
}

std::string cycles(const estimate::Estimate& latency)
{
    const auto value = static_cast<long>(std::lround(latency.value));
    return fmt::format("<Best-caseLatency>{0}</Best-caseLatency><Worst-caseLatency>{0}</Worst-caseLatency>",
                       value);
}

} // namespace

std::string module_name(const design::Design& design, const design::Node& node)
{
    const bool is_dense = std::holds_alternative<design::Dense>(node.operation);
    const bool is_softmax = std::holds_alternative<design::Softmax>(node.operation);
    const char* function = is_dense ? "dense_latency" : is_softmax ? "softmax_stable" : "relu";
    const FixedPoint& before = node.inputs.empty() ? node.result : design.node(node.inputs.front()).result;
    return fmt::format("{}_{}_{}_config{}_s", function, type_words(before), type_words(node.result),
                       node.index);
}

QByteArray csynth_xml(const design::Design& design, const estimate::DesignEstimate& estimated, double factor)
{
    std::string modules;
    for (const design::Node& node : design.nodes) {
        const estimate::LayerEstimate& layer = estimated.layers[node.id.index()];
        if (node.inputs.empty())
            continue;
        modules += fmt::format(
            "<Module><Name>{}</Name><PerformanceEstimates><SummaryOfOverallLatency>{}"
            "<PipelineInitiationInterval>1</PipelineInitiationInterval></SummaryOfOverallLatency>"
            "</PerformanceEstimates><AreaEstimates>{}</AreaEstimates></Module>\n",
            module_name(design, node), cycles(layer.latency_cycles), resources(layer.resources, factor));
    }
    const std::string xml = fmt::format(
        "<profile><ReportVersion><Version>2023.2</Version></ReportVersion>\n"
        "<UserAssignments><Part>{}</Part><TopModelName>myproject</TopModelName>"
        "<TargetClockPeriod>{:.2f}</TargetClockPeriod><FlowTarget>vivado</FlowTarget></UserAssignments>\n"
        "<PerformanceEstimates><SummaryOfOverallLatency>{}<Interval-min>1</Interval-min>"
        "<Interval-max>1</Interval-max></SummaryOfOverallLatency></PerformanceEstimates>\n"
        "<AreaEstimates>{}</AreaEstimates>\n<ModuleInformation>\n{}</ModuleInformation></profile>\n",
        design.part, design.clock_period_ns, cycles(estimated.latency_cycles),
        resources(estimated.resources, factor), modules);
    return QByteArray::fromStdString(xml);
}

} // namespace bitscape::gui_test
