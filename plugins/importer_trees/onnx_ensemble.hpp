#pragma once

#include "importer_onnx/file.hpp"
#include "importer_trees/ensemble.hpp"
#include "importer_trees/onnx_columns.hpp"

namespace bitscape::trees {

/// The trees' operator, whichever it is, as far as both kinds are alike.
struct OnnxTrees {
    std::vector<std::vector<graph::DecisionTree>> of_output; ///< [outputs][trees]
    std::size_t n_trees = 0;                                 ///< what an average divides by
    std::vector<double> base;                                ///< added to each output, or none
    std::string aggregate = "SUM";
    graph::TreeEnsemble::Split split = graph::TreeEnsemble::Split::less_equal;
    bool has_directions = false; ///< some missing values go where the comparison holds
};

/// How nodes decide, in the order of ai.onnx.ml 5; a leaf is none of them.
enum class Mode { leq, lt, gte, gt, eq, neq, member };

/// How many columns the splits look at, at least.
[[nodiscard]] std::size_t least_width(const onnx::Node& node);

/// TreeEnsembleClassifier and TreeEnsembleRegressor, ai.onnx.ml 1 to 5. Errors
/// name the tree.
[[nodiscard]] Result<OnnxTrees> read_tables(const onnx::Node& node, const Columns& columns, TreeMaker& maker);
/// TreeEnsemble of ai.onnx.ml 5.
[[nodiscard]] Result<OnnxTrees> read_tree_ensemble(const onnx::Node& node, const Columns& columns,
                                                   TreeMaker& maker);

/// The comparison that all splits are written as: < if every one is and the tables are float32, else <=.
[[nodiscard]] graph::TreeEnsemble::Split common_split(const std::vector<Mode>& modes, bool is_double);

/// What a node of a file says.
struct OnnxSplit {
    Mode mode = Mode::leq;
    double value = 0;            ///< threshold
    std::vector<double> members; ///< of Mode::member
    bool is_double = false;      ///< the tables are float64
};
/// Writes a split of column raw.feature[node] into `raw`, at a feature of the
/// graph's input. Error: no such column.
[[nodiscard]] Result<void> set_split(RawTree& raw, std::size_t node, const OnnxSplit& split,
                                     const Columns& columns, graph::TreeEnsemble::Split common);

/// A table of reals, under its name or as a tensor ("..._as_tensor").
[[nodiscard]] std::vector<double> reals_of(const onnx::Node& node, const std::string& name);
[[nodiscard]] bool is_double_table(const onnx::Node& node, const std::string& name);

} // namespace bitscape::trees
