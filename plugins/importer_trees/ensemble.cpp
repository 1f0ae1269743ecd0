#include "importer_trees/ensemble.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace bitscape::trees {

namespace {

using Split = graph::TreeEnsemble::Split;

constexpr std::size_t most_grown = std::size_t{1} << 16; ///< nodes of a tree whose splits were rewritten

/// Every node of the root's tree is reached once.
Result<void> check_links(const RawTree& raw, std::size_t root)
{
    const std::size_t nodes = raw.feature.size();
    const auto fits = [nodes](const std::vector<double>& values) {
        return values.empty() || values.size() == nodes;
    };
    if (raw.left.size() != nodes || raw.right.size() != nodes || raw.value.size() != nodes || root >= nodes ||
        !fits(raw.gain) || !fits(raw.cover))
        return fail(ErrorCode::bad_format, "", "its arrays have different lengths");
    std::vector<bool> seen(nodes, false);
    std::vector<std::size_t> open{root};
    seen[root] = true;
    while (!open.empty()) {
        const std::size_t node = open.back();
        open.pop_back();
        if (raw.left[node] < 0)
            continue;
        for (const int child : {raw.left[node], raw.right[node]}) {
            if (child < 0 || static_cast<std::size_t>(child) >= nodes)
                return fail(ErrorCode::bad_format, "",
                            fmt::format("node {} leads to node {} of {}", node, child, nodes));
            if (seen[static_cast<std::size_t>(child)])
                return fail(ErrorCode::bad_format, "", fmt::format("two ways lead to node {}", child));
            seen[static_cast<std::size_t>(child)] = true;
            open.push_back(static_cast<std::size_t>(child));
        }
    }
    return {};
}

/// No piece is empty, and neighbours go different ways.
Pieces simplified(const Pieces& pieces)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    Pieces simple;
    double lower = -infinity;
    for (std::size_t k = 0; k < pieces.goes_left.size(); ++k) {
        const double upper = k < pieces.breaks.size() ? pieces.breaks[k] + 0.0 : infinity; // no -0
        if (!(lower < upper))
            continue;
        if (!simple.goes_left.empty() && simple.goes_left.back() == pieces.goes_left[k]) {
            simple.breaks.pop_back();
        } else
            simple.goes_left.push_back(pieces.goes_left[k]);
        simple.breaks.push_back(lower = upper);
    }
    simple.breaks.pop_back(); // the last piece has no end
    return simple;
}

bool is_usable(const std::vector<double>& values, bool may_be_negative)
{
    return std::all_of(values.begin(), values.end(), [may_be_negative](double value) {
        return std::isfinite(value) && (may_be_negative || value >= 0);
    });
}

/// Writes a tree, parents first; a split in pieces becomes a balanced tree of
/// comparisons, below which children stand several times.
class Expansion {
public:
    Expansion(const RawTree& raw, std::map<std::size_t, Pieces> pieces)
        : raw_(raw), pieces_(std::move(pieces)), has_gain_(!raw.gain.empty() && is_usable(raw.gain, true)),
          has_cover_(!raw.cover.empty() && is_usable(raw.cover, false))
    {
    }

    /// Error: it grew too large.
    Result<graph::DecisionTree> run(std::size_t root)
    {
        items_.push_back(whole(root, 1));
        for (std::size_t k = 0; k < items_.size(); ++k) {
            write(resolved(items_[k]));
            if (!raw_.pieces.empty() && items_.size() > most_grown + raw_.feature.size())
                return fail(ErrorCode::too_large, "",
                            fmt::format("its splits by categories would make more than "
                                        "{} comparisons and "
                                        "leaves of it: encode the categories as "
                                        "numbers before training",
                                        most_grown));
        }
        return std::move(tree_);
    }

private:
    /// A node to write: pieces first to last of node `source`.
    struct Item {
        std::size_t source = 0, first = 0, last = 0;
        double share = 1; ///< of the events that reach the source in the file
    };

    [[nodiscard]] Item whole(std::size_t source, double share) const
    {
        const auto found = pieces_.find(source);
        return {source, 0, found == pieces_.end() ? 0 : found->second.breaks.size(), share};
    }
    /// Where a piece goes.
    [[nodiscard]] Item below(std::size_t source, std::size_t piece, double share) const
    {
        const std::vector<bool>& ways = pieces_.at(source).goes_left;
        // Neighbours differ: every second piece goes the same way.
        const std::size_t alike = (ways.size() + (ways[piece] == ways[0] ? 1 : 0)) / 2;
        return whole(static_cast<std::size_t>(ways[piece] ? raw_.left[source] : raw_.right[source]),
                     share / static_cast<double>(alike));
    }
    /// A single piece is what it leads to.
    [[nodiscard]] Item resolved(Item item) const
    {
        while (item.first == item.last && pieces_.contains(item.source))
            item = below(item.source, item.first, item.share);
        return item;
    }

