#include "cli/report_text.hpp"

#include "cli/table.hpp"

#include <array>
#include <fmt/format.h>

namespace bitscape::cli {

namespace {

using report::Numbers;

struct Resource {
    const char* key;   ///< in JSON
    const char* title; ///< of the column
    std::optional<double> Numbers::*member;
};
constexpr std::array resources{
    Resource{"lut", "LUT", &Numbers::lut},    Resource{"ff", "FF", &Numbers::ff},
    Resource{"dsp", "DSP", &Numbers::dsp},    Resource{"bram18", "BRAM18", &Numbers::bram18},
    Resource{"uram", "URAM", &Numbers::uram}, Resource{"alm", "ALM", &Numbers::alm},
    Resource{"mlab", "MLAB", &Numbers::mlab}, Resource{"m20k", "M20K", &Numbers::m20k},
    Resource{"area", "area", &Numbers::area}};

struct Cycles {
    const char* key;
    std::optional<std::int64_t> Numbers::*member;
};
constexpr std::array cycles{
    Cycles{"latency_min", &Numbers::latency_min}, Cycles{"latency_max", &Numbers::latency_max},
    Cycles{"interval_min", &Numbers::interval_min}, Cycles{"interval_max", &Numbers::interval_max}};

Json numbers_json(const Numbers& numbers)
{
    Json json = Json::object();
    for (const Resource& resource : resources)
        if (const auto value = numbers.*resource.member)
            json[resource.key] = *value;
    for (const Cycles& each : cycles)
        if (const auto value = numbers.*each.member)
            json[each.key] = *value;
    return json;
}

Json report_json(const report::Report& report)
{
    Json json{{"tool", report::to_string(report.tool)},
              {"version", report.version},
              {"stage", report::to_string(report.stage)},
              {"file", report.file.string()},
              {"top", report.top},
              {"part", report.part}};
    for (const auto& [key, value] : {std::pair{"clock_target_ns", report.clock_target_ns},
                                     {"clock_estimate_ns", report.clock_estimate_ns},
                                     {"worst_slack_ns", report.worst_slack_ns}})
        if (value)
            json[key] = *value;
    json["total"] = numbers_json(report.total);
    if (report.available)
        json["available"] = numbers_json(*report.available);
    json["modules"] = Json::array();
    for (const report::Row& row : report.modules) {
        Json module = numbers_json(row.numbers);
        module["instance"] = row.instance;
        module["module"] = row.module;
        if (row.layer_index)
            module["layer_index"] = *row.layer_index;
        json["modules"].push_back(std::move(module));
    }
    return json;
}

std::string range_text(std::optional<std::int64_t> low, std::optional<std::int64_t> high)
{
    if (!low && !high)
        return "";
    const std::int64_t first = low.value_or(high.value_or(0)), last = high.value_or(first);
    return first == last ? fmt::format("{}", first) : fmt::format("{}..{}", first, last);
}

} // namespace

Json reports_json(const document::Document& document)
{
    Json json = Json::array();
    for (const report::Report& report : document.reports)
        json.push_back(report_json(report));
    return json;
}

std::string reports_text(const document::Document& document)
{
    std::string text;
    if (!document.reports.empty()) {
        // Only columns that some report fills.
        std::vector<Resource> shown;
        for (const Resource& resource : resources)
            for (const report::Report& report : document.reports)
                if (report.total.*resource.member) {
                    shown.push_back(resource);
                    break;
                }
        std::vector<std::string> header{"measured", "tool"};
        for (const Resource& resource : shown)
            header.emplace_back(resource.title);
        header.insert(header.end(), {"latency", "interval", "clock ns", "report"});
        Table table(header);
        for (const report::Report& report : document.reports) {
            std::vector<std::string> row{
                std::string(report::to_string(report.stage)),
                fmt::format("{} {}", report::to_string(report.tool), report.version)};
            for (const Resource& resource : shown) {
                const auto value = report.total.*resource.member;
                row.push_back(value ? count_text(*value) : "");
            }
            row.push_back(range_text(report.total.latency_min, report.total.latency_max));
            row.push_back(range_text(report.total.interval_min, report.total.interval_max));
            row.push_back(report.clock_estimate_ns ? number_text(*report.clock_estimate_ns) : "");
            row.push_back(report.file.filename().string());
            table.add(std::move(row));
        }
        text += "\n" + table.text();
    }
    for (const std::string& note : document.notes)
        text += fmt::format("note: {}\n", note);
    return text;
}

} // namespace bitscape::cli
