#include "design/tree_pruning.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bitscape::design {

namespace {

using graph::DecisionTree;

std::size_t index(int node)
{
    return static_cast<std::size_t>(node);
}

/// A mean that grows: of no weight at all it is the plain one.
struct Mean {
    double weight = 0, weighted = 0; ///< by cover
    double count = 0, sum = 0;       ///< of leaves

    void add(const Mean& other)
    {
        weight += other.weight, weighted += other.weighted;
        count += other.count, sum += other.sum;
    }
    [[nodiscard]] double value() const { return weight > 0 ? weighted / weight : sum / count; }
};

Mean leaf_mean(const DecisionTree& tree, std::size_t node)
{
    const double cover = tree.cover.empty() ? 0 : tree.cover[node];
    return {cover, cover * tree.value[node], 1, tree.value[node]};
}

/// [nodes] of the leaves at and below each node; children stand behind their parents.
std::vector<Mean> means(const DecisionTree& tree)
{
    std::vector<Mean> all(tree.feature.size());
    for (std::size_t node = all.size(); node-- > 0;) {
        if (tree.feature[node] == DecisionTree::leaf) {
            all[node] = leaf_mean(tree, node);
            continue;
        }
        all[node].add(all[index(tree.left[node])]);
        all[node].add(all[index(tree.right[node])]);
    }
    return all;
}

/// Which splits of a tree become leaves.
class Cut {
public:
    Cut(const DecisionTree& tree, const config::TreeKnobs& knobs)
        : tree_(tree), means_(means(tree)), leaf_(tree.feature.size())
    {
        for (std::size_t node = 0; node < leaf_.size(); ++node)
            leaf_[node] = tree.feature[node] == DecisionTree::leaf;
        if (knobs.max_depth)
            cut_depth(*knobs.max_depth);
        if (knobs.min_gain.value_or(0) > 0 || knobs.min_difference.value_or(0) > 0)
            merge(knobs.min_gain.value_or(0), knobs.min_difference.value_or(0));
    }

    /// The tree that is left, and which node each of its nodes was.
    [[nodiscard]] DecisionTree tree(std::vector<int>& sources) const
    {
        std::vector<int> place(leaf_.size(), -1);
        place[0] = 0;
        for (std::size_t node = 0; node < leaf_.size(); ++node) { // parents first
            if (place[node] < 0)
                continue;
            place[node] = static_cast<int>(sources.size());
            sources.push_back(static_cast<int>(node));
            if (!leaf_[node])
                place[index(tree_.left[node])] = place[index(tree_.right[node])] = 0; // kept
        }
        DecisionTree made;
        for (const int source : sources) {
            const std::size_t node = index(source);
            const bool was_leaf = tree_.feature[node] == DecisionTree::leaf;
            made.feature.push_back(leaf_[node] ? DecisionTree::leaf : tree_.feature[node]);
            made.value.push_back(leaf_[node] && !was_leaf ? means_[node].value() : tree_.value[node]);
            made.left.push_back(leaf_[node] ? DecisionTree::leaf : place[index(tree_.left[node])]);
            made.right.push_back(leaf_[node] ? DecisionTree::leaf : place[index(tree_.right[node])]);
            if (!tree_.gain.empty())
                made.gain.push_back(leaf_[node] ? 0 : tree_.gain[node]);
            if (!tree_.cover.empty())
                made.cover.push_back(tree_.cover[node]);
        }
        return made;
    }

private:
    void cut_depth(std::int64_t deepest)
    {
        std::vector<std::int64_t> depth(leaf_.size(), 0);
        for (std::size_t node = 0; node < leaf_.size(); ++node) {
            if (tree_.feature[node] == DecisionTree::leaf)
                continue;
            depth[index(tree_.left[node])] = depth[index(tree_.right[node])] = depth[node] + 1;
            leaf_[node] = leaf_[node] || depth[node] >= deepest;
        }
    }
    /// The score of a node that is a leaf by now.
    [[nodiscard]] double score(std::size_t node) const
    {
        return tree_.feature[node] == DecisionTree::leaf ? tree_.value[node] : means_[node].value();
    }
    void merge(double min_gain, double min_difference)
    {
        for (std::size_t node = leaf_.size(); node-- > 0;) {
            if (leaf_[node])
                continue;
            const std::size_t left = index(tree_.left[node]), right = index(tree_.right[node]);
            leaf_[node] = leaf_[left] && leaf_[right] &&
                          ((min_gain > 0 && tree_.gain[node] < min_gain) ||
                           std::abs(score(left) - score(right)) < min_difference);
        }
    }

