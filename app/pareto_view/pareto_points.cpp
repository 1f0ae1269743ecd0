#include "pareto_view/pareto_points.hpp"

#include "widgets/quantities.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace bitscape {

namespace {

using Values = std::vector<std::vector<double>>;

/// Of points in shown units: scales are positive, so what dominates stays the same.
Values values_of(const ParetoPoints& points, const std::vector<std::size_t>& which)
{
    Values values;
    values.reserve(which.size());
    for (const std::size_t at : which)
        values.push_back({points.points[at].x, points.points[at].y});
    return values;
}

/// The front grows point by point: that of all is that of the earlier front and what is new.
struct Dominance {
    study::Direction x, y;

    /// Another point is better in one number and not worse in the other.
    [[nodiscard]] bool beaten(const ParetoPoints& points, const std::vector<std::size_t>& front,
                              const ParetoPoints::Point& point) const
    {
        const auto gain = [](study::Direction direction, double of, double over) {
            return direction == study::Direction::maximize ? of - over : over - of;
        };
        return std::ranges::any_of(front, [&](std::size_t at) {
            const double in_x = gain(x, points.points[at].x, point.x);
            const double in_y = gain(y, points.points[at].y, point.y);
            return in_x >= 0 && in_y >= 0 && (in_x > 0 || in_y > 0);
        });
    }

    [[nodiscard]] std::vector<std::size_t> front_of(const ParetoPoints& points,
                                                    const std::vector<std::size_t>& earlier,
                                                    const std::vector<std::size_t>& fresh) const
    {
        std::vector<std::size_t> all = earlier, front;
        all.insert(all.end(), fresh.begin(), fresh.end());
        for (const std::size_t at : study::pareto_front(values_of(points, all), {x, y}))
            front.push_back(all[at]);
        return front;
    }
};

void sort_by_x(const ParetoPoints& points, std::vector<std::size_t>& which)
{
    std::ranges::sort(which, {},
                      [&](std::size_t at) { return std::pair(points.points[at].x, points.points[at].y); });
}

} // namespace

study::Direction direction_of(const std::string& name)
{
    return study::is_maximized(name) ? study::Direction::maximize : study::Direction::minimize;
}

void extend(ParetoPoints& points, const session::TrialTable& trials, const std::string& x,
            const std::string& y)
{
    const auto column_x = trials.column(x), column_y = trials.column(y);
    const double scale_x = quantity(x).scale, scale_y = quantity(y).scale;
    const std::size_t first = points.points.size();
    for (std::size_t row = points.rows; row < trials.size(); ++row) {
        const study::TrialState state = trials.state(row);
        points.failed += state == study::TrialState::failed;
        points.infeasible += state == study::TrialState::infeasible;
        points.pruned += state == study::TrialState::pruned;
        if (state == study::TrialState::failed || !column_x || !column_y)
            continue;
        const double at_x = trials.value(row, *column_x), at_y = trials.value(row, *column_y);
        if (std::isnan(at_x) || std::isnan(at_y))
            continue;
        points.points.push_back({at_x * scale_x, at_y * scale_y, row, state});
    }
    points.rows = trials.size();
    const Dominance dominance{direction_of(x), direction_of(y)};
    std::vector<std::size_t> front = points.front, candidates;
    for (std::size_t i = first; i < points.points.size(); ++i) {
        const ParetoPoints::Point& point = points.points[i];
        if (point.state != study::TrialState::complete || dominance.beaten(points, front, point))
            continue;
        candidates.push_back(i);
        constexpr std::size_t at_once = 1024; // an early front keeps most of the rest out
        if (candidates.size() == at_once)
            front = dominance.front_of(points, front, std::exchange(candidates, {}));
    }
    if (candidates.empty() && front == points.front)
        return;
    front = dominance.front_of(points, front, candidates);
    sort_by_x(points, front);
    points.front = std::move(front);
}

ParetoPoints pareto_points(const session::TrialTable& trials, const std::string& x, const std::string& y)
{
    ParetoPoints points;
    extend(points, trials, x, y);
    return points;
}

std::optional<std::size_t> knee_of(const ParetoPoints& points, const std::string& x, const std::string& y)
{
    constexpr std::size_t fewest = 3; // two points have no bend between them
    if (points.front.size() < fewest)
        return std::nullopt;
    const auto knee = study::knee_point(values_of(points, points.front), {direction_of(x), direction_of(y)});
    return knee ? std::optional(points.front[*knee]) : std::nullopt;
}

std::vector<std::size_t> thinned(const ParetoPoints& points, const std::string& x, const std::string& y,
                                 double epsilon)
{
    std::vector<std::size_t> kept;
    for (const std::size_t at :
         study::thinned_front(values_of(points, points.front), {direction_of(x), direction_of(y)}, epsilon))
        kept.push_back(points.front[at]);
    return kept;
}

std::optional<ParetoPoints::Point> design_point(const study::Evaluation& evaluation, const std::string& x,
                                                const std::string& y)
{
    const auto at_x = study::objective_value(evaluation, x);
    const auto at_y = study::objective_value(evaluation, y);
    if (!at_x || !at_y)
        return std::nullopt;
    return ParetoPoints::Point{*at_x * quantity(x).scale, *at_y * quantity(y).scale, 0,
                               study::TrialState::complete};
}

} // namespace bitscape
