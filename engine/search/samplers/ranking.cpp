#include "search/samplers/ranking.hpp"

#include "search/samplers/random.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace bitscape::search {

namespace {

using study::TrialState;

bool dominates(const std::vector<double>& a, const std::vector<double>& b)
{
    bool better = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] > b[i])
            return false;
        better = better || a[i] < b[i];
    }
    return better;
}

/// Fronts of the feasible ones (Deb 2002). Returns the number of fronts.
std::size_t sort_fronts(const std::vector<Member>& members, const std::vector<std::size_t>& feasible,
                        std::vector<std::size_t>& ranks)
{
    std::vector<std::vector<std::size_t>> dominated(feasible.size());
    std::vector<std::size_t> dominators(feasible.size(), 0);
    for (std::size_t a = 0; a < feasible.size(); ++a)
        for (std::size_t b = 0; b < feasible.size(); ++b)
            if (dominates(members[feasible[a]].costs, members[feasible[b]].costs)) {
                dominated[a].push_back(b);
                ++dominators[b];
            }
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < feasible.size(); ++i)
        if (dominators[i] == 0)
            front.push_back(i);
    std::size_t rank = 0;
    for (; !front.empty(); ++rank) {
        std::vector<std::size_t> next;
        for (const std::size_t i : front) {
            ranks[feasible[i]] = rank;
            for (const std::size_t other : dominated[i])
                if (--dominators[other] == 0)
                    next.push_back(other);
        }
        front = std::move(next);
    }
    return rank;
}

/// One a member: the sum of its violations in units of the largest of each constraint.
std::vector<double> total_violations(const std::vector<Member>& members)
{
    std::vector<double> largest;
    for (const Member& member : members) {
        largest.resize(std::max(largest.size(), member.violations.size()), 0);
        for (std::size_t i = 0; i < member.violations.size(); ++i)
            if (member.violations[i] > largest[i]) // never for a NaN
                largest[i] = member.violations[i];
    }
    std::vector<double> totals(members.size(), 0);
    for (std::size_t m = 0; m < members.size(); ++m)
        for (std::size_t i = 0; i < members[m].violations.size(); ++i) {
            const double violation = members[m].violations[i];
            if (std::isnan(violation))
                totals[m] += 1;
            else if (violation > 0)
                totals[m] += violation / largest[i];
        }
    return totals;
}

} // namespace

Member member_of(const Outcome& outcome, const std::vector<study::Direction>& directions)
{
    Member member{outcome.choice, outcome.values, outcome.violations, outcome.state};
    const bool is_broken =
        std::any_of(member.costs.begin(), member.costs.end(), [](double value) { return std::isnan(value); });
    if (is_broken || (member.costs.size() != directions.size() && member.state != TrialState::pruned)) {
        member.costs.clear();
        member.state = TrialState::failed;
    }
    if (member.costs.size() == directions.size())
        for (std::size_t i = 0; i < directions.size(); ++i)
            if (directions[i] == study::Direction::maximize)
                member.costs[i] = -member.costs[i];
    return member;
}

std::vector<std::size_t> ranks(const std::vector<Member>& members)
{
    std::vector<std::size_t> ranks(members.size(), 0);
    std::vector<std::size_t> feasible, infeasible;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].state == TrialState::complete)
            feasible.push_back(i);
        else if (members[i].state == TrialState::infeasible)
            infeasible.push_back(i);
    }
    std::size_t next = sort_fronts(members, feasible, ranks);
    const std::vector<double> totals = total_violations(members);
    std::stable_sort(infeasible.begin(), infeasible.end(),
                     [&](std::size_t a, std::size_t b) { return totals[a] < totals[b]; });
    for (std::size_t i = 0; i < infeasible.size(); ++i) {
        if (i > 0 && totals[infeasible[i]] > totals[infeasible[i - 1]])
            ++next;
        ranks[infeasible[i]] = next;
    }
    next += infeasible.empty() ? 0 : 1;
    for (std::size_t i = 0; i < members.size(); ++i)
        if (members[i].state != TrialState::complete && members[i].state != TrialState::infeasible)
            ranks[i] = next + (members[i].state == TrialState::pruned ? 0 : 1);
    return ranks;
}

std::vector<double> crowding(const std::vector<Member>& members, const std::vector<std::size_t>& front)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    std::vector<double> distances(front.size(), 0);
    if (front.empty())
        return distances;
    std::vector<std::size_t> order(front.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto costs = [&](std::size_t i) -> const std::vector<double>& { return members[front[i]].costs; };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return costs(a) < costs(b); });
    // Of equal points only the first counts.
    std::vector<std::size_t> distinct;
    for (const std::size_t i : order)
        if (distinct.empty() || costs(distinct.back()) != costs(i))
            distinct.push_back(i);
    for (std::size_t objective = 0; objective < costs(0).size(); ++objective) {
        std::stable_sort(distinct.begin(), distinct.end(), [&](std::size_t a, std::size_t b) {
            return costs(a)[objective] < costs(b)[objective];
        });
        const double range = costs(distinct.back())[objective] - costs(distinct.front())[objective];
        distances[distinct.front()] = distances[distinct.back()] = infinity;
        for (std::size_t i = 1; i + 1 < distinct.size() && range > 0; ++i)
            distances[distinct[i]] +=
                (costs(distinct[i + 1])[objective] - costs(distinct[i - 1])[objective]) / range;
    }
    return distances;
}

std::vector<std::size_t> best(const std::vector<Member>& members, std::size_t count)
{
    const std::vector<std::size_t> rank = ranks(members);
    std::vector<double> distance(members.size(), 0);
    std::vector<std::size_t> order(members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rank[a] < rank[b]; });
    for (std::size_t first = 0; first < order.size() && first < count;) {
        std::size_t last = first;
        while (last < order.size() && rank[order[last]] == rank[order[first]])
            ++last;
        const std::vector<std::size_t> front(order.begin() + static_cast<std::ptrdiff_t>(first),
                                             order.begin() + static_cast<std::ptrdiff_t>(last));
        if (members[front.front()].state == TrialState::complete) {
            const std::vector<double> distances = crowding(members, front);
            for (std::size_t i = 0; i < front.size(); ++i)
                distance[front[i]] = distances[i];
        }
        first = last;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return rank[a] != rank[b] ? rank[a] < rank[b] : distance[a] > distance[b];
    });
    order.resize(std::min(order.size(), count));
    return order;
}

std::uint64_t Seen::hash(const Choice& choice)
{
    std::uint64_t hash = choice.size();
    for (const std::size_t index : choice)
        hash = mix(hash ^ index);
    return hash;
}

} // namespace bitscape::search
