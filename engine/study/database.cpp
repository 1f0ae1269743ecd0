#include "study/database.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace bitscape::study {

namespace fs = std::filesystem;

namespace {

constexpr int busy_timeout_s = 10;

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

std::string connection(const fs::path& file, Database::Access access)
{
    std::string_view parameters = "mode=ro";
    if (access == Database::Access::write)
        parameters = "mode=rw";
    else if (access == Database::Access::create)
        parameters = "mode=rwc";
    else if (is_frozen(file))
        parameters = "mode=ro&immutable=1";
    return fmt::format("dbname={} timeout={}", uri(file, parameters), busy_timeout_s);
}

bool means_disk_full(int system_error)
{
    return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

Error error_of_result(int result, int system_error, const std::string& place, const std::string& message)
{
    switch (result & 0xff) { // extended codes keep the primary one in the low byte
    case SQLITE_FULL:
        return {ErrorCode::disk_full, place, "cannot be written: the disk is full"};
    case SQLITE_IOERR:
        if (means_disk_full(system_error))
            return {ErrorCode::disk_full, place, "cannot be written: the disk is full"};
        return {ErrorCode::io, place,
                fmt::format("reading or writing failed ({})",
                            system_error != 0 ? std::strerror(system_error) : message)};
    case SQLITE_READONLY:
        return {ErrorCode::read_only, place, "is read-only"};
    case SQLITE_CANTOPEN:
        if (means_disk_full(system_error))
            return {ErrorCode::disk_full, place, "cannot be written: the disk is full"};
        if (system_error == EACCES || system_error == EPERM || system_error == EROFS)
            return {ErrorCode::read_only, place, "cannot be opened: no permission"};
        return {
            ErrorCode::io, place,
            fmt::format("cannot be opened ({})", system_error != 0 ? std::strerror(system_error) : message)};
    case SQLITE_NOTADB:
        return {ErrorCode::bad_format, place, "is not an SQLite database"};
    case SQLITE_CORRUPT:
        return {ErrorCode::bad_format, place, "is damaged: SQLite cannot read it"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::io, place,
                fmt::format("is locked by another program for over {} s", busy_timeout_s)};
    default:
        return {ErrorCode::bad_format, place, fmt::format("is not as expected ({})", message)};
    }
}

Error error_of_exception(const std::exception& exception, int system_error, const std::string& place)
{
    if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&exception))
        return error_of_result(sqlite->result(), system_error, place, sqlite->get_error_message());
    return {ErrorCode::bad_format, place, fmt::format("is not as expected ({})", exception.what())};
}

} // namespace

Database::Database(const fs::path& file, Access access)
    : file_(file), session_(soci::sqlite3, connection(file, access))
{
    // With WAL a killed process loses nothing, a power cut at most the last trials. Not said in connection():
    // SOCI leaks the handle when this is refused there.
    session_ << "PRAGMA synchronous = NORMAL";
}

Error Database::error_of(const std::exception& exception)
{
    keep_system_error(0);
    return error_of_exception(exception, std::exchange(system_error_, 0), file_.string());
}

void Database::keep_system_error(int otherwise)
{
    if (system_error_ != 0)
        return;
    const auto* backend = static_cast<const soci::sqlite3_session_backend*>(session_.get_backend());
    const int noted = sqlite_api::sqlite3_system_errno(backend->conn_);
    system_error_ = noted != 0 ? noted : otherwise;
}

Result<std::unique_ptr<Database>> open_database(const fs::path& file, Database::Access access)
{
    try {
        return std::make_unique<Database>(file, access);
    } catch (const std::exception& exception) {
        return pass(error_of_exception(exception, errno, file.string()));
    }
}

Transaction::Transaction(Database& database, Kind kind) : database_(database)
{
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
