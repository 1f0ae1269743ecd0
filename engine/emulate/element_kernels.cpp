#include "emulate/kernels.hpp"

#include <algorithm>
#include <cmath>

// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "emulate/element_kernels.cpp"
#include "emulate/targets.hpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include "emulate/targets-inl.hpp"

#include "emulate/finish-inl.hpp"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace bitscape::emulate::HWY_NAMESPACE {

template <class C, class From>
void map_rows(const MapPlan& plan, std::size_t element, const From* HWY_RESTRICT from, C* HWY_RESTRICT v,
              std::size_t rows)
{
    switch (plan.kind) {
    case MapPlan::Kind::copy:
        convert_rows(from, v, rows);
        return;
    case MapPlan::Kind::relu:
        for (std::size_t r = 0; r < rows; ++r)
            v[r] = static_cast<C>(from[r] > 0 ? from[r] : From{0});
        return;
    case MapPlan::Kind::affine: {
        const std::size_t k = element % plan.scale.size();
        const auto scale = static_cast<C>(plan.scale[k]);
        const auto bias = static_cast<C>(plan.bias[k]);
        for (std::size_t r = 0; r < rows; ++r)
            v[r] = static_cast<C>(static_cast<C>(from[r]) * scale + bias);
        return;
    }
    }
}

template <class C, class From>
void map_block(const MapPlan& plan, std::size_t elements, const Block& block, Counts& counts)
{
    Finisher<C> finisher(plan.cast, plan.out_lane, counts);
    const std::size_t out_bytes = lane_bytes(plan.out_lane);
    HWY_ALIGN C values[tile_rows];
    for (std::size_t e = 0; e < elements; ++e) {
        const From* from = reinterpret_cast<const From*>(block.in) + e * block.stride;
        std::byte* out = block.out + e * block.stride * out_bytes;
        for (std::size_t row = 0; row < block.rows; row += tile_rows) {
            map_rows(plan, e, from + row, values, tile_rows);
            finisher.tile(values, std::min(tile_rows, block.rows - row), out + row * out_bytes);
        }
    }
}

void run_map(const MapPlan& plan, std::size_t elements, const Block& block, Counts& counts)
{
    with_lane(plan.cast.lane, [&](auto c) {
        with_lane(plan.in_lane, [&](auto from) {
            if constexpr (sizeof(c) >= sizeof(from)) // the cast's lane holds what comes in
                map_block<decltype(c), decltype(from)>(plan, elements, block, counts);
        });
    });
}

/// index = clamp(trunc(x * size / 2^shift) + size / 2)
template <class C, class From>
void index_rows(const TablePlan& plan, const From* HWY_RESTRICT from, C* HWY_RESTRICT index, std::size_t rows)
{
    const auto size = static_cast<C>(plan.size);
    const auto half = static_cast<C>(plan.size / 2);
    const auto last = static_cast<C>(plan.size - 1);
    const int shift = plan.shift;
    const auto below_one = static_cast<C>((C{1} << shift) - 1);
    for (std::size_t r = 0; r < rows; ++r) {
        const auto scaled = static_cast<C>(static_cast<C>(from[r]) * size);
        const auto sign = static_cast<C>(scaled >> (bits_of<C> - 1));
        const auto centred = static_cast<C>(static_cast<C>((scaled + (sign & below_one)) >> shift) + half);
        const C low = centred < 0 ? C{0} : centred;
        index[r] = low < size ? low : last;
    }
}

template <class C>
void look_up_rows(const TablePlan& plan, const C* index, std::size_t rows, std::byte* out, Counts& counts)
{
    alignas(128) std::int64_t results[max_block_rows] = {};
    for (std::size_t r = 0; r < rows; ++r)
        results[r] = plan.result[static_cast<std::size_t>(index[r])];
    if (plan.counts && counts.wanted) {
        for (std::size_t r = 0; r < rows; ++r) {
            counts.overflows += plan.overflow[static_cast<std::size_t>(index[r])];
            counts.underflows += plan.underflow[static_cast<std::size_t>(index[r])];
        }
    }
    if (counts.wanted) {
        counts.values += static_cast<std::int64_t>(rows);
        range_rows(results, rows, counts);
    }
    with_lane(plan.out_lane,
              [&](auto tag) { convert_rows(results, reinterpret_cast<decltype(tag)*>(out), rows); });
}

