#pragma once

#include "base/progress.hpp"
#include "sdk/plugin.hpp"

#include <filesystem>
#include <stop_token>

namespace bitscape::document {

/// Writes a design's project as an archive (.zip, .tar.gz or .tgz) with one folder in it, called as the file
/// without its ending. The same design gives the same bytes, wherever and whenever. The file appears whole or
/// not at all; one that is there is replaced. `request.directory` is not looked at. Errors: another ending,
/// those of Exporter::write, no space.
[[nodiscard]] Result<sdk::Exporter::Written>
write_archive(const sdk::Exporter& exporter, const design::Design& design, sdk::Exporter::Request request,
              const std::filesystem::path& file, std::stop_token stop, Progress& progress);

} // namespace bitscape::document
