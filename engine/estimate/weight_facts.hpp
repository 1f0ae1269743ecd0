#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace bitscape::estimate {

/// What HLS sees in a constant matrix. `unique_*` count each value once per input row: the tools compute x *
/// w once and share it between the outputs that need it.
struct WeightFacts {
    std::size_t weights = 0;      ///< all entries
    std::size_t nonzero = 0;      ///< products that are really added up
    std::size_t power_of_two = 0; ///< +-2^k: a shift
    std::size_t csd_digits = 0;   ///< sum of non-zero digits in canonical signed digit form
    std::size_t unique_nonzero = 0;
    std::size_t unique_pow2_positive = 0; ///< free
    std::size_t unique_pow2_negative = 0; ///< one negation
    std::size_t unique_csd2 = 0;          ///< two digits: one adder
    std::size_t unique_csd3 = 0;          ///< three or more digits: a multiplier
    std::size_t unique_csd_digits = 0;
    /// Negated shifts that must be built: those of -2^k and of one digit of -(2^a + 2^b), each once a row.
    std::size_t unique_negations = 0;
    std::size_t bias_nonzero = 0;
    /// Width of the three-or-more-digit constants: entry w counts those w bits wide (see constant_bits).
    std::array<std::uint32_t, 65> csd3_widths{};
};

/// Non-zero digits of the canonical signed digit form: 0 -> 0, 2^k -> 1, 7 = 8 - 1 -> 2, 11 = 8 + 2 + 1 -> 3.
[[nodiscard]] int csd_digit_count(std::int64_t value);

/// Bits of a constant operand as HLS sizes it: unsigned if positive, two's complement if negative (11 -> 4,
/// -11 -> 5).
[[nodiscard]] int constant_bits(std::int64_t value);

/// raw: [rows, columns] row-major, row = input, columns = outputs. Zeros count as pruned.
[[nodiscard]] WeightFacts weight_facts(std::span<const std::int64_t> raw, std::size_t columns);

} // namespace bitscape::estimate
