#pragma once

#include <vector>

/// Internal to design/: the interval arithmetic of hls4ml's bit_exact pass (utils/qinterval.py), in double
/// precision as there, so that the types it derives come out the same.
namespace bitscape::design::hls {

/// Bits that one element needs: sign, integer bits without the sign, fraction bits. Either of the latter may
/// be negative; k + i + f <= 0 is an element that is always zero.
struct Bits {
    int k = 0, i = 0, f = 0;
    friend bool operator==(const Bits&, const Bits&) = default;
};
/// One entry an element, row-major.
using BitMap = std::vector<Bits>;

/// "As many as there are": what inputs without a quantizer produce and layers without a limit ask for.
inline constexpr int unlimited_bits = 126;
inline constexpr Bits unlimited{1, unlimited_bits, unlimited_bits};

/// The largest of each kind.
[[nodiscard]] Bits widest(const BitMap& bits);

/// Multiples of `delta` from `min` to `max`.
struct Interval {
    double min = 0, max = 0, delta = 1;
};

[[nodiscard]] Interval interval_of(const Bits& bits);
/// The bits that hold every value of the interval; all zero for the interval [0, 0].
[[nodiscard]] Bits bits_of(const Interval& interval);

/// Fraction bits of a constant, -31 (zero, too) to 32: finer ones are not seen, as in hls4ml.
[[nodiscard]] int minimal_fraction(double value);
[[nodiscard]] Bits minimal_bits(double value);
[[nodiscard]] BitMap minimal_bits(const std::vector<double>& values);

[[nodiscard]] Interval operator+(const Interval& a, const Interval& b);
[[nodiscard]] Interval operator-(const Interval& a, const Interval& b);
[[nodiscard]] Interval operator*(const Interval& a, const Interval& b);
[[nodiscard]] Interval operator+(const Interval& a, double constant);
[[nodiscard]] Interval operator*(const Interval& a, double constant);

/// Sum of products; start with one product at least.
class DotProduct {
public:
    void add(const Interval& x, double weight);
    void add(const Interval& x, const Interval& y);
    [[nodiscard]] Interval sum() const;

private:
    void add_term(double low, double high, double delta);

    double min_ = 0, max_ = 0, delta_ = 0;
    bool empty_ = true;
};

} // namespace bitscape::design::hls
