#include "study/schema.hpp"

#include "base/version.hpp"

#include <array>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace bitscape::study {

namespace {

// Optuna's tables, as `optuna` 3.2 to 5.0 makes and checks them: names, types, keys and indexes are the
// format. $WORDS stand for what the two databases write differently.
constexpr int optuna_schema_version = 12;
constexpr const char* optuna_revision = "v3.2.0.a";

constexpr const char* optuna_types[] = {
    "CREATE TYPE studydirection AS ENUM ('NOT_SET', 'MINIMIZE', 'MAXIMIZE')",
    "CREATE TYPE trialstate AS ENUM ('RUNNING', 'COMPLETE', 'PRUNED', 'FAIL', 'WAITING')",
    "CREATE TYPE trialvaluetype AS ENUM ('FINITE', 'INF_POS', 'INF_NEG')",
    "CREATE TYPE trialintermediatevaluetype AS ENUM ('FINITE', 'INF_POS', 'INF_NEG', 'NAN')"};

constexpr const char* optuna_tables[] = {
    "CREATE TABLE studies (study_id $SERIAL PRIMARY KEY, study_name VARCHAR(512) NOT NULL)",
    "CREATE UNIQUE INDEX ix_studies_study_name ON studies (study_name)",
    "CREATE TABLE version_info (version_info_id INTEGER NOT NULL PRIMARY KEY CHECK (version_info_id = 1),"
    " schema_version INTEGER, library_version VARCHAR(256))",
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
    " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))",
    "CREATE TABLE study_directions (study_direction_id $SERIAL PRIMARY KEY, direction $DIRECTION NOT NULL,"
    " study_id INTEGER NOT NULL REFERENCES studies (study_id), objective INTEGER NOT NULL,"
    " UNIQUE (study_id, objective))",
    "CREATE TABLE study_user_attributes (study_user_attribute_id $SERIAL PRIMARY KEY,"
    " study_id INTEGER REFERENCES studies (study_id), \"key\" VARCHAR(512), value_json TEXT,"
    " UNIQUE (study_id, \"key\"))",
    "CREATE TABLE study_system_attributes (study_system_attribute_id $SERIAL PRIMARY KEY,"
    " study_id INTEGER REFERENCES studies (study_id), \"key\" VARCHAR(512), value_json TEXT,"
    " UNIQUE (study_id, \"key\"))",
    "CREATE TABLE trials (trial_id $SERIAL PRIMARY KEY, number INTEGER,"
    " study_id INTEGER REFERENCES studies (study_id), state $STATE NOT NULL, datetime_start $TIME,"
    " datetime_complete $TIME)",
    "CREATE INDEX ix_trials_study_id ON trials (study_id)",
    "CREATE TABLE trial_user_attributes (trial_user_attribute_id $SERIAL PRIMARY KEY,"
    " trial_id INTEGER REFERENCES trials (trial_id), \"key\" VARCHAR(512), value_json TEXT,"
    " UNIQUE (trial_id, \"key\"))",
    "CREATE TABLE trial_system_attributes (trial_system_attribute_id $SERIAL PRIMARY KEY,"
    " trial_id INTEGER REFERENCES trials (trial_id), \"key\" VARCHAR(512), value_json TEXT,"
    " UNIQUE (trial_id, \"key\"))",
    "CREATE TABLE trial_params (param_id $SERIAL PRIMARY KEY, trial_id INTEGER REFERENCES trials (trial_id),"
    " param_name VARCHAR(512), param_value $REAL, distribution_json TEXT, UNIQUE (trial_id, param_name))",
    "CREATE TABLE trial_values (trial_value_id $SERIAL PRIMARY KEY,"
    " trial_id INTEGER NOT NULL REFERENCES trials (trial_id), objective INTEGER NOT NULL, value $REAL,"
    " value_type $VALUE_TYPE NOT NULL, UNIQUE (trial_id, objective))",
    "CREATE TABLE trial_intermediate_values (trial_intermediate_value_id $SERIAL PRIMARY KEY,"
    " trial_id INTEGER NOT NULL REFERENCES trials (trial_id), step INTEGER NOT NULL, intermediate_value "
    "$REAL,"
    " intermediate_value_type $STEP_TYPE NOT NULL, UNIQUE (trial_id, step))",
    "CREATE TABLE trial_heartbeats (trial_heartbeat_id $SERIAL PRIMARY KEY,"
    " trial_id INTEGER NOT NULL UNIQUE REFERENCES trials (trial_id), heartbeat $TIME NOT NULL)"};

// Ours. bitscape_points: what lists, plots and look-ups need of a trial, small and side by side; the text
// that only an opened trial needs is in bitscape_details.
//   state      of finished trials, Optuna's and "infeasible": 0 complete, 1 failed, 2 infeasible, 3 pruned
//   numbers    JSON, by the slots of bitscape_names; null = not measured
//   choices    JSON, positions in the choices of the study's space in knob order; NULL if a parameter is none
//              of them: then trial_params alone says it
//   message, origin, sources   rows of bitscape_texts, where equal texts are kept once
constexpr const char* bitscape_tables[] = {
    "CREATE $TEMP TABLE bitscape_studies (study_id INTEGER NOT NULL PRIMARY KEY $OF_STUDY,"
    " sampler TEXT NOT NULL, seed TEXT NOT NULL, model_file TEXT NOT NULL, base_hash TEXT NOT NULL,"
    " constraints_json TEXT NOT NULL, space_json TEXT NOT NULL, engine_version TEXT NOT NULL)",
    "CREATE $TEMP TABLE bitscape_texts (text_id $SERIAL PRIMARY KEY, text TEXT NOT NULL UNIQUE)",
    "CREATE $TEMP TABLE bitscape_names (study_id INTEGER NOT NULL $OF_STUDY, slot INTEGER NOT NULL,"
    " name TEXT NOT NULL, PRIMARY KEY (study_id, slot))",
    "CREATE $TEMP TABLE bitscape_points (study_id INTEGER NOT NULL $OF_STUDY, number INTEGER NOT NULL,"
    " state INTEGER NOT NULL, seconds $REAL NOT NULL, design_hash BIGINT NOT NULL, origin_id INTEGER NOT "
    "NULL,"
    " message_id INTEGER, choices TEXT, numbers TEXT NOT NULL, PRIMARY KEY (study_id, number)) $CLUSTERED",
    "CREATE $TEMP TABLE bitscape_details (trial_id INTEGER NOT NULL PRIMARY KEY $OF_TRIAL,"
    " configuration TEXT NOT NULL, estimates TEXT NOT NULL)",
    "CREATE $TEMP TABLE bitscape_claims (trial_id INTEGER NOT NULL PRIMARY KEY $OF_TRIAL, owner TEXT NOT "
    "NULL)"};

constexpr const char* bitscape_indexes[] = {
    "CREATE INDEX bitscape_points_by_design ON bitscape_points (design_hash)",
    // the next number, and `number >= first`, in long studies
    "CREATE INDEX bitscape_trials_by_number ON trials (study_id, number)",
    "CREATE INDEX bitscape_trials_open ON trials (study_id, number) WHERE state IN ('RUNNING', 'WAITING')"};

// SQLite's users rarely turn foreign keys on, and it gives the row ids of deleted studies to new ones.
constexpr const char* sqlite_triggers[] = {
    "CREATE TRIGGER bitscape_study_deleted AFTER DELETE ON studies BEGIN"
    " DELETE FROM bitscape_studies WHERE study_id = old.study_id;"
    " DELETE FROM bitscape_names WHERE study_id = old.study_id;"
    " DELETE FROM bitscape_points WHERE study_id = old.study_id; END",
    "CREATE TRIGGER bitscape_trial_deleted AFTER DELETE ON trials BEGIN"
    " DELETE FROM bitscape_details WHERE trial_id = old.trial_id;"
    " DELETE FROM bitscape_claims WHERE trial_id = old.trial_id; END"};

/// The statement with its $WORDS as `backend` wants them.
std::string worded(std::string statement, Backend backend, bool is_stand_in)
{
    using Words = std::array<std::string_view, 3>; // word, SQLite's, PostgreSQL's
    static constexpr std::array<Words, 10> words{
        {{"$SERIAL", "INTEGER NOT NULL", "SERIAL NOT NULL"},
         {"$REAL", "FLOAT", "DOUBLE PRECISION"},
         {"$TIME", "DATETIME", "TIMESTAMP WITHOUT TIME ZONE"},
         {"$DIRECTION", "VARCHAR(8)", "studydirection"},
         {"$STATE", "VARCHAR(8)", "trialstate"},
         {"$VALUE_TYPE", "VARCHAR(7)", "trialvaluetype"},
         {"$STEP_TYPE", "VARCHAR(7)", "trialintermediatevaluetype"},
         {"$CLUSTERED", "WITHOUT ROWID", ""},
         {"$OF_STUDY", "REFERENCES studies (study_id)", "REFERENCES studies (study_id) ON DELETE CASCADE"},
         {"$OF_TRIAL", "REFERENCES trials (trial_id)", "REFERENCES trials (trial_id) ON DELETE CASCADE"}}};
    const auto put = [&](std::string_view word, std::string_view text) {
        for (std::size_t at = statement.find(word); at != std::string::npos; at = statement.find(word))
            statement.replace(at, word.size(), text);
    };
    put("$TEMP", is_stand_in ? "TEMPORARY" : "");
    for (const auto& [word, sqlite, postgresql] : words) {
        const bool is_reference = word.starts_with("$OF_");
        put(word, is_reference && is_stand_in ? "" : backend == Backend::sqlite ? sqlite : postgresql);
    }
    return statement;
}

template <std::size_t count>
void run_all(Database& database, const char* const (&statements)[count], bool is_stand_in = false)
{
    for (const char* statement : statements)
        database.sql() << worded(statement, database.backend(), is_stand_in);
}

bool is_empty(Database& database)
{
    if (database.backend() == Backend::postgresql) // people share databases; only these names are in the way
        return !database.has_table("studies") && !database.has_table("trials") &&
               !database.has_table("alembic_version") && !database.has_table("bitscape_schema");
    int count = 0;
    database.sql() << "SELECT count(*) FROM sqlite_master", soci::into(count);
    return count == 0;
}

std::string text_in(soci::session& sql, const char* query)
{
    std::string text;
    sql << query, soci::into(text);
    return text;
}

Result<Contents> contents_of(Database& database)
{
    const std::string& place = database.place();
    if (is_empty(database))
        return Contents::nothing;
    const bool is_ours = database.has_table("bitscape_schema");
    if (!is_ours && !(database.has_table("alembic_version") && database.has_table("studies"))) {
        if (database.has_table("studies") && database.has_table("trials"))
            return fail(ErrorCode::unsupported, place,
                        "was written by an old Optuna: 'optuna storage upgrade' brings it forward");
        return fail(ErrorCode::bad_format, place,
                    fmt::format("is {} database, but not a study of Bitscape or Optuna",
                                database.backend() == Backend::sqlite ? "an SQLite" : "a PostgreSQL"));
    }
    int version = schema_version;
    if (is_ours)
        database.sql() << "SELECT max(version) FROM bitscape_schema", soci::into(version);
    if (version > schema_version)
        return fail(ErrorCode::newer_version, place,
                    fmt::format("written by a newer Bitscape (schema {}, this one reads up to {})", version,
                                schema_version));
    const std::string revision = text_in(database.sql(), "SELECT version_num FROM alembic_version");
    if (revision != optuna_revision)
        return fail(
            ErrorCode::unsupported, place,
            fmt::format("its Optuna tables have revision '{}', this Bitscape reads '{}'{}", revision,
                        optuna_revision,
                        revision < optuna_revision ? ": 'optuna storage upgrade' brings them forward" : ""));
    if (!is_ours)
        return Contents::optuna;
    return version == schema_version ? Contents::current : Contents::earlier;
}

void make_optuna_tables(Database& database)
{
    if (database.backend() == Backend::postgresql)
        run_all(database, optuna_types);
    run_all(database, optuna_tables);
    const std::string writer = fmt::format("Bitscape {}", version);
    const std::string revision = optuna_revision;
    database.sql() << "INSERT INTO version_info VALUES (1, :version, :writer)",
        soci::use(optuna_schema_version), soci::use(writer);
    database.sql() << "INSERT INTO alembic_version VALUES (:revision)", soci::use(revision);
}

/// Readers never block the writer. Said outside of transactions; stays with the file.
void set_wal(Database& database)
{
    if (database.backend() == Backend::sqlite)
        text_in(database.sql(), "PRAGMA journal_mode = WAL");
}

} // namespace

