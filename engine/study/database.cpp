#include "study/database.hpp"

#include "study/database_error.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace bitscape::study {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view memory = ":memory:";

/// SQLite's URI form of a path; SOCI splits its connection text at blanks, quotes and '=', so those are
/// escaped too.
std::string uri(const fs::path& file, std::string_view parameters)
{
    std::string text = "file:";
    for (const char byte : fs::absolute(file).string()) {
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || std::strchr("/._-", byte) != nullptr;
        if (plain)
            text += byte;
        else
            text += fmt::format("%{:02x}", static_cast<unsigned char>(byte));
    }
    return fmt::format("{}?{}", text, parameters);
}

/// Readers of a WAL database write its shared-memory file. Where they must not, and no writer left a log
/// behind, the file is read as something that does not change.
bool is_frozen(const fs::path& file)
{
    const fs::path folder = fs::absolute(file).parent_path();
    std::error_code ignored;
    return ::faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) != 0 &&
           !fs::exists(file.string() + "-wal", ignored);
}

std::string connection(const Location& location, Database::Access access)
{
    if (location.backend == Backend::postgresql)
        return location.connection;
    if (location.file == memory)
        return fmt::format("dbname={}", memory);
    std::string_view parameters = "mode=ro";
    if (access == Database::Access::write)
        parameters = "mode=rw";
    else if (access == Database::Access::create)
        parameters = "mode=rwc";
    else if (is_frozen(location.file))
        parameters = "mode=ro&immutable=1";
    return fmt::format("dbname={} timeout={}", uri(location.file, parameters), busy_timeout_s);
}

const soci::backend_factory& factory(Backend backend)
{
    if (backend == Backend::postgresql)
        return soci::postgresql;
    return soci::sqlite3;
}

sqlite_api::sqlite3* handle(soci::session& session)
{
    return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

} // namespace

Database::Database(Location location, Access access)
    : location_(std::move(location)), session_(factory(location_.backend), connection(location_, access))
{
    if (backend() == Backend::postgresql) {
        session_ << fmt::format("SET lock_timeout = '{}s'", busy_timeout_s);
        session_ << "SET client_min_messages = warning";
        session_ << "SET datestyle = 'ISO'";
        session_ << "SET extra_float_digits = 1"; // doubles come back bit for bit
        return;
    }
    // With WAL a killed process loses nothing, a power cut at most the last trials. Not said in connection():
    // SOCI leaks the handle when this is refused there.
    session_ << "PRAGMA synchronous = NORMAL";
    session_ << "PRAGMA temp_store = MEMORY";
    session_ << "PRAGMA cache_size = -32768"; // KiB
    // Folding the log into the file waits for the disk: every 16,384 pages (64 MB), not every 1,000.
    session_ << "PRAGMA wal_autocheckpoint = 16384";
}

bool Database::has_table(const std::string& name)
{
    int count = 0;
    if (backend() == Backend::postgresql)
        session_ << "SELECT count(*) FROM pg_catalog.pg_class WHERE relname = :name AND relkind = 'r'"
                    " AND pg_table_is_visible(oid) AND relpersistence <> 't'",
            soci::use(name), soci::into(count);
    else
        session_ << "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = :name",
            soci::use(name), soci::into(count);
    return count > 0;
}

long long Database::inserted_id()
{
    if (backend() == Backend::sqlite)
        return sqlite_api::sqlite3_last_insert_rowid(handle(session_));
    long long id = 0;
    session_ << "SELECT lastval()", soci::into(id);
    return id;
}

std::string Database::time_ago(long long seconds) const
{
    if (backend() == Backend::sqlite)
        return fmt::format("datetime('now', '-{} seconds')", seconds);
    return fmt::format("(CAST(CURRENT_TIMESTAMP AS TIMESTAMP) - make_interval(secs => {}))", seconds);
}

std::string Database::storable(const std::string& text) const
{
    if (backend() == Backend::sqlite)
        return text;
    // The JSON library puts a replacement character where bytes are no UTF-8.
    std::string result = nlohmann::json::parse(nlohmann::json(text).dump(
                                                   -1, ' ', false, nlohmann::json::error_handler_t::replace))
                             .get<std::string>();
    std::erase(result, '\0');
    return result;
}

Error Database::error_of(const std::exception& exception)
{
    keep_system_error(0);
    return database_error(exception, std::exchange(system_error_, 0), place());
}

void Database::keep_system_error(int otherwise)
{
    if (system_error_ != 0 || backend() != Backend::sqlite)
        return;
    const int noted = sqlite_api::sqlite3_system_errno(handle(session_));
    system_error_ = noted != 0 ? noted : otherwise;
}

Result<std::unique_ptr<Database>> open_database(const Location& location, Database::Access access)
{
    try {
        return std::make_unique<Database>(location, access);
    } catch (const std::exception& exception) {
        return pass(database_error(exception, errno, location.place));
    }
}

Result<std::unique_ptr<Database>> copy_to_memory(Database& source)
{
    Location location = source.location();
    location.file = memory;
    auto copy = open_database(location, Database::Access::create);
    if (!copy)
        return copy;
    sqlite_api::sqlite3* target = handle((*copy)->sql());
    sqlite_api::sqlite3_backup* backup =
        sqlite_api::sqlite3_backup_init(target, "main", handle(source.sql()), "main");
    if (backup != nullptr) {
        sqlite_api::sqlite3_backup_step(backup, -1);
        sqlite_api::sqlite3_backup_finish(backup);
    }
    if (const int result = sqlite_api::sqlite3_errcode(target); result != SQLITE_OK)
        return fail(ErrorCode::bad_format, source.place(),
                    fmt::format("cannot be read ({})", sqlite_api::sqlite3_errmsg(target)));
    return copy;
}

Transaction::Transaction(Database& database, Kind kind) : database_(database)
{
    if (database.backend() == Backend::postgresql)
        database_.sql() << (kind == Kind::write ? "BEGIN"
                                                : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    else
        database_.sql() << (kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    if (!open_)
        return;
    try {
        database_.keep_system_error(0);
        database_.sql() << "ROLLBACK";
    } catch (const std::exception&) { // SQLite rolled back by itself, as it does when the disk is full
    }
}

void Transaction::lock_schema()
{
    if (database_.backend() == Backend::postgresql) // the number: any, as long as all Bitscapes use it
        database_.sql() << "SELECT pg_advisory_xact_lock(721074215)";
}

void Transaction::commit()
{
    errno = 0;
    try {
        database_.sql() << "COMMIT";
    } catch (const std::exception&) {
        database_.keep_system_error(errno); // SQLite itself does not note it when COMMIT fails
        throw;
    }
    open_ = false;
}

} // namespace bitscape::study
