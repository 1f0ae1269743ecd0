#include "cli/front_report.hpp"

#include "cli/table.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::cli {

namespace {

std::vector<study::Direction> directions_of(const study::Description& study)
{
    std::vector<study::Direction> directions;
    for (const study::Objective& objective : study.objectives)
        directions.push_back(objective.direction);
    return directions;
}

bool better(double a, double b, study::Direction direction)
{
    return direction == study::Direction::maximize ? a > b : a < b;
}

std::string study_names(const std::vector<study::Description>& studies)
{
    std::string names;
    for (const study::Description& study : studies)
        names += (names.empty() ? "" : ", ") + study.name;
    return names;
}

Result<study::Description> choose_study(const study::Store& store, const std::string& name)
{
    if (!name.empty())
        return store.describe(name);
    auto studies = store.studies();
    if (!studies)
        return pass(std::move(studies).error());
    if (studies->empty())
        return fail(ErrorCode::not_found, "", "the file holds no study");
    if (studies->size() > 1)
        return fail(
            ErrorCode::not_found, "",
            fmt::format("the file holds several studies, choose one with --name: {}", study_names(*studies)));
    return std::move(studies->front());
}

/// Front, reference point and hypervolume from the complete trials.
void measure_front(FrontReport& report)
{
    const auto directions = directions_of(report.study);
    std::vector<std::size_t> complete;
    std::vector<std::vector<double>> values;
    for (std::size_t i = 0; i < report.trials.size(); ++i)
        if (report.trials[i].state == study::TrialState::complete &&
            report.trials[i].values.size() == directions.size()) {
            complete.push_back(i);
            values.push_back(report.trials[i].values);
        }
    report.complete = complete.size();
    if (complete.empty())
        return;
    report.reference = values.front();
    for (const auto& point : values)
        for (std::size_t j = 0; j < point.size(); ++j)
            if (better(report.reference[j], point[j], directions[j]))
                report.reference[j] = point[j];
    std::vector<std::vector<double>> front_values;
    for (const std::size_t i : study::pareto_front(values, directions)) {
        report.front.push_back(complete[i]);
        front_values.push_back(values[i]);
    }
    report.hypervolume = study::hypervolume(front_values, directions, report.reference);
    std::stable_sort(report.front.begin(), report.front.end(), [&](std::size_t a, std::size_t b) {
        return better(report.trials[a].values[0], report.trials[b].values[0], directions[0]);
    });
}

} // namespace

Result<FrontReport> read_front(const study::Store& store, const std::string& name)
{
    FrontReport report;
    auto study = choose_study(store, name);
    if (!study)
        return pass(std::move(study).error());
    report.study = *std::move(study);
    auto trials = store.trials(report.study.name);
    if (!trials)
        return pass(std::move(trials).error());
    report.trials = *std::move(trials);
    measure_front(report);
    return report;
}

Json to_json(const FrontReport& report)
{
    Json json;
    json["study"] = report.study.name;
    json["model"] = report.study.model_file;
    json["sampler"] = report.study.sampler;
    json["seed"] = report.study.seed;
    json["trials"] = report.trials.size();
    json["complete"] = report.complete;
    json["objectives"] = Json::array();
    for (const study::Objective& objective : report.study.objectives)
        json["objectives"].push_back(
            Json{{"name", objective.name},
                 {"direction", objective.direction == study::Direction::maximize ? "maximize" : "minimize"}});
    json["constraints"] = report.study.constraints;
    json["hypervolume"] = report.hypervolume;
    json["reference"] = report.reference;
    json["front"] = Json::array();
    for (const std::size_t i : report.front) {
        const study::Trial& trial = report.trials[i];
        Json values = Json::object();
        for (std::size_t j = 0; j < trial.values.size(); ++j)
            values[report.study.objectives[j].name] = trial.values[j];
        json["front"].push_back(Json{{"trial", trial.number.value},
                                     {"values", values},
                                     {"numbers", trial.numbers},
                                     {"parameters", trial.parameters},
                                     {"design_hash", hash_text(trial.design_hash)}});
    }
    return json;
}

std::string text_of(const FrontReport& report)
{
    std::vector<std::string> header{"trial"};
    for (const study::Objective& objective : report.study.objectives)
        header.push_back(objective.name);
    header.emplace_back("knobs");
    Table table(std::move(header));
    for (const std::size_t i : report.front) {
        const study::Trial& trial = report.trials[i];
        std::vector<std::string> row{fmt::format("{}", trial.number.value)};
        for (const double value : trial.values)
            row.push_back(number_text(value, 5));
        std::string knobs;
        for (const auto& [name, value] : trial.parameters)
            knobs += fmt::format("{}{}={}", knobs.empty() ? "" : " ", name, value);
        row.push_back(knobs);
        table.add(std::move(row));
    }
    std::string text = fmt::format("study {}: {} trials, {} complete, {} on the front\n", report.study.name,
                                   report.trials.size(), report.complete, report.front.size());
    if (report.front.empty())
        return text;
    return fmt::format("{}hypervolume {} (reference: the worst of each objective, {})\n\n{}", text,
                       number_text(report.hypervolume, 6), fmt::join(report.reference, ", "), table.text());
}

} // namespace bitscape::cli