void make_bitscape_tables(Database& database)
{
    run_all(database, bitscape_tables);
    run_all(database, bitscape_indexes);
    if (database.backend() == Backend::sqlite)
        run_all(database, sqlite_triggers);
}

void write_schema_version(Database& database)
{
    const std::string writer = fmt::format("Bitscape {}", version);
    database.sql() << "DELETE FROM bitscape_schema";
    database.sql() << "INSERT INTO bitscape_schema VALUES (:version, :writer)", soci::use(schema_version),
        soci::use(writer);
}

Result<Contents> look_at(Database& database)
{
    return guarded(database, [&] { return contents_of(database); });
}

Result<void> create_schema(Database& database)
{
    return guarded(database, [&]() -> Result<void> {
        auto contents = contents_of(database);
        if (!contents)
            return pass(std::move(contents.error())); // a stranger's database stays as it is
        if (*contents == Contents::current)
            return {};
        set_wal(database);
        Transaction transaction(database, Transaction::Kind::write);
        transaction.lock_schema();
        contents = contents_of(database); // another process may have been quicker
        if (!contents)
            return pass(std::move(contents.error()));
        if (*contents == Contents::nothing)
            make_optuna_tables(database);
        if (*contents == Contents::nothing || *contents == Contents::optuna) {
            database.sql()
                << "CREATE TABLE bitscape_schema (version INTEGER NOT NULL, engine_version TEXT NOT NULL)";
            make_bitscape_tables(database);
            write_schema_version(database);
        }
        transaction.commit();
        return {};
    });
}

Result<void> make_stand_ins(Database& database)
{
    return guarded(database, [&]() -> Result<void> {
        run_all(database, bitscape_tables, true);
        return {};
    });
}

Result<void> drop_stand_ins(Database& database)
{
    return guarded(database, [&]() -> Result<void> {
        const char* const scheme = database.backend() == Backend::sqlite ? "temp" : "pg_temp";
        for (const char* table : {"claims", "details", "points", "names", "texts", "studies"})
            database.sql() << fmt::format("DROP TABLE {}.bitscape_{}", scheme, table);
        return {};
    });
}

} // namespace bitscape::study
