#include "estimate/weight_facts.hpp"

#include <algorithm>
#include <bit>
#include <vector>

namespace bitscape::estimate {

namespace {

std::uint64_t magnitude(std::int64_t value)
{
    return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

/// `times`: rows that hold the value.
void count_unique(WeightFacts& facts, std::int64_t value, int digits, std::size_t times = 1)
{
    facts.unique_nonzero += times;
    facts.unique_csd_digits += static_cast<std::size_t>(digits) * times;
    if (digits == 1)
        (value > 0 ? facts.unique_pow2_positive : facts.unique_pow2_negative) += times;
    else if (digits == 2)
        facts.unique_csd2 += times;
    else {
        facts.unique_csd3 += times;
        facts.csd3_widths[static_cast<std::size_t>(constant_bits(value))] +=
            static_cast<std::uint32_t>(times);
    }
}

/// The shift whose negation a value needs, as a bit; 0 if it is positive or a real multiplier, or if one of
/// its two digits is positive (-3 = 1 - 4 is a subtraction).
std::uint64_t negated_shift(std::int64_t value, int digits)
{
    if (value >= 0 || digits > 2)
        return 0;
    const std::uint64_t size = magnitude(value);
    const bool sum_of_powers = std::popcount(size) == digits && (size & (size >> 1)) == 0;
    return sum_of_powers ? size & (~size + 1) : 0;
}

void count_each(WeightFacts& facts, int digits, std::size_t times = 1)
{
    facts.nonzero += times;
    facts.csd_digits += static_cast<std::size_t>(digits) * times;
    if (digits == 1)
        facts.power_of_two += times;
}

/// Narrow weights: counted by value, digits looked at once each.
void count_by_value(WeightFacts& facts, std::span<const std::int64_t> raw, std::size_t columns,
                    std::int64_t low, std::int64_t high)
{
    struct Seen {
        std::uint32_t times = 0, rows = 0, last_row = 0;
        std::uint64_t negated = 0;
    };
    std::vector<Seen> seen(static_cast<std::size_t>(high - low) + 1);
    std::uint32_t row = 0;
    for (std::size_t start = 0; start < raw.size(); start += columns) {
        ++row;
        std::uint64_t negated = 0;
        for (const std::int64_t value : raw.subspan(start, std::min(columns, raw.size() - start))) {
            Seen& of = seen[static_cast<std::size_t>(value - low)];
            if (of.times++ == 0 && value < 0)
                of.negated = negated_shift(value, csd_digit_count(value));
            of.rows += of.last_row != row;
            of.last_row = row;
            negated |= of.negated;
        }
        facts.unique_negations += static_cast<std::size_t>(std::popcount(negated));
    }
    for (std::int64_t value = low; value <= high; ++value) {
        const Seen& of = seen[static_cast<std::size_t>(value - low)];
        if (value == 0 || of.times == 0)
            continue;
        const int digits = csd_digit_count(value);
        count_each(facts, digits, of.times);
        count_unique(facts, value, digits, of.rows);
    }
}

/// Wide weights: a table of the values of one row, emptied by counting rows.
void count_with_table(WeightFacts& facts, std::span<const std::int64_t> raw, std::size_t columns)
{
    struct Slot {
        std::int64_t value = 0;
        std::size_t row = 0;
    };
    const std::size_t size = std::bit_ceil(2 * std::min(columns, raw.size()) + 1);
    const int shift = 64 - std::countr_zero(size);
    std::vector<Slot> table(size);
    for (std::size_t start = 0, row = 1; start < raw.size(); start += columns, ++row) {
        std::uint64_t negated = 0;
        for (const std::int64_t value : raw.subspan(start, std::min(columns, raw.size() - start))) {
            if (value == 0)
                continue;
            const int digits = csd_digit_count(value);
            count_each(facts, digits);
            negated |= negated_shift(value, digits);
            std::size_t at = static_cast<std::size_t>(
                (static_cast<std::uint64_t>(value) * 0x9e3779b97f4a7c15ULL) >> shift);
            while (table[at].row == row && table[at].value != value)
                at = (at + 1) & (size - 1);
            if (table[at].row != row)
                count_unique(facts, value, digits);
            table[at] = {value, row};
        }
        facts.unique_negations += static_cast<std::size_t>(std::popcount(negated));
    }
}

} // namespace

int csd_digit_count(std::int64_t value)
{
    // The non-adjacent form of n has its digits where n and 3n differ; 128 bits because 3n may not fit 64.
    const std::uint64_t size = magnitude(value);
    if (size < std::uint64_t{1} << 62)
        return std::popcount(size ^ (3 * size));
    const unsigned __int128 once = size;
    const unsigned __int128 differs = once ^ (3 * once);
    return std::popcount(static_cast<std::uint64_t>(differs)) +
           std::popcount(static_cast<std::uint64_t>(differs >> 64));
}

int constant_bits(std::int64_t value)
{
    if (value >= 0)
        return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(value)));
    return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(~value))) + 1;
}

WeightFacts weight_facts(std::span<const std::int64_t> raw, std::size_t columns)
{
    constexpr std::int64_t value_limit = 2048; // beyond, clearing the counts costs more than the table
    WeightFacts facts;
    facts.weights = raw.size();
    if (raw.empty() || columns == 0)
        return facts;
    const auto [low, high] = std::minmax_element(raw.begin(), raw.end());
    if (*low >= -value_limit && *high <= value_limit)
        count_by_value(facts, raw, columns, *low, *high);
    else
        count_with_table(facts, raw, columns);
    return facts;
}

} // namespace bitscape::estimate
