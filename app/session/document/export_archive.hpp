#pragma once

#include "base/progress.hpp"
#include "sdk/plugin.hpp"

#include <filesystem>
#include <stop_token>

namespace bitscape::document {

/// Writes a design's project as an archive (.zip, .tar.gz or .tgz) with one folder in it, called as the file
/// without its ending. The same design gives the same bytes, wherever and whenever. The file appears whole or
/// not at all; an earlier export that is there is replaced, anything else is not touched. `request.directory`
/// is not looked at. Errors: those of check_archive_place and of Exporter::write, no space.
[[nodiscard]] Result<sdk::Exporter::Written>
write_archive(const sdk::Exporter& exporter, const design::Design& design, sdk::Exporter::Request request,
              const std::filesystem::path& file, std::stop_token stop, Progress& progress);

/// Can an archive be written there? Errors: another ending, a folder that is not there or not writable,
/// something in the way that is no archive of an exported project.
[[nodiscard]] Result<void> check_archive_place(const std::filesystem::path& file);

} // namespace bitscape::document
