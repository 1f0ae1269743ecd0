// Boosted trees in conifer's arithmetic. Source: conifer 1.11, BDT_unrolled.h, BDT_rolled.h, conifer.h
#include "emulate/counting.hpp"
#include "emulate/operators.hpp"

#include <algorithm>
#include <bit>
#include <fmt/format.h>
#include <limits>

namespace bitscape::emulate {
namespace {

constexpr int most_bits = 62;      ///< of features and of sums, for the fast walk's 64-bit numbers
constexpr std::size_t abreast = 8; ///< rows that walk a tree together, to hide the latency of each step

/// A node for the fast walk: left and right child stand side by side; a leaf leads to itself.
struct FastNode {
    std::int64_t bound = 0; ///< left if the feature is below
    std::int32_t feature = 0;
    std::int32_t left = 0;
};

struct FastTree {
    std::size_t depth = 0;
    std::vector<FastNode> nodes;      ///< root first
    std::vector<std::int64_t> scores; ///< [nodes] raw, of leaves
};

/// t as a bound of a feature's raw integers: x < t or x <= t is raw < bound.
WideRaw bound_of(WideRaw threshold, int from_fraction, int to_fraction, graph::TreeEnsemble::Split split)
{
    const bool is_less = split == graph::TreeEnsemble::Split::less;
    const int up = to_fraction - from_fraction;
    if (up >= 0)
        return threshold * (WideRaw{1} << up) + (is_less ? 0 : 1);
    const WideRaw floor = threshold >> -up;
    const bool is_exact = floor * (WideRaw{1} << -up) == threshold;
    return is_less && is_exact ? floor : floor + 1;
}

class TreeOperator final : public Operator {
public:
    TreeOperator(const OperatorContext& context, const design::TreeEnsemble& layer)
        : layer_(layer), in_(context.inputs[0]), result_(context.result), one_(from_double(1, layer.weight)),
          passes_features_(to_double(one_, layer.weight) == 1),
          is_float_(result_.encoding == Encoding::float32)
    {
        for (const std::int64_t threshold : layer.threshold.raw)
            bounds_.push_back(
                bound_of(threshold, layer.threshold.type.fraction(), in_.type.fraction(), layer.split));
        const auto trees = static_cast<WideRaw>(layer.root.size() + 1);
        sums_in_order_ =
            is_float_ || result_.overflow != Overflow::wrap || result_.width + signed_bits(trees) > most_bits;
        if (has_fast())
            for (std::size_t k = 0; k < layer.root.size(); ++k)
                trees_.push_back(fast_tree(layer.root[k]));
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        const std::size_t rounds = layer_.root.size() / layer_.n_outputs;
        std::vector<WideRaw> scores(rounds);
        for (std::size_t j = 0; j < layer_.n_outputs; ++j) {
            for (std::size_t k = 0; k < rounds; ++k)
                scores[k] = score(layer_.root[k * layer_.n_outputs + j], in[0]);
            out[j] = finish(scores, j, counts);
        }
    }

    [[nodiscard]] bool has_fast() const override
    {
        return in_.type.width <= most_bits && result_.width <= most_bits && in_.lane != Lane::i128;
    }
    void fast(const Block& block, Scratch& scratch, Counts& counts) const override
    {
        const std::byte* features = passes_features_ ? block.in : weighted(block, scratch);
        with_lane(in_.lane, [&](auto lane) {
            using T = decltype(lane);
            if constexpr (!std::is_same_v<T, WideRaw>)
                walk_all(reinterpret_cast<const T*>(features), block, scratch, counts);
        });
    }
    void set_output_lane(Lane lane) override { lane_ = lane; }

private:
    /// What is compared with a threshold: the feature times one, in the feature's type.
    [[nodiscard]] WideRaw weighted(WideRaw raw) const
    {
        return passes_features_ ? raw
                                : cast(raw * one_, in_.type.fraction() + layer_.weight.fraction(), in_.type);
    }
    [[nodiscard]] const std::byte* weighted(const Block& block, Scratch& scratch) const
    {
        Buffer& features = scratch.part(0);
        const std::size_t values = in_.elements * block.stride;
        features.resize(values * lane_bytes(in_.lane));
        for (std::size_t i = 0; i < values; ++i)
            store_raw(features.data(), in_.lane, i, weighted(load_raw(block.in, in_.lane, i)));
        return features.data();
    }

