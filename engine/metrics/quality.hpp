#pragma once

#include "metrics/metrics.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// What plots of a model's quality are made of.
namespace bitscape::metrics {

/// Background efficiency (false positive rate) of a curve at a signal efficiency 0..1, linear between its
/// points. Precondition: `curve` is one of roc_curve(), not empty.
[[nodiscard]] double background_efficiency(const std::vector<RocPoint>& curve, double signal_efficiency);

/// 1 / background efficiency at each of `steps` + 1 signal efficiencies from 0 to 1, as Metrics::rejection
/// has it at 30 %: where no background passes, the number of background rows. Empty for an empty curve.
[[nodiscard]] std::vector<double> rejections(const std::vector<RocPoint>& curve, std::size_t background_rows,
                                             std::size_t steps);

/// The curve with points left out that lie closer to the last one kept than `tolerance` in signal efficiency
/// and, relative to it, in background efficiency: what is drawn is the same to that precision. First and last
/// stay.
[[nodiscard]] std::vector<RocPoint> thinned(const std::vector<RocPoint>& curve, double tolerance);

/// Rows by true class and decision.
struct Confusion {
    std::size_t classes = 0;
    std::vector<std::int64_t> counts; ///< [true class, decision]

    [[nodiscard]] std::int64_t at(std::size_t truth, std::size_t decision) const
    {
        return counts[truth * classes + decision];
    }
    [[nodiscard]] std::int64_t of_class(std::size_t truth) const; ///< rows of a class
    /// Share 0..1 of the rows of a class; 0 if it has none.
    [[nodiscard]] double share(std::size_t truth, std::size_t decision) const;
};
/// Nothing without class labels, or if they do not fit the outputs.
[[nodiscard]] std::optional<Confusion> confusion(const Samples& outputs, const DataSet& data);

/// A row whose decision is another one in `outputs` than in `reference`.
struct Flip {
    std::size_t row = 0;
    std::optional<int> truth;  ///< its class, if the data says
    int before = 0, after = 0; ///< decisions of reference and outputs
    double before_score = 0;   ///< that the reference gives its decision
    double after_score = 0;    ///< that the outputs give theirs
    [[nodiscard]] bool was_right() const { return truth && *truth == before; }
    [[nodiscard]] bool is_right() const { return truth && *truth == after; }
};
/// In the order of rows. One output column: its value is the score of either decision. Empty if the sizes
/// differ.
[[nodiscard]] std::vector<Flip> flips(const Samples& reference, const Samples& outputs, const DataSet& data);

} // namespace bitscape::metrics
