#include "profile/distribution.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace bitscape::profile {

namespace {

constexpr int mantissa_bits = 52, bin_bits = 7, exponent_bias = 1023;
static_assert(Distribution::bins_per_octave == 1 << bin_bits);

/// Bins are counted from the magnitude 1: the exponent and the leading bits of the mantissa side by side.
int bin_of(double magnitude)
{
    constexpr int one = exponent_bias << bin_bits;
    constexpr int lowest = Distribution::lowest_octave * Distribution::bins_per_octave;
    constexpr int highest = (Distribution::highest_octave + 1) * Distribution::bins_per_octave - 1;
    const auto bits = std::bit_cast<std::uint64_t>(magnitude);
    return std::clamp(static_cast<int>(bits >> (mantissa_bits - bin_bits)) - one, lowest, highest);
}

int octave_of(int bin)
{
    return bin >> bin_bits;
}

} // namespace

Distribution::Bin Distribution::bin_at(int index)
{
    const double octave = std::ldexp(1.0, octave_of(index));
    const double width = octave / bins_per_octave;
    return {octave + width * (index & (bins_per_octave - 1)), width};
}

void Distribution::grow_to(int octave)
{
    if (bins_.empty())
        first_octave_ = octave;
    if (octave < first_octave_) {
        bins_.insert(bins_.begin(), static_cast<std::size_t>(first_octave_ - octave) * bins_per_octave, 0);
        first_octave_ = octave;
    }
    const auto needed = static_cast<std::size_t>(octave - first_octave_ + 1) * bins_per_octave;
    if (bins_.size() < needed)
        bins_.resize(needed, 0);
}

namespace {

struct Extremes {
    double low = 0, high = 0;
    std::uint64_t smallest = 0, largest = 0; ///< bits of the non-zero magnitudes; the latter 0: all are zero
    std::int64_t zeros = 0, negative = 0;
};

/// Magnitudes order as their bits do.
Extremes extremes_of(std::span<const double> values)
{
    constexpr std::uint64_t magnitude_bits = ~std::uint64_t{0} >> 1;
    Extremes found{values.front(), values.front(), magnitude_bits, 0, 0, 0};
    for (const double value : values) {
        found.low = std::min(found.low, value);
        found.high = std::max(found.high, value);
        const std::uint64_t bits = std::bit_cast<std::uint64_t>(value) & magnitude_bits;
        found.negative += value < 0 ? 1 : 0;
        found.zeros += bits == 0 ? 1 : 0;
        found.largest = std::max(found.largest, bits);
        found.smallest = std::min(found.smallest, bits - 1); // zero becomes the largest of all
    }
    found.smallest += 1;
    return found;
}

} // namespace

void Distribution::add(std::span<const double> values)
{
    if (values.empty())
        return;
    const Extremes found = extremes_of(values);
    min_ = count_ == 0 ? found.low : std::min(min_, found.low);
    max_ = count_ == 0 ? found.high : std::max(max_, found.high);
    count_ += static_cast<std::int64_t>(values.size());
    zeros_ += found.zeros;
    negative_ += found.negative;
    if (found.largest == 0)
        return;
    const auto smallest = std::bit_cast<double>(found.smallest);
    const auto largest = std::bit_cast<double>(found.largest);
    smallest_ = smallest_ == 0 ? smallest : std::min(smallest_, smallest);
    largest_ = std::max(largest_, largest);
    grow_to(octave_of(bin_of(smallest)));
    grow_to(octave_of(bin_of(largest)));
    const int first = first_octave_ * bins_per_octave;
    if (found.zeros == 0) { // nothing to decide value by value
        for (const double value : values)
            ++bins_[static_cast<std::size_t>(bin_of(std::fabs(value)) - first)];
        return;
    }
    for (const double value : values)
        if (value != 0)
            ++bins_[static_cast<std::size_t>(bin_of(std::fabs(value)) - first)];
}

double Distribution::ranked(std::int64_t rank, double step) const
{
    if (rank <= 0)
        return smallest_;
    if (rank >= nonzero() - 1)
        return largest_;
    std::int64_t before = 0;
    for (std::size_t i = 0; i < bins_.size(); ++i) {
        if (before + bins_[i] <= rank) {
            before += bins_[i];
            continue;
        }
        const Bin bin = bin_at(static_cast<int>(i) + first_octave_ * bins_per_octave);
        const double share = (static_cast<double>(rank - before) + 0.5) / static_cast<double>(bins_[i]);
        double value = bin.low + bin.width * share;
        if (step > 0) { // the grid's value in the bin, or one of them
            const double first = std::ceil(bin.low / step) * step;
            value = first + std::floor((value - first) / step + 0.5) * step;
            if (value >= bin.low + bin.width)
                value -= step;
            value = std::max(value, first);
        }
        return std::clamp(value, smallest_, largest_);
    }
    return largest_;
}

double Distribution::quantile(double share, double step) const
{
    if (nonzero() == 0)
        return 0;
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(nonzero() - 1);
    const auto below = static_cast<std::int64_t>(std::floor(place));
    const double low = ranked(below, step), high = ranked(below + 1, step);
    return low + (high - low) * (place - static_cast<double>(below));
}

Distribution::Density Distribution::density(std::size_t points, double bandwidth) const
{
    Density density;
    density.values.assign(points, 0);
    if (nonzero() == 0 || points < 2)
        return density;
    density.low = std::log2(smallest_) - bandwidth;
    density.high = std::log2(largest_) + bandwidth;
    const double gap = (density.high - density.low) / static_cast<double>(points - 1);
    for (std::size_t i = 0; i < bins_.size(); ++i) {
        if (bins_[i] == 0)
            continue;
        const Bin bin = bin_at(static_cast<int>(i) + first_octave_ * bins_per_octave);
        const double middle = std::log2(std::clamp(bin.low + bin.width / 2, smallest_, largest_));
        const double weight = static_cast<double>(bins_[i]) / static_cast<double>(nonzero());
        const auto place = [&](double at) {
            return std::clamp((at - density.low) / gap, 0.0, static_cast<double>(points - 1));
        };
        const auto from = static_cast<std::size_t>(std::ceil(place(middle - bandwidth)));
        const auto to = static_cast<std::size_t>(std::floor(place(middle + bandwidth)));
        for (std::size_t at = from; at <= to; ++at) {
            const double away = std::fabs(density.low + gap * static_cast<double>(at) - middle);
            density.values[at] += weight * std::max(0.0, 1 - away / bandwidth) / bandwidth;
        }
    }
    return density;
}

} // namespace bitscape::profile
