#include "checks/checks.hpp"
#include "cli/evaluation_bench.hpp"
#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/progress_line.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

namespace {

struct LintOptions {
    ModelOptions model;
    std::string data;
    int threads = 0;
};

std::string_view knob_name(checks::Change::Knob knob)
{
    switch (knob) {
    case checks::Change::Knob::precision:
        return "precision";
    case checks::Change::Knob::reuse_factor:
        return "reuse_factor";
    case checks::Change::Knob::strategy:
        return "strategy";
    case checks::Change::Knob::sparsity:
        return "sparsity";
    case checks::Change::Knob::attribute:
        return "attribute";
    case checks::Change::Knob::io_type:
        return "io_type";
    case checks::Change::Knob::part:
        return "part";
    }
    return "";
}

Json to_json(const checks::Finding& finding)
{
    Json json;
    json["severity"] = checks::to_string(finding.severity);
    json["kind"] = checks::to_string(finding.kind);
    json["layer"] = finding.layer;
    json["tensor"] = finding.tensor;
    json["text"] = checks::english(finding.text);
    json["why"] = checks::english(finding.why);
    json["events"] = finding.events;
    if (!finding.cure) {
        json["cure"] = nullptr;
        return json;
    }
    json["cure"]["name"] = checks::english(finding.cure->name);
    json["cure"]["changes"] = Json::array();
    for (const checks::Change& change : finding.cure->changes)
        json["cure"]["changes"].push_back(Json{{"knob", knob_name(change.knob)},
                                               {"layer", change.layer},
                                               {"name", change.name},
                                               {"value", change.value}});
    return json;
}

std::string line_of(const checks::Finding& finding)
{
    const std::string place = finding.layer.empty()
                                  ? std::string()
                                  : finding.layer + (finding.tensor.empty() ? "" : "." + finding.tensor);
    std::string line = fmt::format("{}: {}{}{}\n", checks::to_string(finding.severity), place,
                                   place.empty() ? "" : ": ", checks::english(finding.text));
    if (finding.cure)
        line += fmt::format("    cure: {}\n", checks::english(finding.cure->name));
    return line;
}

std::size_t count(const std::vector<checks::Finding>& findings, checks::Severity severity)
{
    std::size_t number = 0;
    for (const checks::Finding& finding : findings)
        number += finding.severity == severity ? 1 : 0;
    return number;
}

Result<Exit> print_findings(const std::vector<checks::Finding>& findings, bool as_json, bool with_data)
{
    const std::size_t problems = count(findings, checks::Severity::problem);
    std::string text;
    Json json;
    json["checks"] = Json::array();
    for (const checks::Finding& finding : findings) {
        json["checks"].push_back(to_json(finding));
        text += line_of(finding);
    }
    json["counts"] = Json{{"problem", problems},
                          {"warning", count(findings, checks::Severity::warning)},
                          {"hint", count(findings, checks::Severity::advice)}};
    json["with_data"] = with_data;
    text += fmt::format("{}problems: {}, warnings: {}, hints: {}{}\n", findings.empty() ? "" : "\n", problems,
                        count(findings, checks::Severity::warning), count(findings, checks::Severity::advice),
                        with_data ? "" : " (no test data: ranges were not looked at)");
    if (const auto printed = as_json ? print_json(json) : print(text); !printed)
        return pass(printed.error());
    return problems == 0 ? Exit::done : Exit::difference;
}

Result<Exit> lint(const LintOptions& options, Context& context)
{
    const auto document = open_document(options.model, context);
    if (!document)
        return pass(document.error());
    const std::string data = options.data.empty() ? document->data : options.data;
    const auto bench = make_bench(*document, data);
    if (!bench)
        return pass(bench.error());
    study::Evaluator evaluator(*bench);
    const int threads = thread_count(options.threads);
    const ProgressLine line("lint", context.progress);
    const auto evaluation =
        evaluator.evaluate(document->configuration, threads, context.stop, context.progress);
    if (!evaluation)
        return pass(placed_evaluation(evaluation.error(), *document));
    const auto findings = checks::check({*evaluator.last_design(), *evaluation, **bench, document->notes},
                                        threads, context.stop, context.progress);
    if (!findings)
        return pass(findings.error());
    return print_findings(*findings, options.model.json, !data.empty());
}

} // namespace

void add_lint(CLI::App& app, Action& action)
{
    auto options = std::make_shared<LintOptions>();
    CLI::App* command = app.add_subcommand(
        "lint", "What will go wrong with a design, worst first, and the setting that mends it");
    add_model_options(*command, options->model);
    command->add_option("--data", options->data,
                        "Test set: .npz with x and y, .csv, .h5, or X.npy,Y.npy; without it ranges and "
                        "decisions are not looked at");
    add_hardware_options(*command, options->model);
    add_threads_option(*command, options->threads);
    add_json_option(*command, options->model.json);
    command->footer("Exit code 3 if there is a problem; warnings and hints leave it at 0.");
    command->callback(
        [&action, options] { action = [options](Context& context) { return lint(*options, context); }; });
}

} // namespace bitscape::cli
