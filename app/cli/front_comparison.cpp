#include "cli/front_comparison.hpp"

#include "cli/table.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace bitscape::cli {

namespace {

bool better(double a, double b, study::Direction direction)
{
    return direction == study::Direction::maximize ? a > b : a < b;
}

std::vector<study::Direction> directions_of(const FrontComparison& comparison)
{
    std::vector<study::Direction> directions;
    for (const study::Objective& objective : comparison.studies.front().study.objectives)
        directions.push_back(objective.direction);
    return directions;
}

/// "a.db: jets", or "jets" where the studies are in one file.
std::string label_of(const FrontReport& report)
{
    return report.place.empty() ? report.study.name : fmt::format("{}: {}", report.place, report.study.name);
}

/// "jets.h5, network"
std::string model_of(const FrontReport& report)
{
    const std::string file = std::filesystem::path(report.study.model_file).filename().string();
    return fmt::format("{}{}{}", file, file.empty() ? "" : ", ", study::to_string(report.family));
}

std::vector<std::vector<double>> values_of(const FrontReport& report)
{
    std::vector<std::vector<double>> values;
    for (const study::Trial& trial : report.front)
        values.push_back(trial.values);
    return values;
}

const study::Trial& trial_of(const FrontComparison& comparison, FrontComparison::Member member)
{
    return comparison.studies[member.study].front[member.trial];
}

std::vector<std::vector<double>> front_values(const FrontComparison& comparison)
{
    std::vector<std::vector<double>> values;
    for (const FrontComparison::Member member : comparison.front)
        values.push_back(trial_of(comparison, member).values);
    return values;
}

Result<void> check_objectives(const std::vector<FrontReport>& studies)
{
    const auto names = [](const FrontReport& report) {
        std::string text;
        for (const study::Objective& objective : report.study.objectives)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ",
                                objective.direction == study::Direction::maximize ? "most" : "least",
                                objective.name);
        return text;
    };
    for (const FrontReport& report : studies)
        if (report.study.objectives != studies.front().study.objectives)
            return fail(ErrorCode::mismatch, label_of(report),
                        fmt::format("its objectives ({}) are not those of {} ({})", names(report),
                                    label_of(studies.front()), names(studies.front())));
    return {};
}

void find_reference(FrontComparison& comparison, const std::vector<study::Direction>& directions)
{
    for (const FrontReport& report : comparison.studies) {
        if (comparison.reference.empty())
            comparison.reference = report.reference;
        for (std::size_t j = 0; j < report.reference.size(); ++j)
            if (better(comparison.reference[j], report.reference[j], directions[j]))
                comparison.reference[j] = report.reference[j];
    }
}

void find_front(FrontComparison& comparison, const std::vector<study::Direction>& directions)
{
    std::vector<FrontComparison::Member> members;
    std::vector<std::vector<double>> values;
    for (std::size_t i = 0; i < comparison.studies.size(); ++i)
        for (std::size_t j = 0; j < comparison.studies[i].front.size(); ++j) {
            members.push_back({i, j});
            values.push_back(comparison.studies[i].front[j].values);
        }
    for (const std::size_t index : study::pareto_front(values, directions))
        comparison.front.push_back(members[index]);
    std::stable_sort(comparison.front.begin(), comparison.front.end(), [&](const auto& a, const auto& b) {
        return better(trial_of(comparison, a).values[0], trial_of(comparison, b).values[0], directions[0]);
    });
}

std::size_t share_of(const FrontComparison& comparison, std::size_t study)
{
    return static_cast<std::size_t>(
        std::count_if(comparison.front.begin(), comparison.front.end(),
                      [study](const FrontComparison::Member& member) { return member.study == study; }));
}

} // namespace

Result<FrontComparison> compare_fronts(std::vector<FrontReport> studies)
{
    if (auto checked = check_objectives(studies); !checked)
        return pass(std::move(checked).error());
    FrontComparison comparison;
    comparison.studies = std::move(studies);
    const auto directions = directions_of(comparison);
    find_reference(comparison, directions);
    find_front(comparison, directions);
    const auto values = front_values(comparison);
    comparison.knee = study::knee_point(values, directions);
    for (const FrontReport& report : comparison.studies)
        comparison.hypervolumes.push_back(
            report.front.empty() ? 0
                                 : study::hypervolume(values_of(report), directions, comparison.reference));
    if (!values.empty())
        comparison.hypervolume = study::hypervolume(values, directions, comparison.reference);
    return comparison;
}

Json to_json(const FrontComparison& comparison, double epsilon)
{
    Json json;
    json["studies"] = Json::array();
    for (std::size_t i = 0; i < comparison.studies.size(); ++i) {
        Json study = to_json(comparison.studies[i], epsilon);
        study["file"] = comparison.studies[i].place;
        study["family"] = study::to_string(comparison.studies[i].family);
        study["hypervolume_of_common_reference"] = comparison.hypervolumes[i];
        study["on_common_front"] = share_of(comparison, i);
        json["studies"].push_back(std::move(study));
    }
    json["reference"] = comparison.reference;
    json["hypervolume"] = comparison.hypervolume;
    json["front_size"] = comparison.front.size();
    const auto entry = [&](const FrontComparison::Member& member) {
        const study::Trial& trial = trial_of(comparison, member);
        Json values = Json::object();
        for (std::size_t j = 0; j < trial.values.size(); ++j)
            values[comparison.studies.front().study.objectives[j].name] = trial.values[j];
        return Json{{"study", member.study}, {"trial", trial.number.value}, {"values", values}};
    };
    json["knee"] = comparison.knee ? entry(comparison.front[*comparison.knee]) : Json();
    json["front"] = Json::array();
    for (const std::size_t i :
         study::thinned_front(front_values(comparison), directions_of(comparison), epsilon))
        json["front"].push_back(entry(comparison.front[i]));
    return json;
}

std::string text_of(const FrontComparison& comparison, double epsilon)
{
    Table studies({"study", "model", "trials", "complete", "front", "on the common front", "hypervolume"});
    for (std::size_t i = 0; i < comparison.studies.size(); ++i) {
        const FrontReport& report = comparison.studies[i];
        studies.add({label_of(report), model_of(report), fmt::format("{}", report.trials),
                     fmt::format("{}", report.complete), fmt::format("{}", report.front.size()),
                     fmt::format("{}", share_of(comparison, i)), number_text(comparison.hypervolumes[i], 6)});
    }
    if (comparison.front.empty())
        return studies.text();
    std::vector<std::string> header{"trial"};
    for (const study::Objective& objective : comparison.studies.front().study.objectives)
        header.push_back(objective.name);
    header.emplace_back("study");
    header.emplace_back("model");
    Table front(std::move(header));
    for (const std::size_t i :
         study::thinned_front(front_values(comparison), directions_of(comparison), epsilon)) {
        const FrontComparison::Member member = comparison.front[i];
        const study::Trial& trial = trial_of(comparison, member);
        std::vector<std::string> row{
            fmt::format("{}{}", trial.number.value, comparison.knee == i ? " (knee)" : "")};
        for (const double value : trial.values)
            row.push_back(number_text(value, 5));
        row.push_back(label_of(comparison.studies[member.study]));
        row.push_back(model_of(comparison.studies[member.study]));
        front.add(std::move(row));
    }
    return fmt::format("{}\nall together: {} on the front, hypervolume {} (reference: the worst of each "
                       "objective, {})\n\n{}",
                       studies.text(), comparison.front.size(), number_text(comparison.hypervolume, 6),
                       fmt::join(comparison.reference, ", "), front.text());
}

} // namespace bitscape::cli
