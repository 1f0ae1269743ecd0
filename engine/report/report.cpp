#include "report/report.hpp"

#include "base/files.hpp"
#include "report/formats.hpp"
#include "report/lines.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace bitscape::report {

namespace {

constexpr std::size_t largest_file = std::size_t{256} << 20;
constexpr std::size_t head_size = 16384;

struct Format {
    std::string_view mark; ///< stands in the first 16 KB of such a report
    Parsed (*parse)(std::string_view, const std::filesystem::path&);
};

/// In the order of the questions: a mark may stand in a report of a later kind, too.
constexpr std::array formats{
    Format{"Synthesis Summary Report of '", parse_csynth_summary},
    Format{"Cosimulation Report for '", parse_cosim},
    Format{" HLS Report for '", parse_csynth_text},
    Format{"<profile>", parse_csynth_xml},
    Format{"report_utilization", parse_utilization},
    Format{"report_timing", parse_timing},
    Format{"Resource usage ===", parse_export},
    Format{"var areaJSON", parse_quartus_script},
    Format{"var quartusJSON", parse_quartus_script},
    Format{"var verifJSON", parse_quartus_script},
    Format{"quartusFitResourceUsageSummary", parse_oneapi},
    Format{R"("Total")", parse_oneapi},
    Format{R"("af":)", parse_oneapi},
    Format{"Processes/Blocks in Design", parse_catapult},
    Format{R"("creator": "Yosys)", parse_yosys},
};

const Format* format_of(std::string_view text)
{
    const std::string_view head = text.substr(0, head_size);
    for (const Format& format : formats)
        if (head.find(format.mark) != std::string_view::npos)
            return &format;
    // Scripts keep their variables in any order, far behind one another.
    if (head.substr(0, 4) == "var " && text.find("var areaJSON") != std::string_view::npos)
        return &formats[7];
    return nullptr;
}

template <class T> void fill(std::optional<T>& into, const std::optional<T>& from)
{
    if (!into)
        into = from;
}

} // namespace

std::string_view to_string(Tool tool)
{
    switch (tool) {
    case Tool::vivado_hls:
        return "Vivado HLS";
    case Tool::vitis_hls:
        return "Vitis HLS";
    case Tool::vivado:
        return "Vivado";
    case Tool::quartus_hls:
        return "Quartus HLS";
    case Tool::oneapi:
        return "oneAPI";
    case Tool::catapult:
        return "Catapult";
    case Tool::yosys:
        return "Yosys";
    }
    return "";
}

std::string_view to_string(Stage stage)
{
    switch (stage) {
    case Stage::csynth:
        return "csynth";
    case Stage::vsynth:
        return "vsynth";
    case Stage::impl:
        return "impl";
    case Stage::cosim:
        return "cosim";
    }
    return "";
}

std::optional<int> layer_index(std::string_view module)
{
    for (const std::string_view mark : {"config", "Layer"}) { // hls4ml's structs, then our own
        const std::size_t at = module.rfind(mark);
        if (at == std::string_view::npos)
            continue;
        const std::string_view digits = module.substr(at + mark.size());
        int value = 0;
        std::size_t count = 0;
        for (; count < digits.size() && digits[count] >= '0' && digits[count] <= '9' && count < 7; ++count)
            value = value * 10 + (digits[count] - '0');
        if (count > 0)
            return value;
    }
    return std::nullopt;
}

void set_resource(Numbers& numbers, std::string_view key, std::string_view text)
{
    const auto value = number(text);
    key = trimmed(key);
    if (!value || *value < 0)
        return;
    if (key == "LUT")
        numbers.lut = value;
    else if (key == "FF")
        numbers.ff = value;
    else if (key == "DSP" || key == "DSP48E")
        numbers.dsp = value;
    else if (key == "BRAM_18K" || key == "BRAM")
        numbers.bram18 = value;
    else if (key == "URAM")
        numbers.uram = value;
}

void complete(Numbers& into, const Numbers& from)
{
    for (const auto member : {&Numbers::lut, &Numbers::ff, &Numbers::dsp, &Numbers::bram18, &Numbers::uram,
                              &Numbers::alm, &Numbers::mlab, &Numbers::m20k, &Numbers::area})
        fill(into.*member, from.*member);
    for (const auto member :
         {&Numbers::latency_min, &Numbers::latency_max, &Numbers::interval_min, &Numbers::interval_max})
        fill(into.*member, from.*member);
}

void complete(Report& into, const Report& from)
{
    for (const auto member : {&Report::version, &Report::top, &Report::part})
        if ((into.*member).empty())
            into.*member = from.*member;
    for (const auto member : {&Report::clock_target_ns, &Report::clock_uncertainty_ns,
                              &Report::clock_estimate_ns, &Report::worst_slack_ns})
        fill(into.*member, from.*member);
    complete(into.total, from.total);
    fill(into.available, from.available);
    if (into.outside.empty())
        into.outside = from.outside;
    for (const Row& row : from.modules) {
        const auto same = std::find_if(into.modules.begin(), into.modules.end(), [&](const Row& candidate) {
            if (!candidate.module.empty() && !row.module.empty())
                return candidate.module == row.module;
            return !row.instance.empty() && candidate.instance == row.instance;
        });
        if (same == into.modules.end()) {
            into.modules.push_back(row);
            continue;
        }
        if (same->instance.empty())
            same->instance = row.instance;
        if (same->module.empty())
            same->module = row.module;
        fill(same->clock_estimate_ns, row.clock_estimate_ns);
        complete(same->numbers, row.numbers);
    }
}

bool is_report(std::string_view head)
{
    return format_of(head) != nullptr;
}

Result<Report> parse_report(std::string_view text, const std::filesystem::path& name)
{
    if (text.size() > largest_file)
        return fail(ErrorCode::too_large, name.string(), "more than 256 MB, too large for a report");
    const Format* format = format_of(text);
    if (format == nullptr)
        return fail(
            ErrorCode::unsupported, name.string(),
            "not a report that can be read (known: Vivado HLS and Vitis HLS csynth .xml and .rpt, Vivado "
            "utilization and timing, Quartus HLS, oneAPI, Catapult)");
    return format->parse(text, name);
}

Result<Report> read_report(const std::filesystem::path& file)
{
    const Result<std::string> text = read_file(file, largest_file);
    if (!text)
        return pass(text.error());
    return parse_report(*text, file);
}

} // namespace bitscape::report
