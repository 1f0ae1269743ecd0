// Boosted trees in conifer's arithmetic. Source: conifer 1.11, BDT_unrolled.h, BDT_rolled.h, conifer.h
#include "design/tree_splits.hpp"
#include "emulate/counting.hpp"
#include "emulate/operators.hpp"
#include "emulate/operators/tree_plan.hpp"
#include "emulate/operators/tree_walk.hpp"

#include <algorithm>
#include <bit>
#include <fmt/format.h>
#include <optional>

namespace bitscape::emulate {
namespace {

constexpr int most_bits = 62; ///< of features and of sums, for the fast forms' 64-bit numbers

class TreeOperator final : public Operator {
public:
    TreeOperator(const OperatorContext& context, const design::TreeEnsemble& layer)
        : layer_(layer), in_(context.inputs[0]), result_(context.result), one_(from_double(1, layer.weight)),
          feature_lane_(in_.lane), passes_features_(to_double(one_, layer.weight) == 1),
          is_float_(result_.encoding == Encoding::float32)
    {
        for (std::size_t k = 0; k < layer.threshold.raw.size(); ++k)
            bounds_.push_back(design::split_bound(layer, k, in_.type));
        passes_sums_ = !is_float_ && to_double(layer.norm.raw[0], result_) == 1;
        if (!passes_features_) // products are any value of the type
            feature_lane_ = std::max(in_.lane, lane_for(in_.type));
        if (has_fast())
            prepare();
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
        return in_.type.width <= most_bits && result_.width <= most_bits && feature_lane_ != Lane::i128;
    }
    void fast(const Block& block, Scratch& scratch, Counts& counts) const override
    {
        const std::byte* features = prepared_features(block, scratch);
        for (std::size_t j = 0; j < layer_.n_outputs; ++j) {
            std::byte* to = block.out + j * block.stride * lane_bytes(lane_);
            if (sums_in_order_)
                sum_in_order(features, j, block, to, scratch, counts);
            else
                sum_in_any_order(features, j, block, to, scratch, counts);
        }
    }
    void set_output_lane(Lane lane) override { lane_ = lane; }

private:
    /// What is compared with a threshold: the feature times one, in the feature's type.
    [[nodiscard]] WideRaw weighted(WideRaw raw) const
    {
        return passes_features_ ? raw
                                : cast(raw * one_, in_.type.fraction() + layer_.weight.fraction(), in_.type);
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

    /// How sums are added up, and in which numbers.
    void prepare()
    {
        const TreeSums sums = tree_sums(layer_);
        const int sum_bits = signed_bits(sums.magnitude);
        const bool fits =
            !is_float_ && sums.magnitude <= raw_max(result_) && sums.range.min >= raw_min(result_);
        const bool wraps = !is_float_ && result_.overflow == Overflow::wrap && sum_bits <= most_bits;
        sums_in_order_ = !fits && !wraps;
        // One addition of two results fits in their order; all of them otherwise.
        const int needed = sums_in_order_ ? result_.width + (result_.is_signed ? 1 : 2) : sum_bits;
        sum_lane_ =
            is_float_
                ? Lane::i32
                : std::max({lane_for_bits(needed), lane_for(result_), std::min(feature_lane_, Lane::i32)});
        plan_ = make_tree_plan(layer_, feature_lane_, bounds_, sum_lane_);
        if (!plan_) {
            sum_lane_ = is_float_ ? Lane::i32 : Lane::i64;
            for (const std::size_t root : layer_.root)
                walked_.emplace_back(layer_, root, bounds_);
        }
        limited_ = limited_sum();
        // What stands in the sums at the end.
        const Range last = sums_in_order_ ? Range{raw_min(result_), raw_max(result_)} : sums.range;
        if (passes_sums_ && sum_lane_ <= Lane::i64)
            cast_ = make_cast_plan(last, result_.fraction(), result_, sum_lane_, lane_for(result_));
        if (cast_ && cast_->lane != sum_lane_)
            cast_.reset();
    }

    /// Features times one, in the lane of the plan.
    [[nodiscard]] const std::byte* prepared_features(const Block& block, Scratch& scratch) const
    {
        const std::byte* features = block.in;
        const std::size_t values = in_.elements * block.stride;
        if (!passes_features_) {
            Buffer& products = scratch.part(0);
            products.resize(values * lane_bytes(feature_lane_));
            for (std::size_t i = 0; i < values; ++i)
                store_raw(products.data(), feature_lane_, i, weighted(load_raw(block.in, in_.lane, i)));
            features = products.data();
        }
        if (!plan_ || plan_->lane == feature_lane_)
            return features;
        Buffer& wide = scratch.part(1);
        wide.resize(values * lane_bytes(plan_->lane));
        widen_features(reinterpret_cast<const std::int16_t*>(features), values, wide.as<std::int32_t>());
        return wide.data();
    }

    /// Trees of output j, one after the other, by following rows: `scores` [stride] gains them all, or
    /// [rounds, stride] is filled.
    template <bool adds>
    void walk(const std::byte* features, std::size_t j, std::size_t stride, std::byte* scores) const
    {
        with_lane(feature_lane_, [&](auto feature) {
            using Feature = decltype(feature);
            if constexpr (!std::is_same_v<Feature, WideRaw>) {
                const auto* from = reinterpret_cast<const Feature*>(features);
                const auto each = [&](auto* to) {
                    for (std::size_t k = j; k < walked_.size(); k += layer_.n_outputs) {
                        walked_[k].template run<adds>(from, stride, to);
                        to += adds ? 0 : stride;
                    }
                };
                if (sum_lane_ == Lane::i32)
                    each(reinterpret_cast<std::int32_t*>(scores));
                else
                    each(reinterpret_cast<std::int64_t*>(scores));
            }
        });
    }
    void fill(std::byte* values, std::size_t count, std::int64_t value) const
    {
        with_lane(sum_lane_, [&](auto lane) {
            using T = decltype(lane);
            std::fill_n(reinterpret_cast<T*>(values), count, static_cast<T>(value));
        });
    }

    void sum_in_any_order(const std::byte* features, std::size_t j, const Block& block, std::byte* to,
                          Scratch& scratch, Counts& counts) const
    {
        Buffer& sums = scratch.part(2);
        sums.resize(block.stride * lane_bytes(sum_lane_));
        fill(sums.data(), block.stride, layer_.start.raw[j]);
        if (plan_)
            add_trees(*plan_, j, layer_.n_outputs, features, block.stride, scratch.part(3), sums.data());
        else
            walk<true>(features, j, block.stride, sums.data());
        store(sums.data(), nullptr, block, to, counts);
    }
    /// Scores are added up in the reference's order, all rows side by side.
    void sum_in_order(const std::byte* features, std::size_t j, const Block& block, std::byte* to,
                      Scratch& scratch, Counts& counts) const
    {
        const std::size_t rounds = layer_.root.size() / layer_.n_outputs;
        const std::size_t row_bytes = block.stride * lane_bytes(sum_lane_);
        Buffer &scores = scratch.part(4), &sums = scratch.part(2), &overflows = scratch.part(5);
        scores.resize(rounds * row_bytes);
        sums.resize(row_bytes);
        overflows.resize(row_bytes);
        if (plan_)
            score_trees(*plan_, j, layer_.n_outputs, features, block.stride, scratch.part(3), scores.data());
        else
            walk<false>(features, j, block.stride, scores.data());
        fill(sums.data(), block.stride, layer_.start.raw[j]);
        fill(overflows.data(), block.stride, 0);
        if (layer_.unroll) {
            reduce(scores.data(), rounds, block.stride, overflows.data());
            add_limited(sum_lane_, limited_, block.stride, scores.data(), sums.data(), overflows.data());
        } else {
            for (std::size_t k = 0; k < rounds; ++k)
                add_limited(sum_lane_, limited_, block.stride, scores.data() + k * row_bytes, sums.data(),
                            overflows.data());
        }
        store(sums.data(), overflows.data(), block, to, counts);
    }
    /// As add_balanced(), for all rows; the sum lands in the first term.
    void reduce(std::byte* terms, std::size_t count, std::size_t stride, std::byte* overflows) const
    {
        if (count == 1)
            return;
        const std::size_t half = std::bit_floor(count - 1);
        std::byte* right = terms + half * stride * lane_bytes(sum_lane_);
        reduce(terms, half, stride, overflows);
        reduce(right, count - half, stride, overflows);
        add_limited(sum_lane_, limited_, stride, right, terms, overflows);
    }
    /// Finished sums, times the norm, as results. `overflows`: not 0 where a sum was cut on the way; null:
    /// the sums are exact.
    void store(const std::byte* sums, const std::byte* overflows, const Block& block, std::byte* to,
               Counts& counts) const
    {
        if (cast_ && cast_lane_fits()) {
            finish_sums(*cast_, sum_lane_, lane_, sums, block.rows, to, counts);
            if (overflows != nullptr && counts.wanted)
                for (std::size_t r = 0; r < block.rows; ++r)
                    counts.overflows += load_raw(overflows, sum_lane_, r) != 0 ? 1 : 0;
            return;
        }
        for (std::size_t r = 0; r < block.rows; ++r) {
            const WideRaw sum = load_raw(sums, sum_lane_, r);
            const bool was_cut = overflows != nullptr && load_raw(overflows, sum_lane_, r) != 0;
            if (overflows != nullptr || is_float_) {
                store_raw(to, lane_, r, normalized(sum, was_cut, counts));
                continue;
            }
            const CastOutcome fitted = cast_outcome(sum, result_.fraction(), result_);
            store_raw(to, lane_, r, normalized(fitted.raw, fitted.overflow, counts));
        }
    }
    [[nodiscard]] bool cast_lane_fits() const { return lane_ == lane_for(result_); }

    [[nodiscard]] LimitedSum limited_sum() const
    {
        LimitedSum sum;
        sum.is_float = is_float_;
        if (is_float_)
            return sum;
        const auto low = static_cast<std::int64_t>(raw_min(result_)),
                   high = static_cast<std::int64_t>(raw_max(result_));
        const bool zero = result_.overflow == Overflow::sat_zero;
        const bool symmetric =
            result_.overflow == Overflow::sat_sym && result_.is_signed && result_.width > 1;
        sum.min = symmetric ? -high : low;
        sum.max = high;
        sum.below = zero ? 0 : sum.min;
        sum.above = zero ? 0 : high;
        sum.width = result_.width;
        sum.wraps = result_.overflow == Overflow::wrap;
        sum.is_signed = result_.is_signed;
        return sum;
    }

    design::TreeEnsemble layer_;
    TensorInfo in_;
    FixedPoint result_;
    WideRaw one_;
    Lane feature_lane_;    ///< of what is compared
    bool passes_features_; ///< the weight is exactly one
    bool is_float_;
    bool passes_sums_ = false;       ///< the norm is exactly one
    bool sums_in_order_ = true;      ///< else nothing is cut off on the way, or what is comes back
    std::vector<WideRaw> bounds_;    ///< [splits]
    std::optional<TreePlan> plan_;   ///< else:
    std::vector<WalkedTree> walked_; ///< [trees]
    Lane sum_lane_ = Lane::i64;
    LimitedSum limited_;
    std::optional<CastPlan> cast_; ///< of finished sums, where the kernels know how
    Lane lane_ = Lane::i16;
};

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::TreeEnsemble& layer)
{
    const TensorInfo& in = context.inputs.at(0);
    if (in.elements != layer.n_features || context.elements != layer.n_outputs || layer.norm.raw.size() != 1)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its input");
    if (!design::can_compare(layer.threshold.type, in.type) || in.type.width + layer.weight.width > 120 ||
        context.result.width > most_bits)
        return fail(ErrorCode::unsupported, {},
                    fmt::format("its types need more than 128 bits (result: more than {})", most_bits));
    return std::make_unique<TreeOperator>(context, layer);
}

} // namespace bitscape::emulate
