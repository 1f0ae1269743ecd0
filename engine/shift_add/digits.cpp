#include "shift_add/digits.hpp"

#include <bit>

namespace bitscape::shift_add {

int Digits::count() const
{
    return std::popcount(plus) + std::popcount(minus);
}

Digits canonical_digits(std::int64_t value)
{
    // 3 v and v differ exactly where the non-adjacent form of v, times two, has its digits.
    const bool negative = value < 0;
    const auto v = static_cast<std::uint64_t>(negative ? -value : value);
    const std::uint64_t triple = v + (v << 1);
    const std::uint64_t differs = triple ^ v;
    const std::uint64_t plus = (triple & differs) >> 1, minus = (v & differs) >> 1;
    return negative ? Digits{minus, plus} : Digits{plus, minus};
}

} // namespace bitscape::shift_add
