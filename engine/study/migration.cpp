#include "study/schema.hpp"
#include "study/trial_writer.hpp"

#include <charconv>
#include <fmt/format.h>

namespace bitscape::study {

using soci::indicator;
using soci::into;
using soci::use;

namespace {

// Schema 1: bitscape_trials (trial_id, infeasible, configuration, design_hash, message, seconds,
// engine_version), a row of bitscape_numbers a number, their sources in bitscape_sources.

struct EarlierTrial {
    Trial trial;
    std::string engine_version;
};
/// By trial_id.
using EarlierTrials = std::map<long long, EarlierTrial>;

struct Rows {
    long long study = 0, first = 0, last = 0; ///< trial numbers
};

EarlierTrials read_rows(soci::session& sql, Rows rows, std::map<std::uint32_t, Trial>& trials)
{
    EarlierTrials found;
    long long id = 0;
    long long number = 0;
    int infeasible = 0;
    Trial row;
    std::string hash;
    std::string engine_version;
    soci::statement query =
        (sql.prepare << "SELECT trial_id, number, infeasible, configuration, design_hash, message, seconds,"
                        " engine_version FROM trials JOIN bitscape_trials USING (trial_id)"
                        " WHERE study_id = :study AND number >= :first AND number <= :last",
         use(rows.study), use(rows.first), use(rows.last), into(id), into(number), into(infeasible),
         into(row.configuration), into(hash), into(row.message), into(row.seconds), into(engine_version));
    query.execute();
    while (query.fetch()) {
        const auto stored = trials.find(static_cast<std::uint32_t>(number));
        if (stored == trials.end())
            continue;
        Trial trial = std::move(stored->second); // as Optuna's tables have it: parameters, values
        trial.numbers.clear();
        if (trial.state == TrialState::complete || trial.state == TrialState::infeasible)
            trial.state = infeasible != 0 ? TrialState::infeasible : TrialState::complete;
        trial.configuration = row.configuration;
        trial.message = row.message;
        trial.seconds = row.seconds;
        std::from_chars(hash.data(), hash.data() + hash.size(), trial.design_hash, 16);
        found[id] = {std::move(trial), engine_version};
    }
    return found;
}

void read_numbers(soci::session& sql, Rows rows, EarlierTrials& trials)
{
    long long id = 0;
    std::string name;
    double value = 0;
    Interval interval;
    indicator is_estimate = soci::i_ok;
    soci::statement query =
        (sql.prepare << "SELECT trial_id, name, value, low, high, source FROM bitscape_numbers"
                        " JOIN trials USING (trial_id) LEFT JOIN bitscape_sources USING (source_id)"
                        " WHERE study_id = :study AND number >= :first AND number <= :last",
         use(rows.study), use(rows.first), use(rows.last), into(id), into(name), into(value),
         into(interval.low, is_estimate), into(interval.high, is_estimate),
         into(interval.source, is_estimate));
    query.execute();
    while (query.fetch()) {
        const auto found = trials.find(id);
        if (found == trials.end())
            continue;
        found->second.trial.numbers[name] = value;
        if (is_estimate == soci::i_ok)
            found->second.trial.intervals[name] = interval;
    }
}

void bring_study_forward(Database& database, Texts& texts, TrialWriter& writer, long long study,
                         const std::string& name)
{
    constexpr long long chunk = 10'000; // trials in memory at a time
    soci::session& sql = database.sql();
    StudyKey key = read_key(sql, study, name);
    for (std::size_t i = 0; i < key.objectives; ++i) {
        const long long slot = static_cast<long long>(i);
        sql << "INSERT INTO bitscape_names (study_id, slot, name) VALUES (:study, :slot, :name)", use(study),
            use(slot), use(key.names[i]);
    }
    const long long end = next_number(sql, study);
    for (long long first = 0; first < end; first += chunk) {
        const Rows rows{study, first, first + chunk - 1};
        std::map<std::uint32_t, Trial> stored;
        for (Trial& trial : read_trials(sql, texts, key, {rows.first, rows.last}))
            stored.emplace(trial.number.value, std::move(trial));
        EarlierTrials trials = read_rows(sql, rows, stored);
        read_numbers(sql, rows, trials);
        for (const auto& [id, earlier] : trials)
            writer.write_ours(key, id, earlier.trial.number.value, earlier.trial, earlier.engine_version);
    }
}

void from_1_to_2(Database& database)
{
    soci::session& sql = database.sql();
    sql << "ALTER TABLE bitscape_studies RENAME TO bitscape_studies_1";
    sql << "DROP INDEX bitscape_trials_by_number";
    make_bitscape_tables(database);
    sql << "INSERT INTO bitscape_studies SELECT * FROM bitscape_studies_1";
    std::vector<std::pair<long long, std::string>> studies;
    {
        long long id = 0;
        std::string name;
        soci::statement rows = (sql.prepare << "SELECT study_id, study_name FROM studies"
                                               " WHERE study_id IN (SELECT study_id FROM bitscape_studies)",
                                into(id), into(name));
        rows.execute();
        while (rows.fetch())
            studies.emplace_back(id, name);
    }
    {
        Texts texts(database);
        TrialWriter writer(database, texts);
        for (const auto& [id, name] : studies)
            bring_study_forward(database, texts, writer, id, name);
    }
    for (const char* table :
         {"bitscape_numbers", "bitscape_sources", "bitscape_trials", "bitscape_studies_1"})
        sql << fmt::format("DROP TABLE {}", table);
}

} // namespace

Result<void> migrate(Database& database)
{
    return guarded(database, [&]() -> Result<void> {
        Transaction transaction(database, Transaction::Kind::write);
        transaction.lock_schema();
        int version = 0;
        database.sql() << "SELECT max(version) FROM bitscape_schema", into(version);
        if (version == schema_version) // another process was quicker
            return {};
        if (version != 1)
            return fail(ErrorCode::bad_format, database.place(),
                        fmt::format("has schema {}, which no Bitscape wrote", version));
        from_1_to_2(database);
        write_schema_version(database);
        transaction.commit();
        return {};
    });
}

} // namespace bitscape::study