    void write(const Item& item)
    {
        const bool is_leaf = raw_.left[item.source] < 0;
        tree_.value.push_back(raw_.value[item.source]);
        if (has_gain_)
            tree_.gain.push_back(is_leaf ? 0 : raw_.gain[item.source] * item.share);
        if (has_cover_)
            tree_.cover.push_back(cover(item));
        tree_.feature.push_back(is_leaf ? graph::DecisionTree::leaf : raw_.feature[item.source]);
        tree_.left.push_back(is_leaf ? -1 : static_cast<int>(items_.size()));
        tree_.right.push_back(is_leaf ? -1 : static_cast<int>(items_.size()) + 1);
        if (is_leaf)
            return;
        if (item.first == item.last) {
            items_.push_back(whole(static_cast<std::size_t>(raw_.left[item.source]), item.share));
            items_.push_back(whole(static_cast<std::size_t>(raw_.right[item.source]), item.share));
            return;
        }
        const std::size_t middle = (item.first + item.last) / 2;
        tree_.value.back() = pieces_.at(item.source).breaks[middle];
        items_.push_back({item.source, item.first, middle, item.share});
        items_.push_back({item.source, middle + 1, item.last, item.share});
    }

    [[nodiscard]] double cover(const Item& item) const
    {
        if (item.first == item.last)
            return raw_.cover[item.source] * item.share;
        double sum = 0;
        for (std::size_t piece = item.first; piece <= item.last; ++piece) {
            const Item child = below(item.source, piece, item.share);
            sum += raw_.cover[child.source] * child.share;
        }
        return sum;
    }

    const RawTree& raw_;
    std::map<std::size_t, Pieces> pieces_;
    bool has_gain_, has_cover_;
    std::vector<Item> items_;
    graph::DecisionTree tree_;
};

} // namespace

std::size_t RawTree::add_leaf(double score)
{
    feature.push_back(graph::DecisionTree::leaf), left.push_back(-1), right.push_back(-1);
    value.push_back(score);
    return value.size() - 1;
}

std::size_t RawTree::add_split(int on_feature, double threshold)
{
    feature.push_back(on_feature), left.push_back(0), right.push_back(0);
    value.push_back(threshold);
    return value.size() - 1;
}

void RawTree::swap_children(std::size_t node)
{
    std::swap(left[node], right[node]);
}

Pieces pieces_of_categories(const std::vector<std::int64_t>& members, Split split, bool members_go_left)
{
    // Between k-1 and k: "x < k", or "x <= k-1"; both are exact in every type
    // that holds whole numbers.
    const std::int64_t below = split == Split::less ? 0 : 1;
    Pieces pieces{{}, {!members_go_left}};
    for (std::size_t k = 0; k < members.size(); ++k) {
        if (k == 0 || members[k] != members[k - 1] + 1) {
            pieces.breaks.push_back(static_cast<double>(members[k] - below));
            pieces.goes_left.push_back(members_go_left);
        }
        if (k + 1 == members.size() || members[k + 1] != members[k] + 1) {
            pieces.breaks.push_back(static_cast<double>(members[k] + 1 - below));
            pieces.goes_left.push_back(!members_go_left);
        }
    }
    return pieces;
}

Result<graph::DecisionTree> TreeMaker::make(const RawTree& raw, std::size_t root)
{
    if (auto valid = check_links(raw, root); !valid)
        return pass(std::move(valid).error());
    std::map<std::size_t, Pieces> pieces;
    for (const auto& [node, split] : raw.pieces)
        pieces.emplace(node, simplified(split));
    rewritten_ += pieces.size();
    for (std::size_t node = 0; node < raw.feature.size(); ++node)
        if (raw.left[node] >= 0 && std::isinf(raw.value[node]) && !raw.pieces.contains(node)) {
            pieces.emplace(node, Pieces{{}, {raw.value[node] > 0}});
            ++folded_;
        }
    const bool grows = !raw.pieces.empty();
    auto tree = Expansion(raw, std::move(pieces)).run(root);
    if (!tree)
        return tree;
    nodes_ += tree->feature.size();
    if (nodes_ > most_nodes)
        return fail(ErrorCode::too_large, "", fmt::format("the trees have more than {} nodes", most_nodes));
    nodes_before_ += grows ? raw.feature.size() : 0;
    nodes_after_ += grows ? tree->feature.size() : 0;
    return tree;
}

void TreeMaker::add_notes(std::vector<graph::Rewrite>& rewrites) const
{
    if (rewritten_ > 0)
        rewrites.push_back({"trees", "splits_as_comparisons",
                            fmt::format("{} splits that are no single comparison (categories, sets, zeros "
                                        "that are missing values) rewritten as comparisons: {} nodes "
                                        "became {}; categories are whole numbers from 0, and sets and zeros "
                                        "are exact where thresholds are truncated (AP_TRN)",
                                        rewritten_, nodes_before_, nodes_after_)});
    if (folded_ > 0)
        rewrites.push_back({"trees", "infinite_thresholds",
                            fmt::format("{} splits at infinite thresholds removed: every number goes "
                                        "the same way",
                                        folded_)});
}

void note_missing_values(std::vector<graph::Rewrite>& rewrites)
{
    rewrites.push_back({"trees", "missing_values",
                        "Directions for missing values not taken over: inputs "
                        "are fixed point, so that "
                        "NaN never reaches a tree"});
}

std::vector<graph::DecisionTree> in_rounds(std::vector<std::vector<graph::DecisionTree>> of_output)
{
    const graph::DecisionTree nothing{{graph::DecisionTree::leaf}, {0}, {-1}, {-1}};
    std::size_t rounds = 0;
    for (const auto& trees : of_output)
        rounds = std::max(rounds, trees.size());
    std::vector<graph::DecisionTree> made;
    made.reserve(rounds * of_output.size());
    for (std::size_t round = 0; round < rounds; ++round)
        for (auto& trees : of_output)
            made.push_back(round < trees.size() ? std::move(trees[round]) : nothing);
    return made;
}

} // namespace bitscape::trees
