// TreeEnsemble of ai.onnx.ml 5. Source: ONNX, Operators-ml.md
#include "importer_trees/onnx_ensemble.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::trees {

namespace {

using onnx::Node;
using Integers = std::vector<std::int64_t>;

/// The operator's tables: inner nodes and leaves are numbered apart.
struct Tables {
    Integers roots, features, yes, no, yes_is_leaf, no_is_leaf, leaf_outputs;
    std::vector<OnnxSplit> splits; ///< [nodes]
    std::vector<double> leaf_weights;
    std::vector<Mode> modes; ///< [nodes]
};

/// The sets of BRANCH_MEMBER's nodes stand one after the other, each ended by
/// NaN (the last one may lack it).
Result<void> deal_members(const Node& node, Tables& tables)
{
    const std::vector<double> values = reals_of(node, "membership_values");
    auto at = values.begin();
    for (std::size_t k = 0; k < tables.splits.size(); ++k) {
        if (tables.splits[k].mode != Mode::member)
            continue;
        if (at == values.end())
            return fail(ErrorCode::bad_format, "", fmt::format("node {} has no set of members", k));
        for (; at != values.end() && !std::isnan(*at); ++at)
            tables.splits[k].members.push_back(*at);
        if (at != values.end())
            ++at;
    }
    return {};
}

Result<Tables> tables_of(const Node& node)
{
    Tables tables;
    tables.roots = node.integers("tree_roots");
    tables.features = node.integers("nodes_featureids");
    tables.yes = node.integers("nodes_truenodeids"), tables.no = node.integers("nodes_falsenodeids");
    tables.yes_is_leaf = node.integers("nodes_trueleafs");
    tables.no_is_leaf = node.integers("nodes_falseleafs");
    tables.leaf_outputs = node.integers("leaf_targetids");
    tables.leaf_weights = reals_of(node, "leaf_weights");
    const std::vector<double> thresholds = reals_of(node, "nodes_splits"),
                              modes = reals_of(node, "nodes_modes");
    const std::size_t nodes = tables.features.size();
    if (nodes == 0 || tables.roots.empty() || tables.yes.size() != nodes || tables.no.size() != nodes ||
        tables.yes_is_leaf.size() != nodes || tables.no_is_leaf.size() != nodes ||
        thresholds.size() != nodes || modes.size() != nodes ||
        tables.leaf_outputs.size() != tables.leaf_weights.size())
        return fail(ErrorCode::bad_format, "", "its tables have different lengths");
    const bool is_double = is_double_table(node, "nodes_splits");
    for (std::size_t k = 0; k < nodes; ++k) {
        if (!(modes[k] >= 0 && modes[k] <= static_cast<double>(Mode::member)))
            return fail(ErrorCode::unsupported, "",
                        fmt::format("node {} has a mode {}, which is not known", k, modes[k]));
        tables.modes.push_back(static_cast<Mode>(modes[k]));
        const double threshold = tables.modes.back() == Mode::member ? 0 : thresholds[k];
        tables.splits.push_back({tables.modes.back(), threshold, {}, is_double});
    }
    if (auto dealt = deal_members(node, tables); !dealt)
        return pass(std::move(dealt).error());
    return tables;
}

/// Takes one tree out of the tables.
class Walk {
public:
    Walk(const Tables& tables, const Columns& columns, graph::TreeEnsemble::Split split)
        : tables_(tables), columns_(columns), split_(split), seen_(tables.features.size(), false)
    {
    }

    RawTree raw;
    std::vector<std::pair<std::size_t, std::size_t>> leaves; ///< in `raw`, in the tables

    Result<void> take(std::int64_t root)
    {
        raw = {}, leaves.clear(), open_.clear();
        if (auto added = add_node(root); !added)
            return pass(std::move(added).error());
        while (!open_.empty()) {
            const auto [place, source] = open_.back();
            open_.pop_back();
            if (auto linked = link(place, source); !linked)
                return linked;
        }
        return {};
    }

private:
    /// The number of an inner node in `raw`; -1 for a node that stands for a
    /// single leaf.
    Result<int> add_node(std::int64_t number)
    {
        if (number < 0 || number >= static_cast<std::int64_t>(seen_.size()))
            return fail(ErrorCode::bad_format, "",
                        fmt::format("leads to node {} of {}", number, seen_.size()));
        const auto source = static_cast<std::size_t>(number);
        if (seen_[source])
            return fail(ErrorCode::bad_format, "", fmt::format("two ways lead to node {}", number));
        seen_[source] = true;
        if (tables_.yes_is_leaf[source] != 0 && tables_.no_is_leaf[source] != 0 &&
            tables_.yes[source] == tables_.no[source])
            return add_leaf(tables_.yes[source]);
        const auto feature = std::clamp<std::int64_t>(tables_.features[source], -1, most_features);
        const std::size_t place = raw.add_split(static_cast<int>(feature), tables_.splits[source].value);
        open_.emplace_back(place, source);
        return static_cast<int>(place);
    }

