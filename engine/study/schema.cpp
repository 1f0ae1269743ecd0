#include "study/schema.hpp"

#include "base/version.hpp"

#include <fmt/format.h>

namespace bitscape::study {

namespace {

// Optuna's tables, as `optuna` 3.2 to 5.0 makes and checks them: names, types, keys and indexes are the
// format.
constexpr int optuna_schema_version = 12;
constexpr const char* optuna_revision = "v3.2.0.a";

constexpr const char* optuna_tables[] = {
    "CREATE TABLE studies (study_id INTEGER NOT NULL PRIMARY KEY, study_name VARCHAR(512) NOT NULL)",
    "CREATE UNIQUE INDEX ix_studies_study_name ON studies (study_name)",
    "CREATE TABLE version_info (version_info_id INTEGER NOT NULL PRIMARY KEY CHECK (version_info_id = 1),"
    " schema_version INTEGER, library_version VARCHAR(256))",
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
    " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))",
    "CREATE TABLE study_directions (study_direction_id INTEGER NOT NULL PRIMARY KEY, direction VARCHAR(8) "
    "NOT NULL,"
    " study_id INTEGER NOT NULL REFERENCES studies (study_id), objective INTEGER NOT NULL, UNIQUE (study_id, "
    "objective))",
    "CREATE TABLE study_user_attributes (study_user_attribute_id INTEGER NOT NULL PRIMARY KEY,"
    " study_id INTEGER REFERENCES studies (study_id), \"key\" VARCHAR(512), value_json TEXT, UNIQUE "
    "(study_id, \"key\"))",
    "CREATE TABLE study_system_attributes (study_system_attribute_id INTEGER NOT NULL PRIMARY KEY,"
    " study_id INTEGER REFERENCES studies (study_id), \"key\" VARCHAR(512), value_json TEXT, UNIQUE "
    "(study_id, \"key\"))",
    "CREATE TABLE trials (trial_id INTEGER NOT NULL PRIMARY KEY, number INTEGER,"
    " study_id INTEGER REFERENCES studies (study_id), state VARCHAR(8) NOT NULL, datetime_start DATETIME,"
    " datetime_complete DATETIME)",
    "CREATE INDEX ix_trials_study_id ON trials (study_id)",
    "CREATE TABLE trial_user_attributes (trial_user_attribute_id INTEGER NOT NULL PRIMARY KEY,"
    " trial_id INTEGER REFERENCES trials (trial_id), \"key\" VARCHAR(512), value_json TEXT, UNIQUE "
    "(trial_id, \"key\"))",
    "CREATE TABLE trial_system_attributes (trial_system_attribute_id INTEGER NOT NULL PRIMARY KEY,"
    " trial_id INTEGER REFERENCES trials (trial_id), \"key\" VARCHAR(512), value_json TEXT, UNIQUE "
    "(trial_id, \"key\"))",
    "CREATE TABLE trial_params (param_id INTEGER NOT NULL PRIMARY KEY, trial_id INTEGER REFERENCES trials "
    "(trial_id),"
    " param_name VARCHAR(512), param_value FLOAT, distribution_json TEXT, UNIQUE (trial_id, param_name))",
    "CREATE TABLE trial_values (trial_value_id INTEGER NOT NULL PRIMARY KEY,"
    " trial_id INTEGER NOT NULL REFERENCES trials (trial_id), objective INTEGER NOT NULL, value FLOAT,"
    " value_type VARCHAR(7) NOT NULL, UNIQUE (trial_id, objective))",
    "CREATE TABLE trial_intermediate_values (trial_intermediate_value_id INTEGER NOT NULL PRIMARY KEY,"
    " trial_id INTEGER NOT NULL REFERENCES trials (trial_id), step INTEGER NOT NULL, intermediate_value "
    "FLOAT,"
    " intermediate_value_type VARCHAR(7) NOT NULL, UNIQUE (trial_id, step))",
    "CREATE TABLE trial_heartbeats (trial_heartbeat_id INTEGER NOT NULL PRIMARY KEY,"
    " trial_id INTEGER NOT NULL UNIQUE REFERENCES trials (trial_id), heartbeat DATETIME NOT NULL)",
};

// Ours. The index makes the next trial number and `number >= first` cheap in long studies.
constexpr const char* bitscape_tables[] = {
    "CREATE TABLE bitscape_schema (version INTEGER NOT NULL, engine_version TEXT NOT NULL)",
    "CREATE TABLE bitscape_studies (study_id INTEGER NOT NULL PRIMARY KEY REFERENCES studies (study_id),"
    " sampler TEXT NOT NULL, seed TEXT NOT NULL, model_file TEXT NOT NULL, base_hash TEXT NOT NULL,"
    " constraints_json TEXT NOT NULL, space_json TEXT NOT NULL, engine_version TEXT NOT NULL)",
    "CREATE TABLE bitscape_trials (trial_id INTEGER NOT NULL PRIMARY KEY REFERENCES trials (trial_id),"
    " infeasible INTEGER NOT NULL, configuration TEXT NOT NULL, design_hash TEXT NOT NULL, message TEXT NOT "
    "NULL,"
    " seconds FLOAT NOT NULL, engine_version TEXT NOT NULL)",
    "CREATE TABLE bitscape_sources (source_id INTEGER NOT NULL PRIMARY KEY, source TEXT NOT NULL UNIQUE)",
    "CREATE TABLE bitscape_numbers (trial_id INTEGER NOT NULL REFERENCES trials (trial_id), name TEXT NOT "
    "NULL,"
    " value FLOAT NOT NULL, low FLOAT, high FLOAT, source_id INTEGER REFERENCES bitscape_sources (source_id),"
    " PRIMARY KEY (trial_id, name)) WITHOUT ROWID",
    "CREATE INDEX bitscape_trials_by_number ON trials (study_id, number)",
};

bool has_table(soci::session& sql, const std::string& name)
{
    int count = 0;
    sql << "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = :name", soci::use(name),
        soci::into(count);
    return count > 0;
}

bool is_empty(soci::session& sql)
{
    int count = 0;
    sql << "SELECT count(*) FROM sqlite_master", soci::into(count);
    return count == 0;
}

Result<void> check_tables(Database& database)
{
    soci::session& sql = database.sql();
    const std::string place = database.file().string();
    if (!has_table(sql, "bitscape_schema")) {
        if (has_table(sql, "alembic_version") && has_table(sql, "studies"))
            return fail(ErrorCode::unsupported, place,
                        "is an Optuna storage that Bitscape did not make; reading those is not supported");
        return fail(ErrorCode::bad_format, place, "is an SQLite database, but not a Bitscape study");
    }
    int version = 0;
    sql << "SELECT max(version) FROM bitscape_schema", soci::into(version);
    if (version > schema_version)
        return fail(ErrorCode::newer_version, place,
                    fmt::format("written by a newer Bitscape (schema {}, this one reads up to {})", version,
                                schema_version));
    std::string revision;
    sql << "SELECT version_num FROM alembic_version", soci::into(revision);
    if (revision != optuna_revision)
        return fail(ErrorCode::unsupported, place,
                    fmt::format("its Optuna tables have revision '{}', this Bitscape reads '{}'", revision,
                                optuna_revision));
    return {};
}

void make_tables(soci::session& sql)
{
    for (const char* statement : optuna_tables)
        sql << statement;
    for (const char* statement : bitscape_tables)
        sql << statement;
    const std::string writer = fmt::format("Bitscape {}", version);
    const std::string revision = optuna_revision;
    sql << "INSERT INTO version_info VALUES (1, :version, :writer)", soci::use(optuna_schema_version),
        soci::use(writer);
    sql << "INSERT INTO alembic_version VALUES (:revision)", soci::use(revision);
    sql << "INSERT INTO bitscape_schema VALUES (:version, :writer)", soci::use(schema_version),
        soci::use(writer);
}

} // namespace

Result<void> check_schema(Database& database)
{
    return guarded(database, [&] { return check_tables(database); });
}

Result<void> create_schema(Database& database)
{
    return guarded(database, [&]() -> Result<void> {
        soci::session& sql = database.sql();
        if (!is_empty(sql)) // never turn a stranger's database to WAL
            return check_tables(database);
        std::string mode;
        sql << "PRAGMA journal_mode = WAL", soci::into(mode);
        Transaction transaction(database, Transaction::Kind::write);
        if (is_empty(sql)) // another process may have been quicker
            make_tables(sql);
        if (auto checked = check_tables(database); !checked)
            return checked;
        transaction.commit();
        return {};
    });
}

} // namespace bitscape::study
