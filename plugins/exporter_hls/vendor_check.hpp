#pragma once

#include "sdk/plugin.hpp"

#include <chrono>
#include <filesystem>
#include <stop_token>

namespace bitscape::hls {

/// Runs the C simulation with the tool that the project is written for (the first of its names found in
/// PATH: vitis-run or vitis_hls, vivado_hls, i++, icpx, Catapult's headers with g++) in a copy of the project
/// below <directory>/build_check, and compares with the expected outputs bit for bit. Errors: as check();
/// not_found says which programs are not in PATH.
[[nodiscard]] Result<sdk::Exporter::Checked>
vendor_check(const std::filesystem::path& directory, std::stop_token stop, Progress& progress,
             std::chrono::seconds timeout = std::chrono::hours(2));

} // namespace bitscape::hls
