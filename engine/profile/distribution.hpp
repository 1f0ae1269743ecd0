#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace bitscape::profile {

/// Where the values of a tensor lie, gathered as they stream by in bounded memory. Non-zero magnitudes are
/// counted in 128 equal bins an octave from 2^-128 to 2^128 (beyond: in the bins at the ends), so that
/// quantiles are within 1/128 of the truth, exact where values have 8 significant bits or fewer. At most 256
/// KiB; a tensor that spans n octaves takes n KiB. Counts, extremes and zeros are exact.
class Distribution {
public:
    static constexpr int bins_per_octave = 128;
    static constexpr int lowest_octave = -128, highest_octave = 127;

    void add(std::span<const double> values); ///< finite ones

    [[nodiscard]] std::int64_t count() const { return count_; }
    [[nodiscard]] std::int64_t zeros() const { return zeros_; }
    [[nodiscard]] std::int64_t nonzero() const { return count_ - zeros_; }
    [[nodiscard]] std::int64_t negative() const { return negative_; }
    [[nodiscard]] double min() const { return min_; } ///< with its sign; 0 while there are no values
    [[nodiscard]] double max() const { return max_; }
    [[nodiscard]] double smallest() const { return smallest_; } ///< non-zero magnitude; 0: all are zero
    [[nodiscard]] double largest() const { return largest_; }   ///< magnitude

    /// Quantile 0..1 of the non-zero magnitudes, between neighbours as numpy.quantile has it. `step`: values
    /// are known to be multiples of it (0: they are not). 0 if all values are zero.
    [[nodiscard]] double quantile(double share, double step = 0) const;

    /// Share of the non-zero magnitudes per octave along log2 |x|, smoothed with a triangle of half width
    /// `bandwidth` octaves, at `points` places from log2(low) to log2(high); for violins. Its integral is 1.
    struct Density {
        double low = 0, high = 0; ///< log2 of the first and last place
        std::vector<double> values;
    };
    [[nodiscard]] Density density(std::size_t points, double bandwidth) const;

private:
    struct Bin {
        double low = 0, width = 0;
    };
    [[nodiscard]] static Bin bin_at(int index);                        ///< counted from 1
    [[nodiscard]] double ranked(std::int64_t rank, double step) const; ///< of the sorted magnitudes
    void grow_to(int octave);

    std::vector<std::int64_t> bins_; ///< whole octaves
    int first_octave_ = 0;           ///< of bins_
    std::int64_t count_ = 0, zeros_ = 0, negative_ = 0;
    double min_ = 0, max_ = 0, smallest_ = 0, largest_ = 0;
};

} // namespace bitscape::profile
