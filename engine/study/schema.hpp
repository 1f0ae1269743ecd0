#pragma once

#include "study/database.hpp"

namespace bitscape::study {

/// Version of the bitscape_* tables this program reads and writes.
inline constexpr int schema_version = 1;

/// Makes the tables in an empty database; leaves a Bitscape study as it is. Errors: as check_schema().
[[nodiscard]] Result<void> create_schema(Database& database);

/// Errors: not a database, a database of something else, newer than schema_version, damaged.
[[nodiscard]] Result<void> check_schema(Database& database);

} // namespace bitscape::study
