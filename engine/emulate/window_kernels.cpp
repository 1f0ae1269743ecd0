#include "emulate/window_kernels.hpp"

#include <algorithm>
#include <cmath>

// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "emulate/window_kernels.cpp"
#include "emulate/targets.hpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include "emulate/targets-inl.hpp"

#include "emulate/finish-inl.hpp"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace bitscape::emulate::HWY_NAMESPACE {

/// Rows of one channel of one input pixel.
template <class From> const From* rows_of(const Block& block, std::size_t element)
{
    return reinterpret_cast<const From*>(block.in) + element * block.stride;
}

template <class From>
void max_rows(const PoolPlan& plan, const Block& block, const std::int32_t* window, std::size_t channel,
              From* HWY_RESTRICT v)
{
    const auto padding = static_cast<From>(plan.padding);
    for (std::size_t tap = 0; tap < plan.taps; ++tap) {
        if (window[tap] < 0) {
            for (std::size_t r = 0; r < block.rows; ++r)
                v[r] = tap == 0 || v[r] < padding ? padding : v[r];
            continue;
        }
        const From* HWY_RESTRICT x =
            rows_of<From>(block, static_cast<std::size_t>(window[tap]) * plan.channels + channel);
        if (tap == 0) {
            convert_rows(x, v, block.rows);
            continue;
        }
        for (std::size_t r = 0; r < block.rows; ++r)
            v[r] = x[r] > v[r] ? x[r] : v[r];
    }
}

template <class From, class Sum>
void sum_rows(const PoolPlan& plan, const Block& block, const std::int32_t* window, std::size_t channel,
              Sum* HWY_RESTRICT v)
{
    std::fill_n(v, block.rows, Sum{0});
    for (std::size_t tap = 0; tap < plan.taps; ++tap) {
        if (window[tap] < 0)
            continue;
        const From* HWY_RESTRICT x =
            rows_of<From>(block, static_cast<std::size_t>(window[tap]) * plan.channels + channel);
        for (std::size_t r = 0; r < block.rows; ++r)
            v[r] += static_cast<Sum>(static_cast<Sum>(x[r] >> plan.lower) << plan.lift);
    }
    if (plan.wrap_bits > 0)
        wrap_rows(plan.wrap_bits, plan.wrap_signed, v, block.rows);
}

/// Towards zero, as the reference's integer division. Doubles give the exact quotient: the sums have less
/// than 53 bits.
template <class Sum> void divide_rows(std::int64_t divisor, Sum* HWY_RESTRICT v, std::size_t rows)
{
    const auto by = static_cast<double>(divisor);
    for (std::size_t r = 0; r < rows; ++r)
        v[r] = static_cast<Sum>(static_cast<double>(v[r]) / by);
}

/// One element's rows, in whole tiles, go to the result.
template <class C, class T>
void finish_element(Finisher<C>& finisher, const T* v, const Block& block, Lane out_lane, std::byte* out)
{
    HWY_ALIGN C tile[tile_rows];
    for (std::size_t row = 0; row < block.rows; row += tile_rows) {
        convert_rows(v + row, tile, tile_rows);
        finisher.tile(tile, std::min(tile_rows, block.rows - row), out + row * lane_bytes(out_lane));
    }
}

template <class C> void run_pool_in(const PoolPlan& plan, const Block& block, Counts& counts)
{
    Finisher<C> finisher(plan.cast, plan.out_lane, counts);
    const std::size_t out_bytes = lane_bytes(plan.out_lane) * block.stride;
    alignas(128) WideRaw pooled[max_block_rows] = {};
    const std::size_t positions = plan.pixels.size() / plan.taps;
    for (std::size_t position = 0; position < positions; ++position) {
        const std::int32_t* window = plan.pixels.data() + position * plan.taps;
        for (std::size_t channel = 0; channel < plan.channels; ++channel) {
            std::byte* out = block.out + (position * plan.channels + channel) * out_bytes;
            const auto finish = [&](auto* v) { finish_element(finisher, v, block, plan.out_lane, out); };
            with_lane(plan.in_lane, [&](auto from) {
                using From = decltype(from);
                if (!plan.average) {
                    auto* v = reinterpret_cast<From*>(pooled);
                    max_rows(plan, block, window, channel, v);
                    finish(v);
                    return;
                }
                if constexpr (!std::is_same_v<From, WideRaw>) {
                    const auto mean = [&](auto* v) {
                        sum_rows<From>(plan, block, window, channel, v);
                        divide_rows(plan.divisors[position], v, block.rows);
                        finish(v);
                    };
                    if (plan.sum_lane == Lane::i32)
                        mean(reinterpret_cast<std::int32_t*>(pooled));
                    else
                        mean(reinterpret_cast<std::int64_t*>(pooled));
                }
            });
        }
    }
}

void run_pool(const PoolPlan& plan, const Block& block, Counts& counts)
{
    with_lane(plan.cast.lane, [&](auto c) { run_pool_in<decltype(c)>(plan, block, counts); });
}

template <class C> void run_move_in(const MovePlan& plan, const Block& block, Counts& counts)
{
    Finisher<C> finisher(plan.cast, plan.out_lane, counts);
    const std::size_t out_bytes = lane_bytes(plan.out_lane) * block.stride;
    constexpr C zeros[max_block_rows] = {};
    for (std::size_t i = 0; i < plan.source.size(); ++i) {
        std::byte* out = block.out + i * out_bytes;
        if (plan.source[i] < 0) {
            finish_element(finisher, zeros, block, plan.out_lane, out);
            continue;
        }
        with_lane(plan.in_lane, [&](auto from) {
            using From = decltype(from);
            finish_element(finisher, rows_of<From>(block, static_cast<std::size_t>(plan.source[i])), block,
                           plan.out_lane, out);
        });
    }
}

void run_move(const MovePlan& plan, const Block& block, Counts& counts)
{
    with_lane(plan.cast.lane, [&](auto c) { run_move_in<decltype(c)>(plan, block, counts); });
}

} // namespace bitscape::emulate::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace bitscape::emulate {

HWY_EXPORT(run_pool);
HWY_EXPORT(run_move);

void run_pool(const PoolPlan& plan, const Block& block, Counts& counts)
{
    HWY_DYNAMIC_DISPATCH(run_pool)(plan, block, counts);
}

void run_move(const MovePlan& plan, const Block& block, Counts& counts)
{
    HWY_DYNAMIC_DISPATCH(run_move)(plan, block, counts);
}

} // namespace bitscape::emulate
#endif
