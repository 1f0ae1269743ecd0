#include "cli/command.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>
#include <unistd.h>

namespace bitscape::cli {

namespace {

/// Messages are one line, whatever a library put into them.
std::string one_line(std::string_view text)
{
    std::string line(text);
    for (char& character : line)
        if (static_cast<unsigned char>(character) < ' ')
            character = ' ';
    return line;
}

} // namespace

void print_error(std::string_view text)
{
    fmt::print(stderr, "bitscape-cli: {}\n", one_line(text));
}

Exit usage_error(std::string_view text)
{
    print_error(text);
    return Exit::bad_usage;
}

void print_note(std::string_view text)
{
    fmt::print(stderr, "{}\n", one_line(text));
}

Result<void> print(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(errno == ENOSPC ? ErrorCode::disk_full : ErrorCode::io, "standard output",
                        fmt::format("cannot write: {}", std::strerror(errno)));
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace bitscape::cli
