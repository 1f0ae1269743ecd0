#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/table.hpp"
#include "estimate/score.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

namespace {

Json score_json(const estimate::EstimatorScore& score)
{
    Json json;
    json["skipped"] = score.skipped;
    json["groups"] = Json::array();
    for (const estimate::ScoreGroup& group : score.groups) {
        Json quantities = Json::object();
        for (const estimate::QuantityScore& quantity : group.quantities)
            quantities[quantity.quantity] = Json{{"rows", quantity.rows},
                                                 {"median_relative_error", quantity.median_relative_error},
                                                 {"coverage", quantity.coverage},
                                                 {"exact", quantity.exact}};
        json["groups"].push_back(
            Json{{"name", group.name}, {"rows", group.rows}, {"quantities", quantities}});
    }
    return json;
}

std::string score_text(const estimate::EstimatorScore& score)
{
    Table table({"rows of", "quantity", "rows", "median error", "inside the 90 % interval", "exact"});
    for (const estimate::ScoreGroup& group : score.groups)
        for (const estimate::QuantityScore& quantity : group.quantities)
            table.add({group.name, quantity.quantity, count_text(double(quantity.rows)),
                       percent_text(quantity.median_relative_error), percent_text(quantity.coverage),
                       percent_text(quantity.exact)});
    return fmt::format("{}\n{} rows skipped (no dense layer, or weights not described)\n", table.text(),
                       score.skipped);
}

Result<Exit> score_rows(const std::string& file, bool json)
{
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
        std::string file;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("score-estimator", "Compare the estimator with measured synthesis rows");
    command->add_option("ROWS", options->file, "Table of synthesis results (.csv)")->required();
    add_json_option(*command, options->json);
    command->callback([&action, options] {
        action = [options](Context&) { return score_rows(options->file, options->json); };
    });
}

} // namespace bitscape::cli
