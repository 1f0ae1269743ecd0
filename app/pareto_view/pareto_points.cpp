#include "pareto_view/pareto_points.hpp"

#include "widgets/quantities.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace bitscape {

namespace {

std::optional<double> number_of(const study::Trial& trial, const std::string& name)
{
    const auto found = trial.numbers.find(name);
    return found == trial.numbers.end() ? std::nullopt : std::optional(found->second);
}

study::Direction direction_of(const std::string& name)
{
    return study::is_maximized(name) ? study::Direction::maximize : study::Direction::minimize;
}

std::string csv_field(const std::string& value)
{
    if (value.find_first_of(",\"\n") == std::string::npos)
        return value;
    std::string quoted = "\"";
    for (const char c : value)
        quoted.append(c == '"' ? 2 : 1, c);
    quoted.push_back('"');
    return quoted;
}

} // namespace

ParetoPoints pareto_points(const session::TrialList& trials, const std::string& x, const std::string& y)
{
    ParetoPoints result;
    const double scale_x = quantity(x).scale, scale_y = quantity(y).scale;
    std::vector<std::vector<double>> values;
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        const study::Trial& trial = *trials[i];
        const auto at_x = number_of(trial, x), at_y = number_of(trial, y);
        if (trial.state == study::TrialState::failed || !at_x || !at_y)
            continue;
        const bool is_feasible = trial.state == study::TrialState::complete;
        if (is_feasible) {
            candidates.push_back(result.points.size());
            values.push_back({*at_x, *at_y});
        }
        result.points.push_back({*at_x * scale_x, *at_y * scale_y, i, is_feasible});
    }
    for (const std::size_t at : study::pareto_front(values, {direction_of(x), direction_of(y)}))
        result.front.push_back(candidates[at]);
    std::ranges::sort(result.front, {},
                      [&](std::size_t at) { return std::pair(result.points[at].x, result.points[at].y); });
    return result;
}

std::optional<ParetoPoints::Point> design_point(const study::Evaluation& evaluation, const std::string& x,
                                                const std::string& y)
{
    const auto at_x = study::objective_value(evaluation, x);
    const auto at_y = study::objective_value(evaluation, y);
    if (!at_x || !at_y)
        return std::nullopt;
    return ParetoPoints::Point{*at_x * quantity(x).scale, *at_y * quantity(y).scale, 0, true};
}

std::string trials_csv(const session::TrialList& trials, const ParetoPoints& points)
{
    std::set<std::string> numbers, parameters;
    for (const auto& trial : trials) {
        for (const auto& [name, value] : trial->numbers)
            numbers.insert(name);
        for (const auto& [name, value] : trial->parameters)
            parameters.insert(name);
    }
    std::set<std::size_t> on_front;
    for (const std::size_t at : points.front)
        on_front.insert(points.points[at].trial);
    std::string out = "trial,state,front";
    for (const auto& name : numbers)
        out += fmt::format(",{}", csv_field(name));
    for (const auto& name : parameters)
        out += fmt::format(",{}", csv_field(name));
    out += '\n';
    for (std::size_t i = 0; i < trials.size(); ++i) {
        const study::Trial& trial = *trials[i];
        const char* state = trial.state == study::TrialState::complete     ? "complete"
                            : trial.state == study::TrialState::infeasible ? "infeasible"
                                                                           : "failed";
        out += fmt::format("{},{},{}", trial.number.value, state, on_front.contains(i) ? 1 : 0);
        for (const auto& name : numbers) {
            const auto value = number_of(trial, name);
            out += value ? fmt::format(",{}", *value) : std::string(",");
        }
        for (const auto& name : parameters) {
            const auto found = trial.parameters.find(name);
            out += fmt::format(",{}",
                               found == trial.parameters.end() ? std::string() : csv_field(found->second));
        }
        out += '\n';
    }
    return out;
}

} // namespace bitscape
