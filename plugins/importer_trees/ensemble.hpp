#pragma once

#include "base/result.hpp"
#include "graph/layers/trees.hpp"
#include "graph/rewrite.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Internal to the importer: what the readers of the formats share.
namespace bitscape::trees {

inline constexpr std::size_t most_outputs = std::size_t{1} << 16;
inline constexpr std::size_t most_features = std::size_t{1} << 24;
inline constexpr std::size_t most_nodes = std::size_t{1} << 24; ///< of all trees

/// A file's ensemble, not yet a model.
struct Ensemble {
    graph::TreeEnsemble layer;
    std::size_t n_features = 0;
    std::vector<graph::Rewrite> rewrites;
};

/// Where a split sends the values of its feature, in pieces: piece k reaches up
/// to breaks[k], which belongs to it if splits compare with <=, the last one to
/// infinity.
struct Pieces {
    std::vector<double> breaks;  ///< ascending, may be infinite or stand twice
    std::vector<bool> goes_left; ///< [breaks + 1]
};

/// A tree as files store it: nodes in any order, children by number, below zero
/// at leaves.
struct RawTree {
    std::vector<int> feature, left, right; ///< [nodes]
    std::vector<double> value;             ///< [nodes] threshold of a split, score of a leaf
    std::vector<double> gain, cover;       ///< [nodes] or none
    /// By node: splits that are not one comparison with `value`.
    std::map<std::size_t, Pieces> pieces;

    /// A leaf; its number.
    std::size_t add_leaf(double score);
    /// A split whose children are to be filled in; its number.
    std::size_t add_split(int on_feature, double threshold);
    /// Splits that go to the right when the comparison holds.
    void swap_children(std::size_t node);
};

/// The pieces of "x is one of `members`", which are whole numbers and ascend.
[[nodiscard]] Pieces pieces_of_categories(const std::vector<std::int64_t>& members,
                                          graph::TreeEnsemble::Split split, bool members_go_left);

/// Makes trees of files' trees: only splits that are one comparison with a
/// finite threshold remain.
class TreeMaker {
public:
    /// The nodes that the root reaches, parents first. Errors: arrays of
    /// different lengths, a child outside, a node with two parents (so cycles,
    /// too), categories that make the tree too large.
    [[nodiscard]] Result<graph::DecisionTree> make(const RawTree& raw, std::size_t root = 0);
    /// What was rewritten so far.
    void add_notes(std::vector<graph::Rewrite>& rewrites) const;

private:
    std::size_t nodes_ = 0, folded_ = 0, rewritten_ = 0, nodes_before_ = 0, nodes_after_ = 0;
};

/// "Directions for missing values are not taken over ...".
void note_missing_values(std::vector<graph::Rewrite>& rewrites);

/// Trees of each output, in order, evened out with trees that add nothing: as
/// TreeEnsemble stores them.
[[nodiscard]] std::vector<graph::DecisionTree>
in_rounds(std::vector<std::vector<graph::DecisionTree>> of_output);

// One reader a format. Errors name the tree; the caller adds the file.
[[nodiscard]] Result<Ensemble> read_xgboost(std::string content, bool is_binary);
[[nodiscard]] Result<Ensemble> read_conifer(std::string content);
[[nodiscard]] Result<Ensemble> read_lightgbm(std::string_view text);
[[nodiscard]] Result<Ensemble> read_tmva(const std::string& content);
/// `folder`: of the file, for data outside of it.
[[nodiscard]] Result<Ensemble> read_onnx(std::string_view bytes, const std::filesystem::path& folder);
/// `header`: the file of a saved model whose name ends with "_header.pb"; the
/// others lie beside it.
[[nodiscard]] Result<Ensemble> read_yggdrasil(const std::filesystem::path& header);

} // namespace bitscape::trees
