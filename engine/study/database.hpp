#pragma once

#include "base/result.hpp"

#include <exception>
#include <filesystem>
#include <memory>
#include <soci/soci.h>
#include <string>

namespace bitscape::study {

/// An open SQLite file. SOCI's exceptions end in guarded(); nothing outside this folder sees them.
class Database {
public:
    enum class Access { read, write, create };

    /// May throw: call inside guarded_open().
    Database(const std::filesystem::path& file, Access access);

    [[nodiscard]] soci::session& sql() { return session_; }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

    /// The Error for an exception that came out of sql(): its code from SQLite's result and the system's
    /// errno.
    [[nodiscard]] Error error_of(const std::exception& exception);
    /// To be called before anything else is done after a failure: the next statement clears the errno that
    /// SQLite noted. `otherwise` holds if it noted none. The first call after a failure counts.
    void keep_system_error(int otherwise);
    void forget_system_error() { system_error_ = 0; }

private:
    std::filesystem::path file_;
    soci::session session_;
    int system_error_ = 0;
};

/// Opens. Errors: as error_of(). Does not look at what the file holds.
[[nodiscard]] Result<std::unique_ptr<Database>> open_database(const std::filesystem::path& file,
                                                              Database::Access access);

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
        write ///< takes the write lock at once, so that nobody else numbers a trial meanwhile
    };
    Transaction(Database& database, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace bitscape::study
