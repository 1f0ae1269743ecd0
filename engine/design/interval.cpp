#include "design/interval.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::design::hls {

namespace {

/// Rounding errors of wide intervals are mended as hls4ml does it: to the nearest multiple.
double on_grid(double value, double delta)
{
    return std::fmod(value, delta) == 0 ? value : std::nearbyint(value / delta) * delta;
}

Interval checked(Interval interval)
{
    interval.max = on_grid(interval.max, interval.delta);
    interval.min = on_grid(interval.min, interval.delta);
    return interval;
}

double grid_of(double constant)
{
    return std::exp2(-minimal_fraction(constant));
}

/// Integer bits for values from `min` to `max`.
int integer_bits(double min, double max, int fraction)
{
    return static_cast<int>(std::ceil(std::log2(std::max(max + std::exp2(-fraction), -min))));
}

} // namespace

Bits widest(const BitMap& bits)
{
    Bits result = bits.empty() ? Bits{} : bits.front();
    for (const Bits& one : bits)
        result = {std::max(result.k, one.k), std::max(result.i, one.i), std::max(result.f, one.f)};
    return result;
}

Interval interval_of(const Bits& bits)
{
    const double end = std::exp2(bits.i);
    const double delta = std::exp2(-bits.f);
    return checked({-end * bits.k, end - delta, delta});
}

Bits bits_of(const Interval& interval)
{
    if (interval.min == 0 && interval.max == 0)
        return {};
    const int f = -static_cast<int>(std::log2(interval.delta));
    return {interval.min < 0, integer_bits(interval.min, interval.max, f), f};
}

int minimal_fraction(double value)
{
    int low = -32, high = 32;
    while (low < high - 1) {
        const int middle = (low + high) >> 1;
        const double scaled = std::ldexp(value, middle);
        if (scaled == std::trunc(scaled))
            high = middle;
        else
            low = middle;
    }
    return high;
}

Bits minimal_bits(double value)
{
    if (value == 0)
        return {};
    const int f = minimal_fraction(value);
    return {value < 0, integer_bits(value, value, f), f};
}

BitMap minimal_bits(const std::vector<double>& values)
{
    BitMap bits;
    bits.reserve(values.size());
    for (const double value : values)
        bits.push_back(minimal_bits(static_cast<double>(value)));
    return bits;
}

Interval operator+(const Interval& a, const Interval& b)
{
    return checked({a.min + b.min, a.max + b.max, std::min(a.delta, b.delta)});
}

Interval operator-(const Interval& a, const Interval& b)
{
    return checked({a.min - b.max, a.max - b.min, std::min(a.delta, b.delta)});
}

Interval operator*(const Interval& a, const Interval& b)
{
    const auto ends = std::minmax({a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max});
    return checked({ends.first, ends.second, a.delta * b.delta});
}

Interval operator+(const Interval& a, double constant)
{
    return checked({a.min + constant, a.max + constant, std::min(a.delta, grid_of(constant))});
}

Interval operator*(const Interval& a, double constant)
{
    const auto ends = std::minmax({a.min * constant, a.max * constant});
    return checked({ends.first, ends.second, a.delta * grid_of(constant)});
}

void DotProduct::add(const Interval& x, double weight)
{
    const double a = x.min * weight, b = x.max * weight;
    add_term(std::min(a, b), std::max(a, b), x.delta * grid_of(weight));
}

void DotProduct::add(const Interval& x, const Interval& y)
{
    const auto ends = std::minmax({x.min * y.min, x.min * y.max, x.max * y.min, x.max * y.max});
    add_term(ends.first, ends.second, x.delta * y.delta);
}

void DotProduct::add_term(double low, double high, double delta)
{
    min_ += low;
    max_ += high;
    delta_ = empty_ ? delta : std::min(delta_, delta);
    empty_ = false;
}

Interval DotProduct::sum() const
{
    return checked({min_, max_, delta_});
}

} // namespace bitscape::design::hls
