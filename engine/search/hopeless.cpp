#include "search/hopeless.hpp"

#include <algorithm>
#include <utility>

namespace bitscape::search {

namespace {

/// The value of a cost, known before any event is run.
double cost_of(const study::Evaluation& costs, std::string_view name)
{
    return study::objective_value(costs, name).value_or(0);
}

bool needs_more_than_decisions(std::string_view metric)
{
    return Evidence::is_metric(metric) && metric != "accuracy" && metric != "agreement";
}

} // namespace

Hopeless::Hopeless(const Request& request, std::size_t looks) : request_(request)
{
    std::size_t uncertain = 0;
    for (const study::Objective& objective : request.study.objectives) {
        Quantity quantity{objective.name, objective.direction == study::Direction::maximize, false, {}};
        if (auto factor = study::parse_forgiving_factor(objective.name); factor && *factor)
            quantity.factor = **factor;
        quantity.is_cost = !quantity.factor && !Evidence::is_metric(objective.name);
        uncertain += quantity.is_cost ? 0 : 1;
        needs_everything_ =
            needs_everything_ ||
            needs_more_than_decisions(quantity.factor ? quantity.factor->metric : quantity.name);
        objectives_.push_back(std::move(quantity));
    }
    for (const Constraint& constraint : request.constraints) {
        uncertain += Evidence::is_metric(constraint.name) ? 1 : 0;
        needs_everything_ = needs_everything_ || needs_more_than_decisions(constraint.name);
    }
    if (request.early_stop && looks * uncertain > 0)
        level_ = request.early_stop->false_stop / static_cast<double>(looks * uncertain);
}

bool Hopeless::breaks_constraint(const study::Evaluation& costs, const Evidence* evidence) const
{
    return std::any_of(
        request_.constraints.begin(), request_.constraints.end(), [&](const Constraint& constraint) {
            if (!Evidence::is_metric(constraint.name))
                return evidence == nullptr && violation(constraint, cost_of(costs, constraint.name)) > 0;
            const bool wants_much = constraint.relation == Constraint::Relation::at_least ||
                                    constraint.relation == Constraint::Relation::more;
            return evidence != nullptr && study::is_maximized(constraint.name) == wants_much &&
                   evidence->surely_worse(constraint.name, constraint.limit, level_);
        });
}

/// In the direction of the objective.
bool Hopeless::surely_worse(const Quantity& quantity, double limit, const study::Evaluation& costs,
                            const Evidence& evidence) const
{
    if (!quantity.factor)
        return quantity.maximize == study::is_maximized(quantity.name) &&
               evidence.surely_worse(quantity.name, limit, level_);
    if (!quantity.maximize || !study::is_maximized(quantity.factor->metric))
        return false;
    // score = metric * weight, with a weight that is known
    const double weight = 1 + study::delta(*quantity.factor, cost_of(costs, quantity.factor->cost));
    constexpr double rounding = 1e-12;
    return weight > 0
               ? evidence.surely_worse(quantity.factor->metric, limit / weight * (1 - rounding), level_)
               : limit > 0;
}

bool Hopeless::is_hopeless(const study::Evaluation& costs, const Front::Points& front,
                           const Evidence* evidence) const
{
    if (breaks_constraint(costs, evidence))
        return true;
    std::vector<std::size_t> uncertain;
    std::vector<double> known(objectives_.size());
    for (std::size_t j = 0; j < objectives_.size(); ++j) {
        if (objectives_[j].is_cost)
            known[j] = cost_of(costs, objectives_[j].name);
        else
            uncertain.push_back(j);
    }
    if (!uncertain.empty() && evidence == nullptr)
        return false;
    const auto better = [&](std::size_t j, double a, double b) {
        return objectives_[j].maximize ? a > b : a < b;
    };
    // Points with no worse costs; where nothing is uncertain, one of them must be better.
    std::vector<const std::vector<double>*> cheaper;
    for (const auto& point : front) {
        bool no_worse = true, some_better = false;
        for (std::size_t j = 0; j < objectives_.size(); ++j)
            if (objectives_[j].is_cost) {
                no_worse = no_worse && !better(j, known[j], point[j]);
                some_better = some_better || better(j, point[j], known[j]);
            }
        if (no_worse && (some_better || !uncertain.empty()))
            cheaper.push_back(&point);
    }
    if (uncertain.empty() || cheaper.empty())
        return !cheaper.empty();
    if (uncertain.size() == 1) { // the best of them says it all
        const std::size_t j = uncertain.front();
        cheaper = {*std::max_element(cheaper.begin(), cheaper.end(), [&](const auto* a, const auto* b) {
            return better(j, (*b)[j], (*a)[j]);
        })};
    }
    return std::any_of(cheaper.begin(), cheaper.end(), [&](const auto* point) {
        return std::all_of(uncertain.begin(), uncertain.end(), [&](std::size_t j) {
            return surely_worse(objectives_[j], (*point)[j], costs, *evidence);
        });
    });
}

} // namespace bitscape::search