void run_table(const TablePlan& plan, std::size_t elements, const Block& block, Counts& counts)
{
    const std::size_t in_bytes = lane_bytes(plan.in_lane) * block.stride;
    const std::size_t out_bytes = lane_bytes(plan.out_lane) * block.stride;
    alignas(128) WideRaw scratch[max_block_rows];
    for (std::size_t e = 0; e < elements; ++e) {
        const std::byte* in = block.in + e * in_bytes;
        std::byte* out = block.out + e * out_bytes;
        const auto work = [&](auto c) {
            using C = decltype(c);
            C* index = reinterpret_cast<C*>(scratch);
            with_lane(plan.in_lane, [&](auto from) {
                index_rows(plan, reinterpret_cast<const decltype(from)*>(in), index, block.rows);
            });
            look_up_rows(plan, index, block.rows, out, counts);
        };
        with_lane(plan.lane, work);
    }
}

/// a + b in the accumulator, which may saturate or wrap.
void add_limited(const FixedPoint& accum, const std::int64_t* HWY_RESTRICT b, std::int64_t* HWY_RESTRICT a,
                 std::size_t rows)
{
    for (std::size_t r = 0; r < rows; ++r)
        a[r] += b[r];
    CastPlan plan;
    plan.fit = accum.overflow == Overflow::wrap       ? CastPlan::Fit::wrap
               : accum.overflow == Overflow::sat_zero ? CastPlan::Fit::zero
                                                      : CastPlan::Fit::clamp;
    const bool symmetric = accum.overflow == Overflow::sat_sym && accum.is_signed && accum.width > 1;
    plan.accepted_min = static_cast<std::int64_t>(raw_min(accum)) + (symmetric ? 1 : 0);
    plan.accepted_max = static_cast<std::int64_t>(raw_max(accum));
    plan.width = accum.width;
    plan.is_signed = accum.is_signed;
    (void)fit_rows(plan, a, rows);
}

/// Sums values[0..n) into values[0], in the tree of the reference (split at the largest power of two below
/// n).
void tree_sum(const SoftmaxPlan& plan, std::int64_t* values, std::size_t n, std::size_t rows)
{
    if (n == 1)
        return;
    std::size_t left = 1;
    while (left * 2 < n)
        left *= 2;
    std::int64_t* right = values + left * max_block_rows;
    tree_sum(plan, values, left, rows);
    tree_sum(plan, right, n - left, rows);
    if (plan.sums_overflow)
        return add_limited(plan.accum, right, values, rows);
    for (std::size_t r = 0; r < rows; ++r)
        values[r] += right[r];
}

/// Exponentials of one group, accumulator units, into v [n, max_block_rows]. C holds the difference of two
/// inputs.
template <class C, class From>
void exponentials(const SoftmaxPlan& plan, const From* x, std::size_t stride, std::size_t rows,
                  std::int64_t* v)
{
    alignas(128) C maximum[max_block_rows];
    const bool stable = plan.implementation == design::SoftmaxImplementation::stable;
    convert_rows(x, maximum, rows);
    for (std::size_t k = 1; stable && k < plan.n; ++k)
        for (std::size_t r = 0; r < rows; ++r)
            maximum[r] = std::max(maximum[r], static_cast<C>(x[k * stride + r]));
    for (std::size_t k = 0; k < plan.n; ++k) {
        std::int64_t* HWY_RESTRICT y = v + k * max_block_rows;
        const From* HWY_RESTRICT from = x + k * stride;
        for (std::size_t r = 0; r < rows; ++r) {
            const C address = stable ? static_cast<C>(maximum[r] - from[r]) : static_cast<C>(from[r]);
            y[r] = static_cast<std::int64_t>(static_cast<std::uint64_t>(address >> plan.exp_shift) &
                                             plan.exp_mask);
        }
        for (std::size_t r = 0; r < rows; ++r)
            y[r] = plan.exponentials[static_cast<std::size_t>(y[r])];
    }
}

/// exponential * inverse goes to the result.
void finish_softmax(const SoftmaxPlan& plan, const std::int64_t* v, const std::int64_t* HWY_RESTRICT inverse,
                    const Block& block, std::byte* out, Counts& counts)
{
    const std::size_t bytes = lane_bytes(plan.out_lane);
    const auto work = [&](auto tag) {
        using Cast = decltype(tag);
        Finisher<Cast> finisher(plan.cast, plan.out_lane, counts);
        HWY_ALIGN Cast values[tile_rows];
        for (std::size_t k = 0; k < plan.n; ++k)
            for (std::size_t row = 0; row < block.rows; row += tile_rows) {
                const std::int64_t* HWY_RESTRICT y = v + k * max_block_rows + row;
                const std::size_t rows = std::min(tile_rows, block.rows - row);
                for (std::size_t r = 0; r < rows; ++r)
                    values[r] = static_cast<Cast>(y[r] * inverse[row + r]);
                std::fill(values + rows, values + tile_rows, Cast{0});
                finisher.tile(values, rows, out + (k * block.stride + row) * bytes);
            }
    };
    if (plan.cast.lane == Lane::i128)
        return work(WideRaw{});
    work(std::int64_t{});
}

