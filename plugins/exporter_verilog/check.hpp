#pragma once

#include "exporter_verilog/project.hpp"
#include "sdk/plugin.hpp"

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>

namespace bitscape::verilog {

struct CheckOptions {
    std::string verilator = "verilator";
    std::chrono::seconds build_timeout{1200}, run_timeout{600};
};

/// Builds the project's bench with Verilator in <directory>/build_check, runs it and compares what came out
/// with tb_data/expected_outputs.hex bit for bit. Touches nothing else. Errors: no manifest of ours, no
/// Verilator, build failed (first line that says why), timeout, cancelled, results of another size.
[[nodiscard]] Result<sdk::Exporter::Checked> check(const std::filesystem::path& directory,
                                                   const CheckOptions& options, std::stop_token stop,
                                                   Progress& progress);

/// build_check/outputs.hex of an absolute folder against tb_data/expected_outputs.hex. Errors: files of
/// another size, unknown bits.
[[nodiscard]] Result<sdk::Exporter::Checked> compare_outputs(const std::filesystem::path& directory,
                                                             const Manifest& manifest);
/// The first line that says what went wrong, else the first line at all.
[[nodiscard]] std::string first_error(const std::filesystem::path& log);

} // namespace bitscape::verilog
