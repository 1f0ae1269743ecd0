// csynth.xml of Vivado HLS and Vitis HLS: one function a file, and Vitis' csynth.xml with all of them.
#include "report/formats.hpp"
#include "report/lines.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <pugixml.hpp>

namespace bitscape::report {

namespace {

std::string_view text_of(const pugi::xml_node& node)
{
    return node.text().get();
}

void read_performance(const pugi::xml_node& performance, Numbers& numbers)
{
    const pugi::xml_node latency = performance.child("SummaryOfOverallLatency");
    numbers.latency_min = whole(text_of(latency.child("Best-caseLatency")));
    numbers.latency_max = whole(text_of(latency.child("Worst-caseLatency")));
    numbers.interval_min = whole(text_of(latency.child("Interval-min")));
    numbers.interval_max = whole(text_of(latency.child("Interval-max")));
    // Modules of the combined file give one interval, and none where they are not pipelined.
    const auto interval = whole(text_of(latency.child("PipelineInitiationInterval")));
    if (!numbers.interval_min)
        numbers.interval_min = interval;
    if (!numbers.interval_max)
        numbers.interval_max = interval;
}

Numbers read_resources(const pugi::xml_node& resources)
{
    Numbers numbers;
    for (const pugi::xml_node& resource : resources.children())
        set_resource(numbers, resource.name(), text_of(resource));
    return numbers;
}

std::optional<double> clock_of(const pugi::xml_node& performance)
{
    return number(text_of(performance.child("SummaryOfTimingAnalysis").child("EstimatedClockPeriod")));
}

void read_modules(const pugi::xml_node& profile, Report& report)
{
    for (const pugi::xml_node& module : profile.child("ModuleInformation").children("Module")) {
        Row row;
        row.module = text_of(module.child("Name"));
        if (row.module.empty() || row.module == report.top)
            continue;
        const pugi::xml_node performance = module.child("PerformanceEstimates");
        row.layer_index = layer_index(row.module);
        row.clock_estimate_ns = clock_of(performance);
        row.numbers = read_resources(module.child("AreaEstimates").child("Resources"));
        read_performance(performance, row.numbers);
        report.modules.push_back(std::move(row));
    }
    const pugi::xml_node called =
        profile.child("RTLDesignHierarchy").child("TopModule").child("InstancesList");
    for (const pugi::xml_node& instance : called.children("Instance")) {
        const std::string_view module = text_of(instance.child("ModuleName"));
        const auto row = std::find_if(report.modules.begin(), report.modules.end(),
                                      [&](const Row& candidate) { return candidate.module == module; });
        if (row != report.modules.end() && row->instance.empty())
            row->instance = text_of(instance.child("InstName"));
    }
}

} // namespace

Parsed parse_csynth_xml(std::string_view text, const std::filesystem::path& name)
{
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(text.data(), text.size());
    if (!parsed) {
        const auto offset =
            std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, parsed.offset)), text.size());
        const auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
        return fail(ErrorCode::bad_format, fmt::format("{}: line {}", name.string(), line),
                    fmt::format("not XML: {}", parsed.description()));
    }
    const pugi::xml_node profile = document.child("profile");
    const pugi::xml_node area = profile.child("AreaEstimates");
    if (!profile || !area)
        return fail(ErrorCode::bad_format, name.string(), "XML, but no report of an HLS compiler");
    Report report;
    report.file = name;
    const pugi::xml_node user = profile.child("UserAssignments");
    report.version = version_in(text_of(profile.child("ReportVersion").child("Version")));
    report.top = text_of(user.child("TopModelName"));
    report.part = text_of(user.child("Part"));
    report.clock_target_ns = number(text_of(user.child("TargetClockPeriod")));
    report.clock_uncertainty_ns = number(text_of(user.child("ClockUncertainty")));
    const pugi::xml_node performance = profile.child("PerformanceEstimates");
    report.clock_estimate_ns = clock_of(performance);
    const pugi::xml_node resources = area.child("Resources");
    report.total = read_resources(resources);
    read_performance(performance, report.total);
    if (const pugi::xml_node available = area.child("AvailableResources"))
        report.available = read_resources(available);
    // Vitis HLS renamed the slices' name and says which flow it was started for.
    const bool is_vitis = user.child("FlowTarget") || (resources.child("DSP") && !resources.child("DSP48E"));
    report.tool = is_vitis ? Tool::vitis_hls : Tool::vivado_hls;
    read_modules(profile, report);
    return report;
}

} // namespace bitscape::report
