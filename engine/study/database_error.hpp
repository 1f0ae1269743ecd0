#pragma once

#include "base/result.hpp"

#include <exception>
#include <string>

namespace bitscape::study {

/// How long a statement waits for somebody else's lock.
inline constexpr int busy_timeout_s = 10;

/// What an exception of SOCI means, on either database. `system_error`: errno of SQLite's last failure.
[[nodiscard]] Error database_error(const std::exception& exception, int system_error,
                                   const std::string& place);

} // namespace bitscape::study
