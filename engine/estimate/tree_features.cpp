#include "estimate/tree_features.hpp"

#include "design/tree_splits.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>

namespace bitscape::estimate {

namespace {

std::size_t index(int value)
{
    return static_cast<std::size_t>(value);
}

struct Range {
    double min = 0, max = 0;
};

/// Bits of the narrowest type that holds all of the range, in raw integers.
double bits_of(const Range& range)
{
    const double most = std::max(range.max, -range.min - 1);
    return (most < 1 ? 0 : std::floor(std::log2(most)) + 1) + (range.min < 0 ? 1 : 0);
}

/// Bits of a comparison x < bound with a constant.
double compared_bits(WideRaw bound, const FixedPoint& feature)
{
    int zeros = 0;
    for (WideRaw rest = bound; rest != 0 && (rest & 1) == 0; rest >>= 1)
        ++zeros;
    return bound == 0 ? 1 : std::max(1, feature.width - zeros); // against zero the sign decides
}

/// Additions of one output, counted as they are built.
class Sums {
public:
    explicit Sums(const FixedPoint& result)
        : low_(static_cast<double>(raw_min(result))), high_(static_cast<double>(raw_max(result))),
          wraps_(result.overflow == Overflow::wrap), bits_(result.width)
    {
    }
    Range add(const Range& a, const Range& b, TreeFeatures& to) const
    {
        const Range sum{a.min + b.min, a.max + b.max};
        const bool fits = sum.min >= low_ && sum.max <= high_;
        to.adder_bits += std::min<double>(bits_, bits_of(sum));
        if (!fits && !wraps_)
            to.cast_bits += bits_;
        return fits ? sum : Range{low_, high_};
    }
    /// Left half: the largest power of two below the number of terms. The sum of each pair counts for the
    /// first tree of its right half.
    Range balanced(const std::vector<Range>& terms, std::size_t first, std::size_t count,
                   std::vector<TreeFeatures*>& to) const
    {
        if (count == 1)
            return terms[first];
        const std::size_t half = std::bit_floor(count - 1);
        const Range left = balanced(terms, first, half, to);
        const Range right = balanced(terms, first + half, count - half, to);
        return add(left, right, *to[first + half]);
    }

private:
    double low_, high_;
    bool wraps_;
    int bits_;
};

void add(TreeFeatures& to, const TreeFeatures& one)
{
    to.trees += one.trees, to.splits += one.splits, to.leaves += one.leaves;
    to.depth = std::max(to.depth, one.depth);
    to.comparators += one.comparators, to.comparator_bits += one.comparator_bits;
    to.leaf_bits += one.leaf_bits, to.adder_bits += one.adder_bits, to.cast_bits += one.cast_bits;
}

/// The scores of tree k, and what it takes to select one.
Range select(const design::TreeEnsemble& trees, std::size_t k, TreeFeatures& to)
{
    const std::size_t behind = k + 1 < trees.root.size() ? trees.root[k + 1] : trees.feature.size();
    Range range{HUGE_VAL, -HUGE_VAL};
    for (std::size_t node = trees.root[k]; node < behind; ++node)
        if (trees.feature[node] < 0) {
            const auto score = static_cast<double>(trees.score.raw[index(trees.value[node])]);
            range = {std::min(range.min, score), std::max(range.max, score)};
        }
    to.leaf_bits = to.splits * bits_of(range);
    return range;
}

} // namespace

std::vector<TreeFeatures> features_by_tree(const design::TreeEnsemble& trees, const FixedPoint& feature,
                                           const FixedPoint& result)
{
    const design::TreeCosts costs = design::tree_costs(trees);
    const bool compares = design::can_compare(trees.threshold.type, feature);
    std::vector<TreeFeatures> all(trees.root.size());
    std::vector<std::vector<Range>> scores(trees.n_outputs);
    std::vector<std::vector<TreeFeatures*>> members(trees.n_outputs);
    std::set<std::pair<int, std::int64_t>> made;
    for (std::size_t k = 0; k < all.size(); ++k) {
        TreeFeatures& one = all[k];
        const design::TreeCost& cost = costs.trees[k];
        one.trees = 1;
        one.splits = static_cast<double>(cost.splits), one.leaves = static_cast<double>(cost.leaves);
        one.depth = static_cast<double>(cost.depth);
        one.comparators = static_cast<double>(cost.new_comparators);
        const std::size_t behind = k + 1 < trees.root.size() ? trees.root[k + 1] : trees.feature.size();
        for (std::size_t node = trees.root[k]; compares && node < behind; ++node) {
            const auto value = index(trees.value[node]);
            if (trees.feature[node] >= 0 &&
                made.emplace(trees.feature[node], trees.threshold.raw[value]).second)
                one.comparator_bits += compared_bits(design::split_bound(trees, value, feature), feature);
        }
        scores[k % trees.n_outputs].push_back(select(trees, k, one));
        members[k % trees.n_outputs].push_back(&one);
    }
    const Sums sums(result);
    for (std::size_t j = 0; j < trees.n_outputs && !members[j].empty(); ++j) {
        const auto start = static_cast<double>(trees.start.raw[j]);
        Range total{start, start};
        if (trees.unroll || result.overflow == Overflow::wrap) {
            total =
                sums.add(total, sums.balanced(scores[j], 0, scores[j].size(), members[j]), *members[j][0]);
            continue;
        }
        for (std::size_t k = 0; k < scores[j].size(); ++k)
            total = sums.add(total, scores[j][k], *members[j][k]);
    }
    return all;
}

TreeFeatures tree_features(const design::TreeEnsemble& trees, const FixedPoint& feature,
                           const FixedPoint& result)
{
    TreeFeatures whole;
    for (const TreeFeatures& one : features_by_tree(trees, feature, result))
        add(whole, one);
    whole.outputs = static_cast<double>(trees.n_outputs);
    whole.rounds = whole.outputs > 0 ? whole.trees / whole.outputs : 0;
    return whole;
}

} // namespace bitscape::estimate
