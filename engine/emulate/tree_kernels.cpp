#include "emulate/tree_kernels.hpp"

#include <algorithm>
#include <bit>
#include <limits>

// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "emulate/tree_kernels.cpp"
#include "emulate/targets.hpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include "emulate/targets-inl.hpp"

#include "emulate/finish-inl.hpp"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace bitscape::emulate::HWY_NAMESPACE {

template <class T> using LaneTag = hn::ScalableTag<T>;
template <class T> using Vector = hn::Vec<LaneTag<T>>;

/// One group, ready to run: bounds in vectors, operands as rows. A score is a row of one vector.
template <class T, int levels> struct LoadedGroup {
    static constexpr int splits = (1 << levels) - 1, operands = 1 << levels;
    const T* features[splits];
    Vector<T> bounds[splits];
    const T* rows[operands];
    std::size_t steps[operands]; ///< 0 for scores
    HWY_ALIGN T scores[operands * HWY_MAX_BYTES / sizeof(T)];

    LoadedGroup(const TreeGroup& group, const T* all, std::size_t stride, const T* temporaries)
    {
        const LaneTag<T> d;
        for (int k = 0; k < splits; ++k) {
            features[k] = all + static_cast<std::size_t>(group.feature[static_cast<std::size_t>(k)]) * stride;
            bounds[k] = hn::Set(d, static_cast<T>(group.bound[static_cast<std::size_t>(k)]));
        }
        for (int k = 0; k < operands; ++k) {
            const std::int32_t operand = group.operand[static_cast<std::size_t>(k)];
            const bool is_row = (group.rows >> k & 1) != 0;
            T* score = scores + static_cast<std::size_t>(k) * hn::Lanes(d);
            if (!is_row)
                hn::Store(hn::Set(d, static_cast<T>(operand)), d, score);
            rows[k] = is_row ? temporaries + static_cast<std::size_t>(operand) * stride : score;
            steps[k] = is_row ? 1 : 0;
        }
    }

    /// The subtree below `split`, the k-th of its level.
    template <int split> [[nodiscard]] HWY_INLINE Vector<T> choose(std::size_t row) const
    {
        const LaneTag<T> d;
        if constexpr (split >= splits) {
            constexpr int k = split - splits;
            return hn::Load(d, rows[k] + row * steps[k]);
        } else {
            const auto below = hn::Lt(hn::Load(d, features[split] + row), bounds[split]);
            return hn::IfThenElse(below, choose<2 * split + 1>(row), choose<2 * split + 2>(row));
        }
    }
};

template <class T, int levels, bool adds>
HWY_NOINLINE void run_group(const TreeGroup& group, const T* features, std::size_t stride,
                            const T* temporaries,
                            T* to) // an operand's row may be the result's
{
    const LaneTag<T> d;
    const LoadedGroup<T, levels> loaded(group, features, stride, temporaries);
    for (std::size_t row = 0; row < stride; row += hn::Lanes(d)) {
        auto score = loaded.template choose<0>(row);
        if constexpr (adds)
            score = hn::Add(score, hn::Load(d, to + row));
        hn::Store(score, d, to + row);
    }
}

template <class T, bool adds>
void run_any(const TreeGroup& group, const T* features, std::size_t stride, const T* temporaries, T* to)
{
    switch (group.levels) {
    case 1:
        return run_group<T, 1, adds>(group, features, stride, temporaries, to);
    case 2:
        return run_group<T, 2, adds>(group, features, stride, temporaries, to);
    default:
        return run_group<T, 3, adds>(group, features, stride, temporaries, to);
    }
}

/// The score of one tree, added to `to` or put there.
template <class T, bool adds>
void run_tree(const TreePlan& plan, std::size_t tree, const T* features, std::size_t stride, T* temporaries,
              T* to)
{
    const std::size_t begin = plan.first[tree], end = plan.first[tree + 1];
    if (begin == end) {
        const auto leaf = static_cast<T>(plan.leaf[tree]);
        for (std::size_t row = 0; row < stride; ++row)
            to[row] = static_cast<T>(adds ? to[row] + leaf : leaf);
        return;
    }
    for (std::size_t k = begin; k + 1 < end; ++k)
        run_any<T, false>(plan.groups[k], features, stride, temporaries,
                          temporaries + plan.groups[k].to * stride);
    run_any<T, adds>(plan.groups[end - 1], features, stride, temporaries, to);
}

