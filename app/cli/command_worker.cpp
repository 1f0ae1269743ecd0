#include "cli/evaluation_bench.hpp"
#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/search_progress.hpp"
#include "search/recipe.hpp"

#include <condition_variable>
#include <fmt/format.h>
#include <mutex>

namespace bitscape::cli {

namespace {

struct WorkerOptions {
    std::string study, name, model, config, data;
    int jobs = 0;
    bool until_done = false, progress_lines = false, json = false;
};

Result<study::Description> choose_study(const study::Store& store, const WorkerOptions& options)
{
    if (!options.name.empty())
        return store.describe(options.name);
    auto studies = store.studies();
    if (!studies)
        return pass(std::move(studies).error());
    if (studies->size() == 1)
        return std::move(studies->front());
    std::string names;
    for (const study::Description& study : *studies)
        names += (names.empty() ? "" : ", ") + study.name;
    if (names.empty())
        return fail(ErrorCode::not_found, options.study, "holds no study: begin one with explore");
    return fail(ErrorCode::not_found, options.study,
                fmt::format("holds several studies, choose one with --name: {}", names));
}

Result<search::Recipe> recipe_of(const study::Store& store, const std::string& name)
{
    auto recipe = search::read_recipe(store, name);
    if (!recipe)
        return pass(std::move(recipe).error());
    if (!*recipe)
        return fail(ErrorCode::not_found, fmt::format("study '{}'", name),
                    "does not say what its trials are made of: workers need one that explore has begun");
    return std::move(**recipe);
}

/// The study's model and data, from where the study says they are unless the user says otherwise.
Result<std::shared_ptr<const study::Bench>> open_bench(const WorkerOptions& options,
                                                       const search::Recipe& recipe, const std::string& study,
                                                       Context& context)
{
    const auto chosen = [](const std::string& here, const std::string& there) {
        return here.empty() ? there : here;
    };
    ModelOptions model;
    model.model = chosen(options.model, recipe.sources.model);
    model.config = chosen(options.config, recipe.sources.configuration);
    const std::string data = chosen(options.data, recipe.sources.data);
    if (model.model.empty() || data.empty())
        return fail(ErrorCode::not_found, fmt::format("study '{}'", study),
                    "does not say where its model and data are: give --model and --data");
    const auto document = open_document(model, context);
    if (!document)
        return pass(document.error());
    auto bench = make_bench(*document, data);
    if (!bench)
        return pass(bench.error());
    if (auto same = search::check_same(recipe, **bench, study); !same)
        return pass(std::move(same).error());
    return bench;
}

/// Waits until more trials are wanted than the study has, and not as many as `settled`: for those all was
/// done that can be, even if the sampler ended before. False: stopped.
Result<bool> wait_for_work(const study::Store& store, const std::string& name, std::size_t settled,
                           const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        const auto wanted = search::read_wanted(store, name);
        if (!wanted)
            return pass(wanted.error());
        const auto finished = store.first_unfinished(name);
        if (!finished)
            return pass(finished.error());
        if (*finished < *wanted && *wanted != settled)
            return true;
        never.wait_for(lock, stop, std::chrono::seconds(1), [] { return false; });
    }
    return false;
}

Result<Exit> print_made(const WorkerOptions& options, const std::string& name, std::size_t made)
{
    Json json;
    json["study"] = name;
    json["new_trials"] = made;
    const std::string text = fmt::format("study {}: {} trials made here\n", name, made);
    if (auto printed = options.json ? print_json(json) : print(text); !printed)
        return pass(printed.error());
    return Exit::done;
}

Result<Exit> work(const WorkerOptions& options, Context& context)
{
    if (options.study.empty())
        return usage_error("worker: --study needs a file or the URL of a database");
    const auto store = study::Store::open(options.study);
    if (!store)
        return pass(store.error());
    const auto description = choose_study(**store, options);
    if (!description)
        return pass(description.error());
    const auto recipe = recipe_of(**store, description->name);
    if (!recipe)
        return pass(recipe.error());
    const auto bench = open_bench(options, *recipe, description->name, context);
    if (!bench)
        return pass(bench.error());
    auto request = search::request_of(*description, *recipe);
    if (!request)
        return pass(request.error());
    request->jobs = thread_count(options.jobs);
    request->follow = true;
    std::size_t made = 0;
    SearchProgress line("worker", options.progress_lines);
    const search::Control control{
        context.stop, nullptr, {}, [&](const search::Status& status) { line.show(status); }};
    for (;;) {
        const auto wanted = search::read_wanted(**store, description->name);
        if (!wanted)
            return pass(wanted.error());
        const auto done = search::run(*request, *bench, **store, control, context.progress);
        if (!done)
            return pass(done.error());
        made += *done;
        if (options.until_done)
            return print_made(options, description->name, made);
        const auto more = wait_for_work(**store, description->name, *wanted, context.stop);
        if (!more)
            return pass(more.error());
        if (!*more)
            return fail(ErrorCode::cancelled, "", "interrupted");
    }
}

} // namespace

void add_worker(CLI::App& app, Action& action)
{
    auto options = std::make_shared<WorkerOptions>();
    CLI::App* command =
        app.add_subcommand("worker", "Take trials from a study that explore has begun, here or elsewhere");
    command
        ->add_option("--study", options->study, "Study database: postgresql://USER@HOST/DATABASE, or a file")
        ->required();
    command->add_option("--name", options->name, "Study in it; not needed when it holds one");
    command->add_option("--model", options->model, "MODEL here, if it is not where the study says");
    command->add_option("--config", options->config, "CFG here, likewise");
    command->add_option("--data", options->data, "DATA here, likewise");
    add_threads_option(*command, options->jobs, "--jobs");
    command->add_flag("--until-done", options->until_done,
                      "End when the study has the trials wanted; otherwise wait for more");
    command->add_flag("--progress-lines", options->progress_lines,
                      "Progress as a JSON object a line on standard error");
    add_json_option(*command, options->json);
    command->callback(
        [&action, options] { action = [options](Context& context) { return work(*options, context); }; });
}

} // namespace bitscape::cli
