#include "session/import_report.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::session {

namespace {

std::string_view name_of(ReportLine::Step step)
{
    return step == ReportLine::Step::import ? "import" : "hls4ml";
}

/// Quoted where CSV needs it.
std::string csv_field(const std::string& value)
{
    if (value.find_first_of(",\"\n") == std::string::npos)
        return value;
    std::string quoted = "\"";
    for (const char letter : value)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

} // namespace

std::vector<ReportLine> import_report(const Snapshot& snapshot)
{
    std::vector<ReportLine> lines;
    if (!snapshot.has_model())
        return lines;
    for (const graph::Rewrite& rewrite : snapshot.document.model->rewrites)
        lines.push_back({ReportLine::Step::import, rewrite});
    if (snapshot.design)
        for (const graph::Rewrite& rewrite : snapshot.design->rewrites)
            lines.push_back({ReportLine::Step::hls4ml, rewrite});
    return lines;
}

std::string report_csv(const std::vector<ReportLine>& lines)
{
    std::string text = "step,layer,rule,text\n";
    for (const ReportLine& line : lines)
        text += fmt::format("{},{},{},{}\n", name_of(line.step), csv_field(line.rewrite.layer),
                            csv_field(line.rewrite.rule), csv_field(line.rewrite.text));
    return text;
}

std::string report_text(const std::vector<ReportLine>& lines)
{
    std::string text;
    for (const ReportLine& line : lines)
        text +=
            fmt::format("{}: layer '{}': {}\n", name_of(line.step), line.rewrite.layer, line.rewrite.text);
    return text;
}

std::optional<std::size_t> row_of_layer(const Snapshot& snapshot, const std::string& layer)
{
    if (const auto row = find_row(*snapshot.rows, layer))
        return row;
    if (!snapshot.has_model())
        return std::nullopt;
    const auto made_from = [&](const LayerRow& row) {
        return snapshot.document.model->layer(row.source).name == layer;
    };
    const auto found = std::ranges::find_if(*snapshot.rows, made_from);
    if (found == snapshot.rows->end())
        return std::nullopt;
    return static_cast<std::size_t>(found - snapshot.rows->begin());
}

} // namespace bitscape::session
