// The text reports of Vivado HLS and Vitis HLS.
#include "report/formats.hpp"
#include "report/lines.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace bitscape::report {

namespace {

/// The 'name' in quotes of a headline.
std::string quoted(std::string_view line)
{
    const std::size_t first = line.find('\''), last = line.rfind('\'');
    return first < last ? std::string(line.substr(first + 1, last - first - 1)) : std::string();
}

struct Place {
    std::string_view section;        ///< "Performance Estimates" of "== Performance Estimates"
    std::string_view part;           ///< "Latency" of "+ Latency:"
    std::string_view table;          ///< "Instance" of "* Instance:"
    std::vector<std::string> header; ///< names of the columns, last line of the table's head
};

/// Moves on when the line is a headline. Returns whether it was one.
bool moves(Place& place, std::string_view line)
{
    const std::string_view text = trimmed(line);
    const auto headline = [&](std::string_view mark) -> std::optional<std::string_view> {
        if (text.substr(0, mark.size()) != mark)
            return std::nullopt;
        std::string_view title = trimmed(text.substr(mark.size()));
        return title.substr(0, title.find_first_of(":("));
    };
    if (const auto section = headline("== ")) {
        place = {.section = *section, .part = {}, .table = {}, .header = {}};
        return true;
    }
    if (text.substr(0, 2) == "+-")
        return false;
    if (const auto part = headline("+ ")) {
        place.part = trimmed(*part);
        place.table = {};
        place.header.clear();
        return true;
    }
    if (const auto table = headline("* ")) {
        place.table = trimmed(*table);
        place.header.clear();
        return true;
    }
    return false;
}

/// min and max of latency and interval; reports since 2019.2 have the absolute times between them.
void read_latency(const std::vector<std::string_view>& row, std::size_t first, Numbers& numbers)
{
    const std::size_t count = row.size() - first;
    if (count < 4)
        return;
    const std::size_t interval = first + (count >= 6 ? 4 : 2);
    numbers.latency_min = whole(row[first]);
    numbers.latency_max = whole(row[first + 1]);
    numbers.interval_min = whole(row[interval]);
    numbers.interval_max = whole(row[interval + 1]);
}

void read_resources(const Place& place, const std::vector<std::string_view>& row, std::size_t first,
                    Numbers& numbers)
{
    for (std::size_t k = first; k < row.size() && k < place.header.size(); ++k)
        set_resource(numbers, place.header[k], row[k]);
}

Row& row_of(Report& report, std::string_view instance, std::string_view module)
{
    const auto same = std::find_if(report.modules.begin(), report.modules.end(), [&](const Row& row) {
        return row.instance == instance && row.module == module;
    });
    if (same != report.modules.end())
        return *same;
    Row& made = report.modules.emplace_back();
    made.instance = instance;
    made.module = module;
    made.layer_index = layer_index(module);
    return made;
}

void read_utilization(const Place& place, const std::vector<std::string_view>& row, Report& report)
{
    if (place.table == "Instance" && row.size() > 2 && row[0] != "Total") {
        read_resources(place, row, 2, row_of(report, row[0], row[1]).numbers);
        return;
    }
    if (place.table != "Summary")
        return;
    if (row[0] == "Total")
        read_resources(place, row, 1, report.total);
    else if (row[0] == "Available")
        read_resources(place, row, 1, report.available.emplace());
    else if (row[0].find_first_of("(") == std::string_view::npos &&
             row[0].find("SLR") == std::string_view::npos) {
        Row& outside = report.outside.emplace_back();
        outside.instance = row[0];
        read_resources(place, row, 1, outside.numbers);
    }
}

bool is_head(const std::vector<std::string_view>& row)
{
    const auto names = [&](std::string_view name) {
        return std::find(row.begin(), row.end(), name) != row.end();
    };
    return names("LUT") || names("min") || names("Estimated") || row.front() == "Clock" ||
           names("Latency (cycles)") || names("Latency");
}

void read_row(Place& place, const std::vector<std::string_view>& row, Report& report)
{
    if (is_head(row)) {
        place.header.assign(row.begin(), row.end());
        return;
    }
    if (place.header.empty())
        return;
    if (place.section == "Utilization Estimates") {
        read_utilization(place, row, report);
    } else if (place.section == "Performance Estimates" && place.part == "Timing" && row.size() >= 4) {
        report.clock_target_ns = number(row[1]);
        report.clock_estimate_ns = number(row[2]);
        report.clock_uncertainty_ns = number(row[3]);
    } else if (place.section == "Performance Estimates" && place.table == "Summary") {
        read_latency(row, 0, report.total);
    } else if (place.section == "Performance Estimates" && place.table == "Instance" && row.size() > 6) {
        read_latency(row, 2, row_of(report, row[0], row[1]).numbers);
    }
}

/// "* Version: ..." and "* Target device: ...".
void read_facts(std::string_view line, Report& report)
{
    if (const auto version = after(line, "* Version:"))
        report.version = version_in(*version);
    else if (const auto device = after(line, "* Target device:"))
        report.part = *device;
}

} // namespace

