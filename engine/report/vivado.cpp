// report_utilization, report_timing, report_timing_summary and export_design's summary.
#include "report/formats.hpp"
#include "report/lines.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::report {

namespace {

Stage stage_of(std::string_view state)
{
    return state.find("Synth") != std::string_view::npos || state.find("synth") != std::string_view::npos
               ? Stage::vsynth
               : Stage::impl;
}

/// The box at the top of Vivado's reports: "| Tool Version : ...".
void read_box(std::string_view line, Report& report, bool& has_state)
{
    const std::size_t colon = line.find(" : ");
    if (line.substr(0, 2) != "| " || colon == std::string_view::npos)
        return;
    const std::string_view key = trimmed(line.substr(2, colon - 2)), value = trimmed(line.substr(colon + 3));
    if (key == "Tool Version")
        report.version = version_in(value);
    else if (key == "Design")
        report.top = value;
    else if (key == "Device")
        report.part = value;
    else if (key == "Design State") {
        report.stage = stage_of(value);
        has_state = true;
    }
}

Report started(const std::filesystem::path& name)
{
    Report report;
    report.tool = Tool::vivado;
    report.file = name;
    report.stage = stage_of(name.filename().string());
    return report;
}

/// Site types of report_utilization, "Slice" before UltraScale and "CLB" since; notes are marked with *.
void read_site(const std::vector<std::string_view>& row, Numbers& numbers, Numbers& available)
{
    std::string_view site = row[0];
    while (!site.empty() && site.back() == '*')
        site.remove_suffix(1);
    const auto used = number(row[1]);
    const auto of = row.size() >= 5 ? number(row[row.size() - 2]) : std::nullopt;
    const auto set = [&](std::optional<double> Numbers::*member, double factor) {
        if (numbers.*member || !used)
            return;
        numbers.*member = *used * factor;
        if (of)
            available.*member = *of * factor;
    };
    if (site == "CLB LUTs" || site == "Slice LUTs")
        set(&Numbers::lut, 1);
    else if (site == "CLB Registers" || site == "Slice Registers")
        set(&Numbers::ff, 1);
    else if (site == "Block RAM Tile")
        set(&Numbers::bram18, 2);
    else if (site == "URAM")
        set(&Numbers::uram, 1);
    else if (site == "DSPs" || site == "DSP Slices")
        set(&Numbers::dsp, 1);
}

/// A row of the hierarchical table, with how deep its name is indented.
struct Level {
    std::size_t indent = 0;
    Row row;
};

Level hierarchical_row(std::string_view line, const std::vector<std::string_view>& header,
                       const std::vector<std::string_view>& row)
{
    Level level;
    level.indent = line.find_first_not_of("| ");
    level.row.instance = row[0];
    level.row.module = row[1];
    level.row.layer_index = layer_index(row[1]);
    Numbers& numbers = level.row.numbers;
    for (std::size_t k = 2; k < row.size() && k < header.size(); ++k) {
        // "123(4.56%)" where percentages were asked for
        const auto value = number(row[k].substr(0, row[k].find('(')));
        if (!value)
            continue;
        if (header[k] == "Total LUTs")
            numbers.lut = value;
        else if (header[k] == "FFs")
            numbers.ff = value;
        else if (header[k] == "RAMB36")
            numbers.bram18 = numbers.bram18.value_or(0) + *value * 2;
        else if (header[k] == "RAMB18")
            numbers.bram18 = numbers.bram18.value_or(0) + *value;
        else if (header[k] == "URAM")
            numbers.uram = value;
        else if (header[k].substr(0, 3) == "DSP")
            numbers.dsp = value;
    }
    return level;
}

/// Keeps the outermost modules that belong to a layer; what is inside them is theirs.
void add_level(Report& report, Level level, std::optional<std::size_t>& inside)
{
    if (level.row.module == "(top)") {
        if (!report.total.lut) // "(top)" itself follows, without what it calls
            report.total = level.row.numbers;
        return;
    }
    if (inside && level.indent > *inside)
        return;
    inside.reset();
    if (!level.row.layer_index || level.row.instance.starts_with('('))
        return;
    inside = level.indent;
    report.modules.push_back(std::move(level.row));
}

} // namespace