template <class T, bool adds>
void run_trees(const TreePlan& plan, std::size_t first, std::size_t step, const std::byte* features,
               std::size_t stride, Buffer& temporaries, std::byte* to)
{
    temporaries.resize(plan.temporaries * stride * sizeof(T));
    auto* rows = reinterpret_cast<T*>(to);
    for (std::size_t tree = first; tree + 1 < plan.first.size(); tree += step) {
        run_tree<T, adds>(plan, tree, reinterpret_cast<const T*>(features), stride, temporaries.as<T>(),
                          rows);
        rows += adds ? 0 : stride;
    }
}

void add_trees(const TreePlan& plan, std::size_t first, std::size_t step, const std::byte* features,
               std::size_t stride, Buffer& temporaries, std::byte* sums)
{
    if (plan.lane == Lane::i16)
        run_trees<std::int16_t, true>(plan, first, step, features, stride, temporaries, sums);
    else
        run_trees<std::int32_t, true>(plan, first, step, features, stride, temporaries, sums);
}

void score_trees(const TreePlan& plan, std::size_t first, std::size_t step, const std::byte* features,
                 std::size_t stride, Buffer& temporaries, std::byte* scores)
{
    if (plan.lane == Lane::i16)
        run_trees<std::int16_t, false>(plan, first, step, features, stride, temporaries, scores);
    else
        run_trees<std::int32_t, false>(plan, first, step, features, stride, temporaries, scores);
}

void widen_features(const std::int16_t* HWY_RESTRICT features, std::size_t count,
                    std::int32_t* HWY_RESTRICT to)
{
    for (std::size_t i = 0; i < count; ++i)
        to[i] = features[i];
}

template <class T>
void add_wrapping(const LimitedSum& sum, std::size_t rows, const T* HWY_RESTRICT terms, T* HWY_RESTRICT to,
                  T* HWY_RESTRICT overflows)
{
    using U = std::make_unsigned_t<T>;
    const int unused = bits_of<T> - sum.width;
    for (std::size_t r = 0; r < rows; ++r) {
        const auto exact = static_cast<T>(to[r] + terms[r]);
        const auto top = static_cast<U>(static_cast<U>(exact) << unused);
        const auto fitted = sum.is_signed ? static_cast<T>(static_cast<T>(top) >> unused)
                                          : static_cast<T>(static_cast<U>(top >> unused));
        overflows[r] = static_cast<T>(overflows[r] | (fitted ^ exact));
        to[r] = fitted;
    }
}

template <class T>
void add_clamping(const LimitedSum& sum, std::size_t rows, const T* HWY_RESTRICT terms, T* HWY_RESTRICT to,
                  T* HWY_RESTRICT overflows)
{
    const auto min = static_cast<T>(sum.min), max = static_cast<T>(sum.max),
               below = static_cast<T>(sum.below), above = static_cast<T>(sum.above);
    for (std::size_t r = 0; r < rows; ++r) {
        const auto exact = static_cast<T>(to[r] + terms[r]);
        T fitted = exact < min ? below : exact;
        fitted = exact > max ? above : fitted;
        overflows[r] = static_cast<T>(overflows[r] | (fitted ^ exact));
        to[r] = fitted;
    }
}

/// The bits of a number from its ordered form and back: the same exchange.
inline std::int32_t exchanged(std::int32_t bits)
{
    return bits ^ ((bits >> 31) & std::numeric_limits<std::int32_t>::max());
}

void add_floats(std::size_t rows, const std::int32_t* HWY_RESTRICT terms, std::int32_t* HWY_RESTRICT to)
{
    for (std::size_t r = 0; r < rows; ++r) {
        const float sum = std::bit_cast<float>(exchanged(to[r])) + std::bit_cast<float>(exchanged(terms[r]));
        to[r] = exchanged(std::bit_cast<std::int32_t>(sum + 0.0F)); // -0 + 0 is 0
    }
}

