#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string_view>

namespace bitscape::document {

/// A gzip-compressed file by its first bytes: what hls4ml writes as .tar.gz (WriteTar) and .fml.
[[nodiscard]] bool is_compressed(std::string_view head);

/// Unpacks what a project's archive holds for us (configuration, models, firmware, weights, reports) into the
/// user's cache ($XDG_CACHE_HOME/bitscape/unpacked, or ~/.cache), once for each content, and returns that
/// folder. Nothing outside it is written: links, devices, absolute paths and ".." are passed over. Errors:
/// not a tar archive, more than 20,000 entries or 2 GB, no space.
[[nodiscard]] Result<std::filesystem::path> unpack(const std::filesystem::path& archive);

/// Puts bytes that came inside another file into the cache, as `name`.
[[nodiscard]] Result<std::filesystem::path> keep(std::string_view bytes, std::string_view name);

} // namespace bitscape::document
