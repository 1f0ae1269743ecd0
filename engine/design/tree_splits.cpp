#include "design/tree_splits.hpp"

#include <algorithm>
#include <cstdlib>
#include <unordered_set>

namespace bitscape::design {

namespace {

std::size_t index(int value)
{
    return static_cast<std::size_t>(value);
}

/// Which way events can take at every split, followed from the root with what is known of each feature.
class Ways {
public:
    Ways(const TreeEnsemble& trees, const FixedPoint& feature) : trees_(trees), feature_(feature)
    {
        constexpr WideRaw far = WideRaw{1} << 126;
        const bool is_number = feature.encoding == Encoding::number;
        known_.assign(trees.n_features,
                      {is_number ? raw_min(feature) : -far, is_number ? raw_max(feature) : far});
        target_.resize(trees.feature.size());
        for (std::size_t node = 0; node < target_.size(); ++node)
            target_[node] = static_cast<int>(node);
    }

    /// [nodes] the node that stands for each: itself, or the child that all events go to.
    std::vector<int> targets()
    {
        for (const std::size_t root : trees_.root)
            follow(root);
        return std::move(target_);
    }

private:
    struct Bounds {
        WideRaw low, high; ///< inclusive
    };
    struct Step {
        std::size_t node;
        bool back;    ///< the node's part is done: the bounds before it hold again
        Bounds saved; ///< of the parent's feature
        int feature;
    };

    void follow(std::size_t root)
    {
        stack_.clear();
        stack_.push_back({root, false, {}, -1});
        while (!stack_.empty()) {
            const Step step = stack_.back();
            stack_.pop_back();
            if (step.feature >= 0) // on the way in: what the parent says; on the way back: what was before
                known_[index(step.feature)] = step.saved;
            if (!step.back)
                enter(step.node);
        }
    }
    void enter(std::size_t node)
    {
        const int feature = trees_.feature[node];
        if (feature < 0)
            return;
        const Bounds now = known_[index(feature)];
        const WideRaw bound = split_bound(trees_, index(trees_.value[node]), feature_);
        const auto left = index(trees_.left[node]), right = index(trees_.right[node]);
        if (now.high < bound || now.low >= bound) {
            const std::size_t only = now.high < bound ? left : right;
            target_[node] = static_cast<int>(only);
            stack_.push_back({only, false, now, -1});
            return;
        }
        stack_.push_back({node, true, now, feature}); // in the order in which they are taken off again
        stack_.push_back({right, false, {bound, now.high}, feature});
        stack_.push_back({left, false, {now.low, bound - 1}, feature});
    }

    const TreeEnsemble& trees_;
    FixedPoint feature_;
    std::vector<Bounds> known_; ///< [features] on the way to the current node
    std::vector<int> target_;
    std::vector<Step> stack_;
};

/// The ensemble with some splits gone, in the old order.
class Rebuilt {
public:
    Rebuilt(const TreeEnsemble& from, const std::vector<int>& target, const std::vector<std::int64_t>& score,
            const std::vector<bool>& leaf)
        : from_(from), target_(target), score_(score), leaf_(leaf), to_(from)
    {
        to_.root.clear(), to_.feature.clear(), to_.left.clear(), to_.right.clear(), to_.value.clear();
        to_.threshold.raw.clear(), to_.score.raw.clear(), to_.source_node.clear();
        place_.assign(from.feature.size(), -1);
        for (std::size_t k = 0; k < from.root.size(); ++k)
            add_tree(index(end(static_cast<int>(from.root[k]))),
                     k + 1 < from.root.size() ? from.root[k + 1] : from.feature.size());
        link();
    }
    TreeEnsemble ensemble() { return std::move(to_); }

private:
    /// Splits that decide nothing lead on to their only child.
    [[nodiscard]] int end(int node) const
    {
        while (!leaf_[index(node)] && target_[index(node)] != node)
            node = target_[index(node)];
        return node;
    }
    void add_tree(std::size_t root, std::size_t behind)
    {
        to_.root.push_back(to_.feature.size());
        constexpr int wanted = -2;
        place_[root] = wanted;
        for (std::size_t node = root; node < behind; ++node) {
            if (place_[node] != wanted)
                continue;
            place_[node] = static_cast<int>(to_.feature.size());
            WeightTensor& values = leaf_[node] ? to_.score : to_.threshold;
            to_.feature.push_back(leaf_[node] ? -1 : from_.feature[node]);
            to_.value.push_back(static_cast<int>(values.raw.size()));
            values.raw.push_back(leaf_[node] ? score_[node] : from_.threshold.raw[index(from_.value[node])]);
            if (!from_.source_node.empty())
                to_.source_node.push_back(from_.source_node[node]);
            // Places in the old list; link() turns them into the new ones.
            to_.left.push_back(leaf_[node] ? -1 : end(from_.left[node]));
            to_.right.push_back(leaf_[node] ? -1 : end(from_.right[node]));
            if (!leaf_[node])
                place_[index(to_.left.back())] = place_[index(to_.right.back())] = wanted;
        }
    }
    void link()
    {
        for (std::vector<int>* children : {&to_.left, &to_.right})
            for (int& child : *children)
                child = child < 0 ? -1 : place_[index(child)];
    }

