#include "cli/evaluation_bench.hpp"
#include "cli/front_report.hpp"
#include "cli/load.hpp"
#include "cli/progress_line.hpp"
#include "search/search.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::cli {

namespace {

struct ExploreOptions {
    ModelOptions model;
    std::string data, study, name;
    std::size_t trials = 0;
    std::string sampler = "random";
    std::vector<std::string> objectives, constraints;
    std::uint64_t seed = 0;
    int jobs = 0;
    int min_width = search::SpaceOptions{}.min_width, max_width = search::SpaceOptions{}.max_width;
};

study::Description describe(const ExploreOptions& options, const document::Document& document)
{
    study::Description study;
    study.name = options.name.empty() ? document.model_file.stem().string() : options.name;
    for (const std::string& name : options.objectives)
        study.objectives.push_back(
            {name, study::is_maximized(name) ? study::Direction::maximize : study::Direction::minimize});
    study.constraints = options.constraints;
    study.sampler = options.sampler;
    study.seed = options.seed;
    study.model_file = document.model_file.string();
    return study;
}

/// Says before the first trial what no trial could measure, such as an accuracy without labels.
Result<void> check_measurable(const ExploreOptions& options,
                              const std::vector<search::Constraint>& constraints,
                              const study::Evaluation& base, const std::string& data)
{
    std::vector<std::string> names = options.objectives;
    for (const search::Constraint& constraint : constraints)
        names.push_back(constraint.name);
    for (const std::string& name : names)
        if (!study::objective_value(base, name))
            return fail(ErrorCode::mismatch, data, fmt::format("'{}' cannot be measured on this data", name));
    return {};
}

/// What is wrong with the command line alone; exit 2 before any file is read.
std::optional<Exit> usage_fault(const ExploreOptions& options)
{
    if (options.sampler == "nsga2" || options.sampler == "tpe")
        return usage_error(fmt::format("explore: sampler {} is not part of this version yet (random, grid)",
                                       options.sampler));
    const auto known = study::objective_names();
    for (const std::string& name : options.objectives)
        if (std::find(known.begin(), known.end(), name) == known.end())
            return usage_error(
                fmt::format("explore: no objective is named '{}' (known: {})", name, fmt::join(known, ", ")));
    for (const std::string& text : options.constraints)
        if (const auto constraint = search::parse_constraint(text); !constraint)
            return usage_error(fmt::format("explore: {}", english(constraint.error())));
    if (options.min_width > options.max_width)
        return usage_error("explore: --min-width is above --max-width");
    return std::nullopt;
}

Result<search::Request> make_request(const ExploreOptions& options, const document::Document& document,
                                     const design::Design& base)
{
    search::Request request;
    request.study = describe(options, document);
    search::SpaceOptions space_options;
    space_options.min_width = options.min_width;
    space_options.max_width = options.max_width;
    request.space = search::default_space(base, space_options);
    request.base = document.configuration;
    request.sampler = options.sampler == "grid" ? search::SamplerKind::grid : search::SamplerKind::random;
    request.trials = options.trials;
    request.jobs = thread_count(options.jobs);
    for (const std::string& text : options.constraints) {
        auto constraint = search::parse_constraint(text);
        if (!constraint)
            return pass(std::move(constraint).error());
        request.constraints.push_back(*constraint);
    }
    return request;
}

Result<Exit> print_front(const ExploreOptions& options, const study::Store& store, const std::string& name,
                         std::size_t stored)
{
    const auto report = read_front(store, name);
    if (!report)
        return pass(Error(report.error()).at(options.study));
    Json json = to_json(*report);
    json["file"] = options.study;
    json["new_trials"] = stored;
    if (auto printed = options.model.json ? print_json(json) : print(text_of(*report)); !printed)
        return pass(printed.error());
    return Exit::done;
}

Result<Exit> explore(const ExploreOptions& options, Context& context)
{
    if (const auto fault = usage_fault(options))
        return *fault;
    const auto document = open_document(options.model, context);
    if (!document)
        return pass(document.error());
    const std::string data = options.data.empty() ? document->data : options.data;
    if (data.empty())
        return usage_error("explore: --data is required (the project names none)");
    const auto bench = make_bench(*document, data);
    if (!bench)
        return pass(bench.error());
    study::Evaluator evaluator(*bench);
    const auto base = evaluator.evaluate(document->configuration, thread_count(options.jobs), context.stop,
                                         context.progress);
    if (!base)
        return pass(placed_evaluation(base.error(), *document));
    const auto request = make_request(options, *document, *evaluator.last_design());
    if (!request)
        return pass(request.error());
    if (auto measurable = check_measurable(options, request->constraints, *base, data); !measurable)
        return pass(measurable.error());
    const auto store = study::Store::open_or_create(options.study);
    if (!store)
        return pass(store.error());
    context.progress.done = 0;
    const auto stored = [&] {
        const ProgressLine line("explore: trial", context.progress);
        return search::run(
            *request, *bench, **store, [](const study::Trial&) {}, context.stop, context.progress);
    }();
    if (!stored)
        return pass(stored.error());
    return print_front(options, **store, request->study.name, *stored);
}

} // namespace

void add_explore(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ExploreOptions>();
    options->objectives = {"accuracy", "lut"};
    CLI::App* command =
        app.add_subcommand("explore", "Search precisions and reuse factors; trials go to a study");
    add_model_options(*command, options->model);
    command->add_option("--data", options->data, "Test set: .npz with x and y, .csv, .h5, or X.npy,Y.npy");
    command->add_option("--study", options->study, "Study database; made if missing, continued if not")
        ->required();
    command->add_option("--name", options->name, "Study in the file; default: the model file's name");
    command->add_option("--trials", options->trials, "Trials wanted in the study")
        ->required()
        ->check(CLI::Range(1, 10'000'000));
    command->add_option("--sampler", options->sampler, "random or grid")
        ->check(CLI::IsMember({"nsga2", "tpe", "random", "grid"}))
        ->capture_default_str();
    command->add_option("--objective", options->objectives, "Repeatable; default accuracy and lut");
    command->add_option("--constraint", options->constraints, "Such as 'dsp<=220'; repeatable");
    command->add_option("--seed", options->seed, "Same seed, same trials")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    command->add_option("--min-width", options->min_width, "Narrowest type tried, bits")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    command->add_option("--max-width", options->max_width, "Widest type tried, bits")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    add_hardware_options(*command, options->model);
    add_threads_option(*command, options->jobs, "--jobs");
    add_json_option(*command, options->model.json);
    command->callback(
        [&action, options] { action = [options](Context& context) { return explore(*options, context); }; });
}

} // namespace bitscape::cli
