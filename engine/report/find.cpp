// Which files of a project are reports, and which of them speak of the same thing.
#include "base/files.hpp"
#include "report/formats.hpp"
#include "report/report.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <system_error>

namespace bitscape::report {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_entries = 20000;
constexpr int deepest = 8;

bool ends_with(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// By its name, so that a project's many other files need not be opened.
bool may_be_report(const fs::path& file)
{
    constexpr std::array<std::string_view, 14> endings{
        "csynth.xml",      "csynth.rpt",      "vivado_synth.rpt", "util.rpt",
        "_export.rpt",     "_cosim.rpt",      "report_data.js",   "verification_data.js",
        "quartus_data.js", "summary.ndjson",  "loop_attr.ndjson", "quartus.ndjson",
        "cycle.rpt",       "yosys_stat.json",
    };
    const std::string name = file.filename().string();
    if (name == "rtl.rpt")
        return true;
    if (std::any_of(endings.begin(), endings.end(),
                    [&](std::string_view end) { return ends_with(name, end); }))
        return true;
    return ends_with(name, ".rpt") &&
           (name.find("utilization") != std::string::npos || name.find("timing") != std::string::npos ||
            name.find("hierarchical") != std::string::npos);
}

/// Where the tools keep copies and databases.
bool is_internal(const fs::path& folder)
{
    const std::string name = folder.filename().string();
    return name == ".autopilot" || name == ".git" || name == "nnet_utils" || name == "weights" ||
           name == "ap_types" || name == "ac_types" || name == "tb_data" ||
           (name.starts_with("earlier_") && fs::exists(folder / "bitscape.json")); // another design's
}

std::vector<fs::path> candidates(const fs::path& folder)
{
    std::vector<fs::path> found;
    std::error_code error;
    std::size_t seen = 0;
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error);
    while (!error && walk != fs::recursive_directory_iterator{} && seen < most_entries) {
        ++seen;
        const fs::directory_entry& entry = *walk;
        std::error_code ignored;
        const fs::file_status status = entry.symlink_status(ignored);
        if (fs::is_directory(status) && (walk.depth() >= deepest || is_internal(entry.path())))
            walk.disable_recursion_pending();
        if (fs::is_regular_file(status) && may_be_report(entry.path()))
            found.push_back(entry.path());
        walk.increment(error);
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// The top among a folder's csynth reports: what no other calls, and of those the largest.
std::size_t top_of(const std::vector<Report>& reports)
{
    std::set<std::string_view> called;
    for (const Report& report : reports)
        for (const Row& row : report.modules)
            called.insert(row.module);
    const auto size = [&](const Report& report) {
        const double preferred = report.file.extension() == ".xml" ? 0.5 : 0; // of the same function
        return called.count(report.top) != 0 ? -1.0 : report.total.lut.value_or(0) + preferred;
    };
    const auto top = std::max_element(reports.begin(), reports.end(),
                                      [&](const Report& a, const Report& b) { return size(a) < size(b); });
    return static_cast<std::size_t>(top - reports.begin());
}

/// One report of the top; functions with files of their own become its modules.
Report joined(const std::vector<Report>& reports)
{
    Report top = reports[top_of(reports)];
    for (const Report& report : reports) {
        if (report.top == top.top) {
            complete(top, report);
            continue;
        }
        Report module;
        Row& row = module.modules.emplace_back();
        row.module = report.top;
        row.layer_index = layer_index(report.top);
        row.clock_estimate_ns = report.clock_estimate_ns;
        row.numbers = report.total;
        complete(top, module);
    }
    return top;
}

/// Reports that describe one run of one tool belong together.
using Key = std::pair<Stage, std::pair<Tool, std::string>>;

Key key_of(const Report& report)
{
    // Solutions of an HLS project lie in folders of their own; Vivado writes its reports side by side.
    const std::string folder = report.stage == Stage::csynth || report.stage == Stage::cosim
                                   ? report.file.parent_path().string()
                                   : "";
    return {report.stage, {report.tool, folder}};
}

} // namespace

Found find_reports(const fs::path& folder)
{
    Found found;
    std::map<Key, std::vector<Report>> groups;
    for (const fs::path& file : candidates(folder)) {
        Result<Report> report = read_report(file);
        if (report)
            groups[key_of(*report)].push_back(*std::move(report));
        else if (report.error().code != ErrorCode::unsupported)
            found.problems.push_back(english(report.error()));
    }
    for (auto& [key, reports] : groups) {
        if (key.first == Stage::csynth) {
            found.reports.push_back(joined(reports));
            continue;
        }
        // The report with resources first: timing alone is completed by it, or stays alone.
        std::stable_partition(reports.begin(), reports.end(),
                              [](const Report& report) { return report.total.lut.has_value(); });
        Report first = reports.front();
        for (std::size_t k = 1; k < reports.size(); ++k)
            complete(first, reports[k]);
        found.reports.push_back(std::move(first));
    }
    return found;
}

} // namespace bitscape::report
