// TreeEnsembleClassifier and TreeEnsembleRegressor of ai.onnx.ml, opsets 1 to 4. Source: ONNX,
// Operators-ml.md
#include "importer_onnx/file.hpp"
#include "importer_trees/ensemble.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace bitscape::trees {

namespace {

using onnx::Node;
using Integers = std::vector<std::int64_t>;

constexpr std::int64_t most_outputs = 1 << 16;
constexpr std::size_t most_nodes = std::size_t{1} << 24; ///< a tree is made once for each output it adds to

const std::vector<double>& reals(const Node& node, std::string_view name)
{
    static const std::vector<double> none;
    const onnx::Attribute* found = node.find(name);
    return found != nullptr ? found->reals : none;
}

/// One line of the operator's tables: a leaf adds `weight` to an output.
struct LeafScore {
    std::int64_t output = 0;
    double weight = 0;
};

/// The operator's tables, by tree and node.
struct Tables {
    std::vector<std::string> modes;
    Integers trees, nodes, features, trues, falses;
    std::vector<double> values;
    std::map<std::pair<std::int64_t, std::int64_t>, std::vector<LeafScore>> scores; ///< by tree and node
    std::map<std::int64_t, std::vector<std::size_t>> rows_of;                       ///< by tree
};

Result<Tables> read_tables(const Node& node, bool is_classifier)
{
    const std::string kind = is_classifier ? "class" : "target";
    Tables tables;
    if (const onnx::Attribute* modes = node.find("nodes_modes"))
        tables.modes = modes->texts;
    tables.trees = node.integers("nodes_treeids");
    tables.nodes = node.integers("nodes_nodeids");
    tables.features = node.integers("nodes_featureids");
    tables.trues = node.integers("nodes_truenodeids");
    tables.falses = node.integers("nodes_falsenodeids");
    tables.values = reals(node, "nodes_values");
    const std::size_t rows = tables.trees.size();
    const Integers score_trees = node.integers(kind + "_treeids"),
                   score_nodes = node.integers(kind + "_nodeids"), score_ids = node.integers(kind + "_ids");
    const std::vector<double>& weights = reals(node, kind + "_weights");
    const bool fits = tables.modes.size() == rows && tables.nodes.size() == rows &&
                      tables.features.size() == rows && tables.trues.size() == rows &&
                      tables.falses.size() == rows && tables.values.size() == rows &&
                      score_nodes.size() == score_trees.size() && score_ids.size() == score_trees.size() &&
                      weights.size() == score_trees.size();
    if (!fits || rows == 0)
        return fail(ErrorCode::bad_format, "", "its tables have different lengths");
    for (std::size_t k = 0; k < score_trees.size(); ++k)
        tables.scores[{score_trees[k], score_nodes[k]}].push_back({score_ids[k], weights[k]});
    for (std::size_t k = 0; k < rows; ++k)
        tables.rows_of[tables.trees[k]].push_back(k);
    return tables;
}

struct Mode {
    bool is_leaf = false, swaps = false;
    graph::TreeEnsemble::Split split = graph::TreeEnsemble::Split::less_equal;
};

Result<Mode> mode_of(const std::string& text)
{
    using Split = graph::TreeEnsemble::Split;
    if (text == "LEAF")
        return Mode{true, false, Split::less_equal};
    if (text == "BRANCH_LEQ" || text == "BRANCH_GT")
        return Mode{false, text == "BRANCH_GT", Split::less_equal};
    if (text == "BRANCH_LT" || text == "BRANCH_GTE")
        return Mode{false, text == "BRANCH_GTE", Split::less};
    return fail(ErrorCode::unsupported, "",
                fmt::format("splits of kind {} are not supported", onnx::shown(text)));
}

/// The outputs that a tree's leaves add to; several for the trees of a forest.
std::set<std::int64_t> outputs_of(const Tables& tables, std::int64_t tree)
{
    std::set<std::int64_t> outputs;
    for (const std::size_t row : tables.rows_of.at(tree))
        if (const auto found = tables.scores.find({tree, tables.nodes[row]}); found != tables.scores.end())
            for (const LeafScore& score : found->second)
                outputs.insert(score.output);
    return outputs;
}

/// A tree as far as it adds to one output.
Result<graph::DecisionTree> tree_of(const Tables& tables, std::int64_t tree, std::int64_t output,
                                    std::set<graph::TreeEnsemble::Split>& splits)
{
    const std::vector<std::size_t>& rows = tables.rows_of.at(tree);
    std::map<std::int64_t, int> place; // of a node id in `raw`
    for (const std::size_t row : rows)
        place.emplace(tables.nodes[row], static_cast<int>(place.size()));
    const auto placed = [&](std::int64_t id) { return place.contains(id) ? place.at(id) : -2; };
    RawTree raw;
    for (const std::size_t row : rows) {
        const auto mode = mode_of(tables.modes[row]);
        if (!mode)
            return pass(mode.error());
        double value = tables.values[row];
        int left = placed(tables.trues[row]), right = placed(tables.falses[row]);
        if (mode->is_leaf) {
            value = 0;
            left = right = -1;
            if (const auto found = tables.scores.find({tree, tables.nodes[row]});
                found != tables.scores.end())
                for (const LeafScore& score : found->second)
                    value += score.output == output ? score.weight : 0;
        } else {
            splits.insert(mode->split);
            if (left < 0 || right < 0)
                return fail(ErrorCode::bad_format, "",
                            fmt::format("node {} leads nowhere", tables.nodes[row]));
        }
        raw.feature.push_back(static_cast<int>(tables.features[row]));
        raw.value.push_back(value);
        raw.left.push_back(mode->swaps ? right : left);
        raw.right.push_back(mode->swaps ? left : right);
    }
    return make_tree(raw);
}

/// How many scores come out. A classifier of two classes often has one, for the second class.
Result<std::size_t> count_outputs(const Node& node, const Tables& tables, bool is_classifier)
{
    std::set<std::int64_t> ids;
    for (const auto& [place, scores] : tables.scores)
        for (const LeafScore& score : scores)
            ids.insert(score.output);
    if (ids.empty() || *ids.begin() < 0 || *ids.rbegin() >= most_outputs)
        return fail(ErrorCode::bad_format, "", "its leaves have no scores, or for too many outputs");
    if (ids.size() == 1)
        return std::size_t{1};
    if (!is_classifier)
        return static_cast<std::size_t>(std::max(node.integer("n_targets", 1), *ids.rbegin() + 1));
    return static_cast<std::size_t>(*ids.rbegin() + 1);
}

Result<std::vector<double>> start_of(const Node& node, std::size_t n_outputs)
{
    std::vector<double> start = reals(node, "base_values");
    if (start.empty())
        start.assign(n_outputs, 0);
    if (n_outputs == 1 && start.size() == 2)
        start.erase(start.begin()); // that of the second class
    if (start.size() != n_outputs)
        return fail(ErrorCode::bad_format, "base_values",
                    fmt::format("{} values for {} outputs", start.size(), n_outputs));
    return start;
}

/// Trees of each output, in the file's order, then evened out with trees that add nothing.
Result<void> add_trees(const Tables& tables, graph::TreeEnsemble& layer)
{
    std::vector<std::vector<graph::DecisionTree>> of_output(layer.n_outputs);
    std::set<graph::TreeEnsemble::Split> splits;
    std::size_t nodes = 0;
    for (const auto& [tree, rows] : tables.rows_of)
        for (const std::int64_t output : outputs_of(tables, tree)) {
            nodes += rows.size();
            if (nodes > most_nodes)
                return fail(ErrorCode::too_large, "", fmt::format("more than {} nodes", most_nodes));
            auto made = tree_of(tables, tree, output, splits);
            if (!made)
                return pass(std::move(made).error().at(fmt::format("tree {}", tree)));
            const std::size_t place = layer.n_outputs == 1 ? 0 : static_cast<std::size_t>(output);
            of_output[place].push_back(*std::move(made));
        }
    if (splits.size() > 1)
        return fail(ErrorCode::unsupported, "",
                    "its splits compare with < and with <=; conifer builds one kind");
    if (!splits.empty())
        layer.split = *splits.begin();
    std::size_t rounds = 0;
    for (const auto& trees : of_output)
        rounds = std::max(rounds, trees.size());
    for (std::size_t round = 0; round < rounds; ++round)
        for (auto& trees : of_output)
            layer.trees.push_back(round < trees.size()
                                      ? std::move(trees[round])
                                      : graph::DecisionTree{{graph::DecisionTree::leaf}, {0}, {-1}, {-1}});
    return {};
}

Result<Ensemble> read_operator(const onnx::File& file, const Node& node)
{
    const bool is_classifier = node.op == "TreeEnsembleClassifier";
    const auto tables = read_tables(node, is_classifier);
    if (!tables)
        return pass(tables.error());
    const auto n_outputs = count_outputs(node, *tables, is_classifier);
    if (!n_outputs)
        return pass(n_outputs.error());
    Ensemble made;
    made.layer.n_outputs = *n_outputs;
    auto start = start_of(node, *n_outputs);
    if (!start)
        return pass(std::move(start).error());
    made.layer.start = *std::move(start);
    if (auto added = add_trees(*tables, made.layer); !added)
        return pass(std::move(added).error());
    const std::string aggregate = node.text("aggregate_function", "SUM");
    if (aggregate == "AVERAGE")
        made.layer.norm = 1 / static_cast<double>(tables->rows_of.size());
    else if (aggregate != "SUM")
        return fail(ErrorCode::unsupported, "", fmt::format("aggregate_function {}", onnx::shown(aggregate)));
    const auto& shape = file.inputs.empty() ? std::nullopt : file.inputs.front().shape;
    const bool declared = shape && shape->size() == 2 && shape->back() > 0;
    made.n_features = declared
                          ? static_cast<std::size_t>(shape->back())
                          : 1 + static_cast<std::size_t>(std::max<std::int64_t>(
                                    0, *std::max_element(tables->features.begin(), tables->features.end())));
    return made;
}

} // namespace

