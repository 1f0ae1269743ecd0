#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace bitscape {

/// Reads a whole file. Errors: missing, a folder, not readable, larger than `limit` bytes.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path,
                                            std::size_t limit = std::size_t{1} << 30);

/// Writes to a temporary sibling, flushes it to disk and renames it over `path`: a reader sees the old file
/// or the new one, never half of one. Errors: disk full, read-only, missing folder; the old file stays.
[[nodiscard]] Result<void> write_file(const std::filesystem::path& path, std::string_view content);

/// A file below Bitscape's resources folder ("parts/devices.json"). Looked for in $BITSCAPE_RESOURCES, beside
/// the installed program (../share/bitscape) and in the source tree this was built from.
[[nodiscard]] Result<std::filesystem::path> find_resource(std::string_view relative);

} // namespace bitscape
