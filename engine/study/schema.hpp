#pragma once

#include "study/database.hpp"

namespace bitscape::study {

/// Version of the bitscape_* tables this program writes; it reads every earlier one.
inline constexpr int schema_version = 2;

/// What a database holds.
enum class Contents {
    nothing,
    optuna,  ///< Optuna's tables alone
    current, ///< ours, of schema_version
    earlier  ///< ours, to be brought forward with migrate()
};

/// Errors: a database of something else, newer than schema_version, Optuna tables of another revision,
/// damaged.
[[nodiscard]] Result<Contents> look_at(Database& database);

/// Makes all tables in an empty database, ours in one of Optuna. One transaction; fine if another process is
/// quicker. Errors: as look_at().
[[nodiscard]] Result<void> create_schema(Database& database);

/// Empty tables of ours that only this connection sees: so Optuna's own databases are read by the same
/// queries as ours. drop_stand_ins() takes them away before create_schema().
[[nodiscard]] Result<void> make_stand_ins(Database& database);
[[nodiscard]] Result<void> drop_stand_ins(Database& database);

/// May throw; inside a Transaction. Ours: tables, indexes, and what removes our rows with Optuna's.
void make_bitscape_tables(Database& database);
void write_schema_version(Database& database);

/// Brings an earlier schema forward, in one transaction; fine if another process is quicker.
[[nodiscard]] Result<void> migrate(Database& database);

} // namespace bitscape::study
