#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/table.hpp"
#include "estimate/user_calibration.hpp"
#include "session/document/calibrate.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

namespace {

struct CalibrateOptions : ModelOptions {
    std::vector<std::string> reports;
    bool list = false;
    std::string remove, exported;
};

using estimate::CalibrationRow;
using estimate::UserCalibration;

/// Every report has to be good: otherwise nothing is added.
Result<void> add_reports(UserCalibration& calibration, const CalibrateOptions& options, Context& context)
{
    document::CalibrationRequest request;
    request.paths.assign(options.reports.begin(), options.reports.end());
    if (!options.model.empty()) {
        auto opened = open_design(options, context);
        if (!opened)
            return pass(std::move(opened).error());
        request.design = std::make_shared<const design::Design>(std::move(opened->design));
        request.model_file = opened->document.model_file;
        request.is_certain = true;
    }
    const auto found = document::recognise(request, context.plugins, context.stop, context.progress);
    if (!found)
        return pass(found.error());
    if (!found->problems.empty())
        return pass(found->problems.front());
    for (const document::RecognisedReport& one : found->reports)
        if (!one.comparison.is_usable())
            return fail(ErrorCode::mismatch, one.comparison.file.string(),
                        "nothing in it is as in the design: give the model and configuration it was built "
                        "with");
    for (const document::RecognisedReport& one : found->reports) {
        for (const estimate::ComparedLayer& module : one.comparison.unmatched)
            print_note(fmt::format("not used: {}: {}", module.module, module.reason));
        calibration.add(estimate::calibration_rows(one.comparison));
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
                                    {"backend", row.backend},
                                    {"added", row.added},
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
    Table table({"id", "report", "tool", "stage", "added", "layer", "target", "measured", "estimated"});
    for (const CalibrationRow& row : calibration.rows())
        table.add({row.id, row.report, row.tool, std::string(estimate::to_string(row.stage)), row.added,
                   row.layer.empty() ? "(whole design)" : row.layer,
                   std::string(estimate::to_string(row.target)), count_text(row.measured),
                   count_text(row.estimated)});
    return table.text();
}

Result<Exit> calibrate(const CalibrateOptions& options, Context& context)
{
    const std::filesystem::path file = estimate::user_calibration_file();
    const auto change = [&](UserCalibration& calibration) -> Result<void> {
        if (!options.remove.empty() && !calibration.remove(options.remove))
            return fail(ErrorCode::not_found, file.string(),
                        fmt::format("holds no report '{}'", options.remove));
        return options.reports.empty() ? Result<void>{} : add_reports(calibration, options, context);
    };
    const bool changes = !options.reports.empty() || !options.remove.empty();
    const auto calibration =
        changes ? document::change_user_calibration(change) : UserCalibration::read(file);
    if (!calibration)
        return pass(calibration.error());
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
