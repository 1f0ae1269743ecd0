#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/progress_line.hpp"
#include "cli/table.hpp"
#include "cli/verify.hpp"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>
#include <thread>

namespace bitscape::cli {

namespace {

namespace fs = std::filesystem;

struct VerifyOptions {
    std::vector<std::string> places;
    int jobs = 0;
    bool plain = false;
    bool types = false;
    bool json = false;
};

Verdict unreadable(const fs::path& folder, const Error& error)
{
    Verdict verdict;
    verdict.name = folder.lexically_normal().filename().string();
    if (verdict.name.empty()) // written with a slash at the end
        verdict.name = folder.lexically_normal().parent_path().filename().string();
    verdict.first_difference = english(error);
    return verdict;
}

/// All cases over worker threads; verdicts in the order of the cases, whatever the number of workers.
Result<std::vector<Verdict>> verify_all(const std::vector<fs::path>& cases, const VerifyOptions& options,
                                        Context& context)
{
    std::vector<Result<Verdict>> results(cases.size(), Result<Verdict>(Verdict{}));
    context.progress.total = static_cast<std::int64_t>(cases.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        Progress inner;
        Context own{context.plugins, context.stop, inner};
        for (std::size_t i = next++; i < cases.size(); i = next++, ++context.progress.done)
            results[i] = verify(cases[i], options.plain, own);
    };
    {
        const ProgressLine line("verify: case", context.progress);
        std::vector<std::jthread> workers;
        const std::size_t wanted =
            std::min(cases.size(), static_cast<std::size_t>(thread_count(options.jobs)));
        for (std::size_t i = 1; i < wanted; ++i)
            workers.emplace_back(work);
        work();
    }
    std::vector<Verdict> verdicts;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        auto& result = results[i];
        // One damaged case among many is a failed one; the others still count.
        const bool fatal = cases.size() == 1 || context.stop.stop_requested();
        if (!result && fatal)
            return pass(std::move(result).error());
        if (result)
            verdicts.push_back(*std::move(result));
        else
            verdicts.push_back(unreadable(cases[i], result.error()));
    }
    return verdicts;
}

std::size_t count_exact(const std::vector<Verdict>& verdicts)
{
    return static_cast<std::size_t>(std::count_if(verdicts.begin(), verdicts.end(),
                                                  [](const Verdict& verdict) { return verdict.exact; }));
}

Json verdicts_json(const std::vector<Verdict>& verdicts)
{
    Json json;
    json["cases"] = verdicts.size();
    json["exact"] = count_exact(verdicts);
    json["unsupported"] = std::count_if(verdicts.begin(), verdicts.end(),
                                        [](const Verdict& verdict) { return verdict.unsupported; });
    json["failed"] = Json::array();
    json["types"] = Json::array();
    for (const Verdict& verdict : verdicts) {
        if (!verdict.exact) {
            Json failed{{"case", verdict.name},
                        {"layer", verdict.layer.empty() ? Json(nullptr) : Json(verdict.layer)},
                        {"first_difference", verdict.first_difference}};
            if (verdict.unsupported)
                failed["unsupported"] = true;
            json["failed"].push_back(std::move(failed));
        }
        for (const TypeDifference& type : verdict.types)
            json["types"].push_back(Json{{"case", verdict.name},
                                         {"layer", type.layer},
                                         {"type", type.type},
                                         {"ours", type.ours},
                                         {"hls4ml", type.theirs}});
    }
    return json;
}

std::string verdicts_text(const std::vector<Verdict>& verdicts, bool with_types)
{
    Table failed({"case", "layer", "first difference"});
    Table types({"case", "layer", "type", "ours", "hls4ml"});
    bool any_type = false;
    for (const Verdict& verdict : verdicts) {
        if (!verdict.exact)
            failed.add({verdict.name, verdict.unsupported ? "(unsupported)" : verdict.layer,
                        verdict.first_difference});
        for (const TypeDifference& type : verdict.types) {
            any_type = true;
            types.add({verdict.name, type.layer, type.type, type.ours, type.theirs});
        }
    }
    const std::size_t exact = count_exact(verdicts);
    std::string text = fmt::format("{} of {} cases exact\n", exact, verdicts.size());
    if (exact < verdicts.size())
        text += "\n" + failed.text();
    if (with_types && any_type)
        text += "\ntypes resolved otherwise:\n" + types.text();
    return text;
}

Result<Exit> verify_cases(const VerifyOptions& options, Context& context)
{
    const auto cases = find_golden_cases(options.places);
    if (!cases)
        return pass(cases.error());
    const auto verdicts = verify_all(*cases, options, context);
    if (!verdicts)
        return pass(verdicts.error());
    const auto printed =
        options.json ? print_json(verdicts_json(*verdicts)) : print(verdicts_text(*verdicts, options.types));
    if (!printed)
        return pass(printed.error());
    return count_exact(*verdicts) == verdicts->size() ? Exit::done : Exit::difference;
}

} // namespace

void add_verify(CLI::App& app, Action& action)
{
    auto options = std::make_shared<VerifyOptions>();
    CLI::App* command =
        app.add_subcommand("verify", "Compare with hls4ml's C simulation, bit for bit, layer by layer");
    command->add_option("CASE_DIR", options->places, "Folders with a case.json, or folders of such folders")
        ->required();
    command->add_flag("--plain", options->plain, "With the plain kernel");
    command->add_flag("--types", options->types,
                      "List types resolved otherwise than hls4ml (always in --json)");
    add_threads_option(*command, options->jobs, "--jobs");
    add_json_option(*command, options->json);
    command->callback([&action, options] {
        action = [options](Context& context) { return verify_cases(*options, context); };
    });
}

} // namespace bitscape::cli
