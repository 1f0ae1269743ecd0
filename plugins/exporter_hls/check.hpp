#pragma once

#include "sdk/plugin.hpp"

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace bitscape::hls {

struct CheckOptions {
    std::string compiler = "g++";
    std::vector<std::string> flags;   ///< besides those of all projects
    std::vector<std::string> sources; ///< besides test bench and top function, relative to the project
    std::chrono::seconds build_timeout{600}, run_timeout{600};
    /// The emulator's outputs computed afresh (one per design output); empty: the ones stored in the project.
    std::vector<Samples> expected;
};

/// Builds the project's C simulation in <directory>/build_check, runs tb_data/input_features.dat and compares
/// with the expected outputs bit for bit. Touches nothing else. Errors: no manifest of ours, no compiler,
/// build failed (first compiler line), simulation failed, timeout, cancelled, results that have another size.
[[nodiscard]] Result<sdk::Exporter::Checked> check(const std::filesystem::path& directory,
                                                   const CheckOptions& options, std::stop_token stop,
                                                   Progress& progress);

} // namespace bitscape::hls
