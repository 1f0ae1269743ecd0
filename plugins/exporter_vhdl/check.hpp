#pragma once

#include "sdk/plugin.hpp"

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>

namespace bitscape::vhdl {

struct CheckOptions {
    std::string ghdl = "ghdl";
    std::chrono::seconds build_timeout{1200}, run_timeout{1200};
};

/// Simulates the project's bench with GHDL in <directory>/build_check and compares what came out with
/// tb_data/expected_outputs.hex bit for bit; a first row that takes another number of cycles than the
/// manifest says is an error. Touches nothing else. Errors: no manifest of ours, no GHDL, sources that do not
/// analyse (first line that says why), timeout, cancelled, results of another size.
[[nodiscard]] Result<sdk::Exporter::Checked> check(const std::filesystem::path& directory,
                                                   const CheckOptions& options, std::stop_token stop,
                                                   Progress& progress);

} // namespace bitscape::vhdl
