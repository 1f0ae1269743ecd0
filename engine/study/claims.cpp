#include "study/claims.hpp"

#include <fmt/format.h>

namespace bitscape::study {

using soci::into;
using soci::use;

namespace {

struct Free {
    long long trial_id = 0, number = 0;
};

/// Claimed numbers that nobody works on.
std::vector<Free> free_numbers(Database& database, long long study, long long count, long long end,
                               std::chrono::seconds stale)
{
    std::vector<Free> found;
    Free row;
    soci::statement rows =
        (database.sql().prepare << fmt::format(
             "SELECT t.trial_id, t.number FROM trials t JOIN bitscape_claims c ON c.trial_id = t.trial_id"
             " LEFT JOIN trial_heartbeats h ON h.trial_id = t.trial_id"
             " WHERE t.study_id = :study AND t.state IN ('RUNNING', 'WAITING') AND t.number < :end"
             " AND (c.owner = '' OR h.heartbeat IS NULL OR h.heartbeat < {})"
             " ORDER BY t.number LIMIT :count",
             database.time_ago(stale.count())),
         use(study), use(end), use(count), into(row.trial_id), into(row.number));
    rows.execute();
    while (rows.fetch())
        found.push_back(row);
    return found;
}

void take_over(soci::session& sql, long long trial_id, const std::string& owner)
{
    sql << "UPDATE bitscape_claims SET owner = :owner WHERE trial_id = :id", use(owner), use(trial_id);
    sql << "DELETE FROM trial_heartbeats WHERE trial_id = :id", use(trial_id);
    sql << "INSERT INTO trial_heartbeats (trial_id, heartbeat) VALUES (:id, CURRENT_TIMESTAMP)",
        use(trial_id);
}

void begin_trial(Database& database, long long study, long long number, const std::string& owner)
{
    database.sql() << "INSERT INTO trials (number, study_id, state) VALUES (:number, :study, 'RUNNING')",
        use(number), use(study);
    const long long id = database.inserted_id();
    database.sql() << "INSERT INTO bitscape_claims (trial_id, owner) VALUES (:id, :owner)", use(id),
        use(owner);
    database.sql() << "INSERT INTO trial_heartbeats (trial_id, heartbeat) VALUES (:id, CURRENT_TIMESTAMP)",
        use(id);
}

} // namespace

std::vector<TrialId> claim_numbers(Database& database, long long study, const std::string& owner,
                                   std::size_t count, std::size_t end, std::chrono::seconds stale)
{
    std::vector<TrialId> numbers;
    const long long limit = static_cast<long long>(end);
    for (const Free& free : free_numbers(database, study, static_cast<long long>(count), limit, stale)) {
        take_over(database.sql(), free.trial_id, owner);
        numbers.push_back({static_cast<std::uint32_t>(free.number)});
    }
    for (long long number = next_number(database.sql(), study); numbers.size() < count && number < limit;
         ++number) {
        begin_trial(database, study, number, owner);
        numbers.push_back({static_cast<std::uint32_t>(number)});
    }
    return numbers;
}

std::vector<std::string> claim_owners(soci::session& sql, long long study)
{
    std::vector<std::string> owners;
    std::string owner;
    soci::statement rows =
        (sql.prepare
             << "SELECT DISTINCT c.owner FROM bitscape_claims c JOIN trials t ON t.trial_id = c.trial_id"
                " WHERE t.study_id = :study AND c.owner <> '' ORDER BY c.owner",
         use(study), into(owner));
    rows.execute();
    while (rows.fetch())
        owners.push_back(owner);
    return owners;
}

std::optional<long long> find_claim(soci::session& sql, long long study, TrialId number,
                                    const std::string& owner)
{
    const long long value = number.value;
    long long id = 0;
    sql << "SELECT t.trial_id FROM trials t JOIN bitscape_claims c ON c.trial_id = t.trial_id"
           " WHERE t.study_id = :study AND t.number = :number AND t.state = 'RUNNING' AND c.owner = :owner",
        use(study), use(value), use(owner), into(id);
    return sql.got_data() ? std::optional(id) : std::nullopt;
}

void drop_claim(soci::session& sql, long long trial_id)
{
    sql << "DELETE FROM bitscape_claims WHERE trial_id = :id", use(trial_id);
    sql << "DELETE FROM trial_heartbeats WHERE trial_id = :id", use(trial_id);
}

void touch_claims(soci::session& sql, const std::string& owner)
{
    sql << "UPDATE trial_heartbeats SET heartbeat = CURRENT_TIMESTAMP"
           " WHERE trial_id IN (SELECT trial_id FROM bitscape_claims WHERE owner = :owner)",
        use(owner);
}

void release_claims(soci::session& sql, const std::string& owner)
{
    sql << "UPDATE bitscape_claims SET owner = '' WHERE owner = :owner", use(owner);
}

} // namespace bitscape::study
