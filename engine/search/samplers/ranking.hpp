#pragma once

#include "search/sampler.hpp"

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace bitscape::search {

/// A trial as samplers compare it.
struct Member {
    Choice choice;
    std::vector<double> costs;      ///< every objective as one to be minimized; empty if there are no values
    std::vector<double> violations; ///< those above 0; NaN counts as broken
    /// complete: may be on the front. infeasible: behind all feasible ones, by how far it is beyond.
    /// pruned: its costs are a rough value, behind those two. failed: last.
    study::TrialState state = study::TrialState::complete;
};

[[nodiscard]] Member member_of(const Outcome& outcome, const std::vector<study::Direction>& directions);

/// Order of preference, 0 best, equal numbers equally good: feasible ones by the front they are on
/// (non-dominated sorting), then infeasible ones by the sum of their violations, each relative to the largest
/// among `members`, then pruned, then failed ones.
[[nodiscard]] std::vector<std::size_t> ranks(const std::vector<Member>& members);

/// Crowding distance of those of one front (Deb 2002), infinite at its ends; equal points share the place:
/// all but the first of them get 0. One a member of `front`.
[[nodiscard]] std::vector<double> crowding(const std::vector<Member>& members,
                                           const std::vector<std::size_t>& front);

/// The `count` best by rank and crowding, best first.
[[nodiscard]] std::vector<std::size_t> best(const std::vector<Member>& members, std::size_t count);

/// Choices that were asked for, 8 bytes each.
class Seen {
public:
    /// False if it was there.
    bool insert(const Choice& choice) { return hashes_.insert(hash(choice)).second; }
    [[nodiscard]] bool contains(const Choice& choice) const { return hashes_.contains(hash(choice)); }

private:
    [[nodiscard]] static std::uint64_t hash(const Choice& choice);
    std::unordered_set<std::uint64_t> hashes_;
};

} // namespace bitscape::search
