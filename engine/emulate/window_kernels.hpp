#pragma once

#include "emulate/kernels.hpp"

#include <cstdint>
#include <vector>

/// Fast forms of pooling and of layers that only move elements.
namespace bitscape::emulate {

/// Maximum or mean of windows, channel by channel, where the accumulator loses nothing but what `lower` says.
struct PoolPlan {
    bool average = false;
    std::size_t taps = 1, channels = 1;
    std::vector<std::int32_t> pixels; ///< [positions, taps], -1 = padding
    Lane in_lane = Lane::i16, out_lane = Lane::i16;
    std::int64_t padding = 0; ///< maximum: what padding counts as; mean: 0
    // Mean only:
    Lane sum_lane = Lane::i32; ///< i32 or i64
    int lift = 0, lower = 0;   ///< x << lift or floor(x >> lower) is added
    int wrap_bits = 0;         ///< 0, or: the sum wraps at this width
    bool wrap_signed = true;
    std::vector<std::int64_t> divisors; ///< [positions]
    CastPlan cast;
};

/// Output element i is a cast of input element source[i], zero for -1.
struct MovePlan {
    std::vector<std::int32_t> source;
    Lane in_lane = Lane::i16, out_lane = Lane::i16;
    CastPlan cast;
};

void run_pool(const PoolPlan& plan, const Block& block, Counts& counts);
void run_move(const MovePlan& plan, const Block& block, Counts& counts);

} // namespace bitscape::emulate
