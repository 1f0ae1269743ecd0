#pragma once

#include "base/result.hpp"
#include "study/location.hpp"

#include <exception>
#include <memory>
#include <soci/soci.h>
#include <string>

namespace bitscape::study {

/// An open SQLite file or PostgreSQL database: where the two differ is said here and in schema.cpp. SOCI's
/// exceptions end in guarded(); nothing outside this folder sees them.
class Database {
public:
    enum class Access { read, write, create };

    /// May throw: call inside guarded_open().
    Database(Location location, Access access);

    [[nodiscard]] soci::session& sql() { return session_; }
    [[nodiscard]] Backend backend() const { return location_.backend; }
    [[nodiscard]] const Location& location() const { return location_; }
    [[nodiscard]] const std::string& place() const { return location_.place; }

    [[nodiscard]] bool has_table(const std::string& name);
    /// Row id of the last INSERT into a table with a counted key.
    [[nodiscard]] long long inserted_id();
    /// SQL: the time of `seconds` ago by the database's clock, as CURRENT_TIMESTAMP is written.
    [[nodiscard]] std::string time_ago(long long seconds) const;
    /// The text as the database takes it: PostgreSQL wants valid UTF-8 without NUL.
    [[nodiscard]] std::string storable(const std::string& text) const;

    /// The Error for an exception that came out of sql(): from the database's code and the system's errno.
    [[nodiscard]] Error error_of(const std::exception& exception);
    /// To be called before anything else is done after a failure: the next statement clears the errno that
    /// SQLite noted. `otherwise` holds if it noted none. The first call after a failure counts.
    void keep_system_error(int otherwise);
    void forget_system_error() { system_error_ = 0; }

private:
    Location location_;
    soci::session session_;
    int system_error_ = 0;
};

/// Opens. Errors: as error_of(). Does not look at what it holds.
[[nodiscard]] Result<std::unique_ptr<Database>> open_database(const Location& location,
                                                              Database::Access access);

/// A copy of an SQLite database in memory, for what must not be changed on disk.
[[nodiscard]] Result<std::unique_ptr<Database>> copy_to_memory(Database& source);

/// Runs `work` (returning a Result) and turns what it throws into an Error.
template <class Work> auto guarded(Database& database, Work&& work) -> decltype(work())
{
    try {
        database.forget_system_error();
        return work();
    } catch (const std::exception& exception) {
        return pass(database.error_of(exception));
    }
}

/// All or nothing; rolled back unless committed.
class Transaction {
public:
    enum class Kind {
        read, ///< one consistent picture over several queries
        write ///< SQLite: takes the write lock at once, so that nobody else numbers a trial meanwhile
    };
    Transaction(Database& database, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    /// Nobody else holds this lock until the end; SQLite's writers exclude each other anyway.
    void lock_schema();
    void commit();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace bitscape::study
