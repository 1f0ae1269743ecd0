#pragma once

#include "base/progress.hpp"
#include "exporter_hls/layers.hpp"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace bitscape::hls {

/// Writes the files into a new folder beside `target` and then puts it in target's place. Target may be new,
/// empty or an earlier export; in the last case what the user or a tool added (synthesis results) moves
/// along, and files of ours that were edited go to its folder "edited" (the manifest has checksums). What
/// tools reported of another design (the manifest's design_hash) goes to "earlier_<hash>". A
/// failure leaves target as it was and nothing beside it; what a killed export left beside it, the next one
/// to the same target removes. Errors: target is a file or a link, holds something else, not writable, disk
/// full, cancelled (looked at before each file).
[[nodiscard]] Result<std::filesystem::path> replace_directory(const std::filesystem::path& target,
                                                              const std::vector<File>& files,
                                                              std::stop_token stop, Progress& progress);

/// Files of an exported project that are not as they were written; empty if it has no checksums.
[[nodiscard]] std::vector<std::string> edited_files(const std::filesystem::path& directory);

} // namespace bitscape::hls
