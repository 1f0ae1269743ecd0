#include "session/document/calibrate.hpp"

#include "base/files.hpp"
#include "estimate/part_catalogue.hpp"
#include "report/report.hpp"
#include "session/document/document.hpp"
#include "session/document/hls4ml_folder.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>

namespace bitscape::document {

namespace fs = std::filesystem;

namespace {

using DesignPointer = std::shared_ptr<const design::Design>;

Result<DesignPointer> design_of(const fs::path& file, const sdk::Plugins& plugins, std::stop_token stop,
                                Progress& progress)
{
    auto document = open(file, std::nullopt, plugins, std::move(stop), progress);
    if (!document)
        return pass(std::move(document).error());
    auto design = design::resolve(document->model, document->configuration);
    if (!design)
        return pass(std::move(design).error().at(file.string()));
    return std::make_shared<const design::Design>(
        numbered_as_built(*std::move(design), document->model_file));
}

/// What a project may have been built as: its configuration's design and its firmware's.
struct Project {
    std::vector<DesignPointer> designs;
    std::optional<Error> problem; ///< why there is none
};

/// A call of a layer's function in hls4ml's code:
/// "nnet::relu<layer2_t, layer4_t, relu_config4>(layer2_out, layer4_out); // relu1".
struct NumberedCall {
    int number = 0;
    std::string layer; ///< empty: the code does not say
};

std::vector<NumberedCall> calls_of(const fs::path& firmware)
{
    constexpr std::size_t most = std::size_t{64} << 20;
    const auto code = read_file(firmware, most);
    std::istringstream lines(code ? *code : std::string());
    std::vector<NumberedCall> calls;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t arguments = line.find(">(");
        if (line.find("nnet::") == std::string::npos || arguments == std::string::npos)
            continue;
        const auto number = report::layer_index(std::string_view(line).substr(0, arguments));
        if (!number)
            continue;
        NumberedCall& call = calls.emplace_back(NumberedCall{*number, {}});
        if (const std::size_t comment = line.rfind("// "); comment != std::string::npos) {
            call.layer = line.substr(comment + 3);
            call.layer.erase(call.layer.find_last_not_of(" \r") + 1);
        }
    }
    return calls;
}

/// The top function of an exported project; empty: it has no manifest of ours.
std::string top_of_export(const fs::path& project)
{
    const auto text = read_file(project / "bitscape.json", std::size_t{1} << 24);
    const auto json = nlohmann::json::parse(text.value_or(""), nullptr, false);
    const bool says = json.is_object() && json.contains("project") && json["project"].is_string();
    return says ? json["project"].get<std::string>() : std::string();
}

/// A report of something else that lies in an exported project measures nothing of it. Tools write more than
/// the function's name ("net_axi", "net_wrapper"), never less.
void refuse_other_top(estimate::Comparison& comparison, const fs::path& project)
{
    const std::string top = top_of_export(project);
    if (top.empty() || comparison.design.empty() || comparison.design.find(top) != std::string::npos)
        return;
    for (estimate::ComparedLayer& layer : comparison.layers)
        comparison.absent.push_back(layer.layer);
    comparison.layers.clear();
    comparison.total.key = 0;
    comparison.total.reason = fmt::format("is of '{}', the project's top is '{}'", comparison.design, top);
}

/// Looks at reports one by one and remembers the projects it opened.
class Recogniser {
public:
    Recogniser(const CalibrationRequest& request, const sdk::Plugins& plugins, std::stop_token stop,
               Progress& progress, std::vector<estimate::Part> parts)
        : request_(request), plugins_(plugins), stop_(std::move(stop)), progress_(progress),
          parts_(std::move(parts))
    {
        if (request.design)
            asked_ = numbered_as_built(*request.design, request.model_file);
    }

    void look_at(const fs::path& path)
    {
        for (const report::Report& report : reports_of(path)) {
            if (stop_.stop_requested())
                return;
            add(report);
        }
    }
    [[nodiscard]] Recognised take() { return std::move(result_); }

private:
    void refuse(Error error) { result_.problems.push_back(std::move(error)); }

    /// The reports behind one path: a file, or all of a folder.
    std::vector<report::Report> reports_of(const fs::path& path)
    {
        std::error_code ignored;
        if (!fs::is_directory(path, ignored)) {
            auto read = report::read_report(path);
            if (!read) {
                refuse(std::move(read).error());
                return {};
            }
            return {*std::move(read)};
        }
        report::Found found = report::find_reports(path);
        for (std::string& problem : found.problems)
            refuse({ErrorCode::bad_format, {}, std::move(problem)});
        std::erase_if(found.reports,
                      [](const report::Report& one) { return one.stage == report::Stage::cosim; });
        if (found.reports.empty() && found.problems.empty())
            refuse({ErrorCode::not_found, path.string(), "holds no synthesis report"});
        return std::move(found.reports);
    }

