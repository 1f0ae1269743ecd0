#include "base/files.hpp"
#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/table.hpp"
#include "estimate/score.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

namespace {

Json group_json(const estimate::ScoreGroup& group)
{
    return Json{{"target", group.target},
                {"stage", group.stage},
                {"source", group.source},
                {"layer_class", group.layer_class},
                {"n", group.n},
                {"mdape", group.mdape},
                {"smape", group.smape},
                {"r2", group.r2 ? Json(*group.r2) : Json()},
                {"within10", group.within10},
                {"within20", group.within20},
                {"within30", group.within30},
                {"exact", group.exact},
                {"coverage90", group.coverage90},
                {"mean_width", group.mean_width}};
}

Json score_json(const estimate::EstimatorScore& score)
{
    Json json{{"rows", score.rows},
              {"skipped", score.skipped},
              {"calibration", estimate::calibration_id()},
              {"groups", Json::array()},
              {"targets", Json::array()}};
    for (const estimate::ScoreGroup& group : score.groups)
        json["groups"].push_back(group_json(group));
    for (const estimate::ScoreGroup& group : score.targets) {
        Json of_target = group_json(group);
        of_target.erase("source"), of_target.erase("layer_class");
        json["targets"].push_back(std::move(of_target));
    }
    return json;
}

std::string score_text(const estimate::EstimatorScore& score)
{
    Table table({"target", "stage", "rows of", "layers", "n", "median error", "SMAPE", "R2", "within 10 %",
                 "20 %", "30 %", "exact", "covered", "mean width"});
    const auto percent = [](double value) { return percent_text(value / 100); };
    const auto add = [&](const estimate::ScoreGroup& group) {
        table.add({group.target, group.stage, group.source.empty() ? "all" : group.source,
                   group.layer_class.empty() ? "all" : group.layer_class, count_text(double(group.n)),
                   percent(group.mdape), percent(group.smape),
                   group.r2 ? fmt::format("{:.3f}", *group.r2) : std::string("–"), percent(group.within10),
                   percent(group.within20), percent(group.within30), percent(group.exact),
                   percent(group.coverage90), percent(group.mean_width)});
    };
    for (const estimate::ScoreGroup& group : score.groups)
        add(group);
    for (const estimate::ScoreGroup& group : score.targets)
        add(group);
    return fmt::format("{}\n{} rows, {} skipped (they do not say what was built)\n", table.text(), score.rows,
                       score.skipped);
}

Result<Exit> score_rows(const std::string& file, const std::string& terms, bool json)
{
    if (!terms.empty()) {
        const auto content = read_file(file);
        if (!content)
            return pass(content.error());
        const auto table = estimate::term_table(*content, std::filesystem::path(file).filename().string());
        if (!table)
            return pass(table.error());
        if (auto written = write_file(terms, *table); !written)
            return pass(written.error());
    }
    const auto score = estimate::score_estimator(std::filesystem::path(file));
    if (!score)
        return pass(score.error());
    if (auto printed = json ? print_json(score_json(*score)) : print(score_text(*score)); !printed)
        return pass(printed.error());
    return Exit::done;
}

} // namespace

void add_score_estimator(CLI::App& app, Action& action)
{
    struct Options {
        std::string file, terms;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("score-estimator", "Compare the estimator with measured synthesis rows");
    command->add_option("ROWS", options->file, "Table of synthesis results (.csv)")->required();
    command->add_option("--terms", options->terms,
                        "Also write what every estimate is made of (.csv), for resources/calibration");
    add_json_option(*command, options->json);
    command->callback([&action, options] {
        action = [options](Context&) { return score_rows(options->file, options->terms, options->json); };
    });
}

} // namespace bitscape::cli
