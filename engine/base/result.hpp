#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace bitscape {

/// What kind of thing went wrong; the window words its advice by this code.
enum class ErrorCode {
    io,            ///< a file cannot be read or written
    disk_full,     ///< no space left while writing
    read_only,     ///< the target must not be written
    bad_format,    ///< the bytes are not what the format says
    unsupported,   ///< understood, but Bitscape cannot do it
    invalid_value, ///< a knob or argument outside its range
    mismatch,      ///< two inputs do not fit each other (shapes, names)
    too_large,     ///< beyond a safety limit
    newer_version, ///< written by a later Bitscape
    not_found,     ///< a name that should exist does not
    tool_failed,   ///< a program we started failed
    cancelled,     ///< the caller asked to stop
};

/// A failure as a value: a code, the place in the *user's* data, and what is wrong there.
struct Error {
    ErrorCode code = ErrorCode::invalid_value;
    std::string where; ///< e.g. "model.h5: layer 'fc2'"; may be empty
    std::string what;  ///< e.g. "activation 'gelu' is not supported"

    /// The same error seen from further out: `place` is put before `where`.
    [[nodiscard]] Error at(const std::string& place) &&
    {
        where = where.empty() ? place : place + ": " + where;
        return std::move(*this);
    }
};

/// One line for the command line, logs and tests: "where: what".
[[nodiscard]] inline std::string english(const Error& error)
{
    return error.where.empty() ? error.what : error.where + ": " + error.what;
}

template <class T> using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::io, "model.h5", "cannot be read");`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string where, std::string what)
{
    return tl::unexpected<Error>(Error{code, std::move(where), std::move(what)});
}

/// Hands an error on to a caller with another value type.
[[nodiscard]] inline tl::unexpected<Error> pass(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace bitscape