    Result<int> add_leaf(std::int64_t number)
    {
        if (number < 0 || number >= static_cast<std::int64_t>(tables_.leaf_weights.size()))
            return fail(ErrorCode::bad_format, "",
                        fmt::format("leads to leaf {} of {}", number, tables_.leaf_weights.size()));
        const std::size_t place = raw.add_leaf(0);
        leaves.emplace_back(place, static_cast<std::size_t>(number));
        return static_cast<int>(place);
    }

    Result<void> link(std::size_t place, std::size_t source)
    {
        auto yes =
            tables_.yes_is_leaf[source] != 0 ? add_leaf(tables_.yes[source]) : add_node(tables_.yes[source]);
        auto no = !yes                              ? yes
                  : tables_.no_is_leaf[source] != 0 ? add_leaf(tables_.no[source])
                                                    : add_node(tables_.no[source]);
        if (!yes || !no)
            return pass((yes ? no : yes).error());
        raw.left[place] = *yes, raw.right[place] = *no;
        return set_split(raw, place, tables_.splits[source], columns_, split_);
    }

    const Tables& tables_;
    const Columns& columns_;
    graph::TreeEnsemble::Split split_;
    std::vector<bool> seen_;
    std::vector<std::pair<std::size_t, std::size_t>> open_; ///< in `raw`, in the tables
};

/// The same tree for each output that its leaves add to.
Result<void> add_tree(const Tables& tables, Walk& walk, TreeMaker& maker, OnnxTrees& made)
{
    std::set<std::int64_t> outputs;
    for (const auto& [place, leaf] : walk.leaves)
        outputs.insert(tables.leaf_outputs[leaf]);
    for (const std::int64_t output : outputs) {
        if (output < 0 || output >= static_cast<std::int64_t>(made.of_output.size()))
            return fail(ErrorCode::bad_format, "",
                        fmt::format("adds to output {} of {}", output, made.of_output.size()));
        for (const auto& [place, leaf] : walk.leaves)
            walk.raw.value[place] = tables.leaf_outputs[leaf] == output ? tables.leaf_weights[leaf] : 0;
        auto one = maker.make(walk.raw);
        if (!one)
            return pass(std::move(one).error());
        made.of_output[static_cast<std::size_t>(output)].push_back(*std::move(one));
    }
    return {};
}

} // namespace

Result<OnnxTrees> read_tree_ensemble(const Node& node, const Columns& columns, TreeMaker& maker)
{
    const auto tables = tables_of(node);
    if (!tables)
        return pass(tables.error());
    const std::int64_t targets = node.integer("n_targets", 1);
    if (targets < 1 || targets > static_cast<std::int64_t>(most_outputs))
        return fail(ErrorCode::too_large, "", fmt::format("claims {} targets", targets));
    OnnxTrees made;
    made.of_output.resize(static_cast<std::size_t>(targets));
    made.n_trees = tables->roots.size();
    made.split = common_split(tables->modes, is_double_table(node, "nodes_splits"));
    const std::int64_t aggregate = node.integer("aggregate_function", 1);
    static constexpr const char* aggregates[] = {"AVERAGE", "SUM", "MIN", "MAX"};
    made.aggregate = aggregate >= 0 && aggregate < 4 ? aggregates[aggregate] : std::to_string(aggregate);
    const Integers directions = node.integers("nodes_missing_value_tracks_true");
    made.has_directions =
        std::any_of(directions.begin(), directions.end(), [](auto way) { return way != 0; });
    Walk walk(*tables, columns, made.split);
    for (std::size_t k = 0; k < tables->roots.size(); ++k) {
        auto taken = walk.take(tables->roots[k]);
        if (taken)
            taken = add_tree(*tables, walk, maker, made);
        if (!taken)
            return pass(std::move(taken).error().at(fmt::format("tree {}", k)));
    }
    return made;
}

} // namespace bitscape::trees
