#pragma once

#include "exporter_hls/project.hpp"
#include "sdk/plugin.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

/// What a simulation leaves behind: files of numbers, one row a line, and logs.
namespace bitscape::hls {

/// Numbers of one row of all outputs.
[[nodiscard]] std::size_t column_count(const Manifest& manifest);

/// Reads `rows` lines of `columns` numbers each. Errors: missing, not numbers, more or fewer of them.
[[nodiscard]] Result<std::vector<double>> read_numbers(const std::filesystem::path& path, std::size_t rows,
                                                       std::size_t columns);

/// Bit for bit. Precondition: both have manifest.rows rows of column_count() numbers.
[[nodiscard]] sdk::Exporter::Checked compare(const Manifest& manifest, std::span<const double> got,
                                             std::span<const double> expected);

/// The first line of a log that says "error", else the first line at all.
[[nodiscard]] std::string first_error(const std::filesystem::path& log);

} // namespace bitscape::hls