Parsed parse_csynth_text(std::string_view text, const std::filesystem::path& name)
{
    Report report;
    report.file = name;
    Place place;
    Lines lines(text);
    bool known = false;
    while (const auto line = lines.next()) {
        if (line->find(" HLS Report for '") != std::string_view::npos) {
            report.tool = line->find("Vitis") != std::string_view::npos ? Tool::vitis_hls : Tool::vivado_hls;
            report.top = quoted(*line);
            known = true;
        }
        read_facts(*line, report);
        if (moves(place, *line))
            continue;
        if (const auto row = cells(*line); !row.empty())
            read_row(place, row, report);
    }
    if (!known || !report.total.lut)
        return fail(ErrorCode::bad_format, name.string(), "a report of an HLS compiler without its totals");
    return report;
}

Parsed parse_csynth_summary(std::string_view text, const std::filesystem::path& name)
{
    Report report;
    report.tool = Tool::vitis_hls;
    report.file = name;
    Lines lines(text);
    bool in_table = false, has_total = false;
    while (const auto line = lines.next()) {
        if (line->find("Synthesis Summary Report of '") != std::string_view::npos)
            report.top = quoted(*line);
        read_facts(*line, report);
        const auto row = cells(*line);
        constexpr std::size_t columns = 14;
        in_table =
            row.empty() ? in_table && line->find("+--") != std::string_view::npos : row.size() >= columns;
        if (!in_table || row.size() < columns)
            continue;
        const std::string_view mark = row[0].substr(0, 1); // the cell may be empty
        if (mark != "+" && mark != "*")
            continue;
        Numbers numbers;
        numbers.latency_min = numbers.latency_max = whole(row[3]);
        numbers.interval_min = numbers.interval_max = whole(row[6]);
        constexpr std::array<std::string_view, 5> resources{"BRAM_18K", "DSP", "FF", "LUT", "URAM"};
        for (std::size_t k = 0; k < resources.size(); ++k)
            set_resource(numbers, resources[k], row[9 + k]);
        const std::string_view called = trimmed(row[0].substr(1));
        if (!has_total) {
            report.total = numbers;
            has_total = true;
            continue;
        }
        Row& made = report.modules.emplace_back();
        made.instance = called;
        made.layer_index = layer_index(called);
        made.numbers = numbers;
    }
    if (!has_total)
        return fail(ErrorCode::bad_format, name.string(), "a synthesis summary without its table");
    return report;
}

Parsed parse_cosim(std::string_view text, const std::filesystem::path& name)
{
    Report report;
    report.file = name;
    report.stage = Stage::cosim;
    Lines lines(text);
    while (const auto line = lines.next()) {
        if (line->find(" Report for '") != std::string_view::npos) {
            report.top = quoted(*line);
            report.tool = line->find("Vitis") != std::string_view::npos ? Tool::vitis_hls : Tool::vivado_hls;
        }
        read_facts(*line, report);
        const auto row = cells(*line);
        if (row.size() < 8 || (row[0] != "VHDL" && row[0] != "Verilog") || row[1] != "Pass")
            continue;
        report.total.latency_min = whole(row[2]);
        report.total.latency_max = whole(row[4]);
        report.total.interval_min = whole(row[5]);
        report.total.interval_max = whole(row[7]);
    }
    if (!report.total.latency_max)
        return fail(ErrorCode::bad_format, name.string(),
                    "a co-simulation report without a simulation that passed");
    return report;
}

} // namespace bitscape::report
