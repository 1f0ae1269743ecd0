#include "base/files.hpp"
#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/table.hpp"
#include "estimate/user_calibration.hpp"

#include <fmt/format.h>
#include <iostream>
#include <map>

namespace bitscape::cli {

namespace {

struct CalibrateOptions : ModelOptions {
    std::vector<std::string> reports;
    bool list = false;
    std::string remove, exported;
};

using estimate::CalibrationRow;
using estimate::UserCalibration;

/// The reports behind one argument: a file, or all of a project folder.
Result<std::vector<report::Report>> reports_of(const std::string& path)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) {
        auto read = report::read_report(path);
        if (!read)
            return pass(std::move(read).error());
        return std::vector<report::Report>{*std::move(read)};
    }
    report::Found found = report::find_reports(path);
    for (const std::string& problem : found.problems)
        std::cerr << problem << '\n';
    std::erase_if(found.reports, [](const report::Report& one) { return one.stage == report::Stage::cosim; });
    if (found.reports.empty())
        return fail(ErrorCode::not_found, path, "holds no synthesis report");
    return std::move(found.reports);
}

/// What was synthesized: --model, or the project folder itself.
Result<design::Design> design_of(const CalibrateOptions& options, const std::string& path, Context& context)
{
    ModelOptions model = options;
    std::error_code ignored;
    if (model.model.empty() && std::filesystem::is_directory(path, ignored))
        model.model = path;
    if (model.model.empty())
        return fail(ErrorCode::bad_format, path,
                    "a report alone does not say what was synthesized: give --model");
    const auto document = open_document(model, context);
    if (!document)
        return pass(document.error());
    return resolve(*document);
}

Result<void> add_path(UserCalibration& calibration, const CalibrateOptions& options, const std::string& path,
                      Context& context)
{
    const auto reports = reports_of(path);
    if (!reports)
        return pass(reports.error());
    const auto design = design_of(options, path, context);
    if (!design)
        return pass(design.error());
    const auto parts = estimate::builtin_parts();
    if (!parts)
        return pass(parts.error());
    const auto part = find_part(*parts, *design);
    if (!part)
        return pass(part.error());
    for (const report::Report& report : *reports) {
        auto rows = estimate::calibration_rows(report, *design, **part);
        if (!rows)
            return pass(std::move(rows).error());
        calibration.add(*std::move(rows));
    }
    return {};
}

Json rows_json(const UserCalibration& calibration)
{
    Json json{{"rows", Json::array()}};
    for (const CalibrationRow& row : calibration.rows())
        json["rows"].push_back(Json{{"id", row.id},
                                    {"report", row.report},
                                    {"tool", row.tool},
                                    {"stage", estimate::to_string(row.stage)},
                                    {"part", row.part},
                                    {"design", row.design},
                                    {"layer", row.layer},
                                    {"family", row.family},
                                    {"target", estimate::to_string(row.target)},
                                    {"measured", row.measured},
                                    {"estimated", row.estimated}});
    return json;
}

std::string rows_text(const UserCalibration& calibration)
{
    if (calibration.rows().empty())
        return "no reports yet\n";
    Table table({"id", "report", "tool", "stage", "layer", "target", "measured", "estimated"});
    for (const CalibrationRow& row : calibration.rows())
        table.add({row.id, row.report, row.tool, std::string(estimate::to_string(row.stage)),
                   row.layer.empty() ? "(whole design)" : row.layer,
                   std::string(estimate::to_string(row.target)), count_text(row.measured),
                   count_text(row.estimated)});
    return table.text();
}

Result<Exit> calibrate(const CalibrateOptions& options, Context& context)
{
    const std::filesystem::path file = estimate::user_calibration_file();
    auto calibration = UserCalibration::read(file);
    if (!calibration)
        return pass(std::move(calibration).error());
    if (!options.remove.empty() && !calibration->remove(options.remove))
        return fail(ErrorCode::not_found, file.string(), fmt::format("holds no report '{}'", options.remove));
    for (const std::string& path : options.reports)
        if (auto added = add_path(*calibration, options, path, context); !added)
            return pass(std::move(added).error());
    if (!options.reports.empty() || !options.remove.empty())
        if (auto written = calibration->write(file); !written)
            return pass(std::move(written).error());
    if (!options.exported.empty())
        if (auto written = calibration->write(options.exported); !written)
            return pass(std::move(written).error());
    if (options.json) {
        if (auto printed = print_json(rows_json(*calibration)); !printed)
            return pass(printed.error());
    } else if (auto printed = print(rows_text(*calibration)); !printed)
        return pass(printed.error());
    return Exit::done;
}

} // namespace

void add_calibrate(CLI::App& app, Action& action)
{
    auto options = std::make_shared<CalibrateOptions>();
    CLI::App* command = app.add_subcommand(
        "calibrate", "Learn from synthesis reports: they shift and narrow later estimates of the same kind");
    command->add_option("REPORT_OR_PROJECT", options->reports,
                        "Reports of HLS compilers and synthesis tools, or project folders that hold some");
    command->add_option("--model", options->model,
                        "What the reports are of (not needed for project folders)");
    command->add_option("--config", options->config, "Its hls4ml_config.yml");
    add_hardware_options(*command, *options);
    command->add_flag("--list", options->list, "Only list what is known");
    command->add_option("--remove", options->remove, "Forget a report, by its id");
    command->add_option("--export", options->exported, "Also write everything to this file");
    add_json_option(*command, options->json);
    command->callback([&action, options] {
        if (options->reports.empty() && !options->list && options->remove.empty() &&
            options->exported.empty())
            throw CLI::RequiredError("REPORT_OR_PROJECT, --list, --remove or --export");
        action = [options](Context& context) { return calibrate(*options, context); };
    });
}

} // namespace bitscape::cli
