#pragma once

#include "base/result.hpp"
#include "graph/layers/trees.hpp"
#include "graph/rewrite.hpp"

#include <cstddef>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string_view>
#include <vector>

/// Internal to the importer: what the readers of the formats share.
namespace bitscape::trees {

/// A file's ensemble, not yet a model.
struct Ensemble {
    graph::TreeEnsemble layer;
    std::size_t n_features = 0;
    std::vector<graph::Rewrite> rewrites;
};

/// A tree as files store it: nodes in any order, children by number, below zero at leaves.
struct RawTree {
    std::vector<int> feature, left, right; ///< [nodes]
    std::vector<double> value;             ///< [nodes] threshold of a split, score of a leaf
};

/// The nodes that the root reaches, parents first. Errors: arrays of different lengths, a child outside, a
/// node with two parents (so cycles, too).
[[nodiscard]] Result<graph::DecisionTree> make_tree(const RawTree& raw, std::size_t root = 0);

// One reader a format. Errors name the tree; the caller adds the file.
[[nodiscard]] Result<Ensemble> read_xgboost(const nlohmann::json& file);
[[nodiscard]] Result<Ensemble> read_conifer(const nlohmann::json& file);
[[nodiscard]] Result<Ensemble> read_lightgbm(std::string_view text);
/// `folder`: of the file, for data outside of it.
[[nodiscard]] Result<Ensemble> read_onnx(std::string_view bytes, const std::filesystem::path& folder);

} // namespace bitscape::trees