    [[nodiscard]] WideRaw score(std::size_t node, std::span<const WideRaw> row) const
    {
        while (layer_.feature[node] >= 0) {
            const WideRaw x = weighted(row[static_cast<std::size_t>(layer_.feature[node])]);
            const bool holds = x < bounds_[static_cast<std::size_t>(layer_.value[node])];
            node = static_cast<std::size_t>(holds ? layer_.left[node] : layer_.right[node]);
        }
        return layer_.score.raw[static_cast<std::size_t>(layer_.value[node])];
    }

    /// a + b in the result's type.
    [[nodiscard]] WideRaw add(WideRaw a, WideRaw b, bool& overflow) const
    {
        if (is_float_)
            return raw_of_float(float_of_raw(a) + float_of_raw(b));
        const CastOutcome sum = cast_outcome(a + b, result_.fraction(), result_);
        overflow |= sum.overflow;
        return sum.raw;
    }
    /// A balanced tree of additions: its left half holds the largest power of two below the number of terms.
    [[nodiscard]] WideRaw add_balanced(std::span<const WideRaw> terms, bool& overflow) const
    {
        if (terms.size() == 1)
            return terms[0];
        const std::size_t half = std::bit_floor(terms.size() - 1);
        return add(add_balanced(terms.first(half), overflow), add_balanced(terms.subspan(half), overflow),
                   overflow);
    }
    /// Output j of one row: start, scores of its trees, norm.
    [[nodiscard]] WideRaw finish(std::span<const WideRaw> scores, std::size_t j, Counts& counts) const
    {
        bool overflow = false;
        WideRaw sum = layer_.start.raw[j];
        if (layer_.unroll)
            sum = add(sum, add_balanced(scores, overflow), overflow);
        else
            for (const WideRaw score : scores)
                sum = add(sum, score, overflow);
        return normalized(sum, overflow, counts);
    }
    [[nodiscard]] WideRaw normalized(WideRaw sum, bool overflow, Counts& counts) const
    {
        const WideRaw norm = layer_.norm.raw[0];
        CastOutcome outcome;
        if (is_float_)
            outcome.raw = raw_of_float(float_of_raw(sum) * float_of_raw(norm));
        else
            outcome = cast_outcome(sum * norm, 2 * result_.fraction(), result_);
        outcome.overflow |= overflow;
        count(outcome, counts);
        return outcome.raw;
    }

    [[nodiscard]] FastTree fast_tree(std::size_t root) const
    {
        FastTree tree;
        std::vector<std::size_t> sources{root}; // node of the layer, by node of the tree; breadth first
        std::vector<std::size_t> depths{0};
        for (std::size_t k = 0; k < sources.size(); ++k) {
            const std::size_t source = sources[k];
            const auto value = static_cast<std::size_t>(layer_.value[source]);
            tree.depth = std::max(tree.depth, depths[k]);
            const bool is_leaf = layer_.feature[source] < 0;
            tree.scores.push_back(is_leaf ? layer_.score.raw[value] : 0);
            if (is_leaf) {
                tree.nodes.push_back({std::numeric_limits<std::int64_t>::max(), 0, static_cast<int>(k)});
                continue;
            }
            constexpr WideRaw most = std::numeric_limits<std::int64_t>::max();
            const auto bound = static_cast<std::int64_t>(std::clamp<WideRaw>(bounds_[value], -most, most));
            tree.nodes.push_back({bound, layer_.feature[source], static_cast<int>(sources.size())});
            sources.push_back(static_cast<std::size_t>(layer_.left[source]));
            sources.push_back(static_cast<std::size_t>(layer_.right[source]));
            depths.insert(depths.end(), 2, depths[k] + 1);
        }
        return tree;
    }

