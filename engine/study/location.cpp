#include "study/location.hpp"

#include <algorithm>
#include <cctype>

namespace bitscape::study {

namespace {

/// "scheme" of "scheme://..."; empty for everything else.
std::string_view scheme_of(std::string_view text)
{
    const std::size_t colon = text.find("://");
    if (colon == std::string_view::npos || colon == 0)
        return {};
    const std::string_view scheme = text.substr(0, colon);
    const bool is_name = std::all_of(scheme.begin(), scheme.end(), [](unsigned char byte) {
        return std::isalnum(byte) != 0 || byte == '+' || byte == '-' || byte == '.';
    });
    return is_name ? scheme : std::string_view();
}

bool is_postgresql(std::string_view scheme)
{
    return scheme == "postgresql" || scheme == "postgres" || scheme.starts_with("postgresql+");
}

/// The URL without its password.
std::string without_password(const std::string& url)
{
    const std::size_t begin = url.find("://") + 3;
    const std::size_t end = std::min(url.find('/', begin), url.size());
    const std::size_t at = url.substr(0, end).rfind('@');
    const std::size_t colon = at == std::string::npos ? at : url.find(':', begin);
    std::string shown = url.substr(0, url.find('?')); // options may hold one, too
    if (colon != std::string::npos && colon < at)
        shown.erase(colon, at - colon);
    return shown;
}

} // namespace

bool is_store_url(std::string_view text)
{
    return !scheme_of(text).empty();
}

Result<Location> parse_location(const std::string& text)
{
    Location location;
    const std::string_view scheme = scheme_of(text);
    if (scheme.empty()) {
        location.file = text;
        location.place = text;
        return location;
    }
    const std::string rest = text.substr(scheme.size() + 3);
    if (scheme == "sqlite") { // sqlite://<no host>/path
        if (rest.size() < 2 || rest.front() != '/')
            return fail(ErrorCode::invalid_value, text, "names no file: sqlite:///study.db is meant");
        location.file = rest.substr(1);
        location.place = location.file.string();
        return location;
    }
    if (!is_postgresql(scheme))
        return fail(ErrorCode::unsupported, text.substr(0, scheme.size() + 3) + "...",
                    "a study is a file or in a PostgreSQL database (postgresql://user@host/database)");
    location.backend = Backend::postgresql;
    location.connection = "postgresql://" + rest;
    location.place = without_password(location.connection);
    const std::size_t slash = location.place.find('/', location.place.find("://") + 3);
    if (slash == std::string::npos || slash + 1 == location.place.size())
        return fail(ErrorCode::invalid_value, location.place,
                    "names no database: postgresql://user@host/database is meant");
    return location;
}

} // namespace bitscape::study
