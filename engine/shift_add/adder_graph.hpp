#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace bitscape::shift_add {

/// Bounds of an integer, both included.
struct Interval {
    std::int64_t min = 0, max = 0;
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// Bits of the narrowest two's complement number (unsigned where min is not negative) that holds all of it.
[[nodiscard]] int bits_of(const Interval& interval);

/// Sums of shifted inputs: what is left of a matrix of constants when multiplications are written out. Node k
/// is input k for k < inputs, after that the sums, each of nodes before it.
struct AdderGraph {
    /// low + (high << shift), or minus it. With `reversed` (high << shift) - low.
    struct Sum {
        std::uint32_t low = 0, high = 0;
        int shift = 0;
        bool subtracts = false, reversed = false;
        int depth = 0;  ///< adders on the longest way from an input, plus what the input came with
        Interval range; ///< of the value
        friend bool operator==(const Sum&, const Sum&) = default;
    };
    /// node << shift, or minus that; zero without a node.
    struct Output {
        static constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();
        std::uint32_t node = nothing;
        int shift = 0;
        bool negated = false;
        friend bool operator==(const Output&, const Output&) = default;
    };
    std::size_t inputs = 0;
    std::vector<Interval> input_ranges; ///< [inputs]
    std::vector<int> input_depths;      ///< [inputs]
    std::vector<Sum> sums;
    std::vector<Output> outputs;

    [[nodiscard]] const Interval& range(std::uint32_t node) const;
    [[nodiscard]] int depth(std::uint32_t node) const;
    /// Of the deepest output.
    [[nodiscard]] int depth() const;
    /// Full adders: an addition passes the low bits of its unshifted operand through.
    [[nodiscard]] std::int64_t adder_bits() const;
    /// x [inputs], modulo 2^64. Precondition: sizes fit.
    [[nodiscard]] std::vector<std::int64_t> evaluate(std::span<const std::int64_t> x) const;
};

/// Full adders of one sum.
[[nodiscard]] int adder_bits(const AdderGraph::Sum& sum);

/// Range of low + or - (high << shift), operands independent.
[[nodiscard]] Interval sum_range(const Interval& low, const Interval& high, const AdderGraph::Sum& sum);

} // namespace bitscape::shift_add
