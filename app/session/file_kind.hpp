#pragma once

#include "sdk/plugin.hpp"

#include <filesystem>
#include <vector>

namespace bitscape::session {

/// What a user means by a file.
enum class FileKind {
    model,         ///< or a project, or a folder: whatever opens as a document
    data,          ///< test events
    configuration, ///< knobs: an hls4ml_config.yml
    study,         ///< trials
    report         ///< what a vendor's tool says of a synthesized design, or a folder of such
};

/// Decides by the first bytes, then by the extension; what is not known is a model, whose opening says what
/// is wrong with it. HDF5 files are data if arrays stand at their root (models keep theirs in groups). Reads
/// little; for worker threads.
[[nodiscard]] FileKind file_kind(const std::filesystem::path& file, const sdk::Plugins& plugins);

/// Files that were opened or dropped together, by their kind.
struct SortedFiles {
    std::vector<std::filesystem::path> models, data, configurations, studies, reports;
};
[[nodiscard]] SortedFiles sort_files(const std::vector<std::filesystem::path>& files,
                                     const sdk::Plugins& plugins);

} // namespace bitscape::session
