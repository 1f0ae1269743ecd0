#pragma once

#include "importer_onnx/file.hpp"
#include "importer_trees/ensemble.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace bitscape::trees {

/// One operation on a single value before the trees. All are monotone but
/// `replace`.
struct Step {
    enum class Kind {
        add,
        subtract,
        subtract_from,
        multiply,
        divide,
        at_least,
        at_most,
        is_above,
        replace,
        to_float,
        to_double
    };
    Kind kind = Kind::add;
    double constant = 0;    ///< x + c, x - c, c - x, x * c, x / c, max(x, c), min(x,
                            ///< c), x > c, x == c ? with : x
    double with = 0;        ///< of replace
    bool is_double = false; ///< in double precision; otherwise every operand and
                            ///< the result are float32
};

/// What a column of the trees' input is made of.
struct Column {
    std::size_t feature = 0; ///< of the graph's inputs, side by side
    std::vector<Step> steps; ///< first to last
};

struct Columns {
    std::vector<Column> columns; ///< of the trees' input
    std::size_t n_features = 0;
    std::vector<std::string> names;  ///< [n_features] of inputs that are one column each; else none
    std::set<std::string> operators; ///< with steps: "Scaler"
    std::set<std::string> nodes;     ///< outputs of the nodes that were walked
};

/// The graph's constants by name: initializers and Constant nodes.
using Constants = std::map<std::string, graph::Array, std::less<>>;
[[nodiscard]] Constants constants_of(const onnx::File& file);

/// Follows `tensor` [rows, columns] back to the graph's inputs. `least_width`:
/// of an input whose width the file does not say. Errors: an operator that
/// mixes columns or that is not computed exactly, named.
[[nodiscard]] Result<Columns> trace_columns(const onnx::File& file, const Constants& constants,
                                            const std::string& tensor, std::size_t least_width);

/// Moves a split at a column to the column's feature: every number of the
/// feature's type (float32 or float64) goes where the column's value went.
/// `split`: how the ensemble compares.
[[nodiscard]] Pieces pull_back(const Column& column, Pieces pieces, graph::TreeEnsemble::Split split);

} // namespace bitscape::trees
