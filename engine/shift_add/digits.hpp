#pragma once

#include <cstdint>

namespace bitscape::shift_add {

/// A number as signed binary digits: bit k of `plus` is +2^k, of `minus` -2^k; never both.
struct Digits {
    std::uint64_t plus = 0, minus = 0;

    [[nodiscard]] int count() const;
    [[nodiscard]] bool empty() const { return (plus | minus) == 0; }
    friend bool operator==(const Digits&, const Digits&) = default;
};

/// The canonical signed digits: no two neighbours are set, and no other form has fewer. |value| < 2^62.
[[nodiscard]] Digits canonical_digits(std::int64_t value);

} // namespace bitscape::shift_add
