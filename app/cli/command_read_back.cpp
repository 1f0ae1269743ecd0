#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/progress_line.hpp"
#include "cli/table.hpp"
#include "session/document/read_back.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

namespace {

struct ReadBackOptions : ModelOptions {
    std::string directory, study, name;
    std::optional<std::uint32_t> trial;
    bool calibrate = false;
};

using document::MeasuredNumbers;
using document::RecognisedReport;
using estimate::ComparedLayer;
using estimate::ComparedNumber;

/// The trial that was written to.
struct Filled {
    std::string study;
    TrialId trial;
};

Json number_json(const ComparedNumber& number)
{
    Json json{{"measured", number.measured}};
    if (number.estimated) {
        json["estimate"] = to_json(*number.estimated);
        json["ratio"] =
            number.estimated->value > 0 ? Json(number.measured / number.estimated->value) : Json();
    }
    return json;
}

Json layer_json(const ComparedLayer& layer)
{
    Json json;
    if (!layer.module.empty())
        json["module"] = layer.module;
    if (!layer.reason.empty())
        json["reason"] = layer.reason;
    for (const ComparedNumber& number : layer.numbers)
        json[std::string(estimate::to_string(number.target))] = number_json(number);
    return json;
}

Json report_json(const estimate::Comparison& comparison)
{
    Json json{{"file", comparison.file.string()},
              {"tool", comparison.tool},
              {"stage", estimate::to_string(comparison.stage)},
              {"part", comparison.part},
              {"clock_ns", comparison.clock_ns},
              {"design", comparison.design},
              {"total", layer_json(comparison.total)},
              {"layers", Json::object()}};
    for (const ComparedLayer& layer : comparison.layers)
        json["layers"][layer.layer] = layer_json(layer);
    return json;
}

void add_rows(Table& table, const std::string& name, const ComparedLayer& layer)
{
    for (const ComparedNumber& number : layer.numbers)
        table.add({name, std::string(estimate::to_string(number.target)), count_text(number.measured),
                   number.estimated ? estimate_text(*number.estimated) : "-",
                   number.estimated && number.estimated->value > 0
                       ? number_text(number.measured / number.estimated->value, 3)
                       : "-"});
}

std::string report_text(const estimate::Comparison& comparison)
{
    Table table({"layer", "number", "measured", "estimate", "ratio"});
    add_rows(table, "(whole design)", comparison.total);
    for (const ComparedLayer& layer : comparison.layers)
        add_rows(table, layer.layer, layer);
    std::string text =
        fmt::format("{}, {}: {}, {} ns, {}\n{}", comparison.tool, estimate::to_string(comparison.stage),
                    comparison.part, comparison.clock_ns, comparison.file.string(), table.text());
    if (!comparison.total.reason.empty())
        text += fmt::format("the whole is not compared: {}\n", comparison.total.reason);
    return text;
}

/// The study of that name; without one the only study of the store.
Result<std::string> study_name(const study::Store& store, const ReadBackOptions& options)
{
    if (!options.name.empty())
        return options.name;
    const auto studies = store.studies();
    if (!studies)
        return pass(studies.error());
    if (studies->size() != 1)
        return fail(ErrorCode::invalid_value, options.study,
                    fmt::format("holds {} studies: say which with --name", studies->size()));
    return studies->front().name;
}

/// Puts the numbers beside those of the trial that the project was exported from.
Result<Filled> fill_trial(const ReadBackOptions& options, const MeasuredNumbers& numbers, Context& context)
{
    if (numbers.empty())
        return fail(ErrorCode::mismatch, options.directory, "no report of it measures the whole design");
    const auto store = study::Store::open(options.study);
    if (!store)
        return pass(store.error());
    Result<std::string> name = study_name(**store, options);
    if (!name)
        return pass(std::move(name).error());
    std::optional<TrialId> trial;
    if (options.trial) {
        trial = TrialId{*options.trial};
    } else {
        std::optional<std::uint64_t> hash = document::exported_design(options.directory);
        if (!hash) {
            ModelOptions model = options;
            if (model.model.empty())
                model.model = options.directory;
            const auto opened = open_design(model, context);
            if (!opened)
                return pass(opened.error());
            hash = design::hash(opened->design);
        }
        auto found = document::find_trial(**store, *name, *hash);
        if (!found)
            return pass(std::move(found).error());
        if (!*found)
            return fail(
                ErrorCode::not_found, options.study,
                fmt::format("study '{}' has no trial of this design ({}), part and clock included: name "
                            "it with --trial",
                            *name, hash_text(*hash)));
        trial = *found;
    }
    if (auto stored = document::store_measured(**store, *name, *trial, numbers); !stored)
        return pass(std::move(stored).error().at(options.study));
    return Filled{*std::move(name), *trial};
}

Result<void> show(const ReadBackOptions& options, const document::Recognised& found,
                  const std::optional<Filled>& filled)
{
    if (options.json) {
        Json json{{"reports", Json::array()}, {"problems", Json::array()}, {"measured", Json::object()}};
        for (const RecognisedReport& report : found.reports)
            json["reports"].push_back(report_json(report.comparison));
        for (const Error& problem : found.problems)
            json["problems"].push_back(english(problem));
        for (const auto& [name, number] : document::measured_numbers(found.reports))
            json["measured"][name] = {{"value", number.value}, {"source", number.source}};
        if (filled)
            json["filled"] = {{"study", filled->study}, {"trial", filled->trial.value}};
        return print_json(json);
    }
    std::string text;
    for (const RecognisedReport& report : found.reports)
        text += report_text(report.comparison) + "\n";
    if (filled)
        text += fmt::format("trial {} of study '{}' now has them beside its estimates\n", filled->trial.value,
                            filled->study);
    for (const Error& problem : found.problems)
        print_note(fmt::format("not used: {}", english(problem)));
    if (!options.calibrate)
        print_note(fmt::format("later estimates learn from them with: bitscape-cli calibrate {}",
                               options.directory));
    return print(text);
}

Result<Exit> read_back(const ReadBackOptions& options, Context& context)
{
    document::CalibrationRequest request;
    request.paths.emplace_back(options.directory);
    if (!options.model.empty()) {
        auto opened = open_design(options, context);
        if (!opened)
            return pass(std::move(opened).error());
        request.design = std::make_shared<const design::Design>(std::move(opened->design));
        request.model_file = opened->document.model_file;
        request.is_certain = true;
    }
    const auto found = [&] {
        const ProgressLine line("read-back", context.progress);
        return document::recognise(request, context.plugins, context.stop, context.progress);
    }();
    if (!found)
        return pass(found.error());
    if (found->reports.empty())
        return pass(found->problems.empty()
                        ? Error{ErrorCode::not_found, options.directory, "holds no synthesis report"}
                        : found->problems.front());
    std::optional<Filled> filled;
    if (!options.study.empty()) {
        auto done = fill_trial(options, document::measured_numbers(found->reports), context);
        if (!done)
            return pass(std::move(done).error());
        filled = *std::move(done);
    }
    if (options.calibrate) {
        const auto learned =
            document::change_user_calibration([&](estimate::UserCalibration& calibration) -> Result<void> {
                for (const RecognisedReport& report : found->reports)
                    calibration.add(estimate::calibration_rows(report.comparison));
                return {};
            });
        if (!learned)
            return pass(learned.error());
    }
    if (auto shown = show(options, *found, filled); !shown)
        return pass(std::move(shown).error());
    return Exit::done;
}

} // namespace

void add_read_back(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ReadBackOptions>();
    CLI::App* command = app.add_subcommand(
        "read-back", "What the tools measured of an exported project, beside the estimates of its design");
    command->add_option("DIR", options->directory, "Folder of a synthesized project")->required();
    command->add_option("--model", options->model, "Its model, where the folder does not hold it");
    command->add_option("--config", options->config, "Its hls4ml_config.yml, with --model");
    CLI::Option* study = command->add_option(
        "--study", options->study, "Keep the numbers beside those of this study's trial of the same design");
    command->add_option("--name", options->name, "Study in the file; not needed when it holds one")
        ->needs(study);
    command->add_option("--trial", options->trial, "The trial, where its design is not found")->needs(study);
    command->add_flag("--calibrate", options->calibrate, "Also let later estimates learn from the reports");
    add_json_option(*command, options->json);
    command->callback([&action, options] {
        action = [options](Context& context) { return read_back(*options, context); };
    });
}

} // namespace bitscape::cli
