// TreeEnsembleClassifier and TreeEnsembleRegressor of ai.onnx.ml. Source: ONNX,
// Operators-ml.md
#include "importer_trees/onnx_ensemble.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <unordered_map>

namespace bitscape::trees {

namespace {

using onnx::Node;
using onnx::shown;
using Integers = std::vector<std::int64_t>;

/// One line of the operator's tables: a leaf adds `weight` to an output.
struct LeafScore {
    std::int64_t tree = 0, node = 0, output = 0;
    double weight = 0;

    [[nodiscard]] bool operator<(const LeafScore& other) const
    {
        return std::pair{tree, node} < std::pair{other.tree, other.node};
    }
};

/// The operator's tables.
struct Tables {
    std::vector<std::optional<Mode>> modes; ///< nothing: a leaf
    Integers trees, nodes, features, trues, falses;
    std::vector<double> values;
    std::vector<LeafScore> scores;                            ///< by tree and node, then as in the file
    std::map<std::int64_t, std::vector<std::size_t>> rows_of; ///< by tree
    bool is_double = false;
    graph::TreeEnsemble::Split split = graph::TreeEnsemble::Split::less_equal;

    [[nodiscard]] auto scores_of(std::int64_t tree, std::int64_t node) const
    {
        return std::equal_range(scores.begin(), scores.end(), LeafScore{tree, node, 0, 0});
    }
};

Result<std::optional<Mode>> mode_of(const std::string& text)
{
    static const std::map<std::string, Mode> modes{{"BRANCH_LEQ", Mode::leq}, {"BRANCH_LT", Mode::lt},
                                                   {"BRANCH_GTE", Mode::gte}, {"BRANCH_GT", Mode::gt},
                                                   {"BRANCH_EQ", Mode::eq},   {"BRANCH_NEQ", Mode::neq}};
    if (text == "LEAF")
        return std::optional<Mode>{};
    if (const auto found = modes.find(text); found != modes.end())
        return std::optional{found->second};
    return fail(ErrorCode::unsupported, "", fmt::format("splits of kind {} are not supported", shown(text)));
}

Result<void> read_modes(const Node& node, Tables& tables)
{
    const onnx::Attribute* texts = node.find("nodes_modes");
    std::vector<Mode> splits;
    for (std::size_t row = 0; texts != nullptr && row < texts->texts.size(); ++row) {
        const auto mode = mode_of(texts->texts[row]);
        if (!mode)
            return pass(Error(mode.error())
                            .at(fmt::format("tree {}", row < tables.trees.size() ? tables.trees[row] : 0)));
        tables.modes.push_back(*mode);
        if (*mode)
            splits.push_back(**mode);
    }
    tables.split = common_split(splits, tables.is_double);
    return {};
}

Result<Tables> tables_of(const Node& node, bool is_classifier)
{
    const std::string kind = is_classifier ? "class" : "target";
    Tables tables;
    tables.trees = node.integers("nodes_treeids");
    tables.nodes = node.integers("nodes_nodeids");
    tables.features = node.integers("nodes_featureids");
    tables.trues = node.integers("nodes_truenodeids");
    tables.falses = node.integers("nodes_falsenodeids");
    tables.values = reals_of(node, "nodes_values");
    tables.is_double = is_double_table(node, "nodes_values");
    if (auto modes = read_modes(node, tables); !modes)
        return pass(std::move(modes).error());
    const std::size_t rows = tables.trees.size();
    const Integers score_trees = node.integers(kind + "_treeids"),
                   score_nodes = node.integers(kind + "_nodeids"), score_ids = node.integers(kind + "_ids");
    const std::vector<double> weights = reals_of(node, kind + "_weights");
    const bool fits = tables.modes.size() == rows && tables.nodes.size() == rows &&
                      tables.features.size() == rows && tables.trues.size() == rows &&
                      tables.falses.size() == rows && tables.values.size() == rows &&
                      score_nodes.size() == score_trees.size() && score_ids.size() == score_trees.size() &&
                      weights.size() == score_trees.size();
    if (!fits || rows == 0)
        return fail(ErrorCode::bad_format, "", "its tables have different lengths");
    for (std::size_t k = 0; k < score_trees.size(); ++k)
        tables.scores.push_back({score_trees[k], score_nodes[k], score_ids[k], weights[k]});
    std::stable_sort(tables.scores.begin(), tables.scores.end());
    for (std::size_t k = 0; k < rows; ++k)
        tables.rows_of[tables.trees[k]].push_back(k);
    return tables;
}

/// The outputs that a tree's leaves add to; several for the trees of a forest.
std::set<std::int64_t> outputs_of(const Tables& tables, std::int64_t tree)
{
    std::set<std::int64_t> outputs;
    constexpr std::int64_t first = std::numeric_limits<std::int64_t>::min();
    auto score = std::lower_bound(tables.scores.begin(), tables.scores.end(), LeafScore{tree, first, 0, 0});
    for (; score != tables.scores.end() && score->tree == tree; ++score)
        outputs.insert(score->output);
    return outputs;
}

/// A tree's splits; its leaves are still without scores.
Result<RawTree> splits_of(const Tables& tables, const std::vector<std::size_t>& rows, const Columns& columns)
{
    std::unordered_map<std::int64_t, int> place; // of a node id in `raw`
    place.reserve(rows.size());
    for (const std::size_t row : rows)
        if (!place.emplace(tables.nodes[row], static_cast<int>(place.size())).second)
            return fail(ErrorCode::bad_format, "", fmt::format("has two nodes {}", tables.nodes[row]));
    RawTree raw;
    for (const std::size_t row : rows) {
        if (!tables.modes[row]) {
            raw.add_leaf(0);
            continue;
        }
        const auto yes = place.find(tables.trues[row]), no = place.find(tables.falses[row]);
        if (yes == place.end() || no == place.end())
            return fail(ErrorCode::bad_format, "", fmt::format("node {} leads nowhere", tables.nodes[row]));
        const auto feature = std::clamp<std::int64_t>(tables.features[row], -1, most_features);
        const std::size_t node = raw.add_split(static_cast<int>(feature), tables.values[row]);
        raw.left[node] = yes->second;
        raw.right[node] = no->second;
        if (auto set = set_split(raw, node, {*tables.modes[row], tables.values[row], {}, tables.is_double},
                                 columns, tables.split);
            !set)
            return pass(std::move(set).error());
    }
    return raw;
}

/// A tree as far as it adds to one output.
void set_scores(const Tables& tables, std::int64_t tree, std::int64_t output,
                const std::vector<std::size_t>& rows, RawTree& raw)
{
    for (std::size_t k = 0; k < rows.size(); ++k) {
        if (tables.modes[rows[k]])
            continue;
        raw.value[k] = 0;
        const auto [begin, end] = tables.scores_of(tree, tables.nodes[rows[k]]);
        for (auto score = begin; score != end; ++score)
            raw.value[k] += score->output == output ? score->weight : 0;
    }
}

/// How many scores come out. A classifier of two classes often has one, for the
/// second class.
Result<std::size_t> count_outputs(const Node& node, const Tables& tables, bool is_classifier)
{
    std::set<std::int64_t> ids;
    for (const LeafScore& score : tables.scores)
        ids.insert(score.output);
    if (ids.empty() || *ids.begin() < 0 || *ids.rbegin() >= static_cast<std::int64_t>(most_outputs))
        return fail(ErrorCode::bad_format, "", "its leaves have no scores, or for too many outputs");
    if (!is_classifier) {
        const std::int64_t targets = node.integer("n_targets", 1);
        if (targets >= static_cast<std::int64_t>(most_outputs))
            return fail(ErrorCode::too_large, "", fmt::format("claims {} targets", targets));
        return static_cast<std::size_t>(std::max({std::int64_t{1}, targets, *ids.rbegin() + 1}));
    }
    return ids.size() == 1 ? std::size_t{1} : static_cast<std::size_t>(*ids.rbegin() + 1);
}

} // namespace

Result<OnnxTrees> read_tables(const Node& node, const Columns& columns, TreeMaker& maker)
{
    const bool is_classifier = node.op == "TreeEnsembleClassifier";
    const auto tables = tables_of(node, is_classifier);
    if (!tables)
        return pass(tables.error());
    const auto n_outputs = count_outputs(node, *tables, is_classifier);
    if (!n_outputs)
        return pass(n_outputs.error());
    OnnxTrees made;
    made.of_output.resize(*n_outputs);
    made.n_trees = tables->rows_of.size();
    made.split = tables->split;
    made.base = reals_of(node, "base_values");
    made.aggregate = node.text("aggregate_function", "SUM");
    const Integers directions = node.integers("nodes_missing_value_tracks_true");
    made.has_directions =
        std::any_of(directions.begin(), directions.end(), [](auto way) { return way != 0; });
    for (const auto& [tree, rows] : tables->rows_of) {
        const std::string place = fmt::format("tree {}", tree);
        auto raw = splits_of(*tables, rows, columns);
        if (!raw)
            return pass(std::move(raw).error().at(place));
        for (const std::int64_t output : outputs_of(*tables, tree)) {
            set_scores(*tables, tree, output, rows, *raw);
            auto one = maker.make(*raw);
            if (!one)
                return pass(std::move(one).error().at(place));
            made.of_output[*n_outputs == 1 ? 0 : static_cast<std::size_t>(output)].push_back(*std::move(one));
        }
    }
    return made;
}

} // namespace bitscape::trees
