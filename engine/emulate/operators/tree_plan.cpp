#include "emulate/operators/tree_plan.hpp"

#include <algorithm>

namespace bitscape::emulate {

namespace {

std::size_t index(int value)
{
    return static_cast<std::size_t>(value);
}

/// Makes groups of one tree after another, operands first.
class Grouping {
public:
    Grouping(const design::TreeEnsemble& trees, std::span<const WideRaw> bounds, Lane lane, TreePlan& plan)
        : trees_(trees), bounds_(bounds), plan_(plan), most_(lane == Lane::i16 ? INT16_MAX : INT32_MAX),
          least_(-most_ - 1), height_(trees.feature.size(), 0)
    {
        for (std::size_t node = height_.size(); node-- > 0;) // children behind their parents
            if (trees.feature[node] >= 0)
                height_[node] =
                    1 + std::max(height_[resolved(trees.left[node])], height_[resolved(trees.right[node])]);
    }

    /// False if a tree is so deep that groups do not pay.
    [[nodiscard]] bool add_tree(std::size_t root)
    {
        root = resolved(static_cast<int>(root));
        plan_.first.push_back(plan_.groups.size());
        plan_.leaf.push_back(height_[root] == 0 ? score(root) : 0);
        if (height_[root] > deepest)
            return false;
        walking_ += 2.5 * height_[root]; // cycles a row
        if (height_[root] > 0)
            add_group(root, 0);
        return true;
    }
    /// Cycles a row of both ways, roughly.
    [[nodiscard]] bool pays(Lane lane) const
    {
        const double rows_at_once = lane == Lane::i16 ? 16 : 8;
        return selecting_ * 1.3 / rows_at_once <= walking_;
    }

private:
    static constexpr int deepest = 12;

    /// The node that splits whose answer is known lead to.
    [[nodiscard]] std::size_t resolved(int node) const
    {
        while (trees_.feature[index(node)] >= 0) {
            const WideRaw bound = bounds_[index(trees_.value[index(node)])];
            if (bound > most_)
                node = trees_.left[index(node)];
            else if (bound <= least_)
                node = trees_.right[index(node)];
            else
                break;
        }
        return index(node);
    }
    [[nodiscard]] std::int32_t score(std::size_t leaf) const
    {
        return static_cast<std::int32_t>(trees_.score.raw[index(trees_.value[leaf])]);
    }

    /// The group below `node` into temporary `to`; those from `to` on are free. Its levels are as many as
    /// leave whole groups below it.
    void add_group(std::size_t node, std::size_t to)
    {
        TreeGroup group;
        group.levels = static_cast<std::uint8_t>((height_[node] - 1) % TreeGroup::max_levels + 1);
        group.to = static_cast<std::uint16_t>(to);
        std::size_t free = to;
        fill(group, node, 0, 0, free);
        plan_.temporaries = std::max(plan_.temporaries, free + 1);
        selecting_ += (1 << group.levels) - 1;
        plan_.groups.push_back(group);
    }
    /// `place` in the group's heap, at `level`. A leaf above the last level stands behind splits that do not
    /// matter.
    void fill(TreeGroup& group, std::size_t node, std::size_t place, int level, std::size_t& free)
    {
        if (level == group.levels) {
            const std::size_t k = place - ((std::size_t{1} << group.levels) - 1);
            if (height_[node] == 0) {
                group.operand[k] = score(node);
                return;
            }
            group.operand[k] = static_cast<std::int32_t>(free);
            group.rows = static_cast<std::uint8_t>(group.rows | 1U << k);
            add_group(node, free);
            ++free; // later operands leave this one alone
            return;
        }
        const bool is_leaf = height_[node] == 0;
        if (!is_leaf) {
            group.feature[place] = trees_.feature[node];
            group.bound[place] = static_cast<std::int32_t>(bounds_[index(trees_.value[node])]);
        }
        fill(group, is_leaf ? node : resolved(trees_.left[node]), 2 * place + 1, level + 1, free);
        fill(group, is_leaf ? node : resolved(trees_.right[node]), 2 * place + 2, level + 1, free);
    }

    const design::TreeEnsemble& trees_;
    std::span<const WideRaw> bounds_;
    TreePlan& plan_;
    WideRaw most_, least_;
    std::vector<int> height_; ///< [nodes] splits on the longest way to a leaf
    double walking_ = 0, selecting_ = 0;
};

} // namespace

TreeSums tree_sums(const design::TreeEnsemble& trees)
{
    std::vector<Range> outputs;
    std::vector<WideRaw> magnitudes;
    for (const std::int64_t start : trees.start.raw) {
        outputs.push_back({start, start});
        magnitudes.push_back(start < 0 ? -WideRaw{start} : WideRaw{start});
    }
    for (std::size_t k = 0; k < trees.root.size(); ++k) {
        const std::size_t behind = k + 1 < trees.root.size() ? trees.root[k + 1] : trees.feature.size();
        Range range{Counts::raw_limit, -Counts::raw_limit};
        for (std::size_t node = trees.root[k]; node < behind; ++node)
            if (trees.feature[node] < 0) {
                const WideRaw score = trees.score.raw[index(trees.value[node])];
                range = {std::min(range.min, score), std::max(range.max, score)};
            }
        Range& sum = outputs[k % trees.n_outputs];
        sum = {sum.min + range.min, sum.max + range.max};
        magnitudes[k % trees.n_outputs] += std::max(range.max, -range.min);
    }
    TreeSums sums{outputs.front(), 0};
    for (std::size_t j = 0; j < outputs.size(); ++j) {
        sums.range = {std::min(sums.range.min, outputs[j].min), std::max(sums.range.max, outputs[j].max)};
        sums.magnitude = std::max(sums.magnitude, magnitudes[j]);
    }
    return sums;
}

std::optional<TreePlan> make_tree_plan(const design::TreeEnsemble& trees, Lane feature_lane,
                                       std::span<const WideRaw> bounds, Lane lane)
{
    if (lane > Lane::i32 || feature_lane > lane)
        return std::nullopt;
    TreePlan plan;
    plan.lane = lane;
    Grouping grouping(trees, bounds, lane, plan);
    for (const std::size_t root : trees.root)
        if (!grouping.add_tree(root))
            return std::nullopt;
    if (!grouping.pays(lane))
        return std::nullopt;
    plan.first.push_back(plan.groups.size());
    return plan;
}

} // namespace bitscape::emulate