void softmax_group(const SoftmaxPlan& plan, const std::byte* in, std::byte* out, const Block& block,
                   Scratch& scratch, Counts& counts)
{
    const std::size_t plane = plan.n * max_block_rows;
    scratch.values.resize(2 * plane * sizeof(std::int64_t));
    std::int64_t* v = scratch.values.as<std::int64_t>();
    std::int64_t* sums = v + plane;
    with_lane(plan.in_lane, [&](auto from) {
        const auto* x = reinterpret_cast<const decltype(from)*>(in);
        if (plan.lane == Lane::i64)
            exponentials<std::int64_t>(plan, x, block.stride, block.rows, v);
        else
            exponentials<WideRaw>(plan, x, block.stride, block.rows, v);
    });
    for (std::size_t k = 0; k < plan.n; ++k)
        convert_rows(v + k * max_block_rows, sums + k * max_block_rows, block.rows);
    tree_sum(plan, sums, plan.n, block.rows);
    (void)round_rows(plan.to_inverse.round, plan.to_inverse.left, sums, block.rows);
    (void)fit_rows(plan.to_inverse, sums, block.rows);
    for (std::size_t r = 0; r < block.rows; ++r) {
        const std::uint64_t index = static_cast<std::uint64_t>(sums[r] >> plan.inv_shift) & plan.inv_mask;
        sums[r] = plan.inverses[index];
    }
    finish_softmax(plan, v, sums, block, out, counts);
}

template <class From, class To>
void argmax_group(const SoftmaxPlan& plan, const From* x, To* y, const Block& block, Counts& counts)
{
    const auto one = static_cast<To>(plan.one);
    for (std::size_t r = 0; r < block.rows; ++r) {
        std::size_t winner = 0;
        for (std::size_t k = 1; k < plan.n; ++k)
            winner = x[k * block.stride + r] > x[winner * block.stride + r] ? k : winner;
        for (std::size_t k = 0; k < plan.n; ++k)
            y[k * block.stride + r] = k == winner ? one : To{0};
    }
    const auto rows = static_cast<std::int64_t>(block.rows);
    counts.values += rows * static_cast<std::int64_t>(plan.n);
    counts.overflows += plan.one_overflows ? rows : 0;
    counts.underflows += plan.one_underflows ? rows : 0;
    for (const WideRaw value : {WideRaw{plan.one}, plan.n > 1 ? WideRaw{0} : WideRaw{plan.one}}) {
        counts.range.min = value < counts.range.min ? value : counts.range.min;
        counts.range.max = value > counts.range.max ? value : counts.range.max;
    }
}

void run_softmax(const SoftmaxPlan& plan, const Block& block, Scratch& scratch, Counts& counts)
{
    const std::size_t in_bytes = plan.n * lane_bytes(plan.in_lane) * block.stride;
    const std::size_t out_bytes = plan.n * lane_bytes(plan.out_lane) * block.stride;
    for (std::size_t g = 0; g < plan.groups; ++g) {
        const std::byte* in = block.in + g * in_bytes;
        std::byte* out = block.out + g * out_bytes;
        if (plan.implementation != design::SoftmaxImplementation::argmax) {
            softmax_group(plan, in, out, block, scratch, counts);
            continue;
        }
        with_lane(plan.in_lane, [&](auto from) {
            with_lane(plan.out_lane, [&](auto to) {
                argmax_group(plan, reinterpret_cast<const decltype(from)*>(in),
                             reinterpret_cast<decltype(to)*>(out), block, counts);
            });
        });
    }
}

} // namespace bitscape::emulate::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace bitscape::emulate {

HWY_EXPORT(run_map);
HWY_EXPORT(run_table);
HWY_EXPORT(run_softmax);

void run_map(const MapPlan& plan, std::size_t elements, const Block& block, Counts& counts)
{
    HWY_DYNAMIC_DISPATCH(run_map)(plan, elements, block, counts);
}

void run_table(const TablePlan& plan, std::size_t elements, const Block& block, Counts& counts)
{
    HWY_DYNAMIC_DISPATCH(run_table)(plan, elements, block, counts);
}

void run_softmax(const SoftmaxPlan& plan, const Block& block, Scratch& scratch, Counts& counts)
{
    HWY_DYNAMIC_DISPATCH(run_softmax)(plan, block, scratch, counts);
}

} // namespace bitscape::emulate
#endif
