#pragma once

#include "base/result.hpp"

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace bitscape::hls {

struct Command {
    std::vector<std::string> arguments; ///< program (looked up in PATH) first; no shell is involved
    std::filesystem::path directory;    ///< working folder
    std::filesystem::path log;          ///< receives standard output and error
    std::chrono::seconds timeout{600};
};

/// Runs a program to its end and returns its exit code (128 + signal if it was killed). When time is over or
/// `stop` asks, the program and what it started are ended. Looks at `stop` every 20 ms. Errors: not_found (no
/// such program), tool_failed (timeout), cancelled.
[[nodiscard]] Result<int> run_process(const Command& command, const std::stop_token& stop);

} // namespace bitscape::hls
