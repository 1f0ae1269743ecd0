#include "calibration_view/listed_report.hpp"

#include <algorithm>

namespace bitscape {

namespace {

ListedLayer listed_layer(const estimate::ComparedLayer& layer)
{
    ListedLayer result;
    result.layer = layer.layer;
    result.module = layer.module;
    result.reason = layer.reason;
    for (const estimate::ComparedNumber& number : layer.numbers) {
        ListedNumber shown{number.measured, {}, {}, {}, {}};
        if (number.estimated) {
            shown.estimated = number.estimated->value;
            shown.low = number.estimated->low;
            shown.high = number.estimated->high;
            shown.source = number.estimated->source;
        }
        result.numbers[static_cast<std::size_t>(number.target)] = std::move(shown);
    }
    return result;
}

/// The layer's line in a stored report; made if missing.
ListedLayer& line_of(ListedReport& report, const std::string& layer)
{
    const auto known = std::ranges::find_if(report.layers, [&](const ListedLayer& line) {
        return line.is_total == layer.empty() && line.layer == layer;
    });
    if (known != report.layers.end())
        return *known;
    ListedLayer line;
    line.layer = layer;
    line.is_total = layer.empty();
    if (!line.is_total)
        ++report.matched;
    return *report.layers.insert(line.is_total ? report.layers.begin() : report.layers.end(),
                                 std::move(line));
}

} // namespace

ListedReport listed(const document::RecognisedReport& recognised)
{
    const estimate::Comparison& comparison = recognised.comparison;
    ListedReport report;
    report.id = comparison.id;
    report.name = comparison.file.filename().string();
    report.path = comparison.file.string();
    report.tool = comparison.tool;
    report.stage = estimate::to_string(comparison.stage);
    report.part = comparison.part;
    report.design = comparison.design;
    report.project = recognised.project ? recognised.project->string() : std::string();
    report.clock_ns = comparison.clock_ns;
    report.is_waiting = true;
    report.is_usable = comparison.is_usable();
    report.design_key = comparison.total.key;
    report.matched = comparison.layers.size();
    report.layers.push_back(listed_layer(comparison.total));
    report.layers.back().is_total = true;
    for (const auto* layers : {&comparison.layers, &comparison.unmatched})
        for (const estimate::ComparedLayer& layer : *layers)
            report.layers.push_back(listed_layer(layer));
    for (const std::string& layer : comparison.absent) {
        ListedLayer line;
        line.layer = layer;
        line.reason = "the report says nothing of it";
        report.layers.push_back(std::move(line));
    }
    return report;
}

std::vector<ListedReport> listed(const estimate::UserCalibration& calibration)
{
    std::vector<ListedReport> reports;
    for (const estimate::CalibrationRow& row : calibration.rows()) {
        auto known = std::ranges::find(reports, row.id, &ListedReport::id);
        if (known == reports.end()) {
            ListedReport report;
            report.id = row.id, report.name = row.report, report.tool = row.tool;
            report.stage = estimate::to_string(row.stage);
            report.part = row.part, report.design = row.design;
            report.added = row.added, report.clock_ns = row.clock_ns;
            known = reports.insert(reports.end(), std::move(report));
        }
        if (row.layer.empty())
            known->design_key = row.key;
        line_of(*known, row.layer).numbers[static_cast<std::size_t>(row.target)] =
            ListedNumber{row.measured, row.estimated, {}, {}, {}};
    }
    std::ranges::reverse(reports);
    return reports;
}

std::optional<double> deviation(const ListedNumber& number)
{
    if (!number.estimated || *number.estimated <= 0)
        return std::nullopt;
    return number.measured / *number.estimated - 1;
}

} // namespace bitscape
