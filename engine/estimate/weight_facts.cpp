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

void count_with_sorting(WeightFacts& facts, std::span<const std::int64_t> raw, std::size_t columns)
{
    std::vector<std::int64_t> sorted;
    for (std::size_t start = 0; start < raw.size(); start += columns) {
        const auto row = raw.subspan(start, std::min(columns, raw.size() - start));
        sorted.assign(row.begin(), row.end());
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            if (sorted[i] == 0)
                continue;
            const int digits = csd_digit_count(sorted[i]);
            count_each(facts, digits);
            if (i == 0 || sorted[i] != sorted[i - 1])
                count_unique(facts, sorted[i], digits);
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
    constexpr std::int64_t mark_limit = 8192; // beyond, clearing the marks costs more than sorting the rows
    WeightFacts facts;
    facts.weights = raw.size();
    if (raw.empty() || columns == 0)
        return facts;
    const auto [low, high] = std::minmax_element(raw.begin(), raw.end());
    if (*low >= -mark_limit && *high <= mark_limit)
        count_with_marks(facts, raw, columns, *low, *high);
    else
        count_with_sorting(facts, raw, columns);
    return facts;
}

} // namespace bitscape::estimate
