#include "study/database_error.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <string_view>

namespace bitscape::study {

namespace {

bool means_disk_full(int system_error)
{
    return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

Error locked(const std::string& place)
{
    return {ErrorCode::io, place, fmt::format("is locked by another program for over {} s", busy_timeout_s)};
}

Error full(const std::string& place)
{
    return {ErrorCode::disk_full, place, "cannot be written: the disk is full"};
}

Error sqlite_error(int result, int system_error, const std::string& place, const std::string& message)
{
    const std::string reason = system_error != 0 ? std::strerror(system_error) : message;
    switch (result & 0xff) { // extended codes keep the primary one in the low byte
    case SQLITE_FULL:
        return full(place);
    case SQLITE_IOERR:
        if (means_disk_full(system_error))
            return full(place);
        return {ErrorCode::io, place, fmt::format("reading or writing failed ({})", reason)};
    case SQLITE_READONLY:
        return {ErrorCode::read_only, place, "is read-only"};
    case SQLITE_CANTOPEN:
        if (means_disk_full(system_error))
            return full(place);
        if (system_error == EACCES || system_error == EPERM || system_error == EROFS)
            return {ErrorCode::read_only, place, "cannot be opened: no permission"};
        return {ErrorCode::io, place, fmt::format("cannot be opened ({})", reason)};
    case SQLITE_NOTADB:
        return {ErrorCode::bad_format, place, "is not an SQLite database"};
    case SQLITE_CORRUPT:
        return {ErrorCode::bad_format, place, "is damaged: SQLite cannot read it"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return locked(place);
    default:
        return {ErrorCode::bad_format, place, fmt::format("is not as expected ({})", message)};
    }
}

/// The one line of libpq's message that says why; the others repeat which server was tried.
std::string reason_of(std::string message)
{
    for (const std::string_view marker : {"FATAL:  ", "ERROR:  ", "failed: "})
        if (const std::size_t at = message.find(marker); at != std::string::npos)
            message.erase(0, at + marker.size());
    for (const std::string_view opening : {"Cannot establish connection to the database.\n"})
        if (message.starts_with(opening))
            message.erase(0, opening.size());
    return message.substr(0, message.find('\n'));
}

/// By PostgreSQL's condition codes (its manual, appendix A).
Error postgresql_error(const std::string& state, const std::string& place, const std::string& message)
{
    const std::string reason = reason_of(message);
    if (state == "53100")
        return full(place);
    if (state == "25006" || state == "42501")
        return {ErrorCode::read_only, place, fmt::format("must not be written ({})", reason)};
    if (state == "55P03" || state == "40P01" || state == "40001")
        return locked(place);
    if (state.starts_with("08") || state.starts_with("57P") || state.starts_with("58") || state == "     ")
        return {ErrorCode::io, place, fmt::format("the database does not answer ({})", reason)};
    return {ErrorCode::bad_format, place, fmt::format("is not as expected ({})", reason)};
}

} // namespace

Error database_error(const std::exception& exception, int system_error, const std::string& place)
{
    if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&exception))
        return sqlite_error(sqlite->result(), system_error, place, sqlite->get_error_message());
    if (const auto* postgresql = dynamic_cast<const soci::postgresql_soci_error*>(&exception))
        return postgresql_error(postgresql->sqlstate(), place, postgresql->get_error_message());
    if (const auto* soci = dynamic_cast<const soci::soci_error*>(&exception);
        soci != nullptr && soci->get_error_message().starts_with("Cannot establish connection"))
        return {ErrorCode::io, place,
                fmt::format("cannot be opened ({})", reason_of(soci->get_error_message()))};
    return {ErrorCode::bad_format, place, fmt::format("is not as expected ({})", exception.what())};
}

} // namespace bitscape::study