template <class T>
void add_limited_in(const LimitedSum& sum, std::size_t rows, const std::byte* terms, std::byte* to,
                    std::byte* overflows)
{
    const auto* from = reinterpret_cast<const T*>(terms);
    auto* sums = reinterpret_cast<T*>(to);
    auto* marks = reinterpret_cast<T*>(overflows);
    if (sum.wraps)
        add_wrapping(sum, rows, from, sums, marks);
    else
        add_clamping(sum, rows, from, sums, marks);
}

void add_limited(Lane lane, const LimitedSum& sum, std::size_t rows, const std::byte* terms, std::byte* to,
                 std::byte* overflows)
{
    if (sum.is_float)
        add_floats(rows, reinterpret_cast<const std::int32_t*>(terms), reinterpret_cast<std::int32_t*>(to));
    else if (lane == Lane::i16)
        add_limited_in<std::int16_t>(sum, rows, terms, to, overflows);
    else if (lane == Lane::i32)
        add_limited_in<std::int32_t>(sum, rows, terms, to, overflows);
    else
        add_limited_in<std::int64_t>(sum, rows, terms, to, overflows);
}

template <class T>
void finish_sums_in(const CastPlan& cast, Lane out_lane, const std::byte* sums, std::size_t rows,
                    std::byte* out, Counts& counts)
{
    Finisher<T> finisher(cast, out_lane, counts);
    const std::size_t out_bytes = lane_bytes(out_lane);
    for (std::size_t row = 0; row < rows; row += tile_rows)
        finisher.tile(reinterpret_cast<const T*>(sums) + row, std::min(tile_rows, rows - row),
                      out + row * out_bytes);
}

void finish_sums(const CastPlan& cast, Lane sum_lane, Lane out_lane, const std::byte* sums, std::size_t rows,
                 std::byte* out, Counts& counts)
{
    if (sum_lane == Lane::i16)
        finish_sums_in<std::int16_t>(cast, out_lane, sums, rows, out, counts);
    else if (sum_lane == Lane::i32)
        finish_sums_in<std::int32_t>(cast, out_lane, sums, rows, out, counts);
    else
        finish_sums_in<std::int64_t>(cast, out_lane, sums, rows, out, counts);
}

} // namespace bitscape::emulate::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace bitscape::emulate {

HWY_EXPORT(add_trees);
HWY_EXPORT(score_trees);
HWY_EXPORT(widen_features);
HWY_EXPORT(add_limited);
HWY_EXPORT(finish_sums);

void add_trees(const TreePlan& plan, std::size_t first, std::size_t step, const std::byte* features,
               std::size_t stride, Buffer& temporaries, std::byte* sums)
{
    HWY_DYNAMIC_DISPATCH(add_trees)(plan, first, step, features, stride, temporaries, sums);
}

void score_trees(const TreePlan& plan, std::size_t first, std::size_t step, const std::byte* features,
                 std::size_t stride, Buffer& temporaries, std::byte* scores)
{
    HWY_DYNAMIC_DISPATCH(score_trees)(plan, first, step, features, stride, temporaries, scores);
}

void widen_features(const std::int16_t* features, std::size_t count, std::int32_t* to)
{
    HWY_DYNAMIC_DISPATCH(widen_features)(features, count, to);
}

void add_limited(Lane lane, const LimitedSum& sum, std::size_t rows, const std::byte* terms, std::byte* to,
                 std::byte* overflows)
{
    HWY_DYNAMIC_DISPATCH(add_limited)(lane, sum, rows, terms, to, overflows);
}

void finish_sums(const CastPlan& cast, Lane sum_lane, Lane out_lane, const std::byte* sums, std::size_t rows,
                 std::byte* out, Counts& counts)
{
    HWY_DYNAMIC_DISPATCH(finish_sums)(cast, sum_lane, out_lane, sums, rows, out, counts);
}

} // namespace bitscape::emulate
#endif