    /// The leaf's score of every row of the block, added to `scores` or put there.
    template <bool Adds, class T>
    static void walk(const FastTree& tree, const T* features, std::size_t stride, std::int64_t* scores)
    {
        const FastNode* nodes = tree.nodes.data();
        for (std::size_t row = 0; row < stride; row += abreast) { // rows beyond the valid ones do no harm
            std::int32_t at[abreast] = {};
            for (std::size_t level = 0; level < tree.depth; ++level)
                for (std::size_t k = 0; k < abreast; ++k) {
                    const FastNode& node = nodes[at[k]];
                    const std::int64_t x =
                        features[static_cast<std::size_t>(node.feature) * stride + row + k];
                    at[k] = node.left + (x < node.bound ? 0 : 1);
                }
            for (std::size_t k = 0; k < abreast; ++k) {
                const std::int64_t score = tree.scores[static_cast<std::size_t>(at[k])];
                scores[row + k] = Adds ? scores[row + k] + score : score;
            }
        }
    }

    template <class T>
    void walk_all(const T* features, const Block& block, Scratch& scratch, Counts& counts) const
    {
        const std::size_t rounds = trees_.size() / layer_.n_outputs;
        Buffer& buffer = scratch.part(1);
        buffer.resize((sums_in_order_ ? rounds : 1) * block.stride * sizeof(std::int64_t));
        auto* scores = buffer.as<std::int64_t>();
        for (std::size_t j = 0; j < layer_.n_outputs; ++j) {
            std::byte* to = block.out + j * block.stride * lane_bytes(lane_);
            if (sums_in_order_) {
                for (std::size_t k = 0; k < rounds; ++k)
                    walk<false>(trees_[k * layer_.n_outputs + j], features, block.stride,
                                scores + k * block.stride);
                store_in_order(scores, rounds, j, block, to, scratch, counts);
                continue;
            }
            std::fill_n(scores, block.stride, layer_.start.raw[j]);
            for (std::size_t k = 0; k < rounds; ++k)
                walk<true>(trees_[k * layer_.n_outputs + j], features, block.stride, scores);
            for (std::size_t r = 0; r < block.rows; ++r) {
                const CastOutcome sum = cast_outcome(scores[r], result_.fraction(), result_);
                store_raw(to, lane_, r, normalized(sum.raw, sum.overflow, counts));
            }
        }
    }
    /// scores [rounds, stride] of output j are added up in the reference's order, all rows side by side.
    void store_in_order(std::int64_t* scores, std::size_t rounds, std::size_t j, const Block& block,
                        std::byte* to, Scratch& scratch, Counts& counts) const
    {
        Buffer& buffer = scratch.part(2);
        buffer.resize(2 * block.stride * sizeof(std::int64_t));
        RowSums sums{buffer.as<std::int64_t>(), buffer.as<std::int64_t>() + block.stride, block.stride};
        std::fill_n(sums.values, block.stride, layer_.start.raw[j]);
        std::fill_n(sums.overflows, block.stride, 0);
        if (is_float_)
            add_up(sums, scores, rounds, [](std::int64_t a, std::int64_t b) {
                return static_cast<std::int64_t>(raw_of_float(float_of_raw(a) + float_of_raw(b)));
            });
        else
            add_up(sums, scores, rounds, limited_sum());
        for (std::size_t r = 0; r < block.rows; ++r)
            store_raw(to, lane_, r, normalized(sums.values[r], sums.overflows[r] != 0, counts));
    }

