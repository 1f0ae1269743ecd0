#include "cli/front_report.hpp"

#include "cli/table.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

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

/// Values of the complete trials, and their numbers.
struct Complete {
    std::vector<TrialId> numbers;
    std::vector<std::vector<double>> values;
};

Complete complete_of(const study::TrialColumns& columns, std::size_t objectives)
{
    Complete complete;
    for (std::size_t i = 0; i < columns.number.size(); ++i) {
        if (columns.state[i] != study::TrialState::complete)
            continue;
        std::vector<double> point;
        for (std::size_t j = 0; j < objectives; ++j)
            point.push_back(columns.values[j][i]);
        if (std::any_of(point.begin(), point.end(), [](double value) { return std::isnan(value); }))
            continue;
        complete.numbers.push_back(TrialId{columns.number[i]});
        complete.values.push_back(std::move(point));
    }
    return complete;
}

std::vector<std::vector<double>> values_of(const std::vector<study::Trial>& trials)
{
    std::vector<std::vector<double>> values;
    for (const study::Trial& trial : trials)
        values.push_back(trial.values);
    return values;
}

std::vector<double> worst_of(const std::vector<std::vector<double>>& values,
                             const std::vector<study::Direction>& directions)
{
    if (values.empty())
        return {};
    std::vector<double> worst = values.front();
    for (const auto& point : values)
        for (std::size_t j = 0; j < point.size(); ++j)
            if (better(worst[j], point[j], directions[j]))
                worst[j] = point[j];
    return worst;
}

/// How many trials ended otherwise.
void count_states(const study::TrialColumns& columns, FrontReport& report)
{
    const auto count = [&](study::TrialState state) {
        return static_cast<std::size_t>(std::count(columns.state.begin(), columns.state.end(), state));
    };
    report.infeasible = count(study::TrialState::infeasible);
    report.pruned = count(study::TrialState::pruned);
    report.failed = count(study::TrialState::failed);
}

/// Samplers come back to a design; trials that another program made have no hash and count as they are.
std::vector<std::size_t> same_designs(const std::vector<study::Trial>& trials)
{
    std::map<std::uint64_t, std::size_t> first;
    std::vector<std::size_t> same;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        const std::uint64_t hash = trials[i].design_hash;
        same.push_back(hash == 0 ? i : first.emplace(hash, i).first->second);
    }
    return same;
}

std::size_t designs_of(const FrontReport& report)
{
    std::size_t designs = 0;
    for (std::size_t i = 0; i < report.same_as.size(); ++i)
        designs += report.same_as[i] == i ? 1 : 0;
    return designs;
}

std::string states_text(const FrontReport& report)
{
    std::string text = fmt::format("{} complete", report.complete);
    for (const auto& [count, words] :
         {std::pair{report.infeasible, "break a constraint"}, std::pair{report.pruned, "stopped early"},
          std::pair{report.failed, "failed"}})
        if (count > 0)
            text += fmt::format(", {} {}", count, words);
    return text;
}

} // namespace

Result<FrontReport> read_front(const study::Store& store, const std::string& name)
{
    FrontReport report;
    auto study = choose_study(store, name);
    if (!study)
        return pass(std::move(study).error());
    report.study = *std::move(study);
    const auto family = study::family_of(store, report.study);
    if (!family)
        return pass(family.error());
    report.family = *family;
    const auto columns = store.columns(report.study.name);
    if (!columns)
        return pass(columns.error());
    const auto directions = directions_of(report.study);
    const Complete complete = complete_of(*columns, directions.size());
    report.trials = columns->number.size();
    count_states(*columns, report);
    report.complete = complete.numbers.size();
    report.reference = worst_of(complete.values, directions);
    std::vector<std::vector<double>> values;
    for (const std::size_t i : study::pareto_front(complete.values, directions)) {
        auto trial = store.trial(report.study.name, complete.numbers[i]);
        if (!trial)
            return pass(std::move(trial).error());
        values.push_back(complete.values[i]);
        report.front.push_back(*std::move(trial));
    }
    if (!values.empty())
        report.hypervolume = study::hypervolume(values, directions, report.reference);
    std::stable_sort(report.front.begin(), report.front.end(),
                     [&](const study::Trial& a, const study::Trial& b) {
                         return better(a.values[0], b.values[0], directions[0]);
                     });
    report.same_as = same_designs(report.front);
    auto measured = document::read_measured(store, report.study.name);
    if (!measured)
        return pass(std::move(measured).error());
    report.measured = *std::move(measured);
    report.knee = study::knee_point(values_of(report.front), directions);
    return report;
}

