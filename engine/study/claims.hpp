#pragma once

#include "study/tables.hpp"

#include <chrono>

namespace bitscape::study {

// Numbers in somebody's hands: Optuna's running trials with heartbeats, and bitscape_claims for whose they
// are
// ('' = nobody's). All may throw; inside a Transaction of kind write, after lock_study().

/// See Store::claim().
[[nodiscard]] std::vector<TrialId> claim_numbers(Database& database, long long study,
                                                 const std::string& owner, std::size_t count, std::size_t end,
                                                 std::chrono::seconds stale);
/// Without the one that is nobody.
[[nodiscard]] std::vector<std::string> claim_owners(soci::session& sql, long long study);
/// Row id of a running trial in `owner`'s hands.
[[nodiscard]] std::optional<long long> find_claim(soci::session& sql, long long study, TrialId number,
                                                  const std::string& owner);
/// The trial is finished: nobody's any more.
void drop_claim(soci::session& sql, long long trial_id);
void touch_claims(soci::session& sql, const std::string& owner);
void release_claims(soci::session& sql, const std::string& owner);

} // namespace bitscape::study