    const TreeEnsemble& from_;
    const std::vector<int>& target_;
    const std::vector<std::int64_t>& score_;
    const std::vector<bool>& leaf_;
    TreeEnsemble to_;
    std::vector<int> place_; ///< [old nodes] in the new list
};

} // namespace

bool can_compare(const FixedPoint& threshold, const FixedPoint& feature)
{
    return threshold.width + std::abs(feature.fraction() - threshold.fraction()) <= 120;
}

WideRaw split_bound(const TreeEnsemble& trees, std::size_t value, const FixedPoint& feature)
{
    const WideRaw threshold = trees.threshold.raw[value];
    const bool is_less = trees.split == graph::TreeEnsemble::Split::less;
    const int up = feature.fraction() - trees.threshold.type.fraction();
    if (up >= 0)
        return threshold * (WideRaw{1} << up) + (is_less ? 0 : 1);
    const WideRaw floor = threshold >> -up;
    const bool is_exact = floor * (WideRaw{1} << -up) == threshold;
    return is_less && is_exact ? floor : floor + 1;
}

void simplify(TreeEnsemble& trees, const FixedPoint& feature, bool keep)
{
    trees.idle_splits = 0;
    if (!can_compare(trees.threshold.type, feature))
        return; // the emulator refuses such types
    const std::size_t nodes = trees.feature.size();
    const std::vector<int> target = Ways(trees, feature).targets();
    std::vector<bool> leaf(nodes);
    std::vector<std::int64_t> score(nodes, 0);
    const auto end = [&](int node) {
        while (!leaf[index(node)] && target[index(node)] != node)
            node = target[index(node)];
        return index(node);
    };
    for (std::size_t node = nodes; node-- > 0;) {
        leaf[node] = trees.feature[node] < 0;
        if (leaf[node]) {
            score[node] = trees.score.raw[index(trees.value[node])];
            continue;
        }
        const std::size_t left = end(trees.left[node]), right = end(trees.right[node]);
        if (target[node] == static_cast<int>(node) && leaf[left] && leaf[right] &&
            score[left] == score[right]) {
            leaf[node] = true;
            score[node] = score[left];
        }
    }
    Rebuilt rebuilt(trees, target, score, leaf);
    TreeEnsemble made = rebuilt.ensemble();
    trees.idle_splits = trees.threshold.raw.size() - made.threshold.raw.size();
    if (keep || trees.idle_splits == 0)
        return;
    made.idle_splits = trees.idle_splits;
    trees = std::move(made);
}

std::vector<std::size_t> visits(const TreeEnsemble& trees, const FixedPoint& feature, const Samples& rows,
                                std::size_t most_rows, const std::stop_token& stop)
{
    std::vector<std::size_t> counts(trees.feature.size(), 0);
    if (rows.columns != trees.n_features || !can_compare(trees.threshold.type, feature))
        return counts;
    const WideRaw one = from_double(1, trees.weight);
    const bool passes = to_double(one, trees.weight) == 1;
    std::vector<WideRaw> bounds, x(rows.columns);
    for (std::size_t k = 0; k < trees.threshold.raw.size(); ++k)
        bounds.push_back(split_bound(trees, k, feature));
    for (std::size_t row = 0; row < std::min(rows.rows, most_rows) && !stop.stop_requested(); ++row) {
        const auto values = rows.row(row);
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] = from_double(values[i], feature);
            if (!passes)
                x[i] = cast(x[i] * one, feature.fraction() + trees.weight.fraction(), feature);
        }
        for (std::size_t node : trees.root) {
            for (++counts[node]; trees.feature[node] >= 0; ++counts[node]) {
                const bool below = x[index(trees.feature[node])] < bounds[index(trees.value[node])];
                node = index(below ? trees.left[node] : trees.right[node]);
            }
        }
    }
    return counts;
}

TreeCosts tree_costs(const TreeEnsemble& trees)
{
    TreeCosts costs;
    struct Hash {
        std::size_t operator()(const std::pair<int, std::int64_t>& one) const
        {
            const auto mixed = static_cast<std::uint64_t>(one.second) * 0x9E3779B97F4A7C15ULL ^
                               static_cast<std::uint64_t>(one.first) * 0xC2B2AE3D27D4EB4FULL;
            return static_cast<std::size_t>(mixed ^ (mixed >> 29));
        }
    };
    std::unordered_set<std::pair<int, std::int64_t>, Hash> made;
    made.reserve(trees.threshold.raw.size());
    std::vector<std::size_t> depth(trees.feature.size(), 0);
    for (std::size_t k = 0; k < trees.root.size(); ++k) {
        const std::size_t behind = k + 1 < trees.root.size() ? trees.root[k + 1] : trees.feature.size();
        TreeCost cost;
        for (std::size_t node = trees.root[k]; node < behind; ++node) {
            cost.depth = std::max(cost.depth, depth[node]);
            if (trees.feature[node] < 0) {
                ++cost.leaves;
                continue;
            }
            ++cost.splits;
            depth[index(trees.left[node])] = depth[index(trees.right[node])] = depth[node] + 1;
            if (made.emplace(trees.feature[node], trees.threshold.raw[index(trees.value[node])]).second)
                ++cost.new_comparators;
        }
        costs.splits += cost.splits, costs.leaves += cost.leaves, costs.comparators += cost.new_comparators;
        costs.depth = std::max(costs.depth, cost.depth);
        costs.trees.push_back(cost);
    }
    return costs;
}

} // namespace bitscape::design