    const DecisionTree& tree_;
    std::vector<Mean> means_; ///< [nodes]
    std::vector<bool> leaf_;  ///< [nodes] by now
};

/// The rounds that stay, in their order.
std::vector<std::size_t> kept_rounds(const graph::TreeEnsemble& layer, const config::TreeKnobs& knobs)
{
    std::size_t rounds = layer.trees.size() / layer.n_outputs;
    if (knobs.rounds)
        rounds = std::min(rounds, static_cast<std::size_t>(*knobs.rounds));
    std::vector<std::size_t> kept(rounds);
    std::iota(kept.begin(), kept.end(), std::size_t{0});
    if (!knobs.strongest || static_cast<std::size_t>(*knobs.strongest) >= rounds)
        return kept;
    std::vector<double> strength(rounds, 0);
    for (std::size_t k = 0; k < rounds * layer.n_outputs; ++k)
        strength[k / layer.n_outputs] += spread(layer.trees[k]).deviation;
    std::stable_sort(kept.begin(), kept.end(),
                     [&](std::size_t a, std::size_t b) { return strength[a] > strength[b]; });
    kept.resize(static_cast<std::size_t>(*knobs.strongest));
    std::sort(kept.begin(), kept.end());
    return kept;
}

/// Scores are averaged over the rounds, not added up.
bool is_average(const graph::TreeEnsemble& layer)
{
    const auto rounds = static_cast<double>(layer.trees.size()) / static_cast<double>(layer.n_outputs);
    return rounds > 1 && std::abs(layer.norm * rounds - 1) < 1e-9;
}

} // namespace

TreeSpread spread(const graph::DecisionTree& tree)
{
    const double mean = means(tree).front().value();
    Mean squares;
    for (std::size_t node = 0; node < tree.feature.size(); ++node)
        if (tree.feature[node] == DecisionTree::leaf) {
            const double square = (tree.value[node] - mean) * (tree.value[node] - mean);
            const double cover = tree.cover.empty() ? 0 : tree.cover[node];
            squares.add({cover, cover * square, 1, square});
        }
    return {mean, std::sqrt(squares.value())};
}

std::vector<double> merge_measures(const graph::TreeEnsemble& layer, bool gains)
{
    std::vector<double> measures;
    for (const DecisionTree& tree : layer.trees)
        for (std::size_t node = 0; node < tree.feature.size(); ++node) {
            if (tree.feature[node] == DecisionTree::leaf || (gains && tree.gain.empty()))
                continue;
            const std::size_t left = index(tree.left[node]), right = index(tree.right[node]);
            if (tree.feature[left] == DecisionTree::leaf && tree.feature[right] == DecisionTree::leaf)
                measures.push_back(gains ? tree.gain[node] : std::abs(tree.value[left] - tree.value[right]));
        }
    return measures;
}

Result<PrunedTrees> prune(const graph::TreeEnsemble& layer, const config::TreeKnobs& knobs)
{
    if (knobs.min_gain.value_or(0) > 0)
        for (const DecisionTree& tree : layer.trees)
            if (tree.gain.empty() && tree.feature.size() > 1)
                return fail(
                    ErrorCode::unsupported, "Trees / MinGain",
                    "the model's file says nothing of the gains of splits; MinDifference compares the "
                    "scores of leaves instead");
    const std::vector<std::size_t> kept = kept_rounds(layer, knobs);
    PrunedTrees pruned;
    pruned.layer.n_outputs = layer.n_outputs;
    pruned.layer.split = layer.split;
    pruned.layer.start = layer.start;
    pruned.layer.norm = is_average(layer) ? 1 / static_cast<double>(kept.size()) : layer.norm;
    pruned.layer.precision = layer.precision;
    pruned.layer.unroll = layer.unroll;
    pruned.layer.feature_names = layer.feature_names;
    for (const std::size_t round : kept)
        for (std::size_t j = 0; j < layer.n_outputs; ++j) {
            const std::size_t k = round * layer.n_outputs + j;
            pruned.tree.push_back(static_cast<int>(k));
            pruned.layer.trees.push_back(Cut(layer.trees[k], knobs).tree(pruned.node.emplace_back()));
        }
    const std::size_t ranked = knobs.strongest ? layer.trees.size() / layer.n_outputs : 0;
    const std::size_t last =
        std::min(ranked, static_cast<std::size_t>(knobs.rounds.value_or(static_cast<std::int64_t>(ranked))));
    for (std::size_t round = 0; round < last && !is_average(layer); ++round)
        if (!std::binary_search(kept.begin(), kept.end(), round))
            for (std::size_t j = 0; j < layer.n_outputs; ++j)
                pruned.layer.start[j] += spread(layer.trees[round * layer.n_outputs + j]).mean;
    return pruned;
}

} // namespace bitscape::design
