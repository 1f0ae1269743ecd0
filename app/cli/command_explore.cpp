#include "cli/evaluation_bench.hpp"
#include "cli/front_report.hpp"
#include "cli/load.hpp"
#include "cli/search_progress.hpp"
#include "search/profile_start.hpp"
#include "search/recipe.hpp"
#include "search/space_file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace bitscape::cli {

namespace {

struct ExploreOptions {
    ModelOptions model;
    std::string data, study, name, resume, space;
    std::size_t trials = 0;
    std::string sampler = "random";
    std::vector<std::string> objectives, constraints, warm_start;
    std::uint64_t seed = 0;
    std::size_t population = 0;
    int jobs = 0;
    int min_width = search::SpaceOptions{}.min_width, max_width = search::SpaceOptions{}.max_width;
    bool early_stop = false, fit_part = false, progress_lines = false;
};

constexpr const char* current_design = "current"; ///< --warm-start: not the name of a study

std::string sampler_names()
{
    std::string names;
    for (const search::SamplerKind kind : search::sampler_kinds())
        names += (names.empty() ? "" : ", ") + std::string(to_string(kind));
    return names;
}

Result<study::Description> describe(const ExploreOptions& options, const document::Document& document,
                                    const study::Evaluation& base)
{
    study::Description study;
    study.name = options.name.empty() ? document.model_file.stem().string() : options.name;
    for (const std::string& text : options.objectives) {
        auto name = study::with_reference(text, base);
        if (!name)
            return pass(std::move(name).error());
        const bool maximize = study::is_maximized(*name);
        study.objectives.push_back(
            {*std::move(name), maximize ? study::Direction::maximize : study::Direction::minimize});
    }
    study.seed = options.seed;
    study.model_file = document.model_file.string();
    return study;
}

/// Says before the first trial what no trial could measure, such as an accuracy without labels.
Result<void> check_measurable(const std::vector<std::string>& names, const study::Evaluation& base,
                              const std::string& data)
{
    for (const std::string& name : names)
        if (!study::objective_value(base, name))
            return fail(ErrorCode::mismatch, data, fmt::format("'{}' cannot be measured on this data", name));
    return {};
}

/// Objectives of the command line, before a study is made for them. Scores wait for their reference.
std::vector<std::string> plain_objectives(const ExploreOptions& options)
{
    std::vector<std::string> names;
    if (options.resume.empty())
        std::copy_if(options.objectives.begin(), options.objectives.end(), std::back_inserter(names),
                     [](const std::string& name) { return name.find('(') == std::string::npos; });
    return names;
}

std::vector<std::string> measured_names(const search::Request& request)
{
    std::vector<std::string> names;
    for (const study::Objective& objective : request.study.objectives)
        names.push_back(objective.name);
    for (const search::Constraint& constraint : request.constraints)
        names.push_back(constraint.name);
    return names;
}

/// What is wrong with the command line alone; exit 2 before any file is read.
std::optional<Exit> usage_fault(const ExploreOptions& options)
{
    if (auto sampler = search::parse_sampler(options.sampler); !sampler)
        return usage_error(fmt::format("explore: {}", english(sampler.error())));
    for (const std::string& name : options.objectives)
        if (const auto known = study::check_objective(name); !known) {
            if (name.find('(') != std::string::npos)
                return usage_error(fmt::format("explore: {}", english(known.error())));
            return usage_error(fmt::format("explore: no objective is named '{}' (known: {})", name,
                                           fmt::join(study::objective_names(), ", ")));
        }
    for (auto name = options.objectives.begin(); name != options.objectives.end(); ++name)
        if (std::find(options.objectives.begin(), name, *name) != name)
            return usage_error(fmt::format("explore: objective '{}' is given twice", *name));
    for (const std::string& text : options.constraints)
        if (const auto constraint = search::parse_constraint(text); !constraint)
            return usage_error(fmt::format("explore: {}", english(constraint.error())));
    if (options.study.empty())
        return usage_error("explore: --study needs a file or the URL of a database");
    if (std::find(options.warm_start.begin(), options.warm_start.end(), "") != options.warm_start.end())
        return usage_error("explore: --warm-start needs 'current' or the name of a study");
    if (options.min_width > options.max_width)
        return usage_error("explore: --min-width is above --max-width");
    return std::nullopt;
}

/// Adds the trials that come first: the current design, or the front of a study with (some of) these knobs.
Result<void> add_initial(const std::string& from, const study::Store& store, const design::Design& base,
                         search::Request& request)
{
    if (from == current_design) {
        request.initial.push_back(search::current_choice(request.space, base));
        return {};
    }
    const auto front = read_front(store, from);
    if (!front)
        return pass(front.error());
    std::size_t shared = 0;
    for (const search::Knob& knob : request.space.knobs)
        shared += std::any_of(front->study.space.begin(), front->study.space.end(),
                              [&](const study::Parameter& other) { return other.name == knob.name; });
    if (shared == 0)
        return fail(ErrorCode::mismatch, fmt::format("study '{}'", from),
                    "has none of the knobs of this search: its trials cannot start it");
    for (const study::Trial& trial : front->front)
        request.initial.push_back(request.space.choice_of(trial.parameters));
    return {};
}

Result<search::Space> choose_space(const ExploreOptions& options, const design::Design& base)
{
    if (!options.space.empty())
        return search::read_space(options.space, base);
    search::SpaceOptions space;
    space.min_width = options.min_width;
    space.max_width = options.max_width;
    return search::default_space(base, space);
}

/// All of it from the command line.
Result<search::Request> new_request(const ExploreOptions& options, const Evaluated& start,
                                    const study::Store& store, Context& context)
{
    search::Request request;
    auto study = describe(options, start.document, start.evaluation);
    if (!study)
        return pass(std::move(study).error());
    request.study = *std::move(study);
    auto space = choose_space(options, *start.design);
    if (!space)
        return pass(std::move(space).error());
    request.space = *std::move(space);
    request.base = start.document.configuration;
    request.sampler = *search::parse_sampler(options.sampler); // usage_fault has parsed it
    request.population = options.population;
    for (const std::string& text : options.constraints) {
        auto constraint = search::parse_constraint(text);
        if (!constraint)
            return pass(std::move(constraint).error());
        request.constraints.push_back(*constraint);
    }
    if (options.fit_part)
        for (search::Constraint& constraint : search::fit_to_part(*start.evaluation.estimate.part))
            request.constraints.push_back(std::move(constraint));
    if (options.early_stop)
        request.early_stop.emplace();
    for (const std::string& from : options.warm_start)
        if (auto added = add_initial(from, store, *start.design, request); !added)
            return pass(std::move(added).error());
    if (request.sampler == search::SamplerKind::greedy) {
        auto profile =
            search::profile_start(request.space, request.base, start.bench, context.stop, context.progress);
        if (!profile)
            return pass(std::move(profile).error());
        request.start = *std::move(profile);
    }
    return request;
}

/// All of it from the study. A configuration that is given must be the study's.
Result<search::Request> resumed_request(const ExploreOptions& options, const document::Document& document,
                                        const study::Store& store, const study::Bench& bench)
{
    auto description = store.describe(options.resume);
    if (!description)
        return pass(std::move(description).error());
    auto recipe = search::read_recipe(store, options.resume);
    if (!recipe)
        return pass(std::move(recipe).error());
    if (!*recipe)
        return fail(ErrorCode::not_found, fmt::format("study '{}'", options.resume),
                    "does not say how it was begun: continue it with the options of its first search");
    if (auto same = search::check_same(**recipe, bench, options.resume); !same)
        return pass(std::move(same).error());
    if (!options.model.config.empty() &&
        study::base_hash(document.configuration, bench) != description->base_hash)
        return fail(ErrorCode::mismatch, fmt::format("study '{}'", options.resume),
                    fmt::format("was begun with another configuration than {}", options.model.config));
    return search::request_of(*description, **recipe);
}

Result<Exit> print_front(const ExploreOptions& options, const study::Store& store, const std::string& name,
                         const search::Status& status)
{
    const auto report = read_front(store, name);
    if (!report)
        return pass(Error(report.error()).at(options.study));
    Json json = to_json(*report);
    json["file"] = options.study;
    json["new_trials"] = status.made;
    json["pruned"] = status.pruned;
    json["repeated"] = status.repeated;
    json["seconds"] = status.seconds;
    if (auto printed = options.model.json ? print_json(json) : print(text_of(*report)); !printed)
        return pass(printed.error());
    return Exit::done;
}

/// Runs it with progress on standard error. Returns how it ended.
Result<search::Status> run_search(const search::Request& request,
                                  const std::shared_ptr<const study::Bench>& bench, study::Store& store,
                                  bool progress_lines, Context& context)
{
    SearchProgress line("explore", progress_lines);
    search::Status last;
    const search::Control control{context.stop, nullptr, {}, [&](const search::Status& status) {
                                      last = status;
                                      line.show(status);
                                  }};
    const auto made = search::run(request, bench, store, control, context.progress);
    if (!made)
        return pass(made.error());
    return last;
}

/// Made if it is missing, unless a study in it was named.
Result<std::unique_ptr<study::Store>> open_store(const ExploreOptions& options)
{
    const bool named = std::any_of(options.warm_start.begin(), options.warm_start.end(),
                                   [](const std::string& from) { return from != current_design; });
    return named || !options.resume.empty() ? study::Store::open(options.study)
                                            : study::Store::open_or_create(options.study);
}

Result<Exit> search_around(const ExploreOptions& options, const Evaluated& base, Context& context)
{
    if (auto measurable = check_measurable(plain_objectives(options), base.evaluation, base.data);
        !measurable)
        return pass(measurable.error());
    const auto store = open_store(options);
    if (!store)
        return pass(store.error());
    auto request = options.resume.empty() ? new_request(options, base, **store, context)
                                          : resumed_request(options, base.document, **store, *base.bench);
    if (!request)
        return pass(request.error());
    request->trials = options.trials;
    request->jobs = thread_count(options.jobs);
    request->sources = {options.model.model, options.model.config, base.data};
    if (auto measurable = check_measurable(measured_names(*request), base.evaluation, base.data); !measurable)
        return pass(measurable.error());
    context.progress.done = 0;
    const auto status = run_search(*request, base.bench, **store, options.progress_lines, context);
    if (!status)
        return pass(status.error());
    if (status->trials < options.trials)
        print_note(fmt::format("explore: the {} sampler has no more designs of this space: {} of {} trials",
                               to_string(request->sampler), status->trials, options.trials));
    return print_front(options, **store, request->study.name, *status);
}

Result<Exit> explore(const ExploreOptions& options, Context& context)
{
    if (const auto fault = usage_fault(options))
        return *fault;
    return with_evaluated("explore", options.model, options.data, options.jobs, context,
                          [&](const Evaluated& base) { return search_around(options, base, context); });
}

CLI::Validator whole_number()
{
    return {[](const std::string& text) {
                const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
                return digits ? std::string() : fmt::format("'{}' is not 0, 1, 2, ...", text);
            },
            "NONNEGATIVE"};
}

void add_search_options(CLI::App& command, ExploreOptions& options)
{
    command.add_option("--sampler", options.sampler, sampler_names())->capture_default_str();
    command.add_option(
        "--objective", options.objectives,
        "Repeatable; default accuracy and lut; also 'forgiving_factor(accuracy,energy_pj,...)'");
    command.add_option("--constraint", options.constraints,
                       "Such as 'dsp<=220' or 'lut<80%' of the part; repeatable");
    command.add_flag("--fit-part", options.fit_part, "A constraint for each resource of the part");
    command.add_option("--seed", options.seed, "Same seed, same trials")
        ->check(whole_number())
        ->capture_default_str();
    command.add_option("--population", options.population, "Trials of a generation; 0 = the sampler's own")
        ->check(CLI::Range(0, 100'000))
        ->capture_default_str();
    command.add_option("--warm-start", options.warm_start,
                       "Tried first: 'current', the configuration as it is, or the front of that study");
    command.add_flag("--early-stop,!--no-early-stop", options.early_stop,
                     "Stop designs as soon as it is certain that they miss the front (not by default)");
    command.add_option("--space", options.space, "YAML file of the knobs and what they may be set to");
    command.add_option("--min-width", options.min_width, "Narrowest type tried, bits")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    command.add_option("--max-width", options.max_width, "Widest type tried, bits")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
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
    command
        ->add_option("--study", options->study,
                     "Study database, made if missing, continued if not; or postgresql://USER@HOST/DATABASE")
        ->required();
    command->add_option("--name", options->name, "Study in it; default: the model file's name");
    CLI::Option* resume = command->add_option("--resume", options->resume,
                                              "Continue the study of this name with its own options");
    command->add_option("--trials", options->trials, "Trials wanted in the study")
        ->required()
        ->check(CLI::Range(1, 10'000'000));
    add_search_options(*command, *options);
    add_hardware_options(*command, options->model);
    add_threads_option(*command, options->jobs, "--jobs");
    command->add_flag("--progress-lines", options->progress_lines,
                      "Progress as a JSON object a line on standard error");
    add_json_option(*command, options->model.json);
    for (const char* settled :
         {"--name", "--sampler", "--objective", "--constraint", "--fit-part", "--seed", "--population",
          "--warm-start", "--early-stop", "--space", "--min-width", "--max-width", "--part", "--clock"})
        resume->excludes(command->get_option(settled));
    command->callback(
        [&action, options] { action = [options](Context& context) { return explore(*options, context); }; });
}

} // namespace bitscape::cli
