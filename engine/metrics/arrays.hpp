#pragma once

#include "base/result.hpp"
#include "base/samples.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Inside of the module: the readers of the single formats.

namespace bitscape::metrics {

/// Values all arrays of a data file may hold together with their bytes: 2^28 doubles are 2 GiB.
inline constexpr std::uint64_t max_values = std::uint64_t{1} << 28;

/// An array as its file has it, flattened after the row axis.
struct StoredArray {
    Samples samples;
    Shape row_shape; ///< of a row before that
};

/// A file of named arrays, flattened after the row axis; they are decoded only when asked for.
struct ArrayFile {
    std::vector<std::string> names;
    std::function<Result<StoredArray>(const std::string& name)> read;
};

/// Decodes the bytes of a .npy file; `where` names it in messages.
[[nodiscard]] Result<StoredArray> parse_npy(std::string_view bytes, const std::string& where);
[[nodiscard]] Result<StoredArray> read_npy_array(const std::filesystem::path& path);
/// Rows and columns of a shape whose first axis is the rows. Errors: no axis, more than max_values.
[[nodiscard]] Result<StoredArray> empty_array(const std::vector<std::uint64_t>& shape,
                                              const std::string& where);
/// Error naming the first row that holds a NaN or an infinity.
[[nodiscard]] Result<void> check_finite(const Samples& samples, const std::string& where);

[[nodiscard]] Result<ArrayFile> open_npz(const std::filesystem::path& path);
[[nodiscard]] Result<ArrayFile> open_h5(const std::filesystem::path& path);

struct CsvTable {
    Samples features; ///< all columns but the last
    Samples label;    ///< the last column
};
[[nodiscard]] Result<CsvTable> parse_csv(std::string_view text, const std::string& where);

} // namespace bitscape::metrics
