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

void count_unique(WeightFacts& facts, std::int64_t value, int digits)
{
    ++facts.unique_nonzero;
    facts.unique_csd_digits += static_cast<std::size_t>(digits);
    if (digits == 1)
        ++(value > 0 ? facts.unique_pow2_positive : facts.unique_pow2_negative);
    else if (digits == 2)
        ++facts.unique_csd2;
    else {
        ++facts.unique_csd3;
        ++facts.csd3_widths[static_cast<std::size_t>(constant_bits(value))];
    }
}

void count_each(WeightFacts& facts, int digits)
{
    ++facts.nonzero;
    facts.csd_digits += static_cast<std::size_t>(digits);
    if (digits == 1)
        ++facts.power_of_two;
}

/// Narrow weights: one mark per possible value says in which row it was seen last.
void count_with_marks(WeightFacts& facts, std::span<const std::int64_t> raw, std::size_t columns,
                      std::int64_t low, std::int64_t high)
{
    std::vector<std::uint32_t> seen(static_cast<std::size_t>(high - low) + 1, 0);
    for (std::size_t start = 0, row = 1; start < raw.size(); start += columns, ++row) {
        for (const std::int64_t value : raw.subspan(start, std::min(columns, raw.size() - start))) {
            if (value == 0)
                continue;
            const int digits = csd_digit_count(value);
            count_each(facts, digits);
            std::uint32_t& mark = seen[static_cast<std::size_t>(value - low)];
            if (mark != row)
                count_unique(facts, value, digits);
            mark = static_cast<std::uint32_t>(row);
        }
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
        for (const std::int64_t value : raw.subspan(start, std::min(columns, raw.size() - start))) {
            if (value == 0)
                continue;
            const int digits = csd_digit_count(value);
            count_each(facts, digits);
            std::size_t at = static_cast<std::size_t>(
                (static_cast<std::uint64_t>(value) * 0x9e3779b97f4a7c15ULL) >> shift);
            while (table[at].row == row && table[at].value != value)
                at = (at + 1) & (size - 1);
            if (table[at].row != row)
                count_unique(facts, value, digits);
            table[at] = {value, row};
        }
    }
}

} // namespace

int csd_digit_count(std::int64_t value)
{
    // The non-adjacent form of n has its digits where n and 3n differ; 128 bits because 3n may not fit 64.
    const unsigned __int128 once = magnitude(value);
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
    constexpr std::int64_t mark_limit = 1024; // beyond, clearing the marks costs more than the table
    WeightFacts facts;
    facts.weights = raw.size();
    if (raw.empty() || columns == 0)
        return facts;
    const auto [low, high] = std::minmax_element(raw.begin(), raw.end());
    if (*low >= -mark_limit && *high <= mark_limit)
        count_with_marks(facts, raw, columns, *low, *high);
    else
        count_with_table(facts, raw, columns);
    return facts;
}

} // namespace bitscape::estimate
