// cycle.rpt and rtl.rpt of Catapult.
#include "report/formats.hpp"
#include "report/lines.hpp"

#include <fmt/format.h>

namespace bitscape::report {

namespace {

/// "<process> <operations> <latency> <throughput> <reset> <II>" from its end; names hold no blanks.
bool read_process(const std::vector<std::string_view>& tokens, std::size_t first, Numbers& numbers)
{
    if (tokens.size() < first + 3 || !whole(tokens[first]))
        return false;
    numbers.latency_min = numbers.latency_max = whole(tokens[first + 1]); // -1: unbounded
    numbers.interval_min = numbers.interval_max = whole(tokens[first + 2]);
    return true;
}

} // namespace

Parsed parse_catapult(std::string_view text, const std::filesystem::path& name)
{
    Report report;
    report.tool = Tool::catapult;
    report.file = name;
    Lines lines(text);
    bool in_processes = false, in_clocks = false;
    while (const auto line = lines.next()) {
        const auto tokens = words(*line);
        if (line->find("Processes/Blocks in Design") != std::string_view::npos)
            in_processes = true;
        if (line->find("Clock Information") != std::string_view::npos) {
            in_clocks = true;
            in_processes = false;
        }
        if (tokens.empty() || tokens[0].front() == '-')
            continue;
        if (in_processes && tokens.size() > 2 && tokens[0] == "Design" && tokens[1] == "Total:") {
            (void)read_process(tokens, 2, report.total);
            in_processes = false;
        } else if (in_processes && tokens[0].front() == '/') {
            Row row;
            if (read_process(tokens, 1, row.numbers)) {
                row.instance = row.module = tokens[0];
                row.layer_index = layer_index(tokens[0]);
                report.modules.push_back(std::move(row));
            }
        } else if (in_clocks && tokens.size() > 3 && (tokens[1] == "rising" || tokens[1] == "falling")) {
            report.clock_target_ns = number(tokens[2]);
            in_clocks = false;
        } else if (tokens.size() > 3 && tokens[0] == "Total" && tokens[1] == "Area" &&
                   tokens[2] == "Score:") {
            report.total.area = number(tokens.back()); // after assignment
        } else if (const auto version = after(*line, "Catapult Ultra Synthesis ")) {
            report.version = version_in(*version);
        }
    }
    if (report.total == Numbers{})
        return fail(ErrorCode::bad_format, name.string(), "a Catapult report without its totals");
    return report;
}

} // namespace bitscape::report