Result<Ensemble> read_onnx(std::string_view bytes, const std::filesystem::path& folder)
{
    const auto file = onnx::parse_file(bytes, folder);
    if (!file)
        return pass(file.error());
    const Node* trees = nullptr;
    for (const Node& node : file->nodes) {
        const std::string place =
            fmt::format("node {}", onnx::shown(node.name.empty() ? node.op : node.name));
        const bool is_tree = node.op.starts_with("TreeEnsemble");
        if (is_tree && (node.op == "TreeEnsemble" || trees != nullptr))
            return fail(ErrorCode::unsupported, place,
                        trees != nullptr
                            ? "a second ensemble: one a file is supported"
                            : "TreeEnsemble of ai.onnx.ml 5 is not supported: export with opset 4 or older");
        if (is_tree)
            trees = &node;
        else if (trees == nullptr && node.op != "Identity" && node.op != "Cast")
            return fail(ErrorCode::unsupported, place,
                        fmt::format("{} before the trees is not supported: export the trees alone",
                                    onnx::shown(node.op)));
    }
    if (trees == nullptr)
        return fail(ErrorCode::bad_format, "", "holds no TreeEnsembleClassifier or TreeEnsembleRegressor");
    auto made = read_operator(*file, *trees);
    if (!made)
        return pass(std::move(made).error().at(
            fmt::format("node {}", onnx::shown(trees->name.empty() ? trees->op : trees->name))));
    return made;
}

} // namespace bitscape::trees