std::vector<std::size_t> thinned(const FrontReport& report, double epsilon)
{
    return study::thinned_front(values_of(report.front), directions_of(report.study), epsilon);
}

Json to_json(const FrontReport& report, double epsilon)
{
    Json json;
    json["study"] = report.study.name;
    json["model"] = report.study.model_file;
    json["family"] = study::to_string(report.family);
    json["sampler"] = report.study.sampler;
    json["seed"] = report.study.seed;
    json["trials"] = report.trials;
    json["complete"] = report.complete;
    json["infeasible"] = report.infeasible;
    json["pruned"] = report.pruned;
    json["failed"] = report.failed;
    json["objectives"] = Json::array();
    for (const study::Objective& objective : report.study.objectives)
        json["objectives"].push_back(
            Json{{"name", objective.name},
                 {"direction", objective.direction == study::Direction::maximize ? "maximize" : "minimize"}});
    json["constraints"] = report.study.constraints;
    json["hypervolume"] = report.hypervolume;
    json["reference"] = report.reference;
    json["front_size"] = report.front.size();
    json["front_designs"] = designs_of(report);
    json["knee"] = report.knee ? Json(report.front[*report.knee].number.value) : Json();
    json["front"] = Json::array();
    for (const std::size_t i : thinned(report, epsilon)) {
        const study::Trial& trial = report.front[i];
        Json values = Json::object();
        for (std::size_t j = 0; j < trial.values.size(); ++j)
            values[report.study.objectives[j].name] = trial.values[j];
        json["front"].push_back(Json{{"trial", trial.number.value},
                                     {"values", values},
                                     {"numbers", trial.numbers},
                                     {"parameters", trial.parameters},
                                     {"design_hash", hash_text(trial.design_hash)}});
        if (const auto built = report.measured.find(trial.number); built != report.measured.end())
            for (const auto& [name, number] : built->second)
                json["front"].back()["measured"][name] = {{"value", number.value}, {"source", number.source}};
        if (report.same_as[i] != i)
            json["front"].back()["same_as"] = report.front[report.same_as[i]].number.value;
    }
    return json;
}

std::string text_of(const FrontReport& report, double epsilon)
{
    std::vector<std::string> header{"trial"};
    for (const study::Objective& objective : report.study.objectives)
        header.push_back(objective.name);
    header.emplace_back("knobs");
    Table table(std::move(header));
    for (const std::size_t i : thinned(report, epsilon)) {
        if (report.same_as[i] != i)
            continue; // one line a design
        const study::Trial& trial = report.front[i];
        std::vector<std::string> row{
            fmt::format("{}{}", trial.number.value, report.knee == i ? " (knee)" : "")};
        for (const double value : trial.values)
            row.push_back(number_text(value, 5));
        std::string knobs;
        for (const auto& [name, value] : trial.parameters)
            knobs += fmt::format("{}{}={}", knobs.empty() ? "" : " ", name, value);
        row.push_back(knobs);
        table.add(std::move(row));
    }
    std::string text = fmt::format("study {}: {} trials, {}, {} on the front\n", report.study.name,
                                   report.trials, states_text(report), designs_of(report));
    if (report.front.empty())
        return text;
    return fmt::format("{}hypervolume {} (reference: the worst of each objective, {})\n\n{}", text,
                       number_text(report.hypervolume, 6), fmt::join(report.reference, ", "), table.text());
}

} // namespace bitscape::cli