Parsed parse_utilization(std::string_view text, const std::filesystem::path& name)
{
    Report report = started(name);
    Numbers available;
    bool has_state = false;
    std::vector<std::string_view> hierarchy; // its header
    std::optional<std::size_t> inside;
    Lines lines(text);
    while (const auto line = lines.next()) {
        read_box(*line, report, has_state);
        const auto row = cells(*line);
        if (row.size() < 2)
            continue;
        if (row[0] == "Instance" && row[1] == "Module")
            hierarchy = row;
        else if (!hierarchy.empty() && row.size() == hierarchy.size())
            add_level(report, hierarchical_row(*line, hierarchy, row), inside);
        else if (row.size() >= 4)
            read_site(row, report.total, available);
    }
    if (!report.total.lut)
        return fail(ErrorCode::bad_format, name.string(), "a utilization report without its number of LUTs");
    if (hierarchy.empty())
        report.available = available;
    return report;
}

Parsed parse_timing(std::string_view text, const std::filesystem::path& name)
{
    Report report = started(name);
    bool has_state = false, summary_next = false;
    Lines lines(text);
    while (const auto line = lines.next()) {
        read_box(*line, report, has_state);
        const auto tokens = words(*line);
        if (summary_next && !tokens.empty() && !tokens[0].starts_with("--")) { // below the rule
            report.worst_slack_ns = number(tokens[0]);
            summary_next = false;
        }
        if (tokens.size() > 1 && tokens[0] == "WNS(ns)" && !report.worst_slack_ns)
            summary_next = true;
        // "ap_clk  {0.000 2.500}  5.000  200.000" of the clock summary
        if (tokens.size() == 5 && tokens[1].front() == '{' && tokens[2].back() == '}' &&
            !report.clock_target_ns)
            report.clock_target_ns = number(tokens[3]);
        const std::string_view start = trimmed(*line);
        if (start.substr(0, 5) == "Slack" && !report.worst_slack_ns)
            if (const auto slack = after(start, ":"))
                report.worst_slack_ns = number(*slack);
        if (start.substr(0, 12) == "Requirement:" && !report.clock_target_ns)
            report.clock_target_ns = number(start.substr(12));
    }
    if (!report.worst_slack_ns)
        return fail(ErrorCode::bad_format, name.string(), "a timing report without a slack");
    if (report.clock_target_ns)
        report.clock_estimate_ns = *report.clock_target_ns - *report.worst_slack_ns;
    return report;
}

Parsed parse_export(std::string_view text, const std::filesystem::path& name)
{
    Report report = started(name);
    report.stage = Stage::vsynth;
    Lines lines(text);
    while (const auto line = lines.next()) {
        if (const auto tool = after(*line, "Implementation tool:"))
            report.version = version_in(*tool);
        else if (const auto device = after(*line, "Device target:"))
            report.part = *device;
        else if (line->find("=== Post-Implementation") != std::string_view::npos)
            report.stage = Stage::impl;
        else if (const auto required = after(*line, "CP required:"))
            report.clock_target_ns = number(*required);
        else if (const auto synthesized = after(*line, "CP achieved post-synthesis:"))
            report.clock_estimate_ns = number(*synthesized);
        else if (const auto implemented = after(*line, "CP achieved post-implementation:"))
            report.clock_estimate_ns = number(*implemented);
        else if (const std::size_t colon = line->find(':'); colon != std::string_view::npos && colon < 8)
            set_resource(report.total, line->substr(0, colon), line->substr(colon + 1));
    }
    if (!report.total.lut)
        return fail(ErrorCode::bad_format, name.string(), "an export report without its number of LUTs");
    if (report.clock_target_ns && report.clock_estimate_ns)
        report.worst_slack_ns = *report.clock_target_ns - *report.clock_estimate_ns;
    return report;
}

} // namespace bitscape::report
