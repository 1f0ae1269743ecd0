#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/progress_line.hpp"
#include "exporter_hls/project.hpp"
#include "exporter_hls/staging.hpp"
#include "exporter_hls/vendor_check.hpp"

#include <fmt/format.h>
#include <system_error>

namespace bitscape::cli {

namespace {

Result<const sdk::Exporter*> find_exporter(const std::filesystem::path& directory,
                                           const sdk::Plugins& plugins)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(directory, ignored))
        return fail(ErrorCode::not_found, directory.string(), "no such folder");
    for (const auto& exporter : plugins.exporters.all())
        if (exporter->recognizes(directory))
            return exporter.get();
    if (std::filesystem::exists(directory / hls::manifest_name, ignored))
        if (const auto manifest = hls::read_manifest(directory); !manifest)
            return pass(manifest.error());
    return fail(ErrorCode::bad_format, directory.string(), "not a project exported by Bitscape");
}

struct CheckOptions {
    std::string directory, tool = "local";
    bool json = false;
};

Result<Exit> check_project(const CheckOptions& options, Context& context)
{
    const std::string& directory = options.directory;
    const auto exporter = find_exporter(directory, context.plugins);
    if (!exporter)
        return pass(exporter.error());
    const bool vendor = options.tool == "vendor";
    const auto checked = [&] {
        const ProgressLine line(vendor ? "check: running the vendor's C simulation"
                                       : "check: building the C simulation",
                                context.progress);
        return vendor ? hls::vendor_check(directory, context.stop, context.progress)
                      : (*exporter)->check(directory, context.stop, context.progress);
    }();
    if (!checked)
        return pass(checked.error());
    const bool exact = checked->equal == checked->values;
    const std::vector<std::string> edited = hls::edited_files(directory);
    if (!edited.empty())
        print_note(fmt::format("{} of the project's files were edited since the export ({}{}): equal to the "
                               "stored outputs, which need not be the design's",
                               edited.size(), edited.front(), edited.size() > 1 ? ", ..." : ""));
    const auto printed =
        options.json
            ? print_json(Json{{"rows", checked->rows},
                              {"values", checked->values},
                              {"equal", checked->equal},
                              {"exact", exact},
                              {"edited", edited},
                              {"first_difference", exact ? Json(nullptr) : Json(checked->first_difference)}})
            : print(fmt::format("{} of {} values equal in {} rows{}{}\n", checked->equal, checked->values,
                                checked->rows,
                                exact ? "" : "; first difference: ", checked->first_difference));
    if (!printed)
        return pass(printed.error());
    return exact ? Exit::done : Exit::difference;
}

} // namespace

void add_check(CLI::App& app, Action& action)
{
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = app.add_subcommand(
        "check", "Build an exported project's C simulation here and compare it bit for bit");
    command->add_option("DIR", options->directory, "Folder of an exported project")->required();
    command
        ->add_option(
            "--tool", options->tool,
            "local: the C++ compiler of this machine; vendor: the tool the project is written for, if it "
            "is in PATH")
        ->check(CLI::IsMember({"local", "vendor"}));
    add_json_option(*command, options->json);
    command->callback([&action, options] {
        action = [options](Context& context) { return check_project(*options, context); };
    });
}

} // namespace bitscape::cli
