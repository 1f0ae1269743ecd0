#pragma once

#include "base/result.hpp"
#include "base/samples.hpp"
#include "graph/model.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bitscape::metrics {

/// Test data. x: one Samples per model input. Labels, if there are any: `classes` [rows] class index per row
/// (from an index vector or one-hot rows) or `targets` for regression.
struct DataSet {
    std::string file;
    std::vector<Samples> x;
    std::vector<std::string>
        input_names; ///< the arrays' names in the file, one per x; empty names where there are none
    std::vector<Shape>
        row_shapes; ///< of each x, as the file has its rows before they are flattened; a table: []
    std::optional<std::vector<int>> classes;
    std::optional<Samples> targets;
    std::size_t class_count = 0; ///< at least; of one-hot labels exactly
    bool one_hot = false;

    [[nodiscard]] std::size_t rows() const { return x.empty() ? 0 : x.front().rows; }
};

/// Reads DATA of the command line: an .npz with x and y (x_test/X/... accepted, see .cpp), a .csv (features,
/// label last), an .h5 with x and y, "X.npy,Y.npy", or X.npy alone (no labels). Shapes are flattened after
/// the row axis. Errors: missing arrays, unequal row counts, NaN or infinite values, object arrays, truncated
/// files; the message names file and array.
[[nodiscard]] Result<DataSet> read_data(const std::string& spec);

/// The same for a model: where the file's arrays carry the names of the model's inputs they are put in the
/// model's order; then check_fits.
[[nodiscard]] Result<DataSet> read_data(const std::string& spec, const graph::Model& model);

/// Checks that the data fits the model: number of inputs and columns, and the shape of rows that are no plain
/// vectors (extents of 1 do not count). The message gives both shapes.
[[nodiscard]] Result<void> check_fits(const DataSet& data, const graph::Model& model);

/// One array of a .npy file as doubles: [first axis, product of the rest]. dtype: float16/32/64, (u)int8..64,
/// bool, either byte order, C or Fortran order.
[[nodiscard]] Result<Samples> read_npy(const std::filesystem::path& path);
/// Writes float64 .npy, shape [rows, columns], atomically.
[[nodiscard]] Result<void> write_npy(const std::filesystem::path& path, const Samples& samples);

} // namespace bitscape::metrics
