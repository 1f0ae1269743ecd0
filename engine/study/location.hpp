#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace bitscape::study {

enum class Backend { sqlite, postgresql };

/// Where a store is.
struct Location {
    Backend backend = Backend::sqlite;
    std::filesystem::path file; ///< SQLite
    std::string connection;     ///< PostgreSQL: libpq's URI
    std::string place;          ///< for messages; never shows a password
};

/// Whether the text is a URL of a store and not the path of a file.
[[nodiscard]] bool is_store_url(std::string_view text);

/// "postgresql://user:password@host:port/db?option=value" (also "postgres:" and, as SQLAlchemy writes it,
/// "postgresql+psycopg2:"), "sqlite:///relative", "sqlite:////absolute", or a path. Errors: an URL that names
/// no database or no file, another scheme.
[[nodiscard]] Result<Location> parse_location(const std::string& text);

} // namespace bitscape::study
