#include "cli/front_comparison.hpp"
#include "cli/load.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace bitscape::cli {

namespace {

struct FrontOptions {
    std::vector<std::string> studies; ///< files or URLs
    std::vector<std::string> names;
    double epsilon = 0;
    bool all = false; ///< every study of each file
    bool json = false;
};

/// The studies of `names` that the store holds; without names the only one. Notes what was found.
Result<void> read_fronts(const FrontOptions& options, const std::string& place, std::set<std::string>& found,
                         std::vector<FrontReport>& reports)
{
    const auto store = study::Store::open(place);
    if (!store)
        return pass(store.error());
    std::vector<std::string> wanted = options.names;
    if (options.all) {
        const auto held = (*store)->studies();
        if (!held)
            return pass(held.error());
        if (held->empty())
            return fail(ErrorCode::not_found, place, "the file holds no study");
        for (const study::Description& each : *held)
            wanted.push_back(each.name);
    }
    if (options.studies.size() > 1 && !wanted.empty() &&
        !options.all) { // each name is in one or more of them
        const auto held = (*store)->studies();
        if (!held)
            return pass(held.error());
        std::erase_if(wanted, [&](const std::string& name) {
            return std::none_of(held->begin(), held->end(),
                                [&](const study::Description& each) { return each.name == name; });
        });
        if (wanted.empty())
            return fail(ErrorCode::not_found, place,
                        fmt::format("holds no study '{}'", fmt::join(options.names, "' or '")));
    }
    if (wanted.empty())
        wanted.emplace_back();
    for (const std::string& name : wanted) {
        auto report = read_front(**store, name);
        if (!report && report.error().where.empty())
            return pass(Error(report.error()).at(place));
        if (!report)
            return pass(report.error());
        found.insert(name);
        report->place = options.studies.size() > 1 ? place : "";
        reports.push_back(*std::move(report));
    }
    return {};
}

Result<Exit> show_front(const FrontOptions& options)
{
    std::vector<FrontReport> reports;
    std::set<std::string> found;
    for (const std::string& place : options.studies)
        if (auto read = read_fronts(options, place, found, reports); !read)
            return pass(std::move(read).error());
    for (const std::string& name : options.names)
        if (!found.contains(name))
            return fail(ErrorCode::not_found, "", fmt::format("none of the files holds a study '{}'", name));
    if (reports.size() == 1) {
        const FrontReport& report = reports.front();
        auto printed = options.json ? print_json(to_json(report, options.epsilon))
                                    : print(text_of(report, options.epsilon));
        return printed ? Result<Exit>(Exit::done) : pass(printed.error());
    }
    const auto comparison = compare_fronts(std::move(reports));
    if (!comparison)
        return pass(comparison.error());
    auto printed = options.json ? print_json(to_json(*comparison, options.epsilon))
                                : print(text_of(*comparison, options.epsilon));
    return printed ? Result<Exit>(Exit::done) : pass(printed.error());
}

} // namespace

void add_front(CLI::App& app, Action& action)
{
    auto options = std::make_shared<FrontOptions>();
    CLI::App* command = app.add_subcommand(
        "front", "The Pareto front of a study, its knee and hypervolume; several studies over each other");
    command->add_option("STUDY", options->studies, "Study databases: files or postgresql:// URLs")
        ->required();
    command->add_option("--name", options->names,
                        "Study in the file, repeatable; not needed when it holds one");
    command
        ->add_flag("--all-studies", options->all,
                   "Every study of the files, such as a network's and boosted trees', and their common front")
        ->excludes("--name");
    command
        ->add_option("--thin", options->epsilon,
                     "List one trial for each fraction of the front's range, such as 0.05")
        ->check(CLI::Range(0.0, 1.0));
    add_json_option(*command, options->json);
    command->callback([&action, options] { action = [options](Context&) { return show_front(*options); }; });
}

} // namespace bitscape::cli