    const Project& project(const fs::path& folder)
    {
        const auto [known, fresh] = projects_.try_emplace(folder);
        if (!fresh)
            return known->second;
        Project& project = known->second;
        auto configured = design_of(folder, plugins_, stop_, progress_);
        if (configured)
            project.designs.push_back(*std::move(configured));
        else
            project.problem = std::move(configured).error();
        const auto configuration = config::read_configuration(folder / folder_configuration);
        const auto firmware =
            configuration ? find_firmware(folder, configuration->project_name()) : std::nullopt;
        if (firmware)
            if (auto built = design_of(*firmware, plugins_, stop_, progress_))
                project.designs.push_back(*std::move(built));
        return project;
    }

    void add(const report::Report& report)
    {
        std::optional<RecognisedReport> best;
        std::optional<Error> problem;
        const auto consider = [&](const design::Design& design, const std::optional<fs::path>& project) {
            auto comparison = estimate::compare(report, design, parts_);
            if (!comparison) {
                if (!problem)
                    problem = std::move(comparison).error();
                return;
            }
            const auto rank = [](const estimate::Comparison& one) {
                return std::pair(one.is_usable(), one.layers.size());
            };
            if (project)
                refuse_other_top(*comparison, *project);
            if (!best || rank(*comparison) > rank(best->comparison))
                best = RecognisedReport{*std::move(comparison), project};
        };
        if (!request_.is_certain)
            if (const auto folder = project_of(report.file)) {
                const Project& own = project(*folder);
                for (const DesignPointer& design : own.designs)
                    consider(*design, folder);
                problem = problem ? problem : own.problem;
            }
        if (asked_ && (!best || !best->comparison.is_usable()))
            consider(*asked_, std::nullopt);
        if (best)
            result_.reports.push_back(*std::move(best));
        else if (problem)
            refuse(*std::move(problem));
        else
            refuse({ErrorCode::bad_format, report.file.string(),
                    "a report alone does not say what was synthesized: give --model, or open the model"});
    }

    const CalibrationRequest& request_;
    const sdk::Plugins& plugins_;
    std::stop_token stop_;
    Progress& progress_;
    std::vector<estimate::Part> parts_;
    std::optional<design::Design> asked_;
    std::map<fs::path, Project> projects_;
    Recognised result_;
};

} // namespace

std::optional<fs::path> project_of(const fs::path& report)
{
    std::error_code failed;
    fs::path folder = fs::absolute(report, failed).lexically_normal();
    constexpr int highest = 8; // as deep as reports are looked for
    for (int level = 0; level < highest && !failed && folder.has_relative_path(); ++level) {
        if (fs::exists(folder / folder_configuration, failed))
            return folder;
        folder = folder.parent_path();
    }
    return std::nullopt;
}

design::Design numbered_as_built(design::Design design, const fs::path& firmware)
{
    if (firmware.extension() != ".cpp")
        return design;
    const std::vector<NumberedCall> calls = calls_of(firmware);
    const bool has_names =
        std::ranges::any_of(calls, [](const NumberedCall& call) { return !call.layer.empty(); });
    const auto layers =
        std::ranges::count_if(design.nodes, [](const design::Node& node) { return !node.inputs.empty(); });
    if (calls.empty() || (!has_names && layers != std::ssize(calls)))
        return design;
    std::size_t next = 0; // Quartus' and oneAPI's code names no layers: they stand in the design's order
    for (design::Node& node : design.nodes) {
        if (!has_names) {
            node.index = node.inputs.empty() ? -1 : calls[next++].number;
            continue;
        }
        const auto known = std::ranges::find(calls, node.name, &NumberedCall::layer);
        node.index = known == calls.end() ? -1 : known->number;
    }
    return design;
}

Result<Recognised> recognise(const CalibrationRequest& request, const sdk::Plugins& plugins,
                             std::stop_token stop, Progress& progress)
{
    auto parts = estimate::known_parts();
    if (!parts)
        return pass(std::move(parts).error());
    progress.total = static_cast<std::int64_t>(request.paths.size());
    Recogniser recogniser(request, plugins, stop, progress, *std::move(parts));
    for (const fs::path& path : request.paths) {
        recogniser.look_at(path);
        if (stop.stop_requested())
            return fail(ErrorCode::cancelled, {}, "cancelled");
        ++progress.done;
    }
    return recogniser.take();
}

Result<estimate::UserCalibration>
change_user_calibration(const std::function<Result<void>(estimate::UserCalibration&)>& change)
{
    const fs::path file = estimate::user_calibration_file();
    auto calibration = estimate::UserCalibration::read(file);
    if (!calibration)
        return calibration;
    if (auto changed = change(*calibration); !changed)
        return pass(std::move(changed).error());
    if (auto written = calibration->write(file); !written)
        return pass(std::move(written).error());
    return calibration;
}

} // namespace bitscape::document
