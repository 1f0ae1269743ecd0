#include "cli/front_report.hpp"
#include "cli/load.hpp"

namespace bitscape::cli {

namespace {

struct FrontOptions {
    std::string study;
    std::string name;
    bool json = false;
};

Result<Exit> show_front(const FrontOptions& options)
{
    const auto store = study::Store::open(options.study);
    if (!store)
        return pass(store.error());
    const auto report = read_front(**store, options.name);
    if (!report)
        return pass(Error(report.error()).at(options.study));
    if (auto printed = options.json ? print_json(to_json(*report)) : print(text_of(*report)); !printed)
        return pass(printed.error());
    return Exit::done;
}

} // namespace

void add_front(CLI::App& app, Action& action)
{
    auto options = std::make_shared<FrontOptions>();
    CLI::App* command = app.add_subcommand("front", "The Pareto front of a study and its hypervolume");
    command->add_option("STUDY", options->study, "Study database")->required();
    command->add_option("--name", options->name, "Study in the file; not needed when it holds one");
    add_json_option(*command, options->json);
    command->callback([&action, options] { action = [options](Context&) { return show_front(*options); }; });
}

} // namespace bitscape::cli
