#pragma once

#include "emulate/kernels.hpp"

#include <array>
#include <cstdint>
#include <vector>

/// Fast forms of boosted trees.
namespace bitscape::emulate {

/// Up to three levels of a tree, decided for all rows side by side: every split is a comparison, every leaf
/// or subtree an operand, and selections lead from the operands to the result.
struct TreeGroup {
    static constexpr int max_levels = 3;
    std::uint8_t levels = 1; ///< 2^levels - 1 splits, 2^levels operands
    std::uint8_t rows = 0;   ///< bit k: operand k is the temporary `operand[k]`, not a score
    std::uint16_t to = 0;    ///< temporary for the result; the last group of a tree gives the tree's score
    std::array<std::int32_t, 7> feature =
        {}; ///< in the order of a heap; the first operand if below the bound
    std::array<std::int32_t, 7> bound = {};
    std::array<std::int32_t, 8> operand = {};
};

/// Trees as groups, for numbers of one lane (i16 or i32), in which features, bounds, scores and sums fit.
struct TreePlan {
    Lane lane = Lane::i32;
    std::vector<TreeGroup> groups;  ///< operands stand before the groups that use them
    std::vector<std::size_t> first; ///< [trees + 1] into `groups`; a tree without groups is one leaf
    std::vector<std::int32_t> leaf; ///< [trees] the score of such a tree
    std::size_t temporaries = 0;
};

/// Sums of a type that wraps are cut to it here; others end at the type's limits.
struct LimitedSum {
    std::int64_t min = 0, max = 0, below = 0, above = 0; ///< what sums beyond the limits become
    int width = 64;                                      ///< of a type that wraps
    bool wraps = false, is_signed = true;
    bool is_float = false; ///< raw integers of Encoding::float32
};

// values: [rows, stride] of the plan's lane, aligned, stride as in Block.

/// features of a narrower lane, as i32.
void widen_features(const std::int16_t* features, std::size_t count, std::int32_t* to);
/// sums [stride] gain the scores of trees first, first + step, ...
void add_trees(const TreePlan& plan, std::size_t first, std::size_t step, const std::byte* features,
               std::size_t stride, Buffer& temporaries, std::byte* sums);
/// scores [trees / step, stride]: those of trees first, first + step, ...
void score_trees(const TreePlan& plan, std::size_t first, std::size_t step, const std::byte* features,
                 std::size_t stride, Buffer& temporaries, std::byte* scores);
/// to[r] = to[r] + terms[r] within the limits; overflows[r] is not 0 afterwards if that, or what stood there
/// before, changed a sum. Precondition: sums of two values of the type fit the lane.
void add_limited(Lane lane, const LimitedSum& sum, std::size_t rows, const std::byte* terms, std::byte* to,
                 std::byte* overflows);
/// Exact sums to results of the type that `cast` says, counted.
void finish_sums(const CastPlan& cast, Lane sum_lane, Lane out_lane, const std::byte* sums, std::size_t rows,
                 std::byte* out, Counts& counts);

} // namespace bitscape::emulate