    struct RowSums {
        std::int64_t* values;
        std::int64_t* overflows; ///< not 0: some sum did not fit
        std::size_t stride;
    };
    /// Sums of a type that wraps are exact here and wrapped by their users; others end at the type's limits.
    struct LimitedSum {
        std::int64_t min, max, below, above; ///< what sums beyond the limits become
        int unused_bits;                     ///< above the type, if it wraps
        bool wraps, is_signed;

        std::int64_t operator()(std::int64_t a, std::int64_t b) const
        {
            const std::int64_t sum = a + b;
            if (!wraps)
                return sum < min ? below : sum > max ? above : sum;
            const auto shifted = static_cast<std::uint64_t>(sum) << unused_bits;
            return is_signed ? static_cast<std::int64_t>(shifted) >> unused_bits
                             : static_cast<std::int64_t>(shifted >> unused_bits);
        }
    };
    [[nodiscard]] LimitedSum limited_sum() const
    {
        const auto low = static_cast<std::int64_t>(raw_min(result_)),
                   high = static_cast<std::int64_t>(raw_max(result_));
        const bool wraps = result_.overflow == Overflow::wrap, zero = result_.overflow == Overflow::sat_zero;
        const bool symmetric =
            result_.overflow == Overflow::sat_sym && result_.is_signed && result_.width > 1;
        const std::int64_t least = symmetric ? -high : low;
        return {least, high, zero ? 0 : least, zero ? 0 : high, 64 - result_.width, wraps, result_.is_signed};
    }
    template <class Sum>
    static void add_rows(std::int64_t* to, const std::int64_t* terms, const RowSums& sums, const Sum& sum)
    {
        for (std::size_t r = 0; r < sums.stride; ++r) {
            const std::int64_t fitted = sum(to[r], terms[r]);
            if constexpr (std::is_same_v<Sum, LimitedSum>)
                sums.overflows[r] |= fitted ^ (to[r] + terms[r]);
            to[r] = fitted;
        }
    }
    template <class Sum>
    void add_up(const RowSums& sums, std::int64_t* scores, std::size_t rounds, const Sum& sum) const
    {
        if (layer_.unroll) {
            reduce(scores, rounds, sums, sum);
            add_rows(sums.values, scores, sums, sum);
            return;
        }
        for (std::size_t k = 0; k < rounds; ++k)
            add_rows(sums.values, scores + k * sums.stride, sums, sum);
    }
    /// As add_balanced(), for all rows; the sum lands in the first term.
    template <class Sum>
    static void reduce(std::int64_t* terms, std::size_t count, const RowSums& sums, const Sum& sum)
    {
        if (count == 1)
            return;
        const std::size_t half = std::bit_floor(count - 1);
        reduce(terms, half, sums, sum);
        reduce(terms + half * sums.stride, count - half, sums, sum);
        add_rows(terms, terms + half * sums.stride, sums, sum);
    }

    design::TreeEnsemble layer_;
    TensorInfo in_;
    FixedPoint result_;
    WideRaw one_;
    bool passes_features_; ///< the weight is exactly one
    bool is_float_;
    bool sums_in_order_ = true;   ///< else additions wrap, so that their order does not matter
    std::vector<WideRaw> bounds_; ///< [splits]
    std::vector<FastTree> trees_;
    Lane lane_ = Lane::i16;
};

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::TreeEnsemble& layer)
{
    const TensorInfo& in = context.inputs.at(0);
    if (in.elements != layer.n_features || context.elements != layer.n_outputs || layer.norm.raw.size() != 1)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its input");
    const int apart = std::abs(in.type.fraction() - layer.threshold.type.fraction());
    if (layer.threshold.type.width + apart > 120 || in.type.width + layer.weight.width > 120 ||
        context.result.width > most_bits)
        return fail(ErrorCode::unsupported, {},
                    fmt::format("its types need more than 128 bits (result: more than {})", most_bits));
    return std::make_unique<TreeOperator>(context, layer);
}

} // namespace bitscape::emulate
